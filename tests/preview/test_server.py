"""What the preview answers, to whom, and what it tells a browser about it."""

from __future__ import annotations

import http.client
import io
import json
import signal
import socket
import string
import threading
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlencode

import pytest
from PIL import Image

import tiny_font
from cvkit import disk
from cvkit.errors import PlatformError
from cvkit.linter import LintOptions
from cvkit.preview import server
from cvkit.preview.build import Subject
from cvkit.project import Project

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TOKEN = "a-secret"  # noqa: S105
RESUME = b"basics: {name: Ada}\nexport: {variants: {short: {}}, locale: fr}\n"


class Answer(NamedTuple):
    """An HTTP answer."""

    status: int
    headers: dict[str, str]
    body: bytes


class Served(NamedTuple):
    """A preview that is served by a thread of this process."""

    file: Path
    port: int

    def save(self, data: bytes) -> None:
        """Replace the résumé by another file, as editors do."""
        self.file.with_suffix(".new").write_bytes(data)
        self.file.with_suffix(".new").replace(self.file)

    def ask(self, path: str, method: str = "GET", host: str | None = None) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request(
            method, f"/{TOKEN}{path}", headers={"Host": host or f"127.0.0.1:{self.port}"}
        )
        answer = connection.getresponse()
        found = Answer(answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read())
        connection.close()
        return found

    def states(self, **choices: str) -> Iterator[dict[str, Any]]:
        """Yield each state that is sent."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request("GET", f"/{TOKEN}/events?{urlencode(choices)}")
        stream = connection.getresponse()
        assert stream.getheader("content-type") == "text/event-stream; charset=utf-8"
        try:
            event = ""
            while line := stream.readline().decode():
                event = line.removeprefix("event: ").strip() if line.startswith("event:") else event
                if line.startswith("data:") and event == "state":
                    yield json.loads(line.removeprefix("data:"))
        finally:
            connection.close()

    def state(self, **choices: str) -> dict[str, Any]:
        states = self.states(**choices)
        found = next(states)
        states.close()  # type: ignore[attr-defined] # a generator
        return found


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    file = tmp_path / "resume.yaml"
    file.write_bytes(RESUME)
    subject = Subject(
        file,
        read=lambda: disk.read(file),
        project=lambda: Project.at(tmp_path),
        lint=lambda: LintOptions(date(2026, 11, 1)),
        stem=lambda variant, _: f"résumé-{variant}" if variant else "résumé",
    )
    listener = server.listen(0)
    running = server.Server(subject, TOKEN)
    thread = threading.Thread(target=running.run, args=([listener],))
    thread.start()
    yield Served(file, listener.getsockname()[1])
    running.handle_exit(signal.SIGINT, None)
    thread.join(timeout=60)
    assert not thread.is_alive()


@pytest.mark.parametrize(
    ("path", "media_type"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/preview.css", "text/css; charset=utf-8"),
        ("/preview.js", "text/javascript; charset=utf-8"),
        ("/sheets.js", "text/javascript; charset=utf-8"),
        ("/source.js", "text/javascript; charset=utf-8"),
        ("/tabs.js", "text/javascript; charset=utf-8"),
        ("/words.js", "text/javascript; charset=utf-8"),
        ("/look.js", "text/javascript; charset=utf-8"),
        ("/exports.js", "text/javascript; charset=utf-8"),
        ("/look.css", "text/css; charset=utf-8"),
        ("/icon.svg", "image/svg+xml"),
    ],
)
def test_the_page_may_use_nothing_but_itself(served: Served, path: str, media_type: str) -> None:
    answer = served.ask(path)
    assert answer.status == 200
    assert answer.headers["content-type"] == media_type
    assert answer.headers["content-security-policy"] == (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "frame-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'"
    )
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["cross-origin-resource-policy"] == "same-origin"
    assert [name for name in answer.headers if name.startswith("access-control")] == []


@pytest.mark.parametrize(
    "path", ["/", "/events", "/preview.js", "/export/pdf", "/downloads/x", "/nothing"]
)
@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "192.168.1.2", "[::1]"])
def test_another_name_is_not_answered(served: Served, path: str, host: str) -> None:
    answer = served.ask(path, host=host)
    assert (answer.status, answer.body) == (400, b"Invalid host header")


def test_this_machine_is_answered_by_either_name(served: Served) -> None:
    assert served.ask("/", host=f"localhost:{served.port}").status == 200


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/preview.js",
        "/events",
        "/pages/x/1",
        "/resume/x",
        "/export/pdf",
        "/downloads/x",
        "/a-secre/",
        "/A-SECRET/",
    ],
)
def test_who_does_not_know_the_token_gets_nothing(served: Served, path: str) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", served.port, timeout=60)
    connection.request("GET", path)
    answer = connection.getresponse()
    assert (answer.status, answer.read()) == (404, b"Not Found")
    connection.close()


def test_a_token_is_never_given_twice() -> None:
    tokens = {server.new_token() for _ in range(100)}
    assert len(tokens) == 100
    assert min(map(len, tokens)) >= 22


def test_only_this_machine_is_listened_to() -> None:
    with server.listen(0) as listener:
        assert listener.getsockname()[0] == "127.0.0.1"


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
def test_nothing_can_be_changed_from_outside(served: Served, method: str) -> None:
    for path in ("/", "/events", "/pages/x/1", "/resume/x", "/export/pdf", "/downloads/x"):
        assert served.ask(path, method).status == 405


@pytest.mark.parametrize(
    "path", ["/resume.yaml", "/../resume.yaml", "/static/preview.css", "/%2e%2e/state.py",
             "/pages/..%2fresume.yaml/1", "/resume/..%2f..%2fresume.yaml",
             "/downloads/resume.yaml", "/downloads/..%2f..%2fresume.yaml", "/export/..%2fresume"]
)  # fmt: skip
def test_no_file_is_served_by_its_path(served: Served, path: str) -> None:
    assert served.ask(path).status == 404


def test_the_state_says_all_there_is_to_see(served: Served) -> None:
    state = served.state()
    assert state["isCurrent"] is True
    assert state["problem"] is None
    assert state["diagnostics"] == []
    assert state["lines"] == ["basics: {name: Ada}", *RESUME.decode().splitlines()[1:], ""]
    (sheet,) = state["rendering"]["sheets"]
    assert (round(sheet["width"]), round(sheet["height"])) == (595, 842)
    assert state["available"]["theme"] == "classic"
    assert state["available"]["locale"] == "fr"
    assert state["available"]["variants"] == [{"name": "short", "label": "short"}]
    assert state["available"]["locales"][0] == {"name": "fr", "label": "Français · fr"}
    assert "classic" in [one["name"] for one in state["available"]["themes"]]


def test_a_page_is_drawn_as_sharp_as_asked_for_within_bounds(served: Served) -> None:
    rendering = served.state()["rendering"]["id"]

    def width(dpi: str) -> int:
        answer = served.ask(f"/pages/{rendering}/1?dpi={dpi}")
        assert (answer.status, answer.headers["content-type"]) == (200, "image/jpeg")
        with Image.open(io.BytesIO(answer.body)) as picture:
            return picture.width

    assert width("96") == pytest.approx(210 / 25.4 * 96, abs=1)
    assert width("192") == pytest.approx(210 / 25.4 * 192, abs=1)
    assert width("1e9") == width("432")
    assert width("-5") == width("24")


@pytest.mark.parametrize("path", ["/pages/{}/0", "/pages/{}/2", "/pages/other/1", "/resume/{}"])
def test_what_is_not_there_is_not_found(served: Served, path: str) -> None:
    assert served.ask(path.format(served.state()["rendering"]["id"])).status == 404


@pytest.mark.parametrize(
    "path",
    [
        "/events?view=docx",
        "/events?pages=0",
        "/events?pages=51",
        "/events?set=accent",
        "/export/pdf?pages=many",
        "/pages/x/1?dpi=sharp",
        "/pages/x/1?dpi=nan",
    ],
)
def test_what_makes_no_sense_is_refused(served: Served, path: str) -> None:
    assert served.ask(path).status == 400


def test_the_web_page_runs_no_scripts(served: Served) -> None:
    rendering = served.state(view="html")["rendering"]
    assert (rendering["view"], rendering["sheets"]) == ("html", [])
    answer = served.ask(f"/resume/{rendering['id']}")
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    policy = answer.headers["content-security-policy"].split("; ")
    assert policy[:2] == ["sandbox allow-same-origin", "default-src 'none'"]
    assert [part for part in policy if part.startswith("script-src")] == []
    assert b"<h1" in answer.body


def test_what_was_chosen_and_is_not_there_is_said(served: Served) -> None:
    for choice, message in (
        ({"theme": "nowhere"}, "There is no theme “nowhere”."),
        ({"variant": "nobody"}, "The résumé has no variant “nobody”."),
        ({"locale": "xx"}, "There is no locale “xx”."),
    ):
        state = served.state(**choice)
        assert state["problem"]["message"] == message
        assert (state["isCurrent"], state["rendering"]) == (False, None)


def test_each_save_is_told_and_a_mistake_keeps_the_page(served: Served) -> None:
    states = served.states()
    good = next(states)["rendering"]
    served.save(b"basics: {nmae: Ada}\n")
    broken = next(states)
    assert [one["code"] for one in broken["diagnostics"]] == ["CV010"]
    assert (broken["isCurrent"], broken["rendering"]) == (False, good)
    served.file.unlink()
    gone = next(states)
    assert gone["problem"]["message"] == f"There is no file {served.file}."
    assert (gone["lines"], gone["rendering"]) == ([], good)
    served.save(b"basics: {name: Eve}\n")
    mended = next(states)
    assert mended["isCurrent"]
    assert mended["rendering"] != good


def test_the_same_look_of_the_last_good_file_can_be_changed(served: Served) -> None:
    served.state()
    served.save(b"basics: {}\n")
    for state in served.states(view="html", locale="de"):
        if not state["isCurrent"]:
            break
    assert state["rendering"]["view"] == "html"
    assert b'lang="de"' in served.ask(f"/resume/{state['rendering']['id']}").body


def test_a_broken_theme_is_told_in_its_own_file(served: Served) -> None:
    theme = served.file.parent / "themes/mine/theme.toml"
    theme.parent.mkdir(parents=True)
    theme.write_text('description = "x"\nextends = "classic"\n[page]\ntpo = 1\n')
    state = served.state(theme="mine")
    assert state["problem"] is None
    [found] = [one for one in state["diagnostics"] if one["file"] != state["name"]]
    assert (found["code"], found["file"]) == ("CV204", str(theme))
    assert found["span"]["start"] == {"line": 4, "column": 1}


def exported(served: Served, path: str) -> dict[str, Any]:
    answer = served.ask(path)
    assert (answer.status, answer.headers["content-type"]) == (200, "application/json")
    found: dict[str, Any] = json.loads(answer.body)
    return found


def test_what_is_exported_is_a_download(served: Served) -> None:
    result = exported(served, "/export/text?variant=short")
    assert (result["problem"], result["diagnostics"]) == (None, [])
    download = result["download"]
    assert (download["name"], download["size"]) == ("résumé-short.txt", 4)
    answer = served.ask(f"/downloads/{download['id']}")
    assert (answer.status, answer.body) == (200, b"Ada\n")
    assert answer.headers["content-disposition"] == (
        "attachment; filename*=UTF-8''r%C3%A9sum%C3%A9-short.txt"
    )
    assert answer.headers["content-security-policy"].startswith("default-src 'none'")
    assert [path.name for path in served.file.parent.iterdir()] == ["resume.yaml"]


def test_a_web_page_that_is_downloaded_is_not_shown(served: Served) -> None:
    download = exported(served, "/export/html")["download"]
    answer = served.ask(f"/downloads/{download['id']}")
    assert answer.headers["content-disposition"].startswith("attachment;")
    assert b"<!doctype html>" in answer.body


def test_an_export_tells_what_it_leaves_out_and_what_prevents_it(served: Served) -> None:
    served.save(b"basics: {name: Ada, pronouns: she/her}\n")
    lossy = exported(served, "/export/jsonresume")
    assert lossy["download"]["name"] == "résumé.json"
    assert [one["code"] for one in lossy["diagnostics"]] == ["CV310"]
    served.save(b"basics: {}\n")
    broken = exported(served, "/export/pdf")
    assert (broken["download"], broken["diagnostics"][0]["code"]) == (None, "CV012")
    served.save(RESUME)
    unknown = exported(served, "/export/pdf?theme=nowhere")
    assert unknown["problem"]["message"] == "There is no theme “nowhere”."
    wrong = exported(served, "/export/pdf?set=accent%3Dred")
    assert [one["code"] for one in wrong["diagnostics"]] == ["CV202"]


@pytest.mark.parametrize("name", ["all", "md", "exe"])
def test_only_formats_by_their_names_are_exported(served: Served, name: str) -> None:
    assert served.ask(f"/export/{name}").status == 404


def test_options_and_a_page_limit_are_followed(served: Served) -> None:
    colored = served.state(view="html", set="accent=#123456")
    assert b"#123456" in served.ask(f"/resume/{colored['rendering']['id']}").body
    assert len(served.state(pages="1")["rendering"]["sheets"]) == 1


def test_an_option_that_is_wrong_keeps_the_page_and_is_told(served: Served) -> None:
    good = served.state()["rendering"]
    state = served.state(set="accent=red")
    assert (state["isCurrent"], state["rendering"]) == (False, good)
    (found,) = state["diagnostics"]
    assert (found["code"], found["file"], found["route"]) == ("CV202", "", ["accent"])


def test_a_port_in_use_is_said() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(PlatformError, match=f"Port {port} is in use"):
            server.listen(port)


def test_a_family_in_the_folder_of_fonts_shows_in_the_preview(served: Served) -> None:
    fonts = served.file.parent / "fonts"
    fonts.mkdir()
    tiny_font.put(fonts, "hand.ttf", tiny_font.make("Hand Drawn", string.printable.strip()))
    mine = served.file.parent / "themes/mine"
    mine.mkdir(parents=True)
    manifest = 'description = "x"\nextends = "classic"\n[fonts.body]\nfamily = "Hand Drawn"\n'
    (mine / "theme.toml").write_text(manifest)
    found = served.state(view="html", theme="mine")
    assert found["problem"] is None
    assert found["isCurrent"]
