"""Where OpenAI's requests beside chat go at Azure: under a deployment, or in the v1 form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from onellm_clients._runtime import Multipart, escape_segment

from onellm._adapters.azure import locate

if TYPE_CHECKING:
    from onellm._adapters import Request
    from onellm._json import JSON
    from onellm._resources import ResourceCall

_MODEL: Final = "model"


def put_in_place(call: ResourceCall, request: Request) -> Request:
    """Complete a request: a deployment is named in its path, a model of the v1 form in its body."""
    place = locate(call.target, call.model)
    version = place.asked_version
    query = () if version is None else (("api-version", version),)
    if place.takes_model:
        named = request._replace(
            path=f"/v1{request.path}", query=query, body=_name(request.body, place.deployment)
        )
        return place.put(named)
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
