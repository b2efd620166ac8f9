"""Which year a plan is for: titles and file names before goals, spans and numbers of papers."""

import pytest

from rongchang_desktop.importing.plan_year import plan_year


@pytest.mark.parametrize(
    ("titles", "lines", "name", "year"),
    [
        (("二、2031年工作安排",), ("一、2030年工作回顾",), "报告.txt", 2031),
        (("2030年计划执行情况和2031年计划草案的报告",), (), "", 2031),
        (("二〇三一年政府工作报告",), (), "", 2031),
        ((), ("2031年政府工作报告任务分解表",), "x.xlsx", 2031),
        ((), ("——2031年1月19日在区人民代表大会会议上",), "", 2031),
        ((), ("一、2030年工作回顾",), "2031年任务分解表.xlsx", 2031),
        ((), ("到2035年底，产业营收突破2万亿元",), "2031_tasks.txt", 2031),
        ((), ("2031—2035年发展规划",), "", None),
        ((), ("某府发〔2030〕3号",), "", None),
        ((), ("面向2035年",), "000_568547587fd10da2.txt", None),
    ],
)
def test_the_year_of_a_plan(titles: tuple[str, ...], lines: tuple[str, ...], name: str, year: int | None) -> None:
    assert plan_year(titles=titles, lines=lines, name=name) == year
