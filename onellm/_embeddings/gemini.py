"""Gemini's embeddings: `batchEmbedContents`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onellm_clients.google.api.embeddings import batch_embed_contents

from onellm._adapters.draft import Draft
from onellm._embeddings import Vectors
from onellm._embeddings.words import require_texts, write_options
from onellm._json import JSON, as_int, as_object

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onellm._adapters import Translation
    from onellm._embeddings import EmbeddingCall

_RENAMES: Final[Mapping[str, str]] = {
    "dimensions": "outputDimensionality",
    "task_type": "taskType",
}


class GeminiEmbeddings:
    """One request per text, in one batch."""

    def most_inputs(self, model: str) -> int:
        """Give the limit of a batch."""
        del model
        return 100

    def build(self, call: EmbeddingCall, inputs: Sequence[JSON]) -> Translation:
        """Write a request for each input."""
        draft = Draft(call.provider.name)
        require_texts(draft, inputs)
        options = write_options(draft, call.options, _RENAMES)
        model = call.ref.name.removeprefix("models/")
        draft.body["requests"] = [
            {
                "model": f"models/{model}",
                "content": {"parts": [{"text": one}]},
                **options,
                **call.extra_body,
            }
            for one in inputs
        ]
        return draft.finish(batch_embed_contents.build_request(models_id=model, body=draft.body))

    def parse(self, body: Mapping[str, JSON]) -> Vectors | None:
        """Read the vectors."""
        items = body.get("embeddings")
        if not isinstance(items, list):
            return None
        usage = as_object(body.get("usageMetadata"))
        tokens = as_int(usage["promptTokenCount"]) if "promptTokenCount" in usage else None
        rest = {key: value for key, value in body.items() if key != "embeddings"}
        return Vectors([as_object(item).get("values") for item in items], tokens, rest)


FORMAT: Final = GeminiEmbeddings()
