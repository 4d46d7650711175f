"""Words that commands of all features share: what people say around a command, and its verbs and nouns."""

from __future__ import annotations

from typing import Annotated, Any

from app.commands.slots import ClassName, ModelName, OtherClassName, values_of
from app.commands.understanding.lexicon import FILLER, JOINS, Entry
from app.commands.understanding.phrases import entries, joining_words, values
from app.commands.understanding.understanding import Ways
from audio.grammar.grammar import Decimal, Values, WholeNumber

POLITE = (
    "would you please|could you please|can you please|please can you|i would love to|feel free to|try to|help me|help me to|i'd be glad if you|any chance you could|might you|we want to|we'd like to|it's time to|time to|ready to|i am ready to|i'm ready to|you should|you might|do you think you could|mind if we|can i|may i|could i|i'll have|i will have|i'd rather|would like|i feel like|你给我|你帮我|你来|请帮我|请帮忙|请给我|帮我把|帮忙把|你能不能|能不能帮我|可以帮我|我希望|希望|我打算|打算|我准备|准备|我来|你来|不如|要不|要不然|干脆|求你|拜托|请问|就行|就好|就行了|就够了|即可|please|kindly|thanks|thank you|could you|can you|would you|will you|can we|could we|shall we|should we"
    "|let's|lets|let us|let me|i want to|i want you to|i want|i'd like to|i'd like you to|i would like to|i would like|i'd like"
    "|i need to|i need|we need to|i think we should|we should|you can|you may|you could|you should|we can"
    "|go ahead and|would you mind|do you mind|would it be possible to|is it possible to|what about"
    "|why don't we|do me a favour and|be so kind and|for me|for us|if you can|if possible|if you don't mind|would you be able to"
    "|i was wondering if you could|it would be nice to|i'd love to|i wanna|wanna|gonna|i am going to|i'm going to"
    "|请|请您|请你|麻烦|麻烦你|麻烦您|帮我|帮忙|帮|给我|替我|为我|劳驾|能不能|能|能否|可以|可不可以|可否|我想|我想要|我要|我们要|我想让你"
    "|想要|让我们|让我|咱们|咱|我们|我需要|需要|能帮我|你能|你可以|可以的话|行吗|好吗|行不行|好不好|可以吗|谢谢|多谢|好的"
)
HESITATION = (
    "basically|anyway|er well|you see|let me think|kind of|sort of|kinda|finally|again please|later|today|already|currently|at the moment|as a test|in total|altogether|roughly|approximately|exactly|precisely|if that's ok|if that is ok|why not|yes|yeah|sorry|cool|great|nice|perfect|good|fine|done|let's see|come on|time for|another time|straight away|asap|if it works|and see|let's say|make it|have it|have|get it|go|do|do it|doing|been|got|has|had|will|嗯嗯|那什么|怎么说呢|我看|我看看|你看|对了|话说|总之|大概|大约|差不多|左右|比如|比如说|例如|目前|当前|最后|今天|待会|随便|哈|呗|喽|咯|哟|嘿|喂|你好|你|您|我|会|有|想|要|该|所|其|此|开始|出|起|起来|出来|下来|上去|下去|过来|回来|进去|进来|好了|完|掉|住|嘛|呐|的话|之类|什么的|这边|那边|这里|那里|这种|那种|那几个|这几个|几个|两个|uh|um|er|erm|hmm|hm|ah|oh|well|so|ok|okay|alright|all right|right|now|then|just|maybe|perhaps|actually"
    "|you know|i mean|like|quickly|simply|hey|hi|hello|also|too|as well|first|next time|for the next run|next"
    "|for now|from now on|this time|and then|real quick|a bit|a little|instead|rather|once|right now|immediately|i think|i guess"
    "|呃|嗯|啊|呀|啦|哦|噢|哎|那|那么|那就|这样|好|行|来|现在|然后|先|就|都|也|还是|还|再|一下|一会儿|下|吧|呢|吗|嘛|了|过"
    "|这回|这次|下次|接着|接下来|马上|赶紧|快|快点|稍微|一点|那个啥|就是|其实|直接|顺便|咋样|试试|试一下|看看|看一下|以后|快速"
)
GLUE = (
    "through|during|within|inside|between|around|along|off|down|such|these ones|those ones|which|who|whose|there is|there are|that is|that are|it's|its own|of the|current|whole|entire|little|small|simple|proper|plain|regular|new|existing|different|certain|complete|full|big|kind|type|sort|thing|things|stuff|bunch|现有|新的|新|整个|完整|完整的|小|大|简单|普通|普通的|之前|之间|以及|或者|或|而|比|来|去|能|可|件|套|种|类型|式|型|该|每次|每一|各|各个|某|任意|当中|let|the|a|an|this|that|these|those|it|its|my|our|your|some|of|for|on|at|to|in|with|by|using|and|from|as|me|us"
    "|into|onto|over|there|here|up|out|one|ones|only|each|all|both|every|any|same|own|via|per|which is|which are|called|be|is|are"
    "|的|把|用|在|上|里|中|和|跟|与|及|给|个|一个|这|那个|这个|那些|这些|它|让|将|对|做|为|到|成|去|得|地|着|被|从|于|以|由|按|些|一些|点|只"
    "|所有|全部|每个|每|我的|你的|它的|自己|一|次|张|些|及其|作为|进行|其中|所有的|里面|上面|版|版本"
)

