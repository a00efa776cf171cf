"""Requests signed for AWS (SigV4), with the credentials of the call or those botocore finds."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field, replace
from importlib import import_module
from typing import TYPE_CHECKING, Final, Protocol, TypeAlias, cast

from onellm._credentials import find_variables
from onellm._flow import Call, Flow
from onellm._redact import redact
from onellm.errors import APIConnectionError, AuthenticationError, InvalidConfigurationError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from onellm._call import Target
    from onellm._http import HttpRequest
    from onellm._makers import Maker
    from onellm._retry import Sign
    from onellm.providers import Provider

SERVICE: Final = "bedrock"
"""What the signature is for; the host's name is another."""

_EXTRA: Final = (
    "signing for AWS needs botocore: pip install 'onellm[bedrock]'; "
    "or use a Bedrock API key (AWS_BEARER_TOKEN_BEDROCK or api_key=), which needs none"
)
_NOT_FOUND: Final = (
    "No AWS credentials were found{profile}. Looked at: aws_access_key_id and aws_profile of the "
    "call and of update_provider_config(), AWS_ACCESS_KEY_ID, AWS_PROFILE and web identity in the "
    "environment, ~/.aws/credentials and ~/.aws/config with SSO and roles, the container's and the "
    "machine's role. A Bedrock API key (AWS_BEARER_TOKEN_BEDROCK or api_key=) does as well"
)
_CHAIN: Final = (
    "AWS_PROFILE",
    "AWS_DEFAULT_PROFILE",
    "AWS_ACCESS_KEY_ID",
    "AWS_SECRET_ACCESS_KEY",
    "AWS_SESSION_TOKEN",
    "AWS_SHARED_CREDENTIALS_FILE",
    "AWS_CONFIG_FILE",
    "AWS_ROLE_ARN",
    "AWS_WEB_IDENTITY_TOKEN_FILE",
    "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
    "AWS_CONTAINER_CREDENTIALS_FULL_URI",
)
"""What decides which credentials botocore finds: when one changes, they are looked for again."""
_CLOCKS: Final[Mapping[str, object]] = {
    "connect_timeout": 5,
    "read_timeout": 10,
    "retries": {"total_max_attempts": 2},
}
"""For asking AWS itself for credentials; the machine's own role is given 1 s by botocore."""


class Frozen(Protocol):
    """Credentials at one moment."""

    @property
    def access_key(self) -> str: ...
    @property
    def secret_key(self) -> str: ...
    @property
    def token(self) -> str | None: ...


@dataclass(frozen=True, slots=True)
class _Given:
    """Credentials of the call or the configuration."""

    access_key: str = field(repr=False)
    secret_key: str = field(repr=False)
    token: str | None = field(repr=False)


class _Found(Protocol):
    """Credentials of botocore's chain, which may have to be fetched anew now and then."""

    def get_frozen_credentials(self) -> Frozen: ...


class _Session(Protocol):
    def set_default_client_config(self, config: object) -> None: ...
    def get_credentials(self) -> _Found | None: ...


class _Draft(Protocol):
    @property
    def headers(self) -> Mapping[str, str]: ...


class _Auth(Protocol):
    def add_auth(self, request: _Draft) -> None: ...


@dataclass(frozen=True, slots=True)
class _Botocore:
    """The parts of botocore that sign, and what its credentials fail with."""

    make_draft: Maker[_Draft]
    make_auth: Callable[[Frozen, str, str], _Auth]
    make_session: Maker[_Session]
    config: object
    unreachable: tuple[type[Exception], ...]
    failures: tuple[type[Exception], ...]


_Name: TypeAlias = "tuple[str | None, ...]"
"""A profile, and what else decides which credentials are found."""


