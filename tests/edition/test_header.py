"""The header: what writers type, and what comes out of it."""

import unicodedata

import pytest

from bangvang.edition.header import parse_document, parse_items, parse_pairs
from bangvang.edition.nodes import Mapping, Node, Scalar, Sequence
from bangvang.edition.post_keys import POST
from bangvang.edition.registry_keys import BLOCK, UNIT


def plain(node: Node) -> object:
    """The tree as text, lists and dictionaries; what could not be read as None."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {key.text: plain(value) for key, value in node.pairs} if isinstance(node, Mapping) else None


def pairs_of(header: str) -> dict[str, object]:
    """What the header's lines spell; they must be without fault."""
    mapping, faults = parse_pairs(header.split("\n"), POST, first_line=2)
    assert faults == ()
    return {key.text: plain(value) for key, value in mapping.pairs}


def faults_of(header: str) -> list[str]:
    _, faults = parse_pairs(header.split("\n"), POST, first_line=2)
    return [f"{line}: {message}" for line, message in faults]


RULES_OF_TEXT = [
    pytest.param("Điện Biên: hai năm liền", id="colon"),
    pytest.param("Giờ học 7: 30: hết", id="several colons"),
    pytest.param("Lớp 5 #1 của trường # nhất", id="hash within"),
    pytest.param("#ThiĐuaYêuNước của ngành", id="hashtag first"),
    pytest.param("Lễ trao [cờ] {thi đua}", id="brackets within"),
    pytest.param("[Video] Lễ trao cờ", id="bracket first"),
    pytest.param("[Thông báo]", id="brackets around"),
    pytest.param("{Ảnh} Lễ trao cờ", id="brace first"),
    pytest.param("[ chưa đóng", id="open bracket"),
    pytest.param("}] đóng trước", id="closing bracket first"),
    pytest.param('Phong trào "Dạy tốt, học tốt" năm nay', id="quotes within"),
    pytest.param("Phong trào “Dạy tốt, học tốt”", id="curly quotes"),
    pytest.param("“Dạy tốt” và học tốt", id="curly quotes first"),
    pytest.param("It's 5' và 3\"", id="apostrophes"),
    *[pytest.param(f"{mark}Trường chuẩn", id=f"{mark} first") for mark in "*&!@%`?-=~^$\\,;:"],
    *[pytest.param(f"{mark} Trường chuẩn", id=f"{mark} and space first") for mark in "*&!@%`?-|>=~"],
    pytest.param("> 90% học sinh khá, giỏi", id="greater than first"),
    pytest.param("|x| là giá trị tuyệt đối", id="bar first"),
    pytest.param("--- gạch", id="dashes first"),
    pytest.param("<b>đậm</b>", id="tag first"),
    pytest.param("a: b: c, d: [e, {f: g}] # h", id="everything"),
    pytest.param("👩‍🏫 Cô giáo 🎉: 20/11", id="emoji"),
    pytest.param("010", id="octal"),
    pytest.param("no", id="boolean"),
    pytest.param("null", id="null"),
    pytest.param("~", id="tilde"),
    pytest.param("1_000", id="grouped number"),
    pytest.param("2020-12-18", id="day"),
    pytest.param("12:30:45", id="sexagesimal"),
    pytest.param("0x1F", id="hexadecimal"),
    pytest.param("<<", id="merge key"),
    pytest.param("đường dẫn C:\\Anh\\moi", id="backslashes"),
    pytest.param("https://example.org/a#b: c", id="address"),
]


@pytest.mark.parametrize("value", RULES_OF_TEXT)
@pytest.mark.parametrize("key", ["title", "lead", "source", "topic", "dateline", "note", "Tiêu đề", "GHI CHÚ"])
def test_parse_pairs_takes_a_text_as_it_is_written(key: str, value: str) -> None:
    assert pairs_of(f"{key}: {value}\ndate: 18/12/2020") == {key: value, "date": "18/12/2020"}


@pytest.mark.parametrize("value", RULES_OF_TEXT)
def test_parse_pairs_takes_a_nested_text_as_it_is_written(value: str) -> None:
    header = f"gallery:\n  - image: a.jpg\n    alt: {value}\n    caption: Chú thích\n  - image: b.jpg\n    alt: Lớp"
    first, second = {"image": "a.jpg", "alt": value, "caption": "Chú thích"}, {"image": "b.jpg", "alt": "Lớp"}
    assert pairs_of(header) == {"gallery": [first, second]}


