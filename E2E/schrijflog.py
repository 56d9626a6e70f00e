# SPDX-License-Identifier: EUPL-1.2
"""The write log of a process as the kernel saw it (strace), and the disks that a power cut may leave of it.

What the model grants the disk: a write that was not followed by a completed fsync of its file may be there, not be there, or be there in
part (whole sectors of 512 bytes), in any combination and in any order; a name in a folder that was not synced may be missing, the latest
names first. What was synced is there. What SQLite maps into memory (`-shm`) is never trusted after a start and is left out."""
import os
import random
import re
import signal
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

from proefplek import Kasboek, Plek

SCHRIJVEN = {"pwrite64", "write"}
GEVOLGD = ["pwrite64", "write", "pwritev", "pwritev2", "writev", "fdatasync", "fsync", "sync_file_range", "ftruncate", "truncate", "fallocate",
           "rename", "renameat", "renameat2", "unlink", "unlinkat", "rmdir", "link", "linkat", "symlink", "open", "creat", "openat", "mkdir",
           "mkdirat", "copy_file_range", "sendfile"]
REGEL = re.compile(rb"^(\d+) +(?:<\.\.\. (\w+) resumed>|(\w+)\()(.*?)(?:( <(?:unfinished|detached) \.\.\.>)|\) += (-?\d+|\?).*)?$", re.S)
TEKST = re.compile(rb'"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?')
PLEK = re.compile(rb"^(\w+)(?:<((?:\\x[0-9a-f]{2})*)>(\(deleted\))?)?")
SECTOR = 512


def ontsnap(hex_: bytes) -> bytes:
    return bytes.fromhex(hex_.replace(b"\\x", b"").decode())


@dataclass
class Daad:
    """One system call on our files, from the line where it began to the line where it ended."""

    soort: str
    pad: str
    van: int
    tot: int | None = None
    plaats: int = 0
    inhoud: bytes = b""


