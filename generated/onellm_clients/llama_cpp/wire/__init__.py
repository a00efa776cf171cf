# Written by scripts/generate.py from specs/llama_cpp.
