"""Only type-checked: images, documents, sound, and prompt caching."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onellm import ChatCompletion

if TYPE_CHECKING:
    from onellm.types import AudioPart, ContentPart, FilePart, ImagePart, TextPart, UserMessage


def describe(picture: str, question: str) -> str | None:
    answer = ChatCompletion.create(
        "openai/gpt-4o-mini",
        [
            {
                "role": "user",
                "content": [
                    {"type": "text", "text": question},
                    {"type": "image_url", "image_url": {"url": picture, "detail": "low"}},
                    {"type": "image_url", "image_url": "https://example.com/cat.png"},
                ],
            }
        ],
    )
    return answer.choices[0].message.content


def build() -> UserMessage:
    text: TextPart = {"type": "text", "text": "Hi", "cache_control": {"type": "ephemeral"}}
    image: ImagePart = {
        "type": "image_url",
        "image_url": {"url": "data:image/png;base64,AAAA"},
        "cache_control": {"type": "ephemeral", "ttl": "1h"},
    }
    sound: AudioPart = {"type": "input_audio", "input_audio": {"data": "AAAA", "format": "wav"}}
    document: FilePart = {
        "type": "file",
        "file": {"filename": "a.pdf", "file_data": "data:application/pdf;base64,AAAA"},
    }
    uploaded: FilePart = {"type": "file", "file": {"file_id": "file-1"}}
    parts: list[ContentPart] = [text, image, sound, document, uploaded]
    return {"role": "user", "content": parts}
