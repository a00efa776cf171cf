"""Tokens of Microsoft Entra, for calls to Azure that have no key."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from onellm._credentials import find_variables
from onellm._flow import Call, Flow
from onellm.errors import AuthenticationError

if TYPE_CHECKING:
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
            # What a function of the caller's raises is the caller's own.
            yield Call(lambda: given.append(ask()))
        return _with_token(request, given[-1], provider)

    return sign


def _with_token(request: HttpRequest, token: object, provider: Provider) -> HttpRequest:
    if not isinstance(token, str) or not token.strip():
        raise AuthenticationError(
            f"No API key for {provider.name}: set {provider.key_variables[0]} or {_VARIABLE}, "
            f'call onellm.set_api_key("...", "{provider.name}"), or pass api_key=, azure_ad_token= '
            "or azure_ad_token_provider= (a function that gives a token)",
            provider.name,
        )
    header = ("authorization", f"Bearer {token.strip()}")
    return replace(request, headers=(*request.headers, header))
