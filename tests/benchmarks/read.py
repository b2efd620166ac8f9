"""Reading a report once, ten and a hundred times as long: the time grows with the length and with nothing else."""

import gc
import math
import re
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from rongchang_desktop.app.commands.reading import RARELY
from rongchang_desktop.foundation.paths import resources
from rongchang_desktop.foundation.task_progress import silent
from rongchang_desktop.importing.paragraph import Source
from rongchang_desktop.importing.readers.content import lines_of
from rongchang_desktop.importing.readers.text import decoded
from rongchang_desktop.importing.reading import draft_of, read_report
from rongchang_desktop.importing.vocabulary import shipped_vocabulary
from tests.benchmarks.measuring import Row, interleaved, say, scaled, timed
from tests.shared import SHARED

_NUMBERED = re.compile(r"\s*(?:[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+、)")
BAR_ONCE, BAR_HUNDREDFOLD, BAR_EXPONENT = 0.25, 8.0, 1.1


def rows() -> Iterator[Row]:
    """The group `read`: warm times of 000 and of its multiples, and how they grow with the length."""
    gc.set_threshold(*RARELY)  # as the reading child does: what is read is kept
    text = _report()
    yield _hostile()
    forms = {"one after the other": _in_a_row, "as one longer plan": _as_one_plan}
    for form, grown in forms.items():
        with tempfile.TemporaryDirectory() as folder:
            paths = {times: Path(folder) / f"{times}.txt" for times in (1, 10, 100)}
            for times, path in paths.items():
                path.write_text(grown(text, times), encoding="utf-8")
            read = {times: partial(_seconds, path) for times, path in paths.items()}
            read[1]()
            once, tenfold = interleaved(read[1], read[10])
            (hundredfold,) = interleaved(read[100], runs=3)
        if grown is _in_a_row:
            yield _row("000, warm", once, BAR_ONCE)
        yield _row(f"000 x 10 {form}", tenfold, None)
        yield _row(f"000 x 100 {form}", hundredfold, BAR_HUNDREDFOLD)
        yield _growth(f"growth from 1 to 100, {form}", math.log(hundredfold / once, 100))
        yield _growth(f"growth from 10 to 100, {form}", math.log(hundredfold / tenfold, 10))


HOSTILE = ("万", "一", "1", "1、", "从1个", "分别1%、", "投资1元的", "新建三个、", "不低于的", "“（", "第", "-", " ")
BAR_HOSTILE = 2.0


def _hostile() -> Row:
    """The worst of the sentences that say one thing over and over for 6,000 characters."""
    worst = max(_of_one_sentence(piece * (5990 // len(piece)) + "。") for piece in HOSTILE)
    limit = scaled(BAR_HOSTILE)
    return Row(
        group="read",
        name="a hostile sentence of 6,000 characters",
        value=worst,
        unit="s",
        floor=None,
        bar=f"<= {BAR_HOSTILE} s (here {limit:.3f} s)",
        holds=worst <= limit,
    )


def _of_one_sentence(text: str) -> float:
    source = Source(name="敌意.txt", text=text, sha256="", paragraphs=lines_of(f"一、产业发展\n{text}\n二、城乡建设"))
    return timed(lambda: draft_of(source, shipped_vocabulary(), silent))


def _in_a_row(text: str, times: int) -> str:
    return "\n".join([text] * times)


def _as_one_plan(text: str, times: int) -> str:
    """Each paragraph that is no numbered heading comes so many times, so that there is more to find, not less."""
    blocks = text.replace("\r\n", "\n").split("\n\n")
    return "\n\n".join("\n\n".join([block] * (1 if _NUMBERED.match(block) else times)) for block in blocks)


def _growth(name: str, exponent: float) -> Row:
    return Row(
        group="read",
        name=name,
        value=exponent,
        unit="exponent",
        floor=None,
        bar=f"<= {BAR_EXPONENT}",
        holds=exponent <= BAR_EXPONENT,
    )


def _report() -> str:
    path = next(iter(sorted((SHARED / "seeds").glob("000_*.txt"))), None)
    if path is None:
        say("read: ../shared is missing; reading the sample report instead")
        path = next(iter(sorted((resources() / "samples").glob("*.txt"))))
    return decoded(path.read_bytes(), path.name)


def _seconds(path: Path) -> float:
    return timed(lambda: read_report(path, shipped_vocabulary(), silent))


def _row(name: str, seconds: float, bar: float | None) -> Row:
    limit = scaled(bar) if bar is not None else None
    return Row(
        group="read",
        name=name,
        value=seconds,
        unit="s",
        floor=None,
        bar=f"<= {bar} s (here {limit:.3f} s)" if bar is not None else "",
        holds=limit is None or seconds <= limit,
    )
