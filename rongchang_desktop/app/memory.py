"""Python's garbage collector, kept from getting in the way of the start and of every tick."""

import gc


def hold_collector() -> None:
    """Until the plan is there: nothing made before can be garbage, and looking for it takes a tenth longer."""
    gc.disable()


def settle_collector() -> None:
    """What the program is made of stays until the end: it is never searched again, and a tick waits for no search."""
    gc.freeze()
    gc.enable()
