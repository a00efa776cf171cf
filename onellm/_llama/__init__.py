"""llama.cpp in the process itself, behind the same requests and answers as its server."""
