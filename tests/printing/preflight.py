"""Apache PDFBox Preflight, the validator of PDF/A-1b, where this machine has it."""

import shutil
import subprocess
from pathlib import Path

import pytest

_JARS = Path("/usr/share/java")
_NEEDED = ("preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "javax.activation", "jaxb-api")
_SHORT_RUN = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
"""It is over before thorough compiling pays."""


def accepts(*names: str) -> set[str]:
    """What it says when it finds nothing wrong with files of those names."""
    return {f"The file {name} is a valid PDF/A-1b file" for name in names}


def verdicts(folder: Path) -> set[str]:
    """What Preflight says of the files in the folder; skips the test, saying so, where there is none."""
    jars = [_JARS / f"{name}.jar" for name in _NEEDED]
    java = shutil.which("java")
    if java is None or not all(jar.exists() for jar in jars):
        pytest.skip(
            "needs Apache PDFBox Preflight: a Java runtime and the Debian packages libpdfbox2-java, "
            "libactivation-java, libjaxb-api-java"
        )
    validator = "org.apache.pdfbox.preflight.Validator_A1b"
    command = [java, *_SHORT_RUN, "-cp", ":".join(map(str, jars)), validator, "batch", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    return {line.strip() for line in f"{done.stdout}\n{done.stderr}".splitlines() if line.strip()}
