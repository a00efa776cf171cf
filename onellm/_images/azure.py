"""Azure's images: OpenAI's, under a deployment or the v1 form."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from onellm._adapters.azure_places import put_in_place
from onellm._images.openai import FORMAT as OPENAI
from onellm._images.openai import OpenAIImages

if TYPE_CHECKING:
    from onellm._adapters import Translation
    from onellm._images import ImageCall


@dataclass(frozen=True, slots=True, kw_only=True)
class AzureImages(OpenAIImages):
    """The bodies and forms of OpenAI's, at Azure's address."""

    def build(self, asked: ImageCall) -> Translation:
        """Write one; a deployment is named in the path, a model of the v1 form in it."""
        made = OpenAIImages.build(self, asked)
        return replace(made, request=put_in_place(asked.call, made.request))


FORMAT: Final = AzureImages(
    operations={
        task: replace(operation, binds="azure") for task, operation in OPENAI.operations.items()
    }
)
