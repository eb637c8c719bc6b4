"""All that the desk can do without a window: the stages chained. Window, command line and tests call it."""
