"""What the drafted paragraphs of a 专报 and a 通报 say, phrase by phrase; the office may put its own in their place."""

from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.papers.official.named_rows import OUR_OFFICE
from rongchang_desktop.localization.papers.wording import Phrase

PHRASES = {
    phrase.key: phrase
    for phrase in (
        Phrase("head_overall", N_("1. Overall"), N_("Heading: overall")),
        Phrase(
            "overall",
            N_(
                "By {day}, of the {total} tasks of the {year} work report, {parts}. Units report {reported} as done; "
                "{closed} of them are checked and closed, a closing rate of {closing_rate}."
            ),
            N_("Overall: counts and shares"),
        ),
        Phrase("part", N_("{light} {count} ({share})"), N_("Overall: one light")),
        Phrase(
            "unverified",
            N_("Of these lights {unverified} rest on the units' own word alone and are not verified."),
            N_("Overall: what nobody has checked"),
        ),
        Phrase("missing", N_("{missing} tasks have no report for this period."), N_("Overall: what was not reported")),
        Phrase("rule", N_("Rule for the lights: {rule}."), N_("Overall: the rule")),
        Phrase("head_ahead", N_("2. What goes well"), N_("Heading: what goes well")),
        Phrase("ahead_closed", N_("Checked and closed: {closed}, no. {numbers}."), N_("Going well: closed")),
        Phrase(
            "ahead_all",
            N_("Of those not yet closed {ahead} are {points} points or more ahead of schedule:"),
            N_("Going well: ahead of schedule, all named"),
        ),
        Phrase(
            "ahead_some",
            N_("Of those not yet closed {ahead} are {points} points or more ahead of schedule, foremost:"),
            N_("Going well: ahead of schedule, some named"),
        ),
        Phrase(
            "ahead_count",
            N_("Of those not yet closed {ahead} are {points} points or more ahead of schedule."),
            N_("Going well: ahead of schedule, none named"),
        ),
        Phrase(
            "ahead_none",
            N_("No task that is not yet closed is {points} points or more ahead of schedule."),
            N_("Going well: none ahead of schedule"),
        ),
        Phrase("ahead_item", N_("{at}. No. {number}, {task} ({lead}): {facts}."), N_("Going well: one task")),
        Phrase("head_behind", N_("3. What goes slowly"), N_("Heading: what goes slowly")),
        Phrase(
            "behind",
            N_("{behind} tasks go slowly: {lagging} lag and {slow} are slow."),
            N_("Going slowly: counts"),
        ),
        Phrase("behind_none", N_("Nothing lags and nothing is slow."), N_("Going slowly: none")),
        Phrase("behind_group", N_("{mark} {light}: {count}"), N_("Going slowly: heading of a light")),
        Phrase(
            "behind_item",
            N_("{at}. No. {number}, {task}. Led by {lead}; {light}: {facts}."),
            N_("Going slowly: one task"),
        ),
        Phrase("progress", N_("Progress so far: {progress}."), N_("Going slowly: how far a task is")),
        Phrase("slow_in_table", N_("The {slow} slow ones are in {annex}."), N_("Going slowly: slow ones not named")),
        Phrase(
            "doubtful",
            N_("Not behind, yet judged hard to meet by the year's end: {doubtful}, no. {numbers}."),
            N_("Going slowly: hard to meet"),
        ),
        Phrase("head_causes", N_("4. Causes"), N_("Heading: causes")),
        Phrase(
            "cause_groups",
            N_(
                "Money and credit: fund, credit, loan, financing, 资金, 授信, 信贷, 融资\n"
                "Land and permits: land, permit, approval, inspection, 用地, 林地, 地块, 审批, 报批, 手续, 消防\n"
                "Weather and site: rain, flood, stopped, harvest, delivery, 雨季, 汛期, 停工, 收割, 管线, 到货\n"
                "Others' consent: higher authority, airspace, interface, 上级, 空域, 接口, 居民, 产权\n"
                "Firms and market: firm, company, investment, market, 企业, 投资, 市场"
            ),
            N_("Causes: a group a line, and the words by which a cause belongs to it"),
        ),
        Phrase("cause_other", N_("Other causes"), N_("Causes: the group of all others")),
        Phrase("cause", N_("{mark} {cause}, {count} tasks."), N_("Causes: opening of a group")),
        Phrase("cause_item", N_("No. {number}: {told}"), N_("Causes: one task")),
        Phrase("cause_silent", N_("The lead units gave no cause for no. {numbers}."), N_("Causes: none given")),
        Phrase("causes_none", N_("There is no cause to be named."), N_("Causes: nothing behind")),
        Phrase("head_next", N_("5. Next steps"), N_("Heading: next steps")),
        Phrase(
            "next",
            N_("Lead units work back from their deadlines and take the following steps:"),
            N_("Next steps: opening"),
        ),
        Phrase("next_item", N_("{at}. No. {number} ({lead}): {step}."), N_("Next steps: one task")),
        Phrase(
            "next_silent",
            N_("No next step was named for no. {numbers}; the lead units are to name one at once."),
            N_("Next steps: none named"),
        ),
        Phrase(
            "next_check",
            N_("The {unchecked} tasks reported as done and not yet checked are checked one by one."),
            N_("Next steps: what is to be checked"),
        ),
        Phrase(
            "next_last",
            N_("Lead units keep reporting on time; {office} follows up what lags."),
            N_("Next steps: closing"),
        ),
        OUR_OFFICE,
        Phrase("no_lead", N_("no lead unit yet"), N_("In place of a lead unit")),
        Phrase("behind_table", N_("What lags and what is slow"), N_("Title of the table of what lags")),
        Phrase("all_table", N_("All tasks by work area"), N_("Title of the table of all tasks")),
    )
}
