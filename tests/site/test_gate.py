"""The gate: one build tells everything that is wrong, in the words of the people who write, and touches nothing."""

import logging
import re
import shutil
from pathlib import Path

import pytest
from pelican import signals

from bangvang.site import write

GOLDEN = Path(__file__).parents[1] / "cases" / "wrong-posts.txt"
FLAG = "Cờ thi đua của Bộ GD&ĐT"
SCHOOL = "Trường THPT Mẫu"

# Each post is wrong in one way; its folder says in which. A header's value, or the body's text, replaces a right one.
WRONG_HEADERS = {
    "ngay-thang-truoc": {"date": "12/18/2022"},
    "ngay-thieu-gach": {"date": "16/82022"},
    "ngay-khong-co": {"date": "31/9/2022"},
    "ngay-thieu": {"date": "8/2022"},
    "ngay-sai-thu": {"date": "Thứ hai, 16/8/2022"},
    "ngay-gio-sai": {"date": "16/8/2022 25:10"},
    "ngay-khong-nam-trong-thu-muc": {"date": "16/8/2023"},
    "ngay-cap-nhat-som": {"updated": "1/1/2022"},
    "nam-hoc-hai-nam": {"school_years": "[2018-2020]"},
    "nam-hoc-mot-nam": {"school_years": "[2022]"},
    "thieu-tieu-de": {"title": None},
    "thieu-sapo": {"lead": None},
    "tieu-de-trong": {"title": ""},
    "thieu-tat-ca": {"title": None, "date": None, "category": None, "lead": None},
    "chuyen-muc-gan-dung": {"category": "Khen thưỡng nhé"},
    "chuyen-muc-la": {"category": "Thể thao"},
    "don-vi-la": {"units": "[Trường Tiểu học Không Ai Biết]"},
    "don-vi-gan-dung": {"units": "[Trường THPT Mẫn]"},
    "don-vi-trung-ten": {"units": "[Trường THPT Trùng Tên]"},
    "khen-gan-dung": {"honours": f"[{{award: Cờ thi đua Bộ GDĐT, to: {SCHOOL}}}]"},
    "khen-khong-nguoi-nhan": {"honours": f"[{{award: {FLAG}, school_year: 2021-2022}}]"},
    "khen-hai-nguoi-nhan": {"honours": f"[{{award: {FLAG}, to: {SCHOOL}, of: tập thể}}]"},
    "khen-so-luong-cua-gi": {"honours": f"[{{award: {FLAG}, count: 5}}]"},
    "khen-nam-va-nam-hoc": {"honours": f"[{{award: {FLAG}, to: {SCHOOL}, year: 2022, school_year: 2021-2022}}]"},
    "khen-trang-thai-la": {"honours": f"[{{award: {FLAG}, to: {SCHOOL}, status: hứa hẹn}}]"},
    "khen-dau-phay": {"honours": f"[{{award: {FLAG}, to: {SCHOOL}, reason: dạy tốt, học tốt}}]"},
    "khen-khong-dong-ngoac": {"honours": f"[{{award: {FLAG}, to: {SCHOOL}"},
    "khoa-hai-lan": {"Tiêu đề": "Lần thứ hai"},
    "khoa-gan-dung": {"titel": "Chữ"},
    "khoa-la": {"mau_sac": "đỏ"},
    "khoa-cua-pelican": {"save_as": "index.html"},
    "khoa-slug": {"slug": "cho-khac"},
    "trang-thai-la": {"status": "publish"},
    "loai-su-kien-la": {"event": "{kind: tiệc mừng, date: 16/8/2022}"},
    "su-kien-nguoc": {"event": "{kind: hội nghị, date: 16/8/2022, until: 15/8/2022}"},
    "anh-bia-thieu": {"cover": "{image: khong-co.png, alt: Một chấm đỏ và một chấm vàng}"},
    "anh-bia-khac-chu-hoa": {"cover": "{image: Cham.PNG, alt: Một chấm đỏ và một chấm vàng}"},
    "anh-bia-thieu-loi": {"cover": "{image: cham.png}"},
    "tep-la": {"files": "[{file: ke-hoach.pdf, title: Kế hoạch}]"},
    "phim-la": {"video": "[{url: phim-cua-toi}]"},
    "noi-bat-la": {"featured": "có thể"},
    "luot-xem-la": {"views": "nhiều"},
    "nguon-hai-dia-chi": {"source": "https://mot.example https://hai.example"},
    "tac-gia-dau-huyen": {"authors": "[Mai Hường]"},
    "tac-gia-dau-khac": {"authors": "[Mai Hương]"},
}
WRONG_BODIES = {
    "anh-thieu": "![Một chấm đỏ](khong-co.png)",
    "anh-gan-dung": "![Một chấm đỏ](chan.png)",
    "anh-khac-chu-hoa": "![Một chấm đỏ](Cham.png)",
    "anh-khong-loi": "Chữ.\n\n![](cham.png)",
    "anh-loi-vo-nghia": "Chữ.\n\n![IMG_1234](cham.png)",
    "anh-o-trang-khac": "![Một chấm đỏ](https://khac.example/cham.png)",
    "lien-ket-hong": "Xem [tin khác](../khong-co-tin-nay/).",
    "lien-ket-tep-hong": "Xem [kế hoạch](ke-hoach.pdf).",
    "lien-ket-toi-nhap": "Xem [bản nháp](../ban-nhap/).",
    "lien-ket-goc-hong": "Xem [đơn vị](/don-vi/khong-co/).",
    "lien-ket-ma": "Bấm [vào đây](javascript:alert(1)).",
    "lien-ket-trong": "Bấm [vào đây]().",
    "the-script": "Chữ.\n\n<script>alert(1)</script>",
    "the-iframe": 'Chữ.\n\n<iframe src="https://khac.example/"></iframe>',
    "the-form": "Chữ.\n\n<form><input></form>",
    "the-onclick": 'Chữ.\n\n<p onclick="alert(1)">Chữ</p>',
    "the-an": "Chữ.\n\n<p hidden>Chữ ẩn</p>",
    "the-giau-chu": 'Chữ <span style="display: none">ẩn</span>.',
    "the-h1": "<h1>Tiêu đề lớn</h1>",
    "the-lien-ket-ma": 'Bấm <a href="java&#115;cript:alert(1)">vào đây</a>.',
    "chu-thich-khong-loi": "Chữ.[^1]\n\nChữ nữa.",
}
WITH_PICTURE = (
    "anh-bia-khac-chu-hoa",
    "anh-bia-thieu-loi",
    "anh-gan-dung",
    "anh-khac-chu-hoa",
    "anh-khong-loi",
    "anh-loi-vo-nghia",
)


