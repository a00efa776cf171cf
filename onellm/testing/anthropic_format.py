"""Anthropic's messages."""

from __future__ import annotations

import base64
import hashlib
import json
from types import MappingProxyType
from typing import TYPE_CHECKING

from onellm.testing._shapes import (
    JsonObject,
    as_list,
    as_object,
    as_objects,
    as_text,
    as_texts,
    find_integer,
)
from onellm.testing.conversation import Answer, Question, Tool, ToolResult, fragments, words
from onellm.testing.reply import sse_event
from onellm.testing.wire import EventKind, Problem, Range, StreamEvent, find_out_of_range, missing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_RANGES: Mapping[str, Range] = MappingProxyType(
    {
        "max_tokens": Range(1, whole=True),
        "temperature": Range(0, 1),
        "top_p": Range(0, 1),
        "top_k": Range(0, whole=True),
    }
)
_LEAST_BUDGET = 1024
_FINISH: Mapping[str, str] = MappingProxyType(
    {"stop": "end_turn", "length": "max_tokens", "tool": "tool_use"}
)
_ERROR_TYPES: Mapping[int, str] = MappingProxyType(
    {
        401: "authentication_error",
        403: "permission_error",
        404: "not_found_error",
        413: "request_too_large",
        429: "rate_limit_error",
        500: "api_error",
        502: "api_error",
        503: "api_error",
        504: "timeout_error",
        529: "overloaded_error",
    }
)


