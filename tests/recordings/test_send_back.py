"""An answer's message can be put into the next call, and its provider gets back what it said."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import pytest

from .recordings import FOLDER, MISSING, successes

if TYPE_CHECKING:
    from onellm.models import Message
    from onellm.types import MessageParam

    from .recordings import Obj, Recording
    from .replay import Replay

if not FOLDER.is_dir():
    pytest.skip(MISSING, allow_module_level=True)

_OPENAI: Final = frozenset({"role", "content", "refusal", "audio", "tool_calls", "function_call"})
READS: Final = {
    "openai": _OPENAI,
    "azure": _OPENAI,  # read as OpenAI's
    "mistral": frozenset({"role", "content", "tool_calls"}),
}
"""What a provider reads of a message of its own, where it refuses or ignores the rest."""


def replies_to(message: Message) -> list[MessageParam]:
    if message.function_call:
        return [{"role": "function", "name": message.function_call.name, "content": "Done."}]
    results: list[MessageParam] = [
        {"role": "tool", "tool_call_id": call.id, "content": "Done."} for call in message.tool_calls
    ]
    return results or [{"role": "user", "content": "Go on."}]


def blocks_of(content: str | list[Obj]) -> list[Obj]:
    """Write a text as the one block it is, and leave out what says nothing."""
    blocks = [{"type": "text", "text": content}] if isinstance(content, str) else content
    default = (None, {"type": "direct"})
    return [{key: value for key, value in b.items() if value not in default} for b in blocks]


def expected_of(recording: Recording) -> Obj:
    message: Obj = json.loads(recording.body)["choices"][0].get("message") or {
        "role": "assistant",
        "content": None,
    }
    read = READS.get(recording.provider, message.keys())
    expected = {key: value for key, value in message.items() if key in read}
    if audio := expected.get("audio"):
        expected["audio"] = {"id": audio["id"]}
    return expected


def sent_back(recording: Recording, replay: Replay) -> Obj:
    message = replay.answer(recording, "create").choices[0].message
    messages = replay.send_back(recording, [message, *replies_to(message)])["messages"]
    sent: Obj = messages[1]
    return sent


@pytest.mark.parametrize(
    "recording", [r for r in successes(streamed=False) if not r.is_anthropic], ids=str
)
def test_a_message_goes_back_as_it_came(recording: Recording, replay: Replay) -> None:
    assert sent_back(recording, replay) == expected_of(recording)


@pytest.mark.parametrize(
    "recording", [r for r in successes(streamed=False) if r.is_anthropic], ids=str
)
def test_a_message_goes_back_block_by_block(recording: Recording, replay: Replay) -> None:
    blocks = blocks_of(json.loads(recording.body)["content"])

    sent = sent_back(recording, replay)

    if blocks:
        assert sent["role"] == "assistant"
        assert blocks_of(sent["content"]) == blocks
    else:
        assert sent["role"] == "user"  # an empty turn is refused, so it is left out
