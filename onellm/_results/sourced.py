"""What every result has that came from a provider: its own body, and the receipt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from onellm._json import JSON
from onellm._mapping import Result

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onellm._receipt import Receipt


class Sourced(Result):
    """A result with where it came from."""

    __slots__ = ("_raw", "_receipt")

    _raw: Mapping[str, JSON]
    _receipt: Receipt

    def with_source(self, raw: Mapping[str, JSON], receipt: Receipt | None = None) -> Self:
        """Attach the provider's own body and the receipt of the call."""
        self._raw = raw
        if receipt is not None:
            self._receipt = receipt
        return self

    @property
    def raw(self) -> Mapping[str, JSON]:
        """The provider's own body, untouched."""
        return getattr(self, "_raw", self)

    @property
    def receipt(self) -> Receipt:
        """Who answered, after which attempts, and what was renamed, moved or added on the way."""
        return self._receipt
