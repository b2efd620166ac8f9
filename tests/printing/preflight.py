"""Apache PDFBox Preflight, the validator of PDF/A-1b, where this machine has it."""

import shutil
import subprocess
from pathlib import Path

import pytest

_JARS = Path("/usr/share/java")
_NEEDED = (
    "preflight",
    "pdfbox2",
    "fontbox2",
    "xmpbox",
    "commons-logging",
    "commons-io",
    "javax.activation",
    "jaxb-api",
)


def verdict(path: Path) -> str:
    """What Preflight says of the file; skips the test, saying so, where there is none."""
    jars = [_JARS / f"{name}.jar" for name in _NEEDED]
    java = shutil.which("java")
    if java is None or not all(jar.exists() for jar in jars):
        pytest.skip(
            "needs Apache PDFBox Preflight: a Java runtime and the Debian packages libpdfbox2-java, "
            "libcommons-io-java, libactivation-java, libjaxb-api-java"
        )
    validator = "org.apache.pdfbox.preflight.Validator_A1b"
    command = [java, "-cp", ":".join(map(str, jars)), validator, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    return f"{done.stdout}{done.stderr}".strip()
