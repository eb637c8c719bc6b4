"""What is carried through a process in a parcel comes out as it went in."""

import pickle

import pytest

from reader.parcel import Parcel

LONG = "The ferry was late. " * 10_000


@pytest.mark.parametrize("value", ["", "short", LONG, ("a", None, b"\0"), {"é": "\ud800"}])
def test_what_was_put_in_comes_out(value):
    parcel = Parcel(value)
    assert parcel.open() == value
    assert pickle.loads(pickle.dumps(parcel)).open() == value  # noqa: S301 - just written
    assert parcel.sealed().open() == value
    assert parcel.sealed() == parcel == Parcel(value)
    assert parcel != Parcel("another")


def test_it_is_packed_when_it_travels_and_not_before():
    parcel = Parcel(LONG)
    assert parcel.open() is LONG
    assert parcel.size == 0
    arrived = pickle.loads(pickle.dumps(parcel))  # noqa: S301 - just written
    assert 0 < arrived.size < len(LONG) / 10
    assert len(pickle.dumps(arrived)) < len(LONG) / 10
    assert arrived.sealed().size == arrived.size
