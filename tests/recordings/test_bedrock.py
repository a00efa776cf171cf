"""Bedrock's recorded answers, streams and errors of Converse, through the public API."""

from __future__ import annotations

import base64
import json
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, Final
from urllib.parse import quote, unquote, urlsplit

import pytest

from onellm import errors
from onellm._assemble import Assembler
from onellm.testing import Close, Reply

from .bedrock_reading import (
    read_converse_answer,
    read_converse_stream,
    read_frames,
    rebuild_blocks,
    says_more,
    split_frames,
)
from .checks import _sorted as with_sorted_arguments
from .observed import find_lost, observe_answer, observe_stream
from .recordings import FOLDER, MISSING, load
from .replay import WAYS, Replay, odd_pieces
from .test_send_back import replies_to

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onellm.models import Message
    from onellm.testing import Piece, ReceivedRequest
    from onellm.types import ChatOptions, MessageParam

    from .recordings import Obj, Recording
    from .replay import Way
    from .tally import Tally

if not FOLDER.is_dir():
    pytest.skip(MISSING, allow_module_level=True)

PATHS: Final[Mapping[str, str]] = {
    line["id"]: urlsplit(line["request"]["url"]).path
    for line in map(json.loads, (FOLDER / "bedrock.jsonl").read_text("utf-8").splitlines())
}
RECORDINGS: Final = [
    replace(one, model=unquote(PATHS[one.id].split("/")[2]))
    for one in load("bedrock", "bedrock", "converse", "converse.stream")
]
ANSWERS: Final = [one for one in RECORDINGS if one.endpoint == "converse"]
STREAMS: Final = [one for one in RECORDINGS if one.endpoint == "converse.stream"]
REFUSALS: Final = [one for one in RECORDINGS if one.endpoint == "error"]
LONGEST: Final = max(STREAMS, key=lambda one: len(one.body))
BY_STATUS: Final = {400: errors.InvalidRequestError, 404: errors.ResourceNotFoundError}
TRANSLATED: Final = {"output", "stopReason"}
PADDING: Final = "p"


class BedrockReplay(Replay):
    """Tells by the path who is asked and whether for a stream; streams are bytes."""

    def _options(self, recording: Recording) -> ChatOptions:
        # What is sent back has tool calls, and names no tools: that is warned about elsewhere.
        return {**super()._options(recording), "region": "us-east-1", "unsupported": "drop"}

    def _reply(self, request: ReceivedRequest) -> Reply:
        recording = self._served[request.path.split("/")[2]]
        verb = "converse-stream" if recording.streamed else "converse"
        assert request.path.endswith(f"/model/{quote(recording.model, safe='')}/{verb}")
        pieces: Iterator[Piece] = odd_pieces(body_of(recording), recording.id)
        return Reply(
            status=recording.status,
            headers=recording.headers,
            body=chain(pieces, [Close()]) if recording.breaks_off else pieces,
            chunked=True,
        )


@pytest.fixture(scope="module")
def bedrock() -> Iterator[BedrockReplay]:
    with BedrockReplay() as opened:
        yield opened


def body_of(recording: Recording) -> bytes:
    is_text = recording.endpoint != "converse.stream"
    return recording.body.encode() if is_text else base64.b64decode(recording.body)


def with_body(recording: Recording, body: bytes) -> Recording:
    return replace(recording, body=base64.b64encode(body).decode())


def written_back(blocks: Sequence[Obj]) -> list[Obj]:
    """What goes back: every block as it came, but for blank text, which is refused."""
    return [block for block in blocks if block.get("text", "-").strip()]


def sent_back(recording: Recording, message: Message, bedrock: BedrockReplay) -> list[Obj]:
    turns: list[MessageParam] = [message, *replies_to(message)]
    body = bedrock.send_back(replace(ANSWERS[0], id=recording.id), turns)
    assert [turn["role"] for turn in body["messages"]] == ["user", "assistant", "user"]
    assert len(body["messages"][2]["content"]) == max(1, len(message.tool_calls))
    blocks: list[Obj] = body["messages"][1]["content"]
    return blocks


@pytest.mark.parametrize("way", WAYS[:2])
@pytest.mark.parametrize("recording", ANSWERS, ids=str)
def test_an_answer_says_what_its_body_says(
    recording: Recording, way: Way, bedrock: BedrockReplay, tally: Tally
) -> None:
    body: Obj = json.loads(recording.body)

    answer = bedrock.answer(recording, way)

    assert answer.raw == body
    assert answer.model == recording.model
    assert answer.receipt.request_id == recording.find_header("x-amzn-requestid")
    assert with_sorted_arguments(observe_answer(answer)) == read_converse_answer(body)
    assert find_lost({k: v for k, v in body.items() if k not in TRANSLATED}, answer) == []
    (choice,) = answer.choices
    assert choice.native_finish_reason == body["stopReason"]
    blocks = body["output"]["message"]["content"]
    assert choice.message.native == ({"bedrock": blocks} if any(map(says_more, blocks)) else None)
    tally.add(recording, way)


@pytest.mark.parametrize("recording", ANSWERS, ids=str)
def test_a_message_goes_back_block_by_block(recording: Recording, bedrock: BedrockReplay) -> None:
    blocks = json.loads(recording.body)["output"]["message"]["content"]
    message = bedrock.answer(recording, "create").choices[0].message

    assert sent_back(recording, message, bedrock) == written_back(blocks)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("recording", STREAMS, ids=str)
