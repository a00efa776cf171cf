from __future__ import annotations

import io
from email import message_from_bytes

import pytest
from onellm_clients._runtime import Multipart, Part

from onellm._multipart import write_form


def read(form: Multipart) -> list[tuple[str | None, str | None, str, bytes]]:
    """Read a form as another implementation does: name, file name, type and content per part."""
    headers, body = write_form(form)
    whole = message_from_bytes(
        b"content-type: %s\r\n\r\n" % headers["content-type"].encode() + body
    )
    assert whole.is_multipart()
    found: list[tuple[str | None, str | None, str, bytes]] = []
    for part in list(whole.walk())[1:]:
        content = part.get_payload(decode=True)
        assert isinstance(content, bytes)
        name = part.get_param("name", header="content-disposition")
        assert name is None or isinstance(name, str)
        found.append((name, part.get_filename(), part.get_content_type(), content))
    return found


def test_a_form_is_read_back_as_it_was_written() -> None:
    form = Multipart(
        (
            Part("model", b"whisper-1"),
            Part("file", b"\x00\xff--\r\n\r\nbytes", "a b.wav", "audio/wav"),
            Part("again", io.BytesIO(b"streamed"), "x.bin"),
        )
    )

    assert read(form) == [
        ("model", None, "text/plain", b"whisper-1"),
        ("file", "a b.wav", "audio/wav", b"\x00\xff--\r\n\r\nbytes"),
        ("again", "x.bin", "text/plain", b"streamed"),
    ]


@pytest.mark.parametrize(
    "name", ['x"; name="y', "x\r\ncontent-type: text/html", "x\nevil: 1", 'a"b"c'], ids=repr
)
def test_no_name_can_end_its_header_or_begin_another(name: str) -> None:
    _, body = write_form(Multipart((Part(name, b"1", name, name),)))

    head, _, content = body.partition(b"\r\n\r\n")
    assert len(head.split(b"\r\n")) == 3
    assert b"\n" not in head.replace(b"\r\n", b"")
    assert content.startswith(b"1\r\n--")


def test_boundaries_differ_so_that_no_content_can_know_them() -> None:
    form = Multipart((Part("a", b"1"),))

    assert write_form(form)[0] != write_form(form)[0]
