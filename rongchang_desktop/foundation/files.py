"""Files that are the old one or the whole new one, and the fingerprints of their bytes."""

import errno
import os
from pathlib import Path

from rongchang_desktop.foundation.messages import N_, UserFacingError

_NO_FOLDER_SYNC = (errno.EINVAL, errno.ENOTSUP)  # some network shares know no such thing


def sha256(data: bytes) -> str:
    """The hexadecimal SHA-256 of the bytes."""
    import hashlib  # here and below: what the first picture of the window need not wait for

    return hashlib.sha256(data).hexdigest()


def atomic_write(path: Path, data: bytes) -> None:
    """Put the bytes at the path; on any failure the old file stands. Raises UserFacingError."""
    target = path.resolve()
    _refuse_special(target)
    try:
        import tempfile

        handle, name = tempfile.mkstemp(prefix=".unfinished-", suffix=".part", dir=target.parent)
    except OSError as error:
        raise _refusal(path, error) from error
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        part.chmod(_mode_for(target))
        part.replace(target)
        sync_folder(target.parent)
    except OSError as error:
        raise _refusal(path, error) from error
    finally:
        part.unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
    """Make a rename in the folder survive a loss of power, where the system allows it."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _NO_FOLDER_SYNC:
            raise
    finally:
        os.close(descriptor)


def _refuse_special(target: Path) -> None:
    """A rename would put a file in the place of a folder or a device."""
    if target.is_dir():
        raise UserFacingError(N_("{name} is a folder, not a file. Choose another name."), name=target.name)
    if target.exists() and not target.is_file():
        raise UserFacingError(
            N_("{name} is not an ordinary file, so nothing was written. Choose another name."), name=target.name
        )


def _mode_for(target: Path) -> int:
    if target.exists():
        return target.stat().st_mode & 0o777
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask


def _refusal(path: Path, error: OSError) -> UserFacingError:
    name, folder = path.name, str(path.parent)
    if error.errno == errno.ENOSPC:
        return UserFacingError(
            N_("The disk is full: {name} was not written and the old file stands. Free some space and try again."),
            name=name,
        )
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return UserFacingError(
            N_("The folder {folder} does not exist, so {name} was not written. Choose another folder."),
            folder=folder,
            name=name,
        )
    return UserFacingError(
        N_(
            "{name} cannot be written in {folder}: it is read-only or open in another program. "
            "The old file stands. Close it there or choose another place."
        ),
        name=name,
        folder=folder,
    )
