"""The year's plan within a report: its introduction, its work areas, and areas outside their sequence."""

import re
from dataclasses import dataclass, replace
from itertools import takewhile

from rongchang_desktop.importing.numbering import ListNumber, NumberStyle, list_number
from rongchang_desktop.importing.paragraph import Passage
from rongchang_desktop.importing.parts.area_list import Run, area_runs
from rongchang_desktop.importing.parts.contents import without_contents
from rongchang_desktop.importing.parts.farewell import matter_and_back
from rongchang_desktop.importing.parts.government_itself import name_of_tail, tail_start
from rongchang_desktop.importing.parts.report_parts import PART_KINDS, ROLES, Part, is_title, kind_of, report_parts
from rongchang_desktop.importing.vocabulary import PartWords

_ANNOUNCES = re.compile(
    "(?:今年|20\\d\\d年|新的一年|下一步|下半年|明年|为此|目标)[^。]{0,60}?(?:抓好|做好|实施|推进|围绕|完成|聚焦|突出|开展)"
    "[^。]{0,30}(?:工作|任务|方面|重点|行动)[^。]{0,6}[：:。]$"
)
_SELF_BUILDING_LEAD = re.compile("自身建设|政府建设|治理能力和水平|人民满意的?[^，。]{0,8}政府")
_SAFEGUARDS = re.compile("保障|组织实施|组织领导|工作要求|有关要求")
_YEAR = re.compile(r"20\d\d年|今年|全年|年度")
_GOVERNMENT = re.compile("政府[^，。]{0,8}(?:治理|建设|效能|能力|水平|作风|自身)")
_SHORT_HEAD = 16
_FEWEST_INNER = 3
_UNTITLED = 0.65


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaText:
    """A work area as it stands: its heading passage first, `title_start` where the words begin in it.

    `heads_are_areas` says that headings run into its paragraphs are areas themselves; `untitled` that no passage is
    its heading.
    """

    number: str
    role: str
    title_start: int
    passages: tuple[Passage, ...]
    confidence: float = 0.98
    heads_are_areas: bool = False
    untitled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanText:
    """The year's plan: the passages before the first area, then the areas."""

    title: str
    introduction: tuple[Passage, ...]
    areas: tuple[AreaText, ...]


def plan_text(passages: list[Passage], words: PartWords, *, hands_out: bool = False) -> PlanText:
    """The plan within the passages; a text without parts is a plan as a whole.

    Where the text hands out tasks part by part, each list beginning anew, the parts are the areas.
    """
    matter, back = matter_and_back(without_contents(passages), words)
    parts = _announced(report_parts(matter, words))
    chosen = _plan_part(parts, words)
    plan = parts[chosen]
    introduction, areas = _areas(plan.passages, words, role="")
    if not areas:
        introduction, areas = [], _whole(plan, role="")
    headed = _parts_of_tasks(parts, words) if hands_out else []
    framing = ("requirement",) if headed else ("requirement", "plan")
    before = [passage for part in parts[:chosen] if part.kind in framing for passage in part.passages]
    for part in () if headed else parts[chosen + 1 :]:
        if part.kind == "glossary":
            break
        areas += _later_areas(part, words)
    return PlanText(
        title=plan.title,
        introduction=tuple(before) if headed else (*before, *introduction),
        areas=(*(headed or areas), *_attached(back, words)),
    )


def _parts_of_tasks(parts: list[Part], words: PartWords) -> list[AreaText]:
    """The parts that hold a list, each an area under its own title; none unless two of them hand out work."""
    found = [
        part
        for part in parts
        if part.kind in (None, "plan") and part.heading and len(_areas(part.passages, words, role="")[1]) > 1
    ]
    work = [part for part in found if not _SAFEGUARDS.search(part.title)]
    if len(work) < 2 or any(_YEAR.search(part.title) for part in work):
        return []
    numbers = [list_number(part.heading.text) for part in found if part.heading]
    areas = [area for part in found for area in _whole(part, role="")]
    return [replace(area, number=number.label if number else "") for area, number in zip(areas, numbers, strict=True)]


