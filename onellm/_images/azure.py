"""Azure's images: OpenAI's, under a deployment or the v1 form."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, cast

from onellm_clients._runtime import Multipart, escape_segment

from onellm._adapters.azure import locate
from onellm._images.openai import FORMAT as OPENAI
from onellm._images.openai import OpenAIImages

if TYPE_CHECKING:
    from onellm._adapters import Request, Translation
    from onellm._images import ImageCall
    from onellm._json import JSON
    from onellm._resources import ResourceCall

_MODEL: Final = "model"


@dataclass(frozen=True, slots=True, kw_only=True)
class AzureImages(OpenAIImages):
    """The bodies and forms of OpenAI's, at Azure's address."""

    def build(self, asked: ImageCall) -> Translation:
        """Write one; a deployment is named in the path, a model of the v1 form in it."""
        made = OpenAIImages.build(self, asked)
        return replace(made, request=_put(asked.call, made.request))


def _put(call: ResourceCall, request: Request) -> Request:
    """Complete a request by the form of the address."""
    place = locate(call.target, call.model)
    version = place.asked_version
    query = () if version is None else (("api-version", version),)
    if place.takes_model:
        body = _name(request.body, place.deployment)
        return place.put(request._replace(path=f"/v1{request.path}", query=query, body=body))
    path = f"/deployments/{escape_segment(place.deployment)}{request.path}"
    return place.put(request._replace(path=path, query=query, body=_name(request.body, None)))


def _name(body: JSON | Multipart, deployment: str | None) -> JSON | Multipart:
    """Say in a body which deployment is asked, or leave the model out of it."""
    if isinstance(body, Multipart):
        parts = tuple(
            part._replace(content=deployment.encode())
            if deployment and part.name == _MODEL
            else part
            for part in body.parts
            if deployment or part.name != _MODEL
        )
        return Multipart(parts)
    fields = dict(cast("dict[str, JSON]", body))
    fields.pop(_MODEL, None)
    return {_MODEL: deployment, **fields} if deployment else fields


FORMAT: Final = AzureImages(
    operations={
        task: replace(operation, binds="azure") for task, operation in OPENAI.operations.items()
    }
)
