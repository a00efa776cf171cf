from __future__ import annotations

from pathlib import Path

import pytest

from onellm._local.folders import find_cache, find_folder, find_onnx
from onellm.errors import InvalidConfigurationError, ResourceNotFoundError

from .stand_in import write_model

COMMIT = "c9745ed1d9f207416be6d2e6f8de32d1f16199bf"


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HF_HOME", str(tmp_path / "hf"))
    return tmp_path / "hf" / "hub"


def fetch(cache: Path, repository: str, *, branch: str = "main", commit: str = COMMIT) -> Path:
    """Leave what Hugging Face's tools leave."""
    root = cache / f"models--{repository.replace('/', '--')}"
    reference = root / "refs" / branch
    reference.parent.mkdir(parents=True, exist_ok=True)
    reference.write_text(commit, "utf-8")
    return write_model(root / "snapshots" / commit)


def test_a_path_is_that_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write_model(tmp_path / "models" / "mine")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))

    for name in (str(folder), "./models/mine", "models/mine", "~/models/mine"):
        assert find_folder(name) == folder.resolve()


@pytest.mark.parametrize("name", ["/no/such/folder", "./nothing", "~/nothing", "~nobody-at-all/x"])
def test_a_path_without_a_folder_is_not_looked_for_elsewhere(name: str, cache: Path) -> None:
    with pytest.raises(ResourceNotFoundError, match="there is no folder"):
        find_folder(name)


def test_a_repository_is_found_in_the_cache(cache: Path) -> None:
    folder = fetch(cache, "acme/small")

    assert find_folder("acme/small") == folder
    assert find_folder("acme/small", COMMIT) == folder


def test_a_revision_is_a_branch_a_tag_or_a_commit(cache: Path) -> None:
    fetch(cache, "acme/small")
    other = fetch(cache, "acme/small", branch="refs/pr/1", commit="abc")

    assert find_folder("acme/small", "refs/pr/1") == other
    assert find_folder("acme/small", "abc") == other


def test_a_folder_that_is_no_model_does_not_hide_a_repository(
    cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "acme" / "small").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)

    folder = fetch(cache, "acme/small")

    assert find_folder("acme/small") == folder


@pytest.mark.parametrize(
    ("name", "revision"),
    [
        ("acme/large", None),
        ("acme/small", "v2"),
        ("acme/small", "../../models--acme--other/snapshots/x"),
        ("acme/small", ".."),
        ("acme/../small", None),
        ("a/b/c", None),
    ],
)
def test_what_is_not_there_says_how_to_get_it(cache: Path, name: str, revision: str | None) -> None:
    fetch(cache, "acme/small")

    with pytest.raises(ResourceNotFoundError, match=r"nothing is fetched.*hf download") as caught:
        find_folder(name, revision)

    assert str(cache) in str(caught.value)


def test_a_reference_cannot_lead_out_of_the_cache(cache: Path) -> None:
    fetch(cache, "acme/small")
    (cache / "models--acme--small" / "refs" / "main").write_text("../../..", "utf-8")

    with pytest.raises(ResourceNotFoundError):
        find_folder("acme/small")


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({"HF_HUB_CACHE": "/a", "HF_HOME": "/b", "XDG_CACHE_HOME": "/c"}, "/a"),
        ({"HF_HOME": "/b", "XDG_CACHE_HOME": "/c"}, "/b/hub"),
        ({"XDG_CACHE_HOME": "/c"}, "/c/huggingface/hub"),
        ({}, "/me/.cache/huggingface/hub"),
    ],
)
def test_the_cache_is_where_its_variables_say(
    variables: dict[str, str], expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", "/me")
    for name, value in variables.items():
        monkeypatch.setenv(name, value)

    assert find_cache() == Path(expected)


def test_the_usual_places_of_the_graph_come_first(tmp_path: Path) -> None:
    for name in ("onnx/model_O4.onnx", "model_int8.onnx"):
        write_model(tmp_path, file=name)

    with pytest.raises(InvalidConfigurationError, match=r"several ONNX files \(model_int8"):
        find_onnx(tmp_path)
    for name in ("model.onnx", "onnx/model.onnx"):
        write_model(tmp_path, file=name)
        assert find_onnx(tmp_path) == tmp_path / name


def test_the_only_graph_may_be_called_anything(tmp_path: Path) -> None:
    write_model(tmp_path, file="onnx/model_qint8_avx512.onnx")

    assert find_onnx(tmp_path).name == "model_qint8_avx512.onnx"


def test_a_folder_without_a_graph_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidConfigurationError, match="holds no ONNX file"):
        find_onnx(tmp_path)
