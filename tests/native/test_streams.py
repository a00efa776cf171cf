"""Streams of operations of pinned documents, event by event."""

from __future__ import annotations

import asyncio
import json
import struct
import zlib
from typing import TYPE_CHECKING, Any

import pytest
from onellm_clients._runtime import JSON, UnknownVariant
from onellm_clients.anthropic._events import parse_create_message_event
from onellm_clients.anthropic.api.messages import create_message
from onellm_clients.bedrock._events import parse_converse_stream_event
from onellm_clients.bedrock.api.converse import converse_stream
from onellm_clients.google._events import parse_stream_generate_content_event
from onellm_clients.google.api.content import stream_generate_content
from onellm_clients.ollama._events import parse_pull_model_event
from onellm_clients.ollama.api.models import pull_model
from onellm_clients.openai._events import (
    parse_create_completion_event,
    parse_create_response_event,
    parse_retrieve_response_event,
)
from onellm_clients.openai.api.completions import create_completion
from onellm_clients.openai.api.responses import create_response, retrieve_response
from onellm_clients.openai.models.responses import (
    ResponseCompletedEvent,
    ResponseCreatedEvent,
    ResponseTextDeltaEvent,
)

from onellm import errors, native
from onellm._native_events import find_ending
from onellm.testing import Close, Hang, Pause, Reply

if TYPE_CHECKING:
    from onellm.types.options import CallOptions

    from .conftest import Service, Way

ASKED = create_response.build_request(
    body={"model": "gpt-4o-mini", "input": "Hello", "stream": True}
)


def created() -> str:
    return json.dumps({"type": "response.created", "response": {"id": "r"}, "sequence_number": 0})


def text(delta: str) -> str:
    return json.dumps({"type": "response.output_text.delta", "delta": delta, "item_id": "m"})


def completed() -> str:
    return json.dumps({"type": "response.completed", "response": {"id": "r"}})


def test_events_come_in_their_classes(service: Service, way: Way) -> None:
    unknown = '{"type": "response.sung", "song": "la"}'
    service.replies = [Reply.sse([created(), text("Hel"), text("lo"), unknown, completed()])]
    events: list[Any] = []

    way.read_into(events, "openai", ASKED, parse_create_response_event, **service.options)

    first, *texts, sung, last = events
    assert isinstance(first, ResponseCreatedEvent)
    assert [type(one) for one in texts] == [ResponseTextDeltaEvent] * 2
    assert "".join(one.delta for one in texts) == "Hello"
    assert sung == UnknownVariant({"type": "response.sung", "song": "la"})
    assert isinstance(last, ResponseCompletedEvent)
    assert service.received.json()["stream"] is True
    assert service.received.headers["accept"] == "text/event-stream"


def test_a_stream_is_asked_for_at_its_first_step_and_has_a_receipt(service: Service) -> None:
    service.replies = [Reply.sse([text("Hi"), completed()], headers={"x-request-id": "req_7"})]

    with native.stream("openai", ASKED, parse_create_response_event, **service.options) as stream:
        assert isinstance(next(stream), ResponseTextDeltaEvent)
        assert stream.receipt
        assert stream.receipt.request_id == "req_7"

    unasked = native.stream("openai", ASKED, parse_create_response_event, **service.options)
    assert len(service.server.requests) == 1
    assert unasked.receipt is None


def test_a_stream_may_be_iterated_in_either_colour(service: Service) -> None:
    service.replies = [Reply.sse([text("Hi"), completed()])]

    async def count() -> int:
        stream = native.stream("openai", ASKED, parse_create_response_event, **service.options)
        return len([event async for event in stream])

    assert asyncio.run(count()) == 2


@pytest.mark.parametrize("end", [[], [Close()]], ids=["ended", "broken"])
def test_a_stream_without_its_last_event_is_cut_off(
    end: list[Any], service: Service, way: Way
) -> None:
    service.replies = [Reply.sse([created(), text("Hel"), *end])]
    events: list[Any] = []

    with pytest.raises(errors.StreamTruncatedError) as raised:
        way.read_into(events, "openai", ASKED, parse_create_response_event, **service.options)

    assert len(events) == 2
    assert raised.value.provider == "openai"


@pytest.mark.parametrize("mark", ["response.completed", "response.incomplete", "response.failed"])
def test_each_of_an_answers_last_events_ends_it(mark: str, service: Service, way: Way) -> None:
    last = json.dumps({"type": mark, "response": {"id": "r", "error": {"message": "x"}}})
    service.replies = [Reply.sse([text("Hi"), last])]
    events: list[Any] = []
    request = retrieve_response.build_request(response_id="r", stream=True)

    way.read_into(events, "openai", request, parse_retrieve_response_event, **service.options)

    assert events[-1].type == mark


