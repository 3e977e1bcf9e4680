"""The gate: one build tells everything that is wrong, in the words of the people who write, and touches nothing."""

import re
import shutil
from pathlib import Path

import pytest

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
    "tac-gia-khong-dau": {"authors": "[Mai Hương]"},
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
WITH_PICTURE = ("anh-bia-khac-chu-hoa", "anh-bia-thieu-loi", "anh-gan-dung", "anh-khac-chu-hoa", "anh-khong-loi", "anh-loi-vo-nghia")


@pytest.fixture
def wrong_content(content):
    for slug, header in WRONG_HEADERS.items():
        content.post(slug, **header)
    for slug, body in WRONG_BODIES.items():
        content.post(slug, body)
    for slug in WITH_PICTURE:
        content.picture(f"tin-tuc/2022/{slug}/cham.png")
    content.post("ban-nhap", status="draft")
    return content


def test_build_with_wrong_posts(wrong_content, build):
    print(build().told)
    assert 0
