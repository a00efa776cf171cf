"""Tokens of Microsoft Entra, for calls to Azure that have no key."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from onellm._credentials import find_variables
from onellm._flow import Call, Flow
from onellm.errors import AuthenticationError

if TYPE_CHECKING:
    from collections.abc import Callable

    from onellm._call import Target
    from onellm._http import HttpRequest
    from onellm._retry import Sign
    from onellm.providers import Provider

_VARIABLE: Final = "AZURE_OPENAI_AD_TOKEN"
_SIGNS: Final = frozenset({"authorization", "api-key"})


def make_signer(provider: Provider, target: Target) -> Sign:
    """Make what puts a token on each attempt of a call, asked for anew where it can be."""
    token = target.settings.get("azure_ad_token") or find_variables([_VARIABLE])[0]
    ask = target.token

    def sign(request: HttpRequest) -> Flow[HttpRequest]:
        if any(name in _SIGNS for name, _ in request.headers):
            return request  # the caller signs in by other means
        given: list[object] = [token]
        if ask is not None:
            # What the caller's function raises goes to the caller as it is.
            yield Call(partial(_ask, ask, given))
        header = ("authorization", f"Bearer {_check_token(given[-1], provider)}")
        return replace(request, headers=(*request.headers, header))

    return sign


def _ask(function: Callable[[], object], given: list[object]) -> None:
    given.append(function())


def _check_token(token: object, provider: Provider) -> str:
    if token is None:
        raise AuthenticationError(
            f"No API key for {provider.name}: set {provider.key_variables[0]} or {_VARIABLE}, "
            f'call onellm.set_api_key("...", "{provider.name}"), or pass api_key=, azure_ad_token= '
            "or azure_ad_token_provider= (a function that gives a token)",
            provider.name,
        )
    text = token.strip() if isinstance(token, str) else ""
    if not text or not all("!" <= character <= "~" for character in text):
        raise AuthenticationError(
            "azure_ad_token, or what azure_ad_token_provider gave, must be a token as text, "
            f"without spaces and line breaks; it is {type(token).__name__}",
            provider.name,
        )
    return text
