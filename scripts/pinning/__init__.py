"""The pinning step: an upstream OpenAPI document becomes specs/PROVIDER/api.json, facts only.

`pinned.pin` is the whole of it: check the sha256 (source.toml), correct and slice (slice.toml),
normalise (the table in `rules`), write. specs/README.md describes the files of specs/PROVIDER.
"""
