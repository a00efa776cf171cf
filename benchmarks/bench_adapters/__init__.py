"""One module per library that is compared; each holds IMPORT and open_adapter(base_url)."""
