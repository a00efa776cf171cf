"""Limits of options, from the pinned document of the provider or of the format it speaks."""

from __future__ import annotations

import math
from importlib import import_module
from typing import TYPE_CHECKING, Final, cast

from onellm_clients import SPEC_VERSIONS

from onellm._adapters import find_adapter
from onellm._check import is_list, show

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from onellm_clients._runtime import Limit

    from onellm.providers import Provider

_NUMBERS: Final = frozenset({"number", "integer"})


def find_chat_problems(provider: Provider, options: Mapping[str, object]) -> list[str]:
    """Name every option outside its limit, with the limit and where it is written down."""
    where = find_adapter(provider.adapter).chat_limits
    document, wire_names = where.document, where.wire_names
    ranges = cast(
        "Mapping[str, Mapping[str, Limit]]",
        import_module(f"onellm_clients.{document}._ranges").RANGES,
    )
    limits = ranges[where.operation]
    pinned = SPEC_VERSIONS[document]
    version = pinned.get("version") or pinned["date"]
    return [
        f"{name} must be {allowed}, not {show(value)} "
        f"({document} document {version}, {limit.pointer})"
        for name, value in options.items()
        if (limit := limits.get(wire_names.get(name, name))) is not None
        for allowed in _problems(value, limit)
    ]


def _problems(value: object, limit: Limit) -> Iterator[str]:
    """Say what would be allowed, when `value` is not."""
    if _NUMBERS.intersection(limit.types) and "string" not in limit.types:
        if (
            isinstance(value, bool)
            or not isinstance(value, int | float)
            or not math.isfinite(value)
            or not _in_range(value, limit)
            or ("number" not in limit.types and isinstance(value, float) and not value.is_integer())
        ):
            yield _number(limit)
    elif isinstance(value, str) and "string" in limit.types:
        if limit.max_length is not None and len(value) > limit.max_length:
            yield f"at most {limit.max_length} characters long"
    elif is_list(value) and "array" in limit.types:
        if limit.max_items is not None and len(value) > limit.max_items:
            yield f"at most {limit.max_items} items long"
        if limit.min_items is not None and len(value) < limit.min_items:
            yield f"at least {limit.min_items} items long"


def _in_range(value: float, limit: Limit) -> bool:
    return (
        (limit.minimum is None or value >= limit.minimum)
        and (limit.maximum is None or value <= limit.maximum)
        and (limit.exclusive_minimum is None or value > limit.exclusive_minimum)
        and (limit.exclusive_maximum is None or value < limit.exclusive_maximum)
    )


def _number(limit: Limit) -> str:
    kind = "a number" if "number" in limit.types else "an integer"
    bounds = [
        f"{word} {bound:g}"
        for word, bound in (
            ("from", limit.minimum),
            ("above", limit.exclusive_minimum),
            ("up to", limit.maximum),
            ("below", limit.exclusive_maximum),
        )
        if bound is not None
    ]
    return " ".join([kind, *bounds])