def test_done_ends_a_stream_though_the_connection_stays(service: Service, way: Way) -> None:
    chunk = '{"choices": [{"index": 0, "text": "Hi", "finish_reason": null}]}'
    service.replies = [Reply.sse([chunk, "[DONE]", Hang()])]
    request = create_completion.build_request(body={"model": "m", "prompt": "", "stream": True})
    events: list[Any] = []

    way.read_into(events, "openai", request, parse_create_completion_event, **service.options)

    assert [event.choices[0].text for event in events] == ["Hi"]


@pytest.mark.parametrize(
    "event",
    [
        'data: {"type": "error", "code": "rate_limit_exceeded", "message": "slow down"}\n\n',
        'data: {"error": {"code": "rate_limit_exceeded", "message": "slow down"}}\n\n',
        'event: error\ndata: {"error": {"code": 429, "message": "slow down"}}\n\n',
    ],
)
def test_an_error_event_is_raised_after_what_came(event: str, service: Service, way: Way) -> None:
    service.replies = [Reply.sse([text("Hel"), event.encode()])]
    events: list[Any] = []

    with pytest.raises(errors.RateLimitError, match="slow down"):
        way.read_into(events, "openai", ASKED, parse_create_response_event, **service.options)

    assert len(events) == 1


def test_pings_are_no_events_and_stop_no_clock(service: Service, way: Way) -> None:
    start = {"type": "message_start", "message": {"id": "m", "content": [], "usage": {}}}
    ping = b'event: ping\ndata: {"type": "ping"}\n\n'
    stop = '{"type": "message_stop"}'
    request = create_message.build_request(
        body={"model": "m", "max_tokens": 9, "messages": [], "stream": True}
    )
    service.replies = [Reply.sse([json.dumps(start), ping, ping, stop])]
    events: list[Any] = []

    way.read_into(events, "anthropic", request, parse_create_message_event, **service.options)
    assert [event.type for event in events] == ["message_start", "message_stop"]

    pings = [piece for _ in range(20) for piece in (ping, Pause(0.1))]
    service.replies = [Reply.sse([json.dumps(start), *pings])]
    options: CallOptions = {**service.options, "chunk_timeout": 0.3}
    with pytest.raises(errors.StreamStalledError) as raised:
        way.read_into(events, "anthropic", request, parse_create_message_event, **options)
    assert raised.value.waited < 1.5


def test_a_broken_event_is_skipped_and_counted(
    service: Service, caplog: pytest.LogCaptureFixture
) -> None:
    service.replies = [Reply.sse([text("Hel"), '{"type": "resp', text("lo"), completed()])]

    stream = native.stream("openai", ASKED, parse_create_response_event, **service.options)

    assert len(list(stream)) == 3
    assert stream.receipt
    assert stream.receipt.skipped_chunks == 1
    assert "skipped a malformed chunk" in caplog.text


def test_an_answer_that_is_no_stream_is_an_error(service: Service, way: Way) -> None:
    service.replies = [Reply.text("<html></html>", content_type="text/html")]
    with pytest.raises(errors.InvalidResponseError, match="stream of events"):
        way.read_into([], "openai", ASKED, parse_create_response_event, **service.options)

    service.replies = [Reply.json({"error": {"code": "server_error", "message": "boom"}})]
    with pytest.raises(errors.ServiceUnavailableError, match="boom"):
        way.read_into([], "openai", ASKED, parse_create_response_event, **service.options)

    service.replies = [Reply.json({"error": {"message": "who?"}}, status=401)]
    with pytest.raises(errors.AuthenticationError, match="who"):
        way.read_into([], "openai", ASKED, parse_create_response_event, **service.options)


def test_json_lines_are_events(service: Service, way: Way) -> None:
    lines = b'{"status": "pulling", "total": 9}\r\n\n{"status": "success"}'
    pieces = [lines[:7], lines[7:40], lines[40:]]
    service.replies = [Reply(headers={"content-type": "application/x-ndjson"}, body=pieces)]
    request = pull_model.build_request(body={"model": "tiny"})
    events: list[Any] = []

    way.read_into(events, "ollama", request, parse_pull_model_event, **service.options)

    assert [event.status for event in events] == ["pulling", "success"]
    assert service.received.path == "/api/pull"


GEMINI = stream_generate_content.build_request(
    models_id="gemini", body={"contents": [{"parts": [{"text": "Hi"}]}]}
)


def gemini(text: str, **more: JSON) -> dict[str, JSON]:
    return {"candidates": [{"content": {"parts": [{"text": text}]}, **more}]}


def test_geminis_streams_end_with_a_finish_reason_or_a_block(service: Service, way: Way) -> None:
    events: list[Any] = []
    read = parse_stream_generate_content_event
    first, last = gemini("a"), gemini("b", finishReason="STOP")

    service.replies = [Reply.sse([json.dumps(first), json.dumps(last)])]
    way.read_into(events, "google", GEMINI, read, **service.options)
    assert len(events) == 2
    assert service.received.query == "alt=sse"

    service.replies = [Reply.json([first, last])]
    way.read_into(events, "google", GEMINI, read, **service.options)
    assert events[:2] == events[2:]

    service.replies = [Reply.sse(['{"promptFeedback": {"blockReason": "SAFETY"}}'])]
    way.read_into(events, "google", GEMINI, read, **service.options)
    assert events[-1].prompt_feedback.block_reason == "SAFETY"

    service.replies = [Reply.sse([json.dumps(first)])]
    with pytest.raises(errors.StreamTruncatedError):
        way.read_into(events, "google", GEMINI, read, **service.options)


