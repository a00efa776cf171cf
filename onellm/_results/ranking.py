"""What a rerank call answers, in Cohere's shape."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, overload

from onellm._mapping import Field, Result, many, none, number, one, text
from onellm._results.awaitable import Awaitable
from onellm._results.sourced import Sourced

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onellm._json import JSON


class RerankResult(Result):
    """How well one document answers the query; `index` is its place among those that were given."""

    __slots__ = ()

    index: Field[int] = number()
    relevance_score: Field[float] = Field(float)
    """The higher the better; what the numbers mean is the model's own."""
    document: Field[Mapping[str, JSON] | None] = Field(none)
    """With `return_documents=True`, or where the provider gives it unasked."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["index"]) -> int: ...
        @overload
        def __getitem__(self, key: Literal["relevance_score"]) -> float: ...
        @overload
        def __getitem__(self, key: Literal["document"]) -> Mapping[str, JSON] | None: ...
        @overload
        def __getitem__(self, key: str) -> JSON: ...
        def __getitem__(self, key: str) -> JSON: ...


class RerankUsage(Result):
    """What was counted; which of these a provider tells differs."""

    __slots__ = ()

    prompt_tokens: Field[int] = number()
    total_tokens: Field[int] = number()
    search_units: Field[int] = number()
    cost: Field[float | None] = Field(none)


class RerankResponse(Awaitable, Sourced):
    """The documents of a rerank call in the provider's order: the most relevant first."""

    __slots__ = ()

    id: Field[str] = text()
    model: Field[str] = text()
    results: Field[list[RerankResult]] = many(RerankResult)
    usage: Field[RerankUsage | None] = one(RerankUsage)

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["results"]) -> list[RerankResult]: ...
        @overload
        def __getitem__(self, key: Literal["usage"]) -> RerankUsage | None: ...
        @overload
        def __getitem__(self, key: Literal["id", "model"]) -> str: ...
        @overload
        def __getitem__(self, key: str) -> JSON: ...
        def __getitem__(self, key: str) -> JSON: ...