@pytest.mark.parametrize("value", [case for case in RULES_OF_TEXT if not case.values[0].startswith(("[", "{", "-"))])
@pytest.mark.parametrize("indent", ["", "  "])
def test_parse_pairs_takes_an_item_of_a_list_as_it_is_written(indent: str, value: str) -> None:
    assert pairs_of(f"units:\n{indent}- {value}\n{indent}- Sở\ntopic: X") == {"units": [value, "Sở"], "topic": "X"}


def test_parse_pairs_takes_a_lone_item_as_a_text() -> None:
    assert pairs_of("units: Trường số 1: cơ sở 2 & 3") == {"units": "Trường số 1: cơ sở 2 & 3"}


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        pytest.param('title: "Một: hai"', {"title": "Một: hai"}, id="double quotes"),
        pytest.param("title: 'Một: hai'", {"title": "Một: hai"}, id="single quotes"),
        pytest.param("title: 'Của ''ta'''", {"title": "Của 'ta'"}, id="doubled single quotes"),
        pytest.param('title: "Một \\"hai\\" ba"', {"title": 'Một "hai" ba'}, id="escaped quotes"),
        pytest.param('title: "Một # hai"  # lời dặn', {"title": "Một # hai"}, id="comment behind quotes"),
        pytest.param('title: "Một\n  hai"', {"title": "Một hai"}, id="quotes over two lines"),
        pytest.param('title:\n  "Một: hai"', {"title": "Một: hai"}, id="quotes on the next line"),
        pytest.param("lead: |\n  Một: hai\n  # ba\n\n  bốn", {"lead": "Một: hai # ba bốn"}, id="block kept"),
        pytest.param("lead: >\n  Một: hai\n  - ba", {"lead": "Một: hai - ba"}, id="block folded"),
        pytest.param("lead: >-  # gấp\n    Một\n    hai", {"lead": "Một hai"}, id="block with a mark and a comment"),
        pytest.param("lead: Một: hai\n  ba # bốn\n  năm", {"lead": "Một: hai ba # bốn năm"}, id="plain over lines"),
        pytest.param("lead: Một\n\n  hai", {"lead": "Một hai"}, id="plain over a blank line"),
        pytest.param("lead:\n  Một: hai\n  ba", {"lead": "Một: hai ba"}, id="plain on the next lines"),
        pytest.param("lead: Một\n  #Hai", {"lead": "Một #Hai"}, id="hashtag goes on"),
        pytest.param("lead: Một\n  # lời dặn\n# lời dặn", {"lead": "Một"}, id="comments between"),
        pytest.param("lead: # chưa có", {"lead": ""}, id="comment for a value"),
        pytest.param("title:Một", {"title": "Một"}, id="no space behind the colon"),
        pytest.param("title : Một", {"title": "Một"}, id="space before the colon"),
        pytest.param("title:\tMột", {"title": "Một"}, id="tab behind the colon"),
        pytest.param("title:\u00a0Một", {"title": "Một"}, id="no-break space behind the colon"),
        pytest.param("TITLE: Một", {"TITLE": "Một"}, id="capitals"),
        pytest.param("title:", {"title": ""}, id="nothing"),
        pytest.param("# lời dặn\n\ntitle: Một\n\n# nữa", {"title": "Một"}, id="comments and blank lines"),
        pytest.param("date: 18/12/2020 02:09   # ngày trước", {"date": "18/12/2020 02:09"}, id="comment behind a day"),
        pytest.param("date:\n  18/12/2020", {"date": "18/12/2020"}, id="a day on the next line"),
        pytest.param("views: 010", {"views": "010"}, id="figures stay text"),
        pytest.param("featured: no", {"featured": "no"}, id="no stays text"),
        pytest.param("tags: [a, 'b, c', \"d: e\"]", {"tags": ["a", "b, c", "d: e"]}, id="flow list"),
        pytest.param("tags: [a,\n  b,\n  c]", {"tags": ["a", "b", "c"]}, id="flow list over lines"),
        pytest.param("tags: []", {"tags": []}, id="empty list"),
        pytest.param("tags:\n  [a, b]", {"tags": ["a", "b"]}, id="flow list on the next line"),
        pytest.param("tags: # các thẻ\n  - a\n  - b", {"tags": ["a", "b"]}, id="comment before a list"),
        pytest.param("tags:\n\n  # một\n  - a\n  # hai\n  - b", {"tags": ["a", "b"]}, id="comments in a list"),
        pytest.param("tags:\n- a\n- b", {"tags": ["a", "b"]}, id="list without indent"),
        pytest.param("tags:\n\t- a\n\t- b", {"tags": ["a", "b"]}, id="list indented by tabs"),
        pytest.param("tags:\n  - a: b\n    c\n  - 'd: e'", {"tags": ["a: b c", "d: e"]}, id="item over two lines"),
        pytest.param(
            "honours: # các lần\n  - {award: Cờ, to: Sở}",
            {"honours": [{"award": "Cờ", "to": "Sở"}]},
            id="comment first",
        ),
        pytest.param(
            "honours:\n  - {award: Cờ,\n     to: Sở,\n     reason: x}\n  - award: Cờ: hai\n    to: Sở",
            {"honours": [{"award": "Cờ", "to": "Sở", "reason": "x"}, {"award": "Cờ: hai", "to": "Sở"}]},
            id="braces over lines beside a block",
        ),
        pytest.param(
            "event: {kind: hội nghị,\n  place: Điện Biên}",
            {"event": {"kind": "hội nghị", "place": "Điện Biên"}},
            id="braces over lines at the key",
        ),
        pytest.param(
            "honours:\n  - hình thức: Cờ: một\n    cho: Sở #1\n    năm học: 2018-2019  # dặn",
            {"honours": [{"hình thức": "Cờ: một", "cho": "Sở #1", "năm học": "2018-2019"}]},
            id="Vietnamese keys below",
        ),
        pytest.param(
            "honours:\n\t- award: Cờ: một\n\t  to: Sở", {"honours": [{"award": "Cờ: một", "to": "Sở"}]}, id="tabs below"
        ),
        pytest.param(
            "cover:\n  image:a.jpg\n  alt:Lớp: một",
            {"cover": {"image": "a.jpg", "alt": "Lớp: một"}},
            id="no space behind a nested colon",
        ),
        pytest.param(
            "cover:\n  image: a.jpg\n  caption: |\n    alt: x: y\n    z\n  alt: Lớp",
            {"cover": {"image": "a.jpg", "caption": "alt: x: y\nz", "alt": "Lớp"}},
            id="nested block value",
        ),
        pytest.param(
            "cover:\n  alt: Một: hai\n    ba\n  image: a.jpg",
            {"cover": {"alt": "Một: hai ba", "image": "a.jpg"}},
            id="nested text over lines",
        ),
        pytest.param(
            "cover:\u00a0\n\u00a0\u00a0image: a.jpg\n\u00a0\u00a0alt: Lớp",
            {"cover": {"image": "a.jpg", "alt": "Lớp"}},
            id="no-break spaces as indent",
        ),
    ],
)
def test_parse_pairs(header: str, expected: dict[str, object]) -> None:
    assert pairs_of(header) == expected


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        pytest.param("Một dòng chữ", ["2: dòng “Một dòng chữ” không có dạng “khóa: giá trị”."], id="no key"),
        pytest.param("...", ["2: dòng “...” không có dạng “khóa: giá trị”."], id="YAML's end of a document"),
        pytest.param('"title": Một', ['2: dòng “"title": Một” không có dạng “khóa: giá trị”.'], id="key in quotes"),
        pytest.param("title：Một", ["2: dòng “title：Một” không có dạng “khóa: giá trị”."], id="wide colon"),
        pytest.param("  title: Một", ["2: dòng “title: Một” không có dạng “khóa: giá trị”."], id="first key indented"),
        pytest.param("- title: Một", ["2: dòng “- title: Một” không có dạng “khóa: giá trị”."], id="key with a dash"),
    ],
)
def test_parse_pairs_refuses_a_line(header: str, expected: list[str]) -> None:
    assert faults_of(header) == expected


