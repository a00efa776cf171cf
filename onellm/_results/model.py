"""What calls about models answer, in OpenAI's shape."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, overload

from onellm._mapping import Field, many, maybe_text, none, number, text
from onellm._results.sourced import Sourced

if TYPE_CHECKING:
    from onellm._json import JSON


class ModelInfo(Sourced):
    """A model that a provider offers; what else the provider says of it is there as well."""

    __slots__ = ()

    id: Field[str] = text()
    """What the provider calls it."""
    model: Field[str] = text()
    """What to call it with: "provider/id"."""
    object: Field[str] = text()
    created: Field[int] = number()
    """Seconds since 1970; 0 where the provider does not say."""
    owned_by: Field[str] = text()
    display_name: Field[str | None] = maybe_text()
    context_length: Field[int | None] = Field(none)
    """How many tokens it reads at most, where the provider says so."""
    max_output_tokens: Field[int | None] = Field(none)
    """How many tokens it writes at most, where the provider says so."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["id", "model", "object", "owned_by"]) -> str: ...
        @overload
        def __getitem__(self, key: Literal["created"]) -> int: ...
        @overload
        def __getitem__(self, key: str) -> JSON: ...
        def __getitem__(self, key: str) -> JSON: ...


class ModelList(Sourced):
    """All models that a provider offers."""

    __slots__ = ()

    object: Field[str] = text()
    data: Field[list[ModelInfo]] = many(ModelInfo)

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["data"]) -> list[ModelInfo]: ...
        @overload
        def __getitem__(self, key: str) -> JSON: ...
        def __getitem__(self, key: str) -> JSON: ...
