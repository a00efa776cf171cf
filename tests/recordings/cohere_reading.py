"""What a recorded answer of Cohere's says, by the same means as `reading`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .reading import Call, Growing, Reading, Tokens, Turn

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .recordings import Obj

_FINISH: Final[Mapping[str, str]] = {
    "COMPLETE": "stop",
    "STOP_SEQUENCE": "stop",
    "MAX_TOKENS": "length",
    "TOOL_CALL": "tool_calls",
}


def read_cohere_answer(body: Obj) -> Reading:
    """Read a message."""
    message: Obj = body["message"]
    blocks: list[Obj] = message.get("content") or []
    texts = [block["text"] for block in blocks if block["type"] == "text"]
    turn = Turn(
        text="".join(texts) if texts else None,
        reasoning="".join(b["thinking"] for b in blocks if b["type"] == "thinking"),
        calls=tuple(
            Call(call["id"], call["function"]["name"], call["function"]["arguments"])
            for call in message.get("tool_calls") or ()
        ),
        finish=_FINISH[body["finish_reason"]],
    )
    return Reading({0: turn}, _read_usage(body["usage"]))


def read_cohere_stream(events: Sequence[Obj]) -> Reading:
    """Join the events of a message."""
    turn = Growing()
    tokens: Tokens | None = None
    for event in events:
        delta: Obj = event.get("delta") or {}
        message: Obj = delta.get("message") or {}
        match event["type"]:
            case "content-start" | "content-delta":
                turn.text.append(message["content"].get("text") or "")
                turn.reasoning.append(message["content"].get("thinking") or "")
            case "tool-call-start" | "tool-call-delta":
                call: Obj = message["tool_calls"]
                function: Obj = call["function"]
                turn.add_call(
                    event["index"],
                    call.get("id") or "",
                    function.get("name") or "",
                    function["arguments"],
                )
            case "message-end":
                turn.finish = _FINISH[delta["finish_reason"]]
                tokens = _read_usage(delta["usage"])
            case _:
                pass
    return Reading({0: turn.finished()}, tokens)


def rebuild_message(events: Sequence[Obj]) -> Obj:
    """Put the message of a stream together, as the answer in one piece has it."""
    blocks: dict[int, Obj] = {}
    calls: dict[int, Obj] = {}
    plan = ""
    citations: list[Obj] = []
    for event in events:
        message: Obj = (event.get("delta") or {}).get("message") or {}
        match event["type"]:
            case "content-start":
                blocks[event["index"]] = dict(message["content"])
            case "content-delta":
                for key, piece in message["content"].items():
                    blocks[event["index"]][key] += piece
            case "tool-plan-delta":
                plan += message["tool_plan"]
            case "tool-call-start":
                call: Obj = message["tool_calls"]
                calls[event["index"]] = {**call, "function": dict(call["function"])}
            case "tool-call-delta":
                piece = message["tool_calls"]["function"]["arguments"]
                calls[event["index"]]["function"]["arguments"] += piece
            case "citation-start":
                citations.append(message["citations"])
            case _:
                pass
    whole = {
        "role": "assistant",
        "content": [blocks[index] for index in sorted(blocks)],
        "tool_plan": plan,
        "tool_calls": [calls[index] for index in sorted(calls)],
        "citations": citations,
    }
    return {key: value for key, value in whole.items() if value}


def says_more(message: Obj) -> bool:
    """Tell whether a message says more than one text and tool calls."""
    kinds = [block["type"] for block in message.get("content") or ()]
    return kinds not in ([], ["text"]) or bool(message.get("tool_plan") or message.get("citations"))


def _read_usage(usage: Obj) -> Tokens:
    tokens: Obj = usage["tokens"]
    # What is billed shows that images are counted beside the text, not in it.
    prompt: int = tokens["input_tokens"] + tokens.get("image_tokens", 0)
    completion: int = tokens["output_tokens"]
    return Tokens(prompt, completion, prompt + completion, usage.get("cached_tokens") or 0)