_UNCLOSED = (
    'đóng đúng chỗ, giữa hai mục thiếu dấu phẩy, hoặc giá trị có dấu “:”, “#” mà không đặt trong dấu ngoặc kép "…".'
)
_OPEN_BRACE, _OPEN_BRACKET = f"dấu “{{” không có dấu “}}” {_UNCLOSED}", f"dấu “[” không có dấu “]” {_UNCLOSED}"
_QUOTE_IT = 'đặt cả giá trị trong dấu ngoặc kép "…".'
_BEHIND_QUOTES = "còn chữ sau dấu ngoặc kép đóng: đặt cả giá trị giữa hai dấu ', như"


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        pytest.param(
            'title: "Dạy tốt" và học tốt',
            [f"2: title: {_BEHIND_QUOTES} '\"Dạy tốt\" và học tốt'."],
            id="text behind the closing quote",
        ),
        pytest.param(
            "title: 'Dạy' và \"học\"",
            [f"2: title: {_BEHIND_QUOTES} '''Dạy'' và \"học\"'."],
            id="two quotations of both kinds",
        ),
        pytest.param(
            'cover:\n  alt: "Một" hai\n  image: a.jpg',
            [f"3: cover: {_BEHIND_QUOTES} '\"Một\" hai'."],
            id="text behind the closing quote below",
        ),
        pytest.param('title: "Dạy', ["2: title: dấu ngoặc kép mở ra mà không đóng lại."], id="quote never closed"),
        pytest.param(
            'title: "C:\\dir"',
            ["2: title: dấu “\\” trong ngoặc kép: dùng dấu ngoặc đơn '…' thay cho \"…\"."],
            id="backslash in double quotes",
        ),
        pytest.param(
            "source: Báo\n  status: draft",
            ["3: source: dòng “status: draft” thụt vào nên bị tính vào “source”: đưa ra đầu dòng."],
            id="key lost in a text",
        ),
        pytest.param(
            "date: 18/12/2020\n\tTrạng thái: nháp",
            ["3: date: dòng “Trạng thái: nháp” thụt vào nên bị tính vào “date”: đưa ra đầu dòng."],
            id="key lost in a day",
        ),
        *[
            pytest.param(
                f"tags:{written}",
                [
                    "3: tags: mỗi mục của danh sách viết ở một dòng riêng dưới khóa,"
                    " mở đầu bằng dấu “-” và một dấu cách."
                ],
                id=rule,
            )
            for rule, written in (
                ("value and list", " a\n  - b"),
                ("values on two lines", " a\n  b"),
                ("items without a dash", "\n  a\n  b"),
                ("dash without a space", "\n  -a\n  -b"),
                ("Word's bullets", "\n  • a\n  • b"),
                ("Word's dashes", "\n  – a\n  – b"),
            )
        ],
        pytest.param("tags: [a, b", [f"2: tags: {_OPEN_BRACKET}"], id="bracket never closed"),
        pytest.param("cover: {image: a.jpg, alt: b", [f"2: cover: {_OPEN_BRACE}"], id="brace never closed"),
        pytest.param("cover: {image: a.jpg alt: b}", [f"2: cover: {_OPEN_BRACE}"], id="comma missing"),
        pytest.param("cover: {image: a.jpg, alt: Một: hai}", [f"2: cover: {_OPEN_BRACE}"], id="colon without quotes"),
        pytest.param("cover: {image: a.jpg, alt: Lớp #1}", [f"2: cover: {_OPEN_BRACE}"], id="hash without quotes"),
        pytest.param(
            "tags: [a, #b]",
            [f"2: tags: thiếu giá trị bên trong dấu ngoặc, hoặc giá trị mở đầu bằng “#”: {_QUOTE_IT}"],
            id="hashtag in brackets",
        ),
        pytest.param(
            "tags: [a] b",
            [f"2: tags: còn chữ sau dấu ngoặc đóng, hoặc dòng thụt vào không thẳng hàng: {_QUOTE_IT}"],
            id="text behind the bracket",
        ),
        pytest.param(
            "tags: [*a]", [f"2: tags: giá trị mở đầu bằng “*” hoặc “&”: {_QUOTE_IT}"], id="alias that YAML refuses"
        ),
        pytest.param(
            "tags: [&a Một]", [f"2: tags: giá trị mở đầu bằng “!” hoặc “&”: {_QUOTE_IT}"], id="anchor YAML cuts off"
        ),
        pytest.param(
            "tags: [👩 x, &a [*a]]",
            [f"2: tags: giá trị mở đầu bằng “!” hoặc “&”: {_QUOTE_IT}"],
            id="list that holds itself",
        ),
        pytest.param(
            "cover: {image: a.jpg, alt: !Hot Tin}",
            [f"2: cover: giá trị mở đầu bằng “!” hoặc “&”: {_QUOTE_IT}"],
            id="tag that YAML cuts off",
        ),
        pytest.param(
            "tags: [@a]", [f"2: tags: giá trị mở đầu bằng ký tự đặc biệt: {_QUOTE_IT}"], id="sign YAML keeps for itself"
        ),
        pytest.param("event: {? [a]: b}", ["2: event: dấu ngoặc đứng ở chỗ của một khóa."], id="list for a key"),
        pytest.param(
            "cover:\n  image: a.jpg\n    alt: b",
            [
                f"4: cover: giá trị có dấu hai chấm thì {_QUOTE_IT[:-1]};"
                " dòng thụt vào phải thẳng hàng với các dòng cùng mục."
            ],
            id="line too deep",
        ),
        pytest.param(
            "cover:\n  alt: b\n  \timage: a.jpg",
            ["3: cover: dòng thụt vào không thẳng hàng với các dòng cùng mục."],
            id="tab and spaces mixed",
        ),
        pytest.param(
            "tags: [\x07]",
            ["2: tags: có ký tự điều khiển không đọc được: xóa nó rồi gõ lại."],
            id="control character",
        ),
        *[
            pytest.param(f"tags: {deep}", ["2: tags: quá nhiều dấu ngoặc hoặc bậc thụt vào lồng nhau."], id=rule)
            for rule, deep in (
                ("brackets too deep", "[" * 100_000),
                ("braces too deep", "{a: " * 30),
                ("dashes too deep", "\n  " + "- " * 30 + "x"),
                ("indent too deep", "\n" + " " * 300 + "- x"),
            )
        ],
        pytest.param(
            "title: Một\nMột dòng\ntags: [a\nsource: Báo\ndate: 'x\n...\nviews: {a",
            [
                "3: dòng “Một dòng” không có dạng “khóa: giá trị”.",
                f"4: tags: {_OPEN_BRACKET}",
                "6: date: dấu ngoặc kép mở ra mà không đóng lại.",
                "7: dòng “...” không có dạng “khóa: giá trị”.",
                f"8: views: {_OPEN_BRACE}",
            ],
            id="one broken key hides no other",
        ),
        pytest.param(
            'honours:\n  - {award: A: B}\n  - {award: A, to: B}\n  - award: "X" y\n    to: Z\n  - {award: "u}',
            [
                f"3: honours: {_OPEN_BRACE}",
                f"5: honours: {_BEHIND_QUOTES} '\"X\" y'.",
                "7: honours: dấu ngoặc kép mở ra mà không đóng lại.",
            ],
            id="one broken item hides no other",
        ),
    ],
)
def test_parse_pairs_tells_what_is_broken(header: str, expected: list[str]) -> None:
    assert faults_of(header) == expected


