"""The first records of a new file: a shipped plan, or an office with its directory and an empty plan."""

from collections.abc import Callable
from pathlib import Path

from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.foundation import paths
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.services.ledger_editor import Signature
from rongchang_desktop.services.workspace import OpenedFile, create_file, open_file, open_or_create

Read = Callable[[], OpenedFile]


def existing(path: Path) -> Read:
    """Open a file that is there."""
    return lambda: open_file(path)


def starter_path(name: str, words: Localizer) -> Path:
    """Where a shipped plan's file lies once it is opened."""
    titles = {"2024": words.gettext("Rongchang 2024"), "demo": words.gettext("Sample district 2024")}
    return paths.user_documents() / "Rongchang Desktop" / f"{titles[name]}.rcplan"


def starter(name: str, path: Path, signature: Signature) -> Read:
    """Open the file of a shipped plan, made on the first time."""

    def founding() -> tuple[ChangeSet, ...]:
        from rongchang_desktop.services.starter_plan import load_plan_file, shipped_plan

        path.parent.mkdir(parents=True, exist_ok=True)
        return (load_plan_file(shipped_plan(name), new_id=signature.new_id),)

    return lambda: open_or_create(path, founding, signature=signature)


def empty(path: Path, year: int, signature: Signature) -> Read:
    """Make a file with the customary directory of a district and an empty plan of the year."""

    def read() -> OpenedFile:
        from rongchang_desktop.services.new_ledger import founding_changes

        return create_file(path, founding_changes(year=year, new_id=signature.new_id), signature=signature)

    return read
