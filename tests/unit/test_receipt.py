from __future__ import annotations

from onellm._receipt import Attempt, Receipt


def test_a_receipt_starts_empty_and_shows_no_headers() -> None:
    receipt = Receipt(provider="groq", model="m")
    receipt.headers = {"set-cookie": "private"}
    receipt.attempts.append(
        Attempt(provider="groq", model="m", status=None, error="APIConnectionError", waited=0.0)
    )

    assert "private" not in repr(receipt)
    assert "APIConnectionError" in repr(receipt)
    assert Receipt(provider="groq", model="m").attempts == []
    assert Receipt(provider="groq", model="m").notes == []
    assert receipt.skipped_chunks == 0
    assert receipt.request_id is None