@pytest.mark.parametrize("value", ['"Dạy tốt" và học tốt', "'Dạy' và \"học\"", '"A" và "B"', "'A' 'B'"])
def test_parse_pairs_advises_quotes_that_can_be_read(value: str) -> None:
    advice = faults_of(f"title: {value}")[0].partition("như ")[2].removesuffix(".")
    assert pairs_of(f"title: {advice}") == {"title": value}


_NO_HEADER = "thiếu phần đầu bài: dòng thứ nhất phải là “---”, sau đó là các khóa, rồi một dòng “---”."
_NO_END = "phần đầu bài không có dòng “---” kết thúc: thêm “---” sau khóa cuối cùng."


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        pytest.param("", (1, _NO_HEADER), id="nothing"),
        pytest.param("Thân bài\n---\n", (1, _NO_HEADER), id="no header"),
        pytest.param("\n\n  Thân bài", (3, _NO_HEADER), id="no header below blank lines"),
        pytest.param("title: Một\n---\nThân", (1, _NO_HEADER), id="no beginning"),
        pytest.param("—\ntitle: Một\n—\n", (1, _NO_HEADER), id="Word's long dash"),
        pytest.param("--\ntitle: Một\n--\n", (1, _NO_HEADER), id="two hyphens"),
        pytest.param("---\ntitle: Một\n\nThân bài", (1, _NO_END), id="no end"),
        pytest.param("---\ntitle: Một\n...\nThân bài", (1, _NO_END), id="three dots for an end"),
        pytest.param("\n---", (2, _NO_END), id="beginning alone"),
    ],
)
def test_parse_document_without_a_header(text: str, fault: tuple[int, str]) -> None:
    document = parse_document(text, POST)
    assert (document.header.pairs, document.faults, document.has_header) == ((), (fault,), False)


