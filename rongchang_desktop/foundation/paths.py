"""Where the program's data and the user's data lie: in the source tree, in a wheel, in a bundle."""

import sys
from functools import cache
from pathlib import Path

import platformdirs

APP_NAME = "rongchang-desktop"


@cache
def _data_root() -> Path:
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        return Path(bundle)
    package = Path(__file__).resolve().parent.parent
    installed = package / "_data"
    return installed if installed.is_dir() else package.parent


def resources() -> Path:
    """The folder of fonts, icons, vocabulary, plans and samples."""
    return _data_root() / "resources"


def catalogs() -> Path:
    """The folder of translation catalogues."""
    return _data_root() / "i18n"


def user_data() -> Path:
    """The user's folder for preferences and logs; made on first use."""
    return platformdirs.user_data_path(APP_NAME, appauthor=False, ensure_exists=True)


def user_cache() -> Path:
    """The user's folder for what can be made again."""
    return platformdirs.user_cache_path(APP_NAME, appauthor=False, ensure_exists=True)


def user_documents() -> Path:
    """The user's folder for plans and printed papers."""
    return platformdirs.user_documents_path()


def proposed_folder() -> Path:
    """Where files are proposed to be saved and looked for first; it is there."""
    folder = user_documents()
    return folder if folder.is_dir() else Path.home()
