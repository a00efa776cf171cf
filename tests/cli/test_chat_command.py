"""`onellm` as its users start it: a process of its own, with real pipes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from onellm.testing import Simulator

if TYPE_CHECKING:
    from collections.abc import Iterator

KEY = "sk-simulator-0123456789"


@pytest.fixture(scope="module")
def simulator() -> Iterator[Simulator]:
    with Simulator(api_key=KEY) as running:
        yield running


def onellm(
    *arguments: str, piped: str | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    clean = {k: v for k, v in os.environ.items() if not k.endswith(("_API_KEY", "_BASE_URL"))}
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "onellm", *arguments],
        input=piped,
        stdin=subprocess.DEVNULL if piped is None else None,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
        env={**clean, **environment},
    )


@pytest.mark.parametrize("model", ["openai/gpt-4o-mini", "anthropic/claude-sonnet-4-5"])
def test_an_answer_goes_to_standard_output_and_nothing_else(
    simulator: Simulator, model: str
) -> None:
    variable = f"{model.partition('/')[0].upper()}_API_KEY"

    done = onellm("chat", "-m", model, "--base-url", simulator.base_url, "Hello", **{variable: KEY})

    assert (done.returncode, done.stderr) == (0, "")
    assert 'You said: "Hello"' in done.stdout
    assert done.stdout.endswith("\n")


def test_what_is_piped_in_stands_behind_the_prompt(simulator: Simulator) -> None:
    done = onellm(
        *("chat", "-m", "openai/x", "--base-url", simulator.base_url, "Summarise", "this"),
        piped="one\ntwo\n",
        OPENAI_API_KEY=KEY,
    )

    assert done.returncode == 0
    sent = simulator.requests[-1].json()
    assert sent["messages"] == [{"role": "user", "content": "Summarise this\n\none\ntwo"}]


def test_options_are_sent_and_nothing_that_was_not_given(simulator: Simulator) -> None:
    onellm(
        *("chat", "-m", "openai/x", "--base-url", simulator.base_url, "-s", "Be brief"),
        *("-t", "0.5", "--max-tokens", "7", "Hello"),
        OPENAI_API_KEY=KEY,
    )

    assert simulator.requests[-1].json() == {
        "model": "x",
        "messages": [
            {"role": "system", "content": "Be brief"},
            {"role": "user", "content": "Hello"},
        ],
        "stream": True,
        "temperature": 0.5,
        "max_completion_tokens": 7,
    }


def test_json_prints_the_whole_answer(simulator: Simulator) -> None:
    done = onellm(
        *("chat", "-m", "openai/x", "--base-url", simulator.base_url, "--json", "Héllo"),
        OPENAI_API_KEY=KEY,
        PYTHONIOENCODING="utf-8",
    )

    answer = json.loads(done.stdout)
    assert "Héllo" in answer["choices"][0]["message"]["content"]
    assert answer["usage"]["total_tokens"] > 0


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("[[400]]", 2),
        ("[[403]]", 3),
        ("[[404]]", 1),
        ("[[429]]", 4),
        ("[[503]]", 4),
        ("[[hangup]]", 4),
        ("[[stall]]", 5),
        ("[[cut]]", 5),
        ("[[html]]", 1),
    ],
)
def test_a_failure_has_its_exit_code_and_one_line_of_explanation(
    simulator: Simulator, said: str, code: int
) -> None:
    done = onellm(
        *("chat", "-m", "openai/x", "--base-url", simulator.base_url, "--chunk-timeout", "0.3"),
        f"Hello {said}",
        OPENAI_API_KEY=KEY,
    )

    assert done.returncode == code, done.stderr
    assert done.stderr.startswith("onellm: ")
    assert "Traceback" not in done.stderr


def test_a_wrong_key_is_nowhere_in_what_is_printed(simulator: Simulator) -> None:
    wrong = "sk-wrong-0123456789"

    done = onellm(
        *("chat", "-m", "openai/x", "--base-url", simulator.base_url, "Hello"),
        OPENAI_API_KEY=wrong,
    )

    assert done.returncode == 3
    assert wrong not in done.stdout + done.stderr
    assert "OPENAI_API_KEY" in done.stderr


def test_a_missing_key_names_its_variable() -> None:
    done = onellm("chat", "-m", "groq/llama", "Hello")

    assert done.returncode == 3
    assert "GROQ_API_KEY" in done.stderr


def test_all_problems_of_a_call_are_named_before_the_network() -> None:
    done = onellm("chat", "-m", "opnai/x", "Hello", OPENAI_API_KEY=KEY)

    assert done.returncode == 2
    assert "Did you mean 'openai'" in done.stderr


def test_nothing_to_ask_is_said_so() -> None:
    done = onellm("chat", "-m", "openai/x", piped="  \n", OPENAI_API_KEY=KEY)

    assert done.returncode == 2
    assert "nothing to ask" in done.stderr


def test_a_reader_that_leaves_early_is_no_failure(simulator: Simulator) -> None:
    assert _in_a_shell(simulator, "| head -c 5") == ("Hello", "")


def test_a_full_disk_is_one_line_of_explanation(simulator: Simulator) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")

    _, explained = _in_a_shell(simulator, ">/dev/full")

    assert explained == "onellm: the output cannot be written: No space left on device\n"


def _in_a_shell(simulator: Simulator, rest: str) -> tuple[str, str]:
    ask = f"{sys.executable} -m onellm chat -m openai/x --base-url {simulator.base_url} Hello"
    done = subprocess.run(
        ["/bin/sh", "-c", f"{ask} {rest}"],
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
        stdin=subprocess.DEVNULL,
        env={**os.environ, "OPENAI_API_KEY": KEY},
    )
    return done.stdout, done.stderr


def test_help_names_the_commands_and_the_exit_codes() -> None:
    assert "chat" in onellm().stdout
    assert "exit codes" in onellm("chat", "--help").stdout
    assert onellm("chat").returncode == 2
    assert onellm("--version").stdout.startswith("onellm ")


def test_the_demo_shows_five_things_that_all_go_as_they_should() -> None:
    done = onellm("demo")

    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stderr == ""
    for shown in ("StreamStalledError", "requests sent: 0", "calls get_weather", "[redacted]"):
        assert shown in done.stdout
