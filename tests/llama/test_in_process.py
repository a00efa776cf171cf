"""A model in this process: the same calls, without a server.

The engine here is a stand-in with llama-cpp-python's signature; test_llama_cpp_python.py asks the
real one where it is installed.
"""

from __future__ import annotations

import asyncio
import json
import threading
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from onellm import ChatCompletion, InvalidRequestError
from onellm._call import check_chat
from onellm._http import Clocks, HttpRequest
from onellm._llama import engine
from onellm._llama.engine import Loaded, find_file
from onellm._llama.service import address, serve
from onellm._pipeline import prepare_chat
from onellm.errors import InvalidConfigurationError, ResourceNotFoundError

if TYPE_CHECKING:
    from collections.abc import Iterator

OPTIONS = frozenset({"messages", "temperature", "max_tokens", "stream", "stop"})
SAID: list[Any] = [{"role": "user", "content": "Hi"}]


class Stub:
    """Answers with what it was asked, in OpenAI's form."""

    def __init__(self) -> None:
        self.asked: list[dict[str, Any]] = []

    def create_chat_completion(self, **options: Any) -> Any:
        self.asked.append(options)
        if options.get("temperature") == 13:
            raise ValueError("temperature 13 is unlucky")
        return self._chunks() if options.get("stream") else {"choices": [{"text": "whole"}]}

    def _chunks(self) -> Iterator[Any]:
        for word in ("one", "two"):
            yield {"choices": [{"index": 0, "delta": {"content": word}, "finish_reason": None}]}
        yield {"choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]}


def ask(loaded: Loaded, *, total: float | None = 1.0, **body: Any) -> Any:
    request = HttpRequest(
        method="POST",
        url=address(Path("/models/my model.gguf")) + "/chat/completions",
        headers=(),
        content=json.dumps({"model": "x", "messages": SAID, **body}).encode(),
        clocks=Clocks(total=total),
        stream=bool(body.get("stream")),
    )
    return serve(request, lambda file, options: find(loaded, file, options))


def find(loaded: Loaded, file: str, options: Any) -> Loaded:
    assert file == "/models/my model.gguf"
    assert dict(options).keys() == {"n_ctx", "n_gpu_layers", "n_threads"}
    return loaded


@pytest.fixture
def stub() -> Stub:
    return Stub()


@pytest.fixture
def loaded(stub: Stub) -> Loaded:
    return Loaded(stub, OPTIONS)


def test_an_answer_is_given_as_a_server_would(stub: Stub, loaded: Loaded) -> None:
    response = ask(loaded, temperature=0.5, n_ctx=512)

    assert (response.status, json.loads(response.body)) == (200, {"choices": [{"text": "whole"}]})
    assert stub.asked == [{"messages": SAID, "temperature": 0.5}]
    assert not loaded.turn.locked()


def test_options_go_in_the_library_s_words(stub: Stub) -> None:
    loaded = Loaded(stub, OPTIONS | {"response_format"})
    schema = {"type": "object"}
    wanted = {"type": "json_schema", "json_schema": {"name": "x", "schema": schema}}

    ask(loaded, max_completion_tokens=5, response_format=wanted)

    asked = stub.asked[0]
    assert asked["max_tokens"] == 5
    assert asked["response_format"] == {"type": "json_object", "schema": schema}


def test_a_stream_comes_as_events_and_holds_the_turn_until_it_is_closed(loaded: Loaded) -> None:
    response = ask(loaded, stream=True)
    source = response.source
    assert source is not None
    assert loaded.turn.locked()

    pieces = [source.read(float("inf")) for _ in range(4)]

    assert [piece.startswith(b"data: {") for piece in pieces] == [True, True, True, False]
    assert pieces[-1] == b""
    source.close()
    source.close()
    assert not loaded.turn.locked()
    assert source.read(float("inf")) == b""


def test_a_deadline_is_looked_at_after_each_step(loaded: Loaded) -> None:
    source = ask(loaded, stream=True).source
    with pytest.raises(TimeoutError):
        source.read(0.0)
    source.close()


def test_a_stream_is_read_off_the_loop(loaded: Loaded) -> None:
    source = ask(loaded, stream=True).source

    async def main() -> bytes:
        first: bytes = await source.aread(float("inf"))
        await source.adrain(0.0)
        await source.aclose()
        return first

    assert b"one" in asyncio.run(main())
    source.drain(0.0)
    assert not loaded.turn.locked()


def test_a_busy_model_is_waited_for_as_long_as_the_clock_allows(loaded: Loaded) -> None:
    with loaded.turn:
        assert ask(loaded, total=0.05).status == 503
    timer = threading.Timer(0.05, loaded.turn.release)
    loaded.turn.acquire()
    timer.start()
    assert ask(loaded, total=5.0).status == 200
    assert ask(loaded, total=None).status == 200


@pytest.mark.parametrize(
    ("body", "said"),
    [({"seed": 3, "n": 2}, "no option n, seed"), ({"temperature": 13}, "unlucky")],
)
def test_what_the_library_refuses_is_a_refusal(loaded: Loaded, body: Any, said: str) -> None:
    response = ask(loaded, **body)

    assert response.status == 400
    assert said in json.loads(response.body)["error"]["message"]
    assert not loaded.turn.locked()


def test_a_file_that_is_none_is_not_found() -> None:
    def refuse(file: str, _options: Any) -> Loaded:
        raise ValueError(f"Model path does not exist: {file}")

    request = HttpRequest(
        method="POST", url="llama-cpp:/no.gguf", headers=(), content=b"{}", clocks=Clocks()
    )
    assert serve(request, refuse).status == 404


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("tiny.gguf", "/models/tiny.gguf"),
        ("family/tiny.gguf", "/models/family/tiny.gguf"),
        ("../../etc/secret.gguf", "/models/secret.gguf"),
        ("/else/where.gguf", "/else/where.gguf"),
    ],
)
def test_a_relative_name_stays_in_the_folder_of_models(name: str, found: str) -> None:
    assert str(find_file(name, "/models")) == found


