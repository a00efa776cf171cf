"""What a recorded answer of Gemini's says, by the same means as `reading`."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final

from .reading import Call, Reading, Tokens, Turn, read_events

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .recordings import Obj

_FINISH: Final[Mapping[object, str]] = {
    "STOP": "stop",
    1: "stop",
    "MAX_TOKENS": "length",
    "SAFETY": "content_filter",
    "RECITATION": "content_filter",
}


def read_bodies(text: str) -> list[Obj]:
    """Parse what came: one answer, an array of them, or a stream of events."""
    if not text.lstrip().startswith(("[", "{")):
        return read_events(text)
    body: list[Obj] | Obj = json.loads(text)
    return body if isinstance(body, list) else [body]


def read_gemini(bodies: Sequence[Obj], *, whole: bool) -> Reading:
    """Join the answers of a stream, or read the one of a call."""
    parts: dict[int, list[Obj]] = {}
    finish: dict[int, str | None] = {}
    tokens: Tokens | None = None
    for body in bodies:
        tokens = _read_usage(body.get("usageMetadata") or {}) or tokens
        for position, candidate in enumerate(body.get("candidates") or ()):
            index: int = candidate.get("index", position)
            parts.setdefault(index, []).extend(parts_of(candidate))
            reason = candidate.get("finishReason")
            finish[index] = _FINISH.get(reason, reason) or finish.get(index)
        if "candidates" not in body and "blockReason" in body.get("promptFeedback", {}):
            parts[0], finish[0] = [], "content_filter"
    turns = {index: _read_turn(parts[index], finish[index], whole=whole) for index in parts}
    return Reading(turns, tokens)


def parts_of(candidate: Obj) -> list[Obj]:
    """Give a candidate's parts; one that was filtered out has none."""
    parts: list[Obj] = candidate.get("content", {}).get("parts", [])
    return parts


def says_more(parts: Sequence[Obj]) -> bool:
    """Tell whether any part is neither plain text nor a plain call."""
    return any(
        set(part) not in ({"text"}, {"functionCall"})
        or not set(part.get("functionCall", ())) <= {"id", "name", "args"}
        for part in parts
    )


def join_parts(parts: Sequence[Obj]) -> list[Obj]:
    """Join the pieces of texts and of calls, as one answer in one piece would have them."""
    joined: list[Obj] = []
    for part in join_calls(parts):
        last = joined[-1] if joined else {}
        alike = {**part, "text": ""} == {**last, "text": ""} and "text" in part and "text" in last
        if alike and "thoughtSignature" not in part:
            joined[-1] = {**last, "text": last["text"] + part["text"]}
        else:
            joined.append(dict(part))
    return joined


def join_calls(parts: Sequence[Obj]) -> list[Obj]:
    """Join the pieces of calls whose arguments came one by one."""
    joined: list[Obj] = []
    values: dict[str, Any] | None = None
    for part in parts:
        call: Obj | None = part.get("functionCall")
        if call is None or (values is None and not ({"willContinue", "partialArgs"} & set(call))):
            joined.append(part)
            continue
        if values is None:
            values = {}
            rest = {key: value for key, value in part.items() if key != "functionCall"}
            joined.append({**rest, "functionCall": {"name": call["name"]}})
        for piece in call.get("partialArgs", ()):
            path, (value,) = piece["jsonPath"], [v for k, v in piece.items() if k.endswith("Value")]
            values[path] = values.get(path, "") + value if isinstance(value, str) else value
        if not call.get("willContinue"):
            joined[-1]["functionCall"]["args"] = _build(values)
            values = None
    return joined


def _build(values: Mapping[str, object]) -> object:
    """Build an object of values by their paths; numbers in brackets are places in lists."""
    root: Obj = {}
    for path, value in values.items():
        place = root
        *way, last = re.findall(r"[^$.\[\]]+", path)
        for step in way:
            place = place.setdefault(step, {})
        place[last] = value
    return _listed(root)


def _listed(value: object) -> object:
    if not isinstance(value, dict):
        return value
    inner = {key: _listed(item) for key, item in value.items()}
    return list(inner.values()) if inner and all(key.isdecimal() for key in inner) else inner


def _read_turn(parts: Sequence[Obj], finish: str | None, *, whole: bool) -> Turn:
    texts = [part["text"] for part in parts if "text" in part and not part.get("thought")]
    thoughts = [part["text"] for part in parts if "text" in part and part.get("thought")]
    made = [part["functionCall"] for part in join_calls(parts) if "functionCall" in part]
    calls = tuple(
        Call(
            call.get("id") or f"call_{number}",
            call["name"],
            json.dumps(call.get("args") or {}, sort_keys=True),
        )
        for number, call in enumerate(made)
    )
    if calls and finish == "stop":
        finish = "tool_calls"
    text = None if whole and not texts else "".join(texts)
    return Turn(text, "".join(thoughts), calls, finish)


def _read_usage(usage: Obj) -> Tokens | None:
    counts: dict[str, int] = {
        key: value or 0 for key, value in usage.items() if key.endswith("TokenCount")
    }
    if not counts:
        return None
    prompt = counts.get("promptTokenCount", 0) + counts.get("toolUsePromptTokenCount", 0)
    completion = counts.get("candidatesTokenCount", 0) + counts.get("thoughtsTokenCount", 0)
    total = counts.get("totalTokenCount") or prompt + completion
    return Tokens(prompt, completion, total, counts.get("cachedContentTokenCount", 0))
