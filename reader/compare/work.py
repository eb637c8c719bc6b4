"""Count the work of one comparison, so that it gets coarser at the same place on every machine.

A unit is about a microsecond on the machine `limits.COMPARE_WORK` was set on. Knows no clock.
"""


class Work:
    """A purse of work units: stages ask before they spend, and do something coarser when refused."""

    def __init__(self, units: int) -> None:
        self._left = units
        self.complete = True
        """False once a stage was refused."""
        self.retold = False
        """True once it was spent on sentences told in other words."""

    def spend(self, units: int) -> bool:
        """Take units from the purse, or refuse and remember that something was left undone."""
        if units > self._left:
            self.complete = False
            return False
        self._left -= units
        return True

    def affords(self, units: int) -> bool:
        """Say whether the purse holds that much, taking nothing."""
        return units <= self._left
