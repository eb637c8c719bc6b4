"""The editor's rules for outlets: a list in plain words, a form to make and change one, its trial.

Says what the editor wants by signals; knows no library and no window.
"""
