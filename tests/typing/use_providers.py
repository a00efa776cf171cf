"""Only type-checked: an endpoint of one's own, and what providers can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_type

import onellm
from onellm._capabilities import Capabilities
from onellm.providers import Provider, Quirks


def register_everything() -> None:
    assert_type(onellm.register("plain", base_url="http://localhost:8000/v1"), Provider)
    onellm.register(
        "mine",
        base_url="https://llm.example.com/v1",
        api_key_env=("MINE_KEY", "OTHER_KEY"),
        adapter="anthropic",
        headers={"x-team": "a"},
        timeout=5.0,
        key_optional=True,
        quirks=Quirks(developer_role=True),
        lacks=["vision", "tools"],
        replace=True,
    )
    onellm.unregister("mine")


def refused_by_a_type_checker() -> None:
    onellm.register("mine", base_url="x", adapter="openia")  # type: ignore[arg-type] # misspelt
    onellm.register("mine", base_url="x", lacks=["visoin"])  # type: ignore[list-item] # misspelt


def what_they_can_do() -> None:
    known = onellm.capabilities("groq")
    assert_type(known, Capabilities)
    assert_type(known["vision"], bool | None)
    assert_type(onellm.capabilities(), Mapping[str, Capabilities])
