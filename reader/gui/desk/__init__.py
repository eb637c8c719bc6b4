"""The desk: stories opening to their versions, at the left of the window.

Shows the values of `reader.session.views` and says what the editor chose; asks nobody and changes nothing.
"""
