"""What a client sent as a form, read with the standard library; and sounds to send."""

from __future__ import annotations

import asyncio
from email import message_from_bytes
from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast

import onellm.audio
import onellm.speech

if TYPE_CHECKING:
    from email.message import Message

    from onellm.testing import ReceivedRequest

WAV: Final = b"RIFF\x24\x00\x00\x00WAVEfmt \x10\x00\x00\x00\x01\x00\x01\x00" + bytes(24)
KEY: Final = "sk-test-audio"


class File(NamedTuple):
    """A file in a form."""

    name: str | None
    kind: str
    content: bytes


def read_form(request: ReceivedRequest) -> list[tuple[str, str | File]]:
    """Take a form apart: names with texts and files, in their order."""
    head = f"content-type: {request.headers['content-type']}\r\n\r\n".encode()
    whole = message_from_bytes(head + request.body)
    parts: list[tuple[str, str | File]] = []
    for part in cast("list[Message]", whole.get_payload()):
        name = str(part.get_param("name", header="content-disposition"))
        content = cast("bytes", part.get_payload(decode=True))
        filename = part.get_filename()
        # The type of a text is left to its default; a file's stands in its head.
        found = (
            content.decode()
            if filename is None
            else File(filename, part.get_content_type(), content)
        )
        parts.append((name, found))
    return parts


def transcribe(way: str, sound: Any, model: str, url: str | None, **options: Any) -> Any:
    """Transcribe in one of the two colours."""
    return call(onellm.audio.AudioTranscription, way, sound, model, url, **options)


def translate(way: str, sound: Any, model: str, url: str, **options: Any) -> Any:
    """Translate in one of the two colours."""
    return call(onellm.audio.AudioTranslation, way, sound, model, url, **options)


def speak(way: str, text: Any, model: str, url: str | None, **options: Any) -> Any:
    """Speak in one of the two colours."""
    return call(onellm.speech.Speech, way, text, model, url, **options)


def call(facade: Any, way: str, given: Any, model: str, url: str | None, **options: Any) -> Any:
    """Call a facade's `create` or `create_sync`."""
    options = {"base_url": url, "api_key": KEY, "max_retries": 0, **options}
    if way == "sync":
        return facade.create_sync(given, model, **options)
    return asyncio.run(facade.create(given, model, **options))
