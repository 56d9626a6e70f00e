# SPDX-License-Identifier: EUPL-1.2
"""The proofs of durability drive `proefschrijver`: an installation in a folder of its own, a writer that may die, and a checker that opens
what is left of it with the code that the server starts with."""
import json
import os
import selectors
import signal
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

import demo as demomodule

VOLUIT = os.environ.get("ANKERPUNT_PROEF") == "voluit"


def binair() -> Path:
    return Path(os.environ.get("ANKERPUNT_PROEFSCHRIJVER") or demomodule.binair().with_name("proefschrijver"))


# Where a folder costs no disk: for proofs in which the disk is played.
GEHEUGEN = "/dev/shm" if Path("/dev/shm").is_dir() else None


def aantal(voluit: int, monster: int, naam: str) -> int:
    """How many rounds: in full, the sample of `make test`, or what an environment variable asks."""
    return int(os.environ.get(naam) or (voluit if VOLUIT else monster))


@dataclass
class Plek:
    map: Path
    server: list[str] = field(default_factory=list)

    def maak(self) -> "Plek":
        subprocess.run([binair(), "maak", self.map], check=True, timeout=60, stdin=subprocess.DEVNULL)
        return self

    def opdracht(self, begin: int, schrijvers: int, stappen: int) -> list[str]:
        return [str(binair()), "schrijf", str(self.map), str(begin), str(schrijvers), str(stappen), *self.server]

    def vraag(self, **meer) -> dict:
        return {"map": str(self.map), **(dict(zip(("conninfo", "schema"), self.server))), **meer}


class Controleur:
    """One checker that stays: an answer for each question."""

    def __init__(self):
        self.proces = subprocess.Popen([binair(), "controleer"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def stuur(self, vraag: dict) -> None:
        self.proces.stdin.write(json.dumps(vraag) + "\n")
        self.proces.stdin.flush()

    def lees(self) -> dict:
        regel = self.proces.stdout.readline()
        assert regel, f"de controleur stierf ({self.proces.wait(10)}): een start na uitval mag nooit een crash zijn"
        return json.loads(regel)

    def __call__(self, vraag: dict) -> dict:
        self.stuur(vraag)
        return self.lees()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.proces.stdin.close()
        self.proces.wait(30)
        self.proces.stdout.close()


@dataclass
class Kasboek:
    """What a writer said it had done. A last line without its end was cut off by the kill, and was not said."""

    geschreven: set[int] = field(default_factory=set)
    gelezen: set[str] = field(default_factory=set)
    geweigerd: list[str] = field(default_factory=list)

    def __post_init__(self):
        self.rest = b""

    def __len__(self) -> int:
        return len(self.geschreven) + len(self.gelezen)

    def voeg_toe(self, bytes_: bytes) -> None:
        *regels, self.rest = (self.rest + bytes_).split(b"\n")
        for regel in regels:
            soort, _, wat = regel.decode(errors="replace").partition(" ")
            if soort == "S":
                self.geschreven.add(int(wat))
            elif soort == "L":
                self.gelezen.add(wat)
            elif soort == "F":
                self.geweigerd.append(wat)

    def gemist(self, antwoord: dict) -> list:
        return sorted(self.geschreven - set(antwoord["nummers"])) + sorted(self.gelezen - set(antwoord["gelezen"]))


class Schrijver:
    """A writer that is running; its acknowledgements are read as they come."""

    def __init__(self, plek: Plek, begin: int, schrijvers: int = 16):
        self.kasboek = Kasboek()
        self.proces = subprocess.Popen(plek.opdracht(begin, schrijvers, 0), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, bufsize=0)
        self.kiezer = selectors.DefaultSelector()
        self.kiezer.register(self.proces.stdout, selectors.EVENT_READ)

    def tot(self, klaar, seconden: float = 120) -> bool:
        """Reads until `klaar(kasboek)`; false when the writer ended or was silent for so long."""
        while not klaar(self.kasboek):
            if not self.kiezer.select(seconden):
                return False
            if not (bytes_ := os.read(self.proces.stdout.fileno(), 65536)):
                return False
            self.kasboek.voeg_toe(bytes_)
        return True

    def stand(self) -> str:
        """Why nothing came: it ended (its reason stands on standard error above), or where its threads wait."""
        if (code := self.proces.poll()) is not None:
            return f"de schrijver stopte met {code}"
        draden = sorted(Path(f"/proc/{self.proces.pid}/task").iterdir())
        return "de schrijver zweeg; kijk eerst of de machine vastzat: " + "; ".join(
            f"{(draad / 'comm').read_text().strip()} {(draad / 'wchan').read_text()} {(draad / 'stat').read_text().split()[2]}" for draad in draden)

    def dood(self) -> Kasboek:
        self.proces.send_signal(signal.SIGKILL)
        while bytes_ := os.read(self.proces.stdout.fileno(), 65536):
            self.kasboek.voeg_toe(bytes_)
        self.proces.wait(30)
        self.proces.stdout.close()
        self.kiezer.close()
        return self.kasboek
