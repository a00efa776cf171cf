"""Files go as forms that arrive as they were given, and in no other form."""

from __future__ import annotations

import io
from email import message_from_bytes
from typing import TYPE_CHECKING, Any, cast

import pytest
from onellm_clients._runtime import BinaryFile, Multipart, Part, Request
from onellm_clients.openai.api.audio import create_transcription
from onellm_clients.openai.api.files import upload_file
from onellm_clients.openai.api.images import edit_image
from onellm_clients.openai.models.audio import CreateTranscriptionResponseJson
from onellm_clients.openai.models.images import CreateImageEditRequest

from onellm import errors, native
from onellm.testing import Reply

if TYPE_CHECKING:
    from pathlib import Path

    from onellm.testing import ReceivedRequest
    from onellm.types.options import CallOptions

    from .conftest import Service, Way

FILE = {"id": "file-1", "object": "file", "bytes": 4, "created_at": 1, "filename": "a.bin"}


def parts_of(received: ReceivedRequest) -> list[tuple[str, str | None, bytes]]:
    """Read a form as another implementation does: name, file name and content of each part."""
    head = f"content-type: {received.headers['content-type']}\r\n\r\n".encode()
    message = message_from_bytes(head + received.body)
    found: list[tuple[str, str | None, bytes]] = []
    for part in list(message.walk())[1:]:
        name = part.get_param("name", header="content-disposition")
        content = part.get_payload(decode=True)
        assert isinstance(content, bytes)
        found.append((str(name), part.get_filename(), content))
    return found


def test_bytes_are_uploaded(service: Service, way: Way) -> None:
    service.replies = [Reply.json(FILE)]
    file = BinaryFile("a.bin", b"\x00\xff\r\n", "application/octet-stream")
    body = cast("Any", {"file": file, "purpose": "batch"})

    request = upload_file.build_request(body=body)
    answer = way.send("openai", request, upload_file.parse_response, **service.options)

    assert answer.id == "file-1"
    assert parts_of(service.received) == [
        ("file", "a.bin", b"\x00\xff\r\n"),
        ("purpose", None, b"batch"),
    ]


def test_an_open_file_is_uploaded(service: Service, way: Way, tmp_path: Path) -> None:
    service.replies = [Reply.json({"text": "Hello"})]
    path = tmp_path / "a.wav"
    path.write_bytes(b"RIFF")

    with path.open("rb") as file:
        sound = BinaryFile("a.wav", file, "audio/wav")
        body = cast("Any", {"file": sound, "model": "whisper-1", "temperature": 0})
        request = create_transcription.build_request(body=body)
        read = create_transcription.parse_response
        answer = way.send("openai", request, read, **service.options)

    assert isinstance(answer, CreateTranscriptionResponseJson)
    assert answer.text == "Hello"
    assert parts_of(service.received) == [
        ("file", "a.wav", b"RIFF"),
        ("model", None, b"whisper-1"),
        ("temperature", None, b"0"),
    ]


def test_a_file_that_is_sent_again_is_whole_again(service: Service, way: Way) -> None:
    busy = Reply.json({"error": {"message": "busy"}}, status=503, headers={"retry-after-ms": "1"})
    service.replies = [busy, Reply.json(FILE)]
    body = cast("Any", {"file": BinaryFile("a", io.BytesIO(b"once")), "purpose": "batch"})

    request = upload_file.build_request(body=body)
    options = service.options
    options["max_retries"] = 1
    way.send("openai", request, upload_file.parse_response, **options)

    first, second = service.server.requests
    assert first.body == second.body
    assert b"once" in second.body


def test_a_form_is_chosen_by_its_class_where_json_is_taken_too(service: Service, way: Way) -> None:
    service.replies = [Reply.json({"created": 1, "data": []})]
    picture = BinaryFile("a.png", b"\x89PNG", "image/png")
    body = CreateImageEditRequest(image=[picture, picture], prompt="A cat", model="gpt-image-1")

    request = edit_image.build_request(body=body)
    way.send("openai", request, edit_image.parse_response, **service.options)

    assert parts_of(service.received) == [
        ("image[]", "a.png", b"\x89PNG"),
        ("image[]", "a.png", b"\x89PNG"),
        ("prompt", None, b"A cat"),
        ("model", None, b"gpt-image-1"),
    ]


@pytest.mark.parametrize(
    "name",
    ['a"; name="model', "a\r\nx-evil: 1\r\n\r\n", "a\nb", "Grüße 🎧.wav", "a;b=c"],
    ids=ascii,
)
def test_no_name_can_change_the_form(name: str, service: Service, way: Way) -> None:
    service.replies = [Reply.json(FILE)]
    form = Multipart((Part("file", b"content", name, "audio/wav"), Part(name, b"value")))

    way.send("openai", Request("POST", "/files", body=form), native.read_json, **service.options)

    boundary = service.received.headers["content-type"].partition("boundary=")[2].encode()
    first, second = service.received.body.split(b"--" + boundary)[1:-1]
    head, _, content = first.partition(b"\r\n\r\n")
    assert content == b"content\r\n"
    assert len(head.strip().split(b"\r\n")) == 2
    assert not {b"\n", b"\r"} & {bytes([byte]) for byte in head.replace(b"\r\n", b"")}
    assert second.partition(b"\r\n\r\n")[2] == b"value\r\n"
    quoted = name.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
    assert head.split(b"\r\n")[1].endswith(f'; filename="{quoted}"'.encode())


def test_no_form_has_the_boundary_of_another(service: Service, way: Way) -> None:
    service.replies = [Reply.json(FILE)]
    request = Request("POST", "/files", body=Multipart((Part("a", b"1"),)))

    for _ in range(3):
        way.send("openai", request, native.read_json, **service.options)

    kinds = {received.headers["content-type"] for received in service.server.requests}
    assert len(kinds) == 3


@pytest.mark.parametrize(
    "part",
    [
        Part("file", cast("Any", io.StringIO("text")), "a.txt"),
        Part("file", b"", "\ud800.txt"),
        Part("\ud800", b""),
    ],
    ids=["text file", "file name", "name"],
)
def test_what_no_form_can_hold_is_refused(part: Part, service: Service, way: Way) -> None:
    request = Request("POST", "/files", body=Multipart((part,)))

    with pytest.raises(errors.InvalidRequestError, match=r"form|binary"):
        way.send("openai", request, native.read_json, **service.options)

    assert not service.server.requests


def test_a_form_has_no_place_for_extra_json(service: Service, way: Way) -> None:
    request = Request("POST", "/files", body=Multipart((Part("model", b"m"),)))

    options: CallOptions = {**service.options, "extra_body": {"a": 1}}

    with pytest.raises(errors.InvalidRequestError, match="extra_body"):
        way.send("openai", request, native.read_json, **options)


def test_an_error_names_the_model_of_a_form(service: Service, way: Way) -> None:
    service.replies = [Reply.json({"error": {"message": "no"}}, status=404)]
    request = Request("POST", "/files", body=Multipart((Part("model", b"whisper-1"),)))

    with pytest.raises(errors.ResourceNotFoundError) as raised:
        way.send("openai", request, native.read_json, **service.options)

    assert raised.value.model == "whisper-1"
