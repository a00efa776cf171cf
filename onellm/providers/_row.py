"""What a provider is to us: a row of facts. A service that needs code gets an adapter."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

AdapterName: TypeAlias = Literal[
    "openai",
    "anthropic",
    "azure",
    "bedrock",
    "cohere",
    "gemini",
    "llama_cpp",
    "local",
    "ollama",
    "vertex",
]
IN_PROCESS: Final = "local"
"""The one adapter that is no wire format: its models run here and no request is sent."""
Feature: TypeAlias = Literal[
    "stream",
    "tools",
    "vision",
    "audio",
    "video",
    "documents",
    "json_mode",
    "json_schema",
    "reasoning",
    "logprobs",
    "seed",
    "n",
    "stop",
    "completions",
    "responses",
    "embeddings",
    "rerank",
    "moderations",
    "transcription",
    "translation",
    "speech",
    "images",
    "image_edits",
    "files",
    "batches",
    "models",
    "count_tokens",
]
"""Something a service can do: what a chat may carry, and the endpoints beside chat."""
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
    """Whether it may appear in no text."""
    signs: bool = False
    """Whether it is or names credentials: given by code, they win over a key that was not."""
    in_file: tuple[str, str] | None = None
    """The setting that names a JSON file, and the key in it, where it is looked for as well."""


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
    images_as_bytes: bool = False
    """Whether an image must be sent itself; one that is named by its address is fetched."""
    known_addresses: tuple[str, ...] = ()
    """How addresses begin that the service reads by itself all the same."""
    embeddings_as_base64: bool = False
    """Whether vectors travel in a quarter of their size when nobody asks for another form."""
    embeddings_path: str = ""
    """Where embeddings are asked for, where that is not the format's own path."""
    chat_path: str = ""
    """Where chats go, where that is not the format's own path."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Provider:
    """One service we can send requests to: where it is, how to sign in, what it speaks."""

    name: str
    base_url: str
    """Where paths begin; "local:" for models in this process, which have no address."""
    key_variables: tuple[str, ...]
    """Environment variables that hold the key, the first one set wins; empty: no key is needed."""
    adapter: AdapterName = "openai"
    auth: Auth = "bearer"
    key_optional: bool = False
    """Whether the service can be reached without a key too: by other credentials, or by none."""
    settings: Mapping[str, Setting] = field(default_factory=dict[str, Setting])
    """What else it needs, by the name of the option; "{name}" in `base_url` stands for it."""
    file_setting: str | None = None
    """The setting that names a JSON file with more of them, as Azure's deployments have."""
    base_urls: Mapping[tuple[str, str], str] = field(default_factory=dict[tuple[str, str], str])
    """Base URLs of their own for some values of a setting, by the setting and the value."""
    places: Mapping[str, str] = field(default_factory=dict[str, str])
    """Where paths of its pinned document go that do not stand behind the base URL: how they begin →
    what stands before them in place of the base URL's own path."""
    host_variable: str | None = None
    """The variable that names its host; a model may name it as well: model@host:port."""
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    timeout: float = 60.0
    """Seconds a whole call may take, or a stream until its answer begins."""
    quirks: Quirks = field(default_factory=Quirks)
    offers: frozenset[Feature] = frozenset()
    """What it can do, beyond what its pinned document and its format say."""
    lacks: frozenset[Feature] = frozenset()
    """What none of its models can do; empty where models differ or nobody knows."""
    link: str = ""
    """Where the provider documents this API."""
    date: str = ""
    """The day on which the facts of this row were checked."""
    note: str = ""
    """What else a user ought to know, for instance that the service ended."""
    unproven: str = ""
    """Why no recorded answer shows that this row works; empty where one does."""

    @property
    def url_variable(self) -> str:
        """The environment variable that moves the base URL."""
        return f"{self.name.upper().replace('-', '_')}_BASE_URL"
