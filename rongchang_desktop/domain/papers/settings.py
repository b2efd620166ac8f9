"""What the office remembers of one kind of paper: the options it was last printed with, and its own wording."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from rongchang_desktop.domain.ledger.identifiers import PaperKindId


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperSettings:
    """One kind of paper. Options are texts by key; wordings are texts by language and key, as “zh_CN:overall”."""

    id: PaperKindId
    options: tuple[tuple[str, str], ...] = ()
    wordings: tuple[tuple[str, str], ...] = ()

    def option(self, key: str, default: str = "") -> str:
        """What was chosen, else the default."""
        return dict(self.options).get(key, default)

    def own_wordings(self, language: str) -> Mapping[str, str]:
        """The office's own texts in that language, by key."""
        said = ((*key.partition(":"), text) for key, text in self.wordings)
        return {key: text for tongue, _, key, text in said if tongue == language}

    def with_options(self, options: Mapping[str, str]) -> "PaperSettings":
        """With these options instead; an empty one is chosen to be empty."""
        return replace(self, options=tuple(sorted(options.items())))

    def with_wordings(self, language: str, wordings: Mapping[str, str]) -> "PaperSettings":
        """With these texts in that language instead, empty ones forgotten; those of other languages stay."""
        others = {key: text for key, text in self.wordings if key.partition(":")[0] != language}
        own = {f"{language}:{key}": text for key, text in wordings.items() if text}
        return replace(self, wordings=tuple(sorted((others | own).items())))
