"""Gemini's images: a chat that is answered in images, on Google's two addresses.

https://ai.google.dev/gemini-api/docs/image-generation
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

from onellm_clients.google.api.content import generate_content as google
from onellm_clients.vertexai.api.content import generate_content as vertex

from onellm._adapters.data_urls import find_data_url
from onellm._adapters.draft import Draft
from onellm._images.words import OURS, drop_usual_size, refuse_mask
from onellm._json import JSON, as_list, as_object, as_text
from onellm._problems import show

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from onellm_clients.google.wire.content import GenerateContentRequest

    from onellm._adapters import Request, Translation
    from onellm._images import ImageCall
    from onellm._resources import Answered

_CONFIG: Final = {"aspect_ratio": "aspectRatio", "resolution": "imageSize"}
_COUNTS: Final = {
    "promptTokenCount": "input_tokens",
    "candidatesTokenCount": "output_tokens",
    "totalTokenCount": "total_tokens",
}


@dataclass(frozen=True, slots=True)
class GeminiImages:
    """The prompt is the message, with the images that are to be changed before it."""

    on_vertex: bool = False

    def takes_bytes(self, *, refers: bool) -> bool:
        """Put images into the body, always."""
        del refers
        return True

    def build(self, asked: ImageCall) -> Translation:
        """Write the body."""
        draft = Draft(asked.call.provider.name)
        refuse_mask(draft, asked)
        parts: list[JSON] = [_show(one) for one in asked.sources]
        draft.body["contents"] = [{"role": "user", "parts": [*parts, {"text": asked.prompt}]}]
        # Some models give no image unless they may talk about it.
        config: dict[str, JSON] = {"responseModalities": ["TEXT", "IMAGE"]}
        draft.body["generationConfig"] = config
        self._configure(draft, asked, config)
        if asked.stream:
            draft.unsupported.append("stream=True")
        draft.body.update(asked.call.extra_body)
        try:
            return draft.finish(self._write(asked, draft.body))
        except ValueError as error:  # a name that would lead elsewhere
            draft.problems.append(str(error))
            return draft.finish(google.build_request(models_id="model", body={}))

    def _configure(self, draft: Draft, asked: ImageCall, config: dict[str, JSON]) -> None:
        image: dict[str, JSON] = {}
        for name, value in drop_usual_size(draft, asked.call).options.items():
            if name in _CONFIG:
                image[_CONFIG[name]] = value
            elif name == "image_format" and self.on_vertex:
                image["imageOutputOptions"] = {"mimeType": f"image/{value}"}
            elif name == "seed":
                config[name] = value
            elif name not in OURS:
                draft.body[name] = value
            elif (name, value) != ("n", 1):  # which is what comes anyhow
                draft.unsupported.append(f"{name}={show(value)}")
        if image:
            config["imageConfig"] = image

    def _write(self, asked: ImageCall, body: Mapping[str, JSON]) -> Request:
        call = asked.call
        model = call.model.removeprefix("models/")
        if not self.on_vertex:
            # Built by rules from the caller's values; extra ones are the caller's own affair.
            return google.build_request(models_id=model, body=cast("GenerateContentRequest", body))
        settings = call.target.settings
        return vertex.build_request(
            project=settings["project"],
            location=settings["location"],
            publisher="google",
            model=model,
            body=body,
        )

    def parse(self, asked: ImageCall, answered: Answered) -> Mapping[str, JSON] | None:
        """Read the images, without those of its thoughts."""
        del asked
        fields = answered.fields
        data: list[JSON] = [*_find_images(fields)]
        if not data:
            return None
        made: dict[str, JSON] = {"data": data}
        if model := as_text(fields.get("modelVersion")):
            made["model"] = model
        if counted := as_object(fields.get("usageMetadata")):
            made["usage"] = {_COUNTS.get(key, key): value for key, value in counted.items()}
        return made


def _show(source: JSON) -> JSON:
    """Write a part with an image: its content, or where Google finds it."""
    if not isinstance(source, str):
        return source
    found = find_data_url(source)
    if found is None:
        return {"fileData": {"fileUri": source}}
    return {"inlineData": {"mimeType": found.media_type, "data": found.data}}


def _find_images(fields: Mapping[str, JSON]) -> Iterator[JSON]:
    for candidate in as_list(fields.get("candidates")):
        content = as_object(as_object(candidate).get("content"))
        for one in as_list(content.get("parts")):
            part = as_object(one)
            image = as_object(part.get("inlineData"))
            data = as_text(image.get("data"))
            if data and not part.get("thought"):
                yield {"b64_json": data, "mime_type": as_text(image.get("mimeType"))}


FORMAT: Final = GeminiImages()
ON_VERTEX: Final = GeminiImages(on_vertex=True)
