"""The page in a real browser, which is cut off from every network."""

import os
import shutil

import pytest
from tests.explorer.conftest import HOSTILE
from tests.invented import package_files

import raisi_visit_dataset as rvd
from raisi_visit_dataset.explorer.page import VIEWS

pytestmark = pytest.mark.browser

VIEW_NAMES = [view for view, _ in VIEWS]
PAIRS = [("light", 1280), ("dark", 390), ("light", 390), ("dark", 1280)]
FACETS = ["speaker", "source", "kind", "topic", "occasion"]


@pytest.fixture(scope="module")
def chromium():
    playwright = pytest.importorskip("playwright.sync_api")
    where = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if where is None:
        pytest.skip("no chromium on this machine")
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=where, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def files():
    """Return a package of two texts, one of which begins with characters beyond 16 bits."""
    files = package_files("aldora")
    name = next(each for each in files if each.endswith("first.txt"))
    return with_emoji(files, name)


def with_emoji(files, name):
    """Return a package with an emoji for the first letter of a text: offsets stay as they are."""
    text = files[name].decode()
    return {**files, name: ("🕊" + text[1:]).encode()}


@pytest.fixture
def visit(chromium, tmp_path):
    """Open the page of a package; returns the tab, which counts what it asks for and throws."""
    contexts = []

    def visit(package, view="", *, scheme="light", width=1280, scripts=True):
        file = tmp_path / "page.html"
        file.write_text(rvd.explore(package), encoding="utf-8")
        context = chromium.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=scheme,
            java_script_enabled=scripts,
            reduced_motion="reduce",
        )
        contexts.append(context)
        context.set_offline(True)
        tab = context.new_page()
        tab.asked, tab.thrown = [], []
        tab.on("request", lambda request: tab.asked.append(request.url))
        tab.on("pageerror", lambda error: tab.thrown.append(str(error)))
        tab.on("console", lambda line: tab.thrown.append(line.text))
        tab.goto(file.as_uri() + (f"#{view}" if view else ""))
        if scripts:
            tab.locator("html[data-ready]").wait_for(state="attached")
        return tab

    yield visit
    for context in contexts:
        context.close()


def shown(tab, selector):
    return tab.locator(selector).locator("visible=true")


def settled(tab):
    """Tell whether the tab asked for its own file alone and nothing was thrown."""
    return [each for each in tab.asked if not each.endswith("page.html")] == tab.thrown == []


@pytest.mark.parametrize("view", VIEW_NAMES)
def test_each_view_shows_itself_alone_and_asks_for_nothing(visit, files, view):
    tab = visit(files, view)
    assert [each.get_attribute("id") for each in shown(tab, "main > .view").all()] == [view]
    assert tab.locator("nav a[aria-current]").get_attribute("href") == f"#{view}"
    assert settled(tab)


def test_all_views_stand_on_one_page_on_request_and_without_scripts(visit, files):
    assert shown(visit(files, "all"), "main > .view").count() == len(VIEWS)
    tab = visit(files, scripts=False)
    assert shown(tab, "main > .view").count() == len(VIEWS)
    assert shown(tab, ".said").count() == len(rvd.open(files).load("statements"))
    assert shown(tab, "form, button, #columns").count() == 0


@pytest.mark.parametrize(("scheme", "width"), PAIRS, ids=str)
@pytest.mark.parametrize("view", VIEW_NAMES)
def test_each_view_fits_its_screen_and_has_no_fault_of_access(visit, files, view, scheme, width):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    tab = visit(files, view, scheme=scheme, width=width)
    tab.evaluate("document.querySelectorAll('.view[hidden]').forEach((each) => each.remove())")
    tab.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    found = axe.Axe().run(tab).response["violations"]
    assert [(each["id"], each["nodes"][0]["target"]) for each in found] == []


@pytest.mark.parametrize("facet", FACETS)
def test_each_value_of_each_filter_leaves_as_many_statements_as_it_says(visit, files, facet):
    tab = visit(files, "statements")
    select = tab.locator(f"select[name={facet}]")
    options = select.locator("option[data-label]").all()
    assert options
    for option in options:
        wanted = int(option.text_content().rpartition("(")[2].rstrip(")"))
        select.select_option(option.get_attribute("value"))
        assert shown(tab, ".said").count() == wanted > 0
        assert tab.locator("#found").text_content().startswith(f"{wanted} statement")
        select.select_option("")
    assert shown(tab, ".said").count() == len(rvd.open(files).load("statements"))


def test_filters_hold_together_and_are_cleared(visit, files):
    tab = visit(files, "statements")
    statements = rvd.open(files).load("statements")
    tab.select_option("select[name=source]", label=None, index=1)
    tab.fill("input[name=words]", statements[0].exact[:12])
    narrowed = shown(tab, ".said").count()
    assert narrowed < len(statements)
    tab.click("button[type=reset]")
    tab.locator(".said:not([hidden])").nth(len(statements) - 1).wait_for(state="attached")
    tab.fill("input[name=words]", "no text has these words")
    assert shown(tab, ".said").count() == 0


