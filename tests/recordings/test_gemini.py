"""Recorded answers, streams and errors of Gemini, at both its addresses, and Claude's on Vertex."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest

from onellm import errors
from onellm._assemble import Assembler
from onellm.testing import Reply

from .anthropic_reading import read_anthropic_answer, read_anthropic_stream
from .gemini_reading import join_parts, parts_of, read_bodies, read_gemini, says_more
from .observed import find_lost, observe_answer, observe_stream
from .reading import read_events
from .recordings import FOLDER, MISSING, load
from .replay import WAYS, Replay, odd_pieces
from .test_send_back import replies_to

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onellm.models import ChatCompletionResponse
    from onellm.testing import ReceivedRequest
    from onellm.types import ChatOptions, MessageParam

    from .reading import Reading
    from .recordings import Obj, Recording
    from .replay import Way
    from .tally import Tally

if not FOLDER.is_dir():
    pytest.skip(MISSING, allow_module_level=True)

CLAUDE: Final = "claude-3-7-sonnet@20250219"
RECORDINGS: Final = [
    replace(one, operation=f"{one.operation}.stream" if "stream" in one.operation else "one")
    for provider, row in (("google", "google"), ("vertexai", "vertexai"))
    for one in load(provider, row, "generateContent", "streamGenerateContent")
]
ANSWERS: Final = [one for one in RECORDINGS if one.endpoint == "generateContent"]
STREAMS: Final = [one for one in RECORDINGS if one.endpoint == "streamGenerateContent"]
REFUSALS: Final = [one for one in RECORDINGS if one.endpoint == "error"]
OF_CLAUDE: Final = [
    replace(one, model=CLAUDE)
    for one in load("vertexai", "vertexai", "rawPredict", "rawPredict.stream")
]
BY_STATUS: Final = {
    400: errors.InvalidRequestError,
    403: errors.PermissionDeniedError,
    404: errors.ResourceNotFoundError,
    429: errors.RateLimitError,
}
CUT_OFF: Final = {"b9c083e63c4cb6fc", "c5b936083da22c4b"}
"""Streams that end without a reason to."""
TRANSLATED: Final = {"candidates", "usageMetadata"}
READ: Final = {"content", "finishReason", "index"}


class GeminiReplay(Replay):
    """Tells by the path whether a stream was asked for."""

    def _options(self, recording: Recording) -> ChatOptions:
        own: ChatOptions = {"project": "test-project"} if recording.row == "vertexai" else {}
        return {**super()._options(recording), **own}

    def _reply(self, request: ReceivedRequest) -> Reply:
        recording = self._served[request.path.split("/")[2]]
        verb = request.path.rpartition(":")[2]
        assert verb.startswith("stream") == recording.streamed, (request.path, recording)
        if "GenerateContent" in verb:
            assert request.query == "alt=sse"
        else:
            assert request.json().get("stream", False) is recording.streamed
        pieces = odd_pieces(recording.body.encode(), recording.id)
        return Reply(status=recording.status, headers=recording.headers, body=pieces, chunked=True)


@pytest.fixture(scope="module")
def gemini() -> Iterator[GeminiReplay]:
    with GeminiReplay() as opened:
        yield opened


def with_sorted_arguments(reading: Reading) -> Reading:
    """Write arguments in one way: Gemini's are objects, so their text is the library's."""
    return replace(
        reading,
        turns={
            index: replace(
                turn,
                calls=tuple(
                    replace(call, arguments=json.dumps(json.loads(call.arguments), sort_keys=True))
                    for call in turn.calls
                ),
            )
            for index, turn in reading.turns.items()
        },
    )


def check_answer(body: Obj, answer: ChatCompletionResponse, provider: str) -> None:
    assert answer.raw == body
    assert with_sorted_arguments(observe_answer(answer)) == read_gemini([body], whole=True)
    assert find_lost({k: v for k, v in body.items() if k not in TRANSLATED}, answer) == []
    usage = answer.usage or answer.get("usageMetadata")
    assert find_lost(body.get("usageMetadata"), usage) == []
    for candidate, choice in zip(body["candidates"], answer.choices, strict=True):
        assert find_lost({k: v for k, v in candidate.items() if k not in READ}, choice) == []
        assert choice.get("native_finish_reason") == candidate.get("finishReason")
        parts = parts_of(candidate)
        assert choice.message.native == ({provider: parts} if says_more(parts) else None)


@pytest.mark.parametrize("way", WAYS[:2])
@pytest.mark.parametrize("recording", ANSWERS, ids=str)
def test_an_answer_says_what_its_body_says(
    recording: Recording, way: Way, gemini: GeminiReplay, tally: Tally
) -> None:
    answer = gemini.answer(recording, way)

    check_answer(json.loads(recording.body), answer, recording.row)
    assert answer.model == json.loads(recording.body).get("modelVersion", "x")
    tally.add(recording, way)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("recording", STREAMS, ids=str)
def test_a_stream_says_what_its_events_say(
    recording: Recording, way: Way, gemini: GeminiReplay, tally: Tally
) -> None:
    events = read_bodies(recording.body)

    read = gemini.stream(recording, way)

    cut_off = isinstance(read.error, errors.StreamTruncatedError)
    assert cut_off == (recording.id in CUT_OFF), read.error
    assert cut_off or read.error is None
    assert read.receipt is not None
    assert read.receipt.skipped_chunks == 0
    assert [chunk.raw for chunk in read.chunks] == events
    assert with_sorted_arguments(observe_stream(read.chunks)) == read_gemini(events, whole=False)
    for event, chunk in zip(events, read.chunks, strict=True):
        assert find_lost({k: v for k, v in event.items() if k not in TRANSLATED}, chunk) == []
        for candidate, choice in zip(event.get("candidates", ()), chunk.choices, strict=False):
            assert find_lost({k: v for k, v in candidate.items() if k not in READ}, choice) == []
    tally.add(recording, way)


def all_parts(events: Sequence[Obj]) -> list[Obj]:
    return [
        part
        for event in events
        for candidate in event.get("candidates", ())
        for part in parts_of(candidate)
    ]


def turn_sent_back(
    recording: Recording, answer: ChatCompletionResponse, gemini: GeminiReplay
) -> list[Obj]:
    message = answer.choices[0].message
    turns: list[MessageParam] = [message, *replies_to(message)]
    asked = replace(recording, operation="one", body=ANSWERS[0].body, headers=())
    contents: list[Obj] = gemini.send_back(asked, turns)["contents"]
    if len(contents) == 2:
        return []  # a turn without anything in it is left out
    assert contents[1]["role"] == "model"
    assert len(contents[2]["parts"]) == max(1, len(message.tool_calls))
    parts: list[Obj] = contents[1]["parts"]
    return parts


@pytest.mark.parametrize("recording", ANSWERS, ids=str)
def test_an_answer_goes_back_as_it_came(recording: Recording, gemini: GeminiReplay) -> None:
    parts = parts_of(json.loads(recording.body)["candidates"][0])

    sent = turn_sent_back(recording, gemini.answer(recording, "create"), gemini)

    assert sent == (parts if says_more(parts) else join_parts(parts))


@pytest.mark.parametrize("recording", STREAMS, ids=str)
def test_a_stream_goes_back_as_it_came(recording: Recording, gemini: GeminiReplay) -> None:
    parts = join_parts(all_parts(read_bodies(recording.body)))
    assembler = Assembler()
    for chunk in gemini.stream(recording, "create").chunks:
        assembler.add(chunk)

    sent = turn_sent_back(recording, assembler.whole(), gemini)

    expected = parts if says_more(parts) else [part for part in parts if part != {"text": ""}]
    assert sent == expected


@pytest.mark.parametrize("way", WAYS[:2])
@pytest.mark.parametrize("recording", REFUSALS, ids=str)
def test_a_refusal_raises_its_error_with_the_service_s_words(
    recording: Recording, way: Way, gemini: GeminiReplay, tally: Tally
) -> None:
    body: Obj = json.loads(recording.body)
    of_key = "API_KEY_INVALID" in recording.body
    waits = [one["retryDelay"] for one in body["error"].get("details", ()) if "retryDelay" in one]

    error = gemini.refusal(recording, way)

    assert type(error) is (errors.AuthenticationError if of_key else BY_STATUS[recording.status])
    assert isinstance(error, errors.APIError)
    assert (error.status_code, error.provider) == (recording.status, recording.row)
    assert body["error"]["message"].rstrip(".")[:60] in str(error)
    assert error.retry_after == (float(waits[0].removesuffix("s")) if waits else None)
    tally.add(recording, way)


@pytest.mark.parametrize("recording", REFUSALS, ids=str)
def test_a_refusal_in_an_array_is_the_same(recording: Recording, gemini: GeminiReplay) -> None:
    listed = replace(recording, body=f"[{recording.body}]\n")

    error, expected = (gemini.refusal(one, "create") for one in (listed, recording))

    assert type(error) is type(expected)
    assert str(error) == str(expected)
    assert vars(error)["error_data"] == vars(expected)["error_data"]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("recording", OF_CLAUDE, ids=str)
def test_claude_says_what_its_body_says(
    recording: Recording, way: Way, gemini: GeminiReplay, tally: Tally
) -> None:
    if recording.streamed:
        read = gemini.stream(recording, way)
        assert read.error is None
        assert observe_stream(read.chunks) == read_anthropic_stream(read_events(recording.body))
    elif way != "create + async for":
        body: Obj = json.loads(recording.body)
        answer = gemini.answer(recording, way)
        assert answer.raw == body
        assert observe_answer(answer) == read_anthropic_answer(body)
    tally.add(recording, way)
