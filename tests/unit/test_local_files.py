"""Files in messages: judged with the call, read in one step of its flow."""

from __future__ import annotations

import base64
import os
import time
from typing import TYPE_CHECKING, Any

import pytest

from onellm._call import check_chat
from onellm._flow import Call
from onellm._json import dumps
from onellm._local_files import LocalFile, find_files, judge_files, put_files, read_files
from onellm._pipeline import answer_chat, prepare_chat
from onellm.errors import InvalidConfigurationError, InvalidRequestError, RequestTimeoutError
from onellm.validators import validate_messages

if TYPE_CHECKING:
    from pathlib import Path

    from onellm._flow import Flow
    from onellm._pipeline import PreparedChat

TEXT = {"type": "text", "text": "x"}


class Named:
    """A path of the program's own kind."""

    def __init__(self, *answers: Any) -> None:
        self._answers = iter(answers)

    def __fspath__(self) -> Any:
        return next(self._answers)


def said(*parts: Any) -> Any:
    return [{"role": "user", "content": list(parts)}]


def document(path: object) -> dict[str, object]:
    return {"type": "file", "file": {"file_data": path}}


def sound(path: object) -> dict[str, object]:
    return {"type": "input_audio", "input_audio": {"data": path}}


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    path = tmp_path / "notes.txt"
    path.write_bytes(b"some notes")
    return path


def judge(messages: Any) -> Any:
    judged, problems = judge_files(messages, None)
    assert problems == []
    return judged


@pytest.mark.parametrize(
    "messages",
    [
        None,
        5,
        "text",
        b"bytes",
        [],
        [None, 5, "x", {}],
        ({"role": "user", "content": "x"},),
        [{"role": "user", "content": "x"}],
        [{"role": "assistant", "content": None}, {"role": "assistant"}],
        [{"role": "user", "content": ("x",)}],
        said(),
        said(None, 5, "x", {}, {"type": 5}, {"type": []}, {"type": "image_url"}),
        said(TEXT, {"type": "image_url", "image_url": {"url": "x"}}, {"type": "own", "own": 1}),
        said({"type": "image_url", "image_url": 5}, {"type": "file", "file": {"file_id": "f"}}),
        said({"type": "input_audio", "input_audio": "x"}, {"type": "file", "file": []}),
    ],
    ids=repr,
)
def test_messages_without_files_stay_the_same_object(messages: Any) -> None:
    judged, problems = judge_files(messages, None)

    assert judged is messages
    assert problems == []


def test_an_iterator_of_messages_is_not_used_up() -> None:
    messages = iter([{"role": "user", "content": "x"}])

    assert judge_files(messages, None) == (messages, [])
    assert len(list(messages)) == 1


def test_what_names_no_file_stays_the_same_object(notes: Path) -> None:
    plain = {"role": "user", "content": "x"}
    messages = [plain, *said(TEXT, document(notes)), *said(TEXT)]

    judged = judge(messages)

    assert judged[0] is plain
    assert judged[1]["content"][0] is TEXT
    assert judged[2] is messages[2]
    assert messages[1] == said(TEXT, document(notes))[0]


def test_a_file_is_read_in_one_step_of_the_flow(notes: Path) -> None:
    judged = judge(said(document(notes), document(notes)))
    files = list(find_files(judged))
    notes.write_bytes(b"SOME NOTES")  # nothing of the content was kept by the check

    flow = read_files(files)
    step = next(flow)
    assert isinstance(step, Call)
    step.function()
    with pytest.raises(StopIteration) as end:
        flow.send(None)

    coded = base64.b64encode(b"SOME NOTES").decode()
    assert end.value.value == {str(notes): coded}
    for part in put_files(judged, end.value.value)[0]["content"]:  # type: ignore[union-attr] # parts
        assert part == {
            "type": "file",
            "file": {"file_data": f"data:text/plain;base64,{coded}", "filename": "notes.txt"},
        }


