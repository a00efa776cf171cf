"""The values that are in every request and answer."""

from collections.abc import Mapping, Sequence
from enum import Enum
from typing import BinaryIO, Final, Literal, NamedTuple, TypeAlias

JSON: TypeAlias = bool | int | float | str | Sequence["JSON"] | Mapping[str, "JSON"] | None


class Unset(Enum):
    """The type of UNSET; an enum, so that `is UNSET` narrows and survives copy and pickle."""

    UNSET = "UNSET"

    def __bool__(self) -> Literal[False]:
        """Say no, so that `if message.content` reads as it should."""
        return False

    def __repr__(self) -> str:
        return "UNSET"


UNSET: Final = Unset.UNSET
"""A field that was not given; None is a value, and is sent as null."""


class BinaryFile(NamedTuple):
    """A file to be uploaded: its bytes, or an open binary file."""

    filename: str
    content: bytes | BinaryIO
    content_type: str = "application/octet-stream"


class UnexpectedBodyError(ValueError):
    """The body of an answer is not the JSON object that the operation promises."""


class Limit(NamedTuple):
    """What a provider's document says of one parameter, and where it says so."""

    pointer: str
    types: tuple[str, ...] = ()
    required: bool = False
    minimum: float | None = None
    maximum: float | None = None
    exclusive_minimum: float | None = None
    exclusive_maximum: float | None = None
    enum: tuple[str, ...] = ()
    min_length: int | None = None
    max_length: int | None = None
    min_items: int | None = None
    max_items: int | None = None
