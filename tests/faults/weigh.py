"""Make the calls that are told on stdin, in a process of their own, and say what each weighed.

    python weigh.py sync|async

stdin is a JSON list of {"name", "model", "stream", "options"}; stdout, one of {"name", "error",
"message", "grown", "seconds"}: `grown` is the highest resident size during the call above the
size before the first one, in bytes. Linux only, which can be told to forget a peak.
"""

from __future__ import annotations

import asyncio
import gc
import json
import logging
import re
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from onellm import ChatCompletion

if TYPE_CHECKING:
    from onellm.types import MessageParam

_STATUS: Final = Path("/proc/self/status")
_FORGET: Final = Path("/proc/self/clear_refs")
_ASKED: Final[list[MessageParam]] = [{"role": "user", "content": "What will the weather be?"}]


def read_size(what: str) -> int:
    """Read VmRSS or VmHWM in bytes."""
    found = re.search(rf"{what}:\s+(\d+) kB", _STATUS.read_text())
    assert found is not None
    return int(found[1]) * 1024


def call(told: Any) -> None:
    """Make one call and keep nothing of it."""
    if told["stream"]:
        for _ in ChatCompletion.create(told["model"], _ASKED, stream=True, **told["options"]):
            pass
    else:
        ChatCompletion.create(told["model"], _ASKED, **told["options"])


async def acall(told: Any) -> None:
    """Do the same on the loop."""
    if told["stream"]:
        stream = await ChatCompletion.acreate(told["model"], _ASKED, stream=True, **told["options"])
        async for _ in stream:
            pass
    else:
        await ChatCompletion.acreate(told["model"], _ASKED, **told["options"])


def weigh(told: Any, colour: str, start: int) -> dict[str, object]:
    """Make one call and measure it."""
    gc.collect()
    _FORGET.write_text("5")
    began = time.monotonic()
    error: Exception | None = None
    try:
        if colour == "async":
            asyncio.run(acall(told))
        else:
            call(told)
    except Exception as raised:  # noqa: BLE001 - it is what is asked about
        error = raised
    return {
        "name": told["name"],
        "error": type(error).__name__ if error else None,
        "message": str(error or ""),
        "grown": read_size("VmHWM") - start,
        "seconds": time.monotonic() - began,
    }


def main() -> None:
    """Weigh what stdin tells; the first call warms up and is not counted."""
    colour = sys.argv[1]
    logging.getLogger("onellm").setLevel(logging.ERROR)
    first, *rest = json.load(sys.stdin)
    weigh(first, colour, 0)
    gc.collect()
    start = read_size("VmRSS")
    sys.stdout.write(json.dumps([weigh(told, colour, start) for told in rest]))


if __name__ == "__main__":
    main()
