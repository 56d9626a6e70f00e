# SPDX-License-Identifier: EUPL-1.2
import os

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

import demo as demomodule
from bladzijde import vul_in
from cluster import Cluster

# Tests of a command the binary does not have are left out, and said so at the top of the run.
HEEFT_DEMO = demomodule.kent("demo")
NODIG_DEMO = ["test_inloggen.py", "test_storybook.py", "test_kanarie.py", "test_uitval.py", "test_weg.py", "test_weg_postgres.py",
              "test_schijfvol.py", "test_slechte_invoer.py", "test_herstel.py", "test_getoond.py", "test_openbaar.py", "test_taken.py",
               "test_meenemen.py", "test_verklarend.py", "test_analyse_samen.py", "test_veiligheidsplan.py", "test_voorstel.py", "test_plan_evaluatie.py", "test_toestemming.py",
               "test_d_postgres.py", "test_bezwaar.py", "test_brieven.py"]
collect_ignore = [] if HEEFT_DEMO else NODIG_DEMO


def pytest_report_header(config):
    regels = [f"ankerpunt: {demomodule.binair()}"]
    if not HEEFT_DEMO:
        regels.append(f"niet meegenomen, want `ankerpunt demo` is er nog niet: {', '.join(NODIG_DEMO)}")
    return regels


def pytest_collection_modifyitems(items):
    """What takes longest begins first, so that of two runs beside each other none waits for it at the end."""
    items.sort(key=lambda item: "test_storybook" not in item.nodeid)


@pytest.fixture(scope="session")
def demo(request):
    """One running demo for the whole run, on SQLite or on the engine a test asks for; it must stop by itself when asked."""
    cluster = Cluster() if getattr(request, "param", None) == "postgres" else None
    try:
        demo = demomodule.start("--gezinnen", "12", *(["--databank", cluster.conninfo] if cluster else []))
        yield demo
        code = demo.stop()
        assert code in (0, -15), f"de demo stopte met {code}:\n" + "\n".join(demo.regels[-20:])
    finally:
        if cluster:
            cluster.ruim_op()


@pytest.fixture(scope="session")
def browser():
    """Debian's Chromium. Root needs --no-sandbox; nothing but loopback is ever opened."""
    opties = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as p:
        browser = p.chromium.launch(executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=opties)
        yield browser
        browser.close()


def nieuwe_pagina(browser: Browser, basis: str | None = None, javascript: bool = True) -> Page:
    context = browser.new_context(
        base_url=basis, java_script_enabled=javascript, locale="nl-NL", timezone_id="Europe/Amsterdam",
        viewport={"width": 1280, "height": 900},
    )
    context.set_default_timeout(30_000)  # a debug build on a busy machine
    return context.new_page()


@pytest.fixture
def pagina(browser):
    """An empty page, nobody logged in."""
    page = nieuwe_pagina(browser)
    yield page
    page.context.close()


@pytest.fixture
def open_als(browser, demo):
    """`open_als("amina")` is a page where Amina is logged in; `open_als(None)` where nobody is; `javascript=False` without scripts."""
    paginas = []

    def open_(wie: str | None, javascript: bool = True) -> Page:
        page = nieuwe_pagina(browser, demo.adres, javascript)
        paginas.append(page)
        page.goto("/")
        if wie:
            log_in(page, wie, demo.logins[wie])
        return page

    yield open_
    for page in paginas:
        page.context.close()


def log_in(page: Page, naam: str, wachtwoord: str) -> None:
    """Name, password and code on one page; the demo shows the code. A code works once: when it was just used, the next is taken."""
    for poging in range(70):
        if page.locator(f"[data-code='{naam}']").count() == 0:  # all codes of this half minute are used
            page.wait_for_timeout(1_000)
            page.goto("/")
            continue
        vul_in(page, "Gebruikersnaam", naam)
        vul_in(page, "Wachtwoord", wachtwoord)
        vul_in(page, "Code van 6 cijfers", page.locator(f"[data-code='{naam}']").inner_text().strip())
        with page.expect_navigation():
            page.locator("main form").first.evaluate("f => f.requestSubmit()")
        if page.get_by_label("Wachtwoord").count() == 0:
            return
        page.goto("/")
    raise AssertionError(f"inloggen als {naam} lukt niet: {page.locator('main').inner_text()}")
