"""Start the program: `python -m rongchang_desktop`."""

from rongchang_desktop.app.main import main

if __name__ == "__main__":
    raise SystemExit(main())
