"""The window: the only place that imports Qt. It asks the session and shows values; it decides nothing."""