def test_what_stands_for_a_file_is_json(notes: Path) -> None:
    judged = judge(said(document(notes)))
    (file,) = find_files(judged)

    assert isinstance(file, LocalFile)
    assert file == "data:text/plain;base64,Lg=="
    assert b'"file_data":"data:text/plain;base64,Lg=="' in dumps(judged)


@pytest.mark.parametrize(
    ("name", "form"),
    [("a.WAV", "wav"), ("a.mp3", "mp3"), ("a.mpga", "mp3"), ("a.b.flac", "flac"), ("a.m4a", "m4a")],
)
def test_the_format_of_a_sound_is_told_by_its_name(tmp_path: Path, name: str, form: str) -> None:
    (tmp_path / name).write_bytes(b"sound")

    (part,) = judge(said(sound(tmp_path / name)))[0]["content"]

    assert part["input_audio"] == {"data": "Lg==", "format": form}


def start(path: Path) -> tuple[PreparedChat, Flow[Any], Call]:
    """Begin a call with a file and with an image that is only named; give its first step."""
    remote = {"type": "image_url", "image_url": {"url": "https://example.com/cat.png"}}
    messages = said(remote, document(path))
    prepared = prepare_chat(check_chat("google/m", messages, False, {"api_key": "sk"}))
    flow = answer_chat(prepared)
    step = next(flow)
    assert isinstance(step, Call)
    return prepared, flow, step


def test_files_are_read_before_anything_is_fetched(notes: Path) -> None:
    prepared, flow, step = start(notes)
    step.function()

    assert isinstance(flow.send(None), Call)  # fetches the image
    assert prepared.receipt.notes[-1] == "read from disk: 1 file"
    flow.close()


def test_nothing_is_fetched_where_a_file_cannot_be_read(notes: Path) -> None:
    _, flow, step = start(notes)
    notes.unlink()
    with pytest.raises(InvalidRequestError) as failed:
        step.function()

    with pytest.raises(InvalidRequestError, match=r"content\[1\].*Provider: google") as told:
        flow.throw(failed.value)
    assert told.value.model == "m"


def test_reading_ends_with_the_call(notes: Path) -> None:
    step = next(read_files(list(find_files(judge(said(document(notes))))), time.monotonic() - 1))

    assert isinstance(step, Call)
    with pytest.raises(RequestTimeoutError, match=r"content\[0\] was not read before the deadline"):
        step.function()


def test_a_path_is_asked_for_its_text_once(notes: Path) -> None:
    (file,) = find_files(judge(said(document(Named(str(notes), "/etc/passwd")))))

    assert file.path == str(notes)


@pytest.mark.parametrize("path", [Named(b"notes.txt"), Named("")], ids=["bytes", "empty"])
def test_a_path_that_is_no_text_is_refused(path: Named) -> None:
    _, problems = judge_files(said(document(path)), None)

    assert [problem.parameter for problem in problems] == ["messages[0].content[0]"]


def test_a_string_that_says_it_is_a_path_is_a_string(notes: Path) -> None:
    class Both(str):
        __slots__ = ()

        def __fspath__(self) -> str:
            return str(self)

    text = Both(notes)

    assert isinstance(text, os.PathLike)
    messages = said(document(text))
    assert judge_files(messages, None) == (messages, [])


def test_a_path_in_its_place_is_right_for_the_validator(notes: Path) -> None:
    image = {"type": "image_url", "image_url": {"url": notes}}
    direct = {"type": "video_url", "video_url": notes}

    assert validate_messages(said(image, direct, document(notes), sound(notes)))
    for part in (
        {"type": "text", "text": notes},
        {"type": "input_audio", "input_audio": {"data": notes, "format": 5}},
        {"type": "file", "file": {"file_data": notes, "filename": notes}},
    ):
        with pytest.raises(InvalidRequestError):
            validate_messages(said(part))


def test_the_configuration_is_read_only_for_files(
    notes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from onellm import config  # noqa: PLC0415 - beside what it changes

    monkeypatch.setitem(config._settings, "openai", {"file_upload": {"max_size": "ten"}})

    judge_files(said(TEXT), "openai")
    with pytest.raises(InvalidConfigurationError, match="max_size"):
        judge_files(said(document(notes)), "openai")
