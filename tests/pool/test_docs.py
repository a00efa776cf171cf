"""What docs/connections.md says is so."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest

import onellm
from onellm import PoolConfig, http_pool
from onellm._pool import _MOST_WAYS

PAGE = Path(__file__).resolve().parents[2] / "docs" / "connections.md"

pytestmark = pytest.mark.skipif(not PAGE.is_file(), reason="the docs are not part of the package")


def test_every_limit_is_in_the_table_with_its_default() -> None:
    rows = dict(re.findall(r"^\| `(\w+)` \| ([^|]+) \|", PAGE.read_text(), re.MULTILINE))
    said = {"None": "none", "False": "off", "30.0": "30 s"}
    for setting in fields(PoolConfig):
        if setting.name != "dns_cache_ttl":
            default = str(setting.default)
            assert rows[setting.name] == said.get(default, default), setting.name


def test_the_first_snippet_runs() -> None:
    snippet = re.findall(r"^```python\n(.*?)^```", PAGE.read_text(), re.DOTALL | re.MULTILINE)[0]
    exec(compile(snippet, str(PAGE), "exec"), {})

    assert onellm.pool_stats().max_connections == 200


def test_every_public_name_is_told_of() -> None:
    text = PAGE.read_text()

    assert [name for name in http_pool.__all__ if name not in text and name != "PoolStats"] == []
    assert f"most {_MOST_WAYS} are kept" in text
