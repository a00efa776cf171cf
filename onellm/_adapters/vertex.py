"""Vertex AI: Gemini's format for Google's models, Anthropic's for Claude, at one address."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from onellm_clients.vertexai.api.content import generate_content, stream_generate_content
from onellm_clients.vertexai.api.predictions import raw_predict, stream_raw_predict

from onellm._adapters import ChatLimits, Request, Translation
from onellm._adapters.anthropic import ADAPTER as ANTHROPIC
from onellm._adapters.gemini import write_body
from onellm._adapters.gemini_answers import GeminiChunkParser, read_answer
from onellm._adapters.gemini_options import VERTEX
from onellm._adapters.gemini_parts import Dialect
from onellm._decoders.json_array import ArrayOrEventsDecoder
from onellm._json import JSON, as_list, as_object
from onellm._limits import find_chat_problems
from onellm.providers import find_provider

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from onellm._adapters.anthropic_answers import AnthropicChunkParser
    from onellm._call import ChatCall
    from onellm.models import ChatCompletionResponse
    from onellm.providers import Provider

_DIALECT: Final = Dialect(options=VERTEX, fetches=True, needs_types=True)
_ANTHROPIC_VERSION: Final = "vertex-2023-10-16"
_FULL_NAME: Final = re.compile(
    r"(?:projects/[^/]+/locations/[^/]+/)?(?:publishers/(?P<publisher>[^/]+)/)?"
    r"(?:models/)?(?P<model>[^/]+)"
)


class VertexAdapter:
    """The publisher of a model decides which format is spoken."""

    chat_limits = ChatLimits("vertexai", "generate_content")

    def decoder(self) -> ArrayOrEventsDecoder:
        """Read server-sent events, or the elements of an array where no events were asked for."""
        return ArrayOrEventsDecoder()

    def build_chat(self, call: ChatCall) -> Translation:
        """Write the body in the publisher's format; project, place and model are the path."""
        publisher, model = _find_model(call.ref.name)
        build = _PUBLISHERS.get(publisher)
        if build is None:
            known = " and ".join(_PUBLISHERS)
            problem = f"the chat format of {publisher!r} on Vertex AI is not known; known: {known}"
            return Translation(Request("POST", ""), problems=(problem,))
        try:
            return build(call, model)
        except ValueError as error:  # a project, place or model that would lead elsewhere
            return Translation(Request("POST", ""), problems=(str(error),))

    def parse_chat(
        self, body: Mapping[str, JSON], provider: Provider, now: float
    ) -> ChatCompletionResponse | None:
        """Read an answer of either format."""
        read = ANTHROPIC.parse_chat if body.get("type") == "message" else read_answer
        return read(body, provider, now)

    def chunk_parser(self, call: ChatCall, now: float) -> GeminiChunkParser | AnthropicChunkParser:
        """Read one stream of the publisher's format."""
        if _find_model(call.ref.name)[0] == "anthropic":
            return ANTHROPIC.chunk_parser(call, now)
        return GeminiChunkParser(call, now)


ADAPTER: Final = VertexAdapter()


def _find_model(name: str) -> tuple[str, str]:
    """Tell a model's publisher and its name there."""
    found = _FULL_NAME.fullmatch(name)
    if found is None:
        return name, name
    model = found["model"]
    return found["publisher"] or ("anthropic" if model.startswith("claude") else "google"), model


def _build_gemini(call: ChatCall, model: str) -> Translation:
    draft = write_body(call, model, _DIALECT)
    api = stream_generate_content if call.stream else generate_content
    request = api.build_request(
        project=call.target.settings["project"],
        location=call.target.settings["location"],
        publisher="google",
        model=model,
        body=draft.body,
    )
    return draft.finish(request)


def _build_claude(call: ChatCall, model: str) -> Translation:
    """Write Anthropic's own request, with the model in the path and the version in the body."""
    messages = [_without_others_parts(message, call.provider) for message in call.messages]
    translation = ANTHROPIC.build_chat(replace(call, messages=messages))
    body = {k: v for k, v in as_object(_body_of(translation)).items() if k != "model"}
    version = body.pop("anthropic_version", _ANTHROPIC_VERSION)
    api = stream_raw_predict if call.stream else raw_predict
    request = api.build_request(
        project=call.target.settings["project"],
        location=call.target.settings["location"],
        publisher="anthropic",
        model=model,
        body={"anthropic_version": version, **body},
    )
    limits = find_chat_problems(find_provider("anthropic"), call.options)
    return replace(
        translation,
        request=request._replace(headers=translation.request.headers),
        notes=(*translation.notes, f"anthropic_version was set to {version!r}"),
        problems=(*translation.problems, *limits),
    )


def _body_of(translation: Translation) -> JSON:
    body = translation.request.body
    return None if isinstance(body, tuple) else body


def _without_others_parts(message: Mapping[str, JSON], provider: Provider) -> Mapping[str, JSON]:
    """Leave out what Gemini said by the same provider's name; its parts have no type."""
    native = as_object(message.get("native"))
    own = as_list(native.get(provider.name))
    if not own or all("type" in as_object(block) for block in own):
        return message
    return {**message, "native": {**native, provider.name: []}}


_PUBLISHERS: Final[Mapping[str, Callable[[ChatCall, str], Translation]]] = {
    "google": _build_gemini,
    "anthropic": _build_claude,
}
