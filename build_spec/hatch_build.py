"""Puts the compiled words into the wheel, which the source tree does not hold."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledCatalogs(BuildHookInterface[Any]):
    """Compiles the catalogues before a wheel is packed and places them where `foundation.paths` looks for them."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add each compiled catalogue to what the wheel is made of."""
        sys.path.insert(0, self.root)
        from build_spec.catalogs import compile_all

        for path in compile_all():
            inside = path.relative_to(Path(self.root)).as_posix()
            build_data["force_include"][str(path)] = f"rongchang_desktop/_data/{inside}"
