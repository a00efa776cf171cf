"""xAI's images; an edit is a body as well, with up to a few images in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from onellm_clients.xai.api.images import create_image, edit_image

from onellm._images.referring import ReferringImages
from onellm._operation import Operation

if TYPE_CHECKING:
    from onellm._json import JSON


@dataclass(frozen=True, slots=True, kw_only=True)
class XAIImages(ReferringImages):
    """One image, or a list of them."""

    def refer(self, sources: list[JSON]) -> dict[str, JSON]:
        """Say which images are to be changed."""
        found: list[JSON] = [
            {"type": "image_url", "url": one} if isinstance(one, str) else one for one in sources
        ]
        return {"image": found[0]} if len(found) == 1 else {"images": found}


FORMAT: Final = XAIImages(
    operations={
        "create": Operation("xai", "create_image"),
        "edit": Operation("xai", "edit_image"),
    },
    builders={"create": create_image.build_request, "edit": edit_image.build_request},
)
