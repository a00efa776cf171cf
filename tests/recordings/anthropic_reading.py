"""What a recorded message of Anthropic's says, by the same means as `reading`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from .reading import Call, Growing, Reading, Tokens, Turn

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .recordings import Obj

_FINISH: Final[Mapping[str, str]] = {
    "end_turn": "stop",
    "stop_sequence": "stop",
    "max_tokens": "length",
    "tool_use": "tool_calls",
    "refusal": "content_filter",
}
_GROWS: Final[Mapping[str, str]] = {
    "text_delta": "text",
    "thinking_delta": "thinking",
    "signature_delta": "signature",
}


def read_anthropic_answer(body: Obj) -> Reading:
    """Read a message."""
    blocks: list[Obj] = body["content"]
    texts = [block["text"] for block in blocks if block["type"] == "text"]
    turn = Turn(
        text="".join(texts) if texts else None,
        reasoning="".join(b["thinking"] for b in blocks if b["type"] == "thinking"),
        calls=tuple(
            Call(block["id"], block["name"], json.dumps(block["input"]))
            for block in blocks
            if block["type"] == "tool_use"
        ),
        finish=_FINISH.get(body["stop_reason"], body["stop_reason"]),
    )
    return Reading({0: turn}, _read_usage(body["usage"]))


def read_anthropic_stream(events: Sequence[Obj]) -> Reading:
    """Join the events of a message; what was sent before a second start stays sent."""
    turn = Growing()
    usage: Obj = {}
    calls: dict[int, int] = {}
    started = 0
    for event in events:
        match event["type"]:
            case "message_start":
                usage = dict(event["message"]["usage"])
            case "content_block_start":
                block: Obj = event["content_block"]
                turn.text.append(block.get("text") or "")
                turn.reasoning.append(block.get("thinking") or "")
                if block["type"] == "tool_use":
                    calls[event["index"]] = started
                    turn.add_call(started, block["id"], block["name"], "")
                    started += 1
            case "content_block_delta":
                delta: Obj = event["delta"]
                turn.text.append(delta.get("text") or "")
                turn.reasoning.append(delta.get("thinking") or "")
                if event["index"] in calls and "partial_json" in delta:
                    turn.add_call(calls[event["index"]], "", "", delta["partial_json"])
            case "message_delta":
                reason = event["delta"].get("stop_reason")
                turn.finish = _FINISH.get(reason, reason) or turn.finish
                usage |= {key: value for key, value in event["usage"].items() if value is not None}
            case _:
                pass
    return Reading({0: turn.finished()}, _read_usage(usage))


def rebuild_blocks(events: Sequence[Obj]) -> list[Obj]:
    """Put the blocks of a stream's message together, as the answer in one piece has them."""
    blocks: dict[int, Obj] = {}
    inputs: dict[int, str] = {}
    for event in events:
        match event["type"]:
            case "message_start":
                blocks, inputs = {}, {}
            case "content_block_start":
                blocks[event["index"]] = dict(event["content_block"])
            case "content_block_delta":
                _grow(blocks[event["index"]], event["delta"])
                if "partial_json" in event["delta"]:
                    so_far = inputs.get(event["index"], "")
                    inputs[event["index"]] = so_far + event["delta"]["partial_json"]
            case _:
                pass
    for index, text in inputs.items():
        if text:
            blocks[index]["input"] = _parse_input(text)
    return [blocks[index] for index in sorted(blocks)]


def says_more(block: Obj) -> bool:
    """Tell whether a block is neither plain text nor a plain tool call."""
    return block["type"] not in {"text", "tool_use"} or bool(block.get("citations"))


def _grow(block: Obj, delta: Obj) -> None:
    if key := _GROWS.get(delta["type"]):
        block[key] = (block.get(key) or "") + delta[key]
    elif delta["type"] == "citations_delta":
        block["citations"] = [*(block.get("citations") or ()), delta["citation"]]


def _parse_input(text: str) -> object:
    try:
        return json.loads(text)
    except ValueError:  # cut off by the limit of tokens
        return {}


def _read_usage(usage: Obj) -> Tokens:
    cached: int = usage.get("cache_read_input_tokens") or 0
    written: int = usage.get("cache_creation_input_tokens") or 0
    prompt: int = usage["input_tokens"] + written + cached
    completion: int = usage["output_tokens"]
    return Tokens(prompt, completion, prompt + completion, cached)