HEADER = "---\ntitle: Một tin\ndate: 16/8/2022\ncategory: Khen thưởng\nlead: Một câu.\n"
RIGHT = HEADER + "---\n\nNội dung.\n"
WRONG_FILES = {
    "tin-tuc/2022/dau-bai-khong-co/index.md": "Chỉ có nội dung.\n",
    "tin-tuc/2022/dau-bai-khong-het/index.md": HEADER + "\nNội dung.\n",
    "tin-tuc/2022/dau-bai-dong-la/index.md": HEADER + "một dòng lạc\n---\n\nNội dung.\n",
    "tin-tuc/2022/dau-bai-hai-loi/index.md": RIGHT.replace("16/8", "32/8").replace("Khen thưởng", "Thể thao"),
    "tin-tuc/2022/tab-thut-dong/index.md": HEADER + "cover:\n\timage: khong-co.png\n\talt: Một chấm\n---\n",
    "tin-tuc/2022/rong/index.md": "",
    "tin-tuc/2022/ma-hoa-utf-16/index.md": RIGHT.encode("utf-16"),
    "tin-tuc/2022/ma-hoa-cp1258/index.md": "---\ntitle: Sơ\u0309 Gia\u0301o du\u0323c\n".encode("cp1258"),
    "tin-tuc/2022/ma-hoa-tcvn3/index.md": "---\ntitle: Së Gi¸o dôc vµ §µo t¹o tØnh MÉu\n".encode("latin-1"),
    "tin-tuc/2022/phong-cu-vntime/index.md": RIGHT.replace("Nội dung", "Së Gi¸o dôc vµ §µo t¹o"),
    "tin-tuc/2022/chu-bi-hong/index.md": RIGHT.replace("Nội dung", "Khen thưởng".encode().decode("cp1252", "replace")),
    "tin-tuc/2022/chu-mat-dau/index.md": RIGHT.replace("Nội dung", "N\ufffdi dung"),
    "tin-tuc/2022/Tên có dấu/index.md": RIGHT,
    "tin-tuc/2022/ten-tep-khac/index.txt": RIGHT,
    "tin-tuc/2022/khong-co-bai/ghi-chu.docx": b"PK",
    "tin-tuc/2022/hai-bai/index.md": RIGHT,
    "tin-tuc/2022/hai-bai/index (1).md": RIGHT,
    "tin-tuc/2022/tep-le.md": RIGHT,
    "tin-tuc/nam-nay/nam-khong-phai-so/index.md": RIGHT,
    "tin-tuc/tep-le.docx": b"PK",
    "tin-tuc/2022/trung-ten-tep/index.md": HEADER
    + "files:\n  - {file: Kế hoạch.pdf, title: Một}\n  - {file: ke-hoach.pdf, title: Hai}\n---\n",
    "tin-tuc/2022/trung-ten-tep/Kế hoạch.pdf": b"%PDF-1",
    "tin-tuc/2022/trung-ten-tep/ke-hoach.pdf": b"%PDF-2",
    "trang/tin-tuc.md": "---\ntitle: Tin tức\n---\n",
    "trang/Liên hệ.md": "---\ntitle: Liên hệ\n---\n",
    "trang/tieu-de.md": "---\nngày: 16/8/2022\n---\n",
}


