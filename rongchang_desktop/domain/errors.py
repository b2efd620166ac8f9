"""Refusals of the domain: wishes that the ledger's rules do not allow."""

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
