"""Bảng Vàng: news and achievements of an education department, from Markdown posts to a site, on Pelican."""


def register() -> None:
    """Connects the site's parts to Pelican, in one fixed order. Called by Pelican for each plugin of its settings."""
    # Imported here: `tasks.py` uses `bangvang.desk` before anything is installed.
    from bangvang.site import plugin

    plugin.connect()
