"use strict";
(() => {
  const all = (query, from = document) => [...from.querySelectorAll(query)];
  const one = (id) => document.getElementById(id);
  const root = document.documentElement, views = all("main > .view"), links = all("nav a");
  const seek = one("seek"), rows = all("#said > article"), PAGE = 50;
  const facts = new Map(rows.map((row) => [row, new Set(row.dataset.f.split(" "))]));
  const selects = all("select", seek), words = seek.elements.words;
  let page = 0, fit = rows;

  // Views: one at a time, or all of them.
  const open = (view) => {
    for (const each of views) each.hidden = view !== "all" && each !== view;
    for (const each of links) {
      const here = each.hash === "#" + (view === "all" ? "all" : view.id);
      here ? each.setAttribute("aria-current", "page") : each.removeAttribute("aria-current");
    }
  };

  // Statements: those that fit the filters, a page at a time.
  const fits = (row, but) => {
    const own = facts.get(row), sought = words.value.trim().toLowerCase();
    return selects.every((each) => each === but || !each.value || own.has(each.value)) &&
      (!sought || row.textContent.toLowerCase().includes(sought));
  };
  const filter = () => {
    fit = rows.filter((row) => fits(row));
    for (const select of selects) {
      const open = rows.filter((row) => fits(row, select));
      for (const option of all("option[data-label]", select)) {
        const count = open.filter((row) => facts.get(row).has(option.value)).length;
        option.textContent = option.dataset.label + " (" + count + ")";
        option.disabled = count === 0 && !option.selected;
      }
    }
    one("found").firstElementChild.textContent =
      fit.length + (fit.length === 1 ? " statement" : " statements");
    turn(0);
  };
  const turn = (to) => {
    page = to;
    const pages = Math.max(1, Math.ceil(fit.length / PAGE));
    const shown = new Set(fit.slice(page * PAGE, (page + 1) * PAGE));
    for (const row of rows) row.hidden = !shown.has(row);
    one("pages").hidden = pages === 1;
    one("page").textContent = "page " + (page + 1) + " of " + pages;
    one("before").disabled = page === 0;
    one("after").disabled = page === pages - 1;
  };
  const clear = () => { seek.reset(); filter(); };

  // Passages: light the whole of one, however many pieces it is in.
  const light = (spot) => {
    for (const each of all(".piece.lit")) each.classList.remove("lit");
    if (spot) for (const each of all('.piece[data-in~="' + spot + '"]')) each.classList.add("lit");
  };

  const go = () => {
    const name = location.hash.slice(1), target = name && one(name);
    if (name === "all") return open("all");
    const view = target && target.closest(".view");
    if (!views.includes(view)) return open(views[0]);
    open(view);
    light(target.dataset.spot);
    if (target.dataset.token) {
      seek.reset();
      const select = selects.find((each) => all("option", each).some((o) => o.value === target.dataset.token));
      select.value = target.dataset.token;
      filter();
      one("statements-title").focus();
      return scrollTo(0, 0);
    }
    const row = target.closest("#said > article");
    if (row) {
      if (!fit.includes(row)) clear();
      turn(Math.floor(fit.indexOf(row) / PAGE));
    }
    const column = target.closest("[data-column]");
    if (column && column.hidden) toggle(all("#columns input").find((each) => each.value === column.dataset.column), true);
    for (let at = target.parentElement; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    if (target === view) scrollTo(0, 0);
    else target.scrollIntoView({ block: "start", inline: "nearest", behavior: "instant" });
    (target === view ? view.querySelector("h1") : target).focus({ preventScroll: true });
  };
  const toggle = (box, on) => {
    box.checked = on;
    for (const each of all(".text")) if (each.dataset.column === box.value) each.hidden = !on;
  };

  root.classList.add("js");
  for (const each of [seek, one("columns")]) each.hidden = false;
  seek.addEventListener("input", filter);
  seek.addEventListener("reset", () => setTimeout(filter));
  seek.addEventListener("submit", (event) => event.preventDefault());
  for (const [id, by] of [["before", -1], ["after", 1]]) one(id).addEventListener("click", () => {
    turn(page + by);
    one("statements-title").focus();
    one("statements").scrollIntoView({ behavior: "instant" });
  });
  for (const box of all("#columns input")) box.addEventListener("change", () => toggle(box, box.checked));
  addEventListener("hashchange", go);
  // A link to where the page is already changes nothing that the browser would tell of.
  addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (link && link.getAttribute("href") === location.hash) go();
  });
  filter();
  go();
  root.dataset.ready = "yes";
})();
