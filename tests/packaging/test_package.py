from __future__ import annotations

import subprocess
import sys
import tarfile
import venv
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

import pytest
from packaging.metadata import Metadata

ROOT = Path(__file__).resolve().parents[2]
WHEEL_LIMIT = 1536 * 1024
SDIST_LIMIT = 4 * 1024 * 1024
DISTRIBUTIONS_LIMIT = 11
INSTALLED_LIMIT = 6 * 1024 * 1024
LEFTOVERS = (".venv/", ".tox/", ".git/", ".coverage", "dist/", "__pycache__/")


@dataclass(frozen=True, slots=True)
class Built:
    """An archive as it would be published."""

    path: Path
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Installed:
    """An environment that holds the wheel, what it needs, and nothing else."""

    folder: Path

    def run(self, program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run a program of the environment away from the checkout, with nothing of ours set."""
        return subprocess.run(
            [str(self.folder / "bin" / program), *arguments],
            cwd=self.folder,
            env={"PATH": str(self.folder / "bin"), "HOME": str(self.folder)},
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )


@pytest.fixture(scope="session")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    # The wheel is built from the sdist, so that a file missing there is missed here.
    subprocess.run([sys.executable, "-m", "build", "--outdir", str(folder), str(ROOT)], check=True)
    return folder


@pytest.fixture(scope="session")
def wheel(dist: Path) -> Built:
    (path,) = dist.glob("*.whl")
    with ZipFile(path) as archive:
        return Built(path, frozenset(archive.namelist()))


@pytest.fixture(scope="session")
def sdist(dist: Path) -> Built:
    (path,) = dist.glob("*.tar.gz")
    with tarfile.open(path) as archive:
        names = (name.partition("/")[2] for name in archive.getnames())
        return Built(path, frozenset(names))


@pytest.fixture(scope="session")
def installed(wheel: Built, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder)
    pip = [sys.executable, "-m", "pip", "--python", str(folder / "bin" / "python")]
    subprocess.run([*pip, "install", "--quiet", str(wheel.path)], check=True)
    return Installed(folder)


def metadata_of(wheel: Built) -> Metadata:
    (name,) = (name for name in wheel.names if name.endswith(".dist-info/METADATA"))
    with ZipFile(wheel.path) as archive:
        return Metadata.from_email(archive.read(name))


def test_the_wheel_holds_two_typed_packages_and_nothing_else(wheel: Built) -> None:
    tops = {name.split("/")[0] for name in wheel.names}

    assert {"onellm/py.typed", "onellm_clients/py.typed"} <= wheel.names
    assert {top for top in tops if not top.endswith(".dist-info")} == {"onellm", "onellm_clients"}


def test_the_wheel_runs_nothing_at_interpreter_start(wheel: Built) -> None:
    assert [name for name in wheel.names if name.endswith(".pth")] == []


def test_the_wheel_carries_its_licence(wheel: Built) -> None:
    assert [name for name in wheel.names if name.endswith(".dist-info/licenses/LICENSE")]


def test_the_wheel_is_the_same_on_every_system(wheel: Built) -> None:
    assert wheel.path.name.endswith("-py3-none-any.whl")


def test_the_metadata_says_what_users_and_installers_need(wheel: Built) -> None:
    metadata = metadata_of(wheel)

    assert metadata.name == "onellm"
    assert str(metadata.requires_python) == ">=3.11"
    assert metadata.license_expression == "Apache-2.0"
    assert metadata.description is not None
    assert metadata.description.startswith("# onellm")
    assert metadata.description_content_type == "text/markdown"


def test_the_core_needs_few_packages(wheel: Built) -> None:
    core = {need.name for need in metadata_of(wheel).requires_dist or [] if need.marker is None}

    assert core == {"anyio", "attrs", "httpcore", "httpx", "orjson", "sniffio"}


def test_the_command_is_an_entry_point(wheel: Built) -> None:
    (name,) = (name for name in wheel.names if name.endswith(".dist-info/entry_points.txt"))
    with ZipFile(wheel.path) as archive:
        assert b"onellm = onellm._cli:main" in archive.read(name)


def test_the_sdist_can_regenerate_and_test_what_it_ships(sdist: Built) -> None:
    assert {
        "LICENSE",
        "Makefile",
        "README.md",
        "generated/onellm_clients/py.typed",
        "onellm/py.typed",
        "pyproject.toml",
        "scripts/generate.py",
        "specs/openai/api.json",
        "tox.ini",
    } <= sdist.names


def test_the_sdist_holds_no_leftovers(sdist: Built) -> None:
    leftovers = (".venv/", ".tox/", ".git/", ".coverage", "dist/", "__pycache__/")

    assert [
        name for name in sdist.names if name.startswith(leftovers) or "/__pycache__/" in name
    ] == []


def test_the_archives_stay_small(wheel: Built, sdist: Built) -> None:
    for built, limit in ((wheel, WHEEL_LIMIT), (sdist, SDIST_LIMIT)):
        size = built.path.stat().st_size
        sys.stdout.write(f"\n{built.path.name}: {size / 1024:.0f} KiB\n")

        assert size < limit


def test_it_imports_from_an_empty_environment(installed: Installed) -> None:
    done = installed.run("python", "-W", "error", "-c", "import onellm; print(onellm.__version__)")

    assert done.stderr == ""
    assert done.stdout.strip()


def test_importing_it_loads_no_http_client_and_no_generated_code(installed: Installed) -> None:
    unwanted = {"httpx", "attr", "onellm_clients"}
    code = f"import sys, onellm; print({unwanted} & sys.modules.keys())"

    assert installed.run("python", "-c", code).stdout.strip() == "set()"


def test_the_command_explains_itself(installed: Installed) -> None:
    done = installed.run("onellm", "--help")

    assert done.returncode == 0, done.stderr
    assert "chat" in done.stdout
    assert "demo" in done.stdout


def test_the_demo_needs_neither_key_nor_network(installed: Installed) -> None:
    done = installed.run("onellm", "demo")

    assert done.returncode == 0, done.stdout + done.stderr


def test_a_chat_without_a_key_says_which_variable_to_set(installed: Installed) -> None:
    done = installed.run("onellm", "chat", "-m", "openai/gpt-4o-mini", "Hello")

    assert done.returncode != 0
    assert "OPENAI_API_KEY" in done.stderr
    assert "Traceback" not in done.stderr


def test_it_brings_few_packages_and_little_weight(installed: Installed) -> None:
    (site,) = (installed.folder / "lib").glob("python*/site-packages")
    found = sorted(path.name for path in site.glob("*.dist-info"))
    files = (path for path in site.rglob("*") if path.is_file() and path.suffix != ".pyc")
    size = sum(path.stat().st_size for path in files)
    sys.stdout.write(f"\n{len(found)} distributions, {size / 1024 / 1024:.1f} MiB\n")

    assert len(found) <= DISTRIBUTIONS_LIMIT, found
    assert size <= INSTALLED_LIMIT
