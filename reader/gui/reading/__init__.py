"""One version in reading type, or its page with all that was stripped put back in place.

`composition` says what stands where, `typesetting` sets it as a document of our own, `view` shows it,
`gutter` paints numbers and signs beside it. Source markup never comes here.
"""
