import os
import shutil
import socket
import ssl
import subprocess

import pytest
from tests.fetching.conftest import BODY
from tests.fetching.server import Files, serving

import raisi_visit_dataset as rvd
from raisi_visit_dataset.errors import UnreadableError, UsageError
from raisi_visit_dataset.fetching import hosts
from raisi_visit_dataset.fetching.address import address_of, redirected


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("way", ["whole", "relative"])
def test_a_redirect_is_followed(fetch, files, server, status, way):
    def once():
        first = len(files.asked) == 1
        files.status = status if first else 200
        files.location = (f"{server}/b.zip" if way == "whole" else "b.zip") if first else None

    files.before = once
    assert fetch().read_bytes() == BODY
    assert [path for path, _ in files.asked] == ["/a.zip", "/b.zip"]


@pytest.mark.parametrize("most", [0, 1, 5])
def test_a_loop_ends(fetch, files, most):
    files.status, files.location = 302, "/a.zip"
    with pytest.raises(UnreadableError, match=rf"at most {most} redirects \(limit fetch_redirects"):
        fetch(fetch_redirects=most)
    assert len(files.asked) == most + 1


@pytest.mark.parametrize(
    ("location", "found"),
    [
        (None, "a redirect to nowhere"),
        ("file:///etc/passwd", "of the scheme 'file'"),
        ("ftp://127.0.0.1/a", "of the scheme 'ftp'"),
        ("javascript:alert(1)", "of the scheme 'javascript'"),
        ("http://example.org/a.zip", "which anybody on the way could change"),
        ("//example.org/a.zip", "which anybody on the way could change"),
        ("http://u:p@127.0.0.1/", "a user or a password"),
        ("http://127.0.0.1:99999/", "which is none"),
        ("http://127.0.0.1\\@example.org/", "characters that no address has"),
        ("https:///a.zip", "whose host is none"),
        ("https://exämple.org/", "characters that no address has"),
        ("https://a b/", "characters that no address has"),
        ("x" * 3000, "which is long"),
    ],
)
def test_a_redirect_is_looked_at_as_the_first_address(fetch, files, location, found):
    files.status, files.location = 302, location
    files.headers = {"X": "y"}
    with pytest.raises(UnreadableError) as caught:
        fetch()
    assert found in caught.value.found
    assert len(files.asked) == 1


@pytest.mark.parametrize(
    "url",
    [
        "http://example.org/",
        "http://10.0.0.1/",
        "file:///etc/passwd",
        "ftp://example.org/a",
        "https://u@example.org/",
        "https://exa mple.org/",
        "https://example.org/\n",
        "https://[::1/",
        "https://",
        "HTTP://example.org/",
        "https://example.org/" + "x" * 2048,
    ],
)
def test_addresses_that_are_not_fetched_are_a_wrong_call(cache, url):
    with pytest.raises(UsageError, match="expected an https address"):
        rvd.fetch(url, sha256="0" * 64)
    assert not cache.exists()


def test_a_secure_way_is_not_left():
    first = address_of("https://example.org/a.zip")
    with pytest.raises(UnreadableError, match="from https to http"):
        redirected(first, "http://127.0.0.1/a.zip")
    assert str(redirected(first, "https://other.org/b?c=d#e")) == "https://other.org/b?c=d"


@pytest.mark.parametrize(
    "number",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.0.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",  # noqa: S104 - as the number of a host to refuse
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "fe80::1",
        "fe80::1%eth0",
        "fc00::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:169.254.169.254",
        "64:ff9b::7f00:1",
        "64:ff9b::a00:1",
        "2002:7f00:1::",
        "::7f00:1",
    ],
)
def test_numbers_of_this_machine_and_of_private_networks_are_inside(number):
    assert not hosts.is_outside(number)


@pytest.mark.parametrize("number", ["93.184.216.34", "2606:2800:220:1::1", "::ffff:8.8.8.8"])
def test_numbers_of_the_open_network_are_outside(number):
    assert hosts.is_outside(number)


