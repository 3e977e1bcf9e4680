"""Linked data on the pages of units: what machines read of a unit, and nothing that is not its own."""

import json
import re
from html.parser import HTMLParser

import pytest

from bangvang.core.honours import UnitRecipient
from bangvang.site.json_ld import script_data

SCHOOL, FLAG, LETTER = "Trường THPT Mẫu", "Cờ thi đua của Bộ GD&ĐT", "Giấy khen của Giám đốc Sở"


class Scripts(HTMLParser):
    """The texts of a page's data blocks, as a browser parts them from the page."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[str] = []
        self._is_open = False

    def handle_starttag(self, tag, attrs):
        self._is_open = tag == "script" and ("type", "application/ld+json") in attrs
        self.blocks += [""] if self._is_open else []

    def handle_endtag(self, tag):
        self._is_open = False

    def handle_data(self, data):
        if self._is_open:
            self.blocks[-1] += data


def linked_data(page: str) -> list[dict]:
    scripts = Scripts()
    scripts.feed(page)
    scripts.close()
    return [json.loads(block) for block in scripts.blocks]


@pytest.mark.parametrize(
    "text", ["</script><script>alert(1)</script>", "<!-- <script>", "]]>", "&lt;/script&gt;", "\u2028", '"\\', "Mẫu"]
)
def test_script_data_ends_no_element(text):
    data = script_data({"name": text})
    (read,) = linked_data(f'<script type="application/ld+json">{data}</script><p>sau</p>')
    assert read == {"name": text}
    assert not re.search("[<>&]", data)


@pytest.mark.parametrize("which", ["real", "ledger"])
def test_every_unit_lists_what_it_was_itself_awarded(request, which):
    build, output = (request.getfixturevalue(f"{which}_{what}") for what in ("build", "site"))
    awards, told = build.edition.registry.awards, 0
    for unit in build.edition.registry.units.values():
        (data,) = linked_data((output / f"don-vi/{unit.id}/index.html").read_text(encoding="utf-8"))
        honours = build.edition.roll.by_unit.get(unit.id, ())
        own = [h for h in honours if h.counts and isinstance(h.recipient, UnitRecipient)]
        expected = [
            f"{awards[h.award].name}, {h.period.heading.lower()}" if h.period.is_known else awards[h.award].name
            for h in build.edition.roll.by_precedence(own)
        ]
        assert data.get("award", []) == expected, unit.id
        assert (data["@context"], data["name"]) == ("https://schema.org", unit.name)
        assert data["url"].endswith(f"/don-vi/{unit.id}/")
        assert all(data.values()), "nothing is there without saying something"
        told += len(expected)
    assert told > 50


def test_other_pages_have_none(ledger_site):
    for path in ledger_site.rglob("*.html"):
        is_of_unit = re.fullmatch(r"don-vi/[^/]+/index\.html", path.relative_to(ledger_site).as_posix())
        assert ("ld+json" in path.read_text(encoding="utf-8")) == bool(is_of_unit), path


@pytest.fixture
def unit_data(content, build):
    """The linked data of the school, of the test's content folder."""

    def unit_data(unit: str = "thpt-mau") -> dict:
        (data,) = linked_data(build().text(f"don-vi/{unit}/index.html"))
        return data

    return unit_data


def test_awards_of_others_are_not_the_units(content, unit_data):
    items = (
        f"award: {LETTER}, to: {SCHOOL}, school_year: 2021-2022",
        f"award: {FLAG}, to: {SCHOOL}",
        f"award: {LETTER}, to: {SCHOOL}, year: 2019",
        f"award: {FLAG}, to: {SCHOOL}, school_year: 2022-2023, status: proposed",
        f"award: {FLAG}, to: {SCHOOL}, school_year: 2023-2024, status: planned",
        f"award: {FLAG}, of: cá nhân, count: 3, unit: {SCHOOL}, school_year: 2020-2021",
        f"award: {FLAG}, person: Nguyễn Văn Mẫu, role: Hiệu trưởng, unit: {SCHOOL}, school_year: 2018-2019",
        "award: Bằng khen của Thủ tướng Chính phủ, to: Khối thi đua các trường THPT tỉnh Mẫu, school_year: 2024-2025",
    )
    content.post("tin", honours="".join(f"\n  - {{{item}}}" for item in items))
    data = unit_data()
    assert data["award"] == [
        "Cờ thi đua của Bộ Giáo dục và Đào tạo",
        "Giấy khen của Giám đốc Sở, năm học 2021–2022",
        "Giấy khen của Giám đốc Sở, năm 2019",
    ]
    assert "Nguyễn Văn Mẫu" not in json.dumps(data, ensure_ascii=False)


def test_heir_does_not_list_what_it_inherited(content, unit_data):
    content.post("tin", honours=f"[{{award: {FLAG}, to: Sở GD&ĐT Mẫu Cũ, school_year: 2020-2021}}]")
    assert "award" not in unit_data("so-gddt-mau")


def test_former_unit_says_when_it_ended(content, unit_data):
    data = unit_data("so-gddt-mau-cu")
    assert (data["@type"], data["dissolutionDate"]) == ("GovernmentOrganization", "2025-06-30")
    assert data["alternateName"] == ["Sở GD&ĐT Mẫu Cũ"]


def test_name_that_would_end_the_element_does_not(content, unit_data):
    units = content.path / "du-lieu/don-vi.yaml"
    name = "Trường </script><script>alert(1)</script> & “Mẫu”"
    units.write_text(
        f"{units.read_text('utf-8')}\n- id: thpt-la\n  name: '{name}'\n  kind: trung học phổ thông\n  province: Mẫu\n",
        encoding="utf-8",
    )
    assert unit_data("thpt-la")["name"] == name


DEPARTMENT = {"@type": "GovernmentOrganization", "name": "Sở Giáo dục và Đào tạo tỉnh Mẫu"}


@pytest.mark.parametrize(
    ("unit", "kind", "parent"),
    [
        (
            "thpt-mau",
            "EducationalOrganization",
            {"@type": "GovernmentOrganization", "name": "Sở Giáo dục và Đào tạo tỉnh Mẫu"},
        ),
        ("so-gddt-mau", "GovernmentOrganization", None),
    ],
)
def test_unit_has_its_type_and_parent(content, unit_data, unit, kind, parent):
    data = unit_data(unit)
    assert (data["@type"], data.get("parentOrganization")) == (kind, parent)
