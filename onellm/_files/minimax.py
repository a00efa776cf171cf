"""MiniMax's files, which are in no format but its own."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from onellm_clients._runtime import Request
from onellm_clients.minimax.api.files import delete_file, list_files, retrieve_file, upload_file

from onellm._adapters.draft import Draft
from onellm._files import ANY_PURPOSE, FileFormat
from onellm._files.openai import write_fields, write_file, write_query, write_unknown
from onellm._minimax import beside_chats
from onellm._problems import show

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onellm._adapters import Translation
    from onellm._files import Outgoing
    from onellm._json import JSON
    from onellm._resources import ResourceCall

_QUERY: Final[Mapping[str, str]] = MappingProxyType({"purpose": "purpose"})


class MiniMaxFiles(FileFormat):
    """`/v1/files/upload` and its neighbours, beside the base URL that speaks Anthropic's format."""

    def address(self, call: ResourceCall) -> ResourceCall:
        """Go to where all but chats is."""
        return beside_chats(call)

    def build_upload(self, call: ResourceCall, file: Outgoing) -> Translation:
        """Write the form; a purpose must be named, and none is usual."""
        draft = Draft(call.provider.name)
        if file.purpose == ANY_PURPOSE:
            draft.problems.append(
                "purpose must be one of MiniMax's own, for instance 'voice_clone', "
                f"'prompt_audio' or 't2a_async_input', not {ANY_PURPOSE!r}"
            )
        fields: dict[str, object] = {"purpose": file.purpose, **call.options, **call.extra_body}
        if (expiry := fields.pop("expires_after", None)) is not None:
            draft.unsupported.append(f"expires_after={show(expiry)}")
        fields["file"] = write_file(file.upload)
        request = upload_file.build_request(body={})
        return draft.finish(request._replace(body=write_fields(draft, fields)))

    def build_list(self, call: ResourceCall, query: Mapping[str, JSON]) -> Translation:
        """Write the query."""
        draft = Draft(call.provider.name)
        pairs = (*write_query(draft, query, _QUERY), *write_unknown(call))
        return draft.finish(list_files.build_request()._replace(query=pairs))

    def build_retrieve(self, call: ResourceCall, file_id: str) -> Translation:
        """Name the file in the query."""
        request = retrieve_file.build_request(file_id=file_id)
        query = (*request.query, *write_unknown(call))
        return Draft(call.provider.name).finish(request._replace(query=query))

    def build_content(self, call: ResourceCall, file_id: str) -> Translation:
        """Name the file in the query.

        https://platform.minimax.io/docs/api-reference/file-management-retrieve-content
        """
        query = (("file_id", file_id), *write_unknown(call))
        request = Request("GET", "/v1/files/retrieve_content", query=query)
        return Draft(call.provider.name).finish(request)

    def build_delete(self, call: ResourceCall, file_id: str) -> Translation:
        """Name the file in the body, by its number."""
        draft = Draft(call.provider.name)
        if not (file_id.isascii() and file_id.isdecimal()):
            draft.problems.append(f"file_id must be a number, not {show(file_id)}")
            return draft.finish(Request("POST", "/v1/files/delete"))
        body: dict[str, JSON] = {"file_id": int(file_id), **call.options, **call.extra_body}
        return draft.finish(delete_file.build_request(body=body))


FORMAT: Final = MiniMaxFiles()
