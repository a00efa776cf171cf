"""Ollama: OpenAI's format, and its own where a call says what only that one can.

Both reach one server. OpenAI's is what most code and tools for Ollama are written for, so it is
the one for a call that both could carry; an option such as `num_ctx` or `keep_alive`, which the
server would drop there without a word, makes it a call in Ollama's own.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, cast

from onellm_clients.ollama.api.chat import chat

from onellm._adapters.draft import Draft
from onellm._adapters.ollama_answers import OllamaChunkParser, read_answer
from onellm._adapters.ollama_messages import write_messages
from onellm._adapters.ollama_options import NATIVE_OPTIONS, write_options
from onellm._adapters.openai import ADAPTER as OPENAI
from onellm._adapters.openai import finish_chat, write_chat
from onellm._adapters.rules import only, unknown
from onellm._decoders.ndjson import EitherDecoder

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onellm_clients.ollama.wire.chat import ChatRequest

    from onellm._adapters import Translation
    from onellm._adapters.rules import Write
    from onellm._call import ChatCall
    from onellm._json import JSON
    from onellm.models import ChatCompletionResponse
    from onellm.providers import Provider


# https://docs.ollama.com/openai: parameters that the server does not read.
_NOT_READ: Final[Mapping[str, Write]] = {
    "logit_bias": unknown("logit_bias"),
    "n": only(1, "n"),
    "tool_choice": only("auto", "tool_choice"),
}


class OllamaAdapter:
    """Chats in either format; answers are told apart by their shape."""

    chat_limits = OPENAI.chat_limits

    def decoder(self) -> EitherDecoder:
        """Read server-sent events or JSON lines."""
        return EitherDecoder()

    def build_chat(self, call: ChatCall) -> Translation:
        """Write the body in Ollama's format if an option needs it, else in OpenAI's."""
        if not NATIVE_OPTIONS.isdisjoint(call.options):
            return _build_native(call)
        draft = write_chat(call)
        for name in _NOT_READ.keys() & call.options.keys():
            _NOT_READ[name](draft, call.options[name])
            if name not in call.extra_body:
                del draft.body[name]
        return finish_chat(draft, call)

    def parse_chat(
        self, body: Mapping[str, JSON], provider: Provider, now: float
    ) -> ChatCompletionResponse | None:
        """Read an answer of either format."""
        read = OPENAI.parse_chat if "choices" in body else read_answer
        return read(body, provider, now)

    def chunk_parser(self, call: ChatCall, now: float) -> OllamaChunkParser:
        """Read one stream."""
        return OllamaChunkParser(call.provider, now, call.target.secrets)


ADAPTER: Final = OllamaAdapter()


def _build_native(call: ChatCall) -> Translation:
    draft = Draft(call.provider.name)
    draft.body["model"] = call.ref.name
    write_messages(draft, call.messages)
    draft.body["stream"] = call.stream
    if not call.stream:
        draft.notes.append("stream was set to False, as Ollama streams unless it is told not to")
    write_options(draft, call.options)
    draft.body.update(call.extra_body)
    # Built by rules from the caller's values; extra ones are the caller's own affair.
    request = chat.build_request(body=cast("ChatRequest", draft.body))
    # Its own format lies beside the version of OpenAI's, which the base URL ends with.
    base_url = call.target.base_url.removesuffix("/v1")
    return replace(draft.finish(request), base_url=base_url)