class AnthropicFormat:
    """Requests, answers, streams and errors of `/v1/messages`."""

    path = "/v1/messages"
    id_header = "request-id"
    keep_alives: tuple[bytes, ...] = (sse_event('{"type": "ping"}', "ping"), b": keep-alive\n\n")

    def find_key(self, headers: Mapping[str, str]) -> str | None:
        """Find the key that the client signed in with."""
        scheme, _, token = headers.get("authorization", "").partition(" ")
        bearer = token.strip() if scheme.lower() == "bearer" else ""
        return headers.get("x-api-key") or bearer or None

    def find_problem(self, body: JsonObject, headers: Mapping[str, str]) -> Problem | None:
        """Find the first reason to refuse the request."""
        if "anthropic-version" not in headers:
            return missing("anthropic-version", "anthropic-version: header is required")
        if not as_text(body.get("model")):
            return missing("model")
        if body.get("max_tokens") is None:
            return missing("max_tokens")
        messages = as_list(body.get("messages"))
        if not messages:
            return missing("messages", "messages: at least one message is required")
        return (
            _find_problem_in(messages)
            or find_out_of_range(body, _RANGES)
            or _find_problem_of_thinking(body)
        )

    def parse_question(self, body: JsonObject) -> Question:
        """Read what is asked."""
        messages = as_objects(body.get("messages"))
        said = [m for m in messages if m.get("role") == "user" and _content(m.get("content"))]
        last = said[-1].get("content") if said else ""
        choice = as_object(body.get("tool_choice"))
        tools = tuple(
            Tool(name=as_text(tool.get("name")), schema=as_object(tool.get("input_schema")))
            for tool in as_objects(body.get("tools"))
            if "input_schema" in tool
        )
        forced = tuple(tool for tool in tools if tool.name == choice.get("name"))
        kind = choice.get("type")
        counted = [_content(body.get("system")), *(_content(m.get("content")) for m in messages)]
        output = as_object(body.get("output_config")).get("format") or body.get("output_format")
        return Question(
            model=as_text(body.get("model")),
            text=_content(last),
            images=sum(part.get("type") == "image" for part in as_objects(last)),
            tools=forced or tools,
            tool_choice="none" if kind == "none" else "any" if forced or kind == "any" else "auto",
            several_tools=choice.get("disable_parallel_tool_use") is not True and not forced,
            results=tuple(_results(messages)),
            schema=as_object(as_object(output).get("schema")) if output else None,
            reasons=as_object(body.get("thinking")).get("type") in {"enabled", "adaptive"}
            or "think" in as_text(body.get("model")),
            stop=as_texts(body.get("stop_sequences")),
            max_tokens=find_integer(body.get("max_tokens")),
            input_tokens=max(1, sum(len(words(text)) for text in counted)),
            stream=body.get("stream") is True,
        )

    def build_answer(self, question: Question, answer: Answer, number: int) -> JsonObject:
        """Write an answer in one piece."""
        return {
            "model": question.model,
            "id": f"msg_sim{number:012d}",
            "type": "message",
            "role": "assistant",
            "content": [block for block, _ in _blocks(answer, number)],
            "stop_reason": _FINISH.get(answer.finish, answer.finish),
            "stop_sequence": answer.stop_sequence,
            "usage": {
                **_input_usage(question),
                "output_tokens": answer.output_tokens,
                "output_tokens_details": {"thinking_tokens": answer.reasoning_tokens},
                "service_tier": "standard",
            },
        }

    def build_events(self, question: Question, answer: Answer, number: int) -> list[StreamEvent]:
        """Write an answer event by event."""
        start: JsonObject = {
            **self.build_answer(question, Answer(), number),
            "content": [],
            "stop_reason": None,
            "usage": {**_input_usage(question), "output_tokens": 1, "service_tier": "standard"},
        }
        events = [_event({"type": "message_start", "message": start})]
        for index, (block, deltas) in enumerate(_blocks(answer, number)):
            empty: JsonObject = {**block, **_EMPTY[as_text(block["type"])]}
            opened: JsonObject = {
                "type": "content_block_start",
                "index": index,
                "content_block": empty,
            }
            events.append(_event(opened))
            if index == 0:
                events.append(_event({"type": "ping"}))
            for delta in deltas:
                event: JsonObject = {"type": "content_block_delta", "index": index, "delta": delta}
                events.append(_event(event, "content"))
            events.append(_event({"type": "content_block_stop", "index": index}))
        ending: JsonObject = {
            "type": "message_delta",
            "delta": {
                "stop_reason": _FINISH.get(answer.finish, answer.finish),
                "stop_sequence": answer.stop_sequence,
            },
            "usage": {
                **_input_usage(question),
                "output_tokens": answer.output_tokens,
                "output_tokens_details": {"thinking_tokens": answer.reasoning_tokens},
            },
        }
        return [*events, _event(ending, "ending"), _event({"type": "message_stop"}, "ending")]

    def build_error(self, problem: Problem, request_id: str) -> JsonObject:
        """Write a refusal."""
        kind = _ERROR_TYPES.get(problem.status, "invalid_request_error")
        error = {"type": kind, "message": problem.message}
        return {"type": "error", "error": error, "request_id": request_id}

    def build_event(self, data: str, kind: str) -> bytes:
        """Frame any text as an event of a type."""
        return sse_event(data, kind)

    def build_headers(self, request_id: str) -> dict[str, str]:
        """Write the headers that come with everything."""
        return {
            self.id_header: request_id,
            "anthropic-ratelimit-requests-limit": "50",
            "anthropic-ratelimit-requests-remaining": "49",
            "anthropic-ratelimit-requests-reset": "2026-01-01T00:00:00Z",
        }

    def build_model(self, name: str) -> JsonObject:
        """Describe a model."""
        return {
            "type": "model",
            "id": name,
            "display_name": name.replace("-", " ").title(),
            "created_at": "2026-01-01T00:00:00Z",
        }

    def build_models(self, names: Iterable[str]) -> JsonObject:
        """List the models."""
        data = [self.build_model(name) for name in names]
        first, last = (data[0]["id"], data[-1]["id"]) if data else (None, None)
        return {"data": data, "has_more": False, "first_id": first, "last_id": last}


# What a block's content_block_start has in place of what the deltas bring.
_EMPTY: Mapping[str, JsonObject] = MappingProxyType(
    {
        "thinking": {"thinking": "", "signature": ""},
        "text": {"text": ""},
        "tool_use": {"input": JsonObject()},
    }
)


