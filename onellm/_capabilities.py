"""What each provider can do, from its row, its pinned document and its wire format."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from importlib.resources import files
from importlib.util import find_spec
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeAlias, cast, get_args, overload

from onellm._adapters import find_adapter
from onellm._call import ChatCall, Target
from onellm._degrade import degrade
from onellm._http import Clocks, Network, Reading
from onellm._model_ref import ModelRef
from onellm._retry import RetryConfig
from onellm.errors import OneLLMError
from onellm.providers import PROVIDERS, Feature, Provider, find_provider, list_providers

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from onellm._json import JSON

__all__ = ["FEATURES", "Capabilities", "Support", "capabilities"]

Support: TypeAlias = bool | None
"""True: it can; False: none of its models can; None: it differs by model, or nobody knows."""

FEATURES: Final[tuple[Feature, ...]] = get_args(Feature)


@dataclass(frozen=True, slots=True, eq=False)
class Capabilities(Mapping[Feature, Support]):
    """What one provider can do, by feature: `capabilities("groq")["vision"]`."""

    provider: str
    link: str
    """Where it is documented."""
    date: str
    """When that was read; empty for a provider of the user's own."""
    features: Mapping[Feature, Support] = field(repr=False)

    def __getitem__(self, feature: Feature) -> Support:
        return self.features[feature]

    def __iter__(self) -> Iterator[Feature]:
        return iter(self.features)

    def __len__(self) -> int:
        return len(self.features)


@overload
def capabilities(provider: str) -> Capabilities: ...
@overload
def capabilities(provider: None = None) -> Mapping[str, Capabilities]: ...
def capabilities(provider: str | None = None) -> Capabilities | Mapping[str, Capabilities]:
    """Tell what a provider can do, or all of them by name; raises UnknownProviderError."""
    if provider is not None:
        return _describe(find_provider(provider))
    return MappingProxyType({name: _describe(find_provider(name)) for name in list_providers()})


def _describe(row: Provider) -> Capabilities:
    endpoints, parameters = _read_document(row.name if PROVIDERS.get(row.name) is row else "")
    renames = row.quirks.renames
    documented = {
        feature for feature, name in _PARAMETERS.items() if renames.get(name, name) in parameters
    }
    refused = {feature for feature, probe in _PROBES.items() if not _is_taken(row, *probe)}
    translated: frozenset[Feature] = frozenset(_PROBES) if _is_home(row) else frozenset()
    can = row.offers | endpoints | documented | translated | _find_served(row.name)
    cannot = row.lacks | refused
    found: dict[Feature, Support] = {
        feature: False if feature in cannot else True if feature in can else None
        for feature in FEATURES
    }
    return Capabilities(row.name, row.link, row.date, MappingProxyType(found))


def _is_home(row: Provider) -> bool:
    """Tell whether the row is the service whose format the adapter was written for."""
    return row is next((one for one in PROVIDERS.values() if one.adapter == row.adapter), None)


_ENDPOINTS: Final[Mapping[str, Feature]] = {
    "apply_guardrail": "moderations",
    "batch_embed_contents": "embeddings",
    "count_message_tokens": "count_tokens",
    "count_tokens": "count_tokens",
    "create_batch": "batches",
    "create_completion": "completions",
    "create_deployment_embedding": "embeddings",
    "create_embedding": "embeddings",
    "create_image": "images",
    "create_message_batch": "batches",
    "create_moderation": "moderations",
    "create_rerank": "rerank",
    "create_response": "responses",
    "create_speech": "speech",
    "create_transcription": "transcription",
    "create_translation": "translation",
    "create_tts": "speech",
    "edit_image": "image_edits",
    "embed": "embeddings",
    "embed_content": "embeddings",
    "estimate_token_count": "count_tokens",
    "list_files": "files",
    "list_models": "models",
    "tokenize": "count_tokens",
}
"""Operations of the pinned documents."""

_SERVED: Final[Mapping[Feature, tuple[str, str]]] = {
    "files": ("_files", "FILES"),
    "image_edits": ("_images", "EDITORS"),
    "images": ("_images", "PAINTERS"),
    "models": ("_models_list", "LISTINGS"),
    "moderations": ("_moderation", "MODERATORS"),
    "rerank": ("_rerank", "RERANKERS"),
    "speech": ("_audio", "SPEAKERS"),
    "transcription": ("_audio", "TRANSCRIBERS"),
    "translation": ("_audio", "TRANSLATORS"),
}
"""Tables of formats beside chat, by package and name: whoever stands in one has the feature."""


