"""SHA-256 of a row as it was written, so that damage the database itself does not notice is found."""

import hashlib
from collections.abc import Mapping

from rongchang_desktop.storage.records.codecs import Scalar, to_json

_OUTSIDE = frozenset({"version", "fingerprint"})


def canonical(row: Mapping[str, Scalar]) -> str:
    """The record in a row as JSON with sorted keys and without nulls, so that a new empty column changes nothing."""
    return to_json({name: value for name, value in row.items() if value is not None and name not in _OUTSIDE})


def fingerprint(table: str, version: int, canonical_row: str) -> bytes:
    """The SHA-256 (32 bytes) of one version of one row."""
    return hashlib.sha256(f"{table}\n{version}\n{canonical_row}".encode("utf-8", "surrogatepass")).digest()


def row_fingerprint(table: str, row: Mapping[str, Scalar]) -> bytes:
    """The SHA-256 a stored row ought to carry."""
    version = row["version"]
    return fingerprint(table, version if isinstance(version, int) else -1, canonical(row))


def journal_fingerprint(row: Mapping[str, object]) -> bytes:
    """The SHA-256 of a journal row, packed changes and all."""
    packed = row["changes_packed"]
    facts = {name: value for name, value in row.items() if name not in ("changes_packed", "fingerprint")}
    digest = hashlib.sha256(to_json(facts).encode("utf-8", "surrogatepass"))
    if isinstance(packed, bytes):
        digest.update(packed)
    return digest.digest()
