"""From two articles to a comparison: pairs of sentences, marks inside them, findings, a verdict.

`changes` holds the values all readers of a comparison share, `engine` makes them, `rows` lays them out.
"""

import os

# Read when numpy is first loaded. Its matrices are small here: threads only cost 40 ms of a cold start, and
# a buffer of each core.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