SHARED = {
    "judge_effect": "effect|how it does|how well it does|what it reaches|how it works|how it performs|效果|效果怎么样|怎么样|如何|表现|看看效果",
    "do_verb": "do|make|build|build me|create|give me|run me|use|try|try out|go with|get me|have a go with|let's do|let's try|i want|take|add|来|来个|来一个|弄|弄个|搞|搞个|做|做个|做一个|建|建个|试|试试|试一下|用|换|换成|上|想看|想看看",
    "train": "fire up|set off|set going|get training|start off|trigger|do some training|spin up|teach it|fitting|running|启动|开启|给我训|来训练|去训练|进行训练|训起来|跑个|跑一下|跑跑|练一下|练个|再练|训练下|训练起来|训练吧|train|retrain|fit|learn|teach|(run|launch|start|begin|kick off|do) [a|the|another] [training] [run]|start (training|learning)|begin (training|learning)"
    "|start it|get going|get started|get training|training|let * learn".replace("|let * learn", "")
    + "|训练|练|开练|跑|跑一跑|跑起来|开跑|开始跑|开始训练|启动[训练]|走起|拟合|学|学习|跑一次|跑一遍|训练一次|训|训一个|开始学|运行|执行",
    "show": "put on screen|show us|show off|pop up|call up|throw up|i want to look at|i want to see|let's see|let us see|let's look at|give me a look at|have a peek at|peek at|inspect|examine|browse|read|find|where is|where's|where are|what about|jump to|take me to|head to|move to|return to|turn to|flip to|bring|bring me|i need|i need to see|need to see|显示下|显示一下|弄出来|调出来|给看看|给我看看|让我看看|我看看|我要看|要看|展示出来|展示下|展示一下|弹出|呈现|绘制|绘出|跳到|跳转到|进入|进|转去|打开看看|翻到|看下|看一眼|瞄一眼|看一看|查|查一下|查询|找出|给我|把|弄个|来张|来个|画个|画张|在哪|瞧|show|display|view|see|look at|have a look at|take a look at|bring up|pull up|open|open up|plot|draw|give|get|let me see|can i see"
    "|go to|go back to|back to|switch to|put up|present|render|visualise|visualize|list|print|check|i'd like to see|want to see|to see"
    "|显示|展示|看|看看|查看|打开|画|画出|画出来|给看|调出|列出|列|列一下|列出来|瞧瞧|瞅瞅|来看|转到|切到|切换到|回到|去|想看|观察|显示出来|出来",
    "open": "read|read in|start with|work on|work with|import|fetch up|let's use|change to|go back to|return to|back to|retrieve|recall|reload|look at|show|restore|revive|bring up again|加载一下|载入一下|读|读一下|打开一下|拿|拿出来|恢复|重新加载|回到|切|切回|换回|换回到|调回|取出|把|open|open up|load|bring up|bring back|pull up|get|use|switch to|go to|take|打开|加载|载入|读取|读入|导入|调出|调出来|用|使用|换|换成|切换到|切到|开|开一下|改用",
    "use": "make use of|run with|run on|run it on|compute on|stick with|stick to|stay with|prefer|opt for|employ|enable|activate|turn on|switch on|put|adopt|go back to|back to|return to|let's do|用一下|启用|开启|打开|换回|换回来|改回|改回来|恢复|就用|要|上|来|调|调成|调为|设|设置为|设置成|选一下|采用|运用|搬到|放到|挪到|转到|转成|use|using|switch to|switch over to|change to|go with|take|pick|choose|select|try|set|make it|turn to|put it on|move to|swap to|go for"
    "|用|使用|改用|换|换成|换到|改成|改为|切换到|切换成|切到|切成|选|选择|选用|采用|设成|设为|改|调成|换上|上",
    "set": "assign|fix|choose|select|pick|take|try|go for|go down to|go up to|let|keep|have|i want|want|need|switch|should be|must be|shall be|configure|设下|设一下|调一下|改一下|改到|给|取|定|定为|定成|固定|固定为|要|来|换一下|选|保持|降|降到|升|升到|提到|减到|减小|减|增加|增加到|加到|加大|压到|set|change|make|put|turn|adjust|update|use|increase|raise|lower|reduce|decrease|bump|drop|turn up|turn down|tune|move|bring"
    "|设置|设|设定|调|调整|改|改成|调到|修改|变|换|换成|调高|调低|降低|提高|增大|减小|弄|搞",
    "save": "keep a copy|keep a copy of|put on disk|save out|save off|to disk|to a file|make a file|make an image of|snapshot|screenshot|preserve|back up|archive|record|保存一下|保存下来|保存下|存盘|存到文件|截图|截个图|备份|存个|存一份|留一份|存档|写到文件|生成|下载|save|store|keep|write|write out|export|download|dump|put|保存|存|存下|存下来|存成|存为|导出|存一下|写成|另存|留着|存起来|输出|导|导成",
    "stop": "stop it|stop now|cease|stopping|enough of|no more|no more training|pull the plug|pull the plug on|put an end to|wrap up|shut down|shut it down|drop|end it|finish now|stop right there|stand down|停了|停止吧|停下吧|停吧|先停|先停下|停止运行|叫停|停住|喊停|关掉|不要继续|别继续|别继续了|不用跑了|不用训练了|不想跑了|结束掉|结束吧|收工|终结|停掉吧|算了|stop|cancel|abort|end|halt|quit|kill|terminate|break off|break|cut|leave off|finish|enough|that's enough|that will do|call it off|give up|interrupt"
    "|停|停止|停下|停下来|停掉|停一停|中止|终止|取消|结束|别跑了|别练了|别训练了|不要跑了|不要训练了|别训了|打住|够了|到此为止|中断|不跑了|不练了|不训练了",
    "delete": "dispose of|bin it|scrap|dump|remove it|lose|purge|删去|删掉吧|删了吧|不要了|去除|清理|清理掉|抹除|剔掉|取消|擦掉|擦除|拿走|扔了|delete|remove|erase|trash|bin|discard|throw away|throw out|get rid of|drop|clear|wipe|clear out|take away|take out"
    "|删除|删|删掉|删了|移除|去掉|扔掉|丢掉|清除|清空|清掉|抹掉|扔进回收站|丢进回收站|去除|拿掉",
    "compare": "measure against|how does|compares|comparing|comparison between|compared to|side-by-side|weigh|race|match|rank|duel|showdown|which is better|what is better|who wins|which one is better|versus each other|比较一下|比较下|对比一下|对比下|做个比较|做个对比|做对比|比较比较|pk|较量|谁好|谁更好|哪个更好|哪个强|哪一个好|排一起|一起看|合在一起|叠在一起|叠一起|做比较|放一块|放一块儿|compare|contrast|pit|benchmark|put * next to|set side by side|side by side|put next to|next to each other|next to one another|next to"
    "|against|versus|vs|in one figure|in one plot|together|difference between|what's different between|what is different between|comparison of|line up|head to head"
    .replace("|put * next to", "")
    + "|比较|对比|比|比比|比一比|比一下|放一起|放在一起|摆在一起|放到一起|放到一张图上|放一张图上|区别|差别|有什么不同|有什么区别|相比|哪个好|并排",
    "search": "search out|hunt|hunt for|seek|figure out|determine|discover|work out|do a hyperparameter search|run a hyperparameter search|hyperparameter tuning|hyperparameter optimization|hyperparameter optimisation|parameter sweep|do a sweep|try different|try out different|try various|try some|experiment with|auto tune|autotune|optimisation|optimization|tuning|searching|fine tune the|调优一下|调一调|调一下|自动调参|参数搜索|做个搜索|超参数搜索|试不同的|试试不同的|试不同|试各种|尝试不同的|自动搜索|搜出|求|探索|测试不同的|试出|挑出|选出|search|search for|find|look for|tune|sweep|optimise|optimize|tweak|explore|hyperparameter search|hyper parameter search"
    "|parameter search|grid search over|random search over|scan|do a search|run a search|search over"
    "|搜索|搜|搜一下|搜一搜|找|找出|找找|寻找|调参|扫|扫一下|扫描|寻优|优化|超参搜索|调优|搜寻",
    "best": "top|the best one|finest|right|strongest|lowest error|works best|most accurate|performs best|winner|最棒|最好的那个|最好的那组|最强|最优的|最好的一组|最准|效果最好|最合适的|较好|更佳|理想|best|better|optimal|good|winning|ideal|most suitable|最好|最佳|最优|更好|好点|好一点|合适|最合适|最优秀|好",
    "predict": "recognition|recognize|prediction|predictions|say what|tell what|tell me what|work out|evaluate|run the model on|apply|apply the model to|try the model on|have it guess|let it guess|let it predict|have it classify|make it guess|guess at|feed|让它猜|让模型猜|让它认|让它预测|让模型预测|跑一下|预测一下|预测下|识别下|做预测|做个预测|猜一下|猜下|判别|鉴别|辨认一下|看看是什么|是什么|试试|predict|classify|recognise|recognize|guess|name|identify|label|test|tell me what|prediction of|prediction for|predictions for|make predictions|make a prediction"
    "|make some predictions|try it on|run it on|预测|识别|分类|认|认认|认一下|猜|猜猜|辨认|判断|测|测试|认一认|猜一猜|辨别|识别一下",
    "explain": "为什么这样|为什么这么|explanation|explanation of|explain to me|explain why|what's the reason|what is the reason|what is the reason for|where did it look|what did it look at|what does it look at|what is it looking at|what was it looking at|justify|motivate|what makes it think|how did it get|how did it come to|how come it|why did it|why does it|why would it|why is|why is that|why is it|why was|why do you think|说说为什么|说说|讲讲|讲解|解释下|给个解释|给出解释|原因|什么原因|怎么回事|怎么看出来的|怎么看出|根据什么|看了哪里|看的是哪里|看哪里|理由是什么|为什么会|为什么说|为何会|explain|why|how come|reason|reasons|give reasons|what made it|为什么|为啥|为何|凭什么|解释|说明|怎么会|怎么得出|依据|理由",
    "add": "include too|also include|tack on|introduce|set|place|drop|draw|plot|throw in|extend with|添个|添上|再加|再加一个|多加|放|放个|放一个|点一个|画|画一个|建立|新增一个|增加一个|插入|创建|建|add|append|include|insert|create|make|new|put in|加|添加|加上|增加|新增|加入|新建|加个|加一个|添",
    "export": "export to|send out|output|give me the|produce|convert to|ship|serialise|serialize|把|导出成|导出为|导出一下|导出来|输出成|输出为|转为|转|打包|保存成|保存为|发布|export|write out|save|convert|turn into|package|导出|导成|导|输出|转成|转换成|另存为|存成",
    "import": "import from|take in|get|upload|load from|bring|导|导进|导入一下|上传|引入|拿进来|读进来|加载进来|import|load|bring in|read in|open|导入|加载|载入|读入|打开|导进来",
    "run": "runs of it|runs i did|the experiment|attempt|attempts|session|trial run|session of training|次运行|次训练|次实验|跑的记录|记录|跑的结果|训练结果|训练过程|跑过的|轮训练|那次训练|那次运行|run|runs|training|trainings|training run|training runs|experiment|experiments|job|训练|运行|实验|跑的|训练记录|运行记录|任务|那次|次|这次训练|这次运行|跑的那些",
    "model": "trained model|learned model|weights|trained network|current model|this thing|模型吧|训练好的模型|训好的模型|这个模型|那个模型|当前模型|权重|model|net|network|classifier|models|the result|learner|模型|网络|分类器|各个模型|几个模型",
    "settings_noun": "hyperparams|params|knobs|setup|options|设定|参数设置|超参数们|超参数组合|参数们|最佳参数|setting|settings|hyperparameter|hyperparameters|hyper parameters|parameter|parameters|config|configuration|values|combination|设置|参数|超参数|超参|配置|参数组合|组合",
    "image": "images of it|pics of|snapshot|item|items|sample|samples|piece|digit|thing|图们|那张图|张图片|张照片|幅图|图儿|图像数据|例子|样例图|image|images|picture|pictures|photo|photos|img|pic|pics|example|examples|figure|shots|图|图片|图像|照片|样本|图像们|样例|相片|张图",
    "data": "the images|image data|training data|corpus|data sets available|数据吧|数据文件|图像数据|训练数据|data|dataset|data set|datasets|data sets|数据|数据集|数据集合|资料",
    "test_part": "test|test set|testing|test data|test images|测试|测试集|测试数据|测试图|测试图片",
    "class": "class|classes|category|categories|label|labels|类|类别|各类|每类|每一类|每个类|类的|按类别|分类",
    "mistake": "misses|missed|slips|blunders|misclassed|wrongly classified|wrongly predicted|mislabelled by it|failed|failing|failure cases|wrong answers|mispredictions|not right|false|confused|badly predicted|错误图片|预测错的|预测错误|错误的|识别错|识别错误|识别错的|认错的图|搞错|搞错的|弄错的|分类错|分类错误|判错|判错的|错例|没认对|没分对|分不对|错哪了|mistake|mistakes|error|errors|wrong|misclassified|misclassification|misclassifications|incorrect|failures|got wrong|gets wrong|get wrong|错误|错|错的|错了|分错|认错|分错了|认错了|弄错|错图|错题|出错|预测错",
    "star": "star|starred|favourite|favorite|favourites|favorites|bookmark|bookmarked|mark|星标|星|收藏|收藏的|加星|加星的|标星|打星|打星标|带星|带星标的",
    "folder_word": "folder|directory|path|place|where|location|disk|文件夹|目录|位置|地方|路径|硬盘",
    "file": "file|files|document|文件",
    "webcam": "web camera|video|video camera|video feed|cam feed|摄像机|网络摄像头|镜头里|webcam|camera|cam|web cam|摄像头|相机|镜头",
    "window": "display|whole thing|display language|everything|menus|menu|texts|text|gui|the whole app|整个界面|整个窗口|菜单|显示|文字|系统界面|软件界面|window|app|interface|program|application|ui|user interface|screen|software|窗口|界面|软件|程序|应用|屏幕",
    "theme_word": "colour|color|style|design|modes|theme please|look and feel|tone|色调|风格|样式|外观颜色|界面颜色|皮肤|颜色主题|配色方案|theme|mode|background|colours|colors|look|scheme|colour scheme|color scheme|skin|appearance|主题|模式|背景|配色|颜色|外观",
    "last": "last one|one before|the one before|recently trained|just trained|final|lastly|past|earlier|刚刚那个|刚才那个|前一次|前一个|上回的|上次那个|之前的|之前|最后一个|最近一个|最新一次|近|刚训练的|刚训练好的|last|latest|most recent|recent|previous|newest|youngest|上次|上一次|最新|最近|上一个|最后|最后一次|刚才|刚刚|上回|最近一次|刚才那次",
    "next": "next up|after that|another|one after|one further|接下来的|再下一个|再来一张|换一张|换下一张|往后|往下|再往后|下一幅图|next|following|the one after|another|下一|下一张|下一张图|下一张图片|下张图|下一幅图|下一个|后面|后一张|后面那张|下张|下一步|下一幅|再下一张|后边",
    "more": "a few more|few more|rest|the rest|keep going|go on|remaining|others|even more|多来|多来几张|多看|多看几张|继续看|还有|还有吗|还有呢|剩下的|其余|往下|再多看|再给我看|接着看|下一批|更多的|more|further|other|others|additional|some more|another few|the next few|continue|更多|再多|多|再来|再看|其他|剩下|后面的|再来一些|再来几张|另外",
    "again": "over|repeat|another time|back|afresh|over again|重新来|再来|再来一遍|重来一遍|重新再|再试一次|再试|重新来一遍|再做一次|again|once more|one more time|anew|over again|再|再次|重新|又|再来一次|再来一遍|重来|再一次|还",
    "all": "completely|together|total|any|any of|the lot|whole lot|everything there is|每一个|每个|全都|统统|通通|全体|整体|任何|all|every|everything|whole|entire|full|no filter|所有|全部|全|整个|一切|所有的|全部的|都",
    "not": "stop|cannot|can't|won't|no need to|nothing|quit|leave off|isn't|wasn't|aren't|doesn't|别再|不需要|不必|不许|不能|不会|取消|请勿|勿|not|no|don't|do not|never|without|stop|isn't|none|any more|anymore|no longer|别|不|不要|不用|没|没有|无|不再|不是|甭|停止",
    "off": "close down|shut off|turn it off|switch it off|power off|关一下|关了吧|关上吧|关闭掉|停用|off|close|shut|shut down|turn off|switch off|关|关掉|关闭|关上|关了",
    "wait": "wait|waiting|hold on|patience|等|等待|等等|等会儿|停顿",
    "listen": "listening mode|start listening|start hearing|keep listening|ears on|stay awake|listen up|be attentive|开始听|开始听我说|听我讲|听我的|开始监听|开麦|竖起耳朵|继续听|注意听|听着点|保持监听|倾听|listen|listening|hear|hearing|listen to me|pay attention|react|respond|understand|recognise speech|听|听着|听我|听我说|听话|监听|收听|听我说话",
    "sleep": "go quiet|mute yourself|be silent|shut up|stop paying attention|take a nap|pause listening|ignore me|tune out|go deaf|deactivate|别听了|不要听了|先别听|别听|不用听了|不要听|停止监听|停止收听|歇会儿|歇|先休息|休眠|待机|待命|闭麦|静默|安静点|安静下来|先睡|去睡|sleep|go to sleep|fall asleep|nap|rest|mute|doze off|be quiet|睡|睡觉|休息|静音|睡吧|睡着|安静|闭嘴|歇着",
    "speech": "speech|voice|talk|say|speak|speaking|word|words|what i say|my voice|说|说话|语音|声音|念|话|单词|词",
    "phrase": "utterance|utterances|wording|wordings|expressions|expression|what i said|说的话|说过的话|命令词|词句|语句|一句话|phrase|phrases|sentence|sentences|command|commands|word|words|说法|短语|话|句子|口令|指令|那些话|命令",
    "asking": "what's|what is|which one|which ones|what are|who|should|would|anything|something|were|any|were there|what kind of|how many|in which|was there|is there|are there|do you have|哪种|哪儿|如何|咋|啥|什么样|什么样的|哪几个|哪几张|哪一|都有|有没有|是否|为什么|得怎么样|多大|有哪些|有什么|what|which|whether|how|where|when|who|does|do|did|is|are|was|什么|哪|哪些|哪个|哪里|哪儿|是什么|怎么|怎样|怎么样|有没有|是不是|吗|多少|几",
    "undo": "undo it|undo that|undo the|unmake|take it back|cancel that|cancel the last|reverse that|put it back how it was|put it back|as it was before|change it back|回退|退一步|撤一下|撤掉|还原一下|改回去|改回来|恢复原状|倒回去|返回上一步|变回去|恢复成之前|恢复到之前|undo|revert|take back|take that back|roll back|reverse|撤销|撤回|撤|反悔|退回|退回去|撤掉|还原",
    "restore": "take out of the bin|rescue|retrieve|save from the bin|undelete|get it back|restore it|bring it back|找回来|捡回来|拿回来|弄回来|恢复一下|救回来|取回|restore|recover|undelete|bring back|put back|get back|reset|恢复|还原|放回|放回去|找回|找回来|捞回来|复原",
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
