import base64
import hashlib
import re
import subprocess
import sys
from pathlib import Path

import pytest
from tests.explorer.conftest import CORPORA, HOSTILE, with_text
from tests.explorer.reading import Page
from tests.invented import package_files, without

import raisi_visit_dataset as rvd
from raisi_visit_dataset.explorer.anchors import fragment, row_id
from raisi_visit_dataset.explorer.page import VIEWS
from raisi_visit_dataset.explorer.words import fit
from raisi_visit_dataset.records import RECORDS

ROOT = Path(__file__).resolve().parents[2]
OUTSIDE = re.compile(r"https?://\S+")


def test_the_page_is_well_formed_and_has_every_view(page):
    assert page.open == []
    names = [attributes.get("id") for tag, attributes in page.elements if tag == "section"]
    assert names == [view for view, _ in VIEWS]


def test_no_two_places_have_one_name(page):
    assert len(page.ids) == len({*page.ids})


def test_every_link_leads_to_a_place_of_the_page_or_to_the_web(page):
    inner = {link[1:] for link in page.links if link.startswith("#")}
    assert inner - {"all"} <= {*page.ids}
    assert {*page.labels} <= {*page.ids}
    assert all(OUTSIDE.fullmatch(link) for link in page.links if not link.startswith("#"))


@pytest.mark.parametrize("corpus", CORPORA)
def test_every_row_of_every_table_has_its_permanent_link(pages, corpus):
    ids = {*Page(pages[corpus]).ids}
    dataset = rvd.open(package_files(corpus))
    wanted = {
        fragment(model.table.name, row_id(row))
        for model in RECORDS
        for row in (dataset.load(model.table.name) if model.table.name != "codes" else ())
    }
    assert len(wanted) > 40
    assert wanted <= ids


@pytest.mark.parametrize("corpus", CORPORA)
def test_the_words_of_each_text_are_whole_and_in_order(pages, corpus):
    dataset = rvd.open(package_files(corpus))
    texts = [dataset.text(each.source_id) for each in dataset.load("sources")]
    shown = [fit(text.replace("\r\n", "\n")) for text in texts]
    assert Page(pages[corpus]).texts == shown


@pytest.mark.parametrize("corpus", CORPORA)
def test_every_word_that_proves_a_cell_is_marked_and_leads_to_the_row_and_back(pages, corpus):
    read = Page(pages[corpus])
    ids = {*read.ids}
    proofs = [row for row in rvd.open(package_files(corpus)).load("evidence") if row.source_id]
    assert proofs
    for row in proofs:
        span = f"{row.source_id}/{row.start_char}-{row.end_char}"
        assert {f"passage/{span}", f"rows/{span}"} <= ids
        assert f"#passage/{span}" in read.links
        assert f"#evidence/{row.evidence_id}" in read.links


def test_the_policy_lets_in_our_script_and_style_and_nothing_else(pages):
    text = pages["aldora"]
    policy = re.search('Content-Security-Policy" content="([^"]*)"', text)[1]
    policy = policy.replace("&#39;", "'").replace("&#43;", "+")

    def digest(tag):
        (inner,) = re.findall(f"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        return base64.b64encode(hashlib.sha256(inner.encode()).digest()).decode()

    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest('style')}'; base-uri 'none'; "
        f"form-action 'none'; script-src 'sha256-{digest('script')}'"
    )
    head = text[: text.index("<script>")]
    assert not re.search(
        r"url\(|@import|https?:", re.search("<style>(.*)</style>", head, re.DOTALL)[1]
    )


def test_the_page_asks_for_nothing(page):
    loading = {"src", "srcset", "action", "data", "poster", "style", "xlink:href"}
    assert not {*page.attributes} & loading
    assert not any(name.startswith("on") for name in page.attributes)
    tags = {tag for tag, _ in page.elements}
    assert not tags & {"link", "img", "iframe", "object", "embed", "use", "image", "base"}


def test_hostile_words_are_text_and_hidden_characters_are_seen(hostile):
    text = rvd.explore(hostile)
    read = Page(text)
    assert [tag for tag, _ in read.elements].count("script") == 1
    assert "img" not in {tag for tag, _ in read.elements}
    assert not any(name.startswith("on") for name in read.attributes)
    assert not {"\u202e", "\u2066", "\x07"} & {*text}
    assert (HOSTILE + r"\u202eevil\u2066\u0007") in read.text()
    assert any(HOSTILE in words for words in read.texts)
    assert {link[1:] for link in read.links if link.startswith("#")} - {"all"} <= {*read.ids}


def test_the_same_package_gives_the_same_bytes_in_any_process():
    script = (
        "import sys, hashlib; sys.path.insert(0, '.');"
        "from tests.invented import package_files; import raisi_visit_dataset as rvd;"
        "print(hashlib.sha256(rvd.explore(package_files('pact')).encode()).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", script],
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed, "TZ": zone, "PATH": "/usr/bin:/bin"},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "Asia/Tehran"), ("2", "America/Los_Angeles"))
    }
    assert len(digests) == 1
    assert digests == {
        hashlib.sha256(rvd.explore(package_files("pact")).encode()).hexdigest() + "\n"
    }


def test_what_is_left_out_is_counted():
    files = package_files("aldora")
    dataset = rvd.open(files)
    every = len(dataset.load("statements"))
    read = Page(rvd.explore(files, most=2))
    shown = [attrs for tag, attrs in read.elements if attrs.get("class") == "said"]
    assert len(shown) == 2
    assert f"Statements: {every - 2} of {every} rows" in read.text()
    assert {link[1:] for link in read.links if link.startswith("#")} - {"all"} <= {*read.ids}
    assert "left-out" not in Page(rvd.explore(files, most=every)).ids


def test_less_than_one_statement_is_a_wrong_call():
    with pytest.raises(rvd.UsageError):
        rvd.explore(package_files("aldora"), most=0)


def test_a_page_without_texts_quotes_what_rows_quote_and_no_more():
    files = package_files("aldora")
    text = rvd.explore(files, without_texts=True)
    read = Page(text)
    assert read.texts == []
    assert text.count("left out of this page on request") == len(rvd.open(files).load("sources"))
    assert {link[1:] for link in read.links if link.startswith("#")} - {"all"} <= {*read.ids}


def test_a_package_without_its_texts_says_so():
    files = package_files("aldora")
    texts = [row.seed_path for row in rvd.open(files).load("sources")]
    text = rvd.explore(without(files, *texts))
    assert text.count("not carried by this package") == len(texts)


def test_a_package_of_few_tables_has_a_page():
    files = package_files("aldora")
    names = [table.name for table in rvd.open(files).tables()]
    read = Page(rvd.explore(without(files, *(n for n in names if n != "participants"))))
    assert "The package has no statements." in read.text()


def test_offsets_beyond_a_text_mark_nothing_and_lose_no_row():
    files = with_text(package_files("aldora"), "event_mentions", "end_char", "999999")
    read = Page(rvd.explore(files))
    first = rvd.open(files).load("event_mentions")[0].mention_id
    assert f"event_mentions/{first}" in read.ids


def test_a_cell_of_a_wrong_type_refuses_the_package_with_its_place():
    files = with_text(package_files("aldora"), "statements", "start_char", "one")
    with pytest.raises(rvd.PackageRefused, match=r"statements\.csv:2"):
        rvd.explore(files)


def test_whose_texts_they_are_stands_in_the_page(page):
    words = " ".join(page.text().split())
    assert "The rights in their words stay with their publishers" in words
