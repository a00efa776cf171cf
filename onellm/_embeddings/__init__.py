"""Embeddings in each provider's words; loaded when first used."""

from __future__ import annotations

from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING, Final, Protocol, TypeAlias, cast

from onellm.errors import InvalidRequestError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onellm._adapters import Translation
    from onellm._call import Policy, Target
    from onellm._json import JSON
    from onellm._model_ref import ModelRef
    from onellm._policy import Validate
    from onellm.providers import Provider
    from onellm.providers._row import AdapterName


@dataclass(frozen=True, slots=True, kw_only=True)
class EmbeddingCall:
    """One embedding request, checked."""

    ref: ModelRef
    provider: Provider
    inputs: Sequence[JSON] = field(repr=False)
    """Texts, or lists of token numbers."""
    single: bool
    """Whether one input was given as itself, and not in a list."""
    options: Mapping[str, JSON]
    packed: bool = False
    """Whether vectors are to be asked for in base64, and unpacked here."""
    extra_body: Mapping[str, JSON]
    unsupported: Policy | None
    target: Target
    validate: Validate = "error"
    warned: tuple[str, ...] = ()
    """What was found and is sent all the same, or was left out."""


@dataclass(frozen=True, slots=True)
class Vectors:
    """What one answer holds: a vector per input, in their order, and what was counted."""

    vectors: Sequence[JSON]
    prompt_tokens: int | None = None
    rest: Mapping[str, JSON] = field(default_factory=dict[str, "JSON"])
    """Whatever else the answer says."""


Answered: TypeAlias = "Sequence[tuple[Vectors, Mapping[str, JSON]]]"
"""What each answer holds, and the answer itself, in the order of the input."""


class EmbeddingFormat(Protocol):
    """What every format of embeddings can do. All of it is pure."""

    def most_inputs(self, model: str) -> int:
        """Say how many inputs one request may carry."""
        ...

    def build(self, call: EmbeddingCall, inputs: Sequence[JSON]) -> Translation:
        """Translate a call for some of its inputs."""
        ...

    def parse(self, body: Mapping[str, JSON]) -> Vectors | None:
        """Read an answer; None when it is not one."""
        ...


_FORMATS: Final[Mapping[AdapterName, str]] = {
    "openai": "openai",
    "azure": "azure",
    "bedrock": "bedrock",
    "cohere": "cohere",
    "gemini": "gemini",
    "llama_cpp": "openai",
    "ollama": "openai",
    "vertex": "vertex",
}
"""By the adapter of a provider; one that is not here has no embeddings."""


def _find_embedders() -> list[str]:
    """Name the providers that are known to embed, by their rows and documents."""
    from onellm._capabilities import capabilities  # noqa: PLC0415 - for this error only

    return [name for name, known in capabilities().items() if known["embeddings"]]


def find_format(provider: Provider) -> EmbeddingFormat:
    """Load a provider's format; raises InvalidRequestError that says who has embeddings."""
    name = _FORMATS.get(provider.adapter)
    if name is None:
        others = ", ".join(_find_embedders())
        problem = f"{provider.name} has no embeddings; these have: {others}"
        raise InvalidRequestError.of([problem], provider.name)
    return cast("EmbeddingFormat", import_module(f"onellm._embeddings.{name}").FORMAT)
