"""What providers answer about a model, in OpenAI's words; what else they say stays beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onellm._files.reading import read_moment
from onellm._json import JSON, as_object

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def read_model(fields: Mapping[str, JSON], provider: str, owner: str) -> dict[str, JSON] | None:
    """Read what is known of a model; None when it has no name."""
    found: dict[str, JSON] = {}
    for name, (places, read) in _FIELDS.items():
        values = (read(_look_up(fields, place)) for place in places)
        value = next((value for value in values if value is not None), None)
        if value is not None:
            found[name] = value
    if "id" not in found:
        return None
    if owner:
        found.setdefault("owned_by", owner)
    return {**fields, **found, "object": "model", "model": f"{provider}/{found['id']}"}


def _look_up(fields: Mapping[str, JSON], place: str) -> JSON:
    value: JSON = fields
    for key in place.split("."):
        value = as_object(value).get(key)
    return value


def _read_id(value: JSON) -> str | None:
    """Read a name; Google's begin with what they are names of."""
    return value.removeprefix("models/") or None if isinstance(value, str) else None


def _read_text(value: JSON) -> str | None:
    return value if isinstance(value, str) and value else None


def _read_count(value: JSON) -> int | None:
    if isinstance(value, bool) or not isinstance(value, int | float) or value <= 0:
        return None
    return int(value)


_FIELDS: Final[Mapping[str, tuple[tuple[str, ...], Callable[[JSON], JSON]]]] = {
    "id": (("id", "modelId", "model", "name"), _read_id),
    "created": (("created", "created_at", "modified_at"), read_moment),
    "owned_by": (("owned_by", "organization", "providerName"), _read_text),
    "display_name": (("display_name", "displayName", "modelName", "name"), _read_text),
    "context_length": (
        (
            "context_length",
            "context_window",
            "max_context_length",
            "max_input_tokens",
            "inputTokenLimit",
            "max_prompt_length",
            "max_model_len",
            "meta.n_ctx",
            "meta.n_ctx_train",
        ),
        _read_count,
    ),
    "max_output_tokens": (
        (
            "max_output_tokens",
            "max_completion_tokens",
            "outputTokenLimit",
            "max_tokens",
            "top_provider.max_completion_tokens",
        ),
        _read_count,
    ),
}
"""By our name: where providers say it, and how it is read."""
