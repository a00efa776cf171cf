"""Google's Gemini: our words into generateContent. Answers are read in `gemini_answers`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, cast

from onellm_clients.google.api.content import generate_content, stream_generate_content

from onellm._adapters import ChatLimits, Request, Translation
from onellm._adapters.draft import Draft
from onellm._adapters.gemini_answers import GeminiChunkParser, read_answer
from onellm._adapters.gemini_messages import write_messages
from onellm._adapters.gemini_options import CONFIG, GEMINI, write_options
from onellm._adapters.gemini_parts import Dialect
from onellm._decoders.json_array import ArrayOrEventsDecoder
from onellm._json import JSON, as_object

if TYPE_CHECKING:
    from onellm_clients.google.wire.content import GenerateContentRequest

    from onellm._call import ChatCall
    from onellm.models import ChatCompletionResponse
    from onellm.providers import Provider

_DIALECT: Final = Dialect(options=GEMINI, fetches=False, needs_types=False)


class GeminiAdapter:
    """Contents and parts in Gemini's format, at its own address."""

    chat_limits = ChatLimits("google", "generate_content")

    def decoder(self) -> ArrayOrEventsDecoder:
        """Read server-sent events, or the elements of an array where no events were asked for."""
        return ArrayOrEventsDecoder()

    def build_chat(self, call: ChatCall) -> Translation:
        """Write the body; the model is part of the path."""
        model = call.ref.name.removeprefix("models/")
        draft = write_body(call, model, _DIALECT)
        # Built by rules from the caller's values; extra ones are the caller's own affair.
        wire = cast("GenerateContentRequest", draft.body)
        api = stream_generate_content if call.stream else generate_content
        try:
            return draft.finish(api.build_request(models_id=model, body=wire))
        except ValueError as error:  # a name that would lead elsewhere
            return Translation(Request("POST", ""), problems=(*draft.problems, str(error)))

    def parse_chat(
        self, body: Mapping[str, JSON], provider: Provider, now: float
    ) -> ChatCompletionResponse | None:
        """Read an answer into our words."""
        return read_answer(body, provider, now)

    def chunk_parser(self, call: ChatCall, now: float) -> GeminiChunkParser:
        """Read one stream."""
        return GeminiChunkParser(call, now)


ADAPTER: Final = GeminiAdapter()


def write_body(call: ChatCall, model: str, dialect: Dialect) -> Draft:
    """Write a body in this format, for whichever service speaks it."""
    draft = Draft(call.provider.name)
    write_messages(draft, call.messages, dialect, model)
    write_options(draft, call.options, dialect.options, model)
    for name, value in call.extra_body.items():
        ours = as_object(draft.body.get(name))
        both = name == CONFIG and isinstance(value, Mapping)
        draft.body[name] = {**ours, **as_object(value)} if both else value
    return draft
