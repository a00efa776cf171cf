"""How each provider lists its models."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from onellm_clients._runtime import Request, escape_segment

from onellm._adapters import Translation
from onellm._files.azure import put_at_resource
from onellm._files.openai import write_unknown
from onellm._json import as_object, as_text
from onellm._minimax import beside_chats
from onellm.errors import InvalidRequestError
from onellm.providers import PROVIDERS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onellm._json import JSON
    from onellm._resources import Answered, ResourceCall
    from onellm.providers import Provider


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """Where a provider lists its models, and how one goes on from page to page."""

    path: str = "/models"
    query: tuple[tuple[str, str], ...] = ()
    next_key: str = ""
    """Where an answer says how to go on."""
    next_parameter: str = ""
    """How that is said back."""
    asks_for_one: bool = False
    """Whether there is `path`/`name`; else a model is looked for in the list."""
    owner: str = ""
    """Whose all of the models are."""

    def address(self, call: ResourceCall) -> ResourceCall:
        """Say where models are, if that is not where chats are."""
        return call

    def build_list(self, call: ResourceCall, after: str | None) -> Translation:
        """Ask for a page."""
        page = () if after is None else ((self.next_parameter, after),)
        return self.put(
            call, Request("GET", self.path, query=(*self.query, *page, *write_unknown(call)))
        )

    def find_next(self, answered: Answered) -> str | None:
        """Read how to go on; None at the end."""
        fields = answered.fields
        if not self.next_key or fields.get("has_more") is False:
            return None
        return as_text(fields.get(self.next_key)) or None

    def build_retrieve(self, call: ResourceCall, name: str) -> Translation | None:
        """Ask for one model; None where it must be looked for in the list."""
        if not self.asks_for_one or "/" in name:
            return None  # services differ in how a slash in a path is written
        path = f"{self.path}/{escape_segment(name)}"
        return self.put(call, Request("GET", path, query=write_unknown(call)))

    def put(self, call: ResourceCall, request: Request) -> Translation:
        """Complete a request for the service's address."""
        del call
        return Translation(request)


class _Azure(Listing):
    """Those of the resource, not of a deployment."""

    __slots__ = ()

    def put(self, call: ResourceCall, request: Request) -> Translation:
        placed, base = put_at_resource(call, request)
        return Translation(placed, base_url=base)


class _Bedrock(Listing):
    """Another service of AWS's than the one that runs them."""

    __slots__ = ()

    def address(self, call: ResourceCall) -> ResourceCall:
        base = call.target.base_url.replace("//bedrock-runtime.", "//bedrock.", 1)
        return replace(call, target=replace(call.target, base_url=base))


class _Ollama(Listing):
    """The server's own, which are not below the address of OpenAI's format."""

    __slots__ = ()

    def address(self, call: ResourceCall) -> ResourceCall:
        base = call.target.base_url.removesuffix("/v1")
        return replace(call, target=replace(call.target, base_url=base))


class _MiniMax(Listing):
    """Beside the chats."""

    __slots__ = ()

    def address(self, call: ResourceCall) -> ResourceCall:
        return beside_chats(call)


_OPENAI: Final = Listing()
_SINGLE: Final = Listing(asks_for_one=True)

LISTINGS: Final[Mapping[str, Listing]] = {
    "anthropic": Listing(
        path="/v1/models",
        query=(("limit", "1000"),),
        next_key="last_id",
        next_parameter="after_id",
        asks_for_one=True,
        owner="anthropic",
    ),
    "azure": _Azure(asks_for_one=True),
    "bedrock": _Bedrock(path="/foundation-models"),
    "cohere": Listing(
        path="/v1/models",
        query=(("page_size", "1000"),),
        next_key="next_page_token",
        next_parameter="page_token",
        asks_for_one=True,
        owner="cohere",
    ),
    "gemini": Listing(
        query=(("pageSize", "1000"),),
        next_key="nextPageToken",
        next_parameter="pageToken",
        asks_for_one=True,
        owner="google",
    ),
    "groq": _SINGLE,
    "llama_cpp": _OPENAI,
    "minimax": _MiniMax(path="/v1/models"),
    "mistral": _SINGLE,
    "ollama": _Ollama(path="/api/tags"),
    "openai": _OPENAI,
    "perplexity": Listing(path="/v1/models"),
    "vercel": _SINGLE,
    "xai": _SINGLE,
}
"""By provider, else by the adapter of one."""


def find_listing(provider: Provider) -> Listing:
    """Find how a provider lists its models; raises InvalidRequestError that says who does."""
    found = _find(provider)
    if found is None:
        others = ", ".join(sorted(name for name, row in PROVIDERS.items() if _find(row)))
        problem = f"{provider.name} has no list of models; these have: {others}"
        raise InvalidRequestError.of([problem], provider.name)
    return found


def _find(provider: Provider) -> Listing | None:
    if "models" in provider.lacks:
        return None
    if provider.name == "openai":
        return _SINGLE
    return LISTINGS.get(provider.name) or LISTINGS.get(provider.adapter)


def find_items(answered: Answered) -> list[Mapping[str, JSON]] | None:
    """Find the models in an answer; None when it is no list of them."""
    fields = answered.fields
    # Together's list is the whole answer; Google leaves an empty one out.
    found: JSON = answered.body if isinstance(answered.body, list) else None
    # llama.cpp's server has `models` beside `data`, and tells more in the latter.
    for key in ("modelSummaries", "models", "data"):
        found = fields.get(key, found)
    if answered.body == {}:
        found = []
    return [as_object(item) for item in found] if isinstance(found, list) else None
