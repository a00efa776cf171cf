"""The one door: whatever is given as a file comes out as an Upload, or as all its problems."""

from __future__ import annotations

import io
import os
import stat
from contextlib import ExitStack
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, cast

from onellm._problems import fault, show, wrong
from onellm._uploads.kinds import HEAD, UNKNOWN, contradicts, find_kind, find_type, is_well_formed
from onellm._uploads.names import LONGEST_NAME, UNNAMED, extension_of, refuse, safe_name
from onellm._uploads.paths import find_fault, open_path
from onellm._uploads.upload import Upload, seek_to
from onellm.errors import InvalidRequestError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onellm._problems import Problem
    from onellm._uploads.rules import UploadRules
    from onellm.types.files import BinaryReader, FileInput

_TAKEN: Final = "a path, bytes, an open binary file, or (name, content[, content type])"
_STREAMS: Final = (stat.S_IFREG, stat.S_IFIFO, stat.S_IFSOCK)
"""What an application may have open: a pipe of its own is read as far as the limit."""
_NAMED: Final = 2
_TYPED: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class _Source:
    """Something open, before it is judged."""

    reader: BinaryReader
    name: str | None
    """Its own name; None if it has none."""
    size: int | None
    start: int | None
    owned: bool = False
    path: str | None = None
    """Where it lies, if a path was given."""


def open_upload(
    source: FileInput,
    rules: UploadRules,
    *,
    filename: str | None = None,
    content_type: str | None = None,
) -> Upload:
    """Open what is given as a file; raises InvalidRequestError with everything wrong with it."""
    content, filename, content_type = _unpack(source, filename, content_type)
    return _let_through(_open(content, rules), rules, filename, content_type)


def check_path(path: str | os.PathLike[str], rules: UploadRules) -> str:
    """Judge a path as an upload would, and give the real one."""
    source = _open_path(path, rules)
    _let_through(source, rules, None, None).close()
    return cast("str", source.path)


def check_name(filename: str, rules: UploadRules) -> None:
    """Judge a name as that of content that has no path; raises InvalidRequestError."""
    _, given, _ = _unpack(None, filename, None)
    source = _Source(reader=io.BytesIO(), name=None, size=None, start=0)
    name, problems = _find_name(source, rules, given)
    problems += _find_type_problems(name, rules, None)
    if problems:
        raise InvalidRequestError.of(problems)


def _let_through(
    source: _Source, rules: UploadRules, filename: str | None, content_type: str | None
) -> Upload:
    """Judge what is open; what is refused is closed."""
    with ExitStack() as unless_taken:
        if source.owned:
            unless_taken.callback(cast("io.IOBase", source.reader).close)
        name, problems = _find_name(source, rules, filename)
        if content_type is not None and not is_well_formed(content_type):
            problems.append(wrong("content_type", 'a type such as "image/png"', content_type))
        by_name = find_type(extension_of(name))
        problems += _find_type_problems(name, rules, content_type)
        problems += _find_size_problems(source, name, rules)
        upload = Upload(
            source.reader,
            name=name,
            content_type=content_type or by_name or UNKNOWN,
            max_size=rules.max_size,
            size=source.size,
            start=source.start,
            owned=source.owned,
        )
        if not problems:
            problems += _look_inside(upload, by_name, content_type, rules)
        if problems:
            raise InvalidRequestError.of(problems)
        unless_taken.pop_all()
        return upload


def _unpack(
    source: object, filename: str | None, content_type: str | None
) -> tuple[object, str | None, str | None]:
    """Take a tuple apart; what is passed by its own name wins."""
    problems: list[Problem] = []
    if isinstance(source, tuple):
        parts = cast("tuple[object, ...]", source)
        if len(parts) not in {_NAMED, _TYPED}:
            raise InvalidRequestError.of([wrong("file", _TAKEN, f"a tuple of {len(parts)}")])
        source = parts[1]
        filename = filename if filename is not None else cast("str | None", parts[0])
        if len(parts) == _TYPED and content_type is None:
            content_type = cast("str | None", parts[2])
    for parameter, value in (("filename", filename), ("content_type", content_type)):
        given = cast("object", value)
        if given is not None and (not isinstance(given, str) or not given):
            problems.append(wrong(parameter, "a text that is not empty", given))
    if problems:
        raise InvalidRequestError.of(problems)
    return source, filename, content_type


def _open(content: object, rules: UploadRules) -> _Source:
    if isinstance(content, str | os.PathLike):
        return _open_path(cast("str | os.PathLike[str]", content), rules)
    if isinstance(content, bytes | bytearray | memoryview):
        bytes_given = cast("bytes | bytearray | memoryview[int]", content)
        size = memoryview(bytes_given).nbytes
        fits = size <= rules.max_size  # what does not fit is not copied to be refused
        reader = io.BytesIO(bytes_given if fits else b"")
        return _Source(reader=reader, name=None, size=size, start=0, owned=True)
    if not callable(getattr(content, "read", None)):
        raise InvalidRequestError.of([wrong("file", _TAKEN, content)])
    return _measure(cast("BinaryReader", content))


