"""The content folder: every file is read, or told of."""

import os
import unicodedata
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from tests.edition.sample_content import REQUIRED, SITE, UNITS, write_content

from bangvang.core.days import Moment
from bangvang.edition.folder import files_below
from bangvang.edition.post import PostState
from bangvang.edition.reader import Contents, read_contents

NOW = Moment(date(2026, 11, 22))
POST = f"---\n{REQUIRED}---\nThân bài.\n"
PAGE = "---\ntitle: Liên hệ\n---\nThân trang.\n"
GOOD = "tin-tuc/2020/hai-la-co/index.md"


def read(folder: Path, files: dict[str, str | bytes]) -> tuple[Contents, list[str]]:
    """What reading gives, and the problems, each named from the content folder."""
    contents = read_contents(write_content(folder, files), NOW)
    return contents, [str(problem).removeprefix(f"{folder.as_posix()}/") for problem in contents.problems]


def told(rule: str, files: dict[str, str | bytes], *expected: str):
    return pytest.param(files, list(expected), id=rule)


_NO_POST = "không thuộc bài nào: mỗi bài là một thư mục tin-tuc/<năm>/<tên-bài>/ có tệp index.md."
_ONLY = "chỉ tệp index.md được đăng"
_NO_INDEX = "thư mục không có tệp index.md"
_FOLDER = "tin-tuc/2024/bai"
_NOT_READ = "không được đọc"
_DATA_FILES = (
    "du-lieu chỉ gồm so-vang, hinh và các tệp trang.yaml, don-vi.yaml, hinh-thuc-khen-thuong.yaml, khoi-thi-dua.yaml,"
    " chuyen-muc.yaml, an-danh.yaml. Chuyển đi nơi khác."
)


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        *[
            told(
                f"{name} for index.md",
                {f"{_FOLDER}/{name}": POST},
                f"{_FOLDER}: {_NO_INDEX}: đổi tên “{name}” thành “index.md”.",
            )
            for name in (
                "index.txt",
                "Index.md",
                "INDEX.MD",
                "index.MD",
                "index.md.txt",
                "index.markdown",
                "index (1).md",
                "bai-viet.md",
                "Bài viết.md",
                "phu/index.md",
            )
        ],
        told(
            "Word's file alone",
            {f"{_FOLDER}/bai.docx": b"PK"},
            f"{_FOLDER}: {_NO_INDEX}: thêm bài viết với tên “index.md”, hoặc xóa thư mục.",
        ),
        told(
            "pictures alone",
            {f"{_FOLDER}/co.jpg": b"x"},
            f"{_FOLDER}: {_NO_INDEX}: thêm bài viết với tên “index.md”, hoặc xóa thư mục.",
        ),
        *[
            told(
                f"{name} beside index.md",
                {GOOD: POST, f"tin-tuc/2020/hai-la-co/{name}": POST},
                f"tin-tuc/2020/hai-la-co: {_ONLY}; “{name}” sẽ bị bỏ quên: nhập vào index.md hoặc xóa.",
            )
            for name in ("bai.md", "index-cu.md", "index (1).md", "index.txt", "phu/index.md", "ghi chú.markdown")
        ],
        told("file right under a year", {"tin-tuc/2024/bai.md": POST}, f"tin-tuc/2024/bai.md: “bai.md” {_NO_POST}"),
        told("picture right under a year", {"tin-tuc/2024/co.jpg": b"x"}, f"tin-tuc/2024/co.jpg: “co.jpg” {_NO_POST}"),
        told("file right under the news", {"tin-tuc/bai.md": POST}, f"tin-tuc/bai.md: “bai.md” {_NO_POST}"),
        told("post without a year", {"tin-tuc/bai/index.md": POST}, f"tin-tuc/bai/index.md: “index.md” {_NO_POST}"),
        told(
            "year that is none",
            {"tin-tuc/nam-2020/bai/index.md": POST},
            "tin-tuc/nam-2020/bai/index.md: thư mục “nam-2020” phải là một năm, như “tin-tuc/2024”.",
        ),
        told(
            "year of another date",
            {f"{_FOLDER}/index.md": POST},
            f"{_FOLDER}/index.md:3: bài ghi ngày năm 2020 nhưng nằm trong thư mục 2024: chuyển vào tin-tuc/2020/.",
        ),
        told(
            "page with a capital ending",
            {"trang/lien-he.MD": PAGE},
            "trang/lien-he.MD: đổi đuôi tệp thành “.md” (lien-he.md).",
        ),
        told("page as text", {"trang/lien-he.txt": PAGE}, "trang/lien-he.txt: đổi đuôi tệp thành “.md” (lien-he.md)."),
        told(
            "page as Word's file",
            {"trang/lien-he.docx": b"PK"},
            "trang/lien-he.docx: đổi đuôi tệp thành “.md” (lien-he.md).",
        ),
        told(
            "page in a folder",
            {"trang/lien-he/index.md": PAGE},
            "trang/lien-he: trang là một tệp, không phải thư mục: chuyển bài viết ra trang/lien-he.md.",
        ),
        told(
            "page's folder with a page's name",
            {"trang/lien-he.md/index.md": PAGE},
            "trang/lien-he.md: trang là một tệp, không phải thư mục: chuyển bài viết ra trang/lien-he.md.",
        ),
        told("pages in English", {"trang/en/contact.md": PAGE, "trang/en/so-do.png": b"x", "trang/lien-he.md": PAGE}),
        told(
            "page in English as Word's file",
            {"trang/en/contact.docx": b"PK"},
            "trang/en/contact.docx: đổi đuôi tệp thành “.md” (contact.md).",
        ),
        told(
            "page in English in a folder",
            {"trang/en/contact/index.md": PAGE},
            "trang/en/contact: trang là một tệp, không phải thư mục: chuyển bài viết ra trang/en/contact.md.",
        ),
        told(
            "folder of English in capitals",
            {"trang/EN/contact.md": PAGE},
            "trang/EN: trang tiếng Anh nằm trong thư mục “en”: đổi tên “EN” thành “en”.",
        ),
        told(
            "page of another language",
            {"trang/fr/contact.md": PAGE},
            "trang/fr: trang là một tệp, không phải thư mục: chuyển bài viết ra trang/fr.md.",
        ),
        told("pictures of the site, of no use yet", {"du-lieu/hinh/logo.svg": b"x", "du-lieu/hinh/cu/logo.png": b"x"}),
        told(
            "file for the folder of pictures",
            {"du-lieu/hinh": b"x"},
            "du-lieu/hinh: đây phải là một thư mục, không phải một tệp.",
        ),
        told("post at the top", {"bai.md": POST}, f"bai.md: “bai.md” {_NO_POST}"),
        told("news under another name", {"tin_tuc/2020/bai/index.md": POST}, f"tin_tuc: “tin_tuc” {_NO_POST}"),
        told("year at the top", {"2020/bai/index.md": POST}, f"2020: “2020” {_NO_POST}"),
        told(
            "encoding of a post",
            {f"{_FOLDER}/index.md": POST.encode("utf-16")},
            f"{_FOLDER}/index.md:1: tệp không ở mã hóa UTF-8 (có lẽ là UTF-16, Notepad cũ gọi là “Unicode”):"
            " mở tệp bằng Notepad, chọn Lưu thành (Save as) với mã hóa UTF-8.",
        ),
        told(
            "encoding of the registry, once",
            {"du-lieu/chuyen-muc.yaml": "- id: a\n  name: hỏng \ufffd"},
            "du-lieu/chuyen-muc.yaml:2: có ký tự hỏng “\ufffd”: chép lại đoạn này từ bản gốc.",
        ),
        *[
            told(
                f"{left} left by a program",
                {GOOD: POST, f"tin-tuc/2020/hai-la-co/{left}": b"x", f"tin-tuc/{left}": b"x"},
            )
            for left in ("Thumbs.db", "thumbs.db", "~$bai.docx", "~$index.md", ".DS_Store", "._index.md", "desktop.ini")
        ],
        told("folders left by a program", {GOOD: POST, "tin-tuc/.git/index.md": b"x", "trang/.~lock.a.md#": b"x"}),
        told(
            "pictures of pages, licence",
            {"trang/anh/so-do.png": b"x", "trang/a.png": b"x", "LICENSE": "x", "README.md": "x"},
        ),
        told("attachments", {GOOD: POST, "tin-tuc/2020/hai-la-co/ke-hoach.docx": b"x"}),
        told(
            "index.md as an empty folder",
            {f"{_FOLDER}/index.md/.giu": b""},
            f"{_FOLDER}: “index.md” phải là một tệp, không phải thư mục.",
        ),
        told(
            "index.md as a folder with text",
            {f"{_FOLDER}/index.md/bai.md": POST},
            f"{_FOLDER}: “index.md” phải là một tệp, không phải thư mục.",
        ),
        told("file for the pages' folder", {"trang": b"x"}, "trang: đây phải là một thư mục, không phải một tệp."),
        told("notes beside the data", {"du-lieu/README.md": "x", "du-lieu/LICENSE": "x", "du-lieu/Thumbs.db": b"x"}),
        told(
            "folder among the data",
            {"du-lieu/so-cu/2020.csv": "a"},
            f"du-lieu/so-cu: “so-cu” {_NOT_READ}: {_DATA_FILES}",
        ),
        told(
            "other file among the data", {"du-lieu/a.yaml": "x"}, f"du-lieu/a.yaml: “a.yaml” {_NOT_READ}: {_DATA_FILES}"
        ),
        *[
            told(
                f"{name} among the data",
                {f"du-lieu/{name}": "x"},
                f"du-lieu/{name}: “{name}” {_NOT_READ}: nhập vào “{known}.yaml” hoặc xóa.",
            )
            for name, known in (
                ("don-vi.yml", "don-vi"),
                ("don-vi (2).yaml", "don-vi"),
                ("donvi.yaml", "don-vi"),
                ("Đơn vị.yaml", "don-vi"),
                ("don-vi.yaml.txt", "don-vi"),
                ("khoi-thi-dua - Copy.yaml", "khoi-thi-dua"),
            )
        ],
    ],
)
def test_read_contents_loses_nothing_silently(
    tmp_path: Path, files: dict[str, str | bytes], expected: list[str]
) -> None:
    assert read(tmp_path, files)[1] == expected


