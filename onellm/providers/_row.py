"""What a provider is to us: a row of facts. A service that needs code gets an adapter."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

AdapterName: TypeAlias = Literal[
    "openai", "anthropic", "azure", "bedrock", "cohere", "gemini", "ollama", "vertex"
]
Auth: TypeAlias = Literal["bearer", "x-api-key", "api-key", "x-goog-api-key", "aws", "google"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Something a service needs to know besides a key: a region, a project, an API version.

    It is taken from the call, the configuration, or the first of `variables` that is set.
    """

    variables: tuple[str, ...] = ()
    default: str | None = None
    required: bool = False
    secret: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Quirks:
    """Where a service departs from its wire format."""

    renames: Mapping[str, str] = field(default_factory=dict[str, str])
    """Options that this service knows by another name: ours → its own."""
    unsupported: frozenset[str] = frozenset()
    """Options of ours that this service refuses."""
    message_keys: Mapping[str, frozenset[str]] | None = None
    """By role, the keys of a message that it reads, where it refuses all others."""
    developer_role: bool = False
    """Whether it knows the role "developer"; else such a message is sent as a system message."""
    cache_control: bool = True
    """Whether marks for a prompt cache may stand on parts and tools."""
    images_in_tool_results: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Provider:
    """One service we can send requests to: where it is, how to sign in, what it speaks."""

    name: str
    base_url: str
    key_variables: tuple[str, ...]
    """Environment variables that hold the key, the first one set wins; empty: no key is needed."""
    adapter: AdapterName = "openai"
    auth: Auth = "bearer"
    key_optional: bool = False
    """Whether the service can be reached without a key too: by other credentials, or by none."""
    settings: Mapping[str, Setting] = field(default_factory=dict[str, Setting])
    """What else it needs, by the name of the option; "{name}" in `base_url` stands for it."""
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
