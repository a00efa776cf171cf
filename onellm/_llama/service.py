"""Requests to a model in this process, answered as its server would answer them."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final, cast
from urllib.parse import quote, unquote

import anyio
import anyio.to_thread

from onellm._http import HttpResponse
from onellm._json import JSON, as_object, dumps, loads
from onellm._llama.engine import LOAD_OPTIONS, Loaded, load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from onellm._http import HttpRequest

SCHEME: Final = "llama-cpp:"
_PATH: Final = "/chat/completions"
_JSON: Final = {"content-type": "application/json"}
_EVENTS: Final = {"content-type": "text/event-stream"}
_RENAMES: Final = {"max_completion_tokens": "max_tokens"}
_NOT_OPTIONS: Final = frozenset({"model", *LOAD_OPTIONS})


def address(file: Path) -> str:
    """Write a file as the base URL of the model in it."""
    return f"{SCHEME}{quote(str(file))}"


def serve(
    request: HttpRequest, find: Callable[[str, tuple[tuple[str, JSON], ...]], Loaded] = load
) -> HttpResponse:
    """Answer a chat; blocks. Raises InvalidConfigurationError where llama-cpp-python is missing."""
    file = unquote(request.url.removeprefix(SCHEME).removesuffix(_PATH))
    content = request.content
    body = as_object(loads(content if isinstance(content, bytes) else content.whole()))
    load_options = tuple((key, body.get(key, value)) for key, value in LOAD_OPTIONS.items())
    try:
        loaded = find(file, load_options)
    except (ValueError, OSError) as error:
        return _refuse(404, f"the model {file} cannot be loaded: {error}")
    options = _write_options(body)
    unknown = sorted(options.keys() - loaded.known_options)
    if unknown:
        return _refuse(400, f"llama-cpp-python knows no option {', '.join(unknown)}")
    patience = -1 if request.clocks.total is None else request.clocks.total
    if not loaded.turn.acquire(timeout=patience):
        return _refuse(503, "the model is busy with another call")
    source = LocalSource(loaded, options)
    if request.stream:
        return HttpResponse(status=200, headers=_EVENTS, source=source)
    try:
        return HttpResponse(status=200, headers=_JSON, body=dumps(cast("JSON", source.ask())))
    except (ValueError, RuntimeError, TypeError) as error:
        return _refuse(400, str(error))
    finally:
        source.close()


def _write_options(body: Mapping[str, JSON]) -> dict[str, JSON]:
    """Put options in the library's words."""
    options = {
        _RENAMES.get(key, key): value for key, value in body.items() if key not in _NOT_OPTIONS
    }
    wanted = as_object(options.get("response_format"))
    if wanted.get("type") == "json_schema":
        schema = as_object(wanted.get("json_schema")).get("schema")
        options["response_format"] = {"type": "json_object", "schema": schema}
    return options


class LocalSource:
    """The stream of a model in this process, as server-sent events; holds the model's turn.

    A step of the model cannot be interrupted: a deadline is looked at after it.
    """

    def __init__(self, loaded: Loaded, options: Mapping[str, JSON]) -> None:
        self._loaded = loaded
        self._options = options
        self._chunks: Iterator[JSON] | None = None
        self._closed = False

    def ask(self) -> object:
        """Start the answer."""
        return self._loaded.engine.create_chat_completion(**self._options)

    def read(self, deadline: float) -> bytes:
        """Compute what comes next, b"" at the end."""
        if self._closed:
            return b""
        if self._chunks is None:
            self._chunks = cast("Iterator[JSON]", self.ask())
        chunk = next(self._chunks, None)
        if time.monotonic() > deadline:
            raise TimeoutError
        return b"" if chunk is None else b"data: " + dumps(chunk) + b"\n\n"

    async def aread(self, deadline: float) -> bytes:
        """Compute what comes next in a thread, b"" at the end."""
        return await anyio.to_thread.run_sync(self.read, deadline)

    def drain(self, deadline: float) -> None:
        """Do nothing: there is no connection to be used again."""

    async def adrain(self, deadline: float) -> None:
        """Do nothing: there is no connection to be used again."""

    def close(self) -> None:
        """Let the next call have its turn; may be called again."""
        if not self._closed:
            self._closed = True
            self._chunks = None
            self._loaded.turn.release()

    async def aclose(self) -> None:
        """Let the next call have its turn; may be called again."""
        self.close()

    def abandon(self) -> None:
        """Let the next call have its turn, from a finaliser."""
        self.close()


def _refuse(status: int, message: str) -> HttpResponse:
    body = dumps({"error": {"message": message, "code": status}})
    return HttpResponse(status=status, headers=_JSON, body=body)
