"""Invented reports, and ways to read a text without a file."""

from collections.abc import Iterator

from rongchang_desktop.domain.intake.draft import DraftKind, DraftNode, DraftPlan
from rongchang_desktop.foundation.task_progress import silent
from rongchang_desktop.importing.paragraph import Passage, Source
from rongchang_desktop.importing.readers import text as text_reader
from rongchang_desktop.importing.reading import draft_of
from rongchang_desktop.importing.sentences import Sentence
from rongchang_desktop.importing.vocabulary import shipped_vocabulary

VOCABULARY = shipped_vocabulary()

PARAGRAPHS = (
    "青禾县人民政府工作报告",
    "各位代表：",
    "一、2030年工作回顾",
    "过去一年，全县上下顶住压力，生产总值增长6.2%，新增企业31家。",
    "（一）抓产业固根本。全年建成厂房4万平方米，引进项目12个。",
    "（二）抓民生暖人心。改造老旧小区9个，新增学位600个。",
    "二、2031年工作安排",
    "今年是规划开局之年，做好全年工作意义重大。",
    "今年经济社会发展主要预期目标是：地区生产总值增长6.5%左右，规上工业增加值增长8%，固定资产投资增长7%以上，其中工业投资增长12%，"
    "城乡居民人均可支配收入分别增长5.5%、7%，城镇调查失业率控制在5.5%以内，单位能耗下降达到市级要求。",
    "今年重点抓好以下三个方面工作。",
    "（一）着力建设现代产业体系。坚持把实体经济作为立身之本，努力让产业根基更牢。",
    "壮大制造业集群。实施链条强基行动，新增规上工业企业18家以上，工业投资增长10%以上。"
    "做强装备制造。建成青禾机床产业园一期，开工电机壳体、精密轴承等项目，培育专精特新企业6家。"
    "做优农产品加工。推广清溪米、石桥茶等品牌，建设冷链仓库3座，加工产值达到20亿元。",
    "推动科技创新。落实研发补助办法，国家高新技术企业达到90家、科技型企业突破600家。全社会研发投入强度达到2.1%。",
    "（二）着力提升城乡面貌。坚持规划先行，统筹新区与老城，让县城更有温度。",
    "完善城市功能。新建停车位500个以上，改造供水管网30公里、排水管网45公里。推进老旧小区改造，启动河滨公园建设。",
    "建设和美乡村。新建和改造提升高标准农田3.2万亩，粮食产量稳定在18万吨以上。安装路灯1.2万盏，完成5～8个村庄的污水治理。",
    "此外，我们继续办好10件民生实事，每季度向社会公布进展。",
    "（三）着力增进民生福祉。坚持尽力而为、量力而行，不断增强群众获得感。",
    "稳定和扩大就业。城镇新增就业0.6万人以上，常态化开展招聘活动。帮助高校毕业生就业，化解欠薪矛盾。",
    "办好教育卫生事业。新增公办学位1200个，县医院迁建工程主体完工。开展名师进校活动，建设区域医疗中心。",
    "各位代表！蓝图已经绘就，奋斗正当其时。让我们携手并肩、努力奋斗，谱写青禾发展新篇章！",
)


def read_text(text: str, name: str = "报告.txt") -> DraftPlan:
    """The draft of a text."""
    content = text_reader.read(text.encode(), name)
    source = Source(name=name, text=content.text, sha256="", paragraphs=content.paragraphs)
    return draft_of(source, VOCABULARY, silent)


def read_lines(*lines: str) -> DraftPlan:
    """The draft of paragraphs, one to a line."""
    return read_text("\n".join(lines))


def sentence(text: str) -> Sentence:
    """A sentence that is its own passage."""
    passage = Passage(text=text, marks=((0, 0),))
    return Sentence(passage=passage, start=0, end=len(text), text=text)


def nodes(draft: DraftPlan) -> Iterator[tuple[tuple[str, ...], DraftNode]]:
    """Every node below the areas with the titles above it."""

    def below(node: DraftNode, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], DraftNode]]:
        for child in node.children:
            yield path, child
            yield from below(child, (*path, child.text))

    for area in draft.areas:
        yield from below(area, (area.text,))


def shape(draft: DraftPlan) -> list[tuple[object, ...]]:
    """All that a reading says, without places: to compare two readings of one report."""
    rows: list[tuple[object, ...]] = [("headline", *_figures(draft.headline))]
    rows += [(area.kind.value, area.number, area.text, area.role) for area in draft.areas]
    rows += [(node.kind.value, node.number, node.text, path, *_figures(node.targets)) for path, node in nodes(draft)]
    return rows


def _figures(targets: tuple[object, ...]) -> tuple[str, ...]:
    return tuple(
        f"{t.indicator} {t.comparator.value} {t.value} {t.value_max} {t.unit} {t.pacing.value}"  # type: ignore[attr-defined]
        for t in targets
    )


def commitments(draft: DraftPlan) -> list[str]:
    """The sentences read as commitments."""
    return [node.text for _, node in nodes(draft) if node.kind is DraftKind.COMMITMENT]


def headings(draft: DraftPlan) -> list[tuple[str, str]]:
    """(kind, title) of every heading below the areas."""
    kinds = (DraftKind.SECTION, DraftKind.GROUP)
    return [(node.kind.value, node.text) for _, node in nodes(draft) if node.kind in kinds]