class Schrijflog:
    """All calls of some runs of the writer, in order."""

    def __init__(self, plek: Plek):
        self.plek, self.daden, self.lijn, self.open_ = plek, [], 0, {}
        # What lay there before the first call is durable: the proof begins with an installation that was made yesterday.
        self.begin = {str(pad): pad.read_bytes() for pad in plek.map.rglob("*") if pad.is_file()}

    def neem_op(self, begin: int, schrijvers: int, stappen: int, dood_na: int = 0) -> None:
        """Runs the writer under strace; with `dood_na` it is killed after so many acknowledgements, and the next run recovers."""
        lees, schrijf = os.pipe()
        opdracht = ["strace", "-f", "--seccomp-bpf", "-y", "-xx", "-s", "1000000", "-qq", "-e", "signal=none",
                    "-e", "trace=" + ",".join(GEVOLGD), "-o", f"/dev/fd/{schrijf}"]
        proces = subprocess.Popen([*opdracht, *self.plek.opdracht(begin, schrijvers, 0 if dood_na else stappen)], pass_fds=[schrijf],
                                  stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        os.close(schrijf)
        gezegd = 0
        with os.fdopen(lees, "rb") as log:
            for regel in log:
                gezegd += self.voeg_toe(regel.rstrip(b"\n"))
                if dood_na and gezegd >= dood_na:
                    for pid in subprocess.run(["pgrep", "-P", str(proces.pid)], capture_output=True, text=True).stdout.split():
                        os.kill(int(pid), signal.SIGKILL)
                    dood_na = 0
        proces.wait(60)
        self.rond_af()

    def rond_af(self) -> None:
        """Calls that the kill broke off: the file itself says whether they came through, for the next run goes on from there."""
        for daad in self.open_.values():
            with open(daad.pad, "rb") if daad.soort == "schrijf" else open(os.devnull, "rb") as bestand:
                bestand.seek(daad.plaats)
                gelukt = daad.soort == "schrijf" and bestand.read(len(daad.inhoud)) == daad.inhoud
            self.lijn += 1
            if gelukt:
                daad.tot = self.lijn
            else:
                self.daden.remove(daad)
        self.open_.clear()

    def voeg_toe(self, regel: bytes) -> int:
        """Reads one line; gives 1 for an acknowledgement."""
        self.lijn += 1
        if b" +++ " in regel[:40] or b" --- " in regel[:40]:
            return 0
        gevonden = REGEL.match(regel)
        assert gevonden, f"onbegrepen regel van strace: {regel[:200]}"
        draad, hervat, naam, rest, open_, uitkomst = gevonden.groups()
        if hervat:
            daad = self.open_.pop(draad, None)
            if daad:
                self.klaar(daad, uitkomst)
            return 0
        daad = self.lees(naam.decode(), rest)
        if not daad:
            return 0
        self.daden.append(daad)
        if open_:
            self.open_[draad] = daad
        else:
            self.klaar(daad, uitkomst)
        return int(daad.soort == "zeg" and daad.inhoud[:1] in b"SL")

    def klaar(self, daad: Daad, uitkomst: bytes) -> None:
        mislukt = not uitkomst or uitkomst == b"?" or int(uitkomst) < 0
        if daad.soort == "schrijf" and not mislukt:
            assert int(uitkomst) == len(daad.inhoud), "een halve schrijfopdracht: dat kent het model niet"
        if mislukt:
            self.daden.remove(daad)
        daad.tot = self.lijn

    def lees(self, naam: str, rest: bytes) -> Daad | None:
        if naam in ("openat", "mkdir", "mkdirat", "unlink", "unlinkat", "rename", "renameat", "renameat2", "link", "linkat", "symlink",
                    "open", "creat", "truncate", "rmdir"):
            teksten = [ontsnap(deel).decode(errors="replace") for deel, _ in TEKST.findall(rest)]
            pad = next((tekst for tekst in teksten if tekst.startswith(str(self.plek.map))), None)
            if not pad or pad.endswith("-shm"):
                return None
            if naam == "openat":
                return Daad("maak", pad, self.lijn) if b"O_CREAT" in rest else None
            assert naam in ("mkdir", "unlink"), f"{naam} van {pad}: dat kent het model niet"
            return Daad({"mkdir": "map", "unlink": "weg"}[naam], pad, self.lijn)
        handvat, pad, _ = PLEK.match(rest).groups()
        pad = ontsnap(pad or b"").decode(errors="replace")
        if naam == "write" and handvat == b"1":
            return Daad("zeg", "", self.lijn, inhoud=self.inhoud(rest))
        if not pad.startswith(str(self.plek.map)) or pad.endswith("-shm"):
            return None
        if naam == "pwrite64":
            return Daad("schrijf", pad, self.lijn, plaats=int(rest.rsplit(b",", 1)[1]), inhoud=self.inhoud(rest))
        if naam == "ftruncate":
            return Daad("kort", pad, self.lijn, plaats=int(rest.rsplit(b",", 1)[1]))
        assert naam in ("fdatasync", "fsync"), f"{naam} op {pad}: dat kent het model niet"
        return Daad("sync", pad, self.lijn)

    @staticmethod
    def inhoud(rest: bytes) -> bytes:
        tekst, afgekapt = TEKST.search(rest).groups()
        assert not afgekapt, "strace heeft een schrijfopdracht afgekapt"
        return ontsnap(tekst)


@dataclass
class Knoop:
    """A file: what is certainly on the disk, and what may be."""

    vast: bytearray = field(default_factory=bytearray)
    los: list[Daad] = field(default_factory=list)


def pas_toe(beeld: bytearray, daad: Daad, stukken: set[int] | None = None) -> None:
    if daad.soort == "kort":
        beeld[daad.plaats:] = bytes(max(0, daad.plaats - len(beeld)))
        return
    einde = daad.plaats + len(daad.inhoud)
    if len(beeld) < einde:
        beeld.extend(bytes(einde - len(beeld)))
    if stukken is None:
        beeld[daad.plaats:einde] = daad.inhoud
        return
    for stuk in stukken:
        deel = daad.inhoud[stuk * SECTOR:(stuk + 1) * SECTOR]
        beeld[daad.plaats + stuk * SECTOR:daad.plaats + stuk * SECTOR + len(deel)] = deel


class Schijf:
    """The disk at one moment of the log; `beelden` makes one of the disks a power cut may leave."""

    def __init__(self, log: Schrijflog):
        self.knopen = {pad: Knoop(bytearray(inhoud)) for pad, inhoud in log.begin.items()}
        self.namen = {pad: knoop for pad, knoop in self.knopen.items()}
        self.los_namen: dict[str, list[tuple[str, str, Knoop | None]]] = {}
        self.kasboek = Kasboek()

    def begint(self, daad: Daad) -> None:
        """From here on it may be on the disk."""
        if daad.soort == "zeg":
            self.kasboek.voeg_toe(daad.inhoud)
        elif daad.soort in ("schrijf", "kort"):
            self.knopen[daad.pad].los.append(daad)
        elif daad.soort == "maak" and daad.pad not in self.knopen:
            self.knopen[daad.pad] = Knoop()
            self.los_namen.setdefault(os.path.dirname(daad.pad), []).append(("maak", daad.pad, self.knopen[daad.pad]))
        elif daad.soort == "map":
            self.los_namen.setdefault(os.path.dirname(daad.pad), []).append(("map", daad.pad, None))
        elif daad.soort == "weg" and daad.pad in self.knopen:
            del self.knopen[daad.pad]
            self.los_namen.setdefault(os.path.dirname(daad.pad), []).append(("weg", daad.pad, None))

    def eindigt(self, daad: Daad) -> None:
        """A sync that ended holds what had ended before it began."""
        if daad.soort != "sync":
            return
        if knoop := self.knopen.get(daad.pad):
            blijft = []
            for los in knoop.los:
                if los.tot is not None and los.tot < daad.van:
                    pas_toe(knoop.vast, los)
                else:
                    blijft.append(los)
            knoop.los = blijft
        for naam in self.los_namen.pop(daad.pad, []):
            self.zet(self.namen, naam)

    @staticmethod
    def zet(namen: dict, naam: tuple[str, str, Knoop | None]) -> None:
        soort, pad, knoop = naam
        if soort == "weg":
            namen.pop(pad, None)
        elif soort == "maak":
            namen[pad] = knoop
        else:
            namen[pad] = None

    @property
    def is_los(self) -> bool:
        return any(self.los_namen.values()) or any(knoop.los for knoop in self.knopen.values())

    def beelden(self, toeval: random.Random | None) -> dict[str, bytes]:
        """Without chance: all that was begun has arrived, the prefix. With chance: any of the others."""
        namen = dict(self.namen)
        for losse in self.los_namen.values():
            hoeveel = len(losse) if toeval is None or toeval.random() < 0.6 else toeval.randrange(len(losse) + 1)
            for naam in losse[:hoeveel]:
                self.zet(namen, naam)
        mappen = {pad for pad, knoop in namen.items() if knoop is None}
        weg = {pad for losse in self.los_namen.values() for soort, pad, _ in losse if soort == "map" and pad not in mappen}
        uit = {}
        for pad, knoop in namen.items():
            if knoop is not None and os.path.dirname(pad) not in weg:
                uit[pad] = self.beeld(knoop, toeval)
        return uit

    @staticmethod
    def beeld(knoop: Knoop, toeval: random.Random | None) -> bytes:
        if not knoop.los:
            return bytes(knoop.vast)
        uit = bytearray(knoop.vast)
        gekozen = range(len(knoop.los)) if toeval is None else kies(len(knoop.los), toeval)
        half = toeval.choice(list(gekozen)) if toeval is not None and len(gekozen) and toeval.random() < 0.4 else None
        for nummer in gekozen:
            daad = knoop.los[nummer]
            stukken = None
            # Only what is longer than a sector can tear; a sector is written whole or not at all.
            if nummer == half and len(daad.inhoud) > SECTOR:
                aantal = -(-len(daad.inhoud) // SECTOR)
                stukken = {stuk for stuk in range(aantal) if toeval.random() < 0.5}
            pas_toe(uit, daad, stukken)
        return bytes(uit)


def kies(aantal: int, toeval: random.Random) -> list[int]:
    """Which of the loose writes arrived: few, half, many, one, all but one, none, the last ones only, the first ones only."""
    alle, hoe = list(range(aantal)), toeval.randrange(8)
    if hoe < 3:
        return [nummer for nummer in alle if toeval.random() < (0.1, 0.5, 0.9)[hoe]]
    een = toeval.randrange(aantal)
    return [[een], alle[:een] + alle[een + 1:], [], alle[een:], alle[:een]][hoe - 3]


def momenten(log: Schrijflog):
    """The disk after every begin and every end of a call."""
    schijf = Schijf(log)
    stappen = [(daad.van, 0, daad) for daad in log.daden] + [(daad.tot, 1, daad) for daad in log.daden if daad.tot is not None]
    for _, einde, daad in sorted(stappen, key=lambda stap: stap[:2]):
        (schijf.eindigt if einde else schijf.begint)(daad)
        yield schijf, daad


def schrijf_uit(beelden: dict[str, bytes], oud: Path, nieuw: Path, stond: set[str]) -> set[str]:
    """Lays a disk down in another folder; gives the names it wrote."""
    gezet = set()
    for pad, inhoud in beelden.items():
        doel = nieuw / os.path.relpath(pad, oud)
        doel.parent.mkdir(parents=True, exist_ok=True)
        doel.write_bytes(inhoud)
        gezet.add(str(doel))
    for pad in stond - gezet:
        Path(pad).unlink(missing_ok=True)
    return gezet
