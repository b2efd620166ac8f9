"""What can be chosen for an option that offers a list: its own choices, frozen 期, units, or leaders by post."""

from collections.abc import Iterator

from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.presentation.periods.period_rows import period_name
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.services.papers.kind import Option, OptionType


def option_choices(option: Option, session: PlanSession) -> tuple[tuple[str, str], ...]:
    """Values with their words, in the order they are offered."""
    return tuple(_choices(option, session))


def _choices(option: Option, session: PlanSession) -> Iterator[tuple[str, str]]:
    words, ledger = session.words, session.ledger
    match option.type:
        case OptionType.CHOICE:
            yield from ((value, words.gettext(name)) for value, name in option.choices)
        case OptionType.PERIOD:
            unchosen = dict(option.choices).get("") or N_("As it stands now")
            yield "", words.gettext(unchosen)
            frozen = (period for period in ledger.periods.owned_by(str(session.year)) if period.frozen_on is not None)
            yield from ((period.id, period_name(period, words)) for period in reversed(tuple(frozen)))
        case OptionType.UNITS:
            yield from ((unit.id, unit.name) for unit in ledger.departments.in_order())
        case OptionType.LEADERS:
            day = session.judging_day()
            for post in ledger.posts.in_order():
                yield post.id, " ".join(part for part in (post.title, post.holder_on(day)) if part)
