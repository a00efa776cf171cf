"""What is loaded from packages that have no types of their own."""

from __future__ import annotations

from typing import Protocol, TypeVar

T_co = TypeVar("T_co", covariant=True)


class Maker(Protocol[T_co]):
    """A function or class of an extra, by what it gives; what it takes is checked by its tests."""

    def __call__(self, *arguments: object, **options: object) -> T_co:
        """Make it."""
        ...
