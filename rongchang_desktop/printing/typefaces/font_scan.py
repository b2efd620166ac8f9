"""The fonts installed on this machine, by every name they carry."""

import json
import os
import struct
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from rongchang_desktop.foundation.files import atomic_write
from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.printing.typefaces.font_file import FacePlace

_NAMES = (1, 4, 6, 16)  # family, full, PostScript, typographic family
_UNICODE_PLATFORMS = (0, 3)
_EMBEDDING_FORBIDDEN = 0x2
_SUFFIXES = (".ttf", ".ttc")

Names = list[tuple[int, list[str]]]


def font_folders() -> list[Path]:
    """Where this system and this user keep fonts."""
    home = Path.home()
    if sys.platform == "win32":
        windows, local = os.environ.get("WINDIR", r"C:\Windows"), os.environ.get("LOCALAPPDATA")
        user = [Path(local, "Microsoft", "Windows", "Fonts")] if local else []
        return [Path(windows, "Fonts"), *user]
    if sys.platform == "darwin":
        return [Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library" / "Fonts"]
    return [Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), home / ".local/share/fonts", home / ".fonts"]


def installed_faces(folders: Iterable[Path], cache: Path | None = None) -> dict[str, FacePlace]:
    """Lower-cased name → face, of those that may be embedded and have TrueType outlines; unreadable files left out.

    With a cache file only new and changed fonts are opened.
    """
    known = _read_cache(cache)
    seen: dict[str, Names] = {}
    index: dict[str, FacePlace] = {}
    for path in _font_files(folders):
        with suppress(OSError, struct.error):  # a damaged font of somebody else's is no reason not to print
            status = path.stat()
            key = f"{path}|{status.st_size}|{int(status.st_mtime)}"
            names = known[key] if key in known else list(_usable_faces(path))
            seen[key] = names
            for number, labels in names:
                for label in labels:
                    index.setdefault(label, FacePlace(path, number))
    if cache is not None and seen != known:
        with suppress(UserFacingError, OSError):  # without the cache the next scan is slower, no more
            atomic_write(cache, json.dumps(seen, ensure_ascii=False).encode())
    return index


def _font_files(folders: Iterable[Path]) -> Iterator[Path]:
    for folder in folders:
        for root, subfolders, files in os.walk(folder):
            subfolders.sort()
            yield from (Path(root, name) for name in sorted(files) if name.lower().endswith(_SUFFIXES))


def _read_cache(cache: Path | None) -> Mapping[str, Names]:
    if cache is None or not cache.is_file():
        return {}
    try:
        stored = json.loads(cache.read_text("utf-8"))
        return {
            str(key): [(int(n), [str(label) for label in labels]) for n, labels in faces]
            for key, faces in stored.items()
        }
    except (OSError, ValueError, TypeError, AttributeError):  # made again below
        return {}


def _usable_faces(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Number and names of each face, read from the table directory, name and OS/2 alone."""
    with path.open("rb") as stream:
        for number, offset in enumerate(_face_offsets(stream)):
            stream.seek(offset + 4)
            (count,) = struct.unpack(">H", stream.read(2))
            stream.seek(offset + 12)
            entries = struct.iter_unpack(">4s4xLL", stream.read(16 * count))
            tables = {tag: (start, length) for tag, start, length in entries}
            if b"glyf" in tables and b"name" in tables and not _forbids_embedding(stream, tables):
                yield number, sorted(_face_names(stream, *tables[b"name"]))


def _face_offsets(stream: BinaryIO) -> tuple[int, ...]:
    if stream.read(4) != b"ttcf":
        return (0,)
    stream.seek(8)
    (count,) = struct.unpack(">L", stream.read(4))
    return struct.unpack(f">{count}L", stream.read(4 * count))


def _forbids_embedding(stream: BinaryIO, tables: Mapping[bytes, tuple[int, int]]) -> bool:
    if b"OS/2" not in tables:
        return False
    stream.seek(tables[b"OS/2"][0] + 8)
    (rights,) = struct.unpack(">H", stream.read(2))
    return bool(rights & _EMBEDDING_FORBIDDEN)


def _face_names(stream: BinaryIO, start: int, length: int) -> set[str]:
    stream.seek(start)
    table = stream.read(length)
    _, count, strings = struct.unpack(">3H", table[:6])
    names = set()
    for platform, _, _, kind, size, offset in struct.iter_unpack(">6H", table[6 : 6 + 12 * count]):
        if kind in _NAMES and platform in _UNICODE_PLATFORMS:
            names.add(table[strings + offset : strings + offset + size].decode("utf-16-be", "ignore").lower())
    return names
