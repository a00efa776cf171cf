"""What an embedding call answers, in OpenAI's shape."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, overload

from onellm._mapping import Field, Result, many, number, text
from onellm._results.base import Answer, Usage

if TYPE_CHECKING:
    from onellm._json import JSON


class EmbeddingData(Result):
    """One vector; `index` is the place of its text in the input."""

    __slots__ = ()

    object: Field[str] = text()
    index: Field[int] = number()
    embedding: Field[list[float]] = Field(list)

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["embedding"]) -> list[float]: ...
        @overload
        def __getitem__(self, key: Literal["index"]) -> int: ...
        @overload
        def __getitem__(self, key: str) -> JSON: ...
        def __getitem__(self, key: str) -> JSON: ...


class EmbeddingResponse(Answer):
    """The vectors of an embedding call, in the order of the input."""

    __slots__ = ()

    data: Field[list[EmbeddingData]] = many(EmbeddingData)

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["data"]) -> list[EmbeddingData]: ...
        @overload
        def __getitem__(self, key: Literal["usage"]) -> Usage | None: ...
        @overload
        def __getitem__(self, key: Literal["object", "model"]) -> str: ...
        @overload
        def __getitem__(self, key: str) -> JSON: ...
        def __getitem__(self, key: str) -> JSON: ...