def test_plain_http_goes_to_this_machine_alone(fetch, monkeypatch):
    monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: [(0, 0, 0, "", ("10.0.0.1", 80))])
    with pytest.raises(UnreadableError, match=r"a host that is at 10.0.0.1"):
        fetch("http://localhost/a.zip")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    """Make a certificate of outside.test and 127.0.0.1 that nobody trusts."""
    program = shutil.which("openssl")
    if program is None:
        pytest.skip("openssl, which makes the certificate, is not here")
    folder = tmp_path_factory.mktemp("certificate")
    key, made = folder / "key.pem", folder / "made.pem"
    words = "req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=outside.test"
    names = "subjectAltName=DNS:outside.test,IP:127.0.0.1"
    command = [program, *words.split(), "-addext", names, "-keyout", key, "-out", made]
    subprocess.run(command, check=True, capture_output=True)
    return made, key


@pytest.fixture
def secure(files, certificate):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    with serving(files, context) as address:
        yield address


@pytest.fixture
def trusted(certificate, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", os.fspath(certificate[0]))


@pytest.fixture
def outside(secure, monkeypatch):
    """Let outside.test be on the open network, and its server be ours."""
    port = int(secure.rpartition(":")[2])
    from urllib3.util import connection

    ask, connect = socket.getaddrinfo, connection.create_connection
    number = "93.184.216.34"

    def asked(host, *rest, **named):
        return ask(number if host == "outside.test" else host, *rest, **named)

    def connected(address, *rest, **named):
        return connect(("127.0.0.1", port) if address[0] == number else address, *rest, **named)

    monkeypatch.setattr(socket, "getaddrinfo", asked)
    monkeypatch.setattr(connection, "create_connection", connected)
    return "https://outside.test/a.zip"


@pytest.mark.usefixtures("trusted")
def test_https_is_fetched(fetch, secure, outside):
    assert fetch(f"{secure}/a.zip").read_bytes() == BODY
    (fetch(outside)).unlink()
    assert fetch(outside).read_bytes() == BODY


def test_a_certificate_that_nobody_trusts_is_refused(fetch, files, secure):
    with pytest.raises(UnreadableError, match="self-signed certificate"):
        fetch(f"{secure}/a.zip")
    assert files.asked == []


@pytest.mark.usefixtures("trusted")
def test_a_certificate_of_another_host_is_refused(fetch, files, secure):
    with pytest.raises(UnreadableError, match="Hostname mismatch"):
        fetch(f"{secure.replace('127.0.0.1', 'localhost')}/a.zip")
    assert files.asked == []


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize("inside", ["https://127.0.0.1", "https://localhost", "https://10.0.0.1"])
def test_a_redirect_from_outside_does_not_lead_inside(fetch, files, outside, inside):
    files.status, files.location = 302, f"{inside}/b.zip"
    with pytest.raises(
        UnreadableError, match=r"which is at (127|10|::1).*open network, once on it"
    ):
        fetch(outside)
    assert len(files.asked) == 1


@pytest.mark.usefixtures("trusted")
def test_a_redirect_from_https_does_not_lead_to_http(fetch, files, secure):
    with serving(Files(BODY)) as plain:
        files.status, files.location = 302, f"{plain}/b.zip"
        with pytest.raises(UnreadableError, match="from https to http"):
            fetch(f"{secure}/a.zip")


@pytest.mark.usefixtures("trusted")
def test_a_drip_over_https_ends_with_the_time(fetch, files, secure):
    files.drip = 0.05
    with pytest.raises(UnreadableError, match="fetch_seconds"):
        fetch(f"{secure}/a.zip", seconds=1)


def test_a_handshake_that_never_ends_ends_with_the_time(fetch):
    with (
        socket.create_server(("127.0.0.1", 0)) as silent,
        pytest.raises(UnreadableError, match="fetch_seconds"),
    ):
        fetch(f"https://127.0.0.1:{silent.getsockname()[1]}/a.zip", seconds=1)
