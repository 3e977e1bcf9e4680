"""Bodies: Markdown as office staff write it, to clean HTML whose links and pictures are checked."""
