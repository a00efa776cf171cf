"""Access tokens for Google Cloud, from the credentials of the call or those google-auth finds."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field, replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol, TypeAlias

from onellm._credentials import find_variables
from onellm._flow import Call, Flow
from onellm._http import Clocks, HttpRequest
from onellm._json import as_object, as_text, loads
from onellm._pool import sync_transport
from onellm._redact import redact
from onellm.errors import (
    APIConnectionError,
    APIError,
    AuthenticationError,
    InvalidConfigurationError,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onellm._call import Target
    from onellm._makers import Maker
    from onellm._retry import Sign
    from onellm.providers import Provider

SCOPES: Final = ("https://www.googleapis.com/auth/cloud-platform",)

_EXTRA: Final = (
    "signing in to Google Cloud needs google-auth: pip install 'onellm[vertex]'; "
    "or pass an access token as api_key=, which needs none"
)
_HINT: Final = (
    "Name a service account's file with GOOGLE_APPLICATION_CREDENTIALS or credentials_file=, run "
    "`gcloud auth application-default login`, or pass an access token as api_key="
)
_CHAIN: Final = ("GOOGLE_APPLICATION_CREDENTIALS", "CLOUDSDK_CONFIG", "GCE_METADATA_HOST")
"""What decides which credentials google-auth finds: when one changes, they are looked for again."""
# Asked by google-auth for the project of a workload identity, which we know already, and out of
# reach in many private networks.
_PROJECTS: Final = "https://cloudresourcemanager.googleapis.com/"
_CLOCKS: Final = Clocks(connect=5.0, total=20.0)
"""For one question to the service that gives out tokens."""


class Credentials(Protocol):
    """Credentials of google-auth's, which have a token for some time."""

    @property
    def valid(self) -> bool:
        """Whether the token can be used, and for a few minutes still."""
        ...

    def refresh(self, request: object) -> None:
        """Fetch a token, which blocks."""
        ...

    def apply(self, headers: dict[str, str]) -> None:
        """Write the token, and whose quota is used."""
        ...


@dataclass(frozen=True, slots=True)
class _Auth:
    """The parts of google-auth that find credentials, and what they fail with."""

    find: Maker[tuple[Credentials, str | None]]
    load: Mapping[str, Maker[Credentials]]
    """What reads a file, by the type that the file says it is of."""
    unreachable: type[Exception]
    failure: type[Exception]


@dataclass(frozen=True, slots=True)
class _Answer:
    """An answer as google-auth wants it."""

    status: int
    headers: Mapping[str, str]
    data: bytes


_Name: TypeAlias = "tuple[str | None, ...]"
"""A file of the call's own, and what else decides which credentials are found."""


@dataclass(slots=True)
class _Known:
    """What this process has loaded and found so far."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    auth: _Auth | None = None
    found: dict[_Name, Credentials] = field(default_factory=dict["_Name", Credentials], repr=False)


_KNOWN: Final = _Known()


def make_signer(provider: Provider, target: Target) -> Sign:
    """Make what puts a token on each attempt of a call; a token is used as long as it is good."""
    given = target.settings.get("credentials_file")

    def sign(request: HttpRequest) -> Flow[HttpRequest]:
        if any(header == "authorization" for header, _ in request.headers):
            return request  # the caller signs in by other means
        chain = find_variables(_CHAIN)
        name: _Name = (given if given != chain[0] else None, *chain)
        found = _KNOWN.found.get(name)
        if found is None or not found.valid:
            yield Call(lambda: _refresh(name, provider.name))
            found = _KNOWN.found[name]
        headers: dict[str, str] = {}
        found.apply(headers)
        signed = {key.lower(): value for key, value in headers.items()}
        return replace(request, headers=tuple({**dict(request.headers), **signed}.items()))

    return sign


def _refresh(name: _Name, provider: str) -> None:
    """Find credentials and fetch their token: a step of its own, in a thread, as it blocks.

    Raises AuthenticationError where there are none, APIConnectionError where nobody answers.
    """
    with _KNOWN.lock:
        auth = _KNOWN.auth = _KNOWN.auth or _load(provider)

        def ask(
            url: str,
            method: str = "GET",
            body: bytes | str | None = None,
            headers: Mapping[str, str] | None = None,
            timeout: object = None,  # noqa: ARG001 - part of what google-auth calls; ours is shorter
        ) -> _Answer:
            if url.startswith(_PROJECTS):
                return _Answer(404, {}, b"{}")
            try:
                return _ask(url, method, body, headers or {})
            except APIError as error:
                raise auth.unreachable(str(error)) from error

        try:
            found = _KNOWN.found.get(name) or _find(auth, name[0], ask)
            if not found.valid:
                found.refresh(ask)
        except auth.unreachable as error:
            text = f"Google Cloud could not be asked for a token: {redact(str(error))}"
            raise APIConnectionError(text, provider) from error
        except (auth.failure, OSError, ValueError) as error:
            text = f"No Google Cloud credentials could be had: {redact(str(error))}. {_HINT}"
            raise AuthenticationError(text, provider) from error
        _KNOWN.found[name] = found


def _load(provider: str) -> _Auth:
    """Import google-auth, which takes a while."""
    try:
        errors = import_module("google.auth.exceptions")
        service_account = import_module("google.oauth2.service_account")
        user = import_module("google.oauth2.credentials")
        return _Auth(
            find=import_module("google.auth").default,
            load={
                "service_account": service_account.Credentials.from_service_account_info,
                "authorized_user": user.Credentials.from_authorized_user_info,
            },
            unreachable=errors.TransportError,
            failure=errors.GoogleAuthError,
        )
    except ImportError:
        raise InvalidConfigurationError(_EXTRA, provider) from None


def _find(auth: _Auth, file: str | None, ask: object) -> Credentials:
    if file is None:
        return auth.find(scopes=SCOPES, request=ask)[0]
    words = as_object(loads(Path(file).read_bytes()))
    kind = as_text(words.get("type"))
    if kind not in auth.load:
        known = ", ".join(auth.load)
        raise ValueError(
            f"{file} is of type {kind!r}, not {known}; any other is for "
            "GOOGLE_APPLICATION_CREDENTIALS to name"
        )
    return auth.load[kind](words, scopes=SCOPES)


def _ask(url: str, method: str, body: bytes | str | None, headers: Mapping[str, str]) -> _Answer:
    content = body.encode() if isinstance(body, str) else body or b""
    response = sync_transport().send(
        HttpRequest(
            method=method,
            url=url,
            headers=tuple((name.lower(), value) for name, value in headers.items()),
            content=content,
            clocks=_CLOCKS,
        )
    )
    return _Answer(response.status, response.headers, response.body)
