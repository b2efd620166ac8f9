"""A built wheel holds what the program reads: resources, fonts, compiled words, and the licences."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from build_spec.clone import ROOT


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The names in a wheel built from the source tree, offline."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    done = subprocess.run(build, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (wheel,) = folder.glob("*.whl")
    return set(zipfile.ZipFile(wheel).namelist())


def test_every_committed_resource_travels(names: set[str]) -> None:
    resources = ROOT / "resources"
    wanted = {f"rongchang_desktop/_data/{path.relative_to(ROOT).as_posix()}" for path in resources.rglob("*.*")}
    assert wanted and wanted <= names
    assert any(name.endswith(".ttf") for name in wanted)


def test_compiled_words_travel(names: set[str]) -> None:
    for language in ("zh_CN", "en"):
        assert f"rongchang_desktop/_data/i18n/{language}/LC_MESSAGES/rongchang.mo" in names


def test_the_licences_of_program_fonts_and_colours_travel(names: set[str]) -> None:
    licences = {name.partition(".dist-info/licenses/")[2] for name in names}
    assert "LICENSE" in licences
    shipped = {path.name for path in (ROOT / "resources").glob("*/licences/*")}
    assert len(shipped) > 5 and shipped <= {Path(name).name for name in licences}


def test_nothing_but_the_program_travels(names: set[str]) -> None:
    tops = {name.partition("/")[0] for name in names}
    assert tops == {"rongchang_desktop", "rongchang_desktop-0.1.0.dist-info"}
    assert not any("__pycache__" in name for name in names)
