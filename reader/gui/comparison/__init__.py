"""Two articles side by side: the self-painted grid, its bar, its findings and what can be taken from it.

`view.ComparisonView` is the door. It is given comparisons and asks nobody for any.
"""
