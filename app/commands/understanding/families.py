"""Words that commands of all features share: what people say around a command, and its verbs and nouns."""

from __future__ import annotations

from typing import Annotated, Any

from app.commands.slots import ClassName, ModelName, OtherClassName, values_of
from app.commands.understanding.lexicon import FILLER, JOINS, Entry
from app.commands.understanding.phrases import entries, joining_words, values
from app.commands.understanding.understanding import Ways
from audio.grammar.grammar import Decimal, Values, WholeNumber

POLITE = (
    "please|kindly|thanks|thank you|could you|can you|would you|will you|can we|could we|shall we|should we"
    "|let's|lets|let us|let me|i want to|i want you to|i want|i'd like to|i'd like you to|i would like to|i would like|i'd like"
    "|i need to|i need|we need to|i think we should|we should|you can|you may|you could|you should|we can"
    "|go ahead and|would you mind|do you mind|would it be possible to|is it possible to|how about|what about"
    "|why don't we|do me a favour and|be so kind and|for me|for us|if you can|if possible|if you don't mind|would you be able to"
    "|i was wondering if you could|it would be nice to|i'd love to|i wanna|wanna|gonna|i am going to|i'm going to"
    "|请|请您|请你|麻烦|麻烦你|麻烦您|帮我|帮忙|帮|给我|替我|为我|劳驾|能不能|能|能否|可以|可不可以|可否|我想|我想要|我要|我们要|我想让你"
    "|想要|让我们|让我|咱们|咱|我们|我需要|需要|能帮我|你能|你可以|可以的话|行吗|好吗|行不行|好不好|可以吗|谢谢|多谢|好的"
)
HESITATION = (
    "uh|um|er|erm|hmm|hm|ah|oh|well|so|ok|okay|alright|all right|right|now|then|just|maybe|perhaps|actually"
    "|you know|i mean|like|quickly|simply|hey|hi|hello|also|too|as well|first|next time|for the next run|next"
    "|for now|from now on|this time|and then|real quick|a bit|a little|instead|rather|once|right now|immediately|i think|i guess"
    "|呃|嗯|啊|呀|啦|哦|噢|哎|那|那么|那就|这样|好|行|来|现在|然后|先|就|都|也|还是|还|再|一下|一会儿|下|吧|呢|吗|嘛|了|过"
    "|这回|这次|下次|接着|接下来|马上|赶紧|快|快点|稍微|一点|那个啥|就是|其实|直接|顺便|咋样|试试|试一下|看看|看一下|以后|快速"
)
GLUE = (
    "let|the|a|an|this|that|these|those|it|its|my|our|your|some|of|for|on|at|to|in|with|by|using|and|from|as|me|us"
    "|into|onto|over|there|here|up|out|one|ones|only|each|all|both|every|any|same|own|via|per|which is|which are|called|be|is|are"
    "|的|把|用|在|上|里|中|和|跟|与|及|给|个|一个|这|那个|这个|那些|这些|它|让|将|对|做|为|到|成|去|得|地|着|被|从|于|以|由|按|些|一些|点|只"
    "|所有|全部|每个|每|我的|你的|它的|自己|一|次|张|些|及其|作为|进行|其中|所有的|里面|上面|版|版本"
)

