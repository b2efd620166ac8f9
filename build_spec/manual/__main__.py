"""Write the pictures of the manual anew, and the one of the README."""

import sys
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QWidget

from build_spec.clone import ROOT
from build_spec.manual.pictures import keep_picture
from build_spec.manual.scenes import play
from build_spec.manual.stage import screen, window
from rongchang_desktop.localization.catalog import LANGUAGES

RESOURCES = ROOT / "resources"
OF_README = "tasks", "zh_CN"


def main() -> None:
    """Take every picture in every language."""
    with tempfile.TemporaryDirectory(prefix="rongchang-manual-") as name:
        folder = Path(name)
        app = screen(folder)
        for language in LANGUAGES:
            with window(app, language, folder) as (shown, desk):
                play(shown, desk, folder, lambda key, seen, language=language: _keep(key, language, seen))  # type: ignore[misc]


def _keep(key: str, language: str, seen: QWidget) -> None:
    path = RESOURCES / "manual" / "pictures" / f"{key}-{language}.png"
    keep_picture(path, seen)
    sys.stdout.write(f"{path.relative_to(ROOT)}  {path.stat().st_size // 1024} KB\n")
    if (key, language) == OF_README:
        keep_picture(RESOURCES / "pictures" / "window.png", seen)


if __name__ == "__main__":
    main()
