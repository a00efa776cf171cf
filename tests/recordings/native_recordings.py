"""The recorded exchanges, with what was asked; OpenAI's and Anthropic's chats are left out."""

from __future__ import annotations

import base64
import json
import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any, Final, TypeAlias
from urllib.parse import parse_qsl, urlsplit

from onellm_clients._runtime import BinaryFile

from .recordings import FOLDER

if TYPE_CHECKING:
    from collections.abc import Mapping

Form: TypeAlias = list[tuple[str, str | None, str | None, bytes]]
"""Name, file name, the file's type, content."""

OPERATIONS: Final = frozenset(
    {
        "api.chat",
        "api.chat.stream",
        "api.generate",
        "api.generate.stream",
        "api.pull",
        "api.show",
        "batches",
        "cached_contents",
        "completions",
        "completions.stream",
        "converse",
        "converse.stream",
        "count_tokens",
        "embeddings",
        "embeddings.batch",
        "files",
        "fim",
        "generateContent",
        "guardrails",
        "images",
        "images.edits",
        "images.stream",
        "images.variations",
        "invoke_model",
        "invoke_model.stream",
        "models",
        "moderations",
        "ocr",
        "predict",
        "rawPredict",
        "rawPredict.stream",
        "rerank",
        "responses",
        "responses.compact",
        "responses.item",
        "responses.stream",
        "speech",
        "streamGenerateContent",
        "transcription",
        "transcription.stream",
    }
)
_REQUEST_IDS: Final = (
    "x-request-id",
    "request-id",
    "apim-request-id",
    "x-amzn-requestid",
    "mistral-correlation-id",
    "x-ds-trace-id",
    "x-debug-trace-id",
)
_FRAMING: Final = frozenset(
    {"connection", "content-encoding", "content-length", "transfer-encoding"}
)
_SPOKEN_OF: Final[Mapping[str, str]] = {
    "completions": "/completions",
    "embeddings": "/embeddings",
    "rerank": "/rerank",
    "responses": "/responses",
    "transcription": "/audio/transcriptions",
}
"""Where exchanges went of which only the answer was recorded."""

_WENT_TO: Final[Mapping[str, str]] = {
    "198d31a726d7f4e3": "/v1/images/edits",
    "9440a4bbae6cda82": "/v1/chat/completions",
    "e01c93bc169337f4": "/v1/chat/completions",
}
"""Where some of them went, as their answers show."""
_VERTEX: Final = "/v1/projects/p/locations/global/publishers/google/models/MODEL:"
_STREAMED: Final = frozenset({"api.pull", "streamGenerateContent"})


@dataclass(frozen=True, slots=True)
class Exchange:
    """What was asked of whom, and what came back."""

    id: str
    provider: str
    endpoint: str
    operation: str
    method: str
    path: str
    """As it was written, escaped or not."""
    query: tuple[tuple[str, str], ...]
    asked: Any = field(repr=False)
    """A JSON value, a Form, or None."""
    status: int
    headers: tuple[tuple[str, str], ...] = field(repr=False)
    body: bytes = field(repr=False)
    tags: frozenset[str] = field(repr=False)

    def __str__(self) -> str:
        return f"{self.provider}-{self.endpoint}-{self.operation}-{self.id}"

    @property
    def streamed(self) -> bool:
        """Whether the answer is made of events."""
        return self.operation.endswith(".stream") or self.operation in _STREAMED

    @property
    def failed(self) -> bool:
        """Whether an error is the right reading."""
        return self.status >= 400 or "error-in-200" in self.tags

    @property
    def content_type(self) -> str:
        """What the answer says it is."""
        return next((v for name, v in self.headers if name.lower() == "content-type"), "")

    def find_request_id(self) -> str | None:
        """Find what the provider calls this exchange, in its headers or in its body."""
        known = {name.lower(): value for name, value in self.headers}
        try:
            said = json.loads(self.body)
        except ValueError:
            said = None
        by_body = said.get("request_id") if isinstance(said, dict) else None
        return next((known[name] for name in _REQUEST_IDS if known.get(name)), by_body)


@cache
def load_exchanges() -> tuple[Exchange, ...]:
    """Read every exchange in scope, of every provider; none where the folder is missing."""
    return tuple(
        _parse(line)
        for file in sorted(FOLDER.glob("*.jsonl"))
        for line in map(json.loads, file.read_text("utf-8").splitlines())
        if line["operation"] in OPERATIONS
    )


def read_form(body: bytes) -> Form:
    """Take a form apart, with the boundary that it begins with; the end may have been cut off."""
    boundary = body[: body.index(b"\r\n")]
    parts = (b"\r\n" + body).split(b"\r\n" + boundary)[1:]
    return [_read_part(part) for part in parts if part.strip(b"-\r\n")]


def form_fields(form: Form) -> dict[str, Any]:
    """Put a form into the words of build_request."""
    fields: dict[str, Any] = {}
    for name, filename, kind, content in form:
        value: object = content.decode() if filename is None else None
        if filename is not None:
            value = BinaryFile(filename, content, kind or "application/octet-stream")
        if name.endswith("[]"):
            fields.setdefault(name, []).append(value)
        else:
            fields[name] = value
    return fields


def _read_part(part: bytes) -> tuple[str, str | None, str | None, bytes]:
    head, _, content = part.removeprefix(b"\r\n").partition(b"\r\n\r\n")
    disposition = re.search(
        r'name="(?P<name>[^"]*)"(?:; ?filename="(?P<file>[^"]*)")?', head.decode()
    )
    kind = re.search(rb"(?im)^content-type: *([^\r\n ][^\r\n]*)", head)
    assert disposition is not None
    filename: str | None = disposition["file"]
    return (
        disposition["name"],
        filename,
        kind[1].decode() if kind and filename is not None else None,
        content,
    )


def _parse(line: dict[str, Any]) -> Exchange:
    request, response = line["request"], line["response"]
    url = urlsplit(request["url"] or _SPOKEN_OF[line["operation"].removesuffix(".stream")])
    path = url.path
    if line["fidelity"]["exchange"] != "full":
        path = path.replace("/v1/models/MODEL:", _VERTEX)
    path = _WENT_TO.get(line["id"], path)
    return Exchange(
        id=line["id"],
        provider=line["provider"],
        endpoint=line["endpoint"],
        operation=line["operation"],
        method=request["method"],
        path=path,
        query=tuple(parse_qsl(url.query)),
        asked=_read_asked(request),
        status=response["status"],
        headers=tuple(
            (name, value)
            for name, value in response["headers"].items()
            if name.lower() not in _FRAMING
        ),
        body=_decode(response),
        tags=frozenset(line["tags"]),
    )


def _read_asked(request: dict[str, Any]) -> Any:
    body = request["body"]
    if not isinstance(body, str):
        return body
    sent = _decode(request)
    if sent.startswith(b"--"):
        return read_form(sent)
    try:
        return json.loads(sent)
    except ValueError:
        return None  # cut off


def _decode(message: dict[str, Any]) -> bytes:
    body: str = message["body"]
    return base64.b64decode(body) if message.get("encoding") == "base64" else body.encode()