SHARED = {
    "train": "train|retrain|fit|learn|teach|(run|launch|start|begin|kick off|do) [a|the|another] [training] [run]|start (training|learning)|begin (training|learning)"
    "|start it|get going|get started|get training|training|let * learn".replace("|let * learn", "")
    + "|训练|练|开练|跑|跑一跑|跑起来|开跑|开始跑|开始训练|启动[训练]|走起|拟合|学|学习|跑一次|跑一遍|训练一次|训|训一个|开始学|运行|执行",
    "show": "show|display|view|see|look at|have a look at|take a look at|bring up|pull up|open|open up|plot|draw|give|get|let me see|can i see"
    "|go to|go back to|back to|switch to|put up|present|render|visualise|visualize|list|print|check|i'd like to see|want to see|to see"
    "|显示|展示|看|看看|查看|打开|画|画出|画出来|给看|调出|列出|列|列一下|列出来|瞧瞧|瞅瞅|来看|转到|切到|切换到|回到|去|想看|观察|显示出来|出来",
    "open": "open|open up|load|bring up|bring back|pull up|get|use|switch to|go to|take|打开|加载|载入|读取|读入|导入|调出|调出来|用|使用|换|换成|切换到|切到|开|开一下|改用",
    "use": "use|using|switch to|switch over to|change to|go with|take|pick|choose|select|try|set|make it|turn to|put it on|move to|swap to|go for"
    "|用|使用|改用|换|换成|换到|改成|改为|切换到|切换成|切到|切成|选|选择|选用|采用|设成|设为|改|调成|换上|上",
    "set": "set|change|make|put|turn|adjust|update|use|increase|raise|lower|reduce|decrease|bump|drop|turn up|turn down|tune|move|bring"
    "|设置|设|设定|调|调整|改|改成|调到|修改|变|换|换成|调高|调低|降低|提高|增大|减小|弄|搞",
    "save": "save|store|keep|write|write out|export|download|dump|put|保存|存|存下|存下来|存成|存为|导出|存一下|写成|另存|留着|存起来|输出|导|导成",
    "stop": "stop|cancel|abort|end|halt|quit|kill|terminate|break off|break|cut|leave off|finish|enough|that's enough|that will do|call it off|give up|interrupt"
    "|停|停止|停下|停下来|停掉|停一停|中止|终止|取消|结束|别跑了|别练了|别训练了|不要跑了|不要训练了|别训了|打住|够了|到此为止|中断|不跑了|不练了|不训练了",
    "delete": "delete|remove|erase|trash|bin|discard|throw away|throw out|get rid of|drop|clear|wipe|clear out|take away|take out"
    "|删除|删|删掉|删了|移除|去掉|扔掉|丢掉|清除|清空|清掉|抹掉|扔进回收站|丢进回收站|去除|拿掉",
    "compare": "compare|contrast|pit|benchmark|put * next to|set side by side|side by side|put next to|next to each other|next to one another|next to"
    "|against|versus|vs|in one figure|in one plot|together|difference between|what's different between|what is different between|comparison of|line up|head to head"
    .replace("|put * next to", "")
    + "|比较|对比|比|比比|比一比|比一下|放一起|放在一起|摆在一起|放到一起|放到一张图上|放一张图上|区别|差别|有什么不同|有什么区别|相比|哪个好|并排",
    "search": "search|search for|find|look for|tune|sweep|optimise|optimize|tweak|explore|hyperparameter search|hyper parameter search"
    "|parameter search|grid search over|random search over|scan|do a search|run a search|search over"
    "|搜索|搜|搜一下|搜一搜|找|找出|找找|寻找|调参|扫|扫一下|扫描|寻优|优化|超参搜索|调优|搜寻",
    "best": "best|better|optimal|good|winning|ideal|most suitable|最好|最佳|最优|更好|好点|好一点|合适|最合适|最优秀|好",
    "predict": "predict|classify|recognise|recognize|guess|name|identify|label|test|tell me what|prediction of|prediction for|predictions for|make predictions|make a prediction"
    "|make some predictions|try it on|run it on|预测|识别|分类|认|认认|认一下|猜|猜猜|辨认|判断|测|测试|认一认|猜一猜|辨别|识别一下",
    "explain": "explain|why|how come|reason|reasons|give reasons|what made it|为什么|为啥|为何|凭什么|解释|说明|怎么会|怎么得出|依据|理由",
    "add": "add|append|include|insert|create|make|new|put in|加|添加|加上|增加|新增|加入|新建|加个|加一个|添",
    "export": "export|write out|save|convert|turn into|package|导出|导成|导|输出|转成|转换成|另存为|存成",
    "import": "import|load|bring in|read in|open|导入|加载|载入|读入|打开|导进来",
    "run": "run|runs|training|trainings|training run|training runs|experiment|experiments|job|训练|运行|实验|跑的|训练记录|运行记录|任务|那次|次|这次训练|这次运行|跑的那些",
    "model": "model|net|network|classifier|models|the result|learner|模型|网络|分类器|各个模型|几个模型",
    "settings_noun": "setting|settings|hyperparameter|hyperparameters|hyper parameters|parameter|parameters|config|configuration|values|combination|设置|参数|超参数|超参|配置|参数组合|组合",
    "image": "image|images|picture|pictures|photo|photos|img|pic|pics|example|examples|figure|shots|图|图片|图像|照片|样本|图像们|样例|相片|张图",
    "data": "data|dataset|data set|datasets|data sets|数据|数据集|数据集合|资料",
    "test_part": "test|test set|testing|test data|test images|测试|测试集|测试数据|测试图|测试图片",
    "class": "class|classes|category|categories|label|labels|类|类别|各类|每类|每一类|每个类|类的|按类别|分类",
    "mistake": "mistake|mistakes|error|errors|wrong|misclassified|misclassification|misclassifications|incorrect|failures|got wrong|gets wrong|get wrong|错误|错|错的|错了|分错|认错|分错了|认错了|弄错|错图|错题|出错|预测错",
    "star": "star|starred|favourite|favorite|favourites|favorites|bookmark|bookmarked|mark|星标|星|收藏|收藏的|加星|加星的|标星|打星|打星标|带星|带星标的",
    "folder_word": "folder|directory|path|place|where|location|disk|文件夹|目录|位置|地方|路径|硬盘",
    "file": "file|files|document|文件",
    "webcam": "webcam|camera|cam|web cam|摄像头|相机|镜头",
    "window": "window|app|interface|program|application|ui|user interface|screen|software|窗口|界面|软件|程序|应用|屏幕",
    "theme_word": "theme|mode|background|colours|colors|look|scheme|colour scheme|color scheme|skin|appearance|主题|模式|背景|配色|颜色|外观",
    "last": "last|latest|most recent|recent|previous|newest|youngest|上次|上一次|最新|最近|上一个|最后|最后一次|刚才|刚刚|上回|最近一次|刚才那次",
    "next": "next|following|the one after|another|下一|下一张|下一张图|下一张图片|下张图|下一幅图|下一个|后面|后一张|后面那张|下张|下一步|下一幅|再下一张|后边",
    "more": "more|further|other|others|additional|some more|another few|the next few|continue|更多|再多|多|再来|再看|其他|剩下|后面的|再来一些|再来几张|另外",
    "again": "again|once more|one more time|anew|over again|再|再次|重新|又|再来一次|再来一遍|重来|再一次|还",
    "all": "all|every|everything|whole|entire|full|no filter|所有|全部|全|整个|一切|所有的|全部的|都",
    "not": "not|no|don't|do not|never|without|stop|isn't|none|any more|anymore|no longer|别|不|不要|不用|没|没有|无|不再|不是|甭|停止",
    "off": "off|close|shut|shut down|turn off|switch off|关|关掉|关闭|关上|关了",
    "wait": "wait|waiting|hold on|patience|等|等待|等等|等会儿|停顿",
    "listen": "listen|listening|hear|hearing|listen to me|pay attention|react|respond|understand|recognise speech|听|听着|听我|听我说|听话|监听|收听|听我说话",
    "sleep": "sleep|go to sleep|fall asleep|nap|rest|mute|doze off|be quiet|睡|睡觉|休息|静音|睡吧|睡着|安静|闭嘴|歇着",
    "speech": "speech|voice|talk|say|speak|speaking|word|words|what i say|my voice|说|说话|语音|声音|念|话|单词|词",
    "phrase": "phrase|phrases|sentence|sentences|command|commands|word|words|说法|短语|话|句子|口令|指令|那些话|命令",
    "asking": "what|which|whether|how|where|when|who|does|do|did|is|are|was|什么|哪|哪些|哪个|哪里|哪儿|是什么|怎么|怎样|怎么样|有没有|是不是|吗|多少|几",
    "undo": "undo|revert|take back|take that back|roll back|reverse|撤销|撤回|撤|反悔|退回|退回去|撤掉|还原",
    "restore": "restore|recover|undelete|bring back|put back|get back|reset|恢复|还原|放回|放回去|找回|找回来|捞回来|复原",
    "run_number": "",
    "cpu_unit": "",
    "kind_of": "",
}
SHARED = {family: text for family, text in SHARED.items() if text}

