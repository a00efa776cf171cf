"""Results that may be awaited as well: `await` gives the same result, at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Generator


class Awaitable:
    """A result that is there already: code written for a coroutine may await it all the same."""

    __slots__ = ()

    def __await__(self) -> Generator[None, None, Self]:
        """Give the result itself, without a step on the loop."""
        return self
        yield  # what makes it a generator
