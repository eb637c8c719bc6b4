"""The process beside, spoken to as the window does, frame by frame."""

import os
import pickle
import sys

import pytest

from reader.session import frames, spawning
from reader.session.frames import Frame
from tests import beside_tasks


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit of CPU for a process")
def test_one_that_hangs_ends_though_no_window_is_there_to_end_it() -> None:
    process = spawning.start()
    with os.fdopen(process.to, "wb") as to, os.fdopen(process.back, "rb") as back:
        frames.write(to, Frame(1, pickle.dumps(beside_tasks.allow_one_second)))
        assert frames.read(back) is not None
        frames.write(to, Frame(2, pickle.dumps(beside_tasks.hang)))
        assert frames.read(back) is None
    process.wait()
