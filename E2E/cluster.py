# SPDX-License-Identifier: EUPL-1.2
"""A PostgreSQL of the proof's own, on loopback in a temporary folder, which the proof may kill."""
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
from glob import glob
from pathlib import Path


class Cluster:
    def __init__(self):
        self.bin = sorted(glob("/usr/lib/postgresql/*/bin"))[-1]
        self.map = Path(tempfile.mkdtemp(prefix="ankerpunt-pg-"))
        os.chmod(self.map, 0o755)
        self.wie = pwd.getpwnam("postgres") if os.geteuid() == 0 else None  # PostgreSQL refuses to run as root
        if self.wie:
            os.chown(self.map, self.wie.pw_uid, self.wie.pw_gid)
        self.data = self.map / "data"
        self.doe("initdb", "-D", self.data, "-U", "ankerpunt", "--auth=trust", "--locale=C.UTF-8", "--encoding=UTF8", "--no-sync")
        with socket.socket() as vrij:
            vrij.bind(("127.0.0.1", 0))
            self.poort = vrij.getsockname()[1]
        self.start()
        self.conninfo = f"postgres://ankerpunt@127.0.0.1:{self.poort}/postgres"

    def doe(self, *opdracht, check=True) -> subprocess.CompletedProcess:
        als = {"user": self.wie.pw_uid, "group": self.wie.pw_gid, "extra_groups": []} if self.wie else {}
        return subprocess.run([f"{self.bin}/{opdracht[0]}", *map(str, opdracht[1:])], check=check, timeout=120, cwd="/", text=True,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE if opdracht[0] == "psql" else subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL, **als)

    def start(self) -> None:
        # fsync stays on: a server that dies must recover from its own log. A backend that is killed makes it start again by itself.
        opties = f"-c listen_addresses=127.0.0.1 -p {self.poort} -k {self.map} -c fsync=on -c restart_after_crash=on"
        self.doe("pg_ctl", "-D", self.data, "-l", self.map / "log", "-w", "-t", "60", "start", "-o", opties)

    def sterf(self) -> None:
        self.doe("pg_ctl", "-D", self.data, "-m", "immediate", "-w", "stop")

    def vraag(self, sql: str) -> list[str]:
        return self.doe("psql", "-h", "127.0.0.1", "-p", self.poort, "-U", "ankerpunt", "-d", "postgres", "-Atc", sql, check=False).stdout.split()

    def werkers(self) -> list[int]:
        """The backends that serve us now, oldest first."""
        return [int(pid) for pid in self.vraag(
            "SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() ORDER BY backend_start")]

    def dood_werker(self, pid: int, hoe: int = signal.SIGKILL) -> None:
        try:
            os.kill(pid, hoe)
        except ProcessLookupError:
            pass  # it went by itself between the question and the kill

    def ruim_op(self) -> None:
        self.doe("pg_ctl", "-D", self.data, "-m", "immediate", "-w", "stop", check=False)
        shutil.rmtree(self.map, ignore_errors=True)