def test_a_stream_says_what_its_events_say(
    recording: Recording, way: Way, bedrock: BedrockReplay, tally: Tally
) -> None:
    events = read_frames(body_of(recording))

    read = bedrock.stream(recording, way)

    assert read.error is None
    assert read.receipt is not None
    assert read.receipt.skipped_chunks == 0
    assert read.receipt.request_id == recording.find_header("x-amzn-requestid")
    assert observe_stream(read.chunks) == read_converse_stream(events)
    assert {chunk.model for chunk in read.chunks} == {recording.model}
    rest = iter({name: body} for name, body in events)
    assert all(any(event == chunk.raw for event in rest) for chunk in read.chunks)
    for name, body in events:
        if name == "metadata":
            (counted,) = (chunk for chunk in read.chunks if chunk.usage)
            assert find_lost({k: v for k, v in body.items() if k != PADDING}, counted) == []
    blocks = rebuild_blocks(events)
    (last,) = (c for chunk in read.chunks for c in chunk.choices if c.finish_reason)
    assert last.delta.native == ({"bedrock": blocks} if any(map(says_more, blocks)) else None)
    tally.add(recording, way)


@pytest.mark.parametrize("recording", STREAMS, ids=str)
def test_a_stream_goes_back_block_by_block(recording: Recording, bedrock: BedrockReplay) -> None:
    blocks = rebuild_blocks(read_frames(body_of(recording)))
    assembler = Assembler()
    for chunk in bedrock.stream(recording, "create").chunks:
        assembler.add(chunk)
    message = assembler.whole().choices[0].message

    sent = sent_back(recording, message, bedrock)

    said = [block for block in blocks if not says_more(block)]
    if said == blocks:  # several blocks of plain text come back as the one text they are
        assert text_of(sent) == text_of(blocks)
        sent, blocks = ([b for b in one if "text" not in b] for one in (sent, blocks))
        for block in blocks:
            block["toolUse"].pop("type", None)
    assert sent == written_back(blocks)


def text_of(blocks: Sequence[Obj]) -> str:
    return "".join(block.get("text", "") for block in blocks)


@pytest.mark.parametrize(
    ("recording", "way"),
    [(one, way) for one in REFUSALS for way in (WAYS if one.streamed else WAYS[:2])],
    ids=str,
)
def test_a_refusal_raises_its_error_with_the_provider_s_words(
    recording: Recording, way: Way, bedrock: BedrockReplay, tally: Tally
) -> None:
    body: Obj = json.loads(recording.body)

    error = bedrock.refusal(recording, way)

    assert type(error) is BY_STATUS[recording.status]
    assert isinstance(error, errors.APIError)
    assert body["message"].rstrip(".") in str(error)
    assert error.error_data == body
    assert error.status_code == recording.status
    assert error.request_id == recording.find_header("x-amzn-requestid")
    assert (error.provider, error.model) == ("bedrock", recording.model)
    tally.add(recording, way)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("recording", STREAMS, ids=str)
def test_a_stream_that_is_cut_says_so(
    recording: Recording, way: Way, bedrock: BedrockReplay
) -> None:
    frames = list(split_frames(body_of(recording)))
    said = next(i for i, frame in enumerate(frames) if b"messageStop" in frame)
    cut = with_body(recording, b"".join(frames[:said]) + frames[said][:-1])

    for one in (cut, replace(cut, breaks_off=True)):
        read = bedrock.stream(one, way)

        assert type(read.error) is errors.StreamTruncatedError
        assert read.error.partial is not None
        assert read.chunks


@pytest.mark.parametrize("way", WAYS)
def test_a_damaged_stream_is_given_up_at_the_damage(way: Way, bedrock: BedrockReplay) -> None:
    frames = list(split_frames(body_of(LONGEST)))
    whole = [chunk.raw for chunk in bedrock.stream(LONGEST, way).chunks]
    middle = len(frames) // 2
    broken = bytearray(b"".join(frames))
    broken[len(b"".join(frames[:middle])) + 40] ^= 1

    read = bedrock.stream(with_body(LONGEST, bytes(broken)), way)

    assert type(read.error) is errors.StreamingError
    assert f"corrupt after {middle} events: frame {middle + 1} is damaged" in str(read.error)
    assert [chunk.raw for chunk in read.chunks] == whole[: len(read.chunks)]
    assert 0 < len(read.chunks) < len(whole)
    assert read.receipt is not None
    assert read.receipt.skipped_chunks == 0


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"<html>The service is down</html>", errors.InvalidResponseError),
        (b"", errors.InvalidResponseError),
        (b"{}", errors.InvalidResponseError),
        (b'{"error": {"message": "No.", "type": "throttlingException"}}', errors.RateLimitError),
    ],
)
def test_a_stream_that_is_none_is_refused_with_what_came(
    body: bytes, kind: type[Exception], way: Way, bedrock: BedrockReplay
) -> None:
    error = bedrock.refusal(with_body(LONGEST, body), way)

    assert type(error) is kind
    assert "No." in str(error) or (body.decode() or "empty") in str(error)


@pytest.mark.parametrize("way", WAYS[:2])
@pytest.mark.parametrize("body", ["", "<html>", "[1]", '{"output": {"message": {}}}'])
def test_an_answer_that_is_none_is_refused_with_what_came(
    body: str, way: Way, bedrock: BedrockReplay
) -> None:
    error = bedrock.refusal(replace(ANSWERS[0], body=body), way)

    assert type(error) is errors.InvalidResponseError
    assert (body or "empty") in str(error)
