"""What a recorded answer of Converse says, by the same means as `reading`; frames by `struct`."""

from __future__ import annotations

import base64
import json
import struct
from typing import TYPE_CHECKING, Final

from .reading import Call, Growing, Reading, Tokens, Turn

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from .recordings import Obj

_FINISH: Final[Mapping[str, str]] = {
    "end_turn": "stop",
    "stop_sequence": "stop",
    "max_tokens": "length",
    "tool_use": "tool_calls",
    "guardrail_intervened": "content_filter",
}


def split_frames(body: bytes) -> Iterator[bytes]:
    """Cut a stream into its frames, by the length that each begins with."""
    start = 0
    while start < len(body):
        (length,) = struct.unpack_from(">I", body, start)
        yield body[start : start + length]
        start += length


def read_frames(body: bytes) -> list[tuple[str, Obj]]:
    """Give the name and the payload of each frame; names are short, and follow ":event-type"."""
    events: list[tuple[str, Obj]] = []
    for frame in split_frames(body):
        (headers,) = struct.unpack_from(">I", frame, 4)
        after = frame[12 : 12 + headers].split(b":event-type\x07", 1)[1]
        name = after[2 : 2 + struct.unpack(">H", after[:2])[0]].decode()
        events.append((name, json.loads(frame[12 + headers : -4])))
    return events


def read_converse_answer(body: Obj) -> Reading:
    """Read an answer in one piece."""
    blocks: list[Obj] = body["output"]["message"]["content"]
    texts = [text for block in blocks if (text := _text(block)) is not None]
    turn = Turn(
        text="".join(texts) if texts else None,
        reasoning="".join(map(_reasoning, blocks)),
        calls=tuple(
            Call(use["toolUseId"], use["name"], json.dumps(use["input"], sort_keys=True))
            for block in blocks
            if (use := block.get("toolUse")) and use.get("type") != "server_tool_use"
        ),
        finish=_FINISH.get(body["stopReason"], body["stopReason"]),
    )
    return Reading({0: turn}, _read_usage(body["usage"]))


def read_converse_stream(events: Sequence[tuple[str, Obj]]) -> Reading:
    """Join the events of an answer."""
    turn = Growing()
    tokens: Tokens | None = None
    calls: dict[int, int] = {}
    for name, body in events:
        index = body.get("contentBlockIndex", 0)
        if name == "contentBlockStart" and (use := body["start"].get("toolUse")):
            if use.get("type") != "server_tool_use":
                calls[index] = len(calls)
                turn.add_call(calls[index], use["toolUseId"], use["name"], "")
        elif name == "contentBlockDelta":
            delta: Obj = body["delta"]
            turn.text.append(delta.get("text", ""))
            turn.reasoning.append(delta.get("reasoningContent", {}).get("text", ""))
            if index in calls:
                turn.add_call(calls[index], "", "", delta["toolUse"]["input"])
        elif name == "messageStop":
            turn.finish = _FINISH.get(body["stopReason"], body["stopReason"])
        elif name == "metadata":
            tokens = _read_usage(body["usage"])
    return Reading({0: turn.finished()}, tokens)


def rebuild_blocks(events: Sequence[tuple[str, Obj]]) -> list[Obj]:
    """Put the blocks of a streamed answer together, as the answer in one piece has them."""
    starts: dict[int, Obj] = {}
    deltas: dict[int, list[Obj]] = {}
    for name, body in events:
        if name == "contentBlockStart":
            starts[body["contentBlockIndex"]] = body["start"]
        if name in {"contentBlockStart", "contentBlockDelta"}:
            deltas.setdefault(body["contentBlockIndex"], [])
        if name == "contentBlockDelta":
            deltas[body["contentBlockIndex"]].append(body["delta"])
    blocks = [_rebuild(starts.get(index, {}), deltas[index]) for index in sorted(deltas)]
    return [block for block in blocks if block != {"text": ""}]


def says_more(block: Obj) -> bool:
    """Tell whether a block is neither plain text nor a plain tool call."""
    use = block.get("toolUse")
    return "text" not in block and (use is None or use.get("type") == "server_tool_use")


def _rebuild(start: Obj, deltas: Sequence[Obj]) -> Obj:
    if use := start.get("toolUse"):
        given = "".join(delta["toolUse"]["input"] for delta in deltas)
        return {"toolUse": {**use, "input": json.loads(given or "{}")}}
    if result := start.get("toolResult"):
        return {"toolResult": {**result, "content": [p for d in deltas for p in d["toolResult"]]}}
    thoughts: list[Obj] = [d["reasoningContent"] for d in deltas if "reasoningContent" in d]
    hidden = [base64.b64decode(t["redactedContent"]) for t in thoughts if "redactedContent" in t]
    if hidden:
        joined = base64.b64encode(b"".join(hidden)).decode()
        return {"reasoningContent": {"redactedContent": joined}}
    if thoughts:
        thought = {"text": "".join(t.get("text", "") for t in thoughts)}
        signature = "".join(t.get("signature", "") for t in thoughts)
        signed = {"signature": signature} if signature else {}
        return {"reasoningContent": {"reasoningText": {**thought, **signed}}}
    return {"text": "".join(delta["text"] for delta in deltas)}


def _text(block: Obj) -> str | None:
    if "citationsContent" in block:
        return "".join(piece["text"] for piece in block["citationsContent"].get("content", ()))
    text: str | None = block.get("text")
    return text


def _reasoning(block: Obj) -> str:
    text: str = block.get("reasoningContent", {}).get("reasoningText", {}).get("text", "")
    return text


def _read_usage(usage: Obj) -> Tokens:
    cached: int = usage.get("cacheReadInputTokens", 0)
    written: int = usage.get("cacheWriteInputTokens", 0)
    prompt: int = usage["inputTokens"] + written + cached
    return Tokens(prompt, usage["outputTokens"], usage["totalTokens"], cached)
