"""OpenAI's chat completions, as its clients and its many imitators know them."""

from __future__ import annotations

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
from onellm.testing.wire import CREATED, Problem, Range, StreamEvent, find_out_of_range, missing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_RANGES: Mapping[str, Range] = MappingProxyType(
    {
        "temperature": Range(0, 2),
        "top_p": Range(0, 1),
        "presence_penalty": Range(-2, 2),
        "frequency_penalty": Range(-2, 2),
        "max_tokens": Range(1, whole=True),
        "max_completion_tokens": Range(1, whole=True),
        "n": Range(1, 128, whole=True),
        "top_logprobs": Range(0, 20, whole=True),
    }
)
_ROLES = frozenset({"system", "developer", "user", "assistant", "tool", "function"})
_FINISH: Mapping[str, str] = MappingProxyType({"tool": "tool_calls", "stop_sequence": "stop"})
_ERROR_TYPES: Mapping[int, str] = MappingProxyType(
    {
        403: "request_forbidden",
        429: "requests",
        500: "server_error",
        502: "server_error",
        503: "server_error",
        504: "server_error",
        529: "overloaded_error",
    }
)
_ERROR_CODES: Mapping[int, str] = MappingProxyType(
    {401: "invalid_api_key", 404: "model_not_found", 429: "rate_limit_exceeded"}
)
_ANY_OBJECT: JsonObject = {"type": "object", "properties": {"answer": {"type": "string"}}}


class OpenAIFormat:
    """Requests, answers, streams and errors of `/v1/chat/completions`."""

    path = "/v1/chat/completions"
    id_header = "x-request-id"
    keep_alives: tuple[bytes, ...] = (b": keep-alive\n\n",)

    def find_key(self, headers: Mapping[str, str]) -> str | None:
        """Find the key that the client signed in with."""
        scheme, _, key = headers.get("authorization", "").partition(" ")
        return key.strip() if scheme.lower() == "bearer" and key.strip() else None

    def find_problem(self, body: JsonObject, headers: Mapping[str, str]) -> Problem | None:
        """Find the first reason to refuse the request."""
        del headers  # none is required
        if not as_text(body.get("model")):
            return missing("model", "you must provide a model parameter")
        messages = as_list(body.get("messages"))
        if not messages:
            return missing("messages", "messages must be a list with at least one message")
        return _find_problem_in(messages) or find_out_of_range(body, _RANGES)

    def parse_question(self, body: JsonObject) -> Question:
        """Read what is asked."""
        messages = as_objects(body.get("messages"))
        said = [message for message in messages if message.get("role") == "user"]
        last = said[-1] if said else JsonObject()
        choice = body.get("tool_choice")
        chosen = as_text(as_object(as_object(choice).get("function")).get("name"))
        tools = tuple(_tools(body))
        forced = [tool for tool in tools if tool.name == chosen]
        counted = [_content(message) for message in messages]
        return Question(
            model=as_text(body.get("model")),
            text=_content(last),
            images=sum("image" in as_text(p.get("type")) for p in as_objects(last.get("content"))),
            tools=tuple(forced) or tools,
            tool_choice=(
                "any" if forced or choice == "required" else "none" if choice == "none" else "auto"
            ),
            several_tools=body.get("parallel_tool_calls") is not False and not forced,
            results=tuple(_results(messages)),
            schema=_schema(as_object(body.get("response_format"))),
            reasons=_reasons(body),
            stop=as_texts(body.get("stop")),
            max_tokens=find_integer(body.get("max_completion_tokens"))
            or find_integer(body.get("max_tokens")),
            input_tokens=max(1, sum(len(words(text)) for text in counted)),
            stream=body.get("stream") is True,
            usage_in_stream=as_object(body.get("stream_options")).get("include_usage") is True,
            copies=find_integer(body.get("n")) or 1,
        )

    def build_answer(self, question: Question, answer: Answer, number: int) -> JsonObject:
        """Write an answer in one piece."""
        message: JsonObject = {
            "role": "assistant",
            "content": None if answer.tool_calls else answer.text,
            "refusal": None,
            "annotations": [],
        }
        if answer.reasoning:
            message["reasoning_content"] = answer.reasoning
        if answer.tool_calls:
            message["tool_calls"] = [
                {
                    "id": _call_id(number, position),
                    "type": "function",
                    "function": {
                        "name": call.name,
                        "arguments": "".join(fragments(call.arguments)),
                    },
                }
                for position, call in enumerate(answer.tool_calls)
            ]
        finish = _FINISH.get(answer.finish, answer.finish)
        return {
            "id": f"chatcmpl-sim{number:012d}",
            "object": "chat.completion",
            "created": CREATED,
            "model": question.model,
            "choices": [
                {"index": index, "message": message, "logprobs": None, "finish_reason": finish}
                for index in range(question.copies)
            ],
            "usage": _usage(question, answer),
            "service_tier": "default",
            "system_fingerprint": "fp_simulator",
        }

    def build_events(self, question: Question, answer: Answer, number: int) -> list[StreamEvent]:
        """Write an answer event by event."""
        head: JsonObject = {
            "id": f"chatcmpl-sim{number:012d}",
            "object": "chat.completion.chunk",
            "created": CREATED,
            "model": question.model,
            "service_tier": "default",
            "system_fingerprint": "fp_simulator",
        }
        unused: JsonObject = {"usage": None} if question.usage_in_stream else {}

        def chunk(index: int, delta: JsonObject, finish: str | None = None) -> bytes:
            choice = {"index": index, "delta": delta, "logprobs": None, "finish_reason": finish}
            return _event({**head, "choices": [choice], **unused})

        copies = range(question.copies)
        content = None if answer.tool_calls else ""
        opening: JsonObject = {"role": "assistant", "content": content, "refusal": None}
        finish = _FINISH.get(answer.finish, answer.finish)
        events = [StreamEvent(chunk(index, opening)) for index in copies]
        for delta in _deltas(answer, number):
            events += [StreamEvent(chunk(index, delta), "content") for index in copies]
        events += [StreamEvent(chunk(index, {}, finish), "ending") for index in copies]
        if question.usage_in_stream:
            last: JsonObject = {**head, "choices": [], "usage": _usage(question, answer)}
            events.append(StreamEvent(_event(last), "ending"))
        events.append(StreamEvent(sse_event("[DONE]"), "ending"))
        return events

    def build_error(self, problem: Problem, request_id: str) -> JsonObject:
        """Write a refusal."""
        del request_id  # is in the headers only
        return {
            "error": {
                "message": problem.message,
                "type": _ERROR_TYPES.get(problem.status, "invalid_request_error"),
                "param": problem.param,
                "code": problem.code or _ERROR_CODES.get(problem.status),
            }
        }

    def build_event(self, data: str, kind: str) -> bytes:
        """Frame any text as an event."""
        del kind  # events have no type here
        return sse_event(data)

    def build_headers(self, request_id: str) -> dict[str, str]:
        """Write the headers that come with everything."""
        return {
            self.id_header: request_id,
            "openai-version": "2020-10-01",
            "openai-processing-ms": "1",
            "x-ratelimit-limit-requests": "10000",
            "x-ratelimit-remaining-requests": "9999",
            "x-ratelimit-reset-requests": "6ms",
        }

    def build_model(self, name: str) -> JsonObject:
        """Describe a model."""
        return {"id": name, "object": "model", "created": CREATED, "owned_by": "onellm"}

    def build_models(self, names: Iterable[str]) -> JsonObject:
        """List the models."""
        return {"object": "list", "data": [self.build_model(name) for name in names]}


