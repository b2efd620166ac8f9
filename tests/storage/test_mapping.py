"""Every record comes back from its row and from the journal exactly as it went in."""

import json
from dataclasses import fields
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rongchang_desktop.domain.ledger.record_types import LedgerRecord
from rongchang_desktop.storage.fingerprints import canonical
from rongchang_desktop.storage.records.record_mappings import PLAN_MAPPINGS, mapping_named, mapping_of
from rongchang_desktop.storage.records.tracking_mappings import TRACKING_MAPPINGS
from rongchang_desktop.storage.schema.tables import RECORD_TABLES, TABLES, record_columns

MAPPINGS = (*PLAN_MAPPINGS, *TRACKING_MAPPINGS)
RECORD_TYPES = tuple(mapping.record_type for mapping in MAPPINGS)


def _union_members(alias: object) -> set[type]:
    return {part for each in get_args(alias) for part in (get_args(each) or (each,))}


def test_every_type_of_record_has_a_place() -> None:
    assert set(RECORD_TYPES) == _union_members(LedgerRecord)


@pytest.mark.parametrize("table", RECORD_TABLES, ids=lambda table: table.name)
def test_the_columns_of_a_table_are_those_of_its_records(table) -> None:
    columns = {column.name for column in record_columns(table)} - {"kind"}
    assert columns == {name for mapping in MAPPINGS if mapping.table == table.name for name in mapping.columns}


@pytest.mark.parametrize("record_type", RECORD_TYPES, ids=lambda record_type: record_type.__name__)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_a_record_survives_its_row_and_the_journal_unchanged(record_type, data) -> None:
    record = data.draw(st.from_type(record_type))
    mapping = mapping_of(record)
    row = mapping.row_of(record)

    assert set(row) == {column.name for column in record_columns(TABLES[mapping.table])}
    assert all(value is None or type(value) in (str, int) for value in row.values())
    for stored in (row, json.loads(canonical(row))):
        back = mapping_named(mapping.table, stored.get("kind")).record_of(stored)
        assert type(back) is record_type
        assert repr(back) == repr(record)  # tells 1.0 from 1.00, which are equal


@pytest.mark.parametrize("record_type", RECORD_TYPES, ids=lambda record_type: record_type.__name__)
@settings(max_examples=20, deadline=None)
@given(data=st.data())
def test_what_an_older_file_does_not_hold_reads_as_the_default_of_its_field(record_type, data) -> None:
    record = data.draw(st.from_type(record_type))
    mapping = mapping_of(record)
    later = {column.name for column in TABLES[mapping.table].columns if column.info.get("added")}
    defaults = {
        field.name: field.default
        for field in fields(record_type)
        if mapping.renamed.get(field.name, field.name) in later
    }
    assert mapping.added <= later
    stored = {name: None if name in later else value for name, value in mapping.row_of(record).items()}
    back = mapping.record_of(stored)
    assert {name: getattr(back, name) for name in defaults} == defaults
