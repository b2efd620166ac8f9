"""The drafted paragraphs: 总体情况, 进展较好, 进展较慢, 原因, 下一步, every count a figure of the paper."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.papers.content import Content, Paragraph, Span, heading
from rongchang_desktop.domain.papers.typeface import Typeface
from rongchang_desktop.domain.periods.snapshot import SnapshotRow
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.labels import label
from rongchang_desktop.localization.numerals import bracketed
from rongchang_desktop.localization.papers.official.causes import told_cause
from rongchang_desktop.localization.papers.official.draft import Draft
from rongchang_desktop.localization.papers.official.named_rows import OUR_OFFICE, bare, named, numbers
from rongchang_desktop.localization.papers.plan_rows.standing import BEHIND
from rongchang_desktop.localization.papers.spans import joined, spans_of
from rongchang_desktop.localization.papers.wording import PaperWords
from rongchang_desktop.localization.rule_words import rule_told


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftedParagraphs:
    """The paragraphs of a draft that has its figures; `annex` names the table of what is behind."""

    draft: Draft
    annex: str

    def blocks(self) -> Iterator[Paragraph]:
        """All five parts; of an empty plan that it holds nothing."""
        yield heading(1, self._texts.content("head_overall"))
        if not self.draft.rows:
            yield self.draft.frame.nothing()
            return
        yield from self._overall()
        yield heading(1, self._texts.content("head_ahead"))
        yield from self._ahead()
        yield heading(1, self._texts.content("head_behind"))
        yield from self._behind()
        yield heading(1, self._texts.content("head_causes"))
        yield from self._causes()
        yield heading(1, self._texts.content("head_next"))
        yield from self._next()

    @property
    def _texts(self) -> PaperWords:
        return self.draft.frame.texts

    @property
    def _words(self) -> Localizer:
        return self.draft.frame.words

    def _overall(self) -> Iterator[Paragraph]:
        snapshot, words = self.draft.frame.snapshot, self._words
        yield self._texts.paragraph(
            "overall",
            day=formats.day(snapshot.as_of, words),
            year=str(snapshot.year),
            parts=self.draft.lights_in_words("part"),
        )
        told = [key for key in ("unverified", "missing") if self._texts.figures[key].text != "0"]
        told_of: list[Content] = [self._texts.content(key) for key in told]
        told_of.append(self._texts.content("rule", rule=bare(rule_told(snapshot.rule, words))))
        yield Paragraph(joined(told_of, words))

    def _ahead(self) -> Iterator[Paragraph]:
        draft, points = self.draft, formats.number(self.draft.ahead_from, self._words)
        if draft.closed:
            yield self._texts.paragraph("ahead_closed", numbers=numbers(draft.closed, self._words))
        if not draft.ahead:
            yield self._texts.paragraph("ahead_none", points=points)
            return
        shown = draft.ahead[: draft.most_ahead]
        some = "ahead_some" if shown else "ahead_count"
        yield self._texts.paragraph("ahead_all" if len(shown) == len(draft.ahead) else some, points=points)
        for at, row in enumerate(shown, 1):
            yield Paragraph(self._texts.content("ahead_item", at=str(at), **self._named(row)))

    def _behind(self) -> Iterator[Paragraph]:
        draft = self.draft
        if not draft.behind:
            yield self._texts.paragraph("behind_none")
        else:
            yield self._texts.paragraph("behind")
        shown = [light for light in BEHIND if any(row.light is light for row in draft.named)]
        for at, light in enumerate(shown, 1):
            mark = bracketed(at, self._words)
            count = self._texts.figure(light.value)
            yield heading(
                2, self._texts.content("behind_group", mark=mark, light=label(light, self._words), count=count)
            )
            yield from (self._behind_item(at, row) for at, row in enumerate(draft.at(light), 1))
        if draft.at(Light.SLOW) and not draft.names_slow:
            yield self._texts.paragraph("slow_in_table", annex=self.annex)
        if draft.doubtful:
            yield self._texts.paragraph("doubtful", numbers=numbers(draft.doubtful, self._words))

    def _behind_item(self, at: int, row: SnapshotRow) -> Paragraph:
        said = [self._texts.content("behind_item", at=str(at), **self._named(row))]
        if row.progress.strip():
            said.append(self._texts.content("progress", progress=bare(row.progress)))
        return Paragraph(joined(said, self._words))

    def _causes(self) -> Iterator[Paragraph]:
        draft, words = self.draft, self._words
        if not draft.named:
            yield self._texts.paragraph("causes_none")
        for at, group in enumerate(draft.causes, 1):
            opening = self._texts.content(
                "cause", mark=bracketed(at, words), cause=group.name, count=self._texts.figure(f"cause{at}")
            )
            told = [self._texts.text("cause_item", number=row.number, told=told_cause(row)) for row in group.rows]
            yield Paragraph(joined((_in_kai(opening), _listed(told, words)), words))
        if draft.silent:
            yield self._texts.paragraph("cause_silent", numbers=numbers(draft.silent, words))

    def _next(self) -> Iterator[Paragraph]:
        draft, words = self.draft, self._words
        stepping = [row for row in draft.named if row.next_step.strip()]
        if stepping:
            yield self._texts.paragraph("next")
        for at, row in enumerate(stepping, 1):
            step = bare(row.next_step)
            yield Paragraph(self._texts.content("next_item", at=str(at), step=step, **self._named(row)))
        silent = [row for row in draft.named if not row.next_step.strip()]
        if silent:
            yield self._texts.paragraph("next_silent", numbers=numbers(silent, words))
        if draft.unchecked:
            yield self._texts.paragraph("next_check")
        office = draft.frame.snapshot.office or self._texts.text(OUR_OFFICE.key)
        yield self._texts.paragraph("next_last", office=office)

    def _named(self, row: SnapshotRow) -> dict[str, Content]:
        return named(row, self._words, year=self.draft.frame.snapshot.year, nobody=self._texts.text("no_lead"))


def _listed(parts: Iterable[str], words: Localizer) -> str:
    return words.gettext("{told}.", told=words.gettext("; ").join(parts))


def _in_kai(content: Content) -> tuple[Span, ...]:
    return tuple(replace(span, face=Typeface.KAI) for span in spans_of(content))
