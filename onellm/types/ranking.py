"""What a rerank call takes besides model, query and documents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from onellm._json import JSON
from onellm.types.options import CallOptions

RerankDocument: TypeAlias = str | Mapping[str, JSON]
"""A text, or an object with fields, for providers that rank those."""

RerankDocuments: TypeAlias = Sequence[str] | Sequence[Mapping[str, JSON]] | Sequence[RerankDocument]


class RerankOptions(CallOptions, total=False):
    """Options of a rerank call; one of the provider's own may be given as well."""

    top_n: int | None
    """How many results shall come back, the best first; all without it."""
    return_documents: bool | None
    """Whether each result carries its document; it is put there here, and never sent."""
    max_tokens_per_doc: int | None
    """How much of a document is read (Cohere)."""
    rank_fields: Sequence[str] | None
    """Which fields of documents that are objects are read (Together)."""
    priority: int | None
    """How early the request is handled when there are many; 0 is first (Cohere)."""
