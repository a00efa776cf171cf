from __future__ import annotations

import subprocess
import sys

import pytest

import onellm


def python(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_every_public_name_is_there() -> None:
    for name in onellm.__all__:
        assert getattr(onellm, name) is not None
    assert set(onellm.__all__) <= set(dir(onellm))
    assert {"errors", "models", "testing", "types", "config", "providers"} <= set(dir(onellm))


def test_the_version_is_one() -> None:
    assert onellm.get_version() == onellm.__version__
    assert onellm.__version__[0].isdigit()


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="module 'onellm' has no attribute 'nope'"):
        _ = onellm.nope  # type: ignore[attr-defined] # as meant


def test_modules_are_loaded_when_they_are_first_used() -> None:
    assert python("import onellm; print(onellm.errors.OneLLMError.__name__)") == "OneLLMError"
    assert python("import onellm; print(onellm.testing.Simulator.__name__)") == "Simulator"


def test_importing_the_package_loads_nothing_heavy() -> None:
    loaded = python("import onellm, sys; print(*sys.modules)").split()

    heavy = {"httpx", "httpcore", "attrs", "attr", "orjson", "anyio", "onellm_clients", "asyncio"}
    assert heavy.isdisjoint(loaded)


def test_importing_the_chat_reads_no_environment_and_opens_nothing() -> None:
    assert (
        python("import onellm, os; os.environ.clear(); onellm.ChatCompletion; print('ok')") == "ok"
    )


def test_the_package_is_a_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "onellm", "--help"], capture_output=True, text=True, check=False
    )

    assert done.returncode == 0
    assert "onellm" in done.stdout