@pytest.mark.parametrize("name", ["don-vi", "hinh-thuc-khen-thuong", "khoi-thi-dua", "chuyen-muc", "trang"])
def test_read_contents_tells_of_a_missing_file(tmp_path: Path, name: str) -> None:
    folder = write_content(tmp_path)
    (folder / f"du-lieu/{name}.yaml").rename(folder / f"du-lieu/{name}.yml")
    problems = [str(problem) for problem in read_contents(folder, NOW).problems]
    assert f"{folder.as_posix()}/du-lieu/{name}.yaml: thiếu tệp này." in problems
    assert f"{folder.as_posix()}/du-lieu/{name}.yml: “{name}.yml” {_NOT_READ}: đổi tên thành “{name}.yaml”." in problems


def test_read_contents_of_nothing(tmp_path: Path) -> None:
    contents = read_contents(tmp_path / "khong-co", NOW)
    assert [problem.message for problem in contents.problems] == ["thiếu tệp này."] * 5
    assert (contents.edition.posts, contents.edition.pages) == ((), ())


def test_read_contents_reads_what_windows_and_macs_write(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        GOOD: b"\xef\xbb\xbf" + POST.replace("\n", "\r\n").encode(),
        "tin-tuc/2020/mac/index.md": unicodedata.normalize("NFD", POST).encode(),
        "trang/lien-he.md": b"\xef\xbb\xbf" + PAGE.replace("\n", "\r").encode(),
        "du-lieu/don-vi.yaml": b"\xef\xbb\xbf" + UNITS.replace("\n", "\r\n").encode(),
    }
    contents, problems = read(tmp_path, files)
    assert problems == []
    assert [(post.title, post.lead, post.body) for post in contents.edition.posts] == [
        ("Hai lá cờ", "Sở nhận cờ hai năm liền.", "Thân bài.\n")
    ] * 2
    assert [(page.title, page.slug, page.body) for page in contents.edition.pages] == [
        ("Liên hệ", "lien-he", "Thân trang.\n")
    ]


