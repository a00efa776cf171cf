"""What a moderation call answers, in OpenAI's shape."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, overload

from onellm._mapping import Field, Result, many, one, text
from onellm._results.awaitable import Awaitable
from onellm._results.base import Usage
from onellm._results.sourced import Sourced

if TYPE_CHECKING:
    from onellm._json import JSON


class ModerationResult(Result):
    """What was found in one input; categories are named as the provider names them."""

    __slots__ = ()

    flagged: Field[bool] = Field(bool)
    """Whether any category was found; counted here where the provider does not say it."""
    categories: Field[dict[str, bool]] = Field(dict)
    category_scores: Field[dict[str, float]] = Field(dict)
    category_applied_input_types: Field[dict[str, list[str]]] = Field(dict)
    """By category, in which kinds of input it was looked for: "text", "image"."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["flagged"]) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["categories"]) -> dict[str, bool]: ...
        @overload
        def __getitem__(self, key: Literal["category_scores"]) -> dict[str, float]: ...
        @overload
        def __getitem__(self, key: str) -> JSON: ...
        def __getitem__(self, key: str) -> JSON: ...


class ModerationResponse(Awaitable, Sourced):
    """What was found, by input, in the order of the input."""

    __slots__ = ()

    id: Field[str] = text()
    model: Field[str] = text()
    results: Field[list[ModerationResult]] = many(ModerationResult)
    usage: Field[Usage | None] = one(Usage)

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["results"]) -> list[ModerationResult]: ...
        @overload
        def __getitem__(self, key: Literal["id", "model"]) -> str: ...
        @overload
        def __getitem__(self, key: str) -> JSON: ...
        def __getitem__(self, key: str) -> JSON: ...
