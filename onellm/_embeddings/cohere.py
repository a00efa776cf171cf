"""Cohere's embeddings: `/v2/embed`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onellm_clients.cohere.api.embeddings import create_embedding

from onellm._adapters.draft import Draft
from onellm._embeddings import Vectors
from onellm._embeddings.words import require_texts, write_options
from onellm._json import JSON, as_int, as_object

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onellm._adapters import Translation
    from onellm._embeddings import EmbeddingCall

_RENAMES: Final[Mapping[str, str]] = {"dimensions": "output_dimension"}
_DEFAULT_TYPE: Final = "search_document"


class CohereEmbeddings:
    """Texts only; what they are for must be said."""

    def most_inputs(self, model: str) -> int:
        """Give the limit of `texts`."""
        del model
        return 96

    def build(self, call: EmbeddingCall, inputs: Sequence[JSON]) -> Translation:
        """Write the body; `input_type` is required, so a document is assumed and noted."""
        draft = Draft(call.provider.name)
        draft.body.update({"model": call.ref.name, "texts": list(inputs)})
        require_texts(draft, inputs)
        options = dict(call.options)
        if "encoding_format" in options:
            draft.body["embedding_types"] = [options.pop("encoding_format")]
        draft.body.update(write_options(draft, options, _RENAMES))
        if "input_type" not in draft.body:
            draft.body["input_type"] = _DEFAULT_TYPE
            draft.notes.append(f"input_type was set to {_DEFAULT_TYPE!r}, as one is required")
        if "embedding_types" not in draft.body:
            draft.body["embedding_types"] = ["float"]
            draft.notes.append("embedding_types was set to ['float'], which names the answer's key")
        draft.body.update(call.extra_body)
        return draft.finish(create_embedding.build_request(body=draft.body))

    def parse(self, body: Mapping[str, JSON]) -> Vectors | None:
        """Read the vectors of the one type that was asked for."""
        by_type = body.get("embeddings")
        if isinstance(by_type, list):
            vectors: JSON = by_type
        else:
            kinds = [value for value in as_object(by_type).values() if isinstance(value, list)]
            vectors = kinds[0] if kinds else None
        if not isinstance(vectors, list):
            return None
        units = as_object(as_object(body.get("meta")).get("billed_units"))
        tokens = as_int(units["input_tokens"]) if "input_tokens" in units else None
        rest = {key: value for key, value in body.items() if key != "embeddings"}
        return Vectors(vectors, tokens, rest)


FORMAT: Final = CohereEmbeddings()
