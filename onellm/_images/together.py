"""Together's images: width and height for a size; an edit is a new image that refers to others."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from onellm_clients.together.api.images import create_image

from onellm._images.referring import ReferringImages
from onellm._images.words import SIZE, drop_usual_size
from onellm._operation import Operation
from onellm._problems import wrong

if TYPE_CHECKING:
    from onellm._adapters.draft import Draft
    from onellm._json import JSON
    from onellm._resources import ResourceCall

_CREATE: Final = Operation("together", "create_image", {"image_format": "output_format"})
_SIZE: Final = re.compile(r"(\d{1,5})x(\d{1,5})", re.ASCII)
_RESPONSE: Final = "response_format"
_CODED: Final = {"b64_json": "base64"}


@dataclass(frozen=True, slots=True, kw_only=True)
class TogetherImages(ReferringImages):
    """The same options in other words."""

    def fit(self, draft: Draft, call: ResourceCall) -> ResourceCall:
        """Say a size as width and height, and base64 as it is called here."""
        call = drop_usual_size(draft, call)
        options = dict(call.options)
        size = options.pop(SIZE, None)
        if size is not None:
            found = _SIZE.fullmatch(str(size))
            if found is None:
                draft.problems.append(wrong(SIZE, "a width and a height like '1024x768'", size))
            else:
                options.update(width=int(found[1]), height=int(found[2]))
        wanted = options.get(_RESPONSE)
        if isinstance(wanted, str):
            options[_RESPONSE] = _CODED.get(wanted, wanted)
        return replace(call, options=options)

    def refer(self, sources: list[JSON]) -> dict[str, JSON]:
        """Say which image is to be changed, or which are to be gone by."""
        if len(sources) == 1:
            return {"image_url": sources[0]}
        return {"reference_images": sources}


FORMAT: Final = TogetherImages(
    operations={"create": _CREATE, "edit": _CREATE},
    builders={"create": create_image.build_request, "edit": create_image.build_request},
)
