"""Examples of the smallest components: signs, words, days."""

from dataclasses import replace

from bangvang.site.components.example import Component, also, in_four
from bangvang.site.components.province import DAY, LEVELS, NURSERY

DRUM = Component("drum", height=160)
EMPTY = Component("empty", height=160)
MEDAL = Component("medal", tag="p", height=160)
STATE = Component("state", height=160)
TIME = Component("time", tag="p", height=160)
WORDS = Component("words", tag="p", height=160)

EXAMPLES = (
    *in_four(DRUM, "star", size=44),
    *in_four(DRUM, "drum", size=120),
    *in_four(EMPTY, "empty", sentence="Chưa có tin nào. Bài viết đầu tiên sẽ hiện ở đây."),
    *in_four(MEDAL, "sprite"),
    *in_four(MEDAL, "medal", level="nha-nuoc"),
    *(also(MEDAL, "medal", level.label.lower(), level=level.level) for level in LEVELS[1:]),
    also(MEDAL, "medal", "mới đề nghị", level="nha-nuoc", open=True),
    *in_four(STATE, "state", word="bản nháp", absent={"word": ""}),
    also(STATE, "state", "hẹn giờ", word="hẹn giờ"),
    also(STATE, "state", "hết hạn", word="hết hạn"),
    *in_four(TIME, "when", time=DAY),
    *in_four(WORDS, "sentence", text="hội nghị tổng kết năm học"),
    *in_four(WORDS, "linked", link=NURSERY),
    also(WORDS, "linked", "không địa chỉ", link=replace(NURSERY, href="")),
    *in_four(WORDS, "period", text="2019–2020", href="/nam-hoc/2019-2020/", absent={"href": ""}),
    also(WORDS, "period", "năm", text="2020", href="/bang-vang/nam/2020/"),
)
