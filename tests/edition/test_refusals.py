"""What looks right and is not: hidden characters, old fonts, links out of the folder, several people in one place."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bangvang.core.days import parse_moment
from bangvang.edition.folder import files_below
from bangvang.edition.reader import read_contents
from bangvang.edition.source import Unreadable, read_text

CASES = Path(__file__).parents[1] / "cases" / "tinh-mau"
POST = "---\ntitle: Một tin\ndate: 16/8/2022\ncategory: Khen thưởng\nlead: Một câu.\n{}---\nNội dung.\n"


@pytest.fixture
def told(tmp_path: Path) -> Callable[..., list[str]]:
    """What reading tỉnh Mẫu with one post, and with lines added to its tables, complains of."""

    def told(header: str = "", **added: str) -> list[str]:
        (tmp_path / "du-lieu").mkdir()
        for source in (CASES / "du-lieu").iterdir():
            more = added.get(source.stem.replace("-", "_"), "")
            (tmp_path / "du-lieu" / source.name).write_text(source.read_text("utf-8") + more, "utf-8")
        post = tmp_path / "tin-tuc" / "2022" / "tin"
        post.mkdir(parents=True)
        (post / "index.md").write_text(POST.format(header), "utf-8")
        (post / "anh.webp").write_bytes(b"")
        found = read_contents(tmp_path, parse_moment("22/11/2026")).problems
        return [str(problem).removeprefix(f"{tmp_path.as_posix()}/") for problem in found]

    return told


@pytest.mark.parametrize("char", ["\u0085", "\u2028", "\u202e", "\u2066", "\ufdd0", "\uffff", "\u0007"])
def test_read_text_refuses_a_hidden_character(tmp_path: Path, char: str) -> None:
    file = tmp_path / "index.md"
    file.write_text(f"Một\nhai{char} ba", "utf-8", newline="\n")
    with pytest.raises(Unreadable) as refused:
        read_text(file)
    assert (refused.value.line, refused.value.message) == (
        2,
        f"có ký tự điều khiển ẩn (U+{ord(char):04X}): xóa chỗ ấy rồi gõ lại.",
    )


@pytest.mark.parametrize("text", ["C¸c em ®¹t gi¶i nhÊt", "title: LÔ khai gi¶ng n¨m häc míi"])
def test_read_text_knows_an_old_font_by_a_few_words(tmp_path: Path, text: str) -> None:
    (tmp_path / "index.md").write_text(text, "utf-8")
    with pytest.raises(Unreadable, match="phông cũ"):
        read_text(tmp_path / "index.md")


@pytest.mark.parametrize("text", ["Microsoft® Office· và 5µm", "so\u00adgiao\u00adduc®", "Bản quyền © 2024"])
def test_read_text_takes_signs_for_no_old_font(tmp_path: Path, text: str) -> None:
    (tmp_path / "index.md").write_text(text, "utf-8")
    assert read_text(tmp_path / "index.md") == text


def test_files_below_leaves_out_links_that_lead_elsewhere(tmp_path: Path) -> None:
    folder = tmp_path / "tin"
    folder.mkdir()
    (tmp_path / "mat-khau.txt").write_text("bí mật", "utf-8")
    (folder / "anh.png").write_bytes(b"")
    try:
        (folder / "ra-ngoai.txt").symlink_to(tmp_path / "mat-khau.txt")
        (folder / "trong.png").symlink_to(folder / "anh.png")
    except OSError:
        pytest.skip("hệ điều hành không cho tạo liên kết")
    assert files_below(folder) == {"anh.png", "trong.png"}


@pytest.mark.parametrize("person", ['"[Nguyễn Văn A, Trần B]"', '"Nguyễn Văn A, Trần B"', '"Nguyễn Văn A; Trần B"'])
def test_honour_is_of_one_person(told: Callable[..., list[str]], person: str) -> None:
    award = "award: Giấy khen của Giám đốc Sở"
    header = f"honours:\n  - {{{award}, person: {person}, role: Hiệu trưởng, unit: Trường THPT Mẫu}}\n"
    assert told(header) == [
        f"tin-tuc/2022/tin/index.md:7: honours: “{person.strip(chr(34))}”: mỗi mục ghi đúng một người;"
        " thêm một mục cho mỗi người nữa."
    ]


@pytest.mark.parametrize(
    ("recipient", "award", "refused"),
    [
        ("to: Trường THPT Mẫu", "Chỉ cho cá nhân", True),
        ("of: tập thể, count: 2", "Chỉ cho cá nhân", True),
        ("of: tập thể và cá nhân", "Chỉ cho cá nhân", True),
        ("of: cá nhân, count: 2", "Chỉ cho cá nhân", False),
        ("of: tập thể và cá nhân", "Giấy khen của Giám đốc Sở", False),
    ],
)
def test_award_suits_who_receives_it(told: Callable[..., list[str]], recipient: str, award: str, refused: bool) -> None:
    more = (
        "\n- {id: rieng, name: Chỉ cho cá nhân, kind: danh hiệu thi đua, level: sở, rank: 99, recipients: [cá nhân]}\n"
    )
    found = told(f"honours:\n  - {{award: {award}, {recipient}}}\n", hinh_thuc_khen_thuong=more)
    message = "honours: “Chỉ cho cá nhân” chỉ tặng cho cá nhân: xem lại hình thức, hoặc người nhận."
    assert found == ([f"tin-tuc/2022/tin/index.md:7: {message}"] if refused else [])


@pytest.mark.parametrize("alt", ["IMG_0123", "a.webp", "ảnh"])
@pytest.mark.parametrize("key", ["cover", "gallery"])
def test_alt_text_says_what_is_seen(told: Callable[..., list[str]], key: str, alt: str) -> None:
    (message,) = told(f"{key}: {{image: anh.webp, alt: {alt}}}\n")
    assert message == (
        f"tin-tuc/2022/tin/index.md:6: lời mô tả “{alt}” của ảnh không nói gì: viết người xem thấy gì trong ảnh."
    )


def test_id_that_the_program_uses(told: Callable[..., list[str]]) -> None:
    (message,) = told(don_vi="\n- {id: trang, name: Trường Trang, kind: tiểu học}\n")
    assert message.endswith("mã “trang” dành cho chương trình: đặt mã khác.")


@pytest.mark.parametrize("province", ["", ", province: Mẫu"])
def test_block_is_not_named_like_a_unit(told: Callable[..., list[str]], province: str) -> None:
    (message,) = told(khoi_thi_dua=f"\n- {{id: nham, name: Trường THPT Mẫu, kind: khối{province}}}\n")
    assert message.endswith("“nham” trùng tên với đơn vị “thpt-mau”: đặt tên khác để phân biệt.")


@pytest.mark.parametrize("name", ["don-vi", "hinh-thuc-khen-thuong", "chuyen-muc", "khoi-thi-dua", "trang"])
@pytest.mark.parametrize("state", ["missing", "empty"])
def test_table_that_is_not_there_says_it_all(tmp_path: Path, name: str, state: str) -> None:
    shutil.copytree(CASES / "du-lieu", tmp_path / "du-lieu")
    file = tmp_path / "du-lieu" / f"{name}.yaml"
    file.unlink() if state == "missing" else file.write_text("\n", "utf-8")
    post = tmp_path / "tin-tuc" / "2022" / "tin"
    post.mkdir(parents=True)
    (post / "index.md").write_text(POST.format("units: [Trường THPT Mẫu]\n"), "utf-8")
    (problem,) = read_contents(tmp_path, parse_moment("22/11/2026")).problems
    message = {"missing": "thiếu tệp này.", "empty": "tệp trống: chép lại từ bản lưu, hoặc từ bộ chương trình."}[state]
    assert str(problem) == f"{file.as_posix()}: {message}"
