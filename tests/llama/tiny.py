"""A GGUF file made on the spot: a real tokenizer of bytes, two layers of random weights."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from pathlib import Path

_LAYERS: Final = 2
_WIDTH: Final = 64
_INNER: Final = 128
_HEADS: Final = 4
_CONTROL, _UNKNOWN, _NORMAL, _BYTE = 3, 2, 1, 6
_TEMPLATE: Final = (
    "{% for m in messages %}[{{ m.role }}] {{ m.content }}\n{% endfor %}"
    "{% if add_generation_prompt %}[assistant] {% endif %}"
)


def write_model(target: Path) -> None:
    """Write a chat model that says nonsense, always the same."""
    gguf: Any = import_module("gguf")
    numpy: Any = import_module("numpy")
    tokens = ["<unk>", "<s>", "</s>"] + [f"<0x{byte:02X}>" for byte in range(256)]
    kinds = [_UNKNOWN, _CONTROL, _CONTROL] + [_BYTE] * 256
    letters = ["▁", *"abcdefghijklmnopqrstuvwxyz0123456789{}[]:,\"'.!?-\n "]
    tokens += letters
    kinds += [_NORMAL] * len(letters)

    writer = gguf.GGUFWriter(str(target), "llama")
    writer.add_name("tiny")
    writer.add_context_length(512)
    writer.add_embedding_length(_WIDTH)
    writer.add_block_count(_LAYERS)
    writer.add_feed_forward_length(_INNER)
    writer.add_head_count(_HEADS)
    writer.add_head_count_kv(_HEADS)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_dimension_count(_WIDTH // _HEADS)
    writer.add_vocab_size(len(tokens))
    writer.add_tokenizer_model("llama")
    writer.add_token_list(tokens)
    writer.add_token_scores([0.0] * len(tokens))
    writer.add_token_types(kinds)
    writer.add_bos_token_id(1)
    writer.add_eos_token_id(2)
    writer.add_unk_token_id(0)
    writer.add_chat_template(_TEMPLATE)

    random = numpy.random.default_rng(7)

    def weights(name: str, *shape: int) -> None:
        values = (random.standard_normal(shape) * 0.08).astype(numpy.float32)
        writer.add_tensor(f"{name}.weight", values)

    def ones(name: str) -> None:
        writer.add_tensor(f"{name}.weight", numpy.ones(_WIDTH, numpy.float32))

    weights("token_embd", len(tokens), _WIDTH)
    weights("output", len(tokens), _WIDTH)
    ones("output_norm")
    for layer in range(_LAYERS):
        for part in ("attn_q", "attn_k", "attn_v", "attn_output"):
            weights(f"blk.{layer}.{part}", _WIDTH, _WIDTH)
        weights(f"blk.{layer}.ffn_gate", _INNER, _WIDTH)
        weights(f"blk.{layer}.ffn_up", _INNER, _WIDTH)
        weights(f"blk.{layer}.ffn_down", _WIDTH, _INNER)
        ones(f"blk.{layer}.attn_norm")
        ones(f"blk.{layer}.ffn_norm")
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
