"""How the frame around a portal's text is named in markup, and what its lines say."""

import re

FRAME_NAMES = re.compile(
    r"(?:^|[\s_-])(?:nav\w*|menu|crumbs?|bread\w*|position|location|footer?|foot|copyright|share\w*|bds?share\w*|"
    r"side(?:bar)?|aside|related?|relevant|recommend\w*|toolbar|tools?|login|search\w*|banner|links?|pagination|"
    r"navigation|contentinfo|complementary|qrcode|ewm|comment\w*)(?=$|[\s_-])",
    re.IGNORECASE,
)
FRAME_LINE = re.compile(
    r"【?\[?\s*(?:当前位置|您(?:的|现在的?)?(?:所在)?位置|首页\s*[>›»]|网站首页|发布(?:时间|日期|机构|单位)|成文日期|发文(?:日期|机关|字号)|索\s*引\s*号|"
    r"(?:信息|稿件|文章)?来源|浏览(?:次数|量)|点击(?:数|量|次数)|阅读(?:次数|量)|访问量|字\s*[号体]|字体大小|保护视力|打印|关闭(?:窗口|本页)?|分享(?:到|至)?|收藏|"
    r"扫一扫|上一(?:篇|条|页)|下一(?:篇|条|页)|(?:责任)?编辑|作者|审核|相关(?:链接|文章|解读|稿件|阅读|信息)|政策解读|附件下载|返回(?:顶部|首页|列表)|"
    r"主办(?:单位)?|承办(?:单位)?|版权所有|网站标识码|网站地图|联系我们|关于我们|.{0,8}ICP备|.{0,8}公网安备|[大中小](?:\s+[大中小]){1,2}$|日期|时间)"
    r"(?=$|[\s:：>›»】\]（(|/、0-9A-Za-z]|.{0,12}$)"
)
LONGEST_FRAME_LINE = 80
