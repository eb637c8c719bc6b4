"""From a page to its articles: every line labelled, with the reason. Knows no file and no library."""