def test_an_unknown_format_is_complete_when_it_ends_after_an_event(
    service: Service, way: Way
) -> None:
    service.replies = [Reply.sse(['{"a": 1}', '{"a": 2}'])]
    request = retrieve_response.build_request(response_id="x")._replace(path="/new/things")
    events: list[JSON] = []

    def keep(data: JSON) -> JSON:
        return data

    way.read_into(events, "openai", request, keep, **service.options)

    assert events == [{"a": 1}, {"a": 2}]


CONVERSE = converse_stream.build_request(model_id="m", body={"messages": []})
AWS = {"content-type": "application/vnd.amazon.eventstream"}


def frame(kind: str, name: str, payload: JSON) -> bytes:
    """Write one frame of an event stream: lengths, checksum, headers, payload, checksum."""
    headers = b""
    for key, value in ((":message-type", kind), (f":{kind}-type", name)):
        headers += struct.pack(">B", len(key)) + key.encode()
        headers += struct.pack(">BH", 7, len(value)) + value.encode()
    body = json.dumps(payload).encode()
    lengths = struct.pack(">II", 16 + len(headers) + len(body), len(headers))
    whole = lengths + struct.pack(">I", zlib.crc32(lengths)) + headers + body
    return whole + struct.pack(">I", zlib.crc32(whole))


@pytest.mark.parametrize("kind", [AWS, {}], ids=["said", "unsaid"])
def test_awss_events_are_read_under_their_names(
    kind: dict[str, str], service: Service, way: Way
) -> None:
    frames = [
        frame("event", "messageStart", {"role": "assistant"}),
        frame("event", "sung", {"song": "la"}),
        frame("event", "messageStop", {"stopReason": "end_turn"}),
    ]
    service.replies = [Reply(headers=kind, body=frames)]
    options: CallOptions = {**service.options, "region": "us-east-1"}
    events: list[Any] = []

    way.read_into(events, "bedrock", CONVERSE, parse_converse_stream_event, **options)

    start, sung, stop = events
    assert start.message_start.role == "assistant"
    assert sung.additional_properties == {"sung": {"song": "la"}}
    assert stop.message_stop.stop_reason == "end_turn"


def test_an_exception_in_a_stream_of_awss_is_raised(service: Service, way: Way) -> None:
    failure = frame("exception", "internalServerException", {"message": "boom"})
    service.replies = [Reply(headers=AWS, body=frame("event", "messageStart", {}) + failure)]
    options: CallOptions = {**service.options, "region": "us-east-1"}
    events: list[Any] = []

    with pytest.raises(errors.ServiceUnavailableError, match="boom"):
        way.read_into(events, "bedrock", CONVERSE, parse_converse_stream_event, **options)

    assert len(events) == 1


def test_a_damaged_event_stream_of_awss_is_an_error(service: Service, way: Way) -> None:
    damaged = bytearray(frame("event", "messageStart", {"role": "assistant"}))
    damaged[-6] ^= 1
    service.replies = [Reply(headers=AWS, body=bytes(damaged))]
    options: CallOptions = {**service.options, "region": "us-east-1"}

    with pytest.raises(errors.StreamingError, match="corrupt"):
        way.read_into([], "bedrock", CONVERSE, parse_converse_stream_event, **options)


@pytest.mark.parametrize(
    ("path", "last", "other"),
    [
        ("/v2/chat", {"type": "message-end"}, {"type": "content-delta"}),
        ("/api/chat", {"done": True}, {"done": False}),
        ("/api/generate", {"done": True}, {}),
        ("/v1/chat/completions", {"choices": [{"finish_reason": "stop"}]}, {"choices": [{}]}),
        ("/models/m:streamRawPredict", {"type": "message_stop"}, {"type": "message_delta"}),
        ("/models/m:streamRawPredict", {"choices": [{"finish_reason": "stop"}]}, {"choices": []}),
        ("/images/generations", {"type": "image_generation.completed"}, {"type": "x"}),
        ("/images/edits", {"type": "image_edit.completed"}, {"type": "x"}),
        ("/audio/transcriptions", {"type": "transcript.text.done"}, {"type": "x"}),
        ("/v1/audio/transcriptions", {"type": "transcription.done"}, {"type": "x"}),
        ("/audio/speech", {"type": "speech.audio.done"}, {"type": "speech.audio.delta"}),
    ],
)
def test_each_operation_has_its_last_word(
    path: str, last: dict[str, JSON], other: dict[str, JSON]
) -> None:
    shows_the_end = find_ending(path)

    assert shows_the_end(last)
    assert not shows_the_end(other)