@pytest.fixture
def wrong_content(content):
    for slug, header in WRONG_HEADERS.items():
        content.post(slug, **header)
    for slug, body in WRONG_BODIES.items():
        content.post(slug, body)
    for slug in WITH_PICTURE:
        content.picture(f"tin-tuc/2022/{slug}/cham.png")
    for path, text in WRONG_FILES.items():
        content.write(path, text)
    content.post("ban-nhap", status="draft")
    return content


def told_of(text: str, *, indent: str = "") -> dict[str, list[str]]:
    """The messages by the folder of their post, or by their file."""
    found: dict[str, list[str]] = {}
    for line in text.splitlines():
        if match := re.match(rf"{indent}content/(?:tin-tuc/2022/([^/:]+)(?:/[^:]*)?|([^:]+)):", line):
            found.setdefault(match[1] or match[2], []).append(line)
    return found


def test_build_of_wrong_posts_tells_all_at_once(wrong_content, build, golden):
    built = build()
    assert built.told == golden(GOLDEN, built.told)
    assert built.status == 1
    assert not built.output.exists()


def test_build_of_wrong_posts_tells_of_each(wrong_content, build):
    told = told_of(build().told)
    wrong = {*WRONG_HEADERS, *WRONG_BODIES} | {
        path.removeprefix("tin-tuc/2022/").split("/")[0] if path.startswith("tin-tuc/2022/") else path
        for path in WRONG_FILES
    }
    assert wrong - set(told) == set(), "wrong posts that are not told of"
    assert set(told) - wrong == set(), "right posts are not told of"


