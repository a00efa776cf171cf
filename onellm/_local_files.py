"""Files of this machine in messages: a path is read, a string never is.

A message may come from anybody, and so may every string in it. A `pathlib.Path` cannot: only the
program itself puts one there. It is opened and judged with the rest of the call, a placeholder of
its type is checked and translated in its place, and it is judged again as it is read.
"""

from __future__ import annotations

import base64
import os
import time
from dataclasses import dataclass
from functools import cache, partial
from operator import is_not
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Final, Self, cast

from onellm._check_values import is_dict, is_list, is_path
from onellm._flow import Call, Flow
from onellm._http import NEVER
from onellm._problems import Problem, fault, wrong_as
from onellm._uploads import find_rules, open_upload
from onellm.errors import InvalidRequestError, RequestTimeoutError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from onellm._json import JSON
    from onellm._uploads import Upload, UploadRules

_DOT: Final = "Lg=="
"""One byte that is text as well, base64-coded: stands for a file until it is read."""
_PIECE: Final = 3 * 256 * 1024
"""Bytes that are read between two looks at the clock."""
_FORMATS: Final = {"mpga": "mp3", "oga": "ogg"}
"""What sounds are called in messages, where it is not their extension."""


@dataclass(frozen=True, slots=True)
class _Slot:
    """Where the content of a kind of part is, and what it may be."""

    key: str
    types: str = ""
    """How its content type begins."""
    bare: bool = False
    """Whether the content stands there without its type."""
    direct: bool = True
    """Whether it may stand in the place of the object that holds it."""


_SLOTS: Final[Mapping[object, _Slot]] = {
    "image_url": _Slot("url", "image/"),
    "audio_url": _Slot("url", "audio/"),
    "video_url": _Slot("url", "video/"),
    "input_audio": _Slot("data", "audio/", bare=True, direct=False),
    "file": _Slot("file_data", direct=False),
}

_KEYS: Final[Mapping[object, str]] = {kind: slot.key for kind, slot in _SLOTS.items()}


class LocalFile(str):
    """What a checked call has in the place of a file: its data URL, or base64, of one byte."""

    __slots__ = ("judged", "path", "place", "prefix", "rules")

    place: str
    path: str
    rules: UploadRules
    judged: tuple[str, str, int | None]
    """Its name, type and size when it was checked."""
    prefix: str
    """What stands before its content."""

    @classmethod
    def of(cls, place: str, path: str, rules: UploadRules, upload: Upload, *, bare: bool) -> Self:
        """Stand for a file that was judged."""
        prefix = "" if bare else f"data:{upload.content_type};base64,"
        made = cls(prefix + _DOT)
        made.place, made.path, made.rules, made.prefix = place, path, rules, prefix
        made.judged = _describe(upload)
        return made


def judge_files(messages: object, provider: str | None) -> tuple[object, list[Problem]]:
    """Open and judge every file that messages name, by the rules of the provider.

    Gives the messages with a LocalFile for each that may be read, and what is wrong with the
    others; messages without files are given back as they are.
    """
    if not _may_name_files(messages):
        return messages, []
    problems: list[Problem] = []
    find = cache(partial(find_rules, provider))  # the configuration is read for files only

    def judge(index: int, at: int, part: Mapping[str, object]) -> Mapping[str, object]:
        given = _find(part)
        if not is_path(given):
            return part
        place = f"messages[{index}].content[{at}]"
        try:
            return _judge(place, part, given, find())
        except InvalidRequestError as error:
            problems.extend(_place(place, one) for one in error.problems)
        return part

    return _change(cast("Sequence[object]", messages), judge), problems


def find_files(messages: Sequence[Mapping[str, JSON]]) -> Iterator[LocalFile]:
    """Find what stands for a file in messages that were judged."""
    for message in messages:
        content = message.get("content")
        for part in content if is_list(content) else ():
            found = _find(part) if is_dict(part) else None
            if isinstance(found, LocalFile):
                yield found


def read_files(files: Sequence[LocalFile], until: float = NEVER) -> Flow[dict[str, str]]:
    """Read each path once, off the loop, before the call must be over; gives their base64."""
    read: dict[str, str] = {}

    def read_all() -> None:
        for file in files:
            if file.path not in read:
                read[file.path] = _read(file, until)

    yield Call(read_all)
    return read


def put_files(
    messages: Sequence[Mapping[str, JSON]], read: Mapping[str, str]
) -> Sequence[Mapping[str, JSON]]:
    """Put what was read in the place of what stands for it; all else is left as it is."""

    def put(index: int, at: int, part: Mapping[str, object]) -> Mapping[str, object]:
        del index, at
        found = _find(part)
        if not isinstance(found, LocalFile):
            return part
        return _fill(part, f"{found.prefix}{read[found.path]}")

    return cast("Sequence[Mapping[str, JSON]]", _change(messages, put))


