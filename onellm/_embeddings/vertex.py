"""Vertex's embeddings: `:predict` on a model of Google's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onellm_clients.vertexai.api.predictions import predict

from onellm._adapters.draft import Draft
from onellm._embeddings import Vectors
from onellm._embeddings.words import require_texts, write_options
from onellm._json import JSON, as_int, as_object

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onellm._adapters import Translation
    from onellm._embeddings import EmbeddingCall

_PARAMETERS: Final[Mapping[str, str]] = {
    "dimensions": "outputDimensionality",
    "auto_truncate": "autoTruncate",
}
_ONE_AT_A_TIME: Final = "gemini-embedding"


class VertexEmbeddings:
    """An instance per text; options that hold for all of them are parameters."""

    def most_inputs(self, model: str) -> int:
        """Give the limit of instances; Gemini's own model takes them singly."""
        return 1 if model.startswith(_ONE_AT_A_TIME) else 250

    def build(self, call: EmbeddingCall, inputs: Sequence[JSON]) -> Translation:
        """Write instances and parameters."""
        draft = Draft(call.provider.name)
        require_texts(draft, inputs)
        words = write_options(draft, call.options, _PARAMETERS)
        parameters = {key: value for key, value in words.items() if key in _PARAMETERS.values()}
        instance = {key: value for key, value in words.items() if key not in parameters}
        draft.body["instances"] = [{"content": one, **instance} for one in inputs]
        if parameters:
            draft.body["parameters"] = parameters
        draft.body.update(call.extra_body)
        settings = call.target.settings
        request = predict.build_request(
            project=settings.get("project", ""),
            location=settings.get("location", ""),
            publisher="google",
            model=call.ref.name,
            body=draft.body,
        )
        return draft.finish(request)

    def parse(self, body: Mapping[str, JSON]) -> Vectors | None:
        """Read the vectors and count the tokens of each."""
        items = body.get("predictions")
        if not isinstance(items, list):
            return None
        found = [as_object(as_object(item).get("embeddings")) for item in items]
        counts = [as_int(as_object(one.get("statistics")).get("token_count")) for one in found]
        return Vectors([one.get("values") for one in found], sum(counts), {"predictions": items})


FORMAT: Final = VertexEmbeddings()
