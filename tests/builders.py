"""Readable ledgers for tests and benchmarks: say what the plan holds, and get the records.

    a_ledger(area(section(commitment("新增企业", target("企业", 20), lead="区科技局", updates=[update(percent=40)]))))

Ids are short and run in document order: a1, s1, g1, c1, w1, t1 (targets), u1 (updates), n1 (nodes), o1 (owners),
d1 (departments), p1 (posts). Every builder takes the fields of its record as keywords where a default does not do.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from rongchang_desktop.domain.editing.change import ChangeSet, created
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.ledger.identifiers import (
    ItemId,
)
from rongchang_desktop.domain.ledger.item import ItemType, Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.record_types import LedgerRecord
from rongchang_desktop.foundation.identity import IdSource
from tests.draft_builders import a_draft as a_draft
from tests.plan_parts import Part as Part
from tests.plan_parts import area as area
from tests.plan_parts import commitment as commitment
from tests.plan_parts import commitments as commitments
from tests.plan_parts import group as group
from tests.plan_parts import plan_records as plan_records
from tests.plan_parts import section as section
from tests.plan_parts import target as target
from tests.plan_parts import update as update
from tests.plan_parts import work_item as work_item
from tests.records import CLOSED as CLOSED
from tests.records import END_OF_SEPTEMBER as END_OF_SEPTEMBER
from tests.records import MID_YEAR as MID_YEAR
from tests.records import REPORTED_DONE as REPORTED_DONE
from tests.records import YEAR as YEAR
from tests.records import a_department as a_department
from tests.records import a_milestone as a_milestone
from tests.records import a_post as a_post
from tests.records import a_rule as a_rule
from tests.records import a_target as a_target
from tests.records import an_adjustment as an_adjustment
from tests.records import an_owner as an_owner
from tests.records import an_update as an_update


def a_ledger(*parts: Part, year: int = YEAR, records: Iterable[LedgerRecord] = (), **plan_values: Any) -> Ledger:
    """A ledger with one plan that holds the parts, and whatever further records are given."""
    return with_records(Ledger(), [*plan_records(*parts, year=year, **plan_values), *records])


def a_small_ledger() -> Ledger:
    """Two areas, three sections, a group, six commitments (two split), owners, targets, nodes and progress."""
    return a_ledger(
        area(
            "建设创新高地",
            section(
                "做强平台",
                commitment(
                    "新增高新技术企业20家、科技型企业200家",
                    target("高新技术企业", 20, quote="高新技术企业20家"),
                    target("科技型企业", 200, quote="科技型企业200家"),
                    lead="区科技局",
                    responsible=("区经济信息委", "区教委"),
                    supporting=("区财政局",),
                    posts=("分管副区长",),
                    updates=(update(figures=(9, 80)),),
                ),
                commitment("办好科技集市", lead="区科技局", nodes=((date(2024, 3, 31), date(2024, 3, 20)),)),
                number="（一）",
            ),
            section(
                "做优服务",
                group(
                    "优化环境", commitment("深化改革", work_item("清理证明"), work_item("压减时限", deadline=MID_YEAR))
                ),
                commitment("帮办代办", updates=(update(percent=55),)),
                number="（二）",
            ),
            number="一",
        ),
        area(
            "改善民生",
            section("办好实事", commitment("改造老旧小区", lead="区住房城乡建委"), *commitments(1)),
            number="二",
        ),
    )


def with_records(ledger: Ledger, records: Iterable[LedgerRecord]) -> Ledger:
    """The ledger with further records in it."""
    return founding(records).apply_to(ledger)


def founding(records: Iterable[LedgerRecord]) -> ChangeSet:
    """The step that lays the records."""
    return ChangeSet(operation=Operation.CREATE_LEDGER, changes=created(records))


def task(ledger: Ledger, item_id: str) -> Task:
    """The item of that id, known to be one that can be ticked."""
    item = ledger.item(ItemId(item_id))
    assert isinstance(item, Task)
    return item


AREAS, SECTIONS = 10, 4
UNITS = tuple(f"区第{number}局" for number in range(1, 31))


def big_ledger(commitments: int = 4000, *, year: int = YEAR, ids: IdSource | None = None) -> Ledger:
    """A ledger of that many commitments: a target for every third, three owners and nine updates each."""
    return with_records(Ledger(), big_records(commitments, year=year, ids=ids))


def big_records(commitments: int = 4000, *, year: int = YEAR, ids: IdSource | None = None) -> list[LedgerRecord]:
    """The records of `big_ledger`, in the order in which an adoption would lay them."""
    per_section = -(-commitments // (AREAS * SECTIONS))
    numbers = iter(range(commitments))
    areas = []
    for row in range(AREAS):
        sections = []
        for column in range(SECTIONS):
            held = [_big_commitment(number, year) for _, number in zip(range(per_section), numbers, strict=False)]
            sections.append(section(f"重点任务{row + 1}.{column + 1}", *held, number=f"（{column + 1}）"))
        areas.append(area(f"工作领域{row + 1}", *sections, number=str(row + 1)))
    return plan_records(*areas, year=year, ids=ids)


def _big_commitment(number: int, year: int) -> Part:
    targets = (target(f"指标{number}", 100 + number % 50, unit="个"),) if number % 3 == 0 else ()
    nine = [
        update(
            date(year, month, 28),
            percent=month * 100 // 12 - number % 40,
            figures=(month * 8,) * len(targets),
            text=f"第{month}个月的进展：按计划推进第{number}项",
        )
        for month in range(1, 10)
    ]
    return commitment(
        f"推进第{number}项工作，建成项目并投入使用",
        *targets,
        type=ItemType.QUANTITATIVE if targets else ItemType.QUALITATIVE,
        lead=UNITS[number % 30],
        responsible=(UNITS[(number + 7) % 30],),
        supporting=(UNITS[(number + 13) % 30],),
        updates=tuple(nine),
        deadline=date(year, 12, 31) - timedelta(days=number % 60),
    )
