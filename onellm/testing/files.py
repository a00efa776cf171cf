"""Files of the simulator, in OpenAI's form: kept in memory, as long as it runs."""

from __future__ import annotations

import email.policy
from email.parser import BytesParser
from typing import TYPE_CHECKING, Final

from onellm.testing.reply import Reply
from onellm.testing.wire import Problem

if TYPE_CHECKING:
    from onellm.testing._shapes import JsonObject
    from onellm.testing.received import ReceivedRequest

PATH: Final = "/v1/files"
_CREATED: Final = 1_750_000_000


class FileStore:
    """Takes files, lists them, gives them back and deletes them."""

    def __init__(self) -> None:
        self._files: dict[str, tuple[JsonObject, bytes]] = {}
        self._count = 0

    def reply(self, request: ReceivedRequest) -> Reply | Problem | None:
        """Answer a request about files; None when it is about something else."""
        name, _, what = request.path.removeprefix(PATH).removeprefix("/").partition("/")
        if not request.path.startswith(PATH):
            return None
        if not name:
            return self._take(request) if request.method == "POST" else self._list()
        if name not in self._files:
            return Problem(status=404, message=f"There is no file {name}.", param="id")
        described, content = self._files[name]
        if request.method == "DELETE":
            del self._files[name]
            return Reply.json({"id": name, "object": "file", "deleted": True})
        if what == "content":
            return Reply(headers={"content-type": "application/octet-stream"}, body=content)
        return Reply.json(described)

    def _list(self) -> Reply:
        described: list[object] = [described for described, _ in self._files.values()]
        return Reply.json({"object": "list", "data": described, "has_more": False})

    def _take(self, request: ReceivedRequest) -> Reply | Problem:
        parts = _read_form(request)
        if "file" not in parts or "purpose" not in parts:
            return Problem(status=400, message="A form with 'file' and 'purpose' is needed.")
        filename, content = parts["file"]
        self._count += 1
        name = f"file-sim{self._count:06d}"
        described: JsonObject = {
            "id": name,
            "object": "file",
            "bytes": len(content),
            "created_at": _CREATED,
            "filename": filename or "file.bin",
            "purpose": parts["purpose"][1].decode(errors="replace"),
            "status": "processed",
        }
        self._files[name] = described, content
        return Reply.json(described)


def _read_form(request: ReceivedRequest) -> dict[str, tuple[str | None, bytes]]:
    """Read the fields of a form, by name, each with its file name."""
    head = f"content-type: {request.headers.get('content-type', '')}\r\n\r\n".encode()
    form = BytesParser(policy=email.policy.HTTP).parsebytes(head + request.body)
    parts: dict[str, tuple[str | None, bytes]] = {}
    for part in form.iter_parts():
        name = part.get_param("name", header="content-disposition")
        content = part.get_payload(decode=True)
        if isinstance(name, str) and isinstance(content, bytes):
            parts[name] = part.get_filename(), content
    return parts
