"""Upload a file, see what the provider keeps, read it back and delete it.

python examples/keep_a_file.py FILE [provider]
"""

from __future__ import annotations

import sys
from pathlib import Path

from onellm import APIError, File


def main() -> None:
    given = dict(enumerate(sys.argv))
    path = Path(given.get(1, __file__))
    provider = given.get(2, "openai")

    def show(sent: int, total: int | None) -> None:
        print(f"\r{sent} of {total or 'unknown'} bytes", end="")

    kept = File.upload(path, provider=provider, progress=show)
    print(f"\n{kept.id}: {kept.filename}, {kept.bytes} bytes, {kept.status or 'kept'}")
    try:
        print("the same" if File.content(kept.id, provider) == path.read_bytes() else "another")
    except APIError as error:
        print(f"it cannot be read back: {error}")
    finally:
        File.delete(kept.id, provider)


if __name__ == "__main__":
    main()