def _open_path(given: object, rules: UploadRules) -> _Source:
    is_path = isinstance(given, str | os.PathLike)
    path: object = os.fspath(cast("str | os.PathLike[str]", given)) if is_path else None
    if not isinstance(path, str):
        raise InvalidRequestError.of([wrong("file", "a path of text", given)])
    found = open_path(path, rules.base_directory)
    return _Source(
        reader=io.FileIO(found.descriptor, "rb"),
        name=found.name,
        size=found.size,
        start=0,
        owned=True,
        path=found.path,
    )


def _measure(reader: BinaryReader) -> _Source:
    """Find out about an open file; it stands where it stood."""
    said = _find_descriptor_fault(reader)
    own = cast("object", getattr(reader, "name", None))
    name = own if isinstance(own, str) and own and not own.startswith("<") else None
    if said:
        raise InvalidRequestError.of([refuse(name or UNNAMED, said)])
    source = _Source(reader=reader, name=name, size=None, start=None)
    seekable = cast("object", getattr(reader, "seekable", None))
    try:
        if not callable(seekable) or seekable() is not True:
            return source
        start = cast("io.IOBase", reader).tell()
        end = seek_to(reader, 0, io.SEEK_END)
        seek_to(reader, start)
    except (OSError, ValueError) as error:  # closed, or a seek that it does not have
        raise InvalidRequestError.of(
            [refuse(name or UNNAMED, f"cannot be measured: {show(str(error))}")]
        ) from error
    return replace(source, size=max(end - start, 0), start=start)


def _find_descriptor_fault(reader: object) -> str | None:
    """Judge what a file of the system's is; other readers have nothing to be judged by."""
    if not isinstance(reader, io.RawIOBase | io.BufferedIOBase):
        return None
    try:
        return find_fault(os.fstat(reader.fileno()), _STREAMS)
    except (OSError, ValueError):  # bytes in memory; or closed, as reading it will show
        return None


def _find_name(
    source: _Source, rules: UploadRules, filename: str | None
) -> tuple[str, list[Problem]]:
    """Give the name to send, and what is wrong with it and with the file's own."""
    given = filename if filename is not None else source.name
    name = safe_name(given) if given is not None else UNNAMED
    problems: list[Problem] = []
    if len(name.encode()) > LONGEST_NAME:
        problems.append(refuse(name, f"has a name of more than {LONGEST_NAME} bytes"))
    if rules.allowed_extensions is not None:
        judged = {name: None} if given == UNNAMED or name != UNNAMED or source.path else {}
        if source.path:  # under another name it is still the same file
            judged[safe_name(source.name or "")] = None
        for one in judged:
            problems += _find_extension_problems(one, rules, required=source.path is not None)
        if not judged and rules.must_be_named:
            problems.append(
                fault("filename", "must be given: it is what allowed_extensions judges")
            )
    return name, problems


def _find_extension_problems(name: str, rules: UploadRules, *, required: bool) -> Iterator[Problem]:
    allowed = rules.allowed_extensions or frozenset()
    extension = extension_of(name)
    if extension in allowed:
        return
    listed = ", ".join(sorted(allowed))
    if extension:
        yield refuse(
            name, f"is of a type that is not allowed, {show(extension)}; there are: {listed}"
        )
    elif required or rules.must_be_named:
        yield refuse(name, f"has no extension; allowed are: {listed}")


def _find_type_problems(name: str, rules: UploadRules, given: str | None) -> Iterator[Problem]:
    """Refuse a name that stands for no type, if nobody says which it is."""
    extension = extension_of(name)
    if (
        rules.validate_mime
        and extension
        and name != UNNAMED
        and not (find_type(extension) or given)
    ):
        yield refuse(
            name, "is of a type that is not known; give content_type, or turn validate_mime off"
        )


def _find_size_problems(source: _Source, name: str, rules: UploadRules) -> Iterator[Problem]:
    if source.size is not None and source.size > rules.max_size:
        yield refuse(
            name, f"is too large: {source.size} bytes, and the limit is {rules.max_size} (max_size)"
        )
    if source.size == 0:
        at_end = " from where it stands; seek(0) leads to its beginning"
        yield refuse(name, f"is empty{at_end if source.start else ''}")


def _look_inside(
    upload: Upload, by_name: str | None, given: str | None, rules: UploadRules
) -> Iterator[Problem]:
    """Read the first bytes: there have to be some, and they may not show another kind."""
    head = upload.look(min(HEAD, rules.max_size + 1))
    if not head:
        yield refuse(upload.name, "is empty")
    kind = find_kind(head) if rules.validate_mime else None
    if kind is None:
        return
    for declared in filter(None, (by_name, given)):
        if contradicts(kind, declared):
            yield refuse(upload.name, f"holds {kind.words}, which {declared} is not")
    if kind.content_type and given is None and upload.content_type.startswith("image/"):
        upload.content_type = kind.content_type
