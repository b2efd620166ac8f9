"""进展情况汇总表: the internal form and the one for the public."""

from rongchang_desktop.domain.papers.content import Document
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.papers.progress_table import PHRASES, ProgressTable
from rongchang_desktop.services.papers.frames import contacts_of, frame_of
from rongchang_desktop.services.papers.kind import Option, OptionType, PaperGroup, PaperKind
from rongchang_desktop.services.papers.request import PaperRequest


def progress_table(request: PaperRequest) -> Document:
    """The table of the year's plan, or as a frozen 期 keeps it. Raises MissingPlanError."""
    public = request.flag("public")
    return ProgressTable(
        frame=frame_of(request, PHRASES),
        public=public,
        lights=not public or request.flag("public_lights"),
        contacts={} if public else contacts_of(request),
    ).compose()


PROGRESS_TABLE = PaperKind(
    key="progress-table",
    title=N_("Progress table"),
    hint=N_("Every task with owners, progress and light; an internal form and one for the public."),
    group=PaperGroup.MEETING,
    make=progress_table,
    options=(
        Option(
            key="public",
            name=N_("Form for the public"),
            type=OptionType.FLAG,
            default="no",
            hint=N_("Without problems, next steps, contacts and lights."),
        ),
        Option(key="public_lights", name=N_("Show lights in the public form too"), type=OptionType.FLAG, default="no"),
    ),
    phrases=PHRASES,
)
