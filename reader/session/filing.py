"""Which story a version is filed under: asks the grouper about newcomers and those near them.

Versions of one file stand together, whatever the grouper says. A story that the editor has settled keeps
its versions and is never merged; newcomers may still join it.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader import limits
from reader.article import Link, LinkKind
from reader.library import search, stories, versions
from reader.library.store import Store
from reader.library.stories import Placing
from reader.library.versions import Kin, Listed
from reader.session import beside, grouping, lookup
from reader.session.step import Step

_STRENGTH = {kind: rank for rank, kind in enumerate(LinkKind)}


class _Unit(NamedTuple):
    """Versions of one file within one story: filed as one, by the newest text."""

    story: int
    versions: tuple[int, ...]

    @property
    def newest(self) -> int:
        return self.versions[-1]


class Filed(NamedTuple):
    """What filing did."""

    changed: frozenset[int]
    """Stories whose versions are others than before."""
    before: dict[int, Placing]
    """Where versions that were moved stood."""


def file(store: Store, newcomers: Sequence[int]) -> Filed:
    """File newcomers, and those near them, under stories.

    The result does not depend on the order in which versions came, as far as the neighbourhood goes.
    """
    near = _neighbourhood(store, newcomers)
    units = _units(store, near)
    said = versions.stored(store, [unit.newest for unit in units])
    settled = stories.settled(store, near)
    groups = beside.do(
        grouping.together,
        [said[unit.newest] for unit in units],
        _settled_groups(units, settled),
        among=stories.versions_kept(store),
    )
    wanted = _moves(units, _file_groups(store, units, groups, settled))
    before = stories.place(store, wanted)
    changed = {placing.story for placing in (*wanted.values(), *before.values())}
    changed |= {placing.story for placing in stories.placings(store, newcomers).values()}
    refresh_kin(store, changed)
    return Filed(frozenset(changed), before)


def _neighbourhood(store: Store, newcomers: Sequence[int]) -> tuple[int, ...]:
    """Return the stories of the newcomers and of versions that share their telling words.

    Stops before the versions in them would pass `limits.REGROUP_VERSIONS`.
    """
    found: dict[int, None] = {}
    said = versions.stored(store, newcomers)
    languages = versions.listed(store, newcomers)
    for newcomer, placing in stories.placings(store, newcomers).items():
        found[placing.story] = None
        words = beside.do(grouping.telling_words, said[newcomer])
        alike = search.alike(store, words, languages[newcomer].language, limits.REGROUP_CANDIDATES)
        places = stories.placings(store, alike)
        found.update(dict.fromkeys(places[version].story for version in alike))
    return _within_limit(store, tuple(found), len(newcomers))


def _within_limit(store: Store, near: tuple[int, ...], newcomers: int) -> tuple[int, ...]:
    members = stories.members(store, near)
    kept: list[int] = []
    total = 0
    for story in near:
        total += len(members.get(story, ()))
        if total <= limits.REGROUP_VERSIONS + newcomers:
            kept.append(story)
    return tuple(kept)


def _units(store: Store, near: Sequence[int]) -> list[_Unit]:
    """Put the versions of one file together, story by story, oldest first."""
    members = stories.members(store, near)
    rows = versions.listed(store, [version for ids in members.values() for version in ids])
    chains: dict[tuple[int, int], list[int]] = {}
    for version in sorted(rows):
        root = _root(rows, version)
        chains.setdefault((rows[version].story, root), []).append(version)
    return [_Unit(story, tuple(ids)) for (story, _), ids in chains.items()]


def _root(rows: dict[int, Listed], version: int) -> int:
    """Return the first version of the file, as far back as the story goes."""
    story = rows[version].story
    while True:
        before = rows[version].replaces
        if before is None or before not in rows or rows[before].story != story:
            return version
        version = before


def _settled_groups(units: Sequence[_Unit], settled: frozenset[int]) -> list[tuple[int, ...]]:
    groups: dict[int, list[int]] = {}
    for index, unit in enumerate(units):
        if unit.story in settled:
            groups.setdefault(unit.story, []).append(index)
    return [tuple(indices) for indices in groups.values()]


def _file_groups(
    store: Store,
    units: Sequence[_Unit],
    groups: Sequence[tuple[int, ...]],
    settled: frozenset[int],
) -> dict[int, int]:
    """Give each group a story: the one most of its versions are in already, else a new one.

    Returns:
        The story of each unit, by the unit's index.
    """
    filed: dict[int, int] = {}
    taken: set[int] = set()
    for group in sorted(groups, key=lambda group: _claim(units, group, settled)):
        story = _best_free(units, group, settled, taken)
        story = stories.new(store) if story is None else story
        taken.add(story)
        filed.update(dict.fromkeys(group, story))
    return filed


def _claim(
    units: Sequence[_Unit], group: tuple[int, ...], settled: frozenset[int]
) -> tuple[bool, int, tuple[int, ...]]:
    """Order groups: those with settled versions first, then the one with most versions in one story."""
    counts = Counter(units[index].story for index in group)
    return (not settled & counts.keys(), -max(counts.values()), group)


def _best_free(
    units: Sequence[_Unit], group: tuple[int, ...], settled: frozenset[int], taken: set[int]
) -> int | None:
    counts = Counter(units[index].story for index in group)
    own = settled & counts.keys()
    free = [story for story in own or counts if story not in taken]
    return min(free, key=lambda story: (-counts[story], story), default=None)


def _moves(units: Sequence[_Unit], filed: dict[int, int]) -> dict[int, Placing]:
    """Return the new places of the versions that are filed elsewhere than they were."""
    return {
        version: Placing(story, removed=False)
        for index, story in filed.items()
        for version in units[index].versions
        if units[index].story != story
    }


def refresh_kin(store: Store, changed: Iterable[int]) -> None:
    """Note anew, for each version of the stories, which earlier version of the story it is closest to.

    Of a story with very many versions only the last ones are held against one another, and what the
    former half of these was found to be before stands: it was held against more.
    """
    for every in stories.members(store, sorted(changed)).values():
        members = every[-limits.KIN_VERSIONS :]
        is_all = len(members) == len(every)
        said = versions.stored(store, members)
        among = beside.do(grouping.links, [said[version] for version in members])
        found = _closest(members, among)
        for version in members if is_all else members[len(members) // 2 :]:
            versions.set_kin(store, version, found.get(version))


def _closest(members: Sequence[int], links: Sequence[Link]) -> dict[int, Kin]:
    best: dict[int, Link] = {}
    for link in links:
        former = best.get(link.right)
        if former is None or _weaker(former) > _weaker(link):
            best[link.right] = link
    return {
        members[right]: Kin(members[link.left], link.kind, link.score, link.because)
        for right, link in best.items()
    }


def _weaker(link: Link) -> tuple[int, float, int]:
    return (_STRENGTH[link.kind], -link.score, link.left)


def links(store: Store, story: int) -> tuple[Link, ...]:
    """Say how the versions of a story are related; ``left``, ``right`` index its versions in order."""
    members = stories.members(store, [story]).get(story, ())
    said = versions.stored(store, members)
    return beside.do(grouping.links, [said[version] for version in members])


def move(store: Store, version: int, target: int | None, step: Step) -> int:
    """File a version under ``target`` or a story of its own; settle both stories; return the story."""
    before = lookup.placing(store, version)
    target = stories.new(store) if target is None else target
    step.was_settled(stories.settle(store, {before.story: True, target: True}))
    step.stood(stories.place(store, {version: Placing(target, before.removed)}))
    refresh_kin(store, (before.story, target))
    return target


def remove(store: Store, version_ids: Sequence[int], step: Step) -> None:
    """Take versions out."""
    places = {version: lookup.placing(store, version) for version in version_ids}
    gone = {version: Placing(at.story, removed=True) for version, at in places.items()}
    step.stood(stories.place(store, gone))
    refresh_kin(store, {at.story for at in places.values()})