@pytest.mark.parametrize(
    ("text", "line_of_title", "body", "body_line"),
    [
        pytest.param("---\ntitle: Một\n---\nThân\n", 2, "Thân\n", 4, id="plain"),
        pytest.param("\n\n---\ntitle: Một\n---\nThân", 4, "Thân", 6, id="blank lines before"),
        pytest.param("-----\n# lời dặn\n\ntitle: Một\n--- \n", 4, "", 6, id="long fence, comment, no body"),
        pytest.param("---\ntitle: Một\n---\n\n---\nThân: a\n---\n", 2, "\n---\nThân: a\n---\n", 4, id="rules in body"),
    ],
)
def test_parse_document(text: str, line_of_title: int, body: str, body_line: int) -> None:
    document = parse_document(text, POST)
    assert document.header.pairs == ((Scalar("title", line_of_title), Scalar("Một", line_of_title)),)
    assert (document.faults, document.body, document.body_line) == ((), body, body_line)


@pytest.mark.parametrize(
    ("schema", "key"),
    [(schema, key) for schema in (POST, *POST.children.values(), UNIT, BLOCK) for key in schema.names],
)
def test_canonical_knows_each_key_under_each_of_its_names(schema, key: str) -> None:
    for name in (key, *schema.names[key]):
        for written in (name, name.upper(), name.replace("_", " "), unicodedata.normalize("NFD", name)):
            assert schema.canonical(written) == key


