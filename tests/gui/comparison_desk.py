"""The vocabulary of tests that read a comparison in the window."""

from typing import Any

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QMainWindow

from reader.gui.actions import Actions
from reader.gui.comparison import wiring
from reader.gui.comparison.titles import Title
from reader.gui.comparison.view import ComparisonView
from reader.gui.look.icons import icon
from reader.gui.look.live import Look
from tests.comparisons import comparison

TITLES = (Title("Harbour Courier", "3 May"), Title("Coastal Wire", "4 May"))

LEFT = [
    ["The ferry carried [212] people.", "It left at dawn."],
    ["Nobody was hurt, police said."],
    ["The islands' parliament meets on [Tuesday]."],
    "Questions about the radar",
    ["The owner declined to comment."],
]
RIGHT = [
    ["The ferry carried [221] people.", "It left at dawn."],
    ["The islands' parliament meets on [Monday]."],
    "Questions about the radar",
    ["The owner declined to comment."],
    ["A court will hear the case in June."],
]
PAIRS = [
    (0, 0, "edited"),
    (1, 1, "same"),
    (3, 2, "edited"),
    (4, 3, "same"),
    (5, 4, "same"),
]


def ferry(**more):
    """Two tellings with two edits, one sentence only on the left and one only on the right."""
    return comparison(LEFT, RIGHT, PAIRS, **more)


def moved():
    """A paragraph that moved to the end, with one word of it changed."""
    left = [["It stayed [very] calm at sea."], ["Two."], ["Three."]]
    right = [["Two."], ["Three."], ["It stayed [quite] calm at sea."]]
    return comparison(left, right, [(0, 2, "edited", "moved"), (1, 0, "same"), (2, 1, "same")])


def long(paragraphs, changed=()):
    """A comparison of many paragraphs, of which some are edited."""
    left = [
        [
            f"Paragraph {n} says [this] at some length."
            if n in changed
            else f"Paragraph {n} says it at some length, so that it may wrap."
        ]
        for n in range(paragraphs)
    ]
    right = [[part.replace("this", "that") for part in paragraph] for paragraph in left]
    pairs = [(n, n, "edited" if n in changed else "same") for n in range(paragraphs)]
    return comparison(left, right, pairs)


class Desk:
    """A window with nothing but a comparison view, its commands connected."""

    def __init__(self, qtbot, size=(1100, 700)):
        self.look = Look()
        self.window = QMainWindow()
        self.actions = Actions(self.window, icon)
        self.view = ComparisonView(self.look)
        self.view.furnish(self.actions)
        wiring.obey(self.actions, self.view)
        self.window.setCentralWidget(self.view)
        self.window.resize(*size)
        qtbot.addWidget(self.window)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.grid = self.view.grid
        self._qtbot = qtbot

    def show(self, made, spread=None):
        self.view.show_comparison(made, TITLES, spread)
        return self

    def texts(self):
        """Return the rows as pairs of texts, `-` for nothing."""
        return [
            tuple(cell.text if cell else "-" for cell in row.cells)
            if row.folded is None
            else row.folded
            for row in self.grid.spread.rows
        ]

    def row_of(self, text):
        return next(
            at for at, texts in enumerate(self.texts()) if any(text in one for one in texts)
        )

    def cell(self, row, *, is_left) -> Any:
        """Return the cell of a row that has one on that side."""
        found = self.grid.spread.rows[row]
        return found.left if is_left else found.right

    def ready(self, row, *, is_left) -> Any:
        """Return the same cell, set in type."""
        return self.grid.galley.row(row).cell(is_left=is_left)

    def point_of(self, text, *, is_left):
        """Return where the middle of a text stands in the viewport."""
        number = self.row_of(text)
        made = self.grid.galley.row(number)
        cell, ready = self.cell(number, is_left=is_left), self.ready(number, is_left=is_left)
        position = ready.positions.position(cell.text.index(text) + len(text) // 2)
        line = ready.layout.lineForTextPosition(position)
        x = self.grid.galley.columns.x(is_left=is_left) + ready.indent + ready.x(line, position)
        y = self.grid.galley.heights.top(number) + made.above + line.y() + line.height() / 2
        return QPointF(x, y - self.grid.scrolled(is_left=is_left)).toPoint()

    def click(self, text, *, is_left=True):
        self._qtbot.mouseClick(
            self.grid.viewport(),
            Qt.MouseButton.LeftButton,
            pos=self.point_of(text, is_left=is_left),
        )

    def drag(self, start, end):
        """Drag from the middle of one text of a side to the middle of another: (text, is_left)."""
        first, last = (self.point_of(text, is_left=is_left) for text, is_left in (start, end))
        view = self.grid.viewport()
        self._qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=first)
        self._qtbot.mouseMove(view, QPoint((first.x() + last.x()) // 2, last.y()))
        self._qtbot.mouseMove(view, last)
        self._qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=last)

    def choose(self, command):
        self.actions[command].trigger()

    def choose_copy(self):
        self.view.copy()

    def picture(self):
        return self.grid.grab().toImage()
