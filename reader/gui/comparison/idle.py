"""Makes estimated row heights exact while nothing else is to be done, nearest rows first.

Works in slices short enough that a key or a wheel step never waits for one, and pauses while the reader
scrolls. Knows rows by number only.
"""

from collections.abc import Callable, Iterator
from time import perf_counter
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from reader.gui.comparison.galley import Galley

SLICE_SECONDS: Final = 0.006
"""Work done in one go: under half of a frame at 60 Hz, see `shared/facts.md`."""

PAUSE_MS: Final = 120
"""How long the reader's hands must be still."""


class Measurer(QObject):
    """Measures the rows of one galley in idle slices.

    Attributes:
        heights_changed: Some heights are exact now that were guessed before.
    """

    heights_changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._galley: Galley | None = None
        self._rows: Iterator[int] = iter(())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._measure_some)

    def begin(self, galley: Galley, near: int) -> None:
        """Measure all rows of a galley, those around row ``near`` first."""
        self._galley = galley
        self._rows = _outward(near, len(galley.rows))
        self._timer.start(PAUSE_MS)

    def pause(self) -> None:
        """Wait until the reader's hands are still."""
        if self._timer.isActive():
            self._timer.start(PAUSE_MS)

    def stop(self) -> None:
        """Give up what is left to measure."""
        self._timer.stop()
        self._galley = None

    def finish(self) -> None:
        """Measure everything that is left now (before printing, and in tests)."""
        if self._galley is not None:
            self._measure(lambda: False)
            self.stop()

    def _measure_some(self) -> None:
        end = perf_counter() + SLICE_SECONDS
        if not self._measure(lambda: perf_counter() > end):
            self._timer.start(0)

    def _measure(self, is_over: Callable[[], bool]) -> bool:
        """Measure until time is over; return whether all is done."""
        galley = self._galley
        if galley is None:
            return True
        before, is_done = galley.heights.total, True
        for row in self._rows:
            galley.measure(row)
            if is_over():
                is_done = False
                break
        if galley.heights.total != before:
            self.heights_changed.emit()
        return is_done


def _outward(near: int, count: int) -> Iterator[int]:
    """Yield row numbers from the middle of what is read outward: 5 -> 5 4 6 3 7 ..."""
    for distance in range(count):
        if distance and near - distance >= 0:
            yield near - distance
        if near + distance < count:
            yield near + distance
        if near - distance < 0 and near + distance >= count:
            return
