"""Guards the pin of PySide6: 6.12.0 on Python 3.10 and 3.11 loses a reference to None on every void call.

After about 5,000 calls the interpreter aborts with "none_dealloc"; see the Decisions in reader/README.md.
"""

import subprocess
import sys

CALLS = """
from PySide6.QtCore import QObject
thing = QObject()
for _ in range(200_000):
    thing.setObjectName("")
print("alive")
"""


def test_two_hundred_thousand_void_calls_leave_python_alive() -> None:
    done = subprocess.run(
        [sys.executable, "-c", CALLS], capture_output=True, text=True, check=False, timeout=120
    )
    assert (done.returncode, done.stdout.strip()) == (0, "alive"), done.stderr
