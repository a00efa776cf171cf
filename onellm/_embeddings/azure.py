"""Azure's embeddings: OpenAI's, under a deployment or under the v1 form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onellm_clients._runtime import UNSET
from onellm_clients.azure.api.embeddings import create_deployment_embedding, create_embedding

from onellm._adapters.azure import locate
from onellm._adapters.draft import Draft
from onellm._embeddings.openai import OpenAIEmbeddings, write_input

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onellm._adapters import Translation
    from onellm._embeddings import EmbeddingCall
    from onellm._json import JSON


class AzureEmbeddings(OpenAIEmbeddings):
    """The body of OpenAI's, at Azure's address."""

    def build(self, call: EmbeddingCall, inputs: Sequence[JSON]) -> Translation:
        """Write the body; a deployment is named in the path, a model of the v1 form in the body."""
        draft = Draft(call.provider.name)
        draft.body.update({"input": write_input(call, inputs), **call.options, **call.extra_body})
        place = locate(call.target, call.ref.name)
        if place.takes_model:
            draft.body["model"] = place.deployment
            version = place.asked_version
            request = create_embedding.build_request(
                body=draft.body, api_version=UNSET if version is None else version
            )
        else:
            request = create_deployment_embedding.build_request(
                deployment=place.deployment, api_version=place.version, body=draft.body
            )
        return draft.finish(place.put(request))


FORMAT: Final = AzureEmbeddings()
