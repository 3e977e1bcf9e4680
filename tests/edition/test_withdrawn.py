"""Withdrawn names: replaced in running text with a note, a problem wherever else they stand."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.edition.sample_content import REQUIRED, SITE, UNITS
from tests.edition.sample_ledgers import CERTIFICATE, FLAG, Told, picture, read, read_folder

from bangvang.core.honours import OfficeHolder
from bangvang.core.withdrawals import NOBODY, WITHDRAWN, Withdrawals
from bangvang.edition.fields import Complaints
from bangvang.edition.post import PlainPage, Post
from bangvang.edition.registry_reader import read_withdrawals
from bangvang.edition.withdrawn import RUNNING_TEXT, NameKeeper

NAME = "Nguyễn Văn Mẫu"
FILE = "du-lieu/an-danh.yaml"
LIST = f"- name: {NAME}\n- {{tên: Trần Thị Ví Dụ, ngày: 1/2/2025, ghi chú: theo đơn}}\n"
INDEX = "tin-tuc/2020/hai-la-co/index.md"
BY_HAND = (
    "có tên đã rút theo an-danh.yaml: sửa bằng tay cho không còn tên ấy;"
    " chương trình không tự đổi tiêu đề, tên riêng hay địa chỉ."
)
REPLACED = f"tên đã rút theo an-danh.yaml được thay bằng “{WITHDRAWN}” khi đăng."
PERSON = f"{{award: {CERTIFICATE}, person: {NAME}, role: Hiệu trưởng, unit: TH số 1}}"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (LIST, (NAME, "Trần Thị Ví Dụ")),
        (f"- {{Họ và tên: {NAME}, từ ngày: 1/2/2025, căn cứ: 'đơn: số 1'}}\n", (NAME,)),
        (f"- name: {NAME}\n- name: Nguyễn  Văn\u00a0Mẫu\n", (NAME,)),
        ("# chưa có ai\n", ()),
    ],
)
def test_read_withdrawals(text: str, names: tuple[str, ...]) -> None:
    complaints = Complaints("tệp")
    assert (read_withdrawals(text, complaints).names, complaints.found) == (names, ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- name: Mẫu\n", ["tệp:1: name: tên “Mẫu” quá ngắn để tìm cho đúng; ghi đủ họ và tên."]),
        ("- name: …\n", ["tệp:1: name: tên “…” quá ngắn để tìm cho đúng; ghi đủ họ và tên."]),
        ("- name:\n", ["tệp:1: thiếu “name”; viết như “name: Nguyễn Văn Mẫu”."]),
        (
            f"- {{name: {NAME}, day: 1/2}}\n",
            ["tệp:1: day: ngày “1/2” không đọc được; viết ngày trước tháng, như “18/12/2020”."],
        ),
        (
            f"- name: {NAME}\n  lý do: x\n",
            ["tệp:2: không có khóa “lý do”; các khóa dùng được: name, except, day, note."],
        ),
        (
            f"- name: {NAME}\n  except: [Trường THPT {NAME}, {NAME.upper()}]\n",
            [
                "tệp:2: except: trùng với chính tên cần rút, nên không rút được gì; ghi thêm chữ để phân biệt.",
            ],
        ),
    ],
)
def test_read_withdrawals_refuses(text: str, expected: list[str]) -> None:
    complaints = Complaints("tệp")
    read_withdrawals(text, complaints)
    assert list(map(str, complaints.found)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "", f"{FILE}: tệp trống: chép lại từ bản lưu, hoặc xóa tệp khi không còn tên nào phải rút.", id="empty"
        ),
        pytest.param(
            LIST.encode("utf-16"),
            f"{FILE}:1: tệp không ở mã hóa UTF-8 (có lẽ là UTF-16, Notepad cũ gọi là “Unicode”):"
            " mở tệp bằng Notepad, chọn Lưu thành (Save as) với mã hóa UTF-8.",
            id="not readable",
        ),
    ],
)
def test_nothing_is_read_while_the_names_are_not_known(tmp_path: Path, text: str | bytes, expected: str) -> None:
    contents, problems, _ = read_folder(tmp_path, {FILE: text, INDEX: f"---\n{REQUIRED}---\n", "so.csv": HEADING})
    assert (problems, contents.edition.posts) == ([expected], ())


def test_read_contents_without_the_file_withdraws_nobody(tmp_path: Path) -> None:
    contents, problems, notes = read_folder(tmp_path, {INDEX: f"---\n{REQUIRED}note: {NAME}\n---\n"})
    assert (problems, notes, contents.edition.withdrawals) == ([], [], NOBODY)
    assert contents.edition.posts[0].note == NAME


def test_names_go_along_with_the_edition(tmp_path: Path) -> None:
    contents, _, _ = read_folder(tmp_path, {FILE: LIST})
    assert contents.edition.withdrawals == Withdrawals((NAME, "Trần Thị Ví Dụ"))


def header(tmp_path: Path, lines: str, *, path: str = INDEX) -> tuple[Post | PlainPage | None, list[str], list[str]]:
    """The post with these lines in its header, its problems and its notes, named without its path."""
    files: dict[str, str | bytes] = {FILE: LIST, "tin-tuc/2020/hai-la-co/co.jpg": b"x"}
    contents, problems, notes = read_folder(tmp_path, files | {path: f"---\n{REQUIRED}{lines}\n---\n{NAME} nói.\n"})
    bare = [[message.removeprefix(path) for message in messages] for messages in (problems, notes)]
    return next(iter((*contents.edition.posts, *contents.edition.pages)), None), *bare


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (f"note: Thầy {NAME} cho biết", [f":6: note: {REPLACED}"]),
        ("Lời tòa soạn: thầy NGUYEN VAN  MAU, cô Trần Thị Ví Dụ", [f":6: Lời tòa soạn: {REPLACED}"]),
        (f"source: Báo Mẫu ({NAME})", [f":6: source: {REPLACED}"]),
        (
            f"cover:\n  image: co.jpg\n  alt: Thầy {NAME} nhận cờ\n  caption: 'Ảnh: {NAME}'",
            [f":8: alt: {REPLACED}", f":9: caption: {REPLACED}"],
        ),
        (f"gallery:\n  - image: co.jpg\n    mô tả: Thầy {NAME}", [f":8: mô tả: {REPLACED}"]),
        (f"event: {{kind: hội nghị, place: Nhà thầy {NAME}}}", [f":6: place: {REPLACED}"]),
        (
            f"honours:\n  - award: {CERTIFICATE}\n    to: TH số 1\n    reason: công của {NAME}",
            [f":9: reason: {REPLACED}"],
        ),
        (
            f"comments:\n  - name: {NAME}\n    nội dung: Cảm ơn thầy {NAME.upper()}!",
            [f":7: name: {REPLACED}", f":8: nội dung: {REPLACED}"],
        ),
    ],
)
def test_name_in_running_text_is_replaced_with_a_note(tmp_path: Path, lines: str, expected: list[str]) -> None:
    post, problems, notes = header(tmp_path, lines)
    assert (problems, notes) == ([], expected)
    assert isinstance(post, Post)
    told = str((post.note, post.source, post.cover, post.gallery, post.event, post.honours, post.comments))
    assert told.count(WITHDRAWN) >= len(expected)
    assert not Withdrawals((NAME, "Trần Thị Ví Dụ")).found_in(told)


def test_lead_is_running_text(tmp_path: Path) -> None:
    text = f"---\n{REQUIRED.replace('Sở nhận', f'Thầy {NAME} nhận')}---\n"
    contents, problems, notes = read_folder(tmp_path, {FILE: LIST, INDEX: text})
    assert (problems, notes) == ([], [f"{INDEX}:5: lead: {REPLACED}"])
    assert contents.edition.posts[0].lead == f"Thầy {WITHDRAWN} nhận cờ hai năm liền."


def test_person_keeps_the_office_and_loses_the_name_in_the_roll(tmp_path: Path) -> None:
    text = f"---\n{REQUIRED}honours:\n  - {PERSON}\n---\nThân bài.\n"
    contents, problems, notes = read_folder(tmp_path, {INDEX: text, FILE: LIST})
    assert (problems, [note.split(": ", 1)[1] for note in notes]) == ([], [f"person: {REPLACED}"])
    assert [honour.recipient for honour in contents.edition.roll.honours] == [
        OfficeHolder(WITHDRAWN, "Hiệu trưởng", "th-so-1")
    ]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (f"authors: {NAME}", ["6: authors"]),
        (f"authors: [Mai Hương, {NAME}]", ["6: authors"]),
        (f"tags:\n  - Cờ\n  - Thầy {NAME}", ["8: tags"]),
        (f"topic: Vụ {NAME}", ["6: topic"]),
        (f"dateline: {NAME}", ["6: dateline"]),
        ("redirect_from: [/cu/nguyen-van-mau-1.html]", ["6: redirect_from"]),
        ("redirect_from: [/cu/nguyenvanmau.html]", ["6: redirect_from"]),
        ("source: Báo Mẫu https://bao.example/nguyen-van-mau", ["6: source"]),
        ("source: https://bao.example/Nguy%E1%BB%85n-V%C4%83n-M%E1%BA%ABu", ["6: source"]),
        (f"cover: {{image: co.jpg, alt: Ảnh của {NAME} (NguyenVanMau.jpg)}}", ["6: alt"]),
        (f"honours:\n  - {{award: {CERTIFICATE}, to: TH số 1, decision: 12/{NAME}}}", ["7: decision"]),
        (f"files:\n  - file: co.jpg\n    title: Đơn của {NAME}", ["8: title"]),
        (f"video: {{url: 'https://youtu.be/x', title: Thầy {NAME}}}", ["6: title"]),
        (f"files: {{file: co.jpg, title: Đơn, issuer: {NAME}}}", ["6: issuer"]),
        ("comments: {name: Bạn đọc, text: 'Xem https://bao.example/nguyen-van-mau'}", ["6: text"]),
    ],
)
def test_name_elsewhere_in_a_header_is_a_problem(tmp_path: Path, lines: str, expected: list[str]) -> None:
    post, problems, _ = header(tmp_path, lines)
    assert post is None
    assert problems == [f":{place}: {BY_HAND}" for place in expected]


def test_title_is_a_problem(tmp_path: Path) -> None:
    text = f"---\n{REQUIRED.replace('Hai lá cờ', f'Thầy {NAME}')}---\n"
    _, problems, notes = read_folder(tmp_path, {FILE: LIST, INDEX: text})
    assert (problems, notes) == ([f"{INDEX}:2: title: {BY_HAND}"], [])


def test_file_that_is_named_after_a_person_is_a_problem(tmp_path: Path) -> None:
    lines = "cover: {image: NguyenVanMau.jpg, alt: Lễ trao cờ}"
    files: dict[str, str | bytes] = {FILE: LIST, INDEX: f"---\n{REQUIRED}{lines}\n---\n"}
    files["tin-tuc/2020/hai-la-co/NguyenVanMau.jpg"] = b"x"
    assert read_folder(tmp_path, files)[1] == [f"{INDEX}:6: image: {BY_HAND}"]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("tin-tuc/2020/thay-nguyen-van-mau-nhan-co/index.md", f"---\n{REQUIRED}---\n"),
        ("trang/nguyen-van-mau.md", "---\ntitle: Giới thiệu\n---\n"),
        ("trang/en/nguyen-van-mau.md", "---\ntitle: About\n---\n"),
    ],
)
def test_place_that_is_named_after_a_person_is_a_problem(tmp_path: Path, path: str, text: str) -> None:
    contents, problems, _ = read_folder(tmp_path, {FILE: LIST, path: text})
    assert problems == [f"{path}: tên tệp hoặc thư mục “{path}” {BY_HAND}"]
    assert (contents.edition.posts, contents.edition.pages) == ((), ())


def test_ledger_that_is_named_after_a_person_is_a_problem(tmp_path: Path) -> None:
    _, problems, _ = read_folder(tmp_path, {FILE: LIST, "Nguyễn Văn Mẫu.csv": HEADING})
    name = "Nguyễn Văn Mẫu.csv"
    assert problems == [f"du-lieu/so-vang/{name}: tên tệp hoặc thư mục “{name}” {BY_HAND}"]


def test_page_is_kept_as_a_post_is(tmp_path: Path) -> None:
    text = f"---\ntitle: Thầy {NAME}\nlead: Thầy {NAME}\n---\n"
    _, problems, notes = read_folder(tmp_path, {FILE: LIST, "trang/gioi-thieu.md": text})
    assert problems == [f"trang/gioi-thieu.md:2: title: {BY_HAND}"]
    assert notes == [f"trang/gioi-thieu.md:3: lead: {REPLACED}"]


def test_draft_is_kept_as_a_post_is_and_stops_nothing(tmp_path: Path) -> None:
    post, problems, notes = header(tmp_path, f"status: draft\nnote: {NAME}\ntopic: {NAME}")
    assert (post, problems, notes) == (None, [], [f":8: topic: {BY_HAND}", f":7: note: {REPLACED}"])


@pytest.mark.parametrize(
    ("table", "text", "expected"),
    [
        ("trang", f"{SITE}notice: Nhớ thầy {NAME}\n", ["4: notice"]),
        ("trang", f"{SITE}notice: Giải #1 của {NAME}\n", ["4: notice"]),
        ("trang", f"{SITE}notice: 'Nhớ thầy Nguyễn\n  Văn Mẫu'\n", ["4: notice"]),
        ("trang", f"{SITE}contact:\n  address: Nhà thầy Nguyễn\n    Văn Mẫu\n", ["5: address"]),
        ("trang", f"{SITE}contact:\n  address: Nhà\n    thầy\n    {NAME}\n  phone: '1'\n", ["5: address"]),
        ("trang", f"{SITE}links:\n  - {{label: Thơ, target: 'https://a.example/nguyen-van-mau'}}\n", ["5: dòng này"]),
        ("trang", f"{SITE}# thầy {NAME}\n", ["4: dòng này"]),
        ("trang", f"{SITE}contact:\n  departments:\n    - name: Phòng thầy {NAME}\n", ["6: name"]),
        ("trang", f"{SITE}services:\n  - label: Thơ\n    to: /tho/\n    note: của {NAME}\n", ["7: note"]),
        ("trang", f"{SITE}english: {{name: Roll, owner: Mr {NAME}}}\n", ["4: dòng này"]),
        ("trang", f"{SITE}logo: nguyen-van-mau.svg\n", ["4: logo"]),
        ("don-vi", f"{UNITS}- {{id: thpt-x, name: Trường THPT {NAME}, kind: khác}}\n", ["25: dòng này"]),
        (
            "don-vi",
            f"{UNITS}- id: thpt-nguyen-van-mau\n  name: Trường THPT {NAME}\n  kind: khác\n  note: theo {NAME}\n",
            ["25: id", "26: name", "28: note"],
        ),
        ("chuyen-muc", f"- id: khen-thuong\n  name: Khen thưởng\n  description: Tin của {NAME}\n", ["3: description"]),
        ("khoi-thi-dua", f"- id: cum\n  name: Cụm {NAME}\n  kind: cụm\n", ["2: name"]),
    ],
)
def test_name_in_a_table_is_a_problem(tmp_path: Path, table: str, text: str, expected: list[str]) -> None:
    path = f"du-lieu/{table}.yaml"
    _, problems, notes = read_folder(tmp_path, {FILE: LIST, path: text})
    assert [problem for problem in problems if "an-danh" in problem] == [
        f"{path}:{line}: {BY_HAND}" for line in expected
    ]
    assert notes == []


HEADING = "Hình thức;Đơn vị;Họ tên;Chức vụ;Lý do;Nguồn\n"


@pytest.mark.parametrize(
    ("row", "honours", "problems", "notes"),
    [
        pytest.param(
            f"{CERTIFICATE};TH số 1;{NAME};Hiệu trưởng;;",
            None,
            [],
            ["Họ tên"],
            id="person, who is hidden in the roll",
        ),
        pytest.param(
            f"{CERTIFICATE};TH số 1;;;công của NGUYEN VAN MAU;Báo của {NAME}",
            [f"2: bang-khen-thu-tuong th-so-1 công của {WITHDRAWN} Báo của {WITHDRAWN}"],
            [],
            ["Lý do", "Nguồn"],
            id="running text",
        ),
        pytest.param(f"{FLAG};TH số 1;;;;https://a.example/nguyen-van-mau", [], ["Nguồn"], [], id="address"),
        pytest.param(f"{FLAG};TH số 1;Nguyễn Thị Mẫu;Trợ lý của {NAME};;", [], ["Chức vụ"], [], id="office"),
        pytest.param(f"{FLAG};TH số 1;Nguyễn Văn Mẫn;Hiệu trưởng;;", None, [], [], id="another name"),
    ],
)
def test_name_in_a_ledger(row: str, honours: list[str] | None, problems: list[str], notes: list[str]) -> None:
    told = read(HEADING + row, withdrawn=(NAME,))
    plain = read(HEADING + row)
    assert told == Told(
        plain.honours if honours is None else honours,
        [f"sổ:2: {column}: {BY_HAND}" for column in problems],
        [f"sổ:2: {column}: {REPLACED}" for column in notes],
    )


def test_name_for_a_unit_or_an_award_is_a_problem() -> None:
    told = read(f"{HEADING}{NAME};{NAME};;;;\n", withdrawn=(NAME,))
    assert told.honours == []
    assert [f"sổ:2: Hình thức: {BY_HAND}", f"sổ:2: Đơn vị: {BY_HAND}"] == told.problems[:2]


def test_name_in_every_row_is_told_of_in_every_row() -> None:
    told = read(HEADING + f"{CERTIFICATE};TH số 1;{NAME};Hiệu trưởng;;\n" * 3, withdrawn=(NAME,))
    assert told.notes == [f"sổ:{line}: Họ tên: {REPLACED}" for line in (2, 3, 4)]


def test_two_persons_without_names_are_two_honours(tmp_path: Path) -> None:
    rows = f"{CERTIFICATE};TH số 1;{NAME};Hiệu trưởng;;\n{CERTIFICATE};TH số 1;Trần Thị Ví Dụ;Phó Hiệu trưởng;;\n"
    contents, problems, notes = read_folder(tmp_path, {FILE: LIST, "so.csv": HEADING + rows})
    assert problems == []
    assert notes == [f"du-lieu/so-vang/so.csv:{line}: Họ tên: {REPLACED}" for line in (2, 3)]
    assert [picture(honour) for honour in contents.edition.roll.honours] == [
        f"2: bang-khen-thu-tuong {WITHDRAWN} (Hiệu trưởng, th-so-1)",
        f"3: bang-khen-thu-tuong {WITHDRAWN} (Phó Hiệu trưởng, th-so-1)",
    ]


def test_two_persons_of_one_office_are_two_without_their_names(tmp_path: Path) -> None:
    ledgers = {
        f"so-{number}.csv": HEADING + f"{CERTIFICATE};TH số 1;{name};Phó Hiệu trưởng;;\n"
        for number, name in enumerate((NAME, NAME.upper(), "Trần Thị Ví Dụ"))
    }
    contents, problems, _ = read_folder(tmp_path, {FILE: LIST, **ledgers})
    assert problems == []
    assert [(picture(honour), len(honour.sources)) for honour in contents.edition.roll.honours] == [
        (f"2: bang-khen-thu-tuong {WITHDRAWN} (Phó Hiệu trưởng, th-so-1)", 2),
        (f"2: bang-khen-thu-tuong {WITHDRAWN} (Phó Hiệu trưởng, th-so-1)", 1),
    ]


WITHDRAWALS = Withdrawals((NAME,))
prose = st.lists(
    st.sampled_from(["thầy", "Nguyễn", "Văn", "Mẫu", "MẪUNH", NAME, " ", "-", "\u00a0", "x\u0301"]), max_size=8
)


@given(prose.map(" ".join) | st.text(max_size=30), st.sampled_from(sorted(RUNNING_TEXT | {"title", ""})))
def test_text_without_the_name_stays_as_it_was(text: str, key: str) -> None:
    complaints = Complaints("tệp")
    keeper = NameKeeper(WITHDRAWALS, complaints)
    kept = keeper.text(text, "khóa", key, 1)
    if WITHDRAWALS.found_in(text) or WITHDRAWALS.found_in_address(text):
        assert len(keeper.notes) + len(complaints.found) == 1
        assert (kept == text) == bool(complaints.found)
        assert complaints.found or not WITHDRAWALS.found_in(kept)
    else:
        assert (kept, keeper.notes, complaints.found) == (text, [], ())


def test_nobody_withdrawn_changes_nothing(tmp_path: Path) -> None:
    lines = f"note: {NAME}\nauthors: {NAME}\nhonours:\n  - {PERSON}\n"
    text = f"---\n{REQUIRED}{lines}---\nThân bài của {NAME}.\n"
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    plain, *_ = read_folder(tmp_path / "a", {INDEX: text})
    other, problems, notes = read_folder(tmp_path / "b", {INDEX: text, FILE: "- name: Người Khác Hẳn\n"})
    assert (problems, notes) == ([], [])
    assert other.edition.posts == plain.edition.posts