RunWord = Annotated[int, WholeNumber(0, 999_999)]
_MODELS = values_of(ModelName)
KINDS: dict[str, Any] = {
    "class_said": Values(
        values_of(OtherClassName).every()
        | {"tee": "T-shirt/top", "tees": "T-shirt/top", "T shirt": "T-shirt/top", "T shirts": "T-shirt/top", "tshirt": "T-shirt/top"}
        | {"tshirts": "T-shirt/top", "tops": "T-shirt/top", "top": "T-shirt/top", "pants": "Trouser", "jumper": "Pullover"}
        | {"jumpers": "Pullover", "sweater": "Pullover", "sweaters": "Pullover", "jacket": "Coat", "jackets": "Coat", "boot": "Ankle boot"}
        | {"boots": "Ankle boot", "trainers": "Sneaker", "handbag": "Bag", "handbags": "Bag", "everything else": "", "the others": "", "all the rest": ""}
        | {"裙子": "Dress", "靴子": "Ankle boot", "球鞋": "Sneaker", "套衫": "Pullover", "毛衣": "Pullover", "包包": "Bag", "大衣": "Coat", "手提包": "Bag"}
        | {"长裤": "Trouser", "T恤衫": "T-shirt/top", "上衣": "T-shirt/top", "踝靴": "Ankle boot", "高跟凉鞋": "Sandal", "其他类": "", "其余": "", "其它": ""}
    ),
    "model_said": Values(
        _MODELS.every()
        | {"neural network": "mlp", "neural net": "mlp", "multilayer network": "mlp", "fully connected network": "mlp", "conv net": "cnn", "convnet": "cnn"}
        | {"convolutional net": "cnn", "linear model": "linear", "logreg": "logistic", "logistic": "logistic", "log reg": "logistic", "softmax classifier": "softmax"}
        | {"linear classifier": "linear", "support vector classifier": "svm", "support vector machine with a kernel": "kernel-svm", "rbf svm": "kernel-svm"}
        | {"kernelized svm": "kernel-svm", "nonlinear svm": "kernel-svm", "hard svm": "hard-svm", "maximum margin classifier": "hard-svm", "softmax concise": "softmax-concise"}
        | {"神经网络": "mlp", "感知器": "perceptron", "多层感知器": "mlp", "核svm": "kernel-svm", "硬间隔svm": "hard-svm", "小cnn": "cnn", "小卷积网络": "cnn"}
        | {"线性svm": "svm", "线性模型": "linear", "逻辑斯蒂回归": "logistic", "对数几率回归": "logistic", "全连接网络": "mlp", "小卷积": "cnn", "卷积": "cnn"}
        | {"小卷积神经网络": "cnn", "软间隔svm": "svm", "核支持向量": "kernel-svm", "简洁版的softmax": "softmax-concise", "简洁版softmax": "softmax-concise"}
        | {"简洁版的mlp": "mlp-concise", "简洁版mlp": "mlp-concise", "逻辑斯谛回归": "logistic", "线性支持向量": "svm", "径向基svm": "kernel-svm", "高斯核svm": "kernel-svm"}
    ),
    "bare_number": Decimal(-1e6, 1e9),
    JOINS: joining_words(),
}
NUMBERED = (
    "(image|picture|photo|img|pic|example|sample|number|no) [number|no] {number}|第{number}(张|幅|个|号)[图|图片|照片|样本|图像]|{number}号[图|图片|照片]"
    "|(图|图片|图像|样本)[第]{number}[号|张]"
)
RUN_NUMBERED = (
    "(run|experiment|training run|training) [number|no] {number}|第{number}(次|个|号)[的][训练|运行|实验]|{number}号[的](运行|训练|实验)"
    "|(运行|训练|实验)[第]{number}[号|次]"
)
WAYS = Ways(
    entries=(
        Entry(f"{POLITE}|{HESITATION}|{GLUE}", FILLER),
        *entries(SHARED),
        *values("{class_said}", "{model_said}", "{bare_number}"),
        Entry(NUMBERED, "image_number"),
        Entry(RUN_NUMBERED, "run_number"),
    ),
    slots=KINDS,
)
_ = ClassName
