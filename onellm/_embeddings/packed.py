"""Vectors in base64: a quarter of their size as text, and many times faster to read."""

from __future__ import annotations

import binascii
import sys
from array import array
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onellm._json import JSON


def asks_for_a_form(options: Mapping[str, object]) -> bool:
    """Tell whether a caller says how vectors are to be written; then they come as they are."""
    extra = cast("Mapping[str, object]", options.get("extra_body") or {})
    return options.get("encoding_format") is not None or "encoding_format" in extra


def unpack(vector: JSON) -> JSON:
    """Give the numbers of a vector: little-endian floats of 32 bits. A list is one already.

    Raises ValueError for text that is no such vector.
    """
    if not isinstance(vector, str):
        return vector
    numbers = array("f", binascii.a2b_base64(vector, strict_mode=True))
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tolist()
