"""Which figures only describe: a size class, a project's money, what is there already, where a rise begins."""

import re

from rongchang_desktop.importing.grammar.clauses import RISES, Clause
from rongchang_desktop.importing.grammar.figures import Figure
from rongchang_desktop.importing.vocabulary import Vocabulary

PIECE_END = re.compile("[，；。：！？、]")
JOINT = re.compile("[和与及]|以及")
_BACK = 40
_CLOSED = "、）"
_LONGEST_VERB = 4
_FIVE_YEARS = re.compile("“?十[一二三四五六七八]五”?(?:时期|期间)")
_BEGUN = re.compile("[由从][^，、由从]{0,12}$")
_BEGUN_WITH_FIGURE = re.compile(r"[由从][^，由从]{0,12}\d[^，到至]{0,6}、$")


def describes(figure: Figure, later: Figure | None, clause: Clause, vocabulary: Vocabulary) -> bool:
    """Whether the figure is none to be reached itself; `later` is the figure that follows in its clause."""
    return (
        _is_there_already(figure, clause, vocabulary)
        or _is_where_it_begins(figure, later, clause, vocabulary)
        or _is_a_size(figure, clause, vocabulary)
        or _is_a_capacity(figure, clause, vocabulary)
        or _is_granted(figure, clause, vocabulary)
        or _belongs_to_five_years(figure, clause)
        or _counts_articles(figure, clause, vocabulary)
        or _is_a_class(figure, clause, vocabulary)
        or _is_the_subject(figure, later, clause, vocabulary)
        or _counts_what_was_named(figure, clause, vocabulary)
        or _says_which(figure, later, clause, vocabulary)
        or _recurs(figure, clause, vocabulary)
    )


def _is_there_already(figure: Figure, clause: Clause, vocabulary: Vocabulary) -> bool:
    """现有30家, 周边7个, 去年新增20家."""
    head, lists = clause.before(figure), vocabulary.targets.lists
    if head.removesuffix(figure.cue).endswith(lists["existing"]):
        return True
    if figure.cue or any(word in head for word in lists["pacing_growth"]):
        return False
    standing = head.startswith(lists["standing"]) and not any(verb in head for verb in lists["count_verbs"])
    return standing or head.startswith(lists["past"])


def _is_where_it_begins(figure: Figure, later: Figure | None, clause: Clause, vocabulary: Vocabulary) -> bool:
    """由230家 before 增加到270家; 5.5亿元 before 的基础上."""
    rest = clause.after(figure)
    if rest.startswith(vocabulary.targets.lists["bases"]):
        return True
    if later is None:
        return False
    if later.cue.endswith(RISES) and clause.between(figure, later) in (later.cue, "的" + later.cue):
        return True
    head = clause.before(figure)[-_BACK:]
    begun = _BEGUN.search(head) or _BEGUN_WITH_FIGURE.search(head)
    return bool(begun) and figure.start < clause.last_rise


def _is_a_size(figure: Figure, clause: Clause, vocabulary: Vocabulary) -> bool:
    """总投资5亿元, 占地200亩 anywhere; 年产5万吨 before the thing that has it."""
    head, rest, lists = clause.before(figure), clause.after(figure), vocabulary.targets.lists
    stem = head[: len(head) - len(figure.cue)]
    if stem.endswith(lists["sizes"]) and not head.startswith(lists["spent"]):
        return not (figure.cue or figure.suffix) or rest.startswith("的")
    capacity = stem.endswith(lists["capacities"])
    return capacity and bool(rest) and rest[0] not in _CLOSED


def _is_a_capacity(figure: Figure, clause: Clause, vocabulary: Vocabulary) -> bool:
    """70万吨煤制烯烃项目, 50万吨甲醇项目建成投产; not 建成甲、乙等540万千瓦煤电项目, which sums them up."""
    rest, head, lists = clause.after(figure), clause.before(figure), vocabulary.targets.lists
    if figure.cue or figure.suffix or not rest or rest[0] in _CLOSED or head.endswith("等"):
        return False
    if not figure.unit.endswith(lists["capacity_units"]):
        return False
    thing = rest.split("、")[0]
    return clause.text.endswith(lists["project_nouns"]) or (not head and any(noun in thing for noun in lists["plants"]))


