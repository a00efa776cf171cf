"""OpenAI's format at Azure's addresses: a deployment in the path, or the model in the body."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from onellm_clients._runtime import UNSET
from onellm_clients.azure.api.chat import (
    create_chat_completion,
    create_deployment_chat_completion,
)

from onellm._adapters import ChatLimits
from onellm._adapters.openai import OpenAIAdapter, write_chat

if TYPE_CHECKING:
    from onellm._adapters import Request, Translation
    from onellm._call import ChatCall, Target

_V1: Final = frozenset({"v1", "preview"})
"""API versions of the form that has no deployments."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where Azure serves a model, by the address and the API version that are set."""

    base_url: str
    deployment: str
    version: str

    @property
    def is_v1(self) -> bool:
        """Whether the model stands in the body, and the version matters no more."""
        return self.version in _V1 or self.base_url.endswith("/openai/v1")

    @property
    def takes_model(self) -> bool:
        """Whether the model stands in the body."""
        return self.is_v1 or self.base_url.endswith("/models")

    @property
    def asked_version(self) -> str | None:
        """The version to ask for in the query; the v1 form needs none but for a preview."""
        return None if self.is_v1 and self.version != "preview" else self.version

    def put(self, request: Request) -> Request:
        """Cut from a request's path, or put before it, what the address has or has not."""
        path = request.path
        if self.base_url.endswith("/models"):
            return request._replace(path=path.removeprefix("/v1"))
        if "/openai/deployments/" in self.base_url:
            return request._replace(path="/" + path.split("/", 3)[-1])
        if self.base_url.endswith(("/openai", "/openai/v1")):
            return request
        return request._replace(path=f"/openai{path}")


def locate(target: Target, model: str) -> Place:
    """Find where a model is served."""
    settings = target.settings
    return Place(
        target.base_url, settings.get("azure_deployment", model), settings.get("api_version", "")
    )


class AzureAdapter(OpenAIAdapter):
    """Chats in OpenAI's format, at an address of Azure's."""

    chat_limits = ChatLimits("azure", "create_deployment_chat_completion")

    def build_chat(self, call: ChatCall) -> Translation:
        """Write the body, and the address by its form."""
        draft = write_chat(call)
        place = locate(call.target, call.ref.name)
        if place.takes_model:
            draft.body["model"] = place.deployment
            version = place.asked_version
            request = create_chat_completion.build_request(
                body=draft.body, api_version=UNSET if version is None else version
            )
        else:
            del draft.body["model"]
            request = create_deployment_chat_completion.build_request(
                deployment=place.deployment, api_version=place.version, body=draft.body
            )
        return draft.finish(place.put(request))


ADAPTER: Final = AzureAdapter()