def test_read_contents_tells_the_language_of_pages(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"trang/lien-he.md": PAGE, "trang/en/contact.md": PAGE, "trang/en/lien-he.md": PAGE}
    contents, problems = read(tmp_path, files)
    assert problems == []
    assert [(page.path, page.slug, page.language) for page in contents.edition.pages] == [
        ("trang/lien-he.md", "lien-he", "vi"),
        ("trang/en/contact.md", "contact", "en"),
        ("trang/en/lien-he.md", "lien-he", "en"),
    ]


def test_read_contents_gives_the_site_its_pictures(tmp_path: Path) -> None:
    lines = "logo: logo.svg\nbanner: {image: anh/cong.webp, alt: Cổng trường}\n"
    files: dict[str, str | bytes] = {
        "du-lieu/trang.yaml": SITE + lines,
        "du-lieu/hinh/logo.svg": b"x",
        "du-lieu/hinh/anh/cong.webp": b"x",
    }
    contents, problems = read(tmp_path, files)
    assert (problems, contents.edition.site.pictures) == ([], ("logo.svg", "anh/cong.webp"))


def test_read_contents_misses_a_picture_of_the_site(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"du-lieu/trang.yaml": f"{SITE}logo: logo.svg\n", "du-lieu/hinh/Logo.svg": b"x"}
    assert read(tmp_path, files)[1] == [
        "du-lieu/trang.yaml:4: logo: không có tệp “logo.svg” trong thư mục du-lieu/hinh. Có phải ý bạn là “Logo.svg”?"
    ]


