"""How strict a call is, and numbers as they are sent."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, cast

from onellm._policy import DEFAULT, Policies

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onellm._json import JSON
    from onellm._limits import Rules
    from onellm._policy import UnknownOptions, Unsupported, Validate
    from onellm.config import ProviderConfig
    from onellm.types.options import CallOptions

_NAMES = ("validate", "unsupported", "unknown_options", "check_size")


def resolve_policies(options: CallOptions, settings: ProviderConfig) -> Policies:
    """Find each policy: what was set nearest to the call counts, and None is not set."""
    found = {
        name: value
        for source in (settings, options)
        for name in _NAMES
        if (value := cast("Mapping[str, object]", source).get(name)) is not None
    }
    if not found:
        return DEFAULT
    return Policies(
        validate=cast("Validate", found.get("validate", "error")),
        unsupported=cast("Unsupported | None", found.get("unsupported")),
        unknown_options=cast("UnknownOptions", found.get("unknown_options", "pass")),
        check_size=bool(found.get("check_size")),
    )


def write_numbers(rules: Rules, options: Mapping[str, object]) -> dict[str, JSON]:
    """Give options as they are sent: zero for negative zero, 2 for 2.0 where integers are meant."""
    written = dict(cast("Mapping[str, JSON]", options))
    for name, value in options.items():
        if type(value) is not float or not math.isfinite(value):
            continue
        if value == 0:
            written[name] = 0.0
        quick = rules.quick.get(name)
        if (
            quick is not None
            and float not in quick.numbers
            and quick.numbers
            and value.is_integer()
        ):
            written[name] = int(value)
    return written
