"""Deliveries to real folders, with real processes killed at every step and at random moments."""

import os
import random
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bangvang.site import delivery, delivery_disk, delivery_plan
from bangvang.site.delivery import DeliveryBusy, DeliveryError, FileInUse, ForeignFiles, UnusableOutput, UnusableTree

PLUGINS = Path(delivery.__file__).parents[2]
needs_posix = pytest.mark.skipif(os.name == "nt", reason="hệ điều hành không có fork và SIGKILL")


def write_tree(folder, files):
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8", newline="\n")


def tree(folder):
    return {p.relative_to(folder).as_posix(): p.read_text("utf-8") for p in folder.rglob("*") if p.is_file()}


def delivered(output, files):
    with delivery.opened(output) as d:
        write_tree(d.staged, files)
        return d.deliver()


@pytest.fixture
def output(tmp_path):
    return tmp_path / "output"


def state(output):
    return output.parent / f".{output.name}.bangvang"


OLD = {
    "index.html": "trang chủ cũ",
    "tin-tuc/2020/co/index.html": "bài cũ",
    "tin-tuc/2019/bo/index.html": "bài bỏ",
    "theme/main.css": "như nhau",
    "anh.webp": "ảnh cũ",
    "sitemap.xml": "cũ",
    "nhanh": "tệp thành thư mục",
    "kho/a.txt": "thư mục",
    "kho/sau/b.txt": "thành tệp",
}
NEW = {
    "index.html": "trang chủ mới",
    "tin-tuc/2020/co/index.html": "bài mới",
    "tin-tuc/2021/them/index.html": "bài thêm",
    "theme/main.css": "như nhau",
    "anh.webp": "ảnh mới",
    "sitemap.xml": "mới",
    "nhanh/x.html": "trang dưới tệp cũ",
    "nhanh/y.html": "trang nữa",
    "kho": "tệp thay thư mục",
}
REPLACED_BY_OTHER_KIND = {"nhanh", "kho/a.txt", "kho/sau/b.txt"}
OTHERS = {"CNAME": "vidu.edu.vn", ".git/HEAD": "ref", ".git/objects/00/1": "x", "tin-tuc/2019/bo/của-tôi.txt": "giữ"}


# --- one delivery after another


def test_deliver_into_a_missing_folder(tmp_path):
    report = delivered(tmp_path / "sâu" / "output", NEW)
    assert tree(tmp_path / "sâu" / "output") == NEW
    assert (set(report.written), report.removed, report.unchanged, report.kept) == (set(NEW), (), (), ())


def test_deliver_replaces_only_what_differs(output):
    delivered(output, OLD)
    write_tree(output, OTHERS)
    os.utime(output / "theme/main.css", (1, 1))
    report = delivered(output, NEW)
    assert tree(output) == NEW | OTHERS
    assert (output / "theme/main.css").stat().st_mtime == 1
    assert report.unchanged == ("theme/main.css",)
    assert report.removed == ("kho/a.txt", "kho/sau/b.txt", "nhanh", "tin-tuc/2019/bo/index.html")
    assert report.kept == (".git", "CNAME", "tin-tuc/2019/bo/của-tôi.txt")


def test_deliver_writes_assets_then_pages_then_lists(output):
    report = delivered(
        output, {"a.html": "", "atom.xml": "", "z.css": "", "feed.json": "", "anh/x.webp": "", "b.html": ""}
    )
    assert report.written == ("anh/x.webp", "z.css", "a.html", "b.html", "atom.xml", "feed.json")


def test_deliver_removes_last_and_leaves_no_empty_folder(output, monkeypatch):
    delivered(output, {"cu/sau/a.html": "", "b.html": "cũ"})
    calls = []
    real_replace, real_unlink = os.replace, os.unlink
    monkeypatch.setattr(os, "replace", lambda a, b: (calls.append(Path(b).name), real_replace(a, b)))
    monkeypatch.setattr(os, "unlink", lambda a, **k: (calls.append(f"-{Path(a).name}"), real_unlink(a, **k)))
    delivered(output, {"b.html": "mới"})
    assert [c for c in calls if c.endswith(".html")] == ["b.html", "-a.html"]
    assert sorted(p.name for p in output.rglob("*")) == ["b.html"]