def test_read_contents_tells_all_problems_of_all_files(tmp_path: Path) -> None:
    _, problems = read(
        tmp_path,
        {
            "du-lieu/chuyen-muc.yaml": "- {id: khen-thuong, name: Khen thưởng}\n- {id: Sai, name: a}\n",
            GOOD: POST.replace("18/12/2020", "32/12/2020"),
            "tin-tuc/2020/hai/index.md": POST.replace("Khen thưởng", "Thể thao").replace("lead: ", "lede: "),
            "tin-tuc/2020/ba/index.txt": POST,
            "trang/a.md": "---\nlead: a\n---\n",
        },
    )
    assert problems == [
        "du-lieu/chuyen-muc.yaml:2: mã “Sai” chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối."
        " Có phải ý bạn là “sai”?",
        "tin-tuc/2020/ba: thư mục không có tệp index.md: đổi tên “index.txt” thành “index.md”.",
        "tin-tuc/2020/hai/index.md:5: không có khóa “lede”. Có phải ý bạn là “lead”?",
        "tin-tuc/2020/hai/index.md:4: category: không có chuyên mục “Thể thao”; các chuyên mục: Khen thưởng.",
        "tin-tuc/2020/hai/index.md:2: thiếu “lead”; viết như “lead: một, hai câu tóm tắt bài viết”.",
        "tin-tuc/2020/hai-la-co/index.md:3: date: tháng 12 năm 2020 không có ngày 32 (“32/12/2020”).",
        "trang/a.md:2: thiếu “title”; viết như “title: Tên trang”.",
    ]


def test_read_contents_notes_the_problems_of_drafts(tmp_path: Path) -> None:
    draft = "---\ntitle: a\nstatus: nháp\nunits: [Trường lạ]\n---\n"
    contents, problems = read(tmp_path, {GOOD: POST, "tin-tuc/2020/nhap/index.md": draft})
    assert problems == []
    assert [(note.line, note.message) for note in contents.notes] == [
        (4, "units: không có đơn vị hay khối thi đua “Trường lạ” trong danh mục."),
        (2, "thiếu “date”; viết như “date: 18/12/2020 02:09”."),
        (2, "thiếu “category”; viết như “category: Khen thưởng”."),
    ]
    assert [post.slug for post in contents.edition.posts] == ["hai-la-co"]


def test_edition_orders_and_lists_posts(tmp_path: Path) -> None:
    def post(day: str, more: str = "") -> str:
        return POST.replace("18/12/2020", day).replace("---\nThân", f"{more}---\nThân")

    files: dict[str, str | bytes] = {
        "tin-tuc/2020/b/index.md": post("18/12/2020"),
        "tin-tuc/2020/a/index.md": post("18/12/2020"),
        "tin-tuc/2020/c/index.md": post("18/12/2020 02:09", "expires: 22/11/2026\n"),
        "tin-tuc/2020/d/index.md": post("19/12/2020", "expires: 21/11/2026\n"),
        "tin-tuc/2020/e/index.md": post("1/1/2020", "status: draft\n"),
        "tin-tuc/2026/f/index.md": post("22/11/2026 00:01"),
        "tin-tuc/2026/g/index.md": post("22/11/2026"),
    }
    contents, problems = read(tmp_path, files)
    edition = contents.edition
    assert problems == []
    assert [(post.slug, str(edition.state(post))) for post in edition.posts] == [
        ("f", PostState.SCHEDULED),
        ("g", PostState.PUBLISHED),
        ("d", PostState.EXPIRED),
        ("c", PostState.PUBLISHED),
        ("a", PostState.PUBLISHED),
        ("b", PostState.PUBLISHED),
        ("e", PostState.DRAFT),
    ]
    assert [post.slug for post in edition.written] == ["g", "d", "c", "a", "b"]
    assert [post.slug for post in edition.listed] == ["g", "c", "a", "b"]
    with_drafts = read_contents(tmp_path, NOW, shows_drafts=True).edition
    assert [post.slug for post in with_drafts.listed] == ["f", "g", "c", "a", "b", "e"]


