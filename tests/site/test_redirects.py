"""Addresses that posts had on an older portal go on answering."""

import pytest


@pytest.mark.parametrize(
    ("old", "file"),
    [
        ("/thi-dua/bai-1.html", "thi-dua/bai-1.html"),
        ("/thi-dua/bai-2/", "thi-dua/bai-2/index.html"),
        ("/tin/b%C3%A0i.html", "tin/bài.html"),
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
    message = "redirect_from: địa chỉ cũ “/cu.html” là của một trang khác, hoặc ghi ở hai bài: bỏ bớt."
    assert [line for line in built.told.splitlines() if "cu.html" in line] == [
        f"content/tin-tuc/2022/{slug}/index.md: {message}" for slug in ("tin-hai", "tin")
    ]


def test_old_address_that_is_a_page_of_ours_is_a_problem(content, build):
    content.post("tin", redirect_from="/don-vi/")
    built = build()
    assert built.status == 1
    assert "tin-tuc/2022/tin/index.md: redirect_from: địa chỉ cũ “/don-vi/” là của một trang khác" in built.told


@pytest.mark.parametrize("old", ["/%2e%2e/%2e%2e/x.html", "/a%2f..%2f..%2fb.html", "/a:b/", "/a%00/"])
def test_old_address_that_no_file_can_answer_is_refused(content, build, tree, old):
    before = tree(content.path.parent)
    content.post("tin", redirect_from=old)
    built = build()
    assert built.status == 1
    assert "tin-tuc/2022/tin/index.md:6: redirect_from: địa chỉ cũ" in built.told
    assert set(tree(content.path.parent)) - set(before) <= {
        "content/tin-tuc/2022/tin/index.md",
        ".output.bangvang/lock",
    }


def test_old_address_of_a_draft_does_not_answer(content, build):
    content.post("tin", redirect_from="/cu.html", status="nháp")
    built = build()
    assert not (built.output / "cu.html").exists()


def test_old_address_with_a_query_is_told_of_and_writes_nothing(content, build):
    content.post("tin", redirect_from="/index.php?id=3")
    built = build()
    assert built.status == 0
    assert "tin-tuc/2022/tin/index.md: redirect_from: “/index.php?id=3” có “?”" in built.told
    assert not [path for path in built.output.rglob("*") if "index.php" in path.name]
