"""What a command says: words and JSON on standard output, refusals on standard error, in UTF-8 but on a terminal."""

import io
import json
import os
import sys
from typing import TextIO


def speak_utf8() -> None:
    """Write UTF-8 to files and pipes whatever the locale; a terminal keeps its own encoding and never refuses."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


def say(text: str) -> None:
    """One line, or several, on standard output."""
    _write(sys.stdout, text)


def say_json(value: object) -> None:
    """One JSON document on standard output, indented for people."""
    _write(sys.stdout, json.dumps(value, ensure_ascii=False, indent=2))


def refuse(text: str) -> None:
    """One sentence on standard error."""
    _write(sys.stderr, " ".join(text.split("\n")))


def notice(text: str) -> None:
    """A line on standard error that is no refusal: what the reader of the output must know."""
    _write(sys.stderr, text)


def fall_silent() -> None:
    """Whoever read standard output has gone: what is still to be written goes nowhere, and that is no failure."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def _write(stream: TextIO, text: str) -> None:
    stream.write(f"{text}\n")
    stream.flush()
