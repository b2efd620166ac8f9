"""Tells a report on the progress of a running year, whose measures for the rest of it are read as a plan."""

import re

from rongchang_desktop.importing.paragraph import Passage

_HEAD = 16
_HALF_YEAR = re.compile(r"(20\d\d)年?(?:上半年|1[-—–~～至]6月|一至六月)")
_PROGRESS = re.compile("执行情况|完成情况|进展情况|落实情况|推进情况|工作总结|工作情况|工作回顾|运行情况|下半年")
_LONGEST_TITLE = 60


def half_year_period(passages: list[Passage]) -> str:
    """The first half that the report covers, as `2025-H1`, told by its title or its first part; else empty."""
    for index, passage in enumerate(passages[:_HEAD]):
        if len(passage.text) > _LONGEST_TITLE:
            continue
        following = passages[index + 1].text if index + 1 < len(passages) else ""
        title = passage.text + following if len(following) <= _LONGEST_TITLE else passage.text
        found = _HALF_YEAR.search(passage.text)
        if found and _PROGRESS.search(title, found.end()):
            return f"{found.group(1)}-H1"
    return ""
