"""Models that run in this process, from a folder on this machine; nothing is ever fetched."""
