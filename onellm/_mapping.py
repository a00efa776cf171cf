"""Results as typed mappings: `r.choices[0].text` and `r["choices"][0]["text"]` are one thing."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, Generic, Self, TypeVar, cast, overload

from onellm._json import JSON, is_object

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")
R = TypeVar("R", bound="Result")


class Field(Generic[T]):
    """A key of a result as a typed attribute; `absent()` is what a missing key reads as."""

    __slots__ = ("absent", "keys", "wrap")

    def __init__(
        self, absent: Callable[[], T], *keys: str, wrap: Callable[[JSON], JSON] | None = None
    ) -> None:
        self.absent: Callable[[], T] = absent
        self.keys: tuple[str, ...] = keys
        self.wrap: Callable[[JSON], JSON] | None = wrap

    def __set_name__(self, owner: type, name: str) -> None:
        self.keys = self.keys or (name,)

    @overload
    def __get__(self, result: None, owner: type) -> Self: ...
    @overload
    def __get__(self, result: Result, owner: type) -> T: ...
    def __get__(self, result: Result | None, owner: type) -> Self | T:
        if result is None:
            return self
        for key in self.keys:
            value = result.get(key)
            if value is not None:
                # What came under a known name is read as declared, unchecked: lenient in.
                return cast("T", value)
        return self.absent()

    def __set__(self, result: Result, value: T) -> None:
        result[self.keys[0]] = cast("JSON", value)


def none() -> None:
    """Say that a missing key reads as None."""


def text(*keys: str) -> Field[str]:
    """Declare a string that reads as "" when the provider left it out."""
    return Field(str, *keys)


def number(*keys: str) -> Field[int]:
    """Declare an integer that reads as 0 when the provider left it out."""
    return Field(int, *keys)


def maybe_text(*keys: str) -> Field[str | None]:
    """Declare a string that reads as None when the provider left it out."""
    return Field(none, *keys)


def one(kind: type[R], *keys: str) -> Field[R | None]:
    """Declare a nested result, or None."""

    def wrap(value: JSON) -> JSON:
        return kind(value) if is_object(value) else value

    return Field(none, *keys, wrap=wrap)


def many(kind: type[R], *keys: str, into: type[list[R]] = list) -> Field[list[R]]:
    """Declare a list of nested results, empty when the provider left it out."""

    def wrap(value: JSON) -> JSON:
        if not isinstance(value, list):
            return value
        return into([kind(item) if is_object(item) else cast("R", item) for item in value])

    return Field(into, *keys, wrap=wrap)


class Result(dict[str, JSON]):
    """A provider's JSON object with typed attributes for the keys we know.

    Every key that was answered stays, known or not; `json.dumps` works; a nested object is
    wrapped once, when the result is made, so attributes and keys give the same object.
    """

    __slots__ = ()

    _wraps: ClassVar[tuple[tuple[str, Callable[[JSON], JSON]], ...]] = ()

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        fields = [cast("Field[object]", v) for v in vars(cls).values() if isinstance(v, Field)]
        cls._wraps = (
            *cls._wraps,
            *((key, field.wrap) for field in fields if field.wrap for key in field.keys),
        )

    def __init__(self, data: Mapping[str, JSON] | None = None, /, **fields: JSON) -> None:
        super().__init__(data or (), **fields)
        for key, wrap in self._wraps:
            value = self.get(key)
            if value is not None:
                self[key] = wrap(value)

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> JSON:
            """Give keys that only this provider has; type checkers want `result["key"]`."""
            try:
                return self[name]
            except KeyError:
                raise AttributeError(
                    f"{type(self).__name__} has no {name!r}; it has: {', '.join(self) or 'nothing'}"
                ) from None

    def to_dict(self) -> dict[str, JSON]:
        """Give a plain dict, nested results included, that shares nothing mutable with this one."""
        return {key: _plain(value) for key, value in self.items()}

    def to_json(self, *, indent: bool = False) -> bytes:
        """Write it as JSON in UTF-8."""
        text = json.dumps(self, ensure_ascii=False, indent=2 if indent else None)
        try:
            return text.encode()
        except UnicodeEncodeError:  # half of a character, as a provider sent it
            return json.dumps(self, indent=2 if indent else None).encode()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({super().__repr__()})"


def _plain(value: JSON) -> JSON:
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value