def _may_name_files(messages: object) -> bool:
    """Tell from a few look-ups, without a call, that no message names a file; True: look closer."""
    if type(messages) is not list:
        return is_list(messages)
    try:
        for message in cast("list[Mapping[str, object]]", messages):
            if type(message["content"]) is not str and _holds_more(message["content"]):
                return True
    except (LookupError, TypeError):  # a call of tools has no content; others are no messages
        return True
    return False


def _holds_more(content: object) -> bool:
    """Tell the same of what is no text."""
    if type(content) is not list:
        return content is not None
    for part in cast("list[Mapping[object, Mapping[object, object]]]", content):
        kind = part["type"]
        if kind not in _KEYS:
            continue
        given = part[kind]
        value = given.get(_KEYS[kind]) if isinstance(given, dict) else given
        if type(value) is not str and value is not None:
            return True
    return False


def _change(
    messages: Sequence[object],
    change: Callable[[int, int, Mapping[str, object]], Mapping[str, object]],
) -> Sequence[object]:
    """Change parts; what nothing was changed in stays the same object."""
    changed: list[object] = []
    for index, message in enumerate(messages):
        content = message.get("content") if is_dict(message) else None
        if not is_dict(message) or not is_list(content):
            changed.append(message)
            continue
        parts = [
            change(index, at, part) if is_dict(part) else part for at, part in enumerate(content)
        ]
        fresh = any(map(is_not, parts, content))
        changed.append({**message, "content": parts} if fresh else message)
    return changed if any(map(is_not, changed, messages)) else messages


def _find(part: Mapping[str, object]) -> object:
    """Find what stands in the place of a part's content."""
    kind = part.get("type")
    slot = _SLOTS.get(kind) if isinstance(kind, str) else None
    if slot is None:
        return None
    given = part.get(str(kind))
    if is_dict(given):
        return given.get(slot.key)
    return given if slot.direct else None


def _fill(part: Mapping[str, object], text: str, **beside: str) -> Mapping[str, object]:
    """Write a part anew with its content, and what is missing beside it."""
    kind = str(part["type"])
    given = part[kind]
    if not is_dict(given):
        return {**part, kind: text}
    missing = {name: value for name, value in beside.items() if not given.get(name)}
    return {**part, kind: {**given, _SLOTS[kind].key: text, **missing}}


def _judge(
    place: str, part: Mapping[str, object], given: os.PathLike[str], rules: UploadRules
) -> Mapping[str, object]:
    """Open a file, and put what stands for it into its part."""
    # Asked once: what is judged is what is read, whatever the object says next.
    path = cast("object", os.fspath(given))
    if not isinstance(path, str):
        raise InvalidRequestError.of([fault("file", "must have a path of text, not of bytes")])
    kind = str(part["type"])
    slot = _SLOTS[kind]
    with open_upload(path, rules) as upload:
        if not upload.content_type.startswith(slot.types):
            shown = f"{upload.name!r} ({upload.content_type})"
            raise InvalidRequestError.of(
                [wrong_as("file", f"of type {slot.types}*, for {kind}", shown)]
            )
        # Whoever changes the working directory does not change which file was meant.
        whole = str(Path.cwd() / path)
        file = LocalFile.of(place, whole, rules, upload, bare=slot.bare)
    if kind == "file":
        return _fill(part, file, filename=upload.name)
    return _fill(part, file, format=_find_format(path)) if slot.bare else _fill(part, file)


def _find_format(path: str) -> str:
    extension = PurePath(path).suffix.lower().removeprefix(".")
    return _FORMATS.get(extension, extension)


def _read(file: LocalFile, until: float) -> str:
    try:
        with open_upload(file.path, file.rules) as upload:
            if _describe(upload) != file.judged:
                raise InvalidRequestError.of(
                    [fault("file", f"{upload.name!r} became another one after it was checked")]
                )
            pieces: list[bytes] = []
            while piece := upload.read(_PIECE):
                pieces.append(piece)
                if time.monotonic() >= until:
                    raise RequestTimeoutError(f"{file.place} was not read before the deadline")
    except InvalidRequestError as error:
        raise InvalidRequestError.of([_place(file.place, one) for one in error.problems]) from None
    return base64.b64encode(b"".join(pieces)).decode()


def _describe(upload: Upload) -> tuple[str, str, int | None]:
    return upload.name, upload.content_type, upload.size


def _place(place: str, problem: str) -> Problem:
    """Say where a file is named that something is wrong with."""
    given = problem.given if isinstance(problem, Problem) else ""
    return Problem(f"{place}: {problem}", parameter=place, given=given)
