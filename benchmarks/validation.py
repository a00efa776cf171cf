"""What the checks before the network cost: `python benchmarks/validation.py`; CPU microseconds.

Each figure is the least of several rounds. The yardstick is a loop of plain Python that is timed in
the same rounds: a busy or slow machine slows both.
"""

from __future__ import annotations

import argparse
import sys
import time
from typing import TYPE_CHECKING, Any, Final

from onellm._adapters import Request
from onellm._body import find_body_problems
from onellm._call import check_chat, find_target
from onellm._check import find_call_problems
from onellm._inspect import inspect_chat
from onellm.errors import InvalidRequestError
from onellm.providers import find_provider

if TYPE_CHECKING:
    from collections.abc import Callable

_TURN: Final = "What is the weather like in Paris today, and what will it be like tomorrow?"
_ROLES: Final = ("user", "assistant")
MESSAGES: Final[list[Any]] = [
    {"role": "system", "content": "You are a helpful assistant."},
    *({"role": _ROLES[number % 2], "content": _TURN} for number in range(19)),
]
OPTIONS: Final[dict[str, Any]] = {
    "temperature": 0.7,
    "top_p": 0.9,
    "n": 1,
    "max_tokens": 500,
    "stop": ["END", "STOP"],
    "seed": 7,
    "presence_penalty": 0.1,
    "frequency_penalty": -0.1,
    "user": "user-1",
    "logprobs": True,
}
TOOL: Final = {
    "type": "function",
    "function": {
        "name": "weather",
        "description": "Today's weather in a city",
        "parameters": {
            "type": "object",
            "properties": {"city": {"type": "string"}, "days": {"type": "integer", "minimum": 1}},
            "required": ["city"],
        },
    },
}
MODEL: Final = "openai/gpt-4o"
GOALS: Final = {"all checks of a valid call": 30.0, "a call that is refused": 100.0}


def check(messages: list[Any], options: dict[str, Any]) -> None:
    """Run every check of a call, and nothing else of it."""
    provider = find_provider("openai")
    find_target(MODEL, ())
    list(find_call_problems(options))
    inspect_chat(provider, "gpt-4o", messages, options)
    body = {"model": "gpt-4o", "messages": messages, **options}
    find_body_problems(provider, Request("POST", "/chat/completions", body=body))


def refuse(options: dict[str, Any]) -> None:
    try:
        check_chat(MODEL, MESSAGES, False, options)
    except InvalidRequestError:
        return
    sys.exit("the call was not refused")


def measure(work: Callable[[], object], rounds: int, times: int = 500) -> float:
    """CPU microseconds of one run, the least of all rounds."""
    least = float("inf")
    for _ in range(rounds):
        started = time.process_time()
        for _ in range(times):
            work()
        least = min(least, time.process_time() - started)
    return least / times * 1e6


WORK: Final[dict[str, Callable[[], object]]] = {
    "yardstick: sum(range(1000))": lambda: sum(range(1000)),
    "all checks of a valid call": lambda: check(MESSAGES, OPTIONS),
    "the same with a tool": lambda: check(MESSAGES, {**OPTIONS, "tools": [TOOL]}),
    "the same with 1,000 messages": lambda: check(MESSAGES * 50, OPTIONS),
    "a call that is refused": lambda: refuse({**OPTIONS, "temperature": 3, "n": 0}),
    "a call with a misspelt option": lambda: refuse({**OPTIONS, "temprature": 1}),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=15)
    rounds = parser.parse_args().rounds

    print(f"{'CPU microseconds':<32}{'least':>8}{'goal':>8}")
    for title, work in WORK.items():
        work()
        goal = f"{GOALS[title]:.0f}" if title in GOALS else ""
        print(f"{title:<32}{measure(work, rounds):>8.1f}{goal:>8}")


if __name__ == "__main__":
    main()