@pytest.mark.parametrize(
    ("model", "options", "url"),
    [
        ("llama_cpp/tiny.gguf", {"model_dir": "/m"}, "llama-cpp:/m/tiny.gguf/chat/completions"),
        ("llama_cpp/tiny", {}, "http://localhost:8080/v1/chat/completions"),
        (
            "llama_cpp/tiny.gguf",
            {"base_url": "http://gpu:8080/v1"},
            "http://gpu:8080/v1/chat/completions",
        ),
    ],
)
def test_a_file_is_meant_unless_a_server_is_named(model: str, options: Any, url: str) -> None:
    assert prepare_chat(check_chat(model, SAID, False, options)).request.url == url


def test_without_the_extra_it_is_said_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "llama_cpp", None)

    for stream in (False, True):
        with pytest.raises(InvalidConfigurationError, match="extra 'llama-cpp'"):
            list(ChatCompletion.create("llama_cpp/a.gguf", SAID, stream))
    with pytest.raises(InvalidConfigurationError, match="extra 'llama-cpp'"):
        asyncio.run(ChatCompletion.acreate("llama_cpp/b.gguf", SAID))


def test_the_source_of_an_answer_is_not_part_of_its_repr(loaded: Loaded) -> None:
    response = ask(loaded, stream=True)
    assert "HttpResponse" in repr(replace(response, source=None))
    response.source.close()


def test_errors_of_the_model_are_those_of_every_call(
    loaded: Loaded, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine.load.cache_clear()
    fake = type("llama_cpp", (), {"Llama": staticmethod(_load)})
    monkeypatch.setitem(__import__("sys").modules, "llama_cpp", fake)
    with pytest.raises(ResourceNotFoundError, match="does not exist"):
        ChatCompletion.create("llama_cpp/gone.gguf", SAID, model_dir="/m")
    with pytest.raises(InvalidRequestError, match="no option seed"):
        ChatCompletion.create("llama_cpp/here.gguf", SAID, model_dir="/m", seed=1)
    stream = ChatCompletion.create("llama_cpp/here.gguf", SAID, stream=True, model_dir="/m")
    assert stream.final().choices[0].message.content == "onetwo"
    engine.load.cache_clear()


class _Narrow(Stub):
    def create_chat_completion(self, *, messages: Any, stream: bool = False) -> Any:  # type: ignore[override] # fewer options
        return super().create_chat_completion(messages=messages, stream=stream)


def _load(*, model_path: str, **_options: Any) -> Stub:
    if "gone" in model_path:
        raise ValueError(f"Model path does not exist: {model_path}")
    return _Narrow()
