"""Whose plan it is, read from the report's title."""

import pytest

from rongchang_desktop.services.report_adoption import district_of
from tests.builders import a_draft


@pytest.mark.parametrize(
    ("title", "district"),
    [
        ("重庆市荣昌区人民政府工作报告", "荣昌区"),
        ("荣昌区人民政府工作报告", "荣昌区"),
        ("2025年示例区政府工作报告", "示例区"),
        ("北海市人民政府工作报告", "北海市"),
        ("湖南省澧县人民政府工作报告（2020年）", "澧县"),
        ("政府工作报告", ""),
        ("2024年政府工作报告", ""),
        ("", ""),
    ],
)
def test_the_district_is_the_one_the_title_names(title: str, district: str) -> None:
    assert district_of(a_draft(title=title)) == district