def _event(value: JsonObject) -> bytes:
    return sse_event(json.dumps(value, ensure_ascii=False, separators=(",", ":")))


def _deltas(answer: Answer, number: int) -> Iterator[JsonObject]:
    for word in words(answer.reasoning):
        yield {"reasoning_content": word}
    for word in words(answer.text):
        yield {"content": word}
    for position, call in enumerate(answer.tool_calls):
        opened = {
            "index": position,
            "id": _call_id(number, position),
            "type": "function",
            "function": {"name": call.name, "arguments": ""},
        }
        yield {"tool_calls": [opened]}
        for fragment in fragments(call.arguments):
            yield {"tool_calls": [{"index": position, "function": {"arguments": fragment}}]}


def _call_id(number: int, position: int) -> str:
    return f"call_sim{number:012d}{position:02d}"


def _usage(question: Question, answer: Answer) -> JsonObject:
    made = answer.output_tokens * question.copies
    return {
        "prompt_tokens": question.input_tokens,
        "completion_tokens": made,
        "total_tokens": question.input_tokens + made,
        "prompt_tokens_details": {"cached_tokens": 0, "audio_tokens": 0},
        "completion_tokens_details": {
            "reasoning_tokens": answer.reasoning_tokens * question.copies,
            "audio_tokens": 0,
            "accepted_prediction_tokens": 0,
            "rejected_prediction_tokens": 0,
        },
    }


def _find_problem_in(messages: Sequence[object]) -> Problem | None:
    asked: set[str] = set()
    for position, raw in enumerate(messages):
        message = as_object(raw)
        role = message.get("role")
        if role not in _ROLES:
            text = f"messages[{position}] has no known role: {role!r}"
            return Problem(status=400, message=text, param=f"messages[{position}].role")
        calls = as_objects(message.get("tool_calls"))
        if message.get("content") is None and not (role == "assistant" and calls):
            return missing(f"messages[{position}].content")
        asked.update(as_text(call.get("id")) for call in calls)
        if role == "tool" and as_text(message.get("tool_call_id")) not in asked:
            text = f"messages[{position}] answers no tool call of an earlier message"
            return Problem(status=400, message=text, param=f"messages[{position}].tool_call_id")
    return None


def _content(message: JsonObject) -> str:
    parts = as_objects(message.get("content"))
    texts = [as_text(part.get("text")) for part in parts if part.get("type") == "text"]
    return as_text(message.get("content")) or "\n".join(texts)


def _tools(body: JsonObject) -> Iterator[Tool]:
    for tool in as_objects(body.get("tools")):
        function = as_object(tool.get("function"))
        if name := as_text(function.get("name")):
            yield Tool(name=name, schema=as_object(function.get("parameters")))


def _results(messages: Sequence[JsonObject]) -> Iterator[ToolResult]:
    """Find the tool messages at the end of the conversation."""
    names = {
        as_text(call.get("id")): as_text(as_object(call.get("function")).get("name"))
        for message in messages
        for call in as_objects(message.get("tool_calls"))
    }
    first = len(messages)
    while first and messages[first - 1].get("role") == "tool":
        first -= 1
    for message in messages[first:]:
        name = names.get(as_text(message.get("tool_call_id")), "")
        yield ToolResult(name=name, text=_content(message))


def _schema(wanted: JsonObject) -> JsonObject | None:
    if wanted.get("type") == "json_object":
        return _ANY_OBJECT
    if wanted.get("type") == "json_schema":
        return as_object(as_object(wanted.get("json_schema")).get("schema"))
    return None


def _reasons(body: JsonObject) -> bool:
    efforts = (body.get("reasoning_effort"), as_object(body.get("reasoning")).get("effort"))
    return (
        any(as_text(effort) not in {"", "none"} for effort in efforts)
        or as_object(body.get("thinking")).get("type") == "enabled"
        or "think" in as_text(body.get("model"))
    )
