"""The recorded exchanges of some endpoints, as the server of a test can replay them."""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from onellm.testing import Reply

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER: Final = Path(__file__).resolve().parents[3] / "shared" / "recordings"
if not FOLDER.is_dir():
    pytest.skip(f"the recorded exchanges are not here: {FOLDER}", allow_module_level=True)


@dataclass(frozen=True, slots=True)
class Recording:
    """One exchange."""

    name: str
    provider: str
    operation: str
    sent: Any
    """The body of the request: JSON, bytes of a form, or None where it was not recorded."""
    content_type: str
    status: int
    headers: dict[str, str]
    content: bytes

    @property
    def reply(self) -> Reply:
        """The answer, as it came."""
        kept = {name: value for name, value in self.headers.items() if name in _KEPT}
        return Reply(status=self.status, headers=kept, body=self.content)

    @property
    def body(self) -> Any:
        """The answer as JSON, read without the library."""
        return json.loads(self.content)


_KEPT: Final = frozenset({"content-type", "x-request-id", "x-generation-id"})


def find_recordings(*operations: str) -> Iterator[Recording]:
    """Give every exchange of some operations."""
    for path in sorted(FOLDER.glob("*.jsonl")):
        for line in path.read_text().splitlines():
            one = json.loads(line)
            if one["operation"] in operations:
                yield _read(one)


def _read(one: Any) -> Recording:
    request, response = one["request"], one["response"]
    kind = (request["headers"] or {}).get("content-type", "")
    body = response["body"]
    encoded = response.get("encoding") == "base64"
    return Recording(
        name=f"{one['provider']}-{one['id']}",
        provider=one["provider"],
        operation=one["operation"],
        sent=_decode(request) if request["body"] is not None else None,
        content_type=kind,
        status=response["status"],
        headers=response["headers"],
        content=base64.b64decode(body) if encoded else body.encode(),
    )


def _decode(request: Any) -> Any:
    """Give a form as its bytes; what follows the beginning of a large file was cut off."""
    encoded = request.get("encoding") == "base64"
    return base64.b64decode(request["body"]) if encoded else request["body"]
