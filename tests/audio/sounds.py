"""What providers answer who are asked for sound, or what was said in one."""

from __future__ import annotations

import base64
import json
from typing import TYPE_CHECKING, Any, Final

from onellm.testing import Reply

if TYPE_CHECKING:
    from onellm.testing import ReceivedRequest

MP3: Final = b"ID3\x04" + bytes(range(200))
PCM: Final = bytes(range(100))


def b64(content: bytes) -> str:
    return base64.b64encode(content).decode()


def gemini(content: bytes, reason: str | None = "STOP") -> dict[str, Any]:
    part = {"inlineData": {"mimeType": "audio/L16;codec=pcm;rate=16000", "data": b64(content)}}
    candidate = {"content": {"parts": [part], "role": "model"}, "finishReason": reason}
    return {"candidates": [candidate], "usageMetadata": {"totalTokenCount": 9}}


def answer(request: ReceivedRequest) -> Reply:
    """Answer each provider's way: by the path and by what is asked."""
    if request.path.endswith(("transcriptions", "translations", "stt")):
        return Reply.json({"text": "Hello"})
    if "t2a_v2" in request.path:
        return answer_minimax(request)
    if "enerateContent" in request.path:
        return answer_gemini(request)
    body = request.json()
    if str(body["model"]).startswith("voxtral") if "model" in body else False:
        return answer_mistral(body)
    if body.get("stream") is True:
        chunk = {"object": "audio.tts.chunk", "model": "m"}
        return Reply.sse(
            [json.dumps({**chunk, "b64": b64(part)}) for part in (PCM[:50], PCM[50:])] + ["[DONE]"]
        )
    if body.get("stream_format") == "sse":
        usage = {"input_tokens": 1, "output_tokens": 2, "total_tokens": 3}
        return Reply.sse(
            [
                *(
                    json.dumps({"type": "speech.audio.delta", "audio": b64(part)})
                    for part in (MP3[:9], MP3[9:])
                ),
                json.dumps({"type": "speech.audio.done", "usage": usage}),
            ]
        )
    return Reply(headers={"content-type": "audio/mpeg"}, body=(MP3[:50], MP3[50:]), chunked=True)


def answer_mistral(body: dict[str, object]) -> Reply:
    if body.get("stream") is not True:
        return Reply.json({"audio_data": b64(MP3)})
    return Reply.sse(
        [
            json.dumps({"type": "speech.audio.delta", "audio_data": b64(MP3[:20])}),
            json.dumps({"type": "speech.audio.delta", "audio_data": b64(MP3[20:])}),
            json.dumps({"type": "speech.audio.done", "usage": {"prompt_tokens": 5}}),
        ]
    )


def answer_minimax(request: ReceivedRequest) -> Reply:
    fine = {"status_code": 0, "status_msg": "success"}
    if request.json().get("stream") is not True:
        about = {"audio_format": "mp3", "usage_characters": 5}
        return Reply.json(
            {"data": {"audio": MP3.hex(), "status": 2}, "extra_info": about, "base_resp": fine}
        )
    return Reply.sse(
        [
            json.dumps({"data": {"audio": MP3[:30].hex(), "status": 1}, "base_resp": fine}),
            json.dumps({"data": {"audio": MP3[30:].hex(), "status": 1}, "base_resp": fine}),
            json.dumps({"data": {"audio": "", "status": 2}, "extra_info": {"bitrate": 1}}),
        ]
    )


def answer_gemini(request: ReceivedRequest) -> Reply:
    if "stream" not in request.path:
        return Reply.json(gemini(PCM))
    return Reply.sse([json.dumps(gemini(PCM[:40], None)), json.dumps(gemini(PCM[40:]))])
