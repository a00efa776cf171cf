"""Files and models over real sockets: a test says `api.upload(...)` and runs sync and async."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from email import message_from_bytes
from typing import TYPE_CHECKING, Any, Self, TypeAlias, TypeVar, cast
from urllib.parse import parse_qsl

import pytest

from onellm import File, Model
from onellm.testing import Reply, Server

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Iterator
    from types import TracebackType

    from onellm.models import FileDeleted, FileList, FileObject, ModelInfo, ModelList
    from onellm.testing import ReceivedRequest

T = TypeVar("T")

KEY = "sk-test-files-0123456789"
KEPT: dict[str, object] = {
    "id": "file-1",
    "object": "file",
    "bytes": 5,
    "created_at": 1700000000,
    "filename": "notes.txt",
    "purpose": "batch",
}
NOTES = ("notes.txt", b"hello")

Options: TypeAlias = Any  # options of every kind of call; what they do is what is tested
Seen: TypeAlias = "tuple[str, str, list[tuple[str, str]]]"


@dataclass
class Api:
    """One colour of the library."""

    is_async: bool

    def upload(self, file: Any, **options: Options) -> FileObject:
        return (
            self._run(File.aupload(file, **options))
            if self.is_async
            else File.upload(file, **options)
        )

    def retrieve(self, file_id: str, **options: Options) -> FileObject:
        if self.is_async:
            return self._run(File.aretrieve(file_id, **options))
        return File.retrieve(file_id, **options)

    def list(self, **options: Options) -> FileList:
        return self._run(File.alist(**options)) if self.is_async else File.list(**options)

    def delete(self, file_id: str, **options: Options) -> FileDeleted:
        if self.is_async:
            return self._run(File.adelete(file_id, **options))
        return File.delete(file_id, **options)

    def content(self, file_id: str, **options: Options) -> bytes:
        if self.is_async:
            return self._run(File.acontent(file_id, **options))
        return File.content(file_id, **options)

    def download(self, file_id: str, *args: Any, **options: Options) -> bytes | str:
        if self.is_async:
            return self._run(
                cast("Coroutine[Any, Any, bytes | str]", File.adownload(file_id, *args, **options))
            )
        return cast("bytes | str", File.download(file_id, *args, **options))

    def models(self, provider: str, **options: Options) -> ModelList:
        if self.is_async:
            return self._run(Model.alist(provider, **options))
        return Model.list(provider, **options)

    def model(self, name: str, **options: Options) -> ModelInfo:
        if self.is_async:
            return self._run(Model.aretrieve(name, **options))
        return Model.retrieve(name, **options)

    def _run(self, made: Coroutine[Any, Any, T]) -> T:
        return asyncio.run(made)


@pytest.fixture(params=[False, True], ids=["sync", "async"])
def api(request: pytest.FixtureRequest) -> Api:
    return Api(bool(request.param))


@dataclass
class Service:
    """A server that gives the same answer every time, and knows what it was asked."""

    answer: Callable[[ReceivedRequest], Reply] = field(
        default_factory=lambda: lambda request: Reply.json(KEPT)
    )

    def __enter__(self) -> Self:
        self._server = Server(self._reply).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._server.__exit__(kind, error, traceback)

    def _reply(self, request: ReceivedRequest) -> Reply:
        return self.answer(request)

    @property
    def url(self) -> str:
        return self._server.url

    @property
    def requests(self) -> list[ReceivedRequest]:
        return self._server.requests

    @property
    def last(self) -> ReceivedRequest:
        return self._server.requests[-1]

    def at(self, path: str = "/v1") -> dict[str, Any]:
        """Give the options that lead a call here."""
        return {"api_key": KEY, "base_url": self._server.url + path}

    def says(self, body: object, status: int = 200) -> None:
        """Answer with this JSON from now on."""
        self.answer = lambda request: Reply.json(body, status)


@pytest.fixture
def service() -> Iterator[Service]:
    with Service() as opened:
        yield opened


def asked(request: ReceivedRequest) -> Seen:
    """Give method, path and query of a request."""
    return request.method, request.path, parse_qsl(request.query)


def form_of(request: ReceivedRequest) -> list[tuple[str, str | None, str, bytes]]:
    """Read a form as another implementation does: name, file name, type and content per part."""
    kind = request.headers["content-type"].encode()
    whole = message_from_bytes(b"content-type: " + kind + b"\r\n\r\n" + request.body)
    assert whole.is_multipart()
    found: list[tuple[str, str | None, str, bytes]] = []
    for part in list(whole.walk())[1:]:
        content = part.get_payload(decode=True)
        name = part.get_param("name", header="content-disposition")
        assert isinstance(content, bytes)
        assert isinstance(name, str)
        found.append((name, part.get_filename(), part.get_content_type(), content))
    return found