def signature_of(thinking: str) -> str:
    """Sign a thought, so that one which comes back changed is noticed."""
    return base64.b64encode(hashlib.sha256(thinking.encode()).digest()).decode()


def _event(value: JsonObject, kind: EventKind = "frame") -> StreamEvent:
    data = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    framed = sse_event(data, as_text(value.get("type")))
    return StreamEvent(framed, kind)


def _blocks(answer: Answer, number: int) -> Iterator[tuple[JsonObject, list[JsonObject]]]:
    """Every block of an answer, and the deltas that make it."""
    if answer.reasoning:
        signature = signature_of(answer.reasoning)
        deltas: list[JsonObject] = [
            {"type": "thinking_delta", "thinking": word} for word in words(answer.reasoning)
        ]
        deltas.append({"type": "signature_delta", "signature": signature})
        block = {"type": "thinking", "thinking": answer.reasoning, "signature": signature}
        yield {**block}, deltas
    if answer.text:
        yield (
            {"type": "text", "text": answer.text},
            [{"type": "text_delta", "text": word} for word in words(answer.text)],
        )
    for position, call in enumerate(answer.tool_calls):
        pieces = ["", *fragments(call.arguments)]
        yield (
            {
                "type": "tool_use",
                "id": f"toolu_sim{number:012d}{position:02d}",
                "name": call.name,
                "input": call.arguments,
            },
            [{"type": "input_json_delta", "partial_json": piece} for piece in pieces],
        )


def _input_usage(question: Question) -> JsonObject:
    return {
        "input_tokens": question.input_tokens,
        "cache_creation_input_tokens": 0,
        "cache_read_input_tokens": 0,
    }


def _find_problem_in(messages: Sequence[object]) -> Problem | None:
    asked: set[str] = set()
    for position, raw in enumerate(messages):
        message = as_object(raw)
        if message.get("role") not in {"user", "assistant"}:
            text = f"messages.{position}.role: must be user or assistant"
            return Problem(status=400, message=text)
        if not message.get("content"):
            return missing(f"messages.{position}.content")
        for place, block in enumerate(as_objects(message.get("content"))):
            where = f"messages.{position}.content.{place}"
            if block.get("type") == "tool_use":
                asked.add(as_text(block.get("id")))
            if block.get("type") == "tool_result" and block.get("tool_use_id") not in asked:
                return Problem(status=400, message=f"{where}: answers no earlier tool_use block")
            if block.get("type") == "thinking" and block.get("signature") != signature_of(
                as_text(block.get("thinking"))
            ):
                return Problem(status=400, message=f"{where}: the signature is not of this thought")
    return None


def _find_problem_of_thinking(body: JsonObject) -> Problem | None:
    thinking = as_object(body.get("thinking"))
    if thinking.get("type") != "enabled":
        return None
    budget = find_integer(thinking.get("budget_tokens"))
    if budget is None:
        return missing("thinking.enabled.budget_tokens")
    if budget < _LEAST_BUDGET:
        text = f"thinking.enabled.budget_tokens: must be at least {_LEAST_BUDGET}"
        return Problem(status=400, message=text)
    if budget >= (find_integer(body.get("max_tokens")) or 0):
        text = "max_tokens: must be greater than thinking.budget_tokens"
        return Problem(status=400, message=text)
    return None


def _content(content: object) -> str:
    parts = as_objects(content)
    texts = [as_text(part.get("text")) for part in parts if part.get("type") == "text"]
    return as_text(content) or "\n".join(texts)


def _results(messages: Sequence[JsonObject]) -> Iterator[ToolResult]:
    """Find the tool results of the last message."""
    names = {
        as_text(block.get("id")): as_text(block.get("name"))
        for message in messages
        for block in as_objects(message.get("content"))
        if block.get("type") == "tool_use"
    }
    for block in as_objects(messages[-1].get("content")) if messages else []:
        if block.get("type") == "tool_result":
            name = names.get(as_text(block.get("tool_use_id")), "")
            yield ToolResult(name=name, text=_content(block.get("content")))
