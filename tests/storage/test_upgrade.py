"""An older file is copied, then brought up to date whole, or stays exactly as it was."""

import os
import re
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from rongchang_desktop.domain.ledger.department import DepartmentKind
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.storage import header, opening
from rongchang_desktop.storage import upgrade as upgrade_module
from rongchang_desktop.storage.checking import check
from rongchang_desktop.storage.refusals import DamagedLedgerError, OlderLedgerError
from rongchang_desktop.storage.schema import version as schema_version
from rongchang_desktop.storage.schema.tables import METADATA
from rongchang_desktop.storage.store import Store
from rongchang_desktop.storage.upgrade import MIGRATIONS, run_migrations

from .ledgers import ROAD, filled_file, ledger_of, one_of_everything, retitled, take

THIS, NEWER = schema_version.SCHEMA_VERSION, schema_version.SCHEMA_VERSION + 1


def _shape(path: Path) -> dict[str, str]:
    with closing(sqlite3.connect(path)) as database:
        rows = database.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
        return {name: re.sub(r"[\s\"]+", "", sql) for name, sql in rows}


def test_the_revisions_build_what_a_new_file_is(tmp_path: Path) -> None:
    new, migrated = tmp_path / "new.rcplan", tmp_path / "migrated.db"
    Store.create(new, ledger_id="x").close()
    engine = create_engine(f"sqlite:///{migrated}")
    with engine.begin() as connection:
        run_migrations(connection)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []
        assert connection.exec_driver_sql("PRAGMA user_version").scalar() == schema_version.SCHEMA_VERSION
    engine.dispose()
    ours, theirs = _shape(new), _shape(migrated)
    assert ours.keys() == theirs.keys()
    for name in ours:
        assert sorted(ours[name].split(",")) == sorted(theirs[name].split(",")), name


def test_the_known_revisions_are_those_in_the_folder() -> None:
    script = ScriptDirectory(str(MIGRATIONS))
    assert tuple(step.revision for step in reversed(list(script.walk_revisions()))) == schema_version.REVISIONS


def test_a_current_file_is_read_without_the_libraries_for_writing_and_for_older_ones(tmp_path: Path) -> None:
    path = filled_file(tmp_path)
    words = "import sys; from pathlib import Path; from rongchang_desktop.storage.store import Store\n"
    words += f"store = Store.open(Path({str(path)!r})); store.load(); store.steps(); print(*sys.modules)\n"
    words += "store.prepare(); print(*sys.modules); store.close()"
    root = Path(__file__).resolve().parents[2]
    said = subprocess.run([sys.executable, "-c", words], capture_output=True, text=True, check=True, cwd=root).stdout
    read, prepared = (set(line.split()) for line in said.splitlines())
    assert "sqlalchemy" not in read and "sqlalchemy" in prepared
    assert not {"alembic", "sqlalchemy.orm", "PySide6"} & prepared


NEXT = """
import os
import signal

import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = "{newest}"


def upgrade():
    op.add_column("departments", sa.Column("colour", sa.Text()))
    op.execute("UPDATE departments SET colour = 'red'")
    with op.batch_alter_table("items") as batch:
        batch.alter_column("title", existing_type=sa.Text(), type_=sa.String(500))
    op.create_table("extra", sa.Column("id", sa.Integer(), primary_key=True))
    if os.environ.get("MIGRATION_ENDS") == "raise":
        raise ZeroDivisionError
    if os.environ.get("MIGRATION_ENDS") == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
"""


def _learn_next_version(patch: pytest.MonkeyPatch, folder: Path) -> None:
    """Make this process one whose program knows one version more of the file."""
    (folder / "versions").mkdir(parents=True, exist_ok=True)
    for script in MIGRATIONS.rglob("*.py"):
        (folder / script.relative_to(MIGRATIONS)).write_text(script.read_text())
    (folder / "versions" / "revision_9999.py").write_text(NEXT.replace("{newest}", schema_version.REVISIONS[-1]))
    patch.setattr(schema_version, "REVISIONS", (*schema_version.REVISIONS, "9999"))
    patch.setattr(header, "SCHEMA_VERSION", NEWER)
    patch.setattr(opening, "SCHEMA_VERSION", NEWER)
    patch.setattr(upgrade_module, "MIGRATIONS", folder)


@pytest.fixture
def old(tmp_path: Path, monkeypatch) -> Path:
    """A file of this version, and a program that knows the next."""
    path = filled_file(tmp_path)
    _learn_next_version(monkeypatch, tmp_path / "migrations")
    return path


def _version(path: Path) -> int:
    return header.read_header(path).version


def test_an_older_file_is_copied_and_then_brought_up_to_date(old: Path, tmp_path: Path) -> None:
    before = old.read_bytes()
    with Store.open(old, backups=tmp_path / "backups") as store:
        assert store.load().plans[2024].items["road"] == ROAD
        take(store, retitled(ROAD, "还能写"))
    assert (_version(old), check(old).findings) == (NEWER, ())
    (backup,) = (tmp_path / "backups").iterdir()
    assert (_version(backup), check(backup).findings) == (THIS, ())
    assert check(backup).counts == check(old).counts
    assert before[60:64] == backup.read_bytes()[60:64]


