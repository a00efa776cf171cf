"""The calls about files, from what the user gave to what was answered; none of it does I/O."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final, TypeVar, cast

from onellm._check import is_text
from onellm._files import Outgoing, find_files
from onellm._files.reading import find_items, read_deleted, read_file, read_files
from onellm._problems import Problem, fault, wrong
from onellm._request import call_ends
from onellm._resource_streams import make_bytes
from onellm._resources import LONG, answer, check_request, open_files, prepare
from onellm._results.files import FileDeleted, FileList, FileObject
from onellm._results.sourced import Sourced
from onellm._uploads import find_rules, open_upload
from onellm.errors import InvalidResponseError
from onellm.types.file_options import (
    FileDownloadOptions,
    FileListOptions,
    FileOptions,
    FileUploadOptions,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from onellm._bodies import Progress
    from onellm._files import FileFormat
    from onellm._flow import Flow
    from onellm._json import JSON
    from onellm._request import Prepared
    from onellm._resources import Answered, ResourceCall
    from onellm._stream import Stream
    from onellm._uploads import Upload
    from onellm.types.files import FileInput, FilePath

S = TypeVar("S", bound=Sourced)

_ONE: Final = frozenset(FileOptions.__annotations__)
_UPLOAD: Final = frozenset(FileUploadOptions.__annotations__)
_LIST: Final = frozenset(FileListOptions.__annotations__)
_CONTENT: Final = frozenset(FileDownloadOptions.__annotations__)
_QUERY: Final = ("purpose", "limit", "after", "order")
_ORDERS: Final = ("asc", "desc")
_LONGEST_ID: Final = 1024


def upload_file(  # noqa: PLR0917 - the order of arguments is existing code's
    source: FileInput,
    purpose: object,
    provider: object,
    max_size: int | None,
    allowed_extensions: Iterable[str] | None,
    validate_mime: bool | None,
    base_directory: FilePath | None,
    options: Mapping[str, object],
) -> Flow[FileObject]:
    """Open a file, have it judged, and send it."""
    wire = dict(options)
    filename, kind = wire.pop("filename", None), wire.pop("content_type", None)
    progress = wire.pop("progress", None)
    problems = [
        *_text_problems("purpose", purpose),
        *(_text_problems("filename", filename) if filename is not None else ()),
        *(_text_problems("content_type", kind) if kind is not None else ()),
    ]
    if progress is not None and not callable(progress):
        problems.append(wrong("progress", "a function of two numbers, or None", progress))

    def open_it() -> Upload:
        rules = find_rules(
            provider if isinstance(provider, str) else None,
            max_size=max_size,
            allowed_extensions=allowed_extensions,
            # True is what nobody chose: the configuration may say otherwise.
            validate_mime=None if validate_mime is True else validate_mime,
            base_directory=base_directory,
        )
        return open_upload(
            source,
            rules,
            filename=filename if isinstance(filename, str) else None,
            content_type=kind if isinstance(kind, str) else None,
        )

    with ExitStack() as files:
        opened = yield from open_files(files, problems, open_it)
        form, call = _check(provider, wire, _UPLOAD, problems, seconds=LONG)
        file = Outgoing(opened[0], cast("str", purpose), cast("Progress | None", progress))
        return (yield from _send(form, call, file))


def _send(form: FileFormat, call: ResourceCall, file: Outgoing) -> Flow[FileObject]:
    until = call_ends(call.target)
    session = form.find_session(call, file)
    receipt = None
    if session is not None:
        asked = prepare(call, session.translation)
        receipt = asked.receipt
        place = yield from answer(asked, "a place to upload to", session.find_place, until)
        file = replace(file, place=place)
        # The place is known by its address, and may be elsewhere: it is told nothing of the call.
        call = replace(call, target=replace(call.target, key=None, headers=(), query={}))
    translation = form.build_upload(call, file)
    prepared = prepare(call, translation, receipt=receipt, progress=file.progress)
    return (yield from _ask(prepared, "a file", read_file, FileObject, until))


def retrieve_file(
    file_id: object, provider: object, options: Mapping[str, object]
) -> Flow[FileObject]:
    """Ask what is known of a file."""
    form, call = _check(provider, options, _ONE, _id_problems(file_id))
    prepared = prepare(call, form.build_retrieve(call, cast("str", file_id)))
    return (yield from _ask(prepared, "a file", read_file, FileObject))


def list_files(provider: object, options: Mapping[str, object]) -> Flow[FileList]:
    """Ask which files there are."""
    problems = list(_list_problems(options))
    form, call = _check(provider, options, _LIST, problems)
    query = {name: call.options[name] for name in _QUERY if name in call.options}
    prepared = prepare(call, form.build_list(call, query))

    def parse(answered: Answered) -> FileList | None:
        found = read_files(answered)
        if found is None:
            return None
        files = FileList(found).with_source(answered.fields, prepared.receipt)
        for file, item in zip(files.data, find_items(answered) or (), strict=True):
            file.with_source(item, prepared.receipt)
        return files

    return (yield from answer(prepared, "a list of files", parse))


def delete_file(
    file_id: object, provider: object, options: Mapping[str, object]
) -> Flow[FileDeleted]:
    """Have a file deleted."""
    form, call = _check(provider, options, _ONE, _id_problems(file_id))
    prepared = prepare(call, form.build_delete(call, cast("str", file_id)))
    read = partial(read_deleted, file_id=cast("str", file_id))
    return (yield from _ask(prepared, "that a file is deleted", read, FileDeleted))


def _ask(
    prepared: Prepared,
    expected: str,
    read: Callable[[Answered], Mapping[str, JSON] | None],
    kind: type[S],
    until: float | None = None,
) -> Flow[S]:
    def parse(answered: Answered) -> S | None:
        found = read(answered)
        if found is None:
            return None
        return kind(found).with_source(answered.fields, prepared.receipt)

    return (yield from answer(prepared, expected, parse, until))


def open_content(file_id: object, provider: object, options: Mapping[str, object]) -> Stream[bytes]:
    """Make the stream of what a file holds; it is asked for at the first step."""
    wire = {name: value for name, value in options.items() if name not in _LOCAL}
    problems = [*_id_problems(file_id), *_local_problems(options)]
    form, call = _check(provider, wire, _CONTENT, problems, seconds=LONG)
    translation = form.build_content(call, cast("str", file_id))
    return make_bytes(prepare(call, translation, accept="*/*", stream=True))


_LOCAL: Final = frozenset({"max_size", "overwrite"})
"""Options of reading that are ours alone."""


class Gathered:
    """What a file holds, in memory; no more of it than is accepted."""

    def __init__(self, most: int | None) -> None:
        self._pieces: list[bytes] = []
        self._size = 0
        self._most = most

    def add(self, piece: bytes) -> None:
        """Keep a piece; raises InvalidResponseError when it is too much."""
        self._size += len(piece)
        if self._most is not None and self._size > self._most:
            raise InvalidResponseError(
                f"the file is larger than the {self._most} bytes that are accepted (max_size=)"
            )
        self._pieces.append(piece)

    def whole(self) -> bytes:
        """Give all of it."""
        return b"".join(self._pieces)


def _check(
    provider: object,
    options: Mapping[str, object],
    known: frozenset[str],
    problems: Sequence[Problem],
    seconds: float | None = None,
) -> tuple[FileFormat, ResourceCall]:
    """Check a call, and find the format and the place of its provider's files."""
    call = check_request(
        provider, "files", options, known, problems, seconds=seconds, needs=find_files
    )
    form = find_files(call.provider)
    return form, form.address(call)


