"""Refusals of the domain: wishes that the ledger's rules do not allow."""

from datetime import date

from rongchang_desktop.foundation.messages import N_, UserFacingError


class StaleChangeError(Exception):
    """A change was made against a record that has changed since: a bug, or a second writer."""


class AdjustmentRequiredError(UserFacingError):
    """The plan is issued: this edit needs a recorded adjustment (basis, approver, date) beside it."""

    def __init__(self) -> None:
        super().__init__(
            N_("The plan has been issued, so this can only be changed by a recorded adjustment. Nothing was changed.")
        )


class ForbiddenMoveError(UserFacingError):
    """An item cannot stand where it was put."""


class YearTakenError(UserFacingError):
    """The ledger already holds a plan of that year."""

    def __init__(self, year: int) -> None:
        super().__init__(
            N_("The file already holds a plan for {year}. It was left as it is; choose another year or file."),
            year=year,
        )


class StandingItemError(UserFacingError):
    """A standing item cannot be closed while its year still runs."""

    def __init__(self, title: str, day: date) -> None:
        super().__init__(
            N_(
                "“{title}” is a standing task: it can be closed from {year}-{month}-{day} on, at the year's end. "
                "Report its progress until then."
            ),
            title=title,
            year=day.year,
            month=day.month,
            day=day.day,
        )


class NameTakenError(UserFacingError):
    """Another entry of the directory has that name already."""

    def __init__(self, name: str, holder: str) -> None:
        super().__init__(
            N_("“{name}” is already a name of {holder}. If both are one, join the two entries. Nothing was changed."),
            name=name,
            holder=holder,
        )


class StillNamedError(UserFacingError):
    """Something in the file still names the entry of the directory that was to go."""

    def __init__(self, name: str, *, items: int, forms: int, replies: int, views: int) -> None:
        super().__init__(
            N_(
                "“{name}” is still named (items: {items}, forms sent: {forms}, replies: {replies}, saved views: "
                "{views}). Give these to another, or join the two entries. Nothing was removed."
            ),
            name=name,
            items=items,
            forms=forms,
            replies=replies,
            views=views,
        )
