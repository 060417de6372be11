"""Servers on this machine, good and bad, that stop by themselves."""

import contextlib
import http.server
import socket
import threading
import time
from dataclasses import dataclass, field


@dataclass
class Files:
    """What a server has, how it misbehaves, and what it was asked for."""

    body: bytes = b""
    tag: str | None = '"one"'
    ranges: bool = True
    status: int = 200
    length: int | None = None
    cut: int | None = None
    drip: float = 0.0
    location: str | None = None
    headers: dict = field(default_factory=dict)
    chunked: bool = False
    wrong_range: str | None = None
    before: object = None
    asked: list = field(default_factory=list)


class _Handler(http.server.BaseHTTPRequestHandler):
    timeout = 10

    def log_message(self, *_):
        pass

    def do_GET(self):
        files = self.server.files
        files.asked.append((self.path, dict(self.headers)))
        if files.before is not None:
            files.before()
        with contextlib.suppress(OSError):
            self._answer(files)

    def _answer(self, files):
        start = self._start(files)
        body = files.body[start:]
        status = files.status if files.status != 200 else (206 if start else 200)
        self.send_response(status)
        for name, value in self._told(files, start, body).items():
            self.send_header(name, str(value))
        self.end_headers()
        if files.chunked:
            body = b"%x\r\n%b\r\n0\r\n\r\n" % (len(body), body)
        for at in range(0, len(body[: files.cut]), 1 if files.drip else len(body) or 1):
            self.wfile.write(body[: files.cut][at : at + 1] if files.drip else body[: files.cut])
            self.wfile.flush()
            time.sleep(files.drip)

    def _told(self, files, start, body):
        told = {"Content-Length": len(body) if files.length is None else files.length}
        if files.tag is not None:
            told["ETag"] = files.tag
        if start:
            last, total = len(files.body) - 1, len(files.body)
            told["Content-Range"] = files.wrong_range or f"bytes {start}-{last}/{total}"
        if files.location is not None:
            told["Location"] = files.location
        if files.chunked:
            told["Transfer-Encoding"] = "chunked"
            del told["Content-Length"]
        return {name: value for name, value in (told | files.headers).items() if value is not None}

    def _start(self, files):
        wanted = self.headers.get("Range")
        if not files.ranges or wanted is None or self.headers.get("If-Range") != files.tag:
            return 0
        return int(wanted.removeprefix("bytes=").removesuffix("-"))


class _Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_):
        """Keep silent about clients that go away, as they should."""


@contextlib.contextmanager
def serving(files, context=None):
    """Serve in a thread of its own while the block runs; gives the address."""
    with _Server(("127.0.0.1", 0), _Handler) as server:
        server.files = files
        scheme = "http"
        if context is not None:
            server.socket = context.wrap_socket(server.socket, server_side=True)
            scheme = "https"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"{scheme}://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


@contextlib.contextmanager
def speaking(answer, pause=0.0):
    """Answer one request with these bytes, and close; with a pause, byte by byte."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def speak():
            with contextlib.suppress(OSError):
                caller, _ = listening.accept()
                with caller:
                    caller.recv(65_536)
                    for at in range(0, len(answer), 1 if pause else len(answer) or 1):
                        caller.sendall(answer[at : at + 1] if pause else answer)
                        time.sleep(pause)

        thread = threading.Thread(target=speak)
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        thread.join()
