"""What the frozen program starts: the same `main` that the `sidelight` command calls."""

from reader.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
