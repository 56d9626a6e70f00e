# SPDX-License-Identifier: EUPL-1.2
"""Makes PDF/UA-1 of our own letters, one after the other, as long as the server asks (decision 026).

In: four bytes with a length (big endian), then so many bytes of HTML. Out: one byte (0 made, 1 not made), four bytes with a length, then
the PDF, or the name of the fault. Letters behind each other are parted by a mark, so that each counts its own sheets. It opens no address and no file: what is not in the HTML itself is refused. It writes no file either.
"""
import os
import resource
import sys

GEHEUGEN = 1 << 30
GROOTSTE_HTML = 32 << 20
VEL = "<!--vel-->"
REKENTIJD = 1800


def begrens():
    """Before anything is read: memory, processor time, and not one byte in a file."""
    for what, limit in (
        (resource.RLIMIT_AS, GEHEUGEN), (resource.RLIMIT_CPU, REKENTIJD), (resource.RLIMIT_FSIZE, 0), (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (limit, limit))


def lees(stroom, aantal):
    deel = stroom.read(aantal)
    if len(deel) != aantal:
        sys.exit(0)  # The server stopped, or hung up.
    return deel


def main():
    uit = os.fdopen(os.dup(1), "wb")
    # What a library prints would stand in the middle of a PDF.
    os.dup2(2, 1)
    begrens()
    import logging

    logging.disable(logging.CRITICAL)
    from weasyprint import HTML
    from weasyprint.urls import URLFetcher

    ophaler = URLFetcher(allowed_protocols=("data",))

    def maak(html):
        kop, *vellen = html.decode("utf-8").split(VEL)
        slot = vellen.pop() if vellen else ""
        brieven = [
            HTML(string=kop + vel + slot, base_url=None, url_fetcher=ophaler).render(pdf_variant="pdf/ua-1") for vel in vellen or [""]
        ]
        bladen = [blad for brief in brieven for blad in brief.pages]
        return brieven[0].copy(bladen).write_pdf(pdf_variant="pdf/ua-1")

    while True:
        lengte = int.from_bytes(lees(sys.stdin.buffer, 4), "big")
        if lengte > GROOTSTE_HTML:
            sys.exit(2)
        html = lees(sys.stdin.buffer, lengte)
        try:
            stand, antwoord = 0, maak(html)
        except Exception as fout:  # One letter that cannot be made does not end the work.
            stand, antwoord = 1, type(fout).__name__.encode()
        uit.write(bytes([stand]) + len(antwoord).to_bytes(4, "big") + antwoord)
        uit.flush()


main()
