"""Ask many questions at once; a failure of one does not hurt the others.

python examples/many_at_once.py [provider/model]
"""

from __future__ import annotations

import asyncio
import sys

from onellm import APIError, ChatCompletion

QUESTIONS = [f"What is {number} times {number}?" for number in range(2, 12)]
AT_ONCE = 5


async def main() -> None:
    model = sys.argv[1] if len(sys.argv) > 1 else "openai/gpt-4o-mini"
    slots = asyncio.Semaphore(AT_ONCE)

    async def ask(question: str) -> str:
        async with slots:
            try:
                answer = await ChatCompletion.acreate(
                    model=model,
                    messages=[{"role": "user", "content": question}],
                    timeout=30,
                )
            except APIError as error:
                return f"{question} failed: {error}"
        return f"{question} {answer.choices[0].message.content}"

    for line in await asyncio.gather(*map(ask, QUESTIONS)):
        print(line)


if __name__ == "__main__":
    asyncio.run(main())
