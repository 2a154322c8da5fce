"""A process in which the program was read once, and which becomes a Python program whenever a test asks.

Reading modules takes most of a start, and tells nothing new the fiftieth time. All that follows is done anew:
each program is a fork of a process in which there is neither a Qt application nor a thread. How reading goes
is seen where the program is started as people start it. Only for Linux.
"""

from __future__ import annotations

import gc
import json
import os
import pkgutil
import runpy
import select
import socket  # noqa: TID251 - from one process here to another
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path
from typing import IO

ROOT = Path(__file__).parents[1]
_MOST = 1_000_000
"""Bytes in a request."""


class WarmProcess:
    """As much of a `subprocess.Popen` as a robot asks of it."""

    def __init__(self, told: int, stdin: IO[str], stdout: IO[str]) -> None:
        self._told, self.stdin, self.stdout = os.fdopen(told, "rb", 0), stdin, stdout
        self.pid, self._status = int(self._told.readline()), None

    def poll(self) -> int | None:
        """How it ended, negative for a signal; None while it runs."""
        return self._look(0)

    def wait(self, timeout: float) -> int:
        """Wait until it ended; raises `subprocess.TimeoutExpired`."""
        status = self._look(timeout)
        if status is None:
            raise subprocess.TimeoutExpired(f"process {self.pid}", timeout)
        return status

    def send_signal(self, number: int) -> None:
        os.kill(self.pid, number)

    def communicate(self, timeout: float) -> None:
        """Wait until it ended, and close its pipes."""
        self.wait(timeout)
        for pipe in (self.stdin, self.stdout, self._told):
            with suppress(BrokenPipeError):
                pipe.close()

    def _look(self, timeout: float) -> int | None:
        if self._status is None and select.select([self._told], [], [], timeout)[0]:
            self._status = int(self._told.readline())
        return self._status


class WarmStart:
    """Starts a Python program in a fork: a script, `-m` and a module, or `-c` and a text, with arguments."""

    def __init__(self, control: socket.socket) -> None:
        self._control = control

    def __call__(
        self, program: Sequence[str], environment: Mapping[str, str], stderr: IO[bytes], folder: Path = ROOT
    ) -> WarmProcess:
        hears, stdin = os.pipe()
        stdout, says = os.pipe()
        told, tells = os.pipe()
        ends = [hears, says, stderr.fileno(), tells]
        request = {"program": program, "environment": dict(environment), "folder": str(folder)}
        socket.send_fds(self._control, [json.dumps(request).encode()], ends)
        for end in (hears, says, tells):
            os.close(end)
        return WarmProcess(told, os.fdopen(stdin, "w"), os.fdopen(stdout))


@contextmanager
def warm_start() -> Iterator[WarmStart]:
    """Read the program in a process of its own, which ends with the context."""
    ours, its = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "OPENBLAS_NUM_THREADS": "1"}
    command = [sys.executable, "-W", "error", __file__, str(its.fileno())]
    process = subprocess.Popen(command, env=environment, cwd=ROOT, pass_fds=[its.fileno()])
    its.close()
    with ours:
        yield WarmStart(ours)
    assert process.wait(60) == 0


def read_program() -> None:
    """Import all that the program may ask for."""
    import mengpaneel

    for module in pkgutil.walk_packages(mengpaneel.__path__, "mengpaneel."):
        import_module(module.name)


def become_program(control: socket.socket) -> list[str]:
    """Wait for requests; returns in a fork, for each of them, which program to be with which arguments."""
    keepers: list[int] = []
    while True:
        message, ends, _, _ = socket.recv_fds(control, _MOST, 4)
        if not message:
            break
        keepers.append(os.fork())
        if not keepers[-1]:
            return _begin(message, ends, control)
        for end in ends:
            os.close(end)
    control.close()
    for keeper in keepers:
        os.waitpid(keeper, 0)
    sys.exit()


def _begin(message: bytes, ends: Sequence[int], control: socket.socket) -> list[str]:
    *pipes, tells = ends
    _stay_and_tell(tells)
    os.setsid()
    for place, pipe in enumerate(pipes):
        os.dup2(pipe, place)
    for end in (*ends, control.detach()):
        os.close(end)
    request = json.loads(message)
    os.environ.clear()
    os.environ.update(request["environment"])
    os.chdir(request["folder"])
    program: list[str] = request["program"]
    return program


def _stay_and_tell(tells: int) -> None:
    """Return in a fork of this process; this one stays, and tells that one's number and then how it ended."""
    program = os.fork()
    if program == 0:
        return
    os.write(tells, f"{program}\n".encode())
    _, status = os.waitpid(program, 0)
    os.write(tells, f"{os.waitstatus_to_exitcode(status)}\n".encode())
    os._exit(0)


if __name__ == "__main__":
    read_program()
    gc.collect()
    gc.freeze()
    sys.argv = become_program(socket.socket(fileno=int(sys.argv[1])))
    if sys.argv[0] == "-c":
        exec(sys.argv.pop(1), {"__name__": "__main__"})
    elif sys.argv[0] == "-m":
        del sys.argv[0]
        runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
    else:
        runpy.run_path(sys.argv[0], run_name="__main__")
