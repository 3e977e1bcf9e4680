"""Addresses that posts had on an older portal go on answering."""

import pytest


@pytest.mark.parametrize(
    ("old", "file"),
    [
        ("/thi-dua/bai-1.html", "thi-dua/bai-1.html"),
        ("/thi-dua/bai-2/", "thi-dua/bai-2/index.html"),
        ("https://portal.example/thi-dua/bai-3", "thi-dua/bai-3/index.html"),
    ],
)
@pytest.mark.parametrize("base", ["", "/so-gddt"])
def test_old_address_leads_to_the_post(content, build, old, file, base):
    content.post("tin", redirect_from=old)
    built = build(url=f"https://x.example{base}")
    assert built.status == 0, built.told
    page = built.text(file)
    assert f'<meta http-equiv="refresh" content="0; url={base}/tin-tuc/2022/tin/">' in page
    assert f'<link rel="canonical" href="https://x.example{base}/tin-tuc/2022/tin/">' in page
    assert '<meta name="robots" content="noindex">' in page
    assert old not in built.text("sitemap.xml")


def test_old_address_of_two_posts_is_a_problem(content, build):
    content.post("tin", redirect_from="/cu.html")
    content.post("tin-hai", redirect_from="/cu.html")
    built = build()
    assert built.status == 1
    assert "có 2 trang cùng địa chỉ “cu.html”" in built.told


def test_old_address_of_a_draft_does_not_answer(content, build):
    content.post("tin", redirect_from="/cu.html", status="nháp")
    built = build()
    assert not (built.output / "cu.html").exists()
