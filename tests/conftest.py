"""What every test stands on: no screen, no real home folder, compiled catalogues, steady hypothesis."""

import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import settings

from build_spec import catalogs
from build_spec.clone import CATALOGS
from rongchang_desktop.foundation import paths
from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.localization.catalog import Localizer
from tests.word_laws import program_words

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# The suite gives the same answer every time; HYPOTHESIS_PROFILE=search looks further.
settings.register_profile("suite", max_examples=40, deadline=None, derandomize=True, print_blob=True)
settings.register_profile("search", max_examples=1000, deadline=None, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "suite"))


def pytest_sessionstart() -> None:
    """Compile the catalogues where they are older than their sources, before any test is even collected."""
    sources = list(CATALOGS.glob("*/LC_MESSAGES/*.po"))
    if any(_is_stale(source) for source in sources):
        catalogs.compile_all()


@pytest.fixture(scope="session")
def _shared_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, _shared_cache: Path) -> Iterator[Path]:
    """An empty home folder of the test's own; processes it starts live there too."""
    folder = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("HOME", "USERPROFILE"):
            patch.setenv(name, str(folder))
        for name in ("DATA", "CONFIG", "STATE", "DOCUMENTS"):
            patch.setenv(f"XDG_{name}_{'DIR' if name == 'DOCUMENTS' else 'HOME'}", str(folder / name.lower()))
        patch.setenv("XDG_CACHE_HOME", str(_shared_cache))
        for name in ("APPDATA", "LOCAL_APPDATA", "PERSONAL"):
            patch.setenv(f"WIN_PD_OVERRIDE_{name}", str(folder / name.lower()))
        yield folder


@pytest.fixture(autouse=True)
def _no_window_outlives_its_test() -> Iterator[None]:
    """What a test showed is gone when it ends: thousands of forgotten widgets make every later one slow."""
    yield
    widgets = sys.modules.get("PySide6.QtWidgets")
    app = widgets.QApplication.instance() if widgets is not None else None
    if app is None:
        return
    from PySide6.QtCore import QCoreApplication, QEvent, Qt

    for window in app.topLevelWidgets():
        # What belongs to another goes with it; so does the list a completer pops up, which has no parent.
        if window.parent() is None and window.windowType() is not Qt.WindowType.Popup:
            window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture(autouse=True)
def _only_marked_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the program says through a variable was marked for the catalogues; tests may invent refusals."""
    spoken, refused = Localizer.gettext, Localizer.error
    refusals: set[str] = set()

    def checked(words: Localizer, msgid: str, /, **params: object) -> str:
        known = not msgid or words._folder != paths.catalogs() or msgid in refusals or msgid in _marked_words()
        assert known, f"{msgid!r} is marked nowhere with N_"
        return spoken(words, msgid, **params)

    def error(words: Localizer, refusal: UserFacingError) -> str:
        refusals.add(refusal.msgid)
        return refused(words, refusal)

    monkeypatch.setattr(Localizer, "gettext", checked)
    monkeypatch.setattr(Localizer, "error", error)


@cache
def _marked_words() -> frozenset[str]:
    return frozenset(
        msgid
        for message in program_words()
        for msgid in (message.id if isinstance(message.id, tuple) else (message.id,))
    )


def _is_stale(source: Path) -> bool:
    compiled = source.with_suffix(".mo")
    return not compiled.exists() or compiled.stat().st_mtime < source.stat().st_mtime
