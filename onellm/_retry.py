"""When a call is sent again, and after which pause. The only place that retries."""

from __future__ import annotations

import random
import time
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Final, TypeAlias

from onellm._bodies import is_rewindable
from onellm._flow import Flow, Sleep, send
from onellm._receipt import Attempt
from onellm.errors import APIError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from onellm._http import HttpRequest, HttpResponse
    from onellm._receipt import Receipt

LONGEST_ASKED: Final = 60.0
"""A provider that asks for a longer pause is not waited for: its error is raised at once."""
_HIGHEST_POWER: Final = 32

Sign: TypeAlias = "Callable[[HttpRequest], Flow[HttpRequest]]"
"""A step that puts credentials on a request."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RetryConfig:
    """How often and how patiently: pauses grow from `initial` by `factor` up to `longest` seconds.

    Each is multiplied by a random 0.5 to 1.5, so that many callers do not come back at once.
    A provider's own Retry-After takes the pause's place.
    """

    max_retries: int = 2
    initial: float = 0.5
    factor: float = 2.0
    longest: float = 8.0

    def pause(self, attempt: int, jitter: float) -> float:
        """Give the seconds before attempt number `attempt` (1 is the first retry)."""
        # The exponent is capped, as a float's is: the pause has long been the longest by then.
        grown = self.initial * self.factor ** min(attempt - 1, _HIGHEST_POWER)
        return min(self.longest, grown) * (0.5 + jitter)


def send_with_retries(
    request: HttpRequest,
    check: Callable[[HttpResponse], APIError | None],
    receipt: Receipt,
    config: RetryConfig,
    *,
    sign: Sign | None = None,
    jitter: Callable[[], float] = random.random,
) -> Flow[HttpResponse]:
    """Send until it works, or is refused for good, or the retries are used up.

    `sign` signs each attempt anew, as signatures and tokens grow old. `check` tells what error an
    answer is. The last failure is the one raised, at once when the pause before the next attempt
    would outlast the call's deadline. Each attempt is on the receipt.
    """
    waited = 0.0
    for attempt in range(config.max_retries + 1):
        failure: APIError | None
        response: HttpResponse | None = None
        try:
            signed = request if sign is None else (yield from sign(request))
            response = yield from send(signed)
            failure = check(response)
        except APIError as error:
            failure = error
        receipt.attempts.append(
            Attempt(
                provider=receipt.provider,
                model=receipt.model,
                status=response.status if response else None,
                error=type(failure).__name__ if failure else None,
                waited=waited,
            )
        )
        if failure is None and response is not None:
            return response
        if failure is None:
            raise TypeError("no answer and no failure")
        if attempt == config.max_retries or not failure.retryable:
            raise failure
        asked = failure.retry_after
        if asked is not None and asked > LONGEST_ASKED:
            raise failure
        waited = config.pause(attempt + 1, jitter()) if asked is None else asked
        if time.monotonic() + waited >= request.until:
            raise failure
        if not is_rewindable(request.content):
            failure.message += " (not tried again: the file that was sent can be read only once)"
            raise failure
        yield Sleep(waited)
    raise AssertionError("max_retries is checked to be at least 0")


def find_retry_after(headers: Mapping[str, str], now: float | None = None) -> float | None:
    """Read how many seconds a provider asks to wait: milliseconds, seconds or a date."""
    milliseconds = headers.get("retry-after-ms")
    if milliseconds is not None and (value := _seconds(milliseconds)) is not None:
        return value / 1000
    asked = headers.get("retry-after")
    if asked is None:
        return None
    if (value := _seconds(asked)) is not None:
        return value
    try:
        moment = parsedate_to_datetime(asked).timestamp()
    except ValueError:
        return None
    return max(0.0, moment - (time.time() if now is None else now))


def _seconds(text: str) -> float | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return value if 0 <= value < float("inf") else None
