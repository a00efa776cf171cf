"""Ours, through the public API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onellm import ChatCompletion

if TYPE_CHECKING:
    from bench_adapters.contract import Adapter

IMPORT = "from onellm import ChatCompletion"

_MODEL = "openai/gpt-4o-mini"
_KEY = "sk-bench"


class Onellm:
    def __init__(self, base_url: str) -> None:
        self._url = base_url

    def ask(self) -> str:
        answer = ChatCompletion.create(
            model=_MODEL,
            messages=[{"role": "user", "content": "hi"}],
            base_url=self._url,
            api_key=_KEY,
        )
        return answer.choices[0].message.content or ""

    async def aask(self) -> str:
        answer = await ChatCompletion.acreate(
            model=_MODEL,
            messages=[{"role": "user", "content": "hi"}],
            base_url=self._url,
            api_key=_KEY,
        )
        return answer.choices[0].message.content or ""

    def read_stream(self) -> int:
        size = 0
        for chunk in ChatCompletion.create(
            model=_MODEL,
            messages=[{"role": "user", "content": "hi"}],
            stream=True,
            base_url=self._url,
            api_key=_KEY,
        ):
            size += len(chunk.choices[0].delta.content or "")
        return size

    async def aread_stream(self) -> int:
        size = 0
        async for chunk in await ChatCompletion.acreate(
            model=_MODEL,
            messages=[{"role": "user", "content": "hi"}],
            stream=True,
            base_url=self._url,
            api_key=_KEY,
        ):
            size += len(chunk.choices[0].delta.content or "")
        return size


def open_adapter(base_url: str) -> Adapter:
    return Onellm(base_url)
