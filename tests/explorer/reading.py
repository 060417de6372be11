"""A page taken apart, as a browser would, without one."""

from html.parser import HTMLParser
from urllib.parse import unquote

EMPTY = {"meta", "br", "input", "link", "img"}


class Page(HTMLParser):
    """Collect the elements of a page, its words, names and links."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.source = text
        self.elements, self.attributes = [], []
        self.ids, self.links, self.labels = [], [], []
        self.words, self.open, self.in_words, self.texts = [], [], 0, []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        told = dict(attrs)
        self.elements.append((tag, told))
        self.attributes += told
        self.ids += [told["id"]] if "id" in told else []
        self.links += [told["href"]] if "href" in told else []
        self.labels += told.get("aria-labelledby", "").split()
        if told.get("class") == "words":
            self.texts.append("")
        if tag not in EMPTY:
            self.open.append((tag, told.get("class")))

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in EMPTY:
            self.open.pop()

    def handle_endtag(self, tag):
        assert self.open.pop()[0] == tag

    def handle_data(self, data):
        self.words.append(data)
        inside = [kind for _, kind in self.open]
        if "words" in inside and self.open[-1][1] != "words":
            self.texts[-1] += data

    def text(self):
        return "".join(self.words)

    def within(self):
        """Return the places inside the page that links lead to."""
        return {unquote(each[1:]) for each in self.links if each.startswith("#")}
