"""Ways of signing in: a header that holds the key, or a step before each attempt."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from onellm._call import Target
    from onellm._retry import Sign
    from onellm.providers import Provider
    from onellm.providers._row import Auth

KEY_HEADERS: Final[Mapping[Auth, Callable[[str], Mapping[str, str]]]] = {
    "bearer": lambda key: {"authorization": f"Bearer {key}"},
    "x-api-key": lambda key: {"x-api-key": key},
    "api-key": lambda key: {"api-key": key},
    "x-goog-api-key": lambda key: {"x-goog-api-key": key},
    # Both clouds take keys of their own kind in place of a signature.
    "aws": lambda key: {"authorization": f"Bearer {key}"},
    "google": lambda key: {"authorization": f"Bearer {key}"},
}
"""How a key is written, where there is one."""

_MODULES: Final[Mapping[Auth, str]] = {
    "api-key": "onellm._signers.azure",
    "aws": "onellm._signers.aws",
    "google": "onellm._signers.google",
}
"""Where `make_signer(provider, target)` is, for what signs each request by itself."""


def find_signer(provider: Provider, target: Target) -> Sign | None:
    """Load the signer of a provider; None when a key in a header is all."""
    if not is_signed(provider, target):
        return None
    module = import_module(_MODULES[provider.auth])
    return cast("Sign", module.make_signer(provider, target))


def is_signed(provider: Provider, target: Target) -> bool:
    """Tell whether each request is signed, as there is no key to be put into a header."""
    return provider.auth in _MODULES and target.key is None
