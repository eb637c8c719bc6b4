"""Find what an id stands for, or say in one plain sentence that there is no such thing."""

from reader.article import Article
from reader.library import stories, versions
from reader.library.store import Store
from reader.library.stories import Placing
from reader.library.written import Stored
from reader.session.problem import UnreadableError


def article(store: Store, version_id: int) -> Article:
    """Return what a version says."""
    found = versions.article(store, version_id)
    if found is None:
        raise _no_version(version_id)
    return found


def stored(store: Store, version_id: int) -> Stored:
    """Return what a version says, as it is written."""
    found = versions.stored(store, [version_id]).get(version_id)
    if found is None:
        raise _no_version(version_id)
    return found


def placing(store: Store, version_id: int) -> Placing:
    """Return where a version stands."""
    found = stories.placings(store, [version_id]).get(version_id)
    if found is None:
        raise _no_version(version_id)
    return found


def page(store: Store, version_id: int) -> int:
    """Return the id of the newest page a version is on."""
    found = versions.page_of(store, version_id)
    if found is None:
        raise _no_version(version_id)
    return found


def story(store: Store, story_id: int) -> int:
    """Return the id of a story that has versions."""
    if story_id not in stories.members(store, [story_id]):
        raise UnreadableError(f"There is no story {story_id} in the library.")
    return story_id


def _no_version(version_id: int) -> UnreadableError:
    return UnreadableError(f"There is no version {version_id} in the library.")