def _plan_part(parts: list[Part], words: PartWords) -> int:
    def worth(index: int) -> tuple[int, int, int]:
        part = parts[index]
        rank = {"plan": 3, None: 1, "five_year": 0, "requirement": 1}.get(part.kind, 0 if part.kind in ROLES else -1)
        return (rank, len(_areas(part.passages, words, role="")[1]), index)

    return max(range(len(parts)), key=worth)


def _announced(parts: list[Part]) -> list[Part]:
    """The parts, the last one cut in two where it announces the tasks of the year, when no title says plan."""
    if any(part.kind == "plan" for part in parts):
        return parts
    for place in range(len(parts) - 1, -1, -1):
        part = parts[place]
        at = _announcement(part.passages) if part.kind in (None, "review", "problems") else 0
        if at:
            before = replace(part, passages=part.passages[:at])
            plan = Part(kind="plan", title="", heading=None, title_start=0, passages=part.passages[at:])
            return [*parts[:place], before, plan, *parts[place + 1 :]]
    return parts


def _announcement(passages: tuple[Passage, ...]) -> int:
    """Where the last sentence stands that announces a list of tasks behind another list; 0 for nowhere."""
    listed = [list_number(passage.text) is not None for passage in passages]
    first = listed.index(True) if any(listed) else len(listed)
    for index in range(len(passages) - 2, first, -1):
        if listed[index + 1] and not listed[index] and _ANNOUNCES.search(passages[index].text[-120:]):
            return index
    return 0


def _areas(passages: tuple[Passage, ...], words: PartWords, *, role: str) -> tuple[list[Passage], list[AreaText]]:
    """The passages before the first area, and the areas; those of a list about the government itself wear a role."""
    runs = area_runs(passages)
    if not runs:
        return list(passages), []
    roles = [role or ("" if index == 0 else _role_of_lead(passages, run)) for index, run in enumerate(runs)]
    plain = [index for index, found in enumerate(roles) if found == role]
    chosen = plain[-1]
    start = runs[chosen].places[0]
    areas: list[AreaText] = []
    for index in range(chosen, len(runs)):
        stop = runs[index + 1].places[0] if index + 1 < len(runs) else len(passages)
        areas += _of_run(passages, runs[index], stop, roles[index])
    introduction, areas = _without_frame(list(passages[:start]), areas, words)
    return introduction, _with_tail(areas, words) if not role else areas


def _role_of_lead(passages: tuple[Passage, ...], run: Run) -> str:
    """Whether the paragraph before a list that begins anew turns to the government itself."""
    lead = passages[run.places[0] - 1] if run.places[0] else None
    return "self_building" if lead is not None and _SELF_BUILDING_LEAD.search(lead.text) else ""


def _of_run(passages: tuple[Passage, ...], run: Run, stop: int, role: str) -> list[AreaText]:
    areas = []
    for place, start in enumerate(run.places):
        number = run.numbers[place]
        end = run.places[place + 1] if place + 1 < len(run.places) else stop
        areas.append(
            AreaText(
                number=number.label if number and not role else "",
                role=role,
                title_start=number.end if number else 0,
                passages=passages[start:end],
                confidence=_confidence(number, passages[start]),
            )
        )
    return areas


def _confidence(number: ListNumber | None, heading: Passage) -> float:
    """How sure a heading is one of an area: by its number, its style, its own line, or only by its words."""
    if number is not None:
        return 0.9 if number.style in (NumberStyle.SHI, NumberStyle.CIRCLED, NumberStyle.ARABIC_PAREN) else 0.98
    if heading.style_level is not None or heading.set_apart:
        return 0.9
    return 0.8 if is_title(heading.text) else 0.7


