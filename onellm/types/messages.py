"""What can be put into `messages`: plain dict literals, or a result's own `message`."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import Literal, NotRequired, Required, TypeAlias, TypedDict

from onellm._json import JSON
from onellm.models import Message


class TextPart(TypedDict, total=False):
    """A piece of text; `cache_control` marks the end of a prefix worth caching."""

    type: Required[Literal["text"]]
    text: Required[str]
    cache_control: Mapping[str, JSON]


class ImageUrl(TypedDict, total=False):
    """Where an image is: an https URL, a data URL that holds it, or a path to be read."""

    url: Required[str | os.PathLike[str]]
    detail: Literal["auto", "low", "high"]


class ImagePart(TypedDict, total=False):
    """An image."""

    type: Required[Literal["image_url"]]
    image_url: Required[ImageUrl | str | os.PathLike[str]]
    cache_control: Mapping[str, JSON]


class InputAudio(TypedDict):
    """Sound, base64-coded, or a path to be read; the format of a path is told by its name."""

    data: str | os.PathLike[str]
    format: NotRequired[Literal["wav", "mp3"] | str]


class AudioPart(TypedDict):
    """Sound as input."""

    type: Literal["input_audio"]
    input_audio: InputAudio


class FileData(TypedDict, total=False):
    """A file: a data URL or a path to be read in `file_data`, or the id of an uploaded one."""

    file_data: str | os.PathLike[str]
    file_id: str
    filename: str


class FilePart(TypedDict, total=False):
    """A document."""

    type: Required[Literal["file"]]
    file: Required[FileData]
    cache_control: Mapping[str, JSON]


ContentPart: TypeAlias = TextPart | ImagePart | AudioPart | FilePart


class SystemMessage(TypedDict, total=False):
    """Instructions; "developer" is OpenAI's newer word for the same."""

    role: Required[Literal["system", "developer"]]
    content: Required[str | Sequence[TextPart]]
    name: str


class UserMessage(TypedDict, total=False):
    """What the user says or shows."""

    role: Required[Literal["user"]]
    content: Required[str | Sequence[ContentPart]]
    name: str


class FunctionCallParam(TypedDict):
    """The function an assistant called, with its arguments as JSON text."""

    name: str
    arguments: str


class ToolCallParam(TypedDict):
    """A tool call of an earlier turn."""

    id: str
    type: Literal["function"]
    function: FunctionCallParam


class AssistantMessage(TypedDict, total=False):
    """An earlier turn of the model."""

    role: Required[Literal["assistant"]]
    content: str | Sequence[TextPart] | None
    name: str
    refusal: str | None
    reasoning_content: str | None
    tool_calls: Sequence[ToolCallParam]
    function_call: FunctionCallParam | None
    native: Mapping[str, JSON]


class ToolMessage(TypedDict, total=False):
    """The result of a tool call."""

    role: Required[Literal["tool"]]
    tool_call_id: Required[str]
    content: Required[str | Sequence[TextPart | ImagePart]]
    name: str


class FunctionMessage(TypedDict):
    """The result of a function call of the older kind."""

    role: Literal["function"]
    name: str
    content: str | None


MessageParam: TypeAlias = (
    SystemMessage | UserMessage | AssistantMessage | ToolMessage | FunctionMessage | Message
)
"""One message of a conversation."""
