"""OpenAI's files, and the services that copy them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, BinaryIO, Final, cast

from onellm_clients._runtime import (
    BinaryFile,
    Multipart,
    Request,
    escape_segment,
    form_body,
    query_pairs,
)

from onellm._adapters.draft import Draft
from onellm._files import ANY_PURPOSE, FileFormat
from onellm._json import as_object
from onellm._operation import Operation, judge
from onellm._problems import show

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onellm._adapters import Translation
    from onellm._files import Outgoing
    from onellm._json import JSON
    from onellm._resources import ResourceCall
    from onellm._uploads import Upload

_AS_THEY_ARE: Final[Mapping[str, str]] = MappingProxyType(
    {name: name for name in ("purpose", "limit", "after", "order")}
)


def write_file(upload: Upload) -> BinaryFile:
    """Put an upload into a form: it is read when the form is sent."""
    # It has what is asked of a BinaryIO here: it can be read.
    return BinaryFile(upload.name, cast("BinaryIO", upload), upload.content_type)


def write_query(
    draft: Draft, query: Mapping[str, JSON], names: Mapping[str, str]
) -> tuple[tuple[str, str], ...]:
    """Write what a list is asked for; what the provider has no name for is unsupported."""
    pairs: list[tuple[str, str]] = []
    for name, value in query.items():
        if name in names:
            pairs += query_pairs(names[name], cast("str | int", value))
        else:
            draft.unsupported.append(f"{name}={show(value)}")
    return tuple(pairs)


def write_unknown(call: ResourceCall) -> tuple[tuple[str, str], ...]:
    """Write options that are none of ours as parameters of the query."""
    values = {name: call.options[name] for name in sorted(call.unknown)}
    values.update(call.extra_body)
    return tuple(
        pair for name, value in values.items() for pair in query_pairs(name, cast("str", value))
    )


def weigh(
    draft: Draft, call: ResourceCall, operation: Operation | None, values: Mapping[str, JSON]
) -> None:
    """Judge values by the document of the provider, if it has one."""
    if operation is None or not operation.is_of(call.provider.name):
        return
    inner = {
        f"{name}.{key}": one
        for name, value in values.items()
        for key, one in as_object(value).items()
    }
    judge(draft, list(operation.find_problems({**values, **inner})), call.validate)


def write_purpose(draft: Draft, file: Outgoing, usual: str | None) -> str | None:
    """Find the purpose to be sent: the provider's usual one where nobody chose."""
    if file.purpose != ANY_PURPOSE or usual == ANY_PURPOSE:
        return file.purpose
    said = "was left out" if usual is None else f"was sent as {usual!r}"
    draft.notes.append(f"purpose={ANY_PURPOSE!r} {said}")
    return usual


def leave_purpose(draft: Draft, file: Outgoing) -> None:
    """Leave the purpose out, for a provider that knows none: noted if nobody chose it."""
    if file.purpose == ANY_PURPOSE:
        draft.notes.append(f"purpose={ANY_PURPOSE!r} was left out")
    else:
        draft.unsupported.append(f"purpose={show(file.purpose)}")


