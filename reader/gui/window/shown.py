"""What the window shows, and what it showed before: values and a list to go back and forward in."""

from typing import NamedTuple


class Version(NamedTuple):
    """One version is read."""

    id: int


class Pair(NamedTuple):
    """Two versions are compared."""

    left: int
    right: int

    def swapped(self) -> "Pair":
        """Return the two the other way round."""
        return Pair(self.right, self.left)


Shown = Version | Pair | None


class History:
    """What was shown, in order, and where in it the window is.

    Attributes:
        now: What is shown.
    """

    MOST = 200
    """Steps kept; nobody goes further back by key."""

    def __init__(self) -> None:
        self._past: list[Version | Pair] = []
        self._place = -1

    @property
    def now(self) -> Shown:
        """What is shown."""
        return self._past[self._place] if self._place >= 0 else None

    def go(self, shown: Version | Pair) -> None:
        """Show something else; what lay ahead is forgotten."""
        if shown != self.now:
            self._past = [*self._past[: self._place + 1], shown][-self.MOST :]
            self._place = len(self._past) - 1

    def can_step(self, direction: int) -> bool:
        """Tell whether there is anything before (-1) or ahead (1)."""
        return 0 <= self._place + direction < len(self._past)

    def step(self, direction: int) -> Shown:
        """Go back (-1) or forward (1); return what is shown then."""
        if self.can_step(direction):
            self._place += direction
        return self.now

    @property
    def ids(self) -> frozenset[int]:
        """The versions that were shown."""
        return frozenset(each for shown in self._past for each in shown)

    def forget(self, version: int) -> None:
        """Leave out everything that shows a version, which is gone."""
        now = self.now
        self._past = [shown for shown in self._past if version not in shown]
        places = [place for place, shown in enumerate(self._past) if shown == now]
        self._place = places[0] if places else len(self._past) - 1
