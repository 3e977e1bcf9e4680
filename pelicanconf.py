"""Settings of Pelican: values only. What a department changes stands in content/du-lieu/trang.yaml."""

# Where things are
PATH = "content"
ARTICLE_PATHS = ["tin-tuc"]
PAGE_PATHS = ["trang"]
OUTPUT_PATH = "output"
THEME = "theme"

# The program: one plugin with a name of its own
PLUGIN_PATHS = ["plugins"]
PLUGINS = ["bangvang"]

# The site's root while it is tried out on this computer; publishconf.py has the real one
SITEURL = "http://localhost:8000"
SITENAME = "Bảng Vàng"
TIMEZONE = "Asia/Ho_Chi_Minh"
DEFAULT_LANG = "vi"
# Dates are written by the program, whatever the computer's language is
LOCALE = ["C.UTF-8", "C"]

# Posts are Markdown and nothing else; pictures and documents are published by the posts that name them
READERS = {"rst": None, "html": None}
STATIC_PATHS: list[str] = []
THEME_STATIC_PATHS: list[str] = []

# Every page is made by the program from the edition; Pelican adds none of its own
DIRECT_TEMPLATES: list[str] = []
CATEGORY_SAVE_AS = TAG_SAVE_AS = AUTHOR_SAVE_AS = ""
YEAR_ARCHIVE_SAVE_AS = MONTH_ARCHIVE_SAVE_AS = DAY_ARCHIVE_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
# Two posts with one title are two posts, not translations of each other
ARTICLE_TRANSLATION_ID = PAGE_TRANSLATION_ID = None
# The published folder is changed file by file, once the whole new site stands
DELETE_OUTPUT_DIRECTORY = False
CACHE_CONTENT = LOAD_CONTENT_CACHE = False
