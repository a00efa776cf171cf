"""Nothing of the machine reaches a test: no key, no proxy, no setting of another test."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from onellm import config
from onellm.providers import PROVIDERS

if TYPE_CHECKING:
    from collections.abc import Iterator

settings.register_profile(
    "onellm",
    deadline=None,  # a busy machine is no failure
    derandomize=True,  # the same examples for everybody
    database=None,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture
    ],  # the one below is the same for all
)
settings.load_profile("onellm")


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for row in PROVIDERS.values():
        others = [name for setting in row.settings.values() for name in setting.variables]
        host = [row.host_variable] if row.host_variable else []
        for name in (*row.key_variables, row.url_variable, *others, *host):
            monkeypatch.delenv(name, raising=False)
    for name in tuple(os.environ):
        if name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)
    yield
    config._settings.clear()