def _without_frame(
    introduction: list[Passage], areas: list[AreaText], words: PartWords
) -> tuple[list[Passage], list[AreaText]]:
    """Where the list runs 总体要求, 主要目标, 重点任务: the areas are inside the last of these, the rest introduces."""
    kinds = [_short_kind(area, words) for area in areas]
    if "requirement" not in kinds or "plan" not in kinds:
        return introduction, areas
    at = len(kinds) - 1 - kinds[::-1].index("plan")
    lead, inner = _areas(areas[at].passages[1:], words, role="")
    if len(inner) < 2:
        return introduction, areas
    for area in areas[:at]:
        introduction += area.passages
    rest = [area for area, kind in zip(areas[at + 1 :], kinds[at + 1 :], strict=True) if kind not in PART_KINDS]
    return [*introduction, *lead], [*inner, *rest]


def _short_kind(area: AreaText, words: PartWords) -> str | None:
    title = area.passages[0].text[area.title_start :].split("。", 1)[0].rstrip("：:")
    return kind_of(title, words) if len(title) <= _SHORT_HEAD else None


def _with_tail(areas: list[AreaText], words: PartWords) -> list[AreaText]:
    """The areas, what turns to the government itself below the last of them set apart, with a title or without."""
    last = areas[-1]
    for index, passage in enumerate(last.passages[1:], start=1):
        text = passage.text
        own_line = is_title(text) and text == text.rstrip("。：；") and not list_number(text)
        if own_line and kind_of(text, words) in ROLES and index + 1 < len(last.passages) and len(areas) > 1:
            tail = Part(
                kind=kind_of(text, words),
                title=text,
                heading=passage,
                title_start=0,
                passages=last.passages[index + 1 :],
            )
            cut = AreaText(
                number=last.number, role=last.role, title_start=last.title_start, passages=last.passages[:index]
            )
            return [*areas[:-1], cut, *_later_areas(tail, words)]
    return _with_untitled_tail(areas, words)


def _is_about_government(area: AreaText, words: PartWords) -> bool:
    title = area.passages[0].text[area.title_start :].split("。", 1)[0]
    return kind_of(title, words) == "self_building" or any(word in title for word in words.government_openings)


def _with_untitled_tail(areas: list[AreaText], words: PartWords) -> list[AreaText]:
    last = areas[-1]
    if len(areas) < 2 or last.role or _is_about_government(last, words):
        return areas
    start = tail_start(last.passages, words)
    if not start:
        return areas
    tail = last.passages[start:]
    _, inner = _areas(tail, words, role="self_building")
    if len(inner) < _FEWEST_INNER:
        title = name_of_tail(tail, words)
        inner = [
            AreaText(
                number="",
                role="self_building",
                title_start=0,
                passages=(title, *tail) if title else tail,
                confidence=_UNTITLED,
                heads_are_areas=True,
                untitled=title is None,
            )
        ]
    return [*areas[:-1], replace(last, passages=last.passages[:start]), *inner]


def _later_areas(part: Part, words: PartWords) -> list[AreaText]:
    role = part.kind or "" if part.kind in ROLES else ""
    if part.kind is None and _GOVERNMENT.search(part.title):
        role = "self_building"
    if part.kind in PART_KINDS and part.kind != "plan":
        return []
    _, areas = _areas(part.passages, words, role=role)
    return areas if len(areas) > 1 and role != "livelihood" else _whole(part, role=role)


def _whole(part: Part, *, role: str) -> list[AreaText]:
    """A part without a numbered list is one area that wears the part's title."""
    if not part.passages or part.heading is None:
        return []
    return [
        AreaText(
            number="",
            role=role,
            title_start=part.title_start,
            passages=(part.heading, *part.passages),
            heads_are_areas=role == "self_building",
        )
    ]


def _attached(back: list[Passage], words: PartWords) -> list[AreaText]:
    """A list of livelihood items among the attachments."""
    for index, passage in enumerate(back[:-1]):
        if is_title(passage.text) and kind_of(passage.text, words) == "livelihood":
            items = tuple(takewhile(lambda below: not _ends_list(below, words), back[index + 1 :]))
            part = Part(kind="livelihood", title=passage.text, heading=passage, title_start=0, passages=items)
            return _whole(part, role="livelihood")
    return []


def _ends_list(passage: Passage, words: PartWords) -> bool:
    return is_title(passage.text) and not list_number(passage.text) and kind_of(passage.text, words) == "glossary"
