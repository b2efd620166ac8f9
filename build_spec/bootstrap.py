"""The one door for whoever holds a clone: python3 build_spec/bootstrap.py COMMAND; --help names the commands."""

import os
import sys

if sys.version_info < (3, 11):  # noqa: UP036 - this file alone has to be understood by an older Python
    sys.stderr.write(
        "需要 Python 3.11 或更高版本，当前为 %d.%d。\n"  # noqa: UP031
        "Python 3.11 or newer is needed; this is %d.%d.\n" % (sys.version_info[:2] * 2)
    )
    sys.exit(2)

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))  # noqa: PTH100, PTH120

from build_spec.commands import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
