"""Moderation in each provider's words; loaded when first used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol, cast

from onellm._json import as_object
from onellm._resources import find_format

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onellm._adapters import Translation
    from onellm._json import JSON
    from onellm._resources import ResourceCall
    from onellm.providers import Provider


class ModerationFormat(Protocol):
    """What every format of moderation can do. All of it is pure."""

    def build(self, call: ResourceCall, given: JSON) -> Translation:
        """Translate a call."""
        ...


MODERATORS: Final[Mapping[str, str]] = {
    "litellm": "openai",
    "mistral": "mistral",
    "openai": "openai",
}
"""By provider."""


def find_moderation_format(provider: Provider) -> ModerationFormat:
    """Load a provider's format; raises InvalidRequestError that says who moderates."""
    found = find_format("onellm._moderation", MODERATORS, provider, "moderations", "moderation")
    return cast("ModerationFormat", found)


def parse_moderation(body: Mapping[str, JSON]) -> dict[str, JSON] | None:
    """Read an answer in OpenAI's shape; None when it is not one."""
    results = body.get("results")
    if not isinstance(results, list) or not all(isinstance(one, dict) for one in results):
        return None
    found = cast("list[dict[str, JSON]]", results)
    return {**body, "results": [_add_flag(result) for result in found]}


def _add_flag(result: Mapping[str, JSON]) -> JSON:
    """Say whether anything was found, where the provider only says what."""
    categories = result.get("categories")
    if "flagged" in result or not isinstance(categories, dict):
        return result
    return {**result, "flagged": any(as_object(categories).values())}
