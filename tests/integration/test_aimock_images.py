"""Images in the wire formats that aimock has them in: OpenAI's words, on several addresses.

It has no images of Gemini's, Vertex' and OpenRouter's, takes no edits as JSON (xAI), does not look
at the images it is sent, streams none, and has no variations, as OpenAI itself has none any more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from onellm._json import as_object
from onellm.errors import (
    APIConnectionError,
    AuthenticationError,
    InvalidRequestError,
    InvalidResponseError,
    RequestTimeoutError,
    ResourceNotFoundError,
)

from .media import ADDRESS, PICTURE, Caller, Place, limited
from .peer import COLOURS
from .servers import FAILURES

if TYPE_CHECKING:
    from pathlib import Path

    from .servers import Aimock

_AZURE = "/openai/deployments/gpt-image-1/images/"
_VERSION = "?api-version=2025-04-01-preview"
PLACES = {
    "openai": Place("openai/gpt-image-1", "/v1", "/v1/images/"),
    "azure": Place("azure/gpt-image-1", "", _AZURE, {"api_version": "2025-04-01-preview"}),
    "azure-v1": Place("azure/gpt-image-1", "/openai/v1", "/openai/v1/images/"),
    "together": Place("together/black-forest-labs/FLUX.1-schnell", "/v1", "/v1/images/"),
    "xai": Place("xai/grok-2-image", "/v1", "/v1/images/"),
}
WITH_FORMS = ("openai", "azure", "azure-v1")
"""Those that send the images of an edit as parts of a form."""
STREAMERS = ("openai", "azure", "azure-v1")
ALL = pytest.mark.parametrize("place", PLACES)


@pytest.fixture
def caller(services: Aimock, place: str, is_async: bool) -> Caller:
    found = PLACES[place]
    return Caller(f"{services.url}{found.base}", found.model, is_async, found.settings)


@COLOURS
@ALL
class TestImages:
    def test_a_prompt_becomes_an_image(self, services: Aimock, caller: Caller, place: str) -> None:
        made = caller.paint("a red cat")

        assert [one.content for one in made.data] == [PICTURE]
        assert made.data[0].revised_prompt == "A very red cat"
        assert made.created > 1_700_000_000
        sent = services.last()
        version = _VERSION if place == "azure" else ""
        assert sent["path"] == f"{PLACES[place].path}generations{version}"
        assert as_object(sent["body"])["model"] == caller.named

    def test_images_and_addresses_may_come_together(self, caller: Caller) -> None:
        first, second = caller.paint("two cats").data

        assert first.content == PICTURE
        assert second.url == ADDRESS
        with pytest.raises(ValueError, match="only the address"):
            _ = second.content

    def test_images_are_written_to_files(self, caller: Caller, tmp_path: Path) -> None:
        made = caller.paint("a red cat", output_dir=tmp_path / "new")

        written = list((tmp_path / "new").iterdir())
        assert [str(path) for path in written] == [made.data[0].filepath]
        assert written[0].read_bytes() == PICTURE

    @pytest.mark.parametrize("status", FAILURES)
    def test_a_refusal_is_the_right_error(self, caller: Caller, status: int) -> None:
        with pytest.raises(FAILURES[status], match=f"It is {status}") as caught:
            caller.paint(f"fails with {status}")

        assert caught.value.status_code == status
        assert caught.value.provider == caller.provider

    def test_a_wrong_key_is_refused(self, caller: Caller) -> None:
        with pytest.raises(AuthenticationError):
            caller.paint("a red cat", api_key="sk-wrong-0123456789")

    def test_a_rate_limit_is_waited_out(
        self, services: Aimock, caller: Caller, place: str, is_async: bool
    ) -> None:
        prompt = f"once too many, {place} {is_async}"
        match = {"userMessage": prompt, "endpoint": "image"}
        services.add(*limited(match, {"image": {"url": ADDRESS}}))
        made = caller.paint(prompt, max_retries=2)

        assert [one.url for one in made.data] == [ADDRESS]
        assert [attempt.status for attempt in made.receipt.attempts] == [429, 200]

    def test_an_answer_that_is_no_json_is_shown(self, caller: Caller) -> None:
        with pytest.raises(InvalidResponseError, match="malformed json"):
            caller.paint("malformed")

    def test_a_hung_up_connection_is_a_connection_error(self, caller: Caller) -> None:
        with pytest.raises(APIConnectionError):
            caller.paint("hangup")

    def test_an_answer_that_is_late_is_not_waited_for(self, caller: Caller) -> None:
        with pytest.raises(RequestTimeoutError):
            caller.paint(
                "a red cat", timeout=0.5, extra_headers={"x-aimock-chaos-latency": "20000"}
            )


@COLOURS
@pytest.mark.parametrize("place", WITH_FORMS)
class TestEdits:
    def test_an_image_is_changed(self, services: Aimock, caller: Caller, place: str) -> None:
        made = caller.edit(("cat.png", PICTURE), "a red cat", mask=("mask.png", PICTURE))

        assert [one.content for one in made.data] == [PICTURE]
        sent = services.last()
        version = _VERSION if place == "azure" else ""
        assert sent["path"] == f"{PLACES[place].path}edits{version}"
        assert as_object(sent["body"])["model"] == caller.named

    def test_several_images_become_one(self, caller: Caller, tmp_path: Path) -> None:
        file = tmp_path / "cat.png"
        file.write_bytes(PICTURE)

        assert caller.edit([file, PICTURE], "a red cat").data[0].content == PICTURE

    def test_a_prompt_that_is_no_ascii_stays_whole(
        self, services: Aimock, caller: Caller, place: str, is_async: bool
    ) -> None:
        prompt = f'größer, "rot"\r\nund 猫 🐈 {place} {is_async}'
        match = {"userMessage": prompt, "endpoint": "image"}
        services.add({"match": match, "response": {"image": {"url": ADDRESS}}})

        assert caller.edit(PICTURE, prompt).data[0].url == ADDRESS

    @pytest.mark.parametrize("status", FAILURES)
    def test_a_refusal_is_the_right_error(self, caller: Caller, status: int) -> None:
        with pytest.raises(FAILURES[status], match=f"It is {status}"):
            caller.edit(PICTURE, f"fails with {status}")

    def test_a_refused_edit_is_sent_again_whole(
        self, services: Aimock, caller: Caller, place: str, is_async: bool, tmp_path: Path
    ) -> None:
        file = tmp_path / "cat.png"
        file.write_bytes(PICTURE)
        prompt = f"changes too many, {place} {is_async}"
        match = {"userMessage": prompt, "endpoint": "image"}
        services.add(*limited(match, {"image": {"url": ADDRESS}}))
        made = caller.edit(file, prompt, max_retries=2)

        assert [attempt.status for attempt in made.receipt.attempts] == [429, 200]


@COLOURS
@ALL
class TestWhatIsNotThere:
    def test_what_does_not_stream_is_one_event(self, caller: Caller, place: str) -> None:
        if place in STREAMERS:
            events, made = caller.watch("a red cat")

            assert [(event.is_partial, event.content) for event in events] == [(False, PICTURE)]
            assert [one.content for one in made.data] == [PICTURE]
        else:
            with pytest.raises(InvalidRequestError, match="stream=True"):
                caller.watch("a red cat")

    def test_an_address_that_is_gone_is_not_found(self, caller: Caller, place: str) -> None:
        if place == "openai":
            with pytest.raises(ResourceNotFoundError) as caught:
                caller.vary(PICTURE)
            assert caught.value.status_code == 404
        else:
            with pytest.raises(InvalidRequestError, match="no variations of images"):
                caller.vary(PICTURE)
