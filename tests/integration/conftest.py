"""Servers run once for all tests: aimock with keys and without, and llama.cpp's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .media import media
from .servers import KEY, running_aimock, running_llama, running_services

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .servers import Aimock


@pytest.fixture(scope="session")
def aimock(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Aimock]:
    folder = tmp_path_factory.mktemp("aimock")
    with running_aimock(folder, {"AIMOCK_API_KEYS": KEY}) as server:
        yield server


@pytest.fixture(scope="session")
def keyless_aimock(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Aimock]:
    """Takes every request, also a signed one, which aimock cannot check."""
    with running_aimock(tmp_path_factory.mktemp("keyless"), {}) as server:
        yield server


@pytest.fixture(scope="session")
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Aimock]:
    """Answers with images, sound, rankings and moderations, and keeps files."""
    with running_services(tmp_path_factory.mktemp("services"), media()) as server:
        yield server


@pytest.fixture(scope="session")
def llama_url() -> Iterator[str]:
    with running_llama() as url:
        yield url


@pytest.fixture(scope="session")
def llama_embeddings_url() -> Iterator[str]:
    with running_llama("--embedding", "--pooling", "mean") as url:
        yield url


@pytest.fixture(scope="session")
def llama_ranking_url() -> Iterator[str]:
    with running_llama("--reranking") as url:
        yield url