def test_build_of_wrong_posts_as_a_command(wrong_content, pelican, golden, project, tmp_path):
    done = pelican("content", "-s", str(project / "pelicanconf.py"), "-o", "output", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (1, golden(GOLDEN, done.stderr))
    assert not (tmp_path / "output").exists()


def test_build_of_wrong_posts_leaves_the_older_site(content, build, tree):
    content.post("tin-cu", "Tin đã đăng.")
    built = build()
    assert built.status == 0
    before = tree(built.output)
    content.post("tin-cu", "Tin đã sửa.")
    content.post("tin-sai", date="16/82022")
    assert build().status == 1
    assert tree(built.output) == before
    assert list(tree(built.output.parent / ".output.bangvang" / "next")) == []


def test_build_of_mended_posts_goes_on(content, build):
    content.post("tin", date="16/82022")
    assert build().status == 1
    content.post("tin", date="16/8/2022")
    assert build().status == 0


# Names are compared among the posts that are shown.
AMONG_SHOWN = {"tac-gia-dau-huyen", "tac-gia-dau-khac"}
# Right in a draft, or in a preview; a wrong status makes no draft.
NOT_TOLD_OF_DRAFTS = {"thieu-sapo", "trang-thai-la", "lien-ket-toi-nhap"}


@pytest.mark.parametrize("drafts", [False, True], ids=["build", "preview"])
def test_build_of_wrong_drafts_goes_on(content, build, drafts):
    for slug, header in WRONG_HEADERS.items():
        content.post(slug, **({"status": "nháp"} | header))
    for slug, body in WRONG_BODIES.items():
        content.post(slug, body, status="nháp")
    content.post("ban-nhap", status="nháp")
    shutil.rmtree(content.path / "tin-tuc/2022/trang-thai-la")
    built = build(drafts=drafts)
    told = set(told_of(built.told, indent="  "))
    expected = {*WRONG_HEADERS, *WRONG_BODIES} - NOT_TOLD_OF_DRAFTS
    assert built.status == 0, built.told
    assert built.told.startswith("Lưu ý (")
    assert expected - told == (set() if drafts else AMONG_SHOWN), "told as notes"


def warn_of_a_plugin(_generator):
    logging.getLogger("pelican.mau").warning("%s does not go on", "a plugin")


def test_build_stops_at_each_warning_of_the_host(content, build):
    content.post("tin")
    with signals.article_generator_finalized.connected_to(warn_of_a_plugin):
        first, second = build(), build()
    assert (
        first.told
        == "pelican: a plugin does not go on\nCó 1 lỗi. Chưa có gì được ghi; sửa các lỗi trên rồi chạy lại.\n"
    )
    assert (first.status, second) == (1, first)
    assert build().status == 0


def test_build_tells_of_a_menu_that_leads_nowhere(content, build):
    values = (content.path / "du-lieu/trang.yaml").read_text(encoding="utf-8")
    content.write("du-lieu/trang.yaml", values.replace("/gioi-thieu/", "/khong-co/"))
    first, *_rest = build().told.splitlines()
    assert first == "content/du-lieu/trang.yaml: liên kết “/khong-co/” (Giới thiệu) không dẫn tới trang nào."


@pytest.mark.parametrize("name", ["trang", "chuyen-muc", "don-vi", "hinh-thuc-khen-thuong", "khoi-thi-dua"])
def test_build_tells_of_a_missing_data_file(content, build, name):
    (content.path / f"du-lieu/{name}.yaml").unlink()
    built = build()
    assert f"content/du-lieu/{name}.yaml: thiếu tệp này." in built.told.splitlines()
    assert built.status == 1


@pytest.mark.parametrize(
    ("name", "written", "wrong"),
    [
        ("khoi-thi-dua", "parent: so-gddt-mau", "parent: so-gddt-mao"),
        ("khoi-thi-dua", "lead: thpt-mau", "lead: thpt-mao"),
        ("don-vi", "parent: so-gddt-mau", "parent: so-gddt-mao"),
        ("don-vi", "successors: [so-gddt-mau-cu]", "successors: [so-gddt-mao-cu]"),
        ("don-vi", "id: thpt-mau", "id: Trường Mẫu"),
        ("hinh-thuc-khen-thuong", "rank: 10", "rank: mười"),
        ("chuyen-muc", "id: khen-thuong", "id: Khen thưởng"),
    ],
)
def test_build_tells_of_wrong_data(content, build, name, written, wrong):
    content.post("tin", honours=f"[{{award: {FLAG}, to: {SCHOOL}}}]")
    file = content.path / f"du-lieu/{name}.yaml"
    content.write(f"du-lieu/{name}.yaml", file.read_text(encoding="utf-8").replace(written, wrong))
    built = build()
    assert built.status == 1
    assert re.match(rf"content/du-lieu/{name}\.yaml:\d+: ", built.told)


def test_build_that_breaks_off_leaves_the_older_site(content, build, tree, monkeypatch):
    content.post("tin-cu")
    output = build().output
    before = tree(output)
    content.post("tin-moi")

    def full_disk(_path, _text):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(write, "_write", full_disk)
        stopped = build()
    assert (stopped.status, stopped.told) == (1, "Không dựng được trang: ổ đĩa đã đầy.\n")
    assert tree(output) == before
    assert list(tree(output.parent / ".output.bangvang" / "next")) == []
    assert (build().status, (output / "tin-tuc/2022/tin-moi/index.html").is_file()) == (0, True)
