"""Every cap of the program, in one place: sizes, counts and work.

A cap is reached in the open: what was left undone is said (`status: partial`, `complete: false`, or a
refusal with one plain reason). Nothing here is a preference of the editor; those are in `settings`.
"""

from typing import Final

FILE_BYTES: Final = 20 * 1024 * 1024
"""Largest file taken in. The largest saved news page met was 9 MB; 30 MB files are logs or books."""

LONG_PAGE: Final = 100_000
"""Code points of a page from which on a first look sees its beginning only: some 120 ms of cleaning and comparing."""

BEGINNING: Final = 20_000
"""Code points of that beginning, in whole lines: some eight screens, read while the rest is read and compared."""

FOLDER_FILES: Final = 5_000
"""Most files taken in from one dropped folder."""

UNPACKED_BYTES: Final = 64 * 1024 * 1024
"""Largest text part of a packed document that is unpacked. A page of prose takes some 10 KB of Word's tags."""

FOLDER_DEPTH: Final = 8
"""How deep a dropped folder is walked."""

MARKUP_DEPTH: Final = 256
"""How far outwards from a block of a saved page its boxes are looked at. Pages met nest 60 deep; those
nested deeper than the parser goes (2,048) are read without their boxes."""

MARKUP_TAGS: Final = 300_000
"""Tags of a saved page up to which it is read as a tree, some 5 us each; a page of more is read without
its boxes. The fullest news page met had 31,000."""

PAGE_LINES: Final = 300_000
"""Most lines of a file taken in. A file of 20 MB can have 20 million; each costs a microsecond or two at
every stage and a hundred bytes or two for as long as it is looked at."""

COMPARE_WORK: Final = 2_000_000
"""Work units one comparison may spend before it gets coarser: about 2 s on the machine it was set on.

Counted in cells and tokens looked at, not in time, so that a result never depends on the load.
"""

CELL_TEXT: Final = 20_000
"""Most code points one cell of the comparison grid lays out; longer paragraphs go on in the next row.

A paragraph of 100 KB takes Qt longer than one frame; 20,000 code points are about 3,000 words.
"""

TAKE_IN_PORTION: Final = 50
"""Files kept and filed in one transaction: a stop half-way loses the work on these at most."""

TAKE_IN_BYTES: Final = 4 * 1024 * 1024
"""Bytes, packed, of what is carried through the window's process to be kept in one transaction: a file of 5 MB."""

REGROUP_CANDIDATES: Final = 40
"""Versions looked up as possible neighbours of one newcomer; a round-up seldom has twenty tellings."""

KIN_VERSIONS: Final = 150
"""Last versions of a story held against one another to say which is whose copy: 11,000 pairs, some 0.3 s."""

REGROUP_VERSIONS: Final = 600
"""Versions grouped anew around the newcomers of one portion: about 1 s on the machine it was set on."""

FILE_SECONDS: Final = 60
"""Time after which the process that reads or cleans a file is ended, and the file refused. The only cap counted in
time: the slowest file within the other caps takes 2 s, and a result never depends on it, but that there is none."""

WORKER_CPU_SECONDS: Final = 600
"""CPU the process beside the window may use after it was last sent a task: the longest comparison met took 10 s."""

WEIGHED_LINES: Final = 50_000
"""Most lines of a saved page that are weighed by the boxes they stand in; a longer page is cleaned as
text. The longest news page met had 1,900 (a live blog)."""

CLEAN_AGAIN_PORTION: Final = 20
"""Pages cleaned anew in one transaction after a rule has changed: some 0.5 s of saved pages."""

CLEAN_AGAIN_LOOKED: Final = 200
"""Pages looked at for one such portion; a page without the rule's line costs a millisecond."""

TRIAL_SHOWN: Final = 500
"""Lines a rule's trial names; all are counted."""

RULES: Final = 5_000
"""Most rules kept or read from a file."""

RULE_TEXT: Final = 2_000
"""Longest line a rule is made for, and longest name of an outlet, in code points."""

RULE_FILE_BYTES: Final = 4 * 1024 * 1024
"""Largest file of rules read."""

METADATA_OBJECTS: Final = 2_000
"""Objects looked at in one of a saved page's scripts of data (JSON-LD); the fullest page met had 310."""

UNDO_STEPS: Final = 200
"""Steps that can be taken back; each is a few numbers per version changed."""

FINDINGS: Final = 2_000
"""Most findings told of one comparison; nobody reads more, and the marks are all there."""

FINDINGS_RETOLD: Final = 60
"""The same for a rewritten copy or another telling, where everything differs a little: a page's worth."""

FINDINGS_PAIRS: Final = 2_000
"""Differing pairs looked into for findings, in reading order: at some 0.3 ms each, 0.6 s."""

FINDINGS_WORDS: Final = 1_500
"""Words of one side of a pair that are looked into; a sentence of news copy has 25, a table run together
can have thousands."""

QUOTATION: Final = 20_000
"""Longest quotation looked for, in code points: some five pages of speech in one paragraph."""

FINDINGS_ALONE: Final = 100
"""Sentences without counterpart looked into on either side."""

GROUP_HOLDERS: Final = 400
"""Articles with one telling word that a further one is held against: the last ones."""

SPLIT_CANDIDATES: Final = 400
"""Lines of one page weighed as headlines of a second article, from the top: some 40 ms."""

HEADS_WORK: Final = 200_000
"""Work units for marking headlines, captions and notes: some 0.2 s, as `COMPARE_WORK` counts them."""

CLEAN_LINES: Final = 6_000
"""Lines from which a page is labelled by length and full stops alone; the longest page met had 1,504."""

CLEAN_TEXT: Final = 100_000
"""Letters of a story in which a line is looked for word for word; pull quotes are for shorter ones."""

MARKDOWN_LINE: Final = 20_000
"""Code points up to which Markdown signs are taken off a line."""

WOVEN_WORDS: Final = 1_500
"""Words of one sentence up to which two tellings are woven word by word; longer ones stand one after the
other. A sentence of news copy has 25."""

MEANING_LETTERS: Final = 60_000
"""Longest article, in code points of its body, whose words are looked up in their sentences: some 10,000
words, 5 s once, 6 MB kept. A longer one is compared without."""

MEANING_CELLS: Final = 400_000_000
"""Letters of one article times letters of the other up to which both are compared so: word piece against word
piece that is a table of 100 MB; measured at the limit, 170 MB for a moment and 4 s the first time."""

VECTORS_KEPT: Final = 64 * 1024 * 1024
"""Bytes of such vectors in the library: some 300 articles of 15 sentences, the last ones compared."""

VECTORS_IN_MEMORY: Final = 8 * 1024 * 1024
"""The same in memory, for articles that are in no library."""
