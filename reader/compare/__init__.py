"""From two articles to a comparison: pairs of sentences, marks inside them, findings, a verdict.

`changes` holds the values all readers of a comparison share, `engine` makes them, `rows` lays them out.
"""
