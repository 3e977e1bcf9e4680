"""The way of every command into `.venv`, which is made first where needed: standard library only.

Modules that only a cold start needs are imported where it needs them: every command of every day passes through here.
"""

import os
import sys
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import NoReturn

from bangvang.desk.environment import BUILD, DEV, Environment, child_variables, speak_utf8


def enter(root: Path, argv: Sequence[str], *, dev_tasks: Collection[str] = ()) -> None:
    """Comes back only inside the environment, made first where needed; otherwise runs `argv` again in there.

    Ends the process with status 1 and one Vietnamese line when the environment cannot be made.
    """
    speak_utf8()
    needs_dev = set(argv) & set(dev_tasks) and not set(argv) & {"--help", "-h"}
    environment = Environment(root.resolve(), DEV if needs_dev else BUILD)
    if environment.entered:
        return
    if not environment.lock_file.is_file():
        _stop(f"Thiếu tệp {environment.lock_file}: bộ mã nguồn chưa đầy đủ. Hãy tải lại trọn bộ.")
    if environment.reason_to_prepare():
        from bangvang.desk import preparation

        try:
            preparation.prepare(environment)
        except preparation.PreparationError as error:
            _stop(str(error))
        except KeyboardInterrupt:
            _stop("Đã dừng việc chuẩn bị môi trường. Lần chạy sau sẽ làm lại từ đầu.")
    _run_inside(environment, argv)


def _run_inside(environment: Environment, argv: Sequence[str]) -> NoReturn:
    command = [str(environment.python), str(Path(argv[0]).resolve()), *argv[1:]]
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name != "nt":  # the same process, so that signals reach the task itself
        os.execve(command[0], command, child_variables(environment))
    sys.exit(_status(command, child_variables(environment)))


def _status(command: list[str], variables: dict[str, str]) -> int:
    """The exit status of a child that gets the console's Ctrl+C itself."""
    import subprocess

    with subprocess.Popen(command, env=variables) as child:
        while True:
            try:
                return child.wait()
            except KeyboardInterrupt:
                continue


def _stop(message: str) -> NoReturn:
    print(message, file=sys.stderr)
    sys.exit(1)
