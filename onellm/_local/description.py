"""What a model's folder says about it, in files of plain data beside the graph."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal, TypeAlias, TypeGuard, get_args

from onellm._json import JSON, as_int, as_list, as_object, as_text, loads
from onellm.errors import InvalidConfigurationError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

Pooling: TypeAlias = Literal["mean", "cls", "max"]

POOLINGS: Final[tuple[Pooling, ...]] = get_args(Pooling)

_DONE: Final = frozenset({"Transformer", "Pooling", "Normalize"})
_POOLING_KEYS: Final[Mapping[str, str]] = {
    "pooling_mode_mean_tokens": "mean",
    "pooling_mode_cls_token": "cls",
    "pooling_mode_max_tokens": "max",
}
_DEFAULT_LENGTH: Final = 512
_NO_LIMIT: Final = 1_000_000
"""Files say a huge number where they mean that there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """How a model wants to be used."""

    max_length: int = _DEFAULT_LENGTH
    """How many tokens of a text it reads unless told otherwise."""
    longest: int | None = None
    """How many it can read at all."""
    pooling: str = "mean"
    """Its own way; one that is not in POOLINGS cannot be done here."""
    pad: int = 0
    prompts: Mapping[str, str] = field(default_factory=dict[str, str])
    """What a text begins with, by what it is for."""
    default_prompt: str = ""
    layers: tuple[str, ...] = ()
    """What follows the pooling and is done only by the graph itself, if at all."""


def is_pooling(value: object) -> TypeGuard[Pooling]:
    """Tell whether tokens can be pooled this way here."""
    return value in POOLINGS


def read_description(folder: Path) -> Description:
    """Read what is there; a file that is missing says nothing, one that is no JSON is an error."""
    config = _read(folder, "config.json")
    tokenizer = _read(folder, "tokenizer_config.json")
    sentences = _read(folder, "sentence_bert_config.json")
    usage = _read(folder, "config_sentence_transformers.json")
    limits = [
        limit
        for limit in (
            as_int(as_object(tokenizer).get("model_max_length")),
            as_int(as_object(config).get("max_position_embeddings")),
        )
        if 0 < limit < _NO_LIMIT
    ]
    longest = min(limits, default=None)
    own = as_int(as_object(sentences).get("max_seq_length"))
    prompts = {
        name: as_text(text) for name, text in as_object(as_object(usage).get("prompts")).items()
    }
    return Description(
        max_length=own or longest or _DEFAULT_LENGTH,
        longest=longest and max(longest, own),
        pooling=_find_pooling(as_object(_read(folder, "1_Pooling/config.json"))),
        pad=as_int(as_object(config).get("pad_token_id")),
        prompts=prompts,
        default_prompt=prompts.get(as_text(as_object(usage).get("default_prompt_name")), ""),
        layers=tuple(
            kind
            for module in as_list(_read(folder, "modules.json"))
            if (kind := as_text(as_object(module).get("type")).rpartition(".")[2]) not in _DONE
        ),
    )


def _find_pooling(words: Mapping[str, JSON]) -> str:
    named = as_text(words.get("pooling_mode"))
    chosen = [key for key, value in words.items() if value is True and key.startswith("pooling_")]
    if named or not chosen:
        return named or "mean"
    return " and ".join(_POOLING_KEYS.get(key, key) for key in chosen)


def _read(folder: Path, name: str) -> JSON:
    file = folder / name
    try:
        return loads(file.read_bytes()) if file.is_file() else None
    except (OSError, ValueError) as error:
        raise InvalidConfigurationError(f"{file} cannot be read: {error}", "local") from error
