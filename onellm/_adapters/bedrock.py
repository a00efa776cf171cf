"""Amazon Bedrock's Converse: our words into theirs. Their answers are read in `bedrock_answers`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from onellm_clients.bedrock.api.converse import converse, converse_stream

from onellm._adapters import ChatLimits
from onellm._adapters.bedrock_answers import read_answer
from onellm._adapters.bedrock_messages import write_messages
from onellm._adapters.bedrock_options import put, write_options
from onellm._adapters.bedrock_stream import BedrockChunkParser
from onellm._adapters.draft import Draft
from onellm._decoders.aws_events import AwsEventDecoder

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onellm_clients.bedrock.wire.converse import ConverseRequest, ConverseStreamRequest

    from onellm._adapters import Translation
    from onellm._call import ChatCall
    from onellm._json import JSON
    from onellm.models import ChatCompletionResponse
    from onellm.providers import Provider

_ALIASES: Final[Mapping[str, str]] = {
    "claude-3-haiku": "anthropic.claude-3-haiku-20240307-v1:0",
    "claude-3-5-sonnet": "anthropic.claude-3-5-sonnet-20241022-v2:0",
    "command-r": "cohere.command-r-v1:0",
    "command-r-plus": "cohere.command-r-plus-v1:0",
    "jamba-1-5-large": "ai21.jamba-1-5-large-v1:0",
    "jamba-1-5-mini": "ai21.jamba-1-5-mini-v1:0",
    "llama3-1-8b": "meta.llama3-1-8b-instruct-v1:0",
    "llama3-1-70b": "meta.llama3-1-70b-instruct-v1:0",
    "mixtral-8x7b": "mistral.mixtral-8x7b-instruct-v0:1",
    "nova-lite": "amazon.nova-lite-v1:0",
    "nova-micro": "amazon.nova-micro-v1:0",
    "nova-pro": "amazon.nova-pro-v1:0",
}
"""Short names that existing code uses; ids, inference profiles and ARNs go as they are."""


class BedrockAdapter:
    """Converse and ConverseStream, for every model of Bedrock that chats."""

    chat_limits = ChatLimits(
        "bedrock",
        "converse",
        {
            "temperature": "inferenceConfig.temperature",
            "top_p": "inferenceConfig.topP",
            "max_tokens": "inferenceConfig.maxTokens",
            "max_completion_tokens": "inferenceConfig.maxTokens",
            "stop": "inferenceConfig.stopSequences",
        },
    )

    def decoder(self) -> AwsEventDecoder:
        """Read AWS's binary event stream."""
        return AwsEventDecoder()

    def build_chat(self, call: ChatCall) -> Translation:
        """Write the body; the model and whether to stream are said by the path."""
        draft = Draft(call.provider.name)
        model = _ALIASES.get(call.ref.name, call.ref.name)
        if model != call.ref.name:
            draft.notes.append(f"model {call.ref.name!r} was sent as {model!r}")
        write_messages(draft, call.messages)
        write_options(draft, call.options, model)
        for name, value in call.extra_body.items():
            put(draft, name, value)
        # Built by rules from the caller's values; extra ones are the caller's own affair.
        body = cast("ConverseRequest", draft.body)
        if not call.stream:
            return draft.finish(converse.build_request(model_id=model, body=body))
        draft.headers.append(("accept", "application/vnd.amazon.eventstream"))
        stream = cast("ConverseStreamRequest", draft.body)
        return draft.finish(converse_stream.build_request(model_id=model, body=stream))

    def parse_chat(
        self, body: Mapping[str, JSON], provider: Provider, now: float
    ) -> ChatCompletionResponse | None:
        """Read an answer into our words."""
        return read_answer(body, provider, now)

    def chunk_parser(self, call: ChatCall, now: float) -> BedrockChunkParser:
        """Read one stream."""
        return BedrockChunkParser(call.provider, call.ref.name, now, call.target.secrets)


ADAPTER: Final = BedrockAdapter()
