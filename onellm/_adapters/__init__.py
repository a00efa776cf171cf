"""Translators between our words and a wire format, one module each; loaded when first used."""

from __future__ import annotations

from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from onellm_clients._runtime import Multipart, Part, Request

from onellm.errors import InvalidRequestError
from onellm.providers._row import IN_PROCESS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onellm._call import ChatCall
    from onellm._chunk_reader import ChunkParser, Decoder
    from onellm._json import JSON
    from onellm.models import ChatCompletionChunk, ChatCompletionResponse
    from onellm.providers import Provider
    from onellm.providers._row import AdapterName


__all__ = [
    "Adapter",
    "ChatLimits",
    "Multipart",
    "Part",
    "Request",
    "Translation",
    "find_adapter",
]


@dataclass(frozen=True, slots=True)
class ChatLimits:
    """The pinned document and operation that limit a chat's options."""

    document: str
    operation: str
    wire_names: Mapping[str, str] = field(default_factory=dict[str, str])
    """Our options whose parameter there has another name."""


@dataclass(frozen=True, slots=True)
class Translation:
    """A call in a provider's words."""

    request: Request
    notes: tuple[str, ...] = ()
    """What was renamed, moved or added, a line each, for the receipt."""
    degraded: tuple[str, ...] = ()
    """What is done by other means, or only in part: warned about unless it is refused."""
    unsupported: tuple[str, ...] = ()
    """What the provider has no words for, left out of the request: refused unless allowed."""
    problems: tuple[str, ...] = ()
    """What cannot be meant, whoever is asked."""
    doubtful: tuple[str, ...] = ()
    """What the provider's document does not allow, and is sent all the same."""
    base_url: str | None = None
    """Where the request's path begins, if it is not the call's base URL."""


class Adapter(Protocol):
    """What every wire format can do. All of it is pure."""

    @property
    def chat_limits(self) -> ChatLimits:
        """Where the format's limits of chat options are."""
        ...

    def decoder(self) -> Decoder:
        """Make a decoder for the bytes of one stream."""
        ...

    def build_chat(self, call: ChatCall) -> Translation:
        """Translate a call."""
        ...

    def parse_chat(
        self, body: Mapping[str, JSON], provider: Provider, now: float
    ) -> ChatCompletionResponse | None:
        """Read an answer; None when it is not one."""
        ...

    def chunk_parser(self, call: ChatCall, now: float) -> ChunkParser[ChatCompletionChunk]:
        """Make a reader for one stream."""
        ...


def find_adapter(name: AdapterName) -> Adapter:
    """Load the adapter of a wire format; raises InvalidRequestError where nothing is sent."""
    if name == IN_PROCESS:
        problem = (
            f'{name} has embeddings only: Embedding.create("{name}/...", texts); for chats with '
            "a model on this machine there are ollama, llama_cpp and others"
        )
        raise InvalidRequestError.of([problem], name)
    return cast("Adapter", import_module(f"onellm._adapters.{name}").ADAPTER)
