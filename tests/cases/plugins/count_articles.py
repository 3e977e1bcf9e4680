"""Another plugin, as a department might add one: it counts Pelican's articles and writes a page of its own."""

from pelican import signals
from pelican.generators import Generator

SEEN = []


def remember(generator):
    SEEN[:] = [
        (article.title, article.url, article.category.name, [str(tag) for tag in getattr(article, "tags", [])])
        for article in generator.articles
    ]


class CountGenerator(Generator):
    def generate_output(self, writer):
        template = self.env.from_string("{{ number }} bài")
        writer.write_file("dem-bai.txt", template, self.context, number=len(SEEN))


def use_generator(_pelican):
    return CountGenerator


def register():
    signals.article_generator_finalized.connect(remember)
    signals.get_generators.connect(use_generator)
