"""A comparison as plain text a reviewer can read: what an editor would see, in the order of the left.

`[-cut-]`, `{+added+}`, `[was|is]` changed, `<us|US>` house style; a phrase paired across other words
carries a number on both sides. Every sentence stands once.
"""

from pathlib import Path

from reader.article import Article, Page, Paragraph, ParagraphKind
from reader.clean import cleaner
from reader.compare import engine
from reader.compare.changes import Comparison, MarkKind, Pair, PairKind
from reader.ingest import files


def article(*paragraphs, language="en", **more):
    """Return clean text as an article, a paragraph each."""
    kind = ParagraphKind.PARAGRAPH
    body = tuple(Paragraph(kind, text, n, n) for n, text in enumerate(paragraphs, 1) if text)
    return Article(more.pop("headline", None), body, language=language, **more)


def folder(path: Path) -> Comparison:
    """Compare the two texts of a golden folder."""
    language = {"arabic": "ar", "french": "fr", "german": "de", "spanish": "es", "japanese": "ja"}
    sides = []
    for name in ("1.txt", "2.txt"):
        if path.name.startswith("page-"):
            page = files.read(path / name)
            assert isinstance(page, Page)
            sides.append(cleaner.clean(page).articles[0])
        else:
            lines = (path / name).read_text("utf-8").split("\n")
            code = language.get(path.name.removeprefix("language-"), "en")
            sides.append(article(*(line for line in lines if line.strip()), language=code))
    return engine.compare(*sides)


def shown(comparison: Comparison) -> str:
    """Return the whole comparison as text."""
    parts = [f"{comparison.relation}: {comparison.verdict}"]
    if not comparison.complete:
        parts.append("(not complete)")
    parts += [_pair(comparison, pair) for pair in comparison.pairs]
    parts += [f"only left {n}: {comparison.left.text(n)}" for n in comparison.only_left]
    parts += [f"only right {n}: {comparison.right.text(n)}" for n in comparison.only_right]
    parts += [f"! {f.kind} {f.change} {f.weight:.2f}: {f.says}" for f in comparison.findings]
    return "\n".join(parts) + "\n"


def _pair(comparison: Comparison, pair: Pair) -> str:
    numbers = f"{','.join(map(str, pair.left))}={','.join(map(str, pair.right))}"
    head = f"{numbers} {pair.kind}{' moved' if pair.moved else ''}: "
    one_line = len(pair.left) == 1 == len(pair.right) and _in_line(pair)
    if one_line:
        return head + _woven(comparison, pair)
    return "\n".join(
        (head.rstrip(), f"  {_side(comparison, pair, 0)}", f"  {_side(comparison, pair, 1)}")
    )


def _in_line(pair: Pair) -> bool:
    """Say whether both sides can be read as one text."""
    return pair.kind in (PairKind.SAME, PairKind.EDITED)


def _woven(comparison: Comparison, pair: Pair) -> str:
    """Return both sides as one text: the left, with what the right has in place."""
    left, right = comparison.left.text(pair.left[0]), comparison.right.text(pair.right[0])
    out, i, j = [], 0, 0
    lefts, rights = list(pair.left_marks), list(pair.right_marks)
    while i < len(left) or j < len(right) or lefts or rights:
        a = lefts[0] if lefts and lefts[0].start == i else None
        b = rights[0] if rights and rights[0].start == j else None
        if a is not None and a.partner is not None and b is not None:
            sign = "<{}|{}>" if a.kind is MarkKind.STYLE else "[{}|{}]"
            out.append(sign.format(_letters(left, a), _letters(right, b)))
            i, j = a.end, b.end
            lefts.pop(0)
            rights.pop(0)
        elif a is not None and a.partner is None:
            sign = "<{}|>" if a.kind is MarkKind.STYLE else "[-{}-]"
            out.append(sign.format(left[i : a.end]))
            i = a.end
            lefts.pop(0)
        elif b is not None and b.partner is None:
            sign = "<|{}>" if b.kind is MarkKind.STYLE else "{{+{}+}}"
            out.append(sign.format(right[j : b.end]))
            j = b.end
            rights.pop(0)
        else:
            assert left[i] == right[j], (left[i:], right[j:])
            out.append(left[i])
            i, j = i + 1, j + 1
    return "".join(out)


def _letters(text, mark):
    """Return a marked word, its changed letters in capitals between dots."""
    out, at = [], mark.start
    for start, end in mark.inner:
        out += [text[at:start], "·", text[start:end], "·"]
        at = end
    return "".join([*out, text[at : mark.end]])


def _side(comparison: Comparison, pair: Pair, which: int) -> str:
    """Return one side with numbered phrases."""
    side = (comparison.left, comparison.right)[which]
    marks = (pair.left_marks, pair.right_marks)[which]
    texts = []
    for number in (pair.left, pair.right)[which]:
        text, out, at = side.text(number), [], 0
        for place, mark in enumerate(marks):
            if mark.sentence == number:
                label = place if which == 0 else mark.partner
                tag = "" if mark.partner is None else str(label)
                sign = {
                    MarkKind.STYLE: "<{}>",
                    MarkKind.CUT: "[-{}-]",
                    MarkKind.ADDED: "{{+{}+}}",
                    MarkKind.CHANGED: "[" + tag + ":{}]",
                }[mark.kind]
                out += [text[at : mark.start], sign.format(_letters(text, mark))]
                at = mark.end
        texts.append("".join([*out, text[at:]]))
    return " / ".join(texts)
