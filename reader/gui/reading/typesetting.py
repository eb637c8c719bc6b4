"""Sets a composition as a document of our own, block by block, in the reader's type.

The document is made with a cursor from plain text; markup never enters it, so nothing in a file can make Qt
read, run or load anything. The document has exactly one block for each block of the composition.
"""

from typing import Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from reader.article import Direction
from reader.gui.look.reading import SANS, Reading
from reader.gui.look.theme import Theme
from reader.gui.reading.composition import Block, Composition, Role


class Voice(NamedTuple):
    """How one kind of block is set."""

    scale: float = 1.0
    weight: QFont.Weight = QFont.Weight.Normal
    is_sans: bool = False
    is_faint: bool = False
    leading: float = 1.0
    """Against the reader's own line height."""
    above: float = 0.0
    """Room above and below, in lines of running text; None below is the reader's paragraph spacing."""
    below: float | None = None
    indent: float = 0.0
    """In lines of running text."""


_BOLD: Final = QFont.Weight.Bold
VOICES: Final = {
    Role.KICKER: Voice(0.82, QFont.Weight.DemiBold, is_sans=True, is_faint=True, below=0.35),
    Role.HEADLINE: Voice(1.9, _BOLD, leading=0.84, below=0.45),
    Role.STANDFIRST: Voice(1.18, is_faint=True, leading=0.95, below=0.6),
    Role.BYLINE: Voice(0.86, is_sans=True, is_faint=True, below=1.0),
    Role.CAPTION: Voice(0.86, is_sans=True, leading=0.92, above=0.9, below=0.9, indent=0.8),
    Role.SUMMARY: Voice(below=0.35, indent=0.9),
    Role.NOTE: Voice(0.94, is_sans=True, above=0.9, below=0.9, indent=0.8),
    Role.PARAGRAPH: Voice(),
    Role.HEADING: Voice(1.12, _BOLD, above=0.7, below=0.35, leading=0.9),
    Role.QUOTE: Voice(indent=1.4),
    Role.LIST: Voice(below=0.3, indent=0.9),
    Role.STRIPPED: Voice(0.9, is_sans=True, is_faint=True, leading=0.92),
}
HEAD: Final = frozenset({Role.HEADLINE, Role.STANDFIRST})
OPENING: Final = 1.0
"""Least room between one of them and the text, in lines of running text."""
TOGETHER: Final = 0.25
"""Room between lines of one kind in the head: who wrote it, when."""
ABOVE: Final = 40
"""Room above the first line, in pixels."""
BELOW: Final = 120
"""Room under the last line, so that it can be read in the middle of the window."""
BULLETS: Final = frozenset({Role.SUMMARY, Role.LIST})
_BULLET: Final = "\N{BULLET}\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}"
_OWN_BULLETS: Final = ("\N{BULLET}", "-", "*", "\N{EN DASH}", "\N{BLACK SMALL SQUARE}")
"""What a line of a page may bring along as its bullet."""
_DASH: Final = "  —  "


def document(composition: Composition, reading: Reading, theme: Theme) -> QTextDocument:
    """Set a composition."""
    made = QTextDocument()
    made.setUndoRedoEnabled(False)
    made.setDefaultFont(reading.font())
    made.setDocumentMargin(0)
    _leave_room(made)
    setter = _Setter(reading, theme, composition.direction)
    cursor = QTextCursor(made)
    cursor.beginEditBlock()
    above: Role | None = None
    for block in composition.blocks:
        setter.put(cursor, block, above)
        above = block.role
    cursor.endEditBlock()
    return made


def _leave_room(made: QTextDocument) -> None:
    frame = made.rootFrame().frameFormat()
    frame.setTopMargin(ABOVE)
    frame.setBottomMargin(BELOW)
    made.rootFrame().setFrameFormat(frame)


class _Setter:
    """Puts blocks at a cursor; makes each voice's formats once."""

    def __init__(self, reading: Reading, theme: Theme, direction: Direction) -> None:
        self._reading = reading
        self._theme = theme
        self._is_rtl = direction is Direction.RTL
        self._line = reading.leading()
        self._formats: dict[Role, tuple[QTextBlockFormat, QTextCharFormat, QTextCharFormat]] = {}

    def put(self, cursor: QTextCursor, block: Block, above: Role | None) -> None:
        """Put a block under one of the role ``above``, or first of all."""
        around, letters, second = self._of(block.role)
        if above in HEAD and block.role is Role.PARAGRAPH:
            around = QTextBlockFormat(around)
            around.setTopMargin(OPENING * self._line)
        if above is block.role is Role.BYLINE:
            self._draw_close(cursor)
        if above is None:
            cursor.setBlockFormat(around)
            cursor.setBlockCharFormat(letters)
        else:
            cursor.insertBlock(around, letters)
        has_own = block.text[:1] in _OWN_BULLETS
        bullet = _BULLET if block.role in BULLETS and not has_own else ""
        # U+2028 breaks a line within the block, as a line feed would begin another.
        cursor.insertText(bullet + block.text.replace("\n", "\u2028"), letters)
        if block.after:
            cursor.insertText(_DASH + block.after, second)

    def _draw_close(self, cursor: QTextCursor) -> None:
        """Let the next line stand close under the one the cursor is in."""
        closer = cursor.blockFormat()
        closer.setBottomMargin(TOGETHER * self._line)
        cursor.setBlockFormat(closer)

    def _of(self, role: Role) -> tuple[QTextBlockFormat, QTextCharFormat, QTextCharFormat]:
        if role not in self._formats:
            voice = VOICES[role]
            formats = self._around(voice), self._letters(voice), self._second(voice)
            self._formats[role] = formats
        return self._formats[role]

    def _around(self, voice: Voice) -> QTextBlockFormat:
        made = QTextBlockFormat()
        made.setTopMargin(voice.above * self._line)
        below = self._reading.spacing if voice.below is None else voice.below
        made.setBottomMargin(below * self._line)
        indent = voice.indent * self._line
        (made.setRightMargin if self._is_rtl else made.setLeftMargin)(indent)
        percent = 100 * self._reading.line_height / 1.2 * voice.leading
        made.setLineHeight(percent, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if self._is_rtl:
            # QTextLayout does not turn AlignLeft round for right-to-left text.
            made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            made.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        return made

    def _letters(self, voice: Voice) -> QTextCharFormat:
        made = QTextCharFormat()
        font = self._reading.font(voice.scale)
        if voice.is_sans:
            font.setFamilies(list(SANS))
        font.setWeight(voice.weight)
        made.setFont(font)
        made.setForeground(QColor(self._theme.faint if voice.is_faint else self._theme.ink))
        return made

    def _second(self, voice: Voice) -> QTextCharFormat:
        made = self._letters(voice._replace(is_faint=True, is_sans=True, scale=voice.scale * 0.94))
        font = made.font()
        font.setItalic(True)
        made.setFont(font)
        return made
