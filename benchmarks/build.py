"""How long a whole build takes, against stock Pelican with its own "simple" theme on the same posts.

    python benchmarks/build.py [posts]

Both run as processes of their own, in turn. The peer writes one page a post and its default lists; this program writes
those, and the pages of units, school years, awards and blocks with their honours and feeds. The ratio is what counts.
"""

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from sample_content import write_content

ROOT = Path(__file__).parent.parent


def measured(command: list[str], folder: Path) -> float:
    """Wall-clock seconds of a command that must succeed."""
    start = time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return time.perf_counter() - start


def plain_copy(content: Path, folder: Path) -> None:
    """The same posts with a header that stock Pelican reads."""
    for source in sorted(content.glob("tin-tuc/*/*/index.md")):
        header, body = source.read_text(encoding="utf-8").removeprefix("---\n").split("\n---\n", 1)
        values = dict(line.split(": ", 1) for line in header.splitlines() if ": " in line and line[0] != " ")
        day = "-".join(reversed(values["date"].split("/")))
        lines = f"Title: {values['title']}\nDate: {day}\nCategory: {values['category']}\nSummary: {values['lead']}\n"
        (folder / f"{source.parent.name}.md").write_text(f"{lines}\n{body}", encoding="utf-8")


def main(posts: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        write_content(work / "content", posts=posts)
        (work / "plain").mkdir()
        plain_copy(work / "content", work / "plain")
        ours = [sys.executable, str(ROOT / "tasks.py"), "build", "--content", str(work / "content")]
        peer = [sys.executable, "-m", "pelican", str(work / "plain"), "--ignore-cache", "-o", str(work / "plain-out")]
        peer += ["-t", "simple", "-e", "PLUGINS=[]", 'TIMEZONE="Asia/Ho_Chi_Minh"']
        for turn in range(3):
            shutil.rmtree(work / "out", ignore_errors=True)
            cold = measured([*ours, "--output", str(work / "out")], ROOT)
            again = measured([*ours, "--output", str(work / "out")], ROOT)
            other = measured(peer, work)
            seconds = f"ours {cold:.1f} s, again {again:.1f} s, Pelican {other:.1f} s"
            print(f"{turn + 1}: {seconds}, ratio {cold / other:.2f}")
    print(f"{posts} posts{peak()}")


def peak() -> str:
    """The memory of the largest process, where the system tells it."""
    try:
        import resource
    except ImportError:
        return ""
    return f"; largest process {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:.0f} MB"


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
