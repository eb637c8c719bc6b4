"""Words, sentences, house style and stems: pure functions on `str` that know no article."""
