"""OpenAI's chat completions, which our own words are taken from, and the services that copy it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, cast

from onellm_clients.openai.api.chat import create_chat_completion

from onellm._adapters import Translation
from onellm._json import JSON, as_int, as_list, as_text, loads
from onellm._wire_errors import error_from_event, revealed
from onellm.models import ChatCompletionChunk, ChatCompletionResponse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onellm_clients.openai.wire.chat import CreateChatCompletionRequest

    from onellm._call import ChatCall
    from onellm._decoders.sse import ServerSentEvent
    from onellm.providers import Provider

_DONE: Final = b"[DONE]"


class OpenAIAdapter:
    """Nearly the identity: what differs is said by the provider's quirks."""

    def build_chat(self, call: ChatCall) -> Translation:
        """Write the body: model, messages and what the caller set, nothing else."""
        notes: list[str] = []
        body: dict[str, JSON] = {
            "model": call.ref.name,
            "messages": [
                _write_message(message, call.provider, f"messages[{index}]", notes)
                for index, message in enumerate(call.messages)
            ],
        }
        if call.stream:
            body["stream"] = True
        renames = call.provider.quirks.renames
        for name, value in call.options.items():
            wire_name = renames.get(name, name)
            if wire_name != name and wire_name not in call.options:
                notes.append(f"{name} was sent as {wire_name}")
                body[wire_name] = value
            else:
                body[name] = value
        body.update(call.extra_body)
        # Options come from TypedDicts of the same names; extra ones are the caller's own affair.
        wire = cast("CreateChatCompletionRequest", body)
        return Translation(create_chat_completion.build_request(body=wire), tuple(notes))

    def parse_chat(
        self, body: Mapping[str, JSON], provider: Provider, now: float
    ) -> ChatCompletionResponse | None:
        """Read an answer; it is in our words already."""
        del now  # OpenAI's answers carry their own time
        choices = body.get("choices")
        if not isinstance(choices, list) or not all(
            isinstance(choice, Mapping) and isinstance(choice.get("message"), Mapping)
            for choice in choices
        ):
            return None
        answer = {**body, "choices": [_read_choice(c, "message", provider) for c in choices]}
        return ChatCompletionResponse(answer).with_source(body)

    def chunk_parser(self, call: ChatCall, now: float) -> OpenAIChunkParser:
        """Read one stream."""
        del now
        return OpenAIChunkParser(call.provider, revealed(call.target.key))


ADAPTER: Final = OpenAIAdapter()


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
        self.seen += 1
        if event.data == _DONE:
            self.ended = True
            return []
        body = loads(event.data)
        if not isinstance(body, Mapping):
            raise ValueError("not an object")  # noqa: TRY004 - malformed, like broken JSON
        if body.get("error"):
            raise error_from_event(body, self._secrets)
        choices = as_list(body.get("choices"))
        for choice in choices:
            if isinstance(choice, Mapping):
                self._note_end(choice)
        if any(_has_parts(choice) for choice in choices):
            read = [_read_choice(choice, "delta", self._provider) for choice in choices]
            return [ChatCompletionChunk({**body, "choices": read}).with_source(body)]
        return [ChatCompletionChunk(body).with_source(body)]

    def _note_end(self, choice: Mapping[str, JSON]) -> None:
        index = as_int(choice.get("index"))
        if choice.get("finish_reason"):
            self._closed.add(index)
            self._open.discard(index)
        elif index not in self._closed:
            self._open.add(index)


def _has_parts(choice: JSON) -> bool:
    delta = choice.get("delta") if isinstance(choice, Mapping) else None
    return isinstance(delta, Mapping) and isinstance(delta.get("content"), list)


def _read_choice(choice: JSON, key: str, provider: Provider) -> JSON:
    """Join content that came as parts (text, thinking): `content` is a string or None here."""
    message = choice.get(key) if isinstance(choice, Mapping) else None
    if not isinstance(choice, Mapping) or not isinstance(message, Mapping):
        return choice
    parts = message.get("content")
    if not isinstance(parts, list):
        return choice
    text = _join(parts, "text")
    thinking = _join(parts, "thinking")
    read: dict[str, JSON] = {**message, "content": text or None if thinking else text}
    if thinking:
        read["reasoning_content"] = thinking
    read["native"] = {provider.name: parts}
    return {**choice, key: read}


def _join(parts: Sequence[JSON], kind: str) -> str:
    """Join the text of the parts of a kind; a part's text may itself be a list of text parts."""
    found: list[str] = []
    for part in parts:
        if isinstance(part, Mapping) and part.get("type") == kind:
            value = part.get(kind)
            found.append(as_text(value) or _join(as_list(value), "text"))
    return "".join(found)


def _write_message(
    message: Mapping[str, JSON], provider: Provider, place: str, notes: list[str]
) -> Mapping[str, JSON]:
    """Write a message as it is, without what only another provider could read."""
    native = message.get("native")
    unread = provider.quirks.unread_in_messages
    if native is None and not (unread and unread & message.keys()):
        return message
    written = {
        key: value for key, value in message.items() if key != "native" and key not in unread
    }
    left_out = [key for key in message if key in unread]
    if isinstance(native, Mapping):
        own = native.get(provider.name)
        if isinstance(own, list) and _join(own, "text") == (message.get("content") or ""):
            written["content"] = own
            written.pop("reasoning_content", None)
        elif own is None:
            left_out.append(f"native ({', '.join(native)})")
    if left_out:
        notes.append(f"{place}: {', '.join(left_out)} left out; {provider.name} cannot read it")
    return written
