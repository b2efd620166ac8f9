"""征求意见: the units' replies as rows, who has not answered, and what stands in the way of issuing."""

from rongchang_desktop.domain.editing.plans.consultation import is_undecided, replies_of, units_asked
from rongchang_desktop.domain.ledger.consultation import ConsultationReply
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.record_labels import record_label
from rongchang_desktop.presentation.periods.text_table_model import TextRow
from rongchang_desktop.presentation.session import PlanSession

REPLY_HEADERS = (
    N_("No."),
    N_("Task"),
    N_("Lead unit"),
    N_("Unit that replies"),
    N_("Reply"),
    N_("In its words"),
    N_("Decision"),
    N_("Reason"),
)
MOST_NAMED = 8


def reply_rows(session: PlanSession, *, undecided_only: bool) -> list[TextRow]:
    """The replies on the plan shown, row by row."""
    plan, ledger = session.plan, session.ledger
    if plan is None:
        return []
    rows = []
    for reply in replies_of(ledger, session.year):
        if undecided_only and not is_undecided(reply):
            continue
        lead = ledger.lead(reply.item_id)
        rows.append(
            TextRow(
                key=reply.id,
                item_id=reply.item_id,
                cells=(
                    plan.number_of(reply.item_id),
                    plan.items[reply.item_id].title,
                    lead.name if lead else "",
                    ledger.departments[reply.department_id].name,
                    record_label(reply.stance, session.words),
                    reply.text,
                    _decision(reply, session),
                    reply.why,
                ),
            )
        )
    return rows


def round_sentence(session: PlanSession) -> str:
    """How many of the units named in the plan have answered, who has not, and how much is undecided."""
    words = session.words
    if session.plan is None:
        return ""
    replies = list(replies_of(session.ledger, session.year))
    answered = {reply.department_id for reply in replies}
    asked = units_asked(session.ledger, session.year)
    silent = [unit.name for unit in asked if unit.id not in answered]
    said = words.gettext(
        "{answered} of the {asked} units named in the plan have replied.",
        answered=len(asked) - len(silent),
        asked=len(asked),
    )
    open_ones = sum(map(is_undecided, replies))
    parts = [said]
    if silent:
        more = ["…"] if len(silent) > MOST_NAMED else []
        parts.append(words.gettext("Not yet: {units}.", units=words.enumeration(silent[:MOST_NAMED] + more)))
    if open_ones:
        parts.append(words.ngettext("{count} reply is undecided.", "{count} replies are undecided.", open_ones))
    return ("" if words.language == "zh_CN" else " ").join(parts)


def issue_warnings(session: PlanSession) -> list[str]:
    """What should be settled before the plan is issued; nothing of it forbids issuing."""
    words, plan, ledger = session.words, session.plan, session.ledger
    if plan is None:
        return []
    found = []
    undecided = [plan.number_of(reply.item_id) for reply in replies_of(ledger, session.year) if is_undecided(reply)]
    if undecided:
        found.append(
            words.ngettext(
                "{count} reply of a unit is undecided: {numbers}.",
                "{count} replies of units are undecided: {numbers}.",
                len(undecided),
                numbers=_numbers(undecided, session),
            )
        )
    leaderless = [plan.number_of(item.id) for item in plan.commitments() if ledger.lead(item.id) is None]
    if leaderless:
        found.append(
            words.ngettext(
                "{count} task has no lead unit: {numbers}.",
                "{count} tasks have no lead unit: {numbers}.",
                len(leaderless),
                numbers=_numbers(leaderless, session),
            )
        )
    return found


def _numbers(numbers: list[str], session: PlanSession) -> str:
    named = list(dict.fromkeys(numbers))
    return session.words.enumeration([*named[:MOST_NAMED], *(["…"] if len(named) > MOST_NAMED else [])])


def _decision(reply: ConsultationReply, session: PlanSession) -> str:
    words = session.words
    if reply.taken is None:
        return words.gettext("undecided") if is_undecided(reply) else ""
    return words.gettext("taken") if reply.taken else words.gettext("not taken")
