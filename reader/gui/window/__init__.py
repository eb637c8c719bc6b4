"""The window: puts the parts together and connects them. It asks the session and decides nothing itself.

`main` places the parts, `librarian` asks the desk of the session off the window's thread, `course` knows what
is shown and was shown before, `clerk` does what the editor does to the library, `comforts` keeps the settings.
"""
