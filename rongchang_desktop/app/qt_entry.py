"""The first import of Qt in the process."""

import builtins


def bring_qt_in() -> None:
    """Import Qt and keep Python's own `import`.

    PySide puts a stand-in there that reads the source of every module imported afterwards, looking for `__feature__`;
    nobody here uses that, and the reading takes a tenth of the time until the window is painted.
    """
    plain_import = builtins.__import__
    import PySide6.QtCore  # noqa: F401

    builtins.__import__ = plain_import
