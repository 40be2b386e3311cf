"""Whole résumés for hypothesis, of every key of the schema, with texts that are hard to carry."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any, NamedTuple, get_args, get_origin

from hypothesis import strategies as st

from cvkit import source
from cvkit.model.base import NeedsOne
from cvkit.model.basics import Basics
from cvkit.model.content import SECTIONS, Content
from cvkit.model.dates import Dates, PartialDate
from cvkit.model.letter import Letter
from cvkit.model.text import RichText
from cvkit.source.schema import shape
from cvkit.source.writing import to_yaml

if TYPE_CHECKING:
    from pydantic import BaseModel

    from cvkit.model import Resume
    from cvkit.source.yaml.tree import Plain

LINES = (
    "Ada",
    "no",
    "007",
    "1.10",
    "a: b # c",
    "- dash",
    "* star",
    "**bold**",
    "*half",
    "C_x and *y",
    "[a](https://b.test/x_y)",
    "see <b> & &amp; </script> <!-- -->",
    "`code` ``x`` \\ \\*",
    "H~2~O",
    "“quoted” 'single' \"double\"",
    "Ünïcödé Ελλάδα 日本語 العربية 🎉",
    "مهندس أول لدى Acme (دبي)",
    "שלום, C++ ו-Python 3.12!",
    (
        "بناء أنظمة موزعة على Kubernetes، وقيادة فريق من 12 مهندسًا (2019)، وخفض التكلفة 35٪"
        " باستخدام Go و Rust مع مراقبة Prometheus وقاعدة بيانات PostgreSQL 16"
    ),
    "x" * 120,
    "present",
    "native",
    "C1",
    "null",
    "~",
    "{{ x }} {% y %}",
    "1. one",
    "e\u0301",
    "a\u00a0b",
    "two  spaces",
    "https://a.test",
    "mailto:a@b.test",
    "Native speaker",
    "a" * 30 + " word " * 30 + "end",
    "#!",
    "%x",
    "@y",
    "|",
    ">",
    "]]>",
)
PARAGRAPHS = (*LINES, "One.\n\nTwo\nlines.", "List:\n\n- a\n- **b**\n  - c", "• x\n• y", "a\n  b")
URLS = (
    "https://a.test",
    "http://b.test/x?y=1&z=2#w",
    "c.test/d",
    'https://ä.test/ü|"x"',
    "mailto:d@e.test",
    "tel:+1-202-555-0199",
    "https://www.linkedin.com/in/ada-of-the-analytical-engine",
)
BY_NAME: dict[str, tuple[str, ...]] = {
    "url": URLS,
    "email": (
        "a@b.test",
        "a.b+c@d-e.test",
        "ü@b.test",
        "a@ü.test",
        "a..b@c.test",
        "x@-y.test",
        "first.middle.last-name@department.university.test",
    ),
    "phone": ("+49 (0)30 12345678-90", "+971 4 555 0199", "0791 2345", "Ada", "%x"),
    "doi": ("10.1000/182", "10.1000/sketch_3(666)", "https://doi.org/10.1000/x%20y"),
    "isbn": ("978-0-306-40615-7", "ISBN 0306406152"),
    "country": ("DE", "gb", "USA", "Germany", "Atlantis"),
    "network": ("github", "GitHub", "Mastodon", "Chess"),
    "username": ("ada", "@ada", "https://x.test/ada", "a b", "queen_of_h5"),
    "language": ("en", "tlh", "English (C1)", "Deutsch", "*x*"),
    "id": tuple(f"entry-{number}" for number in range(500)),
    "photo": ("me.png",),
    "image": ("sign.png",),
    "signature": ("sign.png",),
    "summary": PARAGRAPHS,
    "reference": PARAGRAPHS,
}
DATES = (
    "2020",
    "2020-05",
    "2020-05-17",
    "Aug 2024 – present",
    "2020-06/2020-08",
    "Summer 2020 & 2021",
    "2010, 2012 & 2014",
    "since 2019",
    "until 2019",
    "2019/20",
    "c. 2014",
    "Q3 2020",
    "2023 – May 2027 (expected)",
    "2019 – 2019",
    "2019-01 – 2019",
)
POINTS = (
    "2020",
    "2020-05",
    "2020-05-17",
    "Spring 2020",
    "2019/20",
    "c. 2014",
    "May 2027 (expected)",
)
MARKS = ("id", "tags", "private", "droppable", "priority")


def plain_resumes(
    *, selects: bool = False, translates: bool = False
) -> st.SearchStrategy[dict[str, Plain]]:
    """Return résumés as data; all of them are valid.

    Args:
        selects: Whether they have ids, tags and private parts.
        translates: Whether some texts are in two languages.
    """
    content = _model(Content, _Wish(3, selects=selects, translates=translates))
    return st.builds(_with_export, content, _exports()).filter(_is_valid)


def plain_letters() -> st.SearchStrategy[dict[str, Plain]]:
    """Return letters as data; all of them are valid, and say who writes them."""
    wish = _Wish(3, selects=False, translates=True)
    parts = {"basics": _model(Basics, wish), "letter": _model(Letter, wish)}
    letters: st.SearchStrategy[dict[str, Plain]] = st.fixed_dictionaries(parts)
    return letters.filter(_is_valid)


def resume_of(data: dict[str, Plain]) -> Resume | None:
    return source.read(to_yaml(data).encode(), "resume.yaml").resume


def _is_valid(data: dict[str, Plain]) -> bool:
    return resume_of(data) is not None


def _with_export(content: dict[str, Plain], export: dict[str, Plain]) -> dict[str, Plain]:
    return {**content, **({"export": export} if export else {})}


def _exports() -> st.SearchStrategy[dict[str, Plain]]:
    names = st.sampled_from(SECTIONS)
    sections = st.lists(names, unique=True, min_size=8)
    optional: dict[str, st.SearchStrategy[Any]] = {
        "theme": st.sampled_from(["classic", "compact"]),
        "theme_options": st.just({"accent": "#1a4b8c"}),
        "page": st.sampled_from(["A4", "Letter"]),
        "locale": st.sampled_from(["de", "en-GB", "ja"]),
        "sections": sections,
        "titles": st.dictionaries(names, st.sampled_from(LINES[:8]), max_size=2),
        "headline": st.sampled_from(LINES),
    }
    return st.fixed_dictionaries({}, optional=optional)


class _Wish(NamedTuple):
    """What is asked for, and how deep lists may still be nested."""

    depth: int
    selects: bool
    translates: bool


def _model(kind: type[BaseModel], wish: _Wish) -> st.SearchStrategy[dict[str, Plain]]:
    below = wish._replace(depth=wish.depth - 1)
    fields = {
        name: _value(name, shape.bare(info.annotation), below)
        for name, info in kind.model_fields.items()
        if (wish.selects or name not in MARKS)
        and (wish.depth > 0 or name not in {"bullets", "roles"})
    }
    needed = {name for name, info in kind.model_fields.items() if info.is_required()}
    if issubclass(kind, NeedsOne):
        needed.add(kind.one_needed[0])
    others = sorted(set(fields) - needed)
    chosen = st.sets(st.sampled_from(others), max_size=5) if others else st.just(set())
    return chosen.flatmap(
        lambda names: st.fixed_dictionaries(
            {name: fields[name] for name in fields if name in names | needed}
        )
    )


def _value(name: str, kind: Any, wish: _Wish) -> st.SearchStrategy[Any]:  # noqa: ANN401, PLR0911
    if get_origin(kind) is tuple:
        below = shape.bare(get_args(kind)[0])
        return st.lists(_value(name, below, wish), min_size=1, max_size=2 + (wish.depth > 1))
    if get_origin(kind) is dict:
        return st.dictionaries(
            st.sampled_from(LINES[:6]), st.sampled_from(LINES), min_size=1, max_size=2
        )
    if shape.is_model(kind):
        return _model(kind, wish)
    if kind is Dates:
        return st.sampled_from(DATES)
    if kind is PartialDate:
        return st.sampled_from(POINTS)
    if kind is bool:
        return st.sampled_from(["true", "false"])
    if kind is int:
        return st.sampled_from(["1", "5"])
    if isinstance(kind, type) and issubclass(kind, Enum):
        return st.sampled_from([str(one.value) for one in kind])
    texts = st.sampled_from(BY_NAME.get(name, LINES))
    if wish.translates and kind is RichText:
        return texts | st.fixed_dictionaries({"en": texts, "de": texts})
    return texts
