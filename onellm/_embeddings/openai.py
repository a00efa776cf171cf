"""OpenAI's embeddings and the services that copy them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from onellm_clients.openai.api.embeddings import create_embedding

from onellm._adapters.draft import Draft
from onellm._embeddings import Vectors
from onellm._json import JSON, as_int, as_object

if TYPE_CHECKING:
    from onellm._adapters import Translation
    from onellm._embeddings import EmbeddingCall

_NOT_REST: Final = frozenset({"data", "usage"})


def write_input(call: EmbeddingCall, inputs: Sequence[JSON]) -> JSON:
    """Write one input as it was given, as itself or in a list."""
    return inputs[0] if call.single else list(inputs)


class OpenAIEmbeddings:
    """`/embeddings`."""

    def most_inputs(self, model: str) -> int:
        """Give the pinned document's limit."""
        del model
        return 2048

    def build(self, call: EmbeddingCall, inputs: Sequence[JSON]) -> Translation:
        """Write the body; all options go as they are."""
        draft = Draft(call.provider.name)
        draft.body.update(
            {"model": call.ref.name, "input": write_input(call, inputs), **call.options}
        )
        if call.packed:
            draft.body["encoding_format"] = "base64"
            draft.notes.append("vectors were asked for in base64, and unpacked")
        draft.body.update(call.extra_body)
        request = create_embedding.build_request(body=draft.body)
        path = call.provider.quirks.embeddings_path or request.path
        return draft.finish(request._replace(path=path))

    def parse(self, body: Mapping[str, JSON]) -> Vectors | None:
        """Read the vectors in the order of their index."""
        items = body.get("data")
        if not isinstance(items, list) or not all(isinstance(item, Mapping) for item in items):
            return None
        ordered = sorted(map(as_object, items), key=lambda item: as_int(item.get("index")))
        usage = as_object(body.get("usage"))
        return Vectors(
            [item.get("embedding") for item in ordered],
            as_int(usage["prompt_tokens"]) if "prompt_tokens" in usage else None,
            {key: value for key, value in body.items() if key not in _NOT_REST},
        )


FORMAT: Final = OpenAIEmbeddings()
