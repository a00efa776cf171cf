"""Typed clients of providers' HTTP APIs, written by scripts/generate.py from specs/."""

from collections.abc import Mapping
from typing import Final

SPEC_VERSIONS: Final[Mapping[str, Mapping[str, str]]] = {
    "anthropic": {
        "commit": "8b42a21e6aa7",
        "date": "2026-08-18",
        "sha256": "b53f82a0caa6daa36dfacb2446bf181b9d1076ae95004a81292a92a52ada1145",
    },
    "azure": {"version": "v1", "date": "2026-11-23"},
    "bedrock": {
        "version": "2023-09-30",
        "commit": "1.44.5",
        "date": "2026-11-23",
        "sha256": "618bf3a6f4cb6e4987a01bd8ea2ce1f070e854991c750c67babf03520315dead",
    },
    "cohere": {
        "version": "1.0",
        "commit": "e814c8a1822f",
        "date": "2026-08-20",
        "sha256": "e5ae7eef854be23e4cd3177a6356b3482b08bd7b011f6156b85b83647ab69e74",
    },
    "deepseek": {"version": "1", "date": "2026-11-23"},
    "fireworks": {
        "version": "0.1.0",
        "commit": "a9b219938949",
        "date": "2026-06-27",
        "sha256": "191460bdb436708d7530fada1afc73ddc5edd4495537f5ab46008cbb005fcbf0",
    },
    "glm": {"version": "v4", "date": "2026-11-23"},
    "google": {
        "version": "v1beta",
        "commit": "be52b853d32f",
        "date": "2026-08-22",
        "sha256": "32ca011718d5d2d81594495224a590d383892df3315ad6ce0b1fc4c7719f3720",
    },
    "groq": {
        "version": "2.1",
        "commit": "776d39958130",
        "date": "2026-08-14",
        "sha256": "ea91f46f212ab4ed66f8278cbe43999c377a76217fa0c980d9cea9470c3ea8de",
    },
    "llama_cpp": {"version": "v1", "date": "2026-11-23"},
    "minimax": {
        "version": "1.0.0",
        "commit": "9f37255c4a70",
        "date": "2026-05-05",
        "sha256": "1c9afa7e737f1e8dde7512e953c9f134077e2b74c8980c35c0a8e0bd896ad7e6",
    },
    "mistral": {
        "version": "1.0.0",
        "commit": "222f4ba9114f",
        "date": "2026-08-21",
        "sha256": "12b372ae20e9ceadc1dd2336a6651c7e3f301e1bee926ed6cc95d547eea34423",
    },
    "moonshot": {
        "version": "1.0.0",
        "commit": "389d1fc73d48",
        "date": "2026-08-21",
        "sha256": "d22bc0c254c5cdb23166c4fa866931ade8cfe5c0d465e7f930361529417e4760",
    },
    "ollama": {
        "version": "0.1.0",
        "commit": "fb3076099687",
        "date": "2026-08-21",
        "sha256": "9c660bb9a714bcb746cff7ec4270a0e43f63b705f7f3362fcc335f18b5d0b178",
    },
    "openai": {
        "version": "2.3.0",
        "commit": "f85dbe223d40",
        "date": "2026-08-21",
        "sha256": "db5d7478feae10b4d331834c60d9765a8aa042e38419f9b1694288c11aa8ebc8",
    },
    "openrouter": {
        "version": "1.0.0",
        "commit": "cb9393a89601",
        "date": "2026-08-22",
        "sha256": "469fa24635e2e05617cfb064ded5f561a177859d054705f4c744644fd68068eb",
    },
    "perplexity": {
        "version": "1.0.0",
        "commit": "f1cf286de9e7",
        "date": "2026-08-22",
        "sha256": "1b5d41fd295aad8829ca2ea920b09d4776fb128c33a7b7e9f944cf484691e908",
    },
    "together": {
        "version": "2.0.0",
        "commit": "090263aa0fde",
        "date": "2026-04-28",
        "sha256": "38181aae39fbecc7e0cb2f43d7b6e7483a66f7942e096131e4ee58fb65703b04",
    },
    "vercel": {"version": "v1", "date": "2026-11-23"},
    "vertexai": {
        "version": "v1",
        "commit": "2.202.0",
        "date": "2026-11-06",
        "sha256": "36906859efd3eede2bf20e8a5cc68d7e79352d31d5884fd5faa1213010fb2d39",
    },
    "xai": {
        "version": "1.0.0",
        "commit": "19ee5158acb2",
        "date": "2026-08-03",
        "sha256": "82fdadbcc4fc0d55cdbbdc51c04f9ccbe4394e8795e13a8ee30840015bf8f603",
    },
}
"""Per provider: which document its types were written from."""
