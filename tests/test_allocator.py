"""Memory that was let go is the system's again, where the C library is glibc."""

import subprocess
import sys

import pytest

from reader import allocator

PROGRAM = """
import resource
from pathlib import Path
from reader import allocator

def held():
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * resource.getpagesize() / 2**20

allocator.begin()
things = [bytes(700) for _ in range(60_000)]
del things[:-1]
before = held()
allocator.give_back()
print(before - held())
"""


@pytest.mark.skipif(allocator._library() is None, reason="another C library than glibc")
def test_what_lies_free_under_something_in_use_is_given_back():
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], check=True, capture_output=True, text=True
    )
    assert float(done.stdout) > 20


def test_elsewhere_nothing_is_done(monkeypatch):
    monkeypatch.setattr(sys, "platform", "darwin")
    allocator._library.cache_clear()
    allocator.begin()
    allocator.give_back()
    assert allocator._library() is None
    allocator._library.cache_clear()
