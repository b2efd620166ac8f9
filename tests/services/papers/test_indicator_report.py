"""The indicator table on paper: the ten published rows, the sentence that goes with them, the facts as material."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from rongchang_desktop.domain.indicators.difference import Standing
from rongchang_desktop.domain.indicators.table import indicator_rows
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.papers.consistency import InconsistentPaperError, checked
from rongchang_desktop.domain.papers.content import Paragraph, Table, plain
from rongchang_desktop.foundation.identity import counting_ids
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.printing.rendering import draw
from rongchang_desktop.services.papers.indicators import indicator_report
from rongchang_desktop.services.papers.request import PaperRequest
from rongchang_desktop.services.starter_plan import DEMO_PLAN, load_plan_file, shipped_plan
from tests.builders import a_ledger, area, commitment
from tests.printing.drawn import text_of, without_space
from tests.printing.faces import shipped_fonts
from tests.published_table import PUBLISHED, the_published_year

CHINESE = Localizer("zh_CN")


def request(ledger: Ledger, year: int, **options: str) -> PaperRequest:
    asked = PaperRequest.of(ledger, year, "indicator-table", words=CHINESE, today=date(year, 9, 30))
    return replace(asked, settings=asked.settings.with_options(options))


def demo() -> Ledger:
    return load_plan_file(shipped_plan(DEMO_PLAN), new_id=counting_ids()).apply_to(Ledger())


def test_all_ten_rows_stand_on_paper_as_they_were_published() -> None:
    document = checked(indicator_report(request(the_published_year(), 2025)))
    (table,) = (block for block in document.blocks if isinstance(block, Table))
    assert [column.head for column in table.columns] == ["指标", "全年目标", "上半年完成", "与目标±"]
    cells = [tuple(plain(cell) for cell in row.cells) for row in table.rows]  # type: ignore[union-attr]
    assert [(name.partition(". ")[2], *rest) for name, *rest in cells] == list(PUBLISHED)
    printed = without_space(text_of(draw(document, fonts=shipped_fonts()).data))
    for name, *rest in PUBLISHED:
        assert without_space(name + "".join(rest)) in printed


def test_the_sentence_counts_as_the_published_one_does() -> None:
    document = indicator_report(request(the_published_year(), 2025))
    said = next(plain(block.content) for block in document.blocks if isinstance(block, Paragraph) and block.by_hand)
    assert re.search(r"10项指标.*2项年度指标.*4项达到.*4项没有达到", said)


def test_the_figures_are_those_of_the_ledger() -> None:
    ledger = demo()
    rows = indicator_rows(ledger, 2024)
    figures = {figure.key: figure.text for figure in indicator_report(request(ledger, 2024)).figures}
    assert figures["total"] == str(len(ledger.indicators.owned_by("2024")))
    assert figures["behind"] == str(sum(row.difference.standing is Standing.BEHIND for row in rows))
    assert sum(int(figures[key]) for key in ("met", "behind", "missing", "open")) == len(rows)


def test_a_sentence_that_counts_otherwise_is_refused() -> None:
    document = indicator_report(request(demo(), 2024))
    blocks = [
        replace(block, content=re.sub(r"\d+项没有达到", "9项没有达到", plain(block.content)))
        if isinstance(block, Paragraph) and block.by_hand
        else block
        for block in document.blocks
    ]
    with pytest.raises(InconsistentPaperError):
        checked(replace(document, blocks=blocks))


def test_a_period_chosen_is_printed_with_its_values() -> None:
    half = indicator_report(request(demo(), 2024, until="-H1", facts="no"))
    assert half.title.endswith("（上半年）") or "上半年" in half.title
    (table,) = (block for block in half.blocks if isinstance(block, Table))
    assert table.columns[2].head == "上半年完成"
    values = [row.values[2] for row in table.rows]  # type: ignore[union-attr]
    assert any(isinstance(value, Decimal) for value in values)


def test_facts_are_what_the_tasks_told_last_by_area_and_section() -> None:
    ledger = demo()
    texts = [
        plain(block.content) for block in indicator_report(request(ledger, 2024)).blocks if isinstance(block, Paragraph)
    ]
    told = [text for text in texts if re.match(r"\d+\. ", text)]
    assert told and all(re.search(r"（.*(自报|核实|公布).*）。$", text) for text in told)
    assert not [
        text
        for block in indicator_report(request(ledger, 2024, facts="no")).blocks
        if isinstance(block, Paragraph) and re.match(r"\d+\. ", text := plain(block.content))
    ]


def test_a_year_without_indicators_says_so() -> None:
    document = checked(indicator_report(request(a_ledger(area(commitment("修桥"))), 2024)))
    assert "尚未录入指标" in text_of(draw(document, fonts=shipped_fonts()).data)
