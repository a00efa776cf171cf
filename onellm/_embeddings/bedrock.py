"""Embeddings on Bedrock: InvokeModel, in the words of the model's maker."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onellm_clients.bedrock.api.models import invoke_model

from onellm._adapters.draft import Draft
from onellm._embeddings import Vectors
from onellm._embeddings.cohere import CohereEmbeddings
from onellm._embeddings.words import require_texts, write_options
from onellm._json import JSON, as_int, as_object

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onellm._adapters import Translation
    from onellm._embeddings import EmbeddingCall

_COHERE: Final = "cohere."
_CREATE: Final = CohereEmbeddings()


def _is_cohere(model: str) -> bool:
    """Tell Cohere's models, also under a region's inference profile ("us.cohere...")."""
    return _COHERE in model


class BedrockEmbeddings:
    """Titan's words, one text a request, unless the model is Cohere's."""

    def most_inputs(self, model: str) -> int:
        """Give Cohere's limit, or one."""
        return _CREATE.most_inputs(model) if _is_cohere(model) else 1

    def build(self, call: EmbeddingCall, inputs: Sequence[JSON]) -> Translation:
        """Write the body of the maker."""
        if _is_cohere(call.ref.name):
            words = _CREATE.build(call, inputs)
            body = {key: v for key, v in as_object(_json(words)).items() if key != "model"}
            request = invoke_model.build_request(model_id=call.ref.name, body=body)
            return Draft(
                call.provider.name,
                notes=list(words.notes),
                unsupported=list(words.unsupported),
                problems=list(words.problems),
            ).finish(request)
        draft = Draft(call.provider.name)
        require_texts(draft, inputs)
        draft.body["inputText"] = inputs[0]
        draft.body.update(write_options(draft, call.options, {}))
        draft.body.update(call.extra_body)
        return draft.finish(invoke_model.build_request(model_id=call.ref.name, body=draft.body))

    def parse(self, body: Mapping[str, JSON]) -> Vectors | None:
        """Read one vector of Titan's, or Cohere's several."""
        if "embeddings" in body:
            return _CREATE.parse(body)
        if not isinstance(body.get("embedding"), list):
            return None
        tokens = body.get("inputTextTokenCount")
        rest = {key: value for key, value in body.items() if key != "embedding"}
        return Vectors([body["embedding"]], as_int(tokens) if tokens is not None else None, rest)


def _json(words: Translation) -> JSON:
    body = words.request.body
    return {} if isinstance(body, tuple) else body


FORMAT: Final = BedrockEmbeddings()
