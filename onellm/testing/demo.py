"""`onellm demo`: what the library does, over real sockets, against the simulator."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, Final

from onellm import errors
from onellm.chat_completion import ChatCompletion
from onellm.testing.simulator import Simulator

if TYPE_CHECKING:
    from onellm.types import ChatOptions, MessageParam, Tool

_MODELS: Final = ("openai/gpt-4o-mini", "anthropic/claude-sonnet-4-5")
_KEY: Final = "sk-simulator-0123456789"
_WRONG_KEY: Final = "sk-wrong-key-0123456789"
_CLOCK: Final = 0.5

_WEATHER: Final[Tool] = {
    "type": "function",
    "function": {
        "name": "get_weather",
        "description": "Tell the weather of a city.",
        "parameters": {
            "type": "object",
            "properties": {"city": {"type": "string"}},
            "required": ["city"],
        },
    },
}


def run_demo() -> int:
    """Show five things; gives 0 when each went as it should, 1 when one did not."""
    with Simulator(api_key=_KEY) as simulator:
        print(f"A simulated provider listens on {simulator.url}; nothing leaves this machine.")
        options: ChatOptions = {"base_url": simulator.base_url, "api_key": _KEY}
        went_well = [
            _stream(options),
            _call_a_tool(options),
            _catch_a_stall(options),
            _refuse_before_the_network(simulator, options),
            _explain_a_wrong_key(simulator),
        ]
    print()
    if all(went_well):
        print("All as it should be. With a key of your own, the real thing is one line away:")
        print('    OPENAI_API_KEY=... onellm chat -m openai/gpt-4o-mini "Hello"')
        return 0
    print("Something did not go as it should.")
    return 1


def _title(number: int, text: str) -> None:
    print(f"\n{number}. {text}")


def _ask(text: str) -> list[MessageParam]:
    return [{"role": "user", "content": text}]


def _stream(options: ChatOptions) -> bool:
    _title(1, "The same call streams from two wire formats")
    answers: list[str] = []
    for model in _MODELS:
        print(f"   {model}: ", end="", flush=True)
        pieces: list[str] = []
        for chunk in ChatCompletion.create(model, _ask("Hi there!"), True, **options):
            pieces.append(chunk.choices[0].delta.content or "")
            print(pieces[-1], end="", flush=True)
            time.sleep(0.02)
        print()
        answers.append("".join(pieces))
    return all(answers)


def _call_a_tool(options: ChatOptions) -> bool:
    _title(2, "A tool call goes there and back")
    with_tool: ChatOptions = {**options, "tools": [_WEATHER]}
    answers: list[str] = []
    for model in _MODELS:
        question = _ask("Use get_weather: how is the weather in Paris?")
        first = ChatCompletion.create(model, question, **with_tool)
        message = first.choices[0].message
        for call in message.tool_calls:
            print(f"   {model} calls {call.function.name}({call.function.arguments})")
        results: list[MessageParam] = [
            {"role": "tool", "tool_call_id": call.id, "content": json.dumps({"celsius": 21})}
            for call in message.tool_calls
        ]
        conversation: list[MessageParam] = [*question, message, *results]
        second = ChatCompletion.create(model, conversation, **with_tool)
        answers.append(second.choices[0].message.content or "")
        print(f"   {model} says: {answers[-1]}")
    return all("21" in answer for answer in answers)


def _catch_a_stall(options: ChatOptions) -> bool:
    _title(3, f"A stream that only pings is caught (chunk_timeout={_CLOCK:g})")
    caught = 0
    impatient: ChatOptions = {**options, "chunk_timeout": _CLOCK}
    for model in _MODELS:
        started = time.monotonic()
        try:
            for _ in ChatCompletion.create(model, _ask("Hello [[ping]]"), True, **impatient):
                pass
        except errors.StreamStalledError as error:
            waited = time.monotonic() - started
            print(f"   {model}: StreamStalledError after {waited:.2f} s: {error}")
            caught += 1
    return caught == len(_MODELS)


def _refuse_before_the_network(simulator: Simulator, options: ChatOptions) -> bool:
    _title(4, "Nonsense is refused before the network, all of it at once")
    before = len(simulator.requests)
    try:
        nonsense: ChatOptions = {**options, "temperature": 99, "n": 0}
        ChatCompletion.create(_MODELS[0], _ask("Hi"), **nonsense)
    except errors.InvalidRequestError as error:
        for problem in error.problems:
            print(f"   {problem}")
        sent = len(simulator.requests) - before
        print(f"   requests sent: {sent}")
        return sent == 0
    return False


def _explain_a_wrong_key(simulator: Simulator) -> bool:
    _title(5, "A wrong key is explained, and shown nowhere, though the server echoes it")
    try:
        ChatCompletion.create(
            _MODELS[0], _ask("Hi"), base_url=simulator.base_url, api_key=_WRONG_KEY
        )
    except errors.AuthenticationError as error:
        print(f"   AuthenticationError: {error}")
        return _WRONG_KEY not in f"{error} {error.error_data}"
    return False
