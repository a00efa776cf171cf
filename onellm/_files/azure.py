"""Azure's files: OpenAI's, of the whole resource and not of a deployment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from onellm._adapters.azure import locate
from onellm._files.openai import OpenAIFiles
from onellm._operation import Operation

if TYPE_CHECKING:
    from onellm_clients._runtime import Request

    from onellm._resources import ResourceCall


@dataclass(frozen=True, slots=True, kw_only=True)
class AzureFiles(OpenAIFiles):
    """The requests of OpenAI's, at Azure's address."""

    def put(self, call: ResourceCall, request: Request) -> tuple[Request, str | None]:
        """Put the resource's path in front, and the version where its form needs one."""
        return put_at_resource(call, request)


def put_at_resource(call: ResourceCall, request: Request) -> tuple[Request, str]:
    """Complete a request for what is a resource's own, by the form of its address."""
    place = locate(call.target, "")
    root = place.base_url.partition("/openai")[0].removesuffix("/models")
    path = f"/openai/v1{request.path}" if place.is_v1 else f"/openai{request.path}"
    version = place.asked_version
    query = request.query if version is None else (("api-version", version), *request.query)
    return request._replace(path=path, query=query), root


FORMAT: Final = AzureFiles(listing=Operation("openai", "list_files"), expires=True)
