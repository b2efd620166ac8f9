"""Whether a window can be shown here, asked before Qt is: without a display Qt ends the process."""

import os
import sys


def has_display(environment: dict[str, str] | None = None) -> bool:
    """True on Windows and macOS, where Wayland or a Qt platform is named, and where an X display answers."""
    if sys.platform in ("win32", "darwin"):
        return True
    environment = dict(os.environ) if environment is None else environment
    if environment.get("QT_QPA_PLATFORM") or environment.get("WAYLAND_DISPLAY"):
        return True
    display = environment.get("DISPLAY", "")
    return bool(display) and _answers(display)


def _answers(display: str) -> bool:
    import ctypes  # nowhere else is it needed before the first picture

    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(display.encode(), None)
    answered = xcb.xcb_connection_has_error(connection) == 0
    xcb.xcb_disconnect(connection)
    return answered
