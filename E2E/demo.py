# SPDX-License-Identifier: EUPL-1.2
"""Start and stop a demo of our own: fresh folder, free port on loopback, bounded waits, ended by its own process id."""
import os
import re
import shutil
import subprocess
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

START_SECONDEN = 480
STOP_SECONDEN = 20
ADRES = re.compile(r"Adres:\s*(http://127\.0\.0\.1:\d+)")
INLOGGEN = re.compile(r"Inloggen:\s*(\S+)\s*·\s*wachtwoord\s+(.+?)(?:\s*·\s*(.+))?$")


def binair() -> Path:
    wortel = Path(__file__).resolve().parent.parent
    return Path(os.environ.get("ANKERPUNT_BIN") or wortel / ".build/debug/ankerpunt")


def kent(opdracht: str) -> bool:
    """Whether the binary has this command."""
    if not binair().exists():
        return False
    uitkomst = subprocess.run([binair(), "help", opdracht], capture_output=True, timeout=60, stdin=subprocess.DEVNULL)
    return uitkomst.returncode == 0


@dataclass
class Demo:
    """A running demo. `logins` maps a log-in name to its password, as the program printed them."""

    map: Path | None
    proces: subprocess.Popen
    regels: list[str] = field(default_factory=list)
    adres: str = ""
    logins: dict[str, str] = field(default_factory=dict)

    def stop(self) -> int:
        """Asks it to stop and gives its exit code; after a while it is ended."""
        if self.proces.poll() is None:
            self.proces.terminate()
            try:
                self.proces.wait(STOP_SECONDEN)
            except subprocess.TimeoutExpired:
                self.proces.kill()
                self.proces.wait(STOP_SECONDEN)
        if self.map:
            shutil.rmtree(self.map, ignore_errors=True)
        return self.proces.returncode

    def lees(self) -> None:
        for regel in self.proces.stdout:
            self.regels.append(regel.rstrip("\n"))
            if (gevonden := ADRES.search(regel)) and not self.adres:
                self.adres = gevonden.group(1)
            if gevonden := INLOGGEN.search(regel.strip()):
                self.logins[gevonden.group(1)] = gevonden.group(2)
        self.proces.stdout.close()


def start(*extra: str) -> Demo:
    """A demo in a fresh folder, which goes when it stops."""
    map_ = Path(tempfile.mkdtemp(prefix="ankerpunt-e2e-"))
    return open_(map_, map_ / "demo", *extra)


def hervat(map_: str | Path, voorop: tuple = ()) -> Demo:
    """A server on a folder that is there already and stays. `voorop`: the words of a program that starts it."""
    return open_(None, Path(map_), voorop=voorop)


def open_(weg: Path | None, map_: Path, *extra: str, voorop: tuple = ()) -> Demo:
    proces = subprocess.Popen(
        [*voorop, binair(), "demo", "--map", map_, "--poort", "0", *extra],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
    )
    demo = Demo(weg, proces)
    threading.Thread(target=demo.lees, daemon=True).start()
    einde = time.monotonic() + START_SECONDEN
    while not demo.adres:
        if proces.poll() is not None or time.monotonic() > einde:
            demo.stop()
            raise RuntimeError("De demo startte niet:\n" + "\n".join(demo.regels[-40:]))
        time.sleep(0.1)
    return demo
