"""Data URLs, taken apart: https://www.rfc-editor.org/rfc/rfc2397."""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote_to_bytes

_DATA_URL: Final = re.compile(
    r"data:(?P<type>[^;,]*)(?:;[^;,]*)*?(?P<base64>;base64)?,(?P<data>.*)", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class DataUrl:
    """What a data URL holds."""

    media_type: str
    data: str
    """Base64-coded."""

    @property
    def text(self) -> str | None:
        """The content as text; None when it is none in UTF-8."""
        try:
            return base64.b64decode(self.data, validate=True).decode()
        except (binascii.Error, UnicodeDecodeError):
            return None


def find_data_url(url: str) -> DataUrl | None:
    """Take a data URL apart; None for any other."""
    found = _DATA_URL.fullmatch(url)
    if found is None:
        return None
    data = found["data"]
    if not found["base64"]:
        data = base64.b64encode(unquote_to_bytes(data)).decode()
    return DataUrl(found["type"] or "text/plain", data)
