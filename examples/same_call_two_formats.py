"""Stream the same question from two providers that speak different formats.

python examples/same_call_two_formats.py [provider/model ...]
"""

from __future__ import annotations

import sys

from onellm import ChatCompletion

MODELS = ("openai/gpt-4o-mini", "anthropic/claude-sonnet-4-5")


def main() -> None:
    for model in sys.argv[1:] or MODELS:
        print(f"{model}: ", end="")
        for chunk in ChatCompletion.create(
            model=model,
            messages=[{"role": "user", "content": "Why is the sky blue? One sentence."}],
            stream=True,
        ):
            print(chunk.choices[0].delta.content or "", end="", flush=True)
        print()


if __name__ == "__main__":
    main()