def write_fields(draft: Draft, fields: Mapping[str, object]) -> Multipart:
    """Write a form; a value that no form can say is a problem."""
    try:
        return form_body(fields)
    except TypeError as error:
        draft.problems.append(str(error))
        return Multipart(())


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenAIFiles(FileFormat):
    """`/files`, with what differs from service to service."""

    upload_path: str = "/files"
    upload: Operation | None = None
    """Where its limits of an upload are written."""
    listing: Operation | None = None
    usual_purpose: str | None = ANY_PURPOSE
    """What is meant where no purpose is named; None: it is left out."""
    has_purpose: bool = True
    query: Mapping[str, str] = field(default_factory=lambda: _AS_THEY_ARE)
    """What a list can be asked for: ours → its own."""
    expires: bool = False
    """Whether an upload may say when it expires."""
    name_field: str = ""
    """A field of the form that repeats the file's name."""

    def build_upload(self, call: ResourceCall, file: Outgoing) -> Translation:
        """Write the form; the file comes last, so that a server knows what it is for."""
        draft = Draft(call.provider.name)
        fields: dict[str, object] = {}
        if self.has_purpose:
            purpose = write_purpose(draft, file, self.usual_purpose)
            if purpose is not None:
                fields["purpose"] = purpose
        else:
            leave_purpose(draft, file)
        for name, value in call.options.items():
            if name == "expires_after" and not self.expires:
                draft.unsupported.append(f"{name}={show(value)}")
            else:
                fields[name] = value
        weigh(draft, call, self.upload, cast("Mapping[str, JSON]", fields))
        if self.name_field:
            fields[self.name_field] = file.upload.name
        fields.update(call.extra_body)
        fields["file"] = write_file(file.upload)
        body = write_fields(draft, fields)
        return self._finish(draft, call, Request("POST", self.upload_path, body=body))

    def build_list(self, call: ResourceCall, query: Mapping[str, JSON]) -> Translation:
        """Write the query."""
        draft = Draft(call.provider.name)
        weigh(draft, call, self.listing, query)
        pairs = (*write_query(draft, query, self.query), *write_unknown(call))
        return self._finish(draft, call, Request("GET", "/files", query=pairs))

    def build_retrieve(self, call: ResourceCall, file_id: str) -> Translation:
        """Name the file in the path."""
        return self._about(call, "GET", file_id)

    def build_content(self, call: ResourceCall, file_id: str) -> Translation:
        """Name the file in the path."""
        return self._about(call, "GET", file_id, "/content")

    def build_delete(self, call: ResourceCall, file_id: str) -> Translation:
        """Name the file in the path."""
        return self._about(call, "DELETE", file_id)

    def _about(self, call: ResourceCall, method: str, file_id: str, what: str = "") -> Translation:
        path = f"/files/{escape_segment(file_id)}{what}"
        request = Request(method, path, query=write_unknown(call))
        return self._finish(Draft(call.provider.name), call, request)

    def _finish(self, draft: Draft, call: ResourceCall, request: Request) -> Translation:
        placed, base_url = self.put(call, request)
        return replace(draft.finish(placed), base_url=base_url)

    def put(self, call: ResourceCall, request: Request) -> tuple[Request, str | None]:
        """Complete a request for the service's address; give its base URL if it is another."""
        del call
        return request, None


FORMAT: Final = OpenAIFiles(
    upload=Operation("openai", "upload_file"),
    listing=Operation("openai", "list_files"),
    expires=True,
)

_LISTING: Final[Mapping[str, str]] = MappingProxyType({})
"""Of services whose lists cannot be asked for anything."""

ALIBABA: Final = OpenAIFiles(
    # https://www.alibabacloud.com/help/en/model-studio/openai-file-interface
    usual_purpose="file-extract",
)
GROQ: Final = OpenAIFiles(usual_purpose="batch", query=_LISTING)
MISTRAL: Final = OpenAIFiles(
    upload=Operation("mistral", "upload_file"),
    listing=Operation("mistral", "list_files", {"limit": "page_size"}),
    usual_purpose=None,
    query=MappingProxyType({"purpose": "purpose", "limit": "page_size"}),
)
MOONSHOT: Final = OpenAIFiles(
    upload=Operation("moonshot", "upload_file"), usual_purpose="file-extract", query=_LISTING
)
OPENROUTER: Final = OpenAIFiles(
    has_purpose=False, query=MappingProxyType({"limit": "limit", "after": "cursor"})
)
TOGETHER: Final = OpenAIFiles(
    upload_path="/files/upload", usual_purpose="fine-tune", query=_LISTING, name_field="file_name"
)
XAI: Final = OpenAIFiles(
    query=MappingProxyType({"limit": "limit", "order": "order", "after": "pagination_token"})
)