def test_read_contents_gives_each_reading_its_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    walked: list[str] = []
    walk = os.walk

    def counted(top: Path, **values) -> Iterator[tuple[str, list[str], list[str]]]:
        walked.append(Path(top).relative_to(tmp_path).as_posix())
        return walk(top, **values)

    monkeypatch.setattr(os, "walk", counted)
    contents, problems = read(
        tmp_path,
        {
            GOOD: POST,
            "tin-tuc/2020/hai-la-co/anh/co.jpg": b"x",
            "tin-tuc/2020/hai-la-co/Thumbs.db": b"x",
            "trang/a.md": PAGE,
            "trang/b.md": PAGE,
            "trang/so-do.png": b"x",
            "trang/anh/so-do.png": b"x",
            "trang/en/a.md": PAGE,
            "trang/en/map.png": b"x",
        },
    )
    beside = {"so-do.png", "anh/so-do.png"}
    assert problems == []
    assert {reading.path: reading.files for reading in contents.readings} == {
        GOOD: {"anh/co.jpg"},
        "trang/a.md": beside,
        "trang/b.md": beside,
        "trang/en/a.md": {"map.png"},
    }
    assert walked.count("trang") == walked.count("tin-tuc/2020/hai-la-co") == 1


@pytest.mark.parametrize(
    ("link", "target"),
    [
        (f"{_FOLDER}/index.md", "khong-co.md"),
        ("trang/lien-he.md", "khong-co.md"),
        ("du-lieu/don-vi.yaml", "khong-co.yaml"),
    ],
)
def test_read_contents_tells_of_links_that_lead_nowhere(tmp_path: Path, link: str, target: str) -> None:
    path = write_content(tmp_path) / link
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    try:
        path.symlink_to(target)
    except OSError as error:
        pytest.skip(f"no symbolic links here: {error}")
    told = [str(problem) for problem in read_contents(tmp_path, NOW).problems]
    assert f"{path.as_posix()}: liên kết (symlink) này dẫn tới một tệp không có." in told


def test_read_contents_tells_of_a_folder_in_the_place_of_data(tmp_path: Path) -> None:
    path = write_content(tmp_path) / "du-lieu/trang.yaml"
    path.unlink()
    path.mkdir()
    assert [str(problem) for problem in read_contents(tmp_path, NOW).problems] == [
        f"{path.as_posix()}: đây là một thư mục, không phải một tệp: đổi tên hoặc xóa thư mục này."
    ]


@pytest.mark.parametrize(
    "locked",
    ["tin-tuc", "tin-tuc/2020", "tin-tuc/2020/hai-la-co", "tin-tuc/2020/hai-la-co/anh", "trang", "trang/anh", "anh"],
)
def test_read_contents_tells_of_folders_that_stay_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, locked: str
) -> None:
    folder = write_content(tmp_path, {GOOD: POST, f"{locked}/co.jpg": b"x"})
    scandir = os.scandir

    def refusing(path: str | Path):
        if Path(path) == folder / locked:
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refusing)
    told = [str(problem) for problem in read_contents(folder, NOW).problems]
    message = "không mở được thư mục này: xem lại quyền đọc, hoặc đóng chương trình đang giữ nó."
    assert told == [f"{folder.as_posix()}/{locked}: {message}"]


def test_files_below(tmp_path: Path) -> None:
    for name in ("index.md", "anh/lop.webp", "anh/Thumbs.db", ".git/a", "~$a.docx", "Ảnh 1.JPG"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"")
    assert files_below(tmp_path) == {"index.md", "anh/lop.webp", "Ảnh 1.JPG"}
