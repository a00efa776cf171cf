"""The body of a call against the provider's own pinned document, just before it is sent."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from onellm._check_values import is_dict
from onellm._limits import find_rules, say_document, speaks_our_words
from onellm._shape import find_shapes

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from onellm._adapters import Request
    from onellm._limits import Kind
    from onellm._problems import Problem
    from onellm._shape import Shapes
    from onellm.providers import Provider

_BETA: Final = "anthropic-beta"
"""A header by which a caller asks for what the document does not tell of yet."""
_SAID: Final = ("messages", "contents")
"""Where a body holds the conversation."""
_NATIVE: Final[Mapping[str, tuple[str, str]]] = {"/api/chat": ("ollama", "chat")}
"""Paths at which another document is spoken than that of the format."""
_EMBEDDING: Final = ("openai", "azure", "cohere", "llama_cpp")
"""Adapters whose embeddings go to the operation that limits them."""
_OTHER_FORMATS: Final = ("rawPredict", "streamRawPredict")
"""How paths end behind which a body is in another vendor's format."""


def find_body_problems(
    provider: Provider,
    request: Request,
    headers: Collection[str] = (),
    skip: Collection[str] = (),
    *,
    kind: Kind = "chat",
    sent_back: bool = False,
) -> list[Problem]:
    """Name what the provider's document does not allow of a body, but for the keys to `skip`.

    What a provider said itself may be `sent_back` whether or not its document tells of it.

    A provider without a document of its own is not judged: it may take more than its format has.
    """
    if not is_dict(request.body) or request.path.endswith(_OTHER_FORMATS):
        return []
    if kind == "embedding" and provider.adapter not in _EMBEDDING:
        return []
    where = find_rules(provider, kind).where
    document, operation = _NATIVE.get(request.path, (where.document, where.operation))
    shapes = _load(document, operation) if document == provider.name else None
    if shapes is None:
        return []
    if sent_back:
        skip = {*skip, *_SAID}
    named = {name.lower() for name, _ in request.headers} | {name.lower() for name in headers}
    # In our own words, numbers were judged as options.
    numbers = not speaks_our_words(operation)
    return shapes.find_problems(request.body, skip, numbers=numbers, beta=_BETA in named)


@lru_cache(maxsize=64)
def _load(document: str, operation: str) -> Shapes | None:
    return find_shapes(document, operation, say_document(document))