def test_deliver_of_the_same_tree_touches_nothing(output):
    delivered(output, NEW)
    before = {p: p.stat() for p in output.rglob("*")}
    report = delivered(output, NEW)
    assert (report.written, report.removed, set(report.unchanged)) == ((), (), set(NEW))
    assert {p: p.stat().st_mtime_ns for p in output.rglob("*")} == {p: s.st_mtime_ns for p, s in before.items()}


def test_deliver_after_the_output_was_deleted_by_hand(output):
    delivered(output, OLD)
    for path in sorted(output.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    output.rmdir()
    delivered(output, NEW)
    assert tree(output) == NEW


def test_deliver_twice_is_refused(output):
    with delivery.opened(output) as d:
        d.deliver()
        with pytest.raises(ValueError, match="once"):
            d.deliver()


NAMES = st.sampled_from(["a", "a/b", "a/b/c", "a/d.html", "b", "b/e.xml", "c.html", "d/f/g"])
TREES = st.dictionaries(NAMES, st.sampled_from(["1", "2", "dài hơn"])).map(
    lambda files: {p: t for p, t in files.items() if not any(o.startswith(f"{p}/") for o in files)}
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(trees=st.lists(TREES, min_size=1, max_size=4))
def test_deliver_any_row_of_trees(tmp_path_factory, trees):
    output = tmp_path_factory.mktemp("o") / "output"
    for files in trees:
        before = tree(output)
        times = {p: (output / p).stat().st_mtime_ns for p in before}
        report = delivered(output, files)
        assert tree(output) == files
        assert set(report.removed) == set(before) - set(files)
        assert set(report.unchanged) == {p for p, t in files.items() if before.get(p) == t}
        assert all((output / p).stat().st_mtime_ns == times[p] for p in report.unchanged)
        assert not [p for p in output.rglob("*") if p.is_dir() and not any(p.iterdir())]


# --- files of others


@pytest.mark.parametrize(
    ("theirs", "ours", "named"),
    [
        pytest.param({"index.html": "của họ"}, {"index.html": "x", "b.html": ""}, ("index.html",), id="other bytes"),
        pytest.param({"a": "của họ"}, {"a/b.html": "x"}, ("a",), id="a file where our folder must be"),
        pytest.param({"a/của-họ": "1"}, {"a": "x"}, ("a",), id="a folder where our file must be"),
        pytest.param({"a/của-họ": "1"}, {"a": "x", "b": ""}, ("a",), id="nothing else is written"),
    ],
)
def test_deliver_refuses_to_write_over_others_files(output, theirs, ours, named):
    write_tree(output, theirs)
    with pytest.raises(ForeignFiles, match="không do Bảng Vàng tạo") as caught:
        delivered(output, ours)
    assert caught.value.paths == named
    assert tree(output) == theirs
    assert not any((state(output) / "next").iterdir())


def test_deliver_refuses_when_a_folder_of_ours_holds_others_files_too(output):
    delivered(output, {"a/b.html": "1"})
    write_tree(output, {"a/của-họ": "1"})
    with pytest.raises(ForeignFiles) as caught:
        delivered(output, {"a": "x"})
    assert caught.value.paths == ("a/của-họ",)
    assert tree(output) == {"a/b.html": "1", "a/của-họ": "1"}


def test_deliver_adopts_a_foreign_file_with_the_same_bytes(output):
    write_tree(output, {"index.html": "x"})
    assert delivered(output, {"index.html": "x"}).unchanged == ("index.html",)
    assert delivered(output, {}).removed == ("index.html",)


def test_deliver_keeps_a_folder_that_took_the_place_of_our_file(output):
    delivered(output, {"a": "1"})
    (output / "a").unlink()
    write_tree(output, {"a/của-họ": "1"})
    assert delivered(output, {"b": ""}).kept == ("a",)
    assert tree(output) == {"a/của-họ": "1", "b": ""}


@needs_posix
def test_deliver_never_goes_through_a_link(tmp_path, output):
    write_tree(tmp_path / "ngoài", {"a.html": "của họ"})
    delivered(output, {"b/a.html": "cũ"})
    (output / "b/a.html").unlink()
    (output / "b").rmdir()
    (output / "b").symlink_to(tmp_path / "ngoài", target_is_directory=True)
    with pytest.raises(ForeignFiles) as caught:
        delivered(output, {"b/a.html": "mới"})
    assert caught.value.paths == ("b",)
    assert delivered(output, {}).kept == ("b",)
    assert tree(tmp_path / "ngoài") == {"a.html": "của họ"}


def test_foreign_files_message_names_ten_and_counts_the_rest(tmp_path):
    message = str(ForeignFiles(tmp_path, tuple(f"{n}.html" for n in range(12))))
    assert "9.html và 2 tệp nữa" in message
    assert "10.html" not in message


# --- trees and outputs that cannot be


@pytest.mark.parametrize(
    ("paths", "twins"),
    [
        pytest.param(["anh/Co.jpg", "anh/co.jpg"], [("anh/Co.jpg", "anh/co.jpg")], id="case of a file"),
        pytest.param(["Tin/a.html", "tin/b.html"], [("Tin", "tin")], id="case of a folder"),
        pytest.param(["a", "A/b"], [("A", "a")], id="a file and a folder"),
        pytest.param(["co\u0300", "c\u00f2"], [("co\u0300", "c\u00f2")], id="forms of Unicode"),
        pytest.param(
            ["\u0110\u1eca", "\u0111\u1ecb"], [("\u0110\u1eca", "\u0111\u1ecb")], id="case of Vietnamese letters"
        ),
        pytest.param(["a/b", "a/c", "b/a", "a.b"], [], id="different paths"),
    ],
)
def test_case_twins(paths, twins):
    assert delivery_plan.case_twins(paths) == twins


@needs_posix
def test_deliver_of_twins_writes_nothing(output):
    with pytest.raises(UnusableTree, match=r"“Co\.jpg” và “co\.jpg”"):
        delivered(output, {"Co.jpg": "", "co.jpg": ""})
    assert not output.exists()


@needs_posix
def test_deliver_of_a_link_is_refused(output):
    with delivery.opened(output) as d:
        (d.staged / "a").symlink_to("/etc/hostname")
        with pytest.raises(UnusableTree, match=r"\(symlink\).*: a\.$"):
            d.deliver()


def loop(output):
    output.symlink_to(output)


@pytest.mark.parametrize(
    ("prepare", "message"),
    [
        pytest.param(lambda o: o.write_text("x"), "là một tệp", id="a file"),
        pytest.param(loop, "trỏ vòng", id="a loop of links", marks=needs_posix),
        pytest.param(lambda o: o.parent.rmdir() or o.parent.write_text("x"), "đường dẫn", id="below a file"),
    ],
)
def test_opened_refuses_an_output_that_is_no_folder(tmp_path, prepare, message):
    output = tmp_path / "nơi" / "output"
    output.parent.mkdir()
    prepare(output)
    with pytest.raises(UnusableOutput, match=message), delivery.opened(output):
        pass


def test_opened_refuses_the_root_of_a_disk():
    with pytest.raises(UnusableOutput, match="gốc"), delivery.opened(Path(Path.cwd().anchor)):
        pass


@needs_posix
def test_opened_follows_an_output_that_is_a_link_to_a_folder(tmp_path):
    (tmp_path / "thật").mkdir()
    (tmp_path / "output").symlink_to(tmp_path / "thật", target_is_directory=True)
    delivered(tmp_path / "output", {"a": "1"})
    assert tree(tmp_path / "thật") == {"a": "1"}
    assert (tmp_path / ".thật.bangvang").is_dir()


@pytest.mark.parametrize("name", ["manifest.json", "journal.json"])
@pytest.mark.parametrize("text", ["{", "[]", "{}", '{"files": 3}'])
def test_a_damaged_memory_is_told(output, name, text):
    delivered(output, {"a": "1"})
    (state(output) / name).write_text(text)
    with pytest.raises(DeliveryError, match="bị hỏng"):
        delivered(output, {"a": "2"})
    assert tree(output) == {"a": "1"}


# --- disks that ignore case: `a` and `A` are one file there


def test_planned_on_a_disk_that_ignores_case(output, monkeypatch):
    delivered(output, {"Anh.jpg": "1", "Hai.jpg": "2", "bo.jpg": "3"})
    write_tree(output, {"cname": "của họ"})
    monkeypatch.setattr(delivery_plan, "_one_file", lambda one, other: True)
    staged = output.parent / "mới"
    write_tree(staged, {"anh.jpg": "1", "hai.jpg": "khác", "CNAME": "của ta"})
    plan = delivery_plan.planned(staged=staged, output=output, manifest=["Anh.jpg", "Hai.jpg", "Bo.jpg"])
    assert plan.steps.respelled == (("cname", "CNAME"), ("Anh.jpg", "anh.jpg"), ("Hai.jpg", "hai.jpg"))
    assert (plan.unchanged, plan.removed, plan.foreign) == (("anh.jpg",), ("bo.jpg",), ("cname",))


# --- failing builds, locks, held files


@pytest.mark.parametrize("error", [RuntimeError, SystemExit, KeyboardInterrupt])
def test_a_failing_build_leaves_the_output(output, error):
    delivered(output, OLD)

    def build():
        with delivery.opened(output) as d:
            write_tree(d.staged, NEW)
            raise error

    with pytest.raises(error):
        build()
    assert tree(output) == OLD
    assert not any((state(output) / "next").iterdir())


def test_opened_throws_leftovers_away(output):
    delivered(output, OLD)
    write_tree(state(output) / "next", {"dở.html": "x"})
    with delivery.opened(output) as d:
        assert not any(d.staged.iterdir())
        assert not d.resumed
    assert tree(output) == OLD


def test_opened_waits_a_moment_for_another_build(output, monkeypatch):
    monkeypatch.setattr(delivery, "LOCK_SECONDS", 0.2)
    with delivery.opened(output):
        with pytest.raises(DeliveryBusy, match="lệnh dựng khác đang chạy"), delivery.opened(output):
            pass
        with delivery.opened(output.parent / "khác"):
            pass
    monkeypatch.setattr(delivery, "LOCK_SECONDS", 5)
    entered = threading.Event()

    def hold():
        with delivery.opened(output):
            entered.set()
            time.sleep(0.2)

    thread = threading.Thread(target=hold)
    thread.start()
    entered.wait(5)
    delivered(output, NEW)
    thread.join()
    assert tree(output) == NEW


def refusing(times):
    """os.replace as Windows has it while a reader holds the page, for its first calls."""
    real, left = os.replace, [times]

    def replace(source, target):
        if Path(target).name == "index.html" and left[0]:
            left[0] -= 1
            raise PermissionError(13, "held", str(source), None, str(target))
        real(source, target)

    return replace


def test_deliver_waits_for_a_reader(output, monkeypatch):
    monkeypatch.setattr(delivery_disk, "PAUSE", 0.001)
    monkeypatch.setattr(os, "replace", refusing(5))
    delivered(output, {"index.html": "mới"})
    assert tree(output) == {"index.html": "mới"}


def test_deliver_goes_on_later_after_a_reader_that_does_not_let_go(output, monkeypatch):
    delivered(output, {"index.html": "cũ"})
    monkeypatch.setattr(delivery_disk, "PAUSE", 0)
    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", refusing(1000))
        with pytest.raises(FileInUse, match=r"index\.html: .*đang mở"):
            delivered(output, {"index.html": "mới", "a.css": ""})
    with delivery.opened(output) as d:
        assert d.resumed
        assert tree(output) == {"index.html": "mới", "a.css": ""}


def test_deliver_tells_a_full_disk(output, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device", "journal.part")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DeliveryError, match="ổ đĩa đã đầy"):
        delivered(output, {"a": ""})
    assert not output.exists()


# --- kills


OPERATIONS = ("replace", "unlink", "rmdir", "mkdir", "fsync")


def killed_at(number, output, files):
    """The signal that ended a child which delivers `files` and is killed before its file operation `number`."""
    child = os.fork()
    if child == 0:
        left = [number]

        def killing(real):
            def operation(*args, **kwargs):
                left[0] -= 1
                if left[0] < 0:
                    os.kill(os.getpid(), signal.SIGKILL)
                return real(*args, **kwargs)

            return operation

        for name in OPERATIONS:
            setattr(os, name, killing(getattr(os, name)))
        try:
            delivered(output, files)
        finally:
            os._exit(0)
    return os.waitpid(child, 0)[1]


def assert_whole(published):
    """Each page is the old one or the new one, and none is missing that both trees have."""
    for path, text in published.items():
        assert text in {OLD.get(path), NEW.get(path), OTHERS.get(path)}, path
    lasting = set(OLD) - REPLACED_BY_OTHER_KIND
    assert (lasting & set(NEW)) | set(OTHERS) <= set(published)


def assert_recovers(output, files=NEW):
    with delivery.opened(output) as d:
        assert tree(output) in (OLD | OTHERS, NEW | OTHERS), "an interrupted delivery is completed or undone as a whole"
        write_tree(d.staged, files)
        d.deliver()
    assert tree(output) == files | OTHERS
    assert not [p for p in output.rglob("*") if p.is_dir() and not any(p.iterdir())]


@needs_posix
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_deliver_killed_before_every_file_operation(tmp_path):
    number = seen = 0
    states = set()
    while True:
        output = tmp_path / str(number) / "output"
        delivered(output, OLD)
        write_tree(output, OTHERS)
        if killed_at(number, output, NEW) == 0:
            break
        seen += 1
        assert_whole(tree(output))
        states.add(tree(output) == OLD | OTHERS)
        # Half of the recoveries are killed too, at a place of their own.
        if number % 2:
            killed_at(number // 3, output, NEW)
            assert_whole(tree(output))
        assert_recovers(output)
        number += 1
    assert seen > 50
    assert states == {True, False}


DELIVER = """
import sys, pathlib
sys.path.insert(0, sys.argv[1])
from bangvang.site import delivery
with delivery.opened(pathlib.Path(sys.argv[2])) as d:
    for n in range(300):
        page = d.staged / f"tin-tuc/{n}/index.html"
        page.parent.mkdir(parents=True)
        page.write_text(sys.argv[3] * 5000, encoding="utf-8")
    print("built", flush=True)
    d.deliver()
"""


def run_delivery(output, letter):
    command = [sys.executable, "-c", DELIVER, str(PLUGINS), str(output), letter]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


@needs_posix
def test_deliver_killed_at_random_moments(tmp_path):
    output = tmp_path / "output"
    with run_delivery(output, "a") as process:
        assert process.wait(30) == 0
    with run_delivery(output, "b") as process:
        process.stdout.readline()
        started = time.monotonic()
        assert process.wait(30) == 0
    whole = time.monotonic() - started
    chance = random.Random(7)
    for letter in "cdefghijklmnop":
        with run_delivery(output, letter) as process:
            process.stdout.readline()
            time.sleep(chance.uniform(0, whole))
            process.send_signal(signal.SIGKILL)
        pages = tree(output)
        assert len(pages) == 300
        assert {len(set(text)) for text in pages.values()} == {1}
        assert {len(text) for text in pages.values()} == {5000}
        with delivery.opened(output) as d:
            assert len(set(tree(output).values())) == 1
            write_tree(d.staged, {f"tin-tuc/{n}/index.html": letter * 5000 for n in range(300)})
            d.deliver()
        assert set(tree(output).values()) == {letter * 5000}
