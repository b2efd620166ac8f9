"""Why a ledger file cannot be opened, read or written: each a sentence and a type that callers can tell apart."""

import errno
from pathlib import Path

from rongchang_desktop.foundation.messages import N_, UserFacingError, Worded


class UnreadableRowError(Exception):
    """What is stored makes no record: a sign of damage, turned into DamagedLedgerError before it leaves this room."""


class MissingLedgerError(UserFacingError):
    """There is no file at the path, or a folder stands there."""

    def __init__(self, path: Path) -> None:
        sentence = (
            N_("{name} is a folder, not a plan file. Choose a file ending in .rcplan.")
            if path.is_dir()
            else N_("There is no file {name} in {folder}. It may have been moved or renamed; look for it there.")
        )
        super().__init__(sentence, name=path.name, folder=str(path.parent))


class MissingFolderError(UserFacingError):
    """The folder a file was to be written in is not there."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            N_("The folder {folder} does not exist, so {name} was not written. Choose another folder."),
            name=path.name,
            folder=str(path.parent),
        )


class ExistingFileError(UserFacingError):
    """A new ledger was wanted where a file already stands."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            N_("There is already a file {name} in {folder}. It was left as it is; choose another name."),
            name=path.name,
            folder=str(path.parent),
        )


class ForeignFileError(UserFacingError):
    """The file is no ledger of this program."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            N_("{name} is not a plan file of this program. It was not changed; choose another file."), name=path.name
        )


class NewerLedgerError(UserFacingError):
    """The file was written by a newer program."""

    def __init__(self, path: Path, *, found: int, known: int) -> None:
        super().__init__(
            N_(
                "{name} was written by a newer program (file version {found}; this program knows up to {known}). "
                "It was not changed. Update the program to open it."
            ),
            name=path.name,
            found=found,
            known=known,
        )


class OlderLedgerError(UserFacingError):
    """The file is of an older version and only reading was asked for, so it cannot be brought up to date."""

    def __init__(self, path: Path, *, found: int, known: int) -> None:
        super().__init__(
            N_(
                "{name} is of an older version ({found}; this program writes {known}) and was only to be read, so it "
                "was not changed. Open it once in the program's window, from a folder that can be written to."
            ),
            name=path.name,
            found=found,
            known=known,
        )


class LockedLedgerError(UserFacingError):
    """The file is open; `holder` names who has it, empty where unknown; `is_own`: the asker, on this machine."""

    def __init__(self, path: Path, *, holder: str = "", is_own: bool = False) -> None:
        if is_own:
            sentence = N_("{name} is open in another window on this computer. It was not touched. Go on working there.")
        elif holder:
            sentence = N_(
                "{name} is open elsewhere: {holder}. It was not touched. Close it there, or look at a backup."
            )
        else:
            sentence = N_("{name} is open in another program. It was not touched. Close it there, or look at a backup.")
        super().__init__(sentence, name=path.name, holder=holder)
        self.holder = holder
        self.is_own = is_own


class ReadOnlyLedgerError(UserFacingError):
    """The file or its folder cannot be written; it can still be opened for reading."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            N_(
                "{name} cannot be written in {folder}: the file or the folder is read-only. "
                "Nothing was changed. You can look at it, or save a copy elsewhere and work there."
            ),
            name=path.name,
            folder=str(path.parent),
        )


class DamagedLedgerError(UserFacingError):
    """The file is ours, but its content is not as it was written."""

    def __init__(self, path: Path, *, detail: str | Worded) -> None:
        super().__init__(
            N_(
                "{name} is damaged ({detail}). It was not changed. "
                "Keep it, and go on with the newest backup; checking the file lists the damage."
            ),
            name=path.name,
            detail=detail,
        )


class FullDiskError(UserFacingError):
    """There was no room left; what was there before stands."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            N_("The disk is full: {name} was not written and stands as it was before. Free some space and try again."),
            name=path.name,
        )


class UnreachableLedgerError(UserFacingError):
    """The disk, stick or share failed, or the file was moved or replaced while it was open."""

    def __init__(self, path: Path, *, detail: str = "") -> None:
        sentence = (
            N_("{name} could not be reached ({detail}); the last step was not saved. Check the disk, then reopen it.")
            if detail
            else N_("{name} was moved or replaced while it was open. The last step was not saved; open the file again.")
        )
        super().__init__(sentence, name=path.name, detail=detail)


def refusal_of(error: OSError, path: Path) -> UserFacingError:
    """What the operating system's refusal means for the file."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return FullDiskError(path)
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return MissingFolderError(path)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return ReadOnlyLedgerError(path)
    return UnreachableLedgerError(path, detail=error.strerror or type(error).__name__)
