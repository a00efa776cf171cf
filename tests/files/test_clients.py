"""`client.files` and `client.models`, sync and async, with the client's own options."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest

from onellm import AsyncOpenAI, Client, OpenAI
from onellm.errors import InvalidRequestError
from onellm.testing import Reply

from .conftest import KEPT, KEY, NOTES, asked

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from onellm.testing import ReceivedRequest

    from .conftest import Service

Ask = "Callable[[Any], Any]"


def answer(request: ReceivedRequest) -> Reply:
    if request.path.endswith("/content"):
        return Reply(body=b"hello")
    if request.path.endswith(("/files", "/models")) and request.method == "GET":
        return Reply.json({"data": [{"id": "one"}]})
    return Reply.json(KEPT)


def sync(service: Service, name: str, *args: Any, **options: Any) -> Any:
    with OpenAI(**service.at()) as client:
        space, _, verb = name.partition(".")
        return getattr(getattr(client, space), verb)(*args, **options)


def twin(service: Service, name: str, *args: Any, **options: Any) -> Any:
    client = Client(**service.at())
    space, _, verb = name.partition(".")
    call: Callable[..., Awaitable[Any]] = getattr(getattr(client, space), "a" + verb)
    return asyncio.run(run(call(*args, **options)))


def coroutine(service: Service, name: str, *args: Any, **options: Any) -> Any:
    async def main() -> Any:
        async with AsyncOpenAI(**service.at()) as client:
            space, _, verb = name.partition(".")
            return await getattr(getattr(client, space), verb)(*args, **options)

    return asyncio.run(main())


async def run(made: Awaitable[Any]) -> Any:
    return await made


every_colour = pytest.mark.parametrize(
    "ask", [sync, twin, coroutine], ids=["Client", "Client.a...", "AsyncOpenAI"]
)


@every_colour
@pytest.mark.parametrize(
    ("name", "args", "request_line", "read"),
    [
        ("files.create", (NOTES, "batch"), ("POST", "/v1/files", []), lambda r: r.id == "file-1"),
        ("files.metadata", ("f-1",), ("GET", "/v1/files/f-1", []), lambda r: r.bytes == 5),
        ("files.content", ("f-1",), ("GET", "/v1/files/f-1/content", []), lambda r: r == b"hello"),
        ("files.retrieve", ("f-1",), ("GET", "/v1/files/f-1/content", []), lambda r: r == b"hello"),
        ("files.list", (), ("GET", "/v1/files", []), lambda r: r.data[0].id == "one"),
        ("files.delete", ("f-1",), ("DELETE", "/v1/files/f-1", []), lambda r: r.deleted),
        ("models.list", (), ("GET", "/v1/models", []), lambda r: r.data[0].model == "openai/one"),
        ("models.retrieve", ("m",), ("GET", "/v1/models/m", []), lambda r: r.id == "file-1"),
        (
            "models.retrieve",
            ("openai/m",),
            ("GET", "/v1/models/m", []),
            lambda r: r["bytes"] == 5,
        ),
    ],
)
def test_every_call_is_there_in_every_colour(  # noqa: PLR0917 - a row of the table
    service: Service,
    ask: Callable[..., Any],
    name: str,
    args: tuple[Any, ...],
    request_line: Any,
    read: Callable[[Any], bool],
) -> None:
    service.answer = answer

    result = ask(service, name, *args)

    assert asked(service.last) == request_line
    assert service.last.headers["authorization"] == f"Bearer {KEY}"
    assert read(result)


@every_colour
def test_a_calls_own_options_win_over_the_clients(
    service: Service, ask: Callable[..., Any]
) -> None:
    service.answer = answer

    ask(service, "files.list", provider="mistral", api_key="sk-other", limit=3)

    assert service.last.headers["authorization"] == "Bearer sk-other"
    assert service.last.query == "page_size=3"


@every_colour
def test_the_rules_of_uploads_are_options_of_the_call(
    service: Service, ask: Callable[..., Any]
) -> None:
    with pytest.raises(InvalidRequestError, match="too large: 5 bytes"):
        ask(service, "files.create", NOTES, max_size=2)

    assert service.requests == []


def test_a_namespace_is_made_once() -> None:
    client = Client(api_key=KEY)

    assert client.files is client.files
    assert client.models is client.models
    assert client.audio.speech is not client.speech
    assert KEY not in repr(client)
