"""What runs inside the limited process: one report in, its draft as JSON out, a line for each step."""

import json
from pathlib import Path
from typing import TextIO

from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.importing.draft_json import draft_to_json
from rongchang_desktop.importing.reading import read_report
from rongchang_desktop.importing.vocabulary import Vocabulary

REFUSED = 2


def read_to_json(path: Path, vocabulary: Vocabulary, output: TextIO, steps: TextIO) -> int:
    """Write the draft of the report to `output`; on a refusal write {"refused": {"msgid", "params"}} and return 2.

    Each step goes to `steps` as one line of JSON: {"done", "total", "message"}.
    """

    def report(done: int, total: int | None = None, message: str = "") -> None:
        print(json.dumps({"done": done, "total": total, "message": message}), file=steps, flush=True)

    try:
        document = draft_to_json(read_report(path, vocabulary, report))
    except UserFacingError as error:
        params = {name: str(value) for name, value in error.params.items()}
        json.dump({"refused": {"msgid": error.msgid, "params": params}}, output, ensure_ascii=False)
        return REFUSED
    json.dump(document, output, ensure_ascii=False)
    return 0
