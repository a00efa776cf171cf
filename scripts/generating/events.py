"""What the event template is given: per stream, which tag means which class."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from generating.document import UNKNOWN, Document, GenerateError, Stream
from generating.models import find_tags
from generating.names import Names, class_name


class Events(NamedTuple):
    """The events of one operation's stream."""

    operation: str
    annotation: str
    tag: str | None
    classes: Mapping[str, str]
    """Tag value to class; of an untagged stream, the one class under an empty value."""


def build_events(document: Document, names: Names) -> Iterator[Events]:
    """Build the dispatch of every stream; a tag that does not tell events apart is refused."""
    tags = find_tags(names)
    for stream in document.streams:
        event = class_name(stream.event)
        classes = {"": event} if stream.tag is None else dict(_by_tag(names, stream, tags))
        yield Events(stream.operation, event, stream.tag, classes)


def _by_tag(
    names: Names, stream: Stream, tags: Mapping[str, Mapping[str, tuple[str, ...]]]
) -> Iterator[tuple[str, str]]:
    seen: set[str] = set()
    for name in names.unions[stream.event]:
        if name == UNKNOWN:
            continue
        values = tags.get(class_name(name), {}).get(stream.tag or "", ())
        if not values or seen & set(values):
            raise GenerateError(f"{stream.event}: {stream.tag} does not tell {name} apart")
        seen.update(values)
        yield from ((value, class_name(name)) for value in values)
