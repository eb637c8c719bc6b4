"""The parts of the comparison view and where they stand; nothing here knows what they show."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from reader.gui.actions import Actions
from reader.gui.comparison.bar import Bar
from reader.gui.comparison.depth import DepthNote
from reader.gui.comparison.findings import FindingsPanel
from reader.gui.comparison.grid import Grid
from reader.gui.comparison.legend import Legend
from reader.gui.comparison.ruler import Ruler
from reader.gui.comparison.titles import Titles
from reader.gui.look.live import Look


class Panes(QWidget):
    """Bar on top; verdict, titles, grid and ruler, legend in the middle; findings at the right.

    Attributes:
        bar: Switches and steps.
        verdict: One sentence on the two texts.
        depth_note: How well they were compared, beside it.
        titles: What the columns are called.
        grid: The two texts.
        ruler: All changes in one strip.
        findings: All differences in a list.
        splitter: Between grid and findings; its state is worth keeping.
    """

    def __init__(self, look: Look, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = Bar(actions)
        self.verdict = QLabel()
        self.depth_note = DepthNote(look)
        self.grid = Grid(look)
        self.findings = FindingsPanel(look)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.titles = Titles(self.grid, look)
        self.ruler = Ruler(self.grid, look)
        self._set_verdict()
        self.splitter.addWidget(self._texts(Legend(look)))
        self.splitter.addWidget(self.findings)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setChildrenCollapsible(False)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.bar)
        box.addWidget(self.splitter, 1)

    def _set_verdict(self) -> None:
        self.verdict.setTextFormat(Qt.TextFormat.PlainText)
        self.verdict.setWordWrap(True)
        self.verdict.setContentsMargins(12, 8, 12, 8)
        self.verdict.setAccessibleName("Verdict")
        font = self.verdict.font()
        font.setWeight(QFont.Weight.DemiBold)
        font.setPointSizeF(font.pointSizeF() * 1.1)
        self.verdict.setFont(font)

    def _texts(self, legend: Legend) -> QWidget:
        pane = QWidget()
        grid = QGridLayout(pane)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        head = QHBoxLayout()
        head.addWidget(self.verdict, 1)
        head.addWidget(self.depth_note)
        grid.addLayout(head, 0, 0, 1, 2)
        grid.addWidget(self.titles, 1, 0, 1, 2)
        grid.addWidget(self.grid, 2, 0)
        grid.addWidget(self.ruler, 2, 1)
        grid.addWidget(legend, 3, 0, 1, 2)
        grid.setRowStretch(2, 1)
        return pane
