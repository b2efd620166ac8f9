"""The limited child that reads returned forms; no person calls it."""

import gc
import sys
from collections.abc import Sequence
from pathlib import Path

from rongchang_desktop.app.commands.output import say
from rongchang_desktop.app.commands.reading import RARELY


def read_forms_in_child(files: Sequence[Path]) -> int:
    """Read the forms in this process; JSON goes to standard output, a line of progress a file to standard error."""
    from rongchang_desktop.services.child_lines import progress_line
    from rongchang_desktop.services.form_reading import replies_as_json

    gc.set_threshold(*RARELY)

    def tell(done: int, total: int | None = None, message: str = "") -> None:
        print(progress_line(done, total, message), file=sys.stderr, flush=True)

    say(replies_as_json(files, tell))
    return 0
