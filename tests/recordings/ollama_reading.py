"""What a recorded answer in Ollama's own format says, by the same means as `reading`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from .reading import Call, Growing, Reading, Tokens, Turn

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .recordings import Obj


def read_ollama_lines(body: str) -> list[Obj]:
    """Parse the lines of a stream."""
    return [json.loads(line) for line in body.splitlines() if line.strip()]


def read_ollama_answer(body: Obj) -> Reading:
    """Read an answer; calls that have no id are left without one."""
    message: Obj = body["message"]
    calls = tuple(Call(*_read_call(call)) for call in message.get("tool_calls") or ())
    turn = Turn(
        text=message["content"] or (None if calls else ""),
        reasoning=message.get("thinking") or "",
        calls=calls,
        finish=_read_finish(body, called=bool(calls)),
    )
    return Reading({0: turn}, _read_tokens(body))


def read_ollama_stream(lines: Sequence[Obj]) -> Reading:
    """Join the lines of an answer; every call comes whole."""
    turn = Growing()
    count = 0
    for line in lines:
        message: Obj = line["message"]
        turn.text.append(message["content"])
        turn.reasoning.append(message.get("thinking") or "")
        for call in message.get("tool_calls") or ():
            turn.add_call(count, *_read_call(call))
            count += 1
    turn.finish = _read_finish(lines[-1], called=count > 0)
    return Reading({0: turn.finished()}, _read_tokens(lines[-1]))


def find_own_ids(messages: Iterable[Obj]) -> list[str | None]:
    """Give the ids that the server gave its calls."""
    return [call.get("id") for message in messages for call in message.get("tool_calls") or ()]


def _read_call(call: Obj) -> tuple[str, str, str]:
    function: Obj = call["function"]
    return "", function["name"], json.dumps(function["arguments"], sort_keys=True)


def _read_finish(end: Obj, *, called: bool) -> str | None:
    reason: str | None = end["done_reason"]
    return "tool_calls" if called and reason == "stop" else reason


def _read_tokens(body: Obj) -> Tokens:
    prompt: int = body.get("prompt_eval_count") or 0
    completion: int = body["eval_count"]
    return Tokens(prompt, completion, prompt + completion, 0)