def _belongs_to_five_years(figure: Figure, clause: Clause) -> bool:
    """“十五五”时期新增100万: a goal of more than this year."""
    return bool(_FIVE_YEARS.search(clause.before(figure)))


def _counts_articles(figure: Figure, clause: Clause, vocabulary: Vocabulary) -> bool:
    """落实30条政策措施: how many articles a paper has that is there already."""
    verbs = vocabulary.targets.lists["carries_out"]
    paper = clause.after(figure).startswith(vocabulary.targets.lists["papers"])
    return figure.unit == "条" and paper and any(verb in clause.before(figure) for verb in verbs)


def _is_granted(figure: Figure, clause: Clause, vocabulary: Vocabulary) -> bool:
    """一次性补助1万元 each: what a person is given, not what is reached."""
    head = clause.before(figure)
    money = figure.unit.endswith(tuple(vocabulary.units.money))
    return money and not figure.cue and head.endswith(vocabulary.targets.lists["granted"])


def _is_a_class(figure: Figure, clause: Clause, vocabulary: Vocabulary) -> bool:
    """培育一批产值超500亿的产业集群: the size of those meant; nothing is counted behind it."""
    rest, lists = clause.after(figure), vocabulary.targets.lists
    if figure is clause.figures[0] and not clause.before(figure).removesuffix(figure.cue).endswith(
        lists["class_measures"]
    ):
        return False
    measured = any(word in clause.before(figure) for word in lists["class_measures"])
    several = any(word in clause.before(clause.figures[0]) for word in lists["several"])
    return measured and several and clause.text.endswith(lists["classed"]) and bool(rest)


def _is_the_subject(figure: Figure, later: Figure | None, clause: Clause, vocabulary: Vocabulary) -> bool:
    """8个产业集群产值突破6100亿元: the count only says whose value is to be reached."""
    head, lists = clause.before(figure), vocabulary.targets.lists
    if later is None or not later.cue or figure.cue or figure.suffix or figure.unit in vocabulary.units.rates:
        return False
    between = clause.between(figure, later).removesuffix(later.cue)
    named = between.endswith(lists["class_measures"]) and not PIECE_END.search(between)
    return named and not any(verb in head for verb in lists["count_verbs"])


def _counts_what_was_named(figure: Figure, clause: Clause, vocabulary: Vocabulary) -> bool:
    """甲、乙、丙3个实验室: the count adds nothing to the names; 甲、乙等3个 does."""
    rest, lists = clause.after(figure), vocabulary.targets.lists
    bare = not (figure.cue or figure.suffix or figure.unit in vocabulary.units.rates)
    if figure is not clause.figures[0] or not bare or not rest or rest[0] in _CLOSED or JOINT.match(rest):
        return False
    others = clause.before(figure).split("、")[1:]
    last = JOINT.split(others[-1])[-1] if others else ""
    verbs = (*lists["count_verbs"], *lists["shared_verbs"], *lists["leading"])
    if not last or last.startswith(verbs) or last.endswith(("等", "共", "的")):
        return False
    named = len(last) > _LONGEST_VERB and last.endswith(lists["nominal_verbs"])
    return named or not last.endswith(verbs)


def _says_which(figure: Figure, later: Figure | None, clause: Clause, vocabulary: Vocabulary) -> bool:
    """20亿元以上项目8个, 投资2000万元的工程, 100平方米以上的市场."""
    rest, lists = clause.after(figure), vocabulary.targets.lists
    if not rest or rest[0] in _CLOSED or rest.startswith(lists["money_nouns"]):
        return False
    money = figure.unit.endswith(tuple(vocabulary.units.money)) or clause.before(figure).endswith("投资")
    if figure.suffix:
        between = clause.between(figure, later) if later else ""
        bound = later is not None and not PIECE_END.search(between) and not JOINT.search(between)
        measure = figure.unit.endswith(tuple(vocabulary.units.measures)) and rest.startswith("的")
        return money or bound or measure
    return money and rest.startswith("的")


def _recurs(figure: Figure, clause: Clause, vocabulary: Vocabulary) -> bool:
    """每月开展1次."""
    return figure.unit in ("次", "场", "期") and bool(vocabulary.targets.recurrence_of(clause.before(figure)))
