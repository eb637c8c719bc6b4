"""The editor's own collection: versions and stories in SQLite. Knows no window and reads no source file."""
