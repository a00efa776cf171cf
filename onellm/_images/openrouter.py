"""OpenRouter's images; an edit is a new image that refers to others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from onellm_clients.openrouter.api.images import create_image

from onellm._images.referring import ReferringImages
from onellm._operation import Operation

if TYPE_CHECKING:
    from onellm._json import JSON

_CREATE: Final = Operation("openrouter", "create_image", {"image_format": "output_format"})


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenRouterImages(ReferringImages):
    """References, as chats have them."""

    def refer(self, sources: list[JSON]) -> dict[str, JSON]:
        """Say which images are to be changed."""
        found: list[JSON] = [
            {"type": "image_url", "image_url": {"url": one}} if isinstance(one, str) else one
            for one in sources
        ]
        return {"input_references": found}


FORMAT: Final = OpenRouterImages(
    operations={"create": _CREATE, "edit": _CREATE},
    builders={"create": create_image.build_request, "edit": create_image.build_request},
)
