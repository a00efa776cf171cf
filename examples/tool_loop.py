"""Let a model call our functions until it has an answer.

python examples/tool_loop.py [provider/model]
"""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from onellm import ChatCompletion

if TYPE_CHECKING:
    from onellm.types import MessageParam, Tool

MOST_TURNS = 5

TOOLS: list[Tool] = [
    {
        "type": "function",
        "function": {
            "name": "get_temperature",
            "description": "The temperature in a city now, in degrees Celsius",
            "parameters": {
                "type": "object",
                "properties": {"city": {"type": "string"}},
                "required": ["city"],
            },
        },
    },
]


def get_temperature(city: str) -> float:
    return {"Lisbon": 22.5, "Oslo": 3.0}.get(city, 15.0)


def main() -> None:
    model = sys.argv[1] if len(sys.argv) > 1 else "openai/gpt-4o-mini"
    messages: list[MessageParam] = [{"role": "user", "content": "How warm is it in Lisbon?"}]
    for _ in range(MOST_TURNS):
        answer = ChatCompletion.create(model=model, messages=messages, tools=TOOLS)
        message = answer.choices[0].message
        messages.append(message)
        if not message.tool_calls:
            print(message.content)
            return
        for call in message.tool_calls:
            arguments = json.loads(call.function.arguments)
            print(f"{call.function.name}({arguments})")
            result = str(get_temperature(**arguments))
            messages.append({"role": "tool", "tool_call_id": call.id, "content": result})
    sys.exit(f"no answer after {MOST_TURNS} turns")


if __name__ == "__main__":
    main()
