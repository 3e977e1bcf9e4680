"""Examples of posts in lists, of what stands around a post, and of its tools."""

from dataclasses import replace

from bangvang.site.components.example import Component, also, in_four
from bangvang.site.components.province import CARDS, MOMENT, PAGER, POSTS, PRAISE, TILES, YEARS
from bangvang.site.media_views import CommentView
from bangvang.site.views import LinkView

BOX = Component("box", height=560)
BYLINE = Component("byline")
CARD = Component("card", height=400)
COMMENTS = Component("comments")
NEARBY = Component("nearby")
NEIGHBOURS = Component("neighbours", height=160)
POST_LIST = Component("posts", height=560)
TOOLS = Component("tools", scripts=("reading",))

_COMMENTS = (
    CommentView("Một phụ huynh", "Xin chúc mừng thầy cô và các em!\nMong tỉnh nhà giữ vững thành tích.", MOMENT),
    CommentView("", "Bài viết rất hay."),
)

EXAMPLES = (
    *in_four(BOX, "box", category=PRAISE, first=CARDS[0], others=CARDS[1:], absent={"others": ()}),
    *in_four(
        BYLINE,
        "byline",
        authors=(LinkView("Ban biên tập tỉnh Mẫu", "/tac-gia/ban-bien-tap-tinh-mau/"),),
        source=LinkView("Báo Mẫu", "https://bao.example/tin"),
        figures=(replace(TILES[0], label="lượt xem"), replace(TILES[1], number="4,5/5", label="đánh giá")),
        topic=LinkView("Thi đua yêu nước", "/chu-de/thi-dua-yeu-nuoc/"),
        tags=(LinkView("Cờ thi đua", "/the/co-thi-dua/"), LinkView("Chuyển đổi số", "/the/chuyen-doi-so/")),
        absent={"source": None, "figures": (), "topic": None, "tags": ()},
    ),
    *in_four(CARD, "card", card=CARDS[0], level=2),
    also(CARD, "card", "nổi nhất", card=CARDS[0], level=2, look="lead"),
    also(CARD, "card", "ảnh ở trên", card=CARDS[0], level=2, look="feature"),
    also(CARD, "card", "ảnh ở bên", card=CARDS[0], level=2, look="side"),
    also(CARD, "card", "gọn", card=CARDS[0], level=2, look="brief"),
    also(CARD, "card", "bản nháp", card=CARDS[3], level=2),
    *in_four(COMMENTS, "comments", comments=_COMMENTS),
    *in_four(NEARBY, "related", links=POSTS),
    *in_four(NEARBY, "nearby", newer=POSTS[:3], older=POSTS[3:], absent={"older": ()}),
    *in_four(
        NEIGHBOURS,
        "neighbours",
        previous=YEARS[1],
        next=YEARS[0],
        before="Năm học trước",
        after="Năm học sau",
        absent={"previous": None},
    ),
    *in_four(POST_LIST, "posts", cards=CARDS, pages=PAGER, about="trong mục này", absent={"cards": ()}),
    also(POST_LIST, "posts", "của một mục", cards=CARDS, pages=PAGER, about="trong mục này", without=PRAISE.label),
    *in_four(POST_LIST, "posts_section", cards=CARDS, pages=PAGER, about="về năm học này"),
    *in_four(
        TOOLS,
        "tools",
        title=CARDS[0].title,
        canonical="https://tinhmau.example/tin-tuc/2020/tinh-mau/",
        path="/tin-tuc/2020/tinh-mau/",
        save_as="tinh-mau.html",
        absent={"canonical": "", "path": "", "save_as": ""},
    ),
)