def test_every_link_of_the_page_leads_to_something_that_is_then_seen(visit, files):
    tab = visit(files)
    names = tab.evaluate(
        """[...new Set(
          [...document.querySelectorAll('a[href^="#"]')].map((a) => a.getAttribute("href")))]"""
    )
    assert len(names) > 100
    lost = tab.evaluate(
        """async (names) => {
          const lost = [];
          for (const name of names) {
            if (name === "#all" || name === "#main") continue;
            location.hash = name;
            await new Promise((done) => setTimeout(done));
            const target = document.getElementById(name.slice(1));
            const seen = target && !target.closest("[hidden]") && target.getClientRects().length;
            if (!seen) lost.push(name);
          }
          return lost;
        }""",
        names,
    )
    assert lost == []
    assert settled(tab)


def test_a_permanent_link_finds_its_row_behind_filters(visit, files):
    tab = visit(files, "statements")
    tab.fill("input[name=words]", "no text has these words")
    last = rvd.open(files).load("statements")[-1].statement_id
    tab.evaluate("(id) => { location.hash = 'statements/' + id; }", last)
    tab.locator(".said:focus").wait_for()
    assert tab.evaluate("document.activeElement.id") == f"statements/{last}"
    assert tab.locator(f'[id="statements/{last}"]').is_visible()


def test_a_passage_is_lit_whole_and_its_words_are_those_of_the_data(visit, files):
    tab = visit(files)
    proofs = [row for row in rvd.open(files).load("evidence") if row.source_id == "first"]
    assert proofs
    for row in proofs:
        name = f"passage/first/{row.start_char}-{row.end_char}"
        tab.evaluate("(name) => { location.hash = name; }", name)
        number = tab.locator(f'[id="{name}"]').get_attribute("data-spot")
        tab.locator(f'.piece.lit[data-in~="{number}"]').first.wait_for(state="attached")
        lit = "".join(tab.locator(".piece.lit").all_text_contents())
        text = rvd.open(files).text("first")
        assert lit == text[row.start_char : row.end_char]


def test_a_highlight_leads_to_its_rows_and_the_rows_back(visit, files):
    tab = visit(files, "texts")
    piece = tab.locator(".piece.d1").first
    piece.click()
    note = tab.locator("li:focus")
    assert note.get_attribute("id") == piece.get_attribute("href")[1:]
    note.locator("a").first.press("Enter")
    tab.locator(".piece.lit").first.wait_for(state="attached")
    assert "lit" in piece.get_attribute("class")


def test_columns_are_hidden_and_shown_again(visit, files):
    tab = visit(files, "texts")
    every = shown(tab, ".text").count()
    assert every == 2
    tab.locator("#columns input").first.uncheck()
    assert shown(tab, ".text").count() == every - 1
    tab.evaluate("location.hash = 'sources/first'")
    assert shown(tab, ".text").count() == every


def test_pages_are_turned(visit):
    assert len(rvd.load("statements")) > 50
    tab = visit(None, "statements")
    assert shown(tab, ".said").count() == 50
    assert tab.locator("#before").is_disabled()
    tab.click("#after")
    assert tab.locator("#page").text_content().startswith("page 2")
    assert not tab.locator("#before").is_disabled()


def test_the_page_is_walked_by_keyboard(visit, files):
    tab = visit(files)
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.className") == "skip"
    for _, label in VIEWS:
        tab.keyboard.press("Tab")
        assert tab.evaluate("document.activeElement.textContent") == label
    tab.keyboard.press("Shift+Tab")
    tab.keyboard.press("Enter")
    tab.locator("#network-title:focus").wait_for()
    assert tab.evaluate("document.activeElement.id") == "network-title"


def test_hostile_words_run_nothing(visit, hostile):
    tab = visit(hostile, "all")
    assert "owned" in tab.title()
    assert tab.title() != "owned"
    assert tab.locator("img").count() == 0
    assert HOSTILE in tab.locator("main").text_content()
    assert settled(tab)


def test_a_script_of_a_stranger_would_be_refused(visit, files):
    tab = visit(files)
    tab.evaluate(
        "() => { const s = document.createElement('script');"
        " s.textContent = 'document.title = 1'; document.body.append(s); }"
    )
    assert tab.title() != "1"
    assert any("Content Security Policy" in line for line in tab.thrown)


def test_the_page_is_printed(visit, files):
    tab = visit(files, "statements")
    assert tab.pdf().startswith(b"%PDF")
    tab.emulate_media(media="print")
    assert shown(tab, ".top, form").count() == 0
    assert shown(tab, ".said").count() == len(rvd.open(files).load("statements"))
