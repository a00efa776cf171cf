"""Requests as values: built without I/O, sent by whoever has a connection."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, TypeAlias, cast
from urllib.parse import quote

from .codec import encode
from .model import WireModel
from .values import JSON, BinaryFile, Unset

if TYPE_CHECKING:
    from collections.abc import Iterator

Scalar: TypeAlias = str | int | float | bool
Pairs: TypeAlias = tuple[tuple[str, str], ...]


class Part(NamedTuple):
    """One part of a multipart/form-data body."""

    name: str
    content: bytes | BinaryIO
    filename: str | None = None
    content_type: str | None = None


class Multipart(NamedTuple):
    """A multipart/form-data body; whoever sends it chooses the boundary."""

    parts: tuple[Part, ...]


class Request(NamedTuple):
    """What an operation sends, relative to the provider's base URL."""

    method: str
    path: str
    """Escaped."""
    query: Pairs = ()
    """As given: whoever sends it escapes it."""
    headers: Pairs = ()
    body: JSON | Multipart = None
    """A JSON value, the parts of a form, or None for no body."""


def escape_segment(value: Scalar) -> str:
    """Write one segment of a path; no value can end the segment, leave it, or start a query."""
    text = _text(value)
    if text in {"", ".", ".."}:
        raise ValueError(f"{text!r} cannot be part of a path")
    return quote(text, safe="")


def query_pairs(name: str, value: Scalar | Sequence[Scalar] | Unset) -> Pairs:
    """Write one query parameter; a list repeats its name."""
    if isinstance(value, Unset):
        return ()
    if isinstance(value, str) or not isinstance(value, Sequence):
        return ((name, _text(value)),)
    return tuple((name, _text(one)) for one in value)


def header_pairs(name: str, value: Scalar | Sequence[Scalar] | Unset) -> Pairs:
    """Write one header parameter; a list is joined by commas."""
    if isinstance(value, Unset):
        return ()
    if isinstance(value, str) or not isinstance(value, Sequence):
        return ((name, _text(value)),)
    return ((name, ",".join(map(_text, value))),)


def json_body(body: WireModel | Mapping[str, object]) -> JSON:
    """Write a model as JSON; a mapping is JSON already and is passed as it is."""
    return encode(body) if isinstance(body, WireModel) else cast("Mapping[str, JSON]", body)


def form_body(body: WireModel | Mapping[str, object]) -> Multipart:
    """Write the parts of a form: `name[]` per element of a list, `name[key]` per field."""
    fields: Mapping[str, object] = encode(body) if isinstance(body, WireModel) else body
    return Multipart(tuple(part for name, value in fields.items() for part in _parts(name, value)))


def _parts(name: str, value: object) -> Iterator[Part]:
    if isinstance(value, BinaryFile):
        yield Part(name, value.content, value.filename, value.content_type)
    elif isinstance(value, bytes):
        yield Part(name, value)
    elif isinstance(value, str | int | float):
        yield Part(name, _text(value).encode())
    elif isinstance(value, Mapping):
        for key, one in cast("Mapping[str, object]", value).items():
            yield from _parts(f"{name}[{key}]", one)
    elif isinstance(value, Sequence):
        for one in cast("Sequence[object]", value):
            yield from _parts(name if name.endswith("[]") else f"{name}[]", one)
    elif value is not None:  # a form cannot say null
        raise TypeError(f"{name} cannot be a {type(value).__name__} in a form")


def _text(value: Scalar) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)
