"""Google's files: uploaded to a place that is asked for first.

https://ai.google.dev/api/files
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, cast
from urllib.parse import parse_qsl, urlsplit

from onellm_clients._runtime import Request, escape_segment
from onellm_clients.google.api.files import delete_file, list_files, retrieve_file

from onellm._adapters.draft import Draft
from onellm._bodies import Body
from onellm._files import FileFormat, Session
from onellm._files.openai import leave_purpose, write_query, write_unknown
from onellm._json import JSON, as_object
from onellm._problems import show

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onellm._adapters import Translation
    from onellm._files import Outgoing
    from onellm._resources import Answered, ResourceCall

_QUERY: Final[Mapping[str, str]] = MappingProxyType({"limit": "pageSize", "after": "pageToken"})
_VERSION: Final = re.compile(r"(/v\d\w*)?\Z")


class GoogleFiles(FileFormat):
    """`/upload/v1beta/files` for uploads, `/files` for the rest."""

    def find_session(self, call: ResourceCall, file: Outgoing) -> Session | None:
        """Announce the file: its name, size and type."""
        draft = Draft(call.provider.name)
        leave_purpose(draft, file)
        said = {**call.options}
        if (expiry := said.pop("expires_after", None)) is not None:
            draft.unsupported.append(f"expires_after={show(expiry)}")
        draft.headers += [
            ("x-goog-upload-protocol", "resumable"),
            ("x-goog-upload-command", "start"),
            ("x-goog-upload-header-content-type", file.upload.content_type),
        ]
        if file.upload.size is not None:
            draft.headers.append(("x-goog-upload-header-content-length", str(file.upload.size)))
        inner = {"display_name": file.upload.name, **said}
        extra = dict(call.extra_body)
        inner.update(as_object(extra.pop("file", None)))
        base = call.target.base_url
        version = _VERSION.search(base)
        root, path = base, "/v1beta"
        if version and version[0]:
            root, path = base.removesuffix(version[0]), version[0]
        request = Request("POST", f"/upload{path}/files", body={"file": inner, **extra})
        translation = replace(draft.finish(request), base_url=root)
        return Session(translation, partial(_find_place, base))

    def build_upload(self, call: ResourceCall, file: Outgoing) -> Translation:
        """Address the file to its place, which is known by the address alone."""
        parts = urlsplit(file.place or "")
        request = Request(
            "POST",
            parts.path,
            query=tuple(parse_qsl(parts.query, keep_blank_values=True)),
            headers=(
                ("content-type", file.upload.content_type),
                ("x-goog-upload-offset", "0"),
                ("x-goog-upload-command", "upload, finalize"),
            ),
            # The file itself, and no JSON: what a request is written from takes both.
            body=cast("JSON", Body([file.upload], file.progress)),
        )
        base = f"{parts.scheme}://{parts.netloc}"
        return replace(Draft(call.provider.name).finish(request), base_url=base)

    def build_list(self, call: ResourceCall, query: Mapping[str, JSON]) -> Translation:
        """Write the query."""
        draft = Draft(call.provider.name)
        pairs = (*write_query(draft, query, _QUERY), *write_unknown(call))
        return draft.finish(list_files.build_request()._replace(query=pairs))

    def build_retrieve(self, call: ResourceCall, file_id: str) -> Translation:
        """Name the file in the path."""
        return _finish(call, retrieve_file.build_request(files_id=_bare(file_id)))

    def build_content(self, call: ResourceCall, file_id: str) -> Translation:
        """Name the file in the path; only files that the service has made can be read."""
        path = f"/files/{escape_segment(_bare(file_id))}:download"
        return _finish(call, Request("GET", path, query=(("alt", "media"),)))

    def build_delete(self, call: ResourceCall, file_id: str) -> Translation:
        """Name the file in the path."""
        return _finish(call, delete_file.build_request(files_id=_bare(file_id)))


def _find_place(base: str, answered: Answered) -> str | None:
    """Read an address; it must be safe to send a file to, or be at the host that was asked."""
    place = answered.headers.get("x-goog-upload-url", "")
    parts, asked = urlsplit(place), urlsplit(base)
    known = (parts.scheme, parts.netloc) == (asked.scheme, asked.netloc)
    return place if parts.netloc and (known or parts.scheme == "https") else None


def _bare(file_id: str) -> str:
    """Give the name of a file of which the whole name or the address may be given."""
    return file_id.rpartition("files/")[2]


def _finish(call: ResourceCall, request: Request) -> Translation:
    query = (*request.query, *write_unknown(call))
    return Draft(call.provider.name).finish(request._replace(query=query))


FORMAT: Final = GoogleFiles()
