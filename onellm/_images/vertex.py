"""Vertex's images: Imagen's `:predict`, and for all other models what Gemini has.

https://cloud.google.com/vertex-ai/generative-ai/docs/model-reference/imagen-api
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onellm_clients.vertexai.api.predictions import predict

from onellm._adapters.draft import Draft
from onellm._images.gemini import ON_VERTEX
from onellm._images.words import OURS, drop_usual_size, refuse_mask
from onellm._json import JSON, as_list, as_object, as_text
from onellm._problems import show

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from onellm._adapters import Translation
    from onellm._images import ImageCall
    from onellm._resources import Answered

_IMAGEN: Final = "imagen"
_PARAMETERS: Final = {
    "aspect_ratio": "aspectRatio",
    "n": "sampleCount",
    "negative_prompt": "negativePrompt",
    "resolution": "sampleImageSize",
    "seed": "seed",
}
"""Ours → its own."""


class VertexImages:
    """One instance, the prompt; the options are parameters."""

    def takes_bytes(self, *, refers: bool) -> bool:
        """Put images into the body, always."""
        return ON_VERTEX.takes_bytes(refers=refers)

    def build(self, asked: ImageCall) -> Translation:
        """Write the body."""
        call = asked.call
        if not call.model.startswith(_IMAGEN):
            return ON_VERTEX.build(asked)
        draft = Draft(call.provider.name)
        refuse_mask(draft, asked)
        draft.body["instances"] = [{"prompt": asked.prompt}]
        draft.body["parameters"] = self._configure(draft, asked)
        if asked.stream:
            draft.unsupported.append("stream=True")
        if asked.sources:
            draft.unsupported.append("image")
        draft.body.update(call.extra_body)
        settings = call.target.settings
        request = predict.build_request(
            project=settings["project"],
            location=settings["location"],
            publisher="google",
            model=call.model,
            body=draft.body,
        )
        return draft.finish(request)

    def _configure(self, draft: Draft, asked: ImageCall) -> dict[str, JSON]:
        parameters: dict[str, JSON] = {}
        for name, value in drop_usual_size(draft, asked.call).options.items():
            if name == "image_format":
                parameters["outputOptions"] = {"mimeType": f"image/{value}"}
            elif name in _PARAMETERS or name not in OURS:
                parameters[_PARAMETERS.get(name, name)] = value
            else:
                draft.unsupported.append(f"{name}={show(value)}")
        return parameters

    def parse(self, asked: ImageCall, answered: Answered) -> Mapping[str, JSON] | None:
        """Read the images; those that were held back leave no trace but in `raw`."""
        if not asked.call.model.startswith(_IMAGEN):
            return ON_VERTEX.parse(asked, answered)
        data: list[JSON] = [*_find_images(answered.fields)]
        return {"data": data} if data else None


def _find_images(fields: Mapping[str, JSON]) -> Iterator[JSON]:
    for one in as_list(fields.get("predictions")):
        found = as_object(one)
        image: dict[str, JSON] = {}
        if content := as_text(found.get("bytesBase64Encoded")):
            image["b64_json"] = content
        elif place := as_text(found.get("gcsUri")):
            image["url"] = place
        else:
            continue
        image["mime_type"] = as_text(found.get("mimeType"))
        if prompt := as_text(found.get("prompt")):
            image["revised_prompt"] = prompt
        yield image


FORMAT: Final = VertexImages()
