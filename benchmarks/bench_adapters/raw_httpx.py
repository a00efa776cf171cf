"""The yardstick: httpx by hand, as its documentation shows it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import httpx

if TYPE_CHECKING:
    from bench_adapters.contract import Adapter

IMPORT = "import httpx"

_HEADERS = {"Authorization": "Bearer sk-bench"}
_BODY = {"model": "gpt-4o-mini", "messages": [{"role": "user", "content": "hi"}]}
_STREAM_BODY = {**_BODY, "stream": True}


class RawHttpx:
    def __init__(self, base_url: str) -> None:
        self._url = f"{base_url}/chat/completions"
        self._client = httpx.Client(headers=_HEADERS)
        self._aclient: httpx.AsyncClient | None = None

    def _async_client(self) -> httpx.AsyncClient:
        if self._aclient is None:
            self._aclient = httpx.AsyncClient(headers=_HEADERS)
        return self._aclient

    def ask(self) -> str:
        response = self._client.post(self._url, json=_BODY)
        response.raise_for_status()
        return _text(response.json())

    async def aask(self) -> str:
        response = await self._async_client().post(self._url, json=_BODY)
        response.raise_for_status()
        return _text(response.json())

    def read_stream(self) -> int:
        size = 0
        with self._client.stream("POST", self._url, json=_STREAM_BODY) as response:
            response.raise_for_status()
            for line in response.iter_lines():
                size += _size(line)
        return size

    async def aread_stream(self) -> int:
        size = 0
        async with self._async_client().stream("POST", self._url, json=_STREAM_BODY) as response:
            response.raise_for_status()
            async for line in response.aiter_lines():
                size += _size(line)
        return size


def _text(answer: dict[str, Any]) -> str:
    text: str = answer["choices"][0]["message"]["content"]
    return text


def _size(line: str) -> int:
    if not line.startswith("data: ") or line == "data: [DONE]":
        return 0
    return len(json.loads(line[6:])["choices"][0]["delta"].get("content") or "")


def open_adapter(base_url: str) -> Adapter:
    return RawHttpx(base_url)
