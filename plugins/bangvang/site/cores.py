"""Work shared between the cores of the machine, where a process can be copied with all that it holds."""

import ctypes
import gc
import os
import pickle
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress

Lot = Callable[[], None]

# Below so many lots a second process costs more than it saves.
_WORTH_IT = 8
# The queue of lots is a pipe: a number of so many bytes is read whole or not at all, and so many fit in any pipe.
_NUMBER, _MOST = 2, 2048
_DONE, _BROKEN = 0, 1
_NO_QUEUE = -1
# From <linux/prctl.h>: the signal that a process gets when its parent ends.
_PR_SET_PDEATHSIG = 1


def do_all(lots: Sequence[Lot], reached: Callable[[int], None]) -> None:
    """Does every lot once, on as many cores as there are, in no order. Raises what a lot raises.

    `reached` is told how many were begun. A lot leaves its work in files: what it changes in memory is lost where
    another process did it.
    """
    work = Work(lots, helpers=_cores() - 1 if len(lots) >= _WORTH_IT else 0)
    try:
        work.finish(reached)
    finally:
        work.abandon()


class Work:
    """Lots that other processes do from now on, and this one as soon as it waits for them."""

    def __init__(self, lots: Sequence[Lot], *, helpers: int | None = None) -> None:
        """`helpers` are so many processes; None is one less than there are cores."""
        self._lots = lots
        self._queue = _NO_QUEUE
        self._children: list[tuple[int, int]] = []
        wanted = _cores() - 1 if helpers is None else helpers
        if wanted and len(lots) <= _MOST:
            # What is frozen is not looked through for garbage, and so stays one copy for all processes.
            gc.freeze()
            self._queue = _queue(len(lots))
            # Where no more processes may be made, those there are do it all.
            with suppress(BlockingIOError):
                for _ in range(min(wanted, len(lots))):
                    self._children.append(_child(lots, self._queue))

    def finish(self, reached: Callable[[int], None] = lambda _number: None) -> None:
        """Does what is left, and waits for the others. Raises what a lot raised."""
        for number in range(len(self._lots)) if self._queue == _NO_QUEUE else _taken(self._queue):
            reached(number)
            self._lots[number]()
        failures = [_failure(*self._children.pop()) for _ in range(len(self._children))]
        for failure in failures:
            if failure:
                raise failure

    def abandon(self) -> None:
        """Ends the processes that are still at it, and forgets the rest; after `finish` there is nothing to do."""
        while self._children:
            pid, pipe = self._children.pop()
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            os.close(pipe)
        if self._queue != _NO_QUEUE:
            os.close(self._queue)
            self._queue = _NO_QUEUE
            gc.unfreeze()


def _cores() -> int:
    """How many processes to use: one where they cannot be copied, or where threads would be cut off in the copies."""
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    return len(os.sched_getaffinity(0))


def _queue(length: int) -> int:
    """The reading end of a pipe that holds the numbers of all lots, and ends behind the last."""
    reading, writing = os.pipe()
    os.write(writing, b"".join(number.to_bytes(_NUMBER, "big") for number in range(length)))
    os.close(writing)
    return reading


def _taken(queue: int) -> Iterator[int]:
    """The numbers that nobody else took, one at a time."""
    while number := os.read(queue, _NUMBER):
        yield int.from_bytes(number, "big")


def _child(lots: Sequence[Lot], queue: int) -> tuple[int, int]:
    """A copy of this process that does lots until there are none: its id, and the pipe on which it tells a failure."""
    reading, writing = os.pipe()
    parent = os.getpid()
    pid = os.fork()
    if pid:
        os.close(writing)
        return pid, reading
    status = _BROKEN
    try:
        _depend_on(parent)
        for number in _taken(queue):
            lots[number]()
        status = _DONE
    except OSError as error:
        os.write(writing, pickle.dumps(error))
        status = _DONE
    finally:
        # A mistake of ours is on its way up, and nothing above this line is the child's to do.
        if status == _BROKEN:
            traceback.print_exc()
        os._exit(status)


def _depend_on(parent: int) -> None:
    """Lets this process end with its parent: nobody else waits for its work, and the next build needs the folder."""
    # The parent hears of Ctrl+C too, and ends its children itself.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(_DONE)


def _failure(pid: int, pipe: int) -> Exception | None:
    """What stopped the child; None when it came to the end."""
    with os.fdopen(pipe, "rb") as told:
        message = told.read()
    _, status = os.waitpid(pid, 0)
    if message:
        failure: OSError = pickle.loads(message)
        return failure
    return ChildProcessError(f"một tiến trình ghi trang dừng giữa chừng (mã {status})") if status else None