@cache
def _find_served(name: str) -> frozenset[Feature]:
    tables: dict[Feature, Mapping[str, object]] = {
        feature: cast("Mapping[str, object]", getattr(import_module(f"onellm.{package}"), table))
        for feature, (package, table) in _SERVED.items()
    }
    found: set[Feature] = {feature for feature, table in tables.items() if name in table}
    return frozenset(found)


_PARAMETERS: Final[Mapping[Feature, str]] = {
    "tools": "tools",
    "reasoning": "reasoning_effort",
    "logprobs": "logprobs",
    "seed": "seed",
    "n": "n",
    "stop": "stop",
}
"""Parameters of a chat that say all there is to know about a feature."""


@cache
def _read_document(name: str) -> tuple[AbstractSet[Feature], AbstractSet[str]]:
    """Find the endpoints that a pinned document has, and the parameters of its chat."""
    package = f"onellm_clients.{name}"
    if not name or find_spec(package) is None:
        return frozenset(), frozenset()
    operations = {
        module.name.removesuffix(".py")
        for group in files(f"{package}.api").iterdir()
        if group.is_dir()
        for module in group.iterdir()
    }
    ranges = cast("Mapping[str, Mapping[str, object]]", import_module(f"{package}._ranges").RANGES)
    chat = ranges.get("create_chat_completion", {})
    return {_ENDPOINTS[one] for one in operations & _ENDPOINTS.keys()}, frozenset(chat)


_SCHEMA: Final[JSON] = {"type": "object", "properties": {}, "additionalProperties": False}
_TOOL: Final[JSON] = {"type": "function", "function": {"name": "f", "parameters": _SCHEMA}}
_FORM: Final[JSON] = {"name": "f", "schema": _SCHEMA, "strict": True}
_PIXEL: Final = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhg"
    "GAWjR9awAAAABJRU5ErkJggg=="
)
_PROBES: Final[Mapping[Feature, tuple[Mapping[str, JSON], Mapping[str, JSON] | None]]] = {
    "tools": ({"tools": [_TOOL]}, None),
    "vision": ({}, {"type": "image_url", "image_url": {"url": _PIXEL}}),
    "audio": ({}, {"type": "input_audio", "input_audio": {"data": "AAAA", "format": "wav"}}),
    "video": ({}, {"type": "video_url", "video_url": {"url": "data:video/mp4;base64,AAAA"}}),
    "documents": (
        {},
        {
            "type": "file",
            "file": {"filename": "a.pdf", "file_data": "data:application/pdf;base64,JVBERi0="},
        },
    ),
    "json_mode": ({"response_format": {"type": "json_object"}}, None),
    "json_schema": ({"response_format": {"type": "json_schema", "json_schema": _FORM}}, None),
    "reasoning": ({"reasoning_effort": "low"}, None),
    "logprobs": ({"logprobs": True}, None),
    "seed": ({"seed": 1}, None),
    "n": ({"n": 2}, None),
    "stop": ({"stop": ["."]}, None),
}
"""An option or a part of a message for each feature, to see whether it can be said."""


def _is_taken(row: Provider, options: Mapping[str, JSON], part: Mapping[str, JSON] | None) -> bool:
    """Ask the adapter whether a call can be put into the provider's words, and wholly."""
    text: JSON = {"type": "text", "text": "Hello"}
    call = ChatCall(
        ref=ModelRef(row.name, "model"),
        provider=row,
        messages=[{"role": "user", "content": [text, part] if part else "Hello"}],
        options=options,
        extra_body={},
        stream=False,
        unsupported=None,
        fetch_images=False,
        target=Target(
            base_url="http://localhost",
            key=None,
            headers=(),
            query={},
            settings=dict.fromkeys(row.settings, "x"),
            clocks=Clocks(),
            reading=Reading(),
            network=Network(),
            retry=RetryConfig(),
        ),
    )
    fitted = degrade(call)
    try:
        done = fitted.add_to(find_adapter(row.adapter).build_chat(fitted.call))
    except OneLLMError:
        return False
    return not (done.unsupported or done.degraded or done.problems)
