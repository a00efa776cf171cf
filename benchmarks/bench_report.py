"""From samples to what is printed and written."""

from __future__ import annotations

import json
import os
import platform
import time
from importlib.metadata import PackageNotFoundError, version
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    Samples = Mapping[str, Mapping[str, Sequence[float]]]  # title, adapter, one number per round

_PACKAGES = ("onellm", "httpx", "httpcore", "h11", "anyio", "sniffio", "attrs", "orjson")
_UNITS = {
    "import, CPU": ("ms", 1e-3),
    "import, memory": ("MiB", 1 / 1024),
    "import, modules": ("", 1.0),
    "start to first answer, CPU": ("ms", 1e-3),
    "start to first answer, wall": ("ms", 1e-3),
}
_MICROSECONDS = ("us", 1.0)


def ratios(ours: Sequence[float], yardstick: Sequence[float]) -> list[float]:
    """One ratio per round, so that a busy moment falls on both sides of each."""
    return [one / other for one, other in zip(ours, yardstick, strict=True)]


def print_table(samples: Samples, adapters: Sequence[str], yardstick: str) -> None:
    """Medians, and next to each the median ratio to the yardstick and its spread."""
    print("| measure | " + " | ".join(adapters) + " |")
    print("|---|" + "---:|" * len(adapters))
    for title, by_adapter in samples.items():
        cells = (_cell(title, by_adapter[name], by_adapter[yardstick]) for name in adapters)
        print(f"| {title} | " + " | ".join(cells) + " |")


def _cell(title: str, values: Sequence[float], yardstick: Sequence[float]) -> str:
    unit, scale = _UNITS.get(title, _MICROSECONDS)
    absolute = f"{median(values) * scale:,.4g} {unit}".strip()
    if values is yardstick:
        return f"{absolute} (1)"
    spread = ratios(values, yardstick)
    return f"**{median(spread):.2f}** ({min(spread):.2f} to {max(spread):.2f}), {absolute}"


def write_json(path: Path, samples: Samples, yardstick: str) -> None:
    """Every sample, with what is needed to judge it."""
    report = {
        "date": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
        "python": platform.python_version(),
        "system": platform.platform(terse=True),
        "cpus": os.cpu_count(),
        "load_1m": round(os.getloadavg()[0], 2),
        "packages": {name: _version(name) for name in _PACKAGES},
        "yardstick": yardstick,
        "ratios": {
            title: {
                name: round(median(ratios(values, by_adapter[yardstick])), 3)
                for name, values in by_adapter.items()
            }
            for title, by_adapter in samples.items()
        },
        "samples": {
            title: {name: [round(value, 3) for value in values] for name, values in by.items()}
            for title, by in samples.items()
        },
    }
    path.write_text(json.dumps(report, indent=2) + "\n")


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None
