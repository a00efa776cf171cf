"""Our content parts in Cohere's format."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final, TypeAlias

from onellm._adapters.data_urls import find_data_url
from onellm._json import JSON, as_list, as_object, as_text

if TYPE_CHECKING:
    from onellm._adapters.draft import Draft

Part: TypeAlias = Mapping[str, JSON]
_Write: TypeAlias = "Callable[[Draft, str, Part], Part | None]"


def write_content(draft: Draft, place: str, content: JSON) -> JSON:
    """Write what a system, a user or an assistant says; a document there becomes one of the call.

    A part of a kind we do not know is taken for one of Cohere's and goes as it is.
    """
    return _write(draft, place, content, _PARTS)


def write_result_content(draft: Draft, place: str, content: JSON) -> JSON:
    """Write what a tool gave: text and documents."""
    return _write(draft, place, content, _RESULT_PARTS)


def _write(draft: Draft, place: str, content: JSON, rules: Mapping[str, _Write]) -> JSON:
    if isinstance(content, str):
        return content
    written: list[JSON] = []
    for index, given in enumerate(as_list(content)):
        where, part = f"{place}.content[{index}]", as_object(given)
        if "cache_control" in part:
            draft.notes.append(f"{where}: cache_control left out; {draft.provider} has none")
            part = {key: value for key, value in part.items() if key != "cache_control"}
        one = rules.get(as_text(part.get("type")), _as_it_is)(draft, where, part)
        if one is not None:
            written.append(one)
    return written if content is not None else ""


def _as_it_is(draft: Draft, place: str, part: Part) -> Part:
    del draft, place
    return part


def _write_image(draft: Draft, place: str, part: Part) -> Part:
    del draft, place
    given = part.get("image_url")
    return {**part, "image_url": {"url": given}} if isinstance(given, str) else part


def _no_image(draft: Draft, place: str, part: Part) -> None:
    del part
    draft.unsupported.append(f"{place} (an image in a tool result)")


def _no_media(draft: Draft, place: str, part: Part) -> None:
    draft.degraded.append(f"{place} ({part.get('type')}) was left out; {draft.provider} takes none")


def _write_file(draft: Draft, place: str, part: Part) -> Part | None:
    """Write a file of text as a document; Cohere reads no other."""
    file = as_object(part.get("file"))
    held = find_data_url(as_text(file.get("file_data")))
    if held is None or not held.media_type.startswith(("text/", "application/json")):
        kind = "another's id" if file.get("file_id") else held and held.media_type
        draft.unsupported.append(f"{place} (a file: {kind or 'no data URL'}; text can be sent)")
        return None
    if held.text is None:
        draft.problems.append(f"{place} holds no text in UTF-8, base64-coded")
        return None
    title: Part = {"title": file["filename"]} if file.get("filename") else {}
    return {"type": "document", "document": {"data": {**title, "text": held.text}}}


def _add_document(draft: Draft, place: str, part: Part) -> None:
    """Put a document beside the messages, where Cohere wants those that nobody's tool gave."""
    documents = as_list(draft.body.get("documents"))
    draft.body["documents"] = [*documents, part.get("document")]
    draft.notes.append(f"{place} was moved into documents")


def _add_file(draft: Draft, place: str, part: Part) -> None:
    written = _write_file(draft, place, part)
    if written is not None:
        _add_document(draft, place, written)


_MEDIA: Final[Mapping[str, _Write]] = dict.fromkeys(
    ("input_audio", "audio_url", "video_url"), _no_media
)
_PARTS: Final[Mapping[str, _Write]] = {
    "image_url": _write_image,
    "document": _add_document,
    "file": _add_file,
    **_MEDIA,
}
_RESULT_PARTS: Final[Mapping[str, _Write]] = {
    "image_url": _no_image,
    "file": _write_file,
    **_MEDIA,
}
