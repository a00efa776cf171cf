"""Certificates of an authority that nobody else knows."""

from __future__ import annotations

import ssl
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import trustme

if TYPE_CHECKING:
    from pathlib import Path


@dataclass
class Certificates:
    """An authority, what it signed, and the files that users have of it."""

    folder: Path
    authority: trustme.CA = field(default_factory=trustme.CA)

    def __post_init__(self) -> None:
        self.authority_file = str(self.folder / "authority.pem")
        self.authority.cert_pem.write_to_path(self.authority_file)
        leaf = self.authority.issue_cert("client@example.org")
        self.client_certificate = str(self.folder / "client.pem")
        self.client_key = str(self.folder / "client.key")
        self.client_both = str(self.folder / "both.pem")
        leaf.cert_chain_pems[0].write_to_path(self.client_certificate)
        leaf.private_key_pem.write_to_path(self.client_key)
        leaf.private_key_and_cert_chain_pem.write_to_path(self.client_both)

    def server(
        self,
        *names: str,
        asks_for_certificate: bool = False,
        alpn: tuple[str, ...] = ("http/1.1",),
    ) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        usual = ("localhost", "127.0.0.1", "provider.invalid")
        self.authority.issue_cert(*(names or usual)).configure_cert(context)
        context.set_alpn_protocols([*alpn])
        if asks_for_certificate:
            context.verify_mode = ssl.CERT_REQUIRED
            self.authority.configure_trust(context)
        return context

    def client(self) -> ssl.SSLContext:
        context = ssl.create_default_context()
        self.authority.configure_trust(context)
        return context
