"""A second hand's known edits, written without sight of `known_edit_kinds`: what one forgot the other may hold."""
