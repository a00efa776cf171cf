"""Which operation of which generated client a recorded exchange is."""

from __future__ import annotations

import inspect
import re
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import walk_packages
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import unquote

import onellm_clients
from onellm_clients._runtime import BinaryFile, Multipart, WireModel, decode

from .native_recordings import form_fields

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from types import ModuleType

    from onellm_clients._runtime import JSON, Request

    from .native_recordings import Exchange

OPENAI_SHAPED: Final = frozenset(
    {
        "azure",
        "bedrock",
        "cerebras",
        "deepseek",
        "doubleword",
        "github",
        "huggingface",
        "lmstudio",
        "mistralrs",
        "openrouter",
        "venice",
        "xai",
    }
)
"""Whose endpoints that their own client lacks, or that have no client, are OpenAI's."""

_EVENTS_OF: Final = {"stream_raw_predict": ("anthropic", "create_message")}
"""Whose events an operation hands on as they are."""
_MINIMAL: Final[Mapping[str, Mapping[str, Any]]] = {
    "create_transcription": {"model": "x", "file": BinaryFile("a.wav", b"RIFF", "audio/wav")},
    "predict": {"instances": [{"content": "Hello"}]},
    "create_image": {"model": "x", "prompt": "A cat"},
    "create_completion": {"model": "x", "prompt": "Hello"},
    "create_rerank": {"model": "x", "query": "Hello", "documents": ["Hello"]},
    "embed_content": {"content": {"parts": [{"text": "Hello"}]}},
}
_OTHERWISE: Final[Mapping[str, Any]] = {"model": "x", "input": "Hello"}
"""What is sent where the request was not recorded."""


@dataclass(frozen=True, slots=True)
class Operation:
    """An operation of a client, as its modules say."""

    client: str
    name: str
    method: str
    path: str
    build: Callable[..., Request]
    read: Callable[[int, Any], Any]
    bodies: tuple[type[WireModel], ...]
    """The classes of its body."""
    takes_form: bool
    takes_json: bool

    def match(self, exchange: Exchange) -> Mapping[str, str] | None:
        """Read the parameters of its path off a recorded one; None when that is no such path."""
        if exchange.method.upper() != self.method:
            return None
        if isinstance(exchange.asked, list) and not self.takes_form:
            return None
        pattern = re.sub(r"\\{(\w+)\\}", _group, re.escape(self.path))
        path = exchange.path.replace("/v1beta1/", "/v1/")
        found = re.search(f"{pattern}\\Z", path)
        return {name: unquote(one) for name, one in found.groupdict().items()} if found else None

    @property
    def read_event(self) -> Callable[[JSON], Any]:
        """The reader of the events that it streams."""
        client, name = _EVENTS_OF.get(self.name, (self.client, self.name))
        events = import_module(f"onellm_clients.{client}._events")
        reader: Callable[[JSON], Any] = getattr(events, f"parse_{name}_event")
        return reader


def find_operation(exchange: Exchange) -> tuple[Operation, Mapping[str, str]] | None:
    """Find the operation: of the provider's own client, or of OpenAI's where it speaks that."""
    clients = [exchange.provider] if exchange.provider in _clients() else []
    if exchange.provider in OPENAI_SHAPED:
        clients.append("openai")
    for client in clients:
        found = [
            (operation, parameters)
            for operation in operations_of(client)
            if (parameters := operation.match(exchange)) is not None
        ]
        if found:
            return max(found, key=lambda one: len(one[0].path))
    return None


def build(exchange: Exchange, operation: Operation, parameters: Mapping[str, str]) -> Request:
    """Build what was asked, by the operation's own builder."""
    words: dict[str, Any] = {**parameters}
    words.update({_snake(name): value for name, value in exchange.query if name not in BESIDE})
    if exchange.method == "POST" and not operation.path.endswith("/cancel"):
        words["body"] = _body(exchange, operation)
    return operation.build(**words)


BESIDE: Final = frozenset({"$alt", "alt", "api-version", "beta", "key"})
"""Of a query: what no document has, or the operation sends by itself."""


def _body(exchange: Exchange, operation: Operation) -> Mapping[str, Any] | WireModel:
    if isinstance(exchange.asked, list):
        fields = form_fields(exchange.asked)
        return _as_form(fields, operation) if operation.takes_json else fields
    if exchange.asked is not None:
        asked: Mapping[str, Any] = exchange.asked
        return asked
    body = _MINIMAL.get(operation.name, _OTHERWISE)
    return {**body, "stream": True} if exchange.streamed else body


def _as_form(fields: Mapping[str, Any], operation: Operation) -> WireModel:
    """Make an object of the class that is sent as a form, of an operation that takes JSON too."""
    named = {name.removesuffix("[]"): value for name, value in fields.items()}
    bodies = [decode(cls, named) for cls in operation.bodies]
    return next(one for one in bodies if isinstance(operation.build(body=one).body, Multipart))


@cache
def operations_of(client: str) -> tuple[Operation, ...]:
    """List the operations of a generated client."""
    return tuple(_load(client))


def _load(client: str) -> Iterator[Operation]:
    package = import_module(f"onellm_clients.{client}.api")
    for found in walk_packages(package.__path__, f"{package.__name__}."):
        if not found.ispkg:
            module = import_module(found.name)
            yield Operation(
                client,
                found.name.rpartition(".")[2],
                module.METHOD,
                module.PATH,
                module.build_request,
                module.parse_response,
                tuple(_bodies(client, module)),
                takes_form=hasattr(module, "form_body"),
                takes_json=hasattr(module, "json_body"),
            )


def _bodies(client: str, module: ModuleType) -> Iterator[type[WireModel]]:
    body = inspect.signature(module.build_request).parameters.get("body")
    for name in body.annotation.split(" | ") if body else ():
        if not name.startswith(("Mapping", "wire.")):
            yield import_module(f"onellm_clients.{client}.models").TABLE.find_class(name)


@cache
def _clients() -> frozenset[str]:
    return frozenset(found.name for found in walk_packages(onellm_clients.__path__))


def _group(place: re.Match[str]) -> str:
    return f"(?P<{_snake(place[1])}>[^/]+)"


def _snake(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])([A-Z])|-", lambda found: f"_{found[1] or ''}", name).lower()