def _id_problems(file_id: object) -> list[Problem]:
    """Refuse what would be no file's name, or another path."""
    if not isinstance(file_id, str) or not file_id.strip():
        return [wrong("file_id", "the id of a file", file_id)]
    if len(file_id) > _LONGEST_ID:
        return [fault("file_id", f"is {len(file_id)} characters long and no id of a file")]
    if not file_id.isprintable() or file_id in {".", ".."}:
        return [wrong("file_id", "the id of a file", file_id)]
    return []


def _text_problems(name: str, value: object) -> list[Problem]:
    return [] if is_text(value) and value.strip() else [wrong(name, "a string", value)]


def _list_problems(options: Mapping[str, object]) -> Iterable[Problem]:
    for name in ("purpose", "after"):
        if options.get(name) is not None:
            yield from _text_problems(name, options[name])
    yield from _count_problems("limit", options.get("limit"))
    order = options.get("order")
    if order is not None and order not in _ORDERS:
        yield wrong("order", f"one of {', '.join(_ORDERS)}", order)


def _local_problems(options: Mapping[str, object]) -> Iterable[Problem]:
    yield from _count_problems("max_size", options.get("max_size"))
    overwrite = options.get("overwrite")
    if overwrite is not None and not isinstance(overwrite, bool):
        yield wrong("overwrite", "True or False", overwrite)


def _count_problems(name: str, value: object) -> Iterable[Problem]:
    is_count = isinstance(value, int) and not isinstance(value, bool) and value >= 1
    if value is not None and not is_count:
        yield wrong(name, "an integer from 1 up", value)