def test_an_older_file_opened_for_reading_alone_is_refused_and_left_alone(old: Path) -> None:
    before = old.read_bytes()
    with pytest.raises(OlderLedgerError, match=rf"older version \({THIS}; this program writes {NEWER}\)"):
        Store.open(old, read_only=True)
    assert old.read_bytes() == before


def test_a_revision_that_fails_leaves_the_file_as_it_was(old: Path, tmp_path: Path, monkeypatch) -> None:
    before = old.read_bytes()
    monkeypatch.setenv("MIGRATION_ENDS", "raise")
    with pytest.raises(ZeroDivisionError):
        Store.open(old, backups=tmp_path / "backups")
    assert old.read_bytes() == before
    assert not old.with_name(f"{old.name}.lock").exists()
    monkeypatch.delenv("MIGRATION_ENDS")
    Store.open(old, backups=tmp_path / "backups").close()
    assert _version(old) == NEWER


KILLED = """
import sys
from pathlib import Path
import pytest
from rongchang_desktop.storage.store import Store
from tests.storage.test_upgrade import _learn_next_version
_learn_next_version(pytest.MonkeyPatch(), Path(sys.argv[2]) / "migrations")
Store.open(Path(sys.argv[1]), backups=Path(sys.argv[2]) / "backups").close()
"""


def test_a_migration_killed_half_way_can_be_run_again(old: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-c", KILLED, str(old), str(tmp_path)]
    root = Path(__file__).resolve().parents[2]
    environment = {**os.environ, "MIGRATION_ENDS": "kill"}
    assert subprocess.run(command, cwd=root, env=environment, check=False).returncode < 0
    assert check(old).is_sound
    assert _version(old) == THIS
    Store.open(old, backups=tmp_path / "backups").close()
    assert (_version(old), check(old).findings) == (NEWER, ())


def test_a_damaged_older_file_is_not_migrated(old: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(old)) as database:
        database.execute("UPDATE items SET title = '坏' WHERE id = 'road'")
        database.commit()
    before = old.read_bytes()
    with pytest.raises(DamagedLedgerError, match="Item road"):
        Store.open(old, backups=tmp_path / "backups")
    assert old.read_bytes() == before


CAME_WITH = {
    2: {"ended", "link", "bridge", "viaduct", "duty"},
    3: {"light", "photo", "reply", "agreed", "out", "view", "day", "paper", "sent", "p9"},
    4: {"circular"},
}


def _laid_by(version: int) -> Ledger:
    """One of everything that a program of that version could lay."""
    later = set[str]().union(*(ids for since, ids in CAME_WITH.items() if since > version))
    return ledger_of([record for record in one_of_everything() if record.id not in later])


def _older_file(version: int, folder: Path) -> Path:
    return Path(shutil.copy(Path(__file__).parent / "older" / f"version_{version}.rcplan", folder / "old.rcplan"))


@pytest.mark.parametrize("version", range(1, THIS))
def test_a_file_of_an_older_version_still_opens_with_all_it_holds(version: int, tmp_path: Path) -> None:
    path = _older_file(version, tmp_path)
    with Store.open(path, backups=tmp_path / "backups") as store:
        ledger = store.load(updates="all")
    assert ledger == _laid_by(version)
    assert ledger.departments["roads"].kind is DepartmentKind.UNIT
    assert (ledger.office.due_day, ledger.targets["length"].curve) == (28, ())
    assert (_version(path), check(path).findings) == (THIS, ())


@pytest.mark.parametrize("version", range(1, THIS))
def test_a_file_of_an_older_version_is_copied_once_and_is_current_from_then_on(version: int, tmp_path: Path) -> None:
    path = _older_file(version, tmp_path)
    Store.open(path, backups=tmp_path / "backups").close()
    (backup,) = (tmp_path / "backups").iterdir()
    assert (_version(backup), check(backup).findings) == (version, ())
    with Store.open(path, backups=tmp_path / "none") as store:
        take(store, retitled(ROAD, "还能写"))
        assert store.load().plans[2024].items["road"].title == "还能写"
    assert not (tmp_path / "none").exists()
    assert check(path).is_sound
    Store.open(path, read_only=True).close()


MERGED_IDS = "ALTER TABLE departments ADD COLUMN merged_ids TEXT"
PAPER_SETTINGS = """CREATE TABLE paper_settings (id TEXT NOT NULL, version INTEGER NOT NULL, fingerprint BLOB NOT NULL,
    options TEXT NOT NULL, wordings TEXT NOT NULL, CONSTRAINT pk_paper_settings PRIMARY KEY (id))"""


@pytest.mark.parametrize("already", [(MERGED_IDS,), (MERGED_IDS, PAPER_SETTINGS)])
def test_a_file_of_version_3_that_has_some_of_version_4_already_opens_too(already, tmp_path: Path) -> None:
    path = _older_file(3, tmp_path)
    with closing(sqlite3.connect(path)) as database:
        for statement in already:
            database.execute(statement)
    with Store.open(path, backups=tmp_path / "backups") as store:
        assert store.load(updates="all") == _laid_by(3)
    assert (_version(path), check(path).findings) == (THIS, ())
