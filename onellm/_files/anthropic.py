"""Anthropic's files, which are in beta: a header says that they are wanted."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from onellm_clients.anthropic.api.files import (
    delete_file,
    download_file,
    list_files,
    retrieve_file_metadata,
    upload_file,
)

from onellm._adapters.draft import Draft
from onellm._files import FileFormat
from onellm._files.openai import (
    leave_purpose,
    weigh,
    write_fields,
    write_file,
    write_query,
    write_unknown,
)
from onellm._operation import Operation
from onellm._problems import show

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onellm_clients._runtime import Request

    from onellm._adapters import Translation
    from onellm._files import Outgoing
    from onellm._json import JSON
    from onellm._resources import ResourceCall

_QUERY: Final[Mapping[str, str]] = MappingProxyType({"limit": "limit", "after": "after_id"})
_LISTING: Final = Operation("anthropic", "list_files", {"after": "after_id"})


class AnthropicFiles(FileFormat):
    """`/v1/files`."""

    def build_upload(self, call: ResourceCall, file: Outgoing) -> Translation:
        """Write the form; there are no purposes here."""
        draft = Draft(call.provider.name)
        leave_purpose(draft, file)
        fields: dict[str, object] = {**call.options, **call.extra_body}
        if (expiry := fields.pop("expires_after", None)) is not None:
            draft.unsupported.append(f"expires_after={show(expiry)}")
        fields["file"] = write_file(file.upload)
        request = upload_file.build_request(body={})
        return draft.finish(request._replace(body=write_fields(draft, fields)))

    def build_list(self, call: ResourceCall, query: Mapping[str, JSON]) -> Translation:
        """Write the query."""
        draft = Draft(call.provider.name)
        weigh(draft, call, _LISTING, query)
        request = list_files.build_request()
        pairs = (*request.query, *write_query(draft, query, _QUERY))
        return _finish(draft, call, request._replace(query=pairs))

    def build_retrieve(self, call: ResourceCall, file_id: str) -> Translation:
        """Name the file in the path."""
        request = retrieve_file_metadata.build_request(file_id=file_id)
        return _finish(Draft(call.provider.name), call, request)

    def build_content(self, call: ResourceCall, file_id: str) -> Translation:
        """Name the file in the path; only files that tools have made can be read."""
        request = download_file.build_request(file_id=file_id)
        return _finish(Draft(call.provider.name), call, request)

    def build_delete(self, call: ResourceCall, file_id: str) -> Translation:
        """Name the file in the path."""
        request = delete_file.build_request(file_id=file_id)
        return _finish(Draft(call.provider.name), call, request)


def _finish(draft: Draft, call: ResourceCall, request: Request) -> Translation:
    return draft.finish(request._replace(query=(*request.query, *write_unknown(call))))


FORMAT: Final = AnthropicFiles()
