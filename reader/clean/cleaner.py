"""A page becomes articles: every line labelled with its reason, furniture set aside, nothing lost.

The one door of `reader.clean`. Marked-up pages go to `html`, Markdown to `markdown_lines`, all others
to `plain`. Knows no files and no library.
"""

from collections.abc import Sequence

from reader.article import CleanPage, OutletRule, Page, Relabel
from reader.clean import plain


def clean(
    page: Page, *, rules: Sequence[OutletRule] = (), relabels: Sequence[Relabel] = ()
) -> CleanPage:
    """Label every line of a page and put its articles together.

    Args:
        page: As ingest gives it.
        rules: The editor's rules of all outlets; those of the page's outlet are used.
        relabels: The editor's decisions on lines of this page; they outrank everything.

    Returns:
        All lines in order, each with one label, and at least one article.
    """
    if page.markup is not None:
        from reader.clean import html

        return html.clean(page, rules=tuple(rules), relabels=tuple(relabels))
    if page.format == "markdown":
        from reader.clean import markdown_lines

        return markdown_lines.clean(page, tuple(rules), tuple(relabels))
    return plain.clean(page, tuple(rules), tuple(relabels))
