"""Files that headers name: which are meant, and which lead out of the folder."""

import pytest

from bangvang.core.problems import Refusal
from bangvang.edition.media_reader import PICTURE_ENDINGS, near_files, parse_file_name


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("co.jpg", "co.jpg"),
        (" co.jpg ", "co.jpg"),
        ("./co.jpg", "co.jpg"),
        (".\\co.jpg", "co.jpg"),
        ("anh\\lop.jpg", "anh/lop.jpg"),
        ("ảnh 1 (2).jpg", "ảnh 1 (2).jpg"),
        ("a..b.jpg", "a..b.jpg"),
    ],
)
def test_parse_file_name(name: str, expected: str) -> None:
    assert parse_file_name(name) == expected


@pytest.mark.parametrize(
    ("name", "suggestions"),
    [
        ("../co.jpg", ("co.jpg",)),
        ("anh/../../co.jpg", ("co.jpg",)),
        ("..", ()),
        ("/co.jpg", ("co.jpg",)),
        ("\\\\may-chu\\co.jpg", ("co.jpg",)),
        ("C:\\Anh\\co.jpg", ("co.jpg",)),
        ("C:co.jpg", ("co.jpg",)),
        ("https://a.vn/co.jpg", ("co.jpg",)),
        ("https://a.vn/", ()),
        ("data:image/png;base64", ("png;base64",)),
    ],
)
def test_parse_file_name_refuses_a_way_out(name: str, suggestions: tuple[str, ...]) -> None:
    with pytest.raises(Refusal) as refused:
        parse_file_name(name)
    assert (refused.value.message, refused.value.suggestions) == (
        f"“{name}” phải là tên một tệp trong thư mục của bài",
        suggestions,
    )


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("CO.JPG", ("co.jpg",)),
        ("co.webp", ("co.jpg",)),
        ("c0.jpg", ("co.jpg",)),
        ("phim.jpg", ()),
        ("ke-hoach.jpg", ()),
    ],
)
def test_near_files(path: str, expected: tuple[str, ...]) -> None:
    assert near_files(path, ["co.jpg", "ke-hoach.pdf"], PICTURE_ENDINGS) == expected
