"""Calls in both colours, several at once: a fault is tried on all formats in the time of one."""

from __future__ import annotations

import asyncio
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Protocol, cast

from onellm import ChatCompletion
from onellm.client import AsyncClient, Client
from onellm.testing import Server

from .formats import FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from onellm._chat_stream import ChatStream
    from onellm.client import ClientOptions
    from onellm.models import ChatCompletionChunk, ChatCompletionResponse
    from onellm.testing import Handler, Reply
    from onellm.types import ChatOptions, MessageParam

    from .formats import Format

KEY = "sk-fault-matrix-0123456789"
FAR = 10.0
"""Seconds on the clocks that a test is not about."""
CLOCKS: Final = (
    "timeout",
    "first_event_timeout",
    "chunk_timeout",
    "content_timeout",
    "deadline",
)
ASKED: Sequence[MessageParam] = [{"role": "user", "content": "What will the weather be?"}]


@dataclass(frozen=True, slots=True)
class Asked:
    """One call: in which format, where, how."""

    format: Format
    url: str
    options: Mapping[str, object]
    stream: bool = True
    bare: bool = False
    """Whether the clocks that the options do not name are left as they are."""

    @property
    def all_options(self) -> ChatOptions:
        """The options, with all clocks far away that they do not name."""
        filled = {
            "base_url": self.url + self.format.base,
            "api_key": KEY,
            "max_retries": 0,
            **({} if self.bare else dict.fromkeys(CLOCKS, FAR)),
            **self.format.options,
            **self.options,
        }
        return cast("ChatOptions", filled)


@contextmanager
def serving(handle: Callable[[Format], Handler]) -> Iterator[list[Server]]:
    """Start a server for each format."""
    with ExitStack() as stack:
        yield [stack.enter_context(Server(handle(spoken))) for spoken in FORMATS.values()]


def always(reply: Callable[[Format], Reply]) -> Callable[[Format], Handler]:
    """Answer every request of a format with the same."""

    def handle(spoken: Format) -> Handler:
        return lambda _: reply(spoken)

    return handle


def ask_each(
    servers: Sequence[Server],
    options: Callable[[Format], Mapping[str, object]] | Mapping[str, object],
    *,
    stream: bool = True,
) -> list[Asked]:
    """Give a call of each format to its server."""
    return [
        Asked(spoken, server.url, options(spoken) if callable(options) else options, stream=stream)
        for spoken, server in zip(FORMATS.values(), servers, strict=True)
    ]


@dataclass(slots=True)
class Outcome:
    """What became of a call."""

    chunks: list[ChatCompletionChunk] = field(default_factory=list)
    answer: ChatCompletionResponse | None = None
    """The whole answer, or what had come of it."""
    error: Exception | None = None
    seconds: float = 0.0

    @property
    def text(self) -> str:
        """What was said."""
        return text_of(self.answer)


def text_of(answer: ChatCompletionResponse | None) -> str:
    """Give what was said, nothing where nothing was."""
    if answer is None or not answer.choices:
        return ""
    return answer.choices[0].message.content or ""


class Way(Protocol):
    """One colour of the library."""

    name: str

    def run(
        self, calls: Sequence[Asked], *, pause: float = 0.0, again_after: float | None = None
    ) -> list[Outcome]:
        """Make these calls at once; `pause` seconds are spent on the first chunk of a stream.

        `again_after` so many seconds they are made once more, by the same pool; what becomes of
        them then is given.
        """
        ...

    def run_client(self, asked: Asked, settings: Mapping[str, object]) -> Outcome:
        """Make the call by a client that has these settings."""
        ...


class Sync:
    """In as many threads."""

    name = "sync"

    def run(
        self, calls: Sequence[Asked], *, pause: float = 0.0, again_after: float | None = None
    ) -> list[Outcome]:
        with ThreadPoolExecutor(len(calls)) as threads:
            found = list(threads.map(lambda asked: self._call(asked, pause), calls))
            if again_after is not None:
                time.sleep(again_after)
                found = list(threads.map(lambda asked: self._call(asked, pause), calls))
            return found

    def run_client(self, asked: Asked, settings: Mapping[str, object]) -> Outcome:
        with Client(**cast("ClientOptions", settings)) as client:
            return self._call(asked, 0.0, client.chat.completions.create)

    def _call(self, asked: Asked, pause: float, create: Any = ChatCompletion.create) -> Outcome:
        outcome, stream, options = Outcome(), None, asked.all_options
        began = time.monotonic()
        try:
            if not asked.stream:
                outcome.answer = create(model=asked.format.model, messages=ASKED, **options)
            else:
                stream = create(model=asked.format.model, messages=ASKED, stream=True, **options)
                for chunk in stream:
                    outcome.chunks.append(chunk)
                    time.sleep(pause if len(outcome.chunks) == 1 else 0.0)
        except Exception as error:  # noqa: BLE001 - it is what a test looks at
            outcome.error = error
        outcome.seconds = time.monotonic() - began
        return _completed(outcome, stream)


class Async:
    """In as many tasks of one loop, that is closed behind them."""

    name = "async"

    def run(
        self, calls: Sequence[Asked], *, pause: float = 0.0, again_after: float | None = None
    ) -> list[Outcome]:
        async def main() -> list[Outcome]:
            found = await asyncio.gather(*(self._call(asked, pause) for asked in calls))
            if again_after is not None:
                await asyncio.sleep(again_after)
                found = await asyncio.gather(*(self._call(asked, pause) for asked in calls))
            return found

        return asyncio.run(main())

    def run_client(self, asked: Asked, settings: Mapping[str, object]) -> Outcome:
        async def main() -> Outcome:
            async with AsyncClient(**cast("ClientOptions", settings)) as client:
                return await self._call(asked, 0.0, client.chat.completions.create)

        return asyncio.run(main())

    async def _call(
        self, asked: Asked, pause: float, create: Any = ChatCompletion.acreate
    ) -> Outcome:
        outcome, stream, options = Outcome(), None, asked.all_options
        began = time.monotonic()
        try:
            if not asked.stream:
                outcome.answer = await create(model=asked.format.model, messages=ASKED, **options)
            else:
                stream = await create(
                    model=asked.format.model, messages=ASKED, stream=True, **options
                )
                async for chunk in stream:
                    outcome.chunks.append(chunk)
                    await asyncio.sleep(pause if len(outcome.chunks) == 1 else 0.0)
        except Exception as error:  # noqa: BLE001 - it is what a test looks at
            outcome.error = error
        outcome.seconds = time.monotonic() - began
        return _completed(outcome, stream)


def _completed(outcome: Outcome, stream: ChatStream | None) -> Outcome:
    if stream is not None:
        outcome.answer = stream.partial
    return outcome


WAYS: tuple[Way, ...] = (Sync(), Async())
