"""The steps of `packaging/build.py`, one file a kind of artefact."""
