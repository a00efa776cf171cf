"""Images to send, what providers answer who are asked for some, and both colours of a call."""

from __future__ import annotations

import asyncio
import base64
import json
import struct
import zlib
from email import message_from_bytes
from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast

from onellm.image import Image
from onellm.testing import Reply

if TYPE_CHECKING:
    from collections.abc import Callable
    from email.message import Message

    from onellm.testing import ReceivedRequest

KEY: Final = "sk-test-images"


def _chunk(kind: bytes, content: bytes) -> bytes:
    check = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)


def png(red: int) -> bytes:
    """Make an image of one dot."""
    head = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    dot = zlib.compress(bytes([0, red, 0, 0]))
    return (
        b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", dot) + _chunk(b"IEND", b"")
    )


CAT: Final = png(1)
DOG: Final = png(2)
MASK: Final = png(3)
JPEG: Final = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01" + bytes(40)
MADE: Final = png(9)


def b64(content: bytes) -> str:
    return base64.b64encode(content).decode()


def data_url(content: bytes, kind: str = "image/png") -> str:
    return f"data:{kind};base64,{b64(content)}"


CREATED: Final = 1_700_000_000
OPENAI: Final = {
    "created": CREATED,
    "data": [{"b64_json": b64(MADE), "revised_prompt": "A cat, seen from above"}],
    "size": "1024x1024",
    "usage": {"input_tokens": 3, "output_tokens": 4, "total_tokens": 7},
}
GEMINI: Final = {
    "candidates": [
        {
            "content": {
                "parts": [
                    {"text": "Let me draw", "thought": True},
                    {"inlineData": {"mimeType": "image/png", "data": b64(CAT)}, "thought": True},
                    {"text": "Here it is."},
                    {"inlineData": {"mimeType": "image/png", "data": b64(MADE)}},
                ]
            },
            "finishReason": "STOP",
        }
    ],
    "modelVersion": "gemini-image",
    "usageMetadata": {"promptTokenCount": 3, "candidatesTokenCount": 4, "totalTokenCount": 7},
}
IMAGEN: Final = {
    "predictions": [
        {"mimeType": "image/png", "bytesBase64Encoded": b64(MADE), "prompt": "A better cat"},
        {"raiFilteredReason": "not this one"},
    ]
}


def events(kind: str) -> Reply:
    """Answer as a stream: two images in part, and the whole one."""
    about = {"created_at": CREATED, "size": "1024x1024", "output_format": "png"}
    partial = {"type": f"{kind}.partial_image", **about}
    usage = {"input_tokens": 3, "output_tokens": 4, "total_tokens": 7}
    done = {"type": f"{kind}.completed", "b64_json": b64(MADE), **about, "usage": usage}
    sent = [
        {**partial, "b64_json": b64(CAT), "partial_image_index": 0},
        {**partial, "b64_json": b64(DOG), "partial_image_index": 1},
        done,
    ]
    return Reply.sse([json.dumps(event) for event in sent])


def answer(request: ReceivedRequest) -> Reply:
    """Answer each provider's way, by the path and by what is asked."""
    if "generateContent" in request.path:
        return Reply.json(GEMINI)
    if request.path.endswith(":predict"):
        return Reply.json(IMAGEN)
    is_edit = request.path.endswith("edits")
    asks_for_stream = (
        b'"stream":true' in request.body.replace(b" ", b"")
        or b'name="stream"\r\n\r\ntrue' in request.body
    )
    if asks_for_stream:
        return events("image_edit" if is_edit else "image_generation")
    return Reply.json(OPENAI)


class File(NamedTuple):
    """A file in a form."""

    name: str | None
    kind: str
    content: bytes


def read_form(request: ReceivedRequest) -> list[tuple[str, str | File]]:
    """Take a form apart with the standard library: names with texts and files, in their order."""
    head = f"content-type: {request.headers['content-type']}\r\n\r\n".encode()
    whole = message_from_bytes(head + request.body)
    parts: list[tuple[str, str | File]] = []
    for part in cast("list[Message]", whole.get_payload()):
        name = str(part.get_param("name", header="content-disposition"))
        content = cast("bytes", part.get_payload(decode=True))
        filename = part.get_filename()
        is_text = filename is None
        kind = part.get_content_type()
        parts.append((name, content.decode() if is_text else File(filename, kind, content)))
    return parts


def create(way: str, prompt: Any, model: str, url: str | None, **options: Any) -> Any:
    """Have images made in one of the two colours."""
    return call(way, (Image.create, Image.create_sync), (prompt, model), url, options)


def edit(way: str, image: Any, prompt: Any, model: str, url: str | None, **options: Any) -> Any:
    """Have images changed in one of the two colours."""
    return call(way, (Image.edit, Image.edit_sync), (image, prompt, model), url, options)


def vary(way: str, image: Any, model: str, url: str | None, **options: Any) -> Any:
    """Have images varied in one of the two colours."""
    return call(way, (Image.variation, Image.variation_sync), (image, model), url, options)


def call(
    way: str,
    ways: tuple[Callable[..., Any], Callable[..., Any]],
    given: tuple[Any, ...],
    url: str | None,
    options: dict[str, Any],
) -> Any:
    """Call a coroutine, or its twin."""
    later, now = ways
    options = {"base_url": url, "api_key": KEY, "max_retries": 0, **options}
    return now(*given, **options) if way == "sync" else asyncio.run(later(*given, **options))
