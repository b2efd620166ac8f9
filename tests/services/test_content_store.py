"""Kept files: once, whole, unaltered, and found again."""

import os
from pathlib import Path

import pytest

from rongchang_desktop.foundation.files import sha256
from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.services.content_store import ContentStore, store_beside


@pytest.fixture
def store(tmp_path: Path) -> ContentStore:
    return store_beside(tmp_path / "2024 年.rcplan")


def test_a_file_and_its_bytes_are_kept_once(store: ContentStore, tmp_path: Path) -> None:
    photo = tmp_path / "现场.jpg"
    photo.write_bytes(b"photo" * 500_000)
    assert store.put(photo) == store.put(photo.read_bytes()) == sha256(photo.read_bytes())
    kept = [path for path in store.folder.rglob("*") if path.is_file()]
    assert kept == [store.path(sha256(photo.read_bytes()))]
    assert kept[0].read_bytes() == photo.read_bytes()
    assert not kept[0].stat().st_mode & 0o222


def test_a_missing_file_is_told_and_an_altered_one_is_noticed_and_mended(store: ContentStore) -> None:
    key = store.put(b"minutes")
    place = store.path(key)
    place.chmod(0o600)
    place.write_bytes(b"minuteS")
    assert not store.is_sound(key)
    store.put(b"minutes")
    assert store.is_sound(key)
    place.unlink()
    assert not store.is_sound(key)
    with pytest.raises(UserFacingError):
        store.path(key)


def test_a_file_that_cannot_be_read_leaves_nothing_behind(store: ContentStore, tmp_path: Path) -> None:
    with pytest.raises(UserFacingError, match=r"gone\.pdf"):
        store.put(tmp_path / "gone.pdf")
    assert not [path for path in store.folder.rglob("*") if path.is_file()]


@pytest.mark.skipif(os.name == "nt" or not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root writes anywhere")
def test_a_folder_that_takes_nothing_is_told(store: ContentStore) -> None:
    store.folder.mkdir()
    store.folder.chmod(0o500)
    with pytest.raises(UserFacingError):
        store.put(b"minutes")


def test_what_is_no_fingerprint_reaches_no_other_file(store: ContentStore) -> None:
    with pytest.raises(ValueError, match="no fingerprint"):
        store.path("../../secret")
