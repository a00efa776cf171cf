"""What a provider is to us: a row of facts. A service that needs code gets an adapter."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

AdapterName: TypeAlias = Literal["openai", "anthropic"]
Auth: TypeAlias = Literal["bearer", "x-api-key"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quirks:
    """Where a service departs from its wire format."""

    renames: Mapping[str, str] = field(default_factory=dict[str, str])
    """Options that this service knows by another name: ours → its own."""
    unread_in_messages: frozenset[str] = frozenset()
    """Keys of a model's own turn that this service refuses when the turn is sent back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Provider:
    """One service we can send requests to: where it is, how to sign in, what it speaks."""

    name: str
    base_url: str
    key_variables: tuple[str, ...]
    """Environment variables that hold the key, the first one set wins; empty: no key is needed."""
    adapter: AdapterName = "openai"
    auth: Auth = "bearer"
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    timeout: float = 60.0
    """Seconds a whole call may take, or a stream until its answer begins."""
    quirks: Quirks = field(default_factory=Quirks)
    link: str = ""
    """Where the provider documents this API."""

    @property
    def url_variable(self) -> str:
        """The environment variable that moves the base URL."""
        return f"{self.name.upper()}_BASE_URL"