@pytest.mark.parametrize(
    ("text", "items", "faults"),
    [
        pytest.param("", [], [], id="nothing"),
        pytest.param("# lời dặn\n\n", [], [], id="comments only"),
        pytest.param(
            "# đầu\n\n- id: a\n  name: Sở: một # hai\n\n# giữa\n\n- id: b\n  other_names: [x,\n    y]\n"
            "  note: |\n    name: x: y\n",
            [
                {"id": "a", "name": "Sở: một # hai"},
                {"id": "b", "other_names": ["x", "y"], "note": "name: x: y"},
            ],
            [],
            id="items",
        ),
        pytest.param(
            "- id: a\n-id: b\n- id: c\n  name: 'x\n- id: d",
            [{"id": "a"}, {"id": "d"}],
            [
                "2: “-id: b”: mỗi mục của danh sách phải bắt đầu bằng “- id: …”, dấu “-” ở đầu dòng.",
                "4: dấu ngoặc kép mở ra mà không đóng lại.",
            ],
            id="a broken item hides no other",
        ),
        pytest.param(
            "- id: a\nname: b\n- id: c",
            [{"id": "c"}],
            ["1: dòng thụt vào không thẳng hàng với các dòng cùng mục."],
            id="key without indent",
        ),
        *[
            pytest.param(
                f"{written}\n- id: z",
                found,
                [f"1: “{written.strip()}”: mỗi mục của danh sách phải bắt đầu bằng “- id: …”, dấu “-” ở đầu dòng."],
                id=rule,
            )
            for rule, written, found in (
                ("item is a text", "- a", [{"id": "z"}]),
                ("item is empty", "-", [{"id": "z"}]),
                ("item is a list", "- [x]", [{"id": "z"}]),
                ("no list", "id: a", [{"id": "z"}]),
                ("item indented", "  - a", [{"id": "z"}]),
            )
        ],
    ],
)
def test_parse_items(text: str, items: list[object], faults: list[str]) -> None:
    found, found_faults = parse_items(text, UNIT)
    assert [plain(item) for item in found] == items
    assert [f"{line}: {message}" for line, message in found_faults] == faults


@pytest.mark.parametrize(
    "text",
    [
        "  - id: a\n    name: A\n  - id: b\n    name: B",
        "- id: a\n  name: A\n - id: b\n   name: B",
        "- id: a\n  name: A\n\t- id: b\n\t  name: B\n",
    ],
    ids=["the whole list", "one item by a space", "one item by a tab"],
)
def test_parse_items_takes_what_was_indented_by_a_slip(text: str) -> None:
    items, faults = parse_items(text, UNIT)
    assert [[value.text for _, value in item.pairs] for item in items] == [["a", "A"], ["b", "B"]]
    assert faults == ()
