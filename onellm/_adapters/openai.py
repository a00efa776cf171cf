"""OpenAI's chat completions, which our own words are taken from, and the services that copy it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, cast

from onellm_clients.openai.api.chat import create_chat_completion

from onellm._adapters import ChatLimits
from onellm._adapters.draft import Draft
from onellm._adapters.openai_messages import join_parts, write_messages, write_tools
from onellm._decoders.sse import SSEDecoder
from onellm._json import JSON, as_int, as_list, as_object, loads
from onellm._wire_errors import error_from_event, revealed
from onellm.models import ChatCompletionChunk, ChatCompletionResponse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onellm_clients.openai.wire.chat import CreateChatCompletionRequest

    from onellm._adapters import Translation
    from onellm._call import ChatCall
    from onellm._decoders.sse import ServerSentEvent
    from onellm.providers import Provider

_DONE: Final = b"[DONE]"


class OpenAIAdapter:
    """Nearly the identity: what differs is said by the provider's quirks."""

    chat_limits = ChatLimits("openai", "create_chat_completion")

    def decoder(self) -> SSEDecoder:
        """Read server-sent events."""
        return SSEDecoder()

    def build_chat(self, call: ChatCall) -> Translation:
        """Write the body: model, messages and what the caller set, nothing else."""
        return finish_chat(write_chat(call), call)

    def parse_chat(
        self, body: Mapping[str, JSON], provider: Provider, now: float
    ) -> ChatCompletionResponse | None:
        """Read an answer; it is in our words already."""
        del now  # OpenAI's answers carry their own time
        choices = body.get("choices")
        if not isinstance(choices, list) or not all(map(_is_choice, choices)):
            return None
        answer = {**body, "choices": [_read_choice(c, "message", provider) for c in choices]}
        return ChatCompletionResponse(answer).with_source(body)

    def chunk_parser(self, call: ChatCall, now: float) -> OpenAIChunkParser:
        """Read one stream."""
        del now
        return OpenAIChunkParser(call.provider, revealed(call.target.key))


ADAPTER: Final = OpenAIAdapter()


def write_chat(call: ChatCall) -> Draft:
    """Write the body of a call, as every service of this format takes it."""
    quirks = call.provider.quirks
    draft = Draft(call.provider.name)
    draft.body["model"] = call.ref.name
    draft.body["messages"] = write_messages(draft, call.messages, quirks)
    if call.stream:
        draft.body["stream"] = True
    for name, value in call.options.items():
        wire_name = quirks.renames.get(name, name)
        if name in quirks.unsupported:
            draft.unsupported.append(name)
        elif wire_name in call.options and wire_name != name:
            draft.problems.append(f"{name} and {wire_name} are the same; give one of them")
        else:
            draft.body[wire_name] = value
        if wire_name != name:
            draft.notes.append(f"{name} was sent as {wire_name}")
    if "tools" in draft.body:
        draft.body["tools"] = write_tools(draft, draft.body["tools"], quirks)
    draft.body.update(call.extra_body)
    return draft


def finish_chat(draft: Draft, call: ChatCall) -> Translation:
    """Close a draft that `write_chat` began."""
    # Options come from TypedDicts of the same names; extra ones are the caller's own affair.
    wire = cast("CreateChatCompletionRequest", draft.body)
    request = create_chat_completion.build_request(body=wire)
    return draft.finish(request._replace(path=call.provider.quirks.chat_path or request.path))


class OpenAIChunkParser:
    """Chunks of a chat completion, until "[DONE]" or until every choice has its finish reason."""

    def __init__(self, provider: Provider, secrets: Sequence[str]) -> None:
        self._provider = provider
        self._secrets = secrets
        self._open: set[int] = set()
        self._closed: set[int] = set()
        self.ended = False
        self.seen = 0

    @property
    def finished(self) -> bool:
        """Whether the answer is complete."""
        return self.ended or (bool(self._closed) and not self._open)

    def parse(self, event: ServerSentEvent) -> list[ChatCompletionChunk]:
        """Read one event."""
        if event.data.strip() == _DONE:
            self.ended = True
            return []
        body = loads(event.data)
        if not isinstance(body, dict):
            raise ValueError("not an object")  # noqa: TRY004 - malformed, like broken JSON
        if body.get("type") == "ping":
            return []
        self.seen += 1
        if body.get("error"):
            raise error_from_event(body, self._secrets)
        choices = as_list(body.get("choices"))
        for choice in choices:
            if isinstance(choice, dict):
                self._note_end(choice)
        read: Mapping[str, JSON] = body
        if any(map(_is_unusual, choices)):
            chunk_choices = [_read_choice(choice, "delta", self._provider) for choice in choices]
            read = {**read, "choices": chunk_choices}
        if "x_groq" in body and not body.get("usage"):
            usage = as_object(body["x_groq"]).get("usage")
            read = {**read, "usage": usage} if usage else read
        return [ChatCompletionChunk(read).with_source(body)]

    def _note_end(self, choice: Mapping[str, JSON]) -> None:
        index = as_int(choice.get("index"))
        if choice.get("finish_reason"):
            self._closed.add(index)
            self._open.discard(index)
        elif index not in self._closed:
            self._open.add(index)


def _is_choice(choice: JSON) -> bool:
    """Tell whether this can be a choice; one that was filtered out may have no message."""
    if not isinstance(choice, Mapping):
        return False
    return isinstance(choice.get("message"), Mapping) or "finish_reason" in choice


def _is_unusual(choice: JSON) -> bool:
    """Tell whether a delta's content are parts, or its tool calls have no index to be joined by."""
    delta = choice.get("delta") if isinstance(choice, dict) else None
    if not isinstance(delta, dict):
        return False
    calls = delta.get("tool_calls")
    return isinstance(delta.get("content"), list) or (isinstance(calls, list) and len(calls) > 1)


def _read_choice(choice: JSON, key: str, provider: Provider) -> JSON:
    """Join content that came as parts (text, thinking): `content` is a string or None here."""
    if not isinstance(choice, Mapping):
        return choice
    message = choice.get(key)
    if key == "message" and not message:
        # A filtered answer; what it is replaced with can be sent back like any other turn.
        return {**choice, key: {"role": "assistant", "content": None}}
    if not isinstance(message, Mapping):
        return choice
    if key == "delta" and isinstance(calls := message.get("tool_calls"), list):
        message = {**message, "tool_calls": [_number(i, call) for i, call in enumerate(calls)]}
        choice = {**choice, key: message}
    parts = message.get("content")
    if not isinstance(parts, list):
        return choice
    text = join_parts(parts, "text")
    thinking = join_parts(parts, "thinking")
    read: dict[str, JSON] = {**message, "content": text or None if thinking else text}
    if thinking:
        read["reasoning_content"] = thinking
    read["native"] = {provider.name: parts}
    return {**choice, key: read}


def _number(position: int, call: JSON) -> JSON:
    """Give a streamed tool call the index that some services leave out."""
    return call if not isinstance(call, Mapping) or "index" in call else {"index": position, **call}