@dataclass(slots=True)
class _Known:
    """What this process has loaded and found so far."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    botocore: _Botocore | None = None
    found: dict[_Name, _Found] = field(default_factory=dict["_Name", _Found], repr=False)


_KNOWN: Final = _Known()


def make_signer(provider: Provider, target: Target) -> Sign:
    """Make what signs each attempt of a call; raises InvalidConfigurationError for half a key."""
    settings = target.settings
    given = _given(settings, provider.name)
    region = settings["region"]
    profile = settings.get("aws_profile")

    def sign(request: HttpRequest) -> Flow[HttpRequest]:
        if any(header == "authorization" for header, _ in request.headers):
            return request  # the caller signs in by other means
        botocore = _KNOWN.botocore
        if botocore is None:
            yield Call(lambda: _load(provider.name))
            botocore = _loaded()
        if given is not None:
            return _signed(request, given, region, botocore)
        name: _Name = (profile, *find_variables(_CHAIN))
        found = _KNOWN.found.get(name)
        if found is not None and not _is_stale(found):
            return _signed(request, found.get_frozen_credentials(), region, botocore)
        fetched: list[Frozen] = []
        yield Call(lambda: fetched.append(_find(name, provider.name)))
        return _signed(request, fetched[0], region, botocore)

    return sign


def _given(settings: Mapping[str, str], provider: str) -> Frozen | None:
    access, secret = settings.get("aws_access_key_id"), settings.get("aws_secret_access_key")
    token = settings.get("aws_session_token")
    if access and secret:
        return _Given(access, secret, token)
    if access or secret or token:
        raise InvalidConfigurationError(
            "aws_access_key_id and aws_secret_access_key go together", provider
        )
    return None


def _load(provider: str) -> None:
    """Import botocore, which takes a tenth of a second: a step of its own, in a thread."""
    try:
        errors = import_module("botocore.exceptions")
        _KNOWN.botocore = _Botocore(
            make_draft=import_module("botocore.awsrequest").AWSRequest,
            make_auth=import_module("botocore.auth").SigV4Auth,
            make_session=import_module("botocore.session").Session,
            config=import_module("botocore.config").Config(**_CLOCKS),
            unreachable=(errors.HTTPClientError, errors.ConnectionError),
            failures=(errors.BotoCoreError, errors.ClientError, OSError),
        )
    except ImportError:
        raise InvalidConfigurationError(_EXTRA, provider) from None


def _loaded() -> _Botocore:
    if _KNOWN.botocore is None:
        raise TypeError("a driver performs Call")
    return _KNOWN.botocore


def _is_stale(found: _Found) -> bool:
    """Tell whether credentials must be renewed, which blocks."""
    needed = cast("Callable[[], bool] | None", getattr(found, "refresh_needed", None))
    return needed is not None and needed()


def _find(name: _Name, provider: str) -> Frozen:
    """Have botocore find or renew credentials: files, SSO, roles; a step of its own, in a thread.

    Raises AuthenticationError where there are none, APIConnectionError where AWS does not answer.
    """
    botocore = _loaded()
    with _KNOWN.lock:
        try:
            found = _KNOWN.found.get(name)
            if found is None:
                session = botocore.make_session(profile=name[0])
                session.set_default_client_config(botocore.config)
                found = session.get_credentials()
            frozen = None if found is None else found.get_frozen_credentials()
        except botocore.unreachable as error:
            text = f"AWS could not be asked for credentials: {redact(str(error))}"
            raise APIConnectionError(text, provider) from error
        except botocore.failures as error:
            text = f"No AWS credentials could be had: {redact(str(error))}"
            raise AuthenticationError(text, provider) from error
        if found is None or frozen is None:
            profile = f" in profile {name[0]!r}" if name[0] else ""
            raise AuthenticationError(_NOT_FOUND.format(profile=profile), provider)
        _KNOWN.found[name] = found
        return frozen


def _signed(
    request: HttpRequest, credentials: Frozen, region: str, botocore: _Botocore
) -> HttpRequest:
    """Sign what AWS checks: the address, the body, its type and AWS's own headers.

    All else a proxy may change, and a changed header would break the signature.
    """
    checked = {
        name: value
        for name, value in request.headers
        if name == "content-type" or name.startswith("x-amz")
    }
    draft = botocore.make_draft(
        method=request.method, url=request.url, data=request.content, headers=checked
    )
    botocore.make_auth(credentials, SERVICE, region).add_auth(draft)
    signed = {name.lower(): value for name, value in draft.headers.items()}
    return replace(request, headers=tuple({**dict(request.headers), **signed}.items()))
