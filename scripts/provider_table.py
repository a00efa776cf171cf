"""Render docs/providers.md from the table of providers; with --check, compare instead."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from onellm._capabilities import FEATURES, Capabilities, capabilities
from onellm.providers import PROVIDERS, Provider, Setting

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

PAGE: Final = Path(__file__).resolve().parents[1] / "docs" / "providers.md"
SIGNS: Final = {True: "yes", False: "no", None: ""}
IN_CHAT: Final = FEATURES[: FEATURES.index("stop") + 1]
BESIDE: Final = FEATURES[len(IN_CHAT) :]

HEAD: Final = """\
# Providers

Rendered by `scripts/provider_table.py` from the table of providers; do not edit.

A model is called `provider/model`. Every provider takes `api_key=` and `base_url=` with a call, \
and a variable `<NAME>_BASE_URL` moves it. An endpoint of your own is a provider by one call:

```python
import onellm

onellm.register("my-vllm", base_url="http://localhost:8000/v1", api_key_env="MY_VLLM_KEY")
```
"""
CHAT: Final = """\
## What a chat can carry

`onellm.capabilities("groq")["vision"]` says the same. "yes" is what the provider's pinned \
document, its format or a recorded answer shows; "no" is what none of its models can do, or what \
its format has no word for; where nothing stands it differs by model, or nobody knows, and it is \
sent as it is. What is "no" is refused before the network, or left out or done by other means with \
a warning; `unsupported="error"`, `"warn"` or `"drop"` decides.
"""
ENDPOINTS: Final = """\
## Endpoints beside chat

What the provider's pinned document, its own pages or recorded answers show; there may be more.
"""
GAPS: Final = """\
## Not proven

Of these no recorded answer was at hand. Their requests are tested, and the format is one that \
others' recordings prove.
"""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="fail when the page is stale")
    arguments = parser.parse_args()
    page = render()
    if not arguments.check:
        PAGE.write_text(page, "utf-8")
        return 0
    if PAGE.is_file() and PAGE.read_text("utf-8") == page:
        return 0
    print(f"{PAGE.name} is stale: run python scripts/provider_table.py", file=sys.stderr)
    return 1


def render() -> str:
    rows = [PROVIDERS[name] for name in sorted(PROVIDERS)]
    known = [capabilities(row.name) for row in rows]
    sections = [
        [
            HEAD,
            *_table(
                ("Provider", "Address", "Key", "Settings", "Format", "Checked"), map(_facts, rows)
            ),
        ],
        ["## Notes\n", *(f"- {row.name}: {row.note}" for row in rows if row.note)],
        [CHAT, *_table(("Provider", *map(_title, IN_CHAT)), map(_chat, known))],
        [ENDPOINTS, *_table(("Provider", "Endpoints"), map(_endpoints, known))],
        [GAPS, *(f"- {row.name}: {row.unproven}" for row in rows if row.unproven)],
    ]
    return "\n\n".join("\n".join(lines) for lines in sections) + "\n"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    for cells in (head, ["---"] * len(head), *rows):
        yield f"| {' | '.join(cells)} |"


def _facts(row: Provider) -> list[str]:
    variables = ", ".join(f"`{name}`" for name in row.key_variables)
    optional = " (optional)" if variables and row.key_optional else ""
    return [
        f"[{row.name}]({row.link})",
        f"`{row.base_url}`",
        f"{variables}{optional}" or "none",
        "; ".join(_setting(name, setting) for name, setting in row.settings.items()),
        row.adapter,
        row.date,
    ]


def _setting(name: str, setting: Setting) -> str:
    variables = ", ".join(f"`{variable}`" for variable in setting.variables)
    default = f", else `{setting.default}`" if setting.default else ""
    return f"{name}: {variables}{default}" if variables else name


def _chat(known: Capabilities) -> list[str]:
    return [known.provider, *(SIGNS[known[feature]] for feature in IN_CHAT)]


def _endpoints(known: Capabilities) -> list[str]:
    can = [_title(feature) for feature in BESIDE if known[feature]]
    return [known.provider, ", ".join(can)]


def _title(feature: str) -> str:
    return feature.replace("_", " ")


if __name__ == "__main__":
    sys.exit(main())
