"""Several questions at once with trio; the first answer that takes too long is given up.

python examples/everywhere/trio_nursery.py [provider/model]
"""

from __future__ import annotations

import sys

import trio

from onellm import ChatCompletion

CITIES = ("Lisbon", "Oslo", "Nairobi")


async def tell(model: str, city: str) -> None:
    with trio.move_on_after(30):
        stream = await ChatCompletion.acreate(
            model, [{"role": "user", "content": f"One sentence about {city}."}], stream=True
        )
        async with stream:
            said = [chunk.choices[0].delta.content or "" async for chunk in stream]
        print(f"{city}: {''.join(said)}")


async def main() -> None:
    model = sys.argv[1] if len(sys.argv) > 1 else "openai/gpt-4o-mini"
    async with trio.open_nursery() as nursery:
        for city in CITIES:
            nursery.start_soon(tell, model, city)


if __name__ == "__main__":
    trio.run(main)
