"""Texts in several languages: where they may stand, which is picked, what is wrong with them."""

from __future__ import annotations

from textwrap import dedent
from typing import TYPE_CHECKING

import pytest

from conftest import PERSON
from cvkit.model.base import Location
from cvkit.source import read
from cvkit.source.reading.wording import localized
from cvkit.source.schema import translations
from cvkit.source.yaml.tree import to_plain

if TYPE_CHECKING:
    from cvkit.diagnostics import Route
    from cvkit.model import Resume
    from cvkit.source import Reading


def reading(text: str, locale: str | None = None) -> Reading:
    text = dedent(text)
    return localized(read((text if "basics:" in text else PERSON + text).encode(), "r"), locale)


def resume(text: str, locale: str | None = None) -> Resume:
    found = reading(text, locale)
    assert found.resume, found.diagnostics
    return found.resume


def told(text: str) -> list[str]:
    """Return ``line:column code message`` for each diagnostic; the person is in the first line."""
    return [
        f"{one.span.start.line}:{one.span.start.column} {one.code} {one.message}"
        for one in reading(text).diagnostics
        if one.span
    ]


@pytest.mark.parametrize(
    ("languages", "locale", "expected"),
    [
        ("en: A, de: B", None, "A"),
        ("de: B, en: A", None, "A"),
        ("de: B, fr: C", None, "B"),
        ("en: A, de: B", "de", "B"),
        ("en: A, de: B", "de-AT", "B"),
        ("en: A, de: B, de-AT: C", "de-AT", "C"),
        ("en: A, de: B, de_at: C", "de-AT", "C"),
        ("en: A, de-CH: B", "de-AT", "B"),
        ("en: A, zh-Hans: B, zh-Hant: C", "zh-Hant-TW", "C"),
        ("en: A, zh: B, zh-Hant: C", "zh-TW", "C"),
        ("en: A, nb: B", "no", "B"),
        ("en: A, no: B", "nb-NO", "B"),
        ("fr: C, de: B", "es", "C"),
        ("en: A, de: ", "de", "A"),
        ("de: , en: A", "de", "A"),
        ("en: A", "de", "A"),
        ("tlh: C, en: A, eu: B", "eu", "B"),
    ],
)
def test_the_nearest_language_is_picked(languages: str, locale: str | None, expected: str) -> None:
    assert resume(f"basics: {{name: {{{languages}}}}}\n", locale).basics.name == expected


def test_a_file_names_its_own_language() -> None:
    text = "basics: {name: {en: A, de: B}}\nexport: {locale: de-AT}\n"
    assert resume(text).basics.name == "B"
    assert resume(text, "en").basics.name == "A"


def test_every_place_of_a_text() -> None:
    text = """
        basics:
          name: Ada
          url: {en: example.org/en, de: example.org/de}
          email: {en: a@b.org, de: [c@d.org, e@f.org]}
          phone: ["1", {en: "2", de: "3"}]
          profiles: {de: ada, xing: {en: ada_en, de: ada_de}}
          details: {de: a label, Nationality: {en: British, de: britisch}}
          location: {en: {city: Vienna}, de: Wien}
          summary: {en: "**S**", de: "*S*"}
        work:
          - organization: X
            bullets:
              - {en: one, de: eins}
              - text: {en: two, de: zwei}
                private: true
                bullets: {en: [a, b], de: [c]}
        publications:
          - {name: {en: N, de: M}, authors: [{en: Bill, de: Willi}, {name: {en: C, de: D}}]}
        skills: [{name: x, keywords: {en: [a, b], de: [c]}}]
        interests: [{name: x, keywords: [{en: a, de: b}, c]}]
        custom: [{title: {en: Walks, de: Wege}, entries: [{en: Alps, de: Alpen}]}]
        export:
          headline: {en: H, de: G}
          titles: {work: {en: Jobs, de: Arbeit}}
          variants: {short: {headline: {en: V, de: W}}}
        """
    english, german = resume(text), resume(text, "de")
    assert [str(english.basics.url), str(german.basics.url)] == [
        "https://example.org/en",
        "https://example.org/de",
    ]
    assert german.basics.email == ("c@d.org", "e@f.org")
    assert german.basics.phone == ("1", "3")
    assert [(p.network, p.username) for p in german.basics.profiles] == [
        ("de", "ada"),
        ("xing", "ada_de"),
    ]
    assert english.basics.details == {"de": "a label", "Nationality": "British"}
    assert german.basics.details == {"de": "a label", "Nationality": "britisch"}
    assert [english.basics.location, german.basics.location] == [
        Location(city="Vienna"),
        Location(text="Wien"),
    ]
    assert german.basics.summary == "*S*"
    first, second = german.work[0].bullets
    assert (first.text, second.text, second.private) == ("eins", "zwei", True)
    assert [b.text for b in english.work[0].bullets[1].bullets] == ["a", "b"]
    assert [b.text for b in second.bullets] == ["c"]
    assert [a.name for a in german.publications[0].authors] == ["Willi", "D"]
    assert (english.skills[0].keywords, german.skills[0].keywords) == (("a", "b"), ("c",))
    assert german.interests[0].keywords == ("b", "c")
    assert german.custom[0].entries[0].summary == "Alpen"
    assert german.export.headline == "G"
    assert german.export.titles == {"work": "Arbeit"}
    assert german.export.variants["short"].headline == "W"


def test_labels_have_a_group_for_each_language() -> None:
    text = """
        basics:
          name: Ada
          details: {en: {Nationality: British}, de: {Nationalität: britisch}}
        export: {titles: {en: {work: Jobs}, de: {work: Arbeit}}}
        """
    assert resume(text, "de").basics.details == {"Nationalität": "britisch"}
    assert resume(text, "de").export.titles == {"work": "Arbeit"}


def test_a_label_may_be_called_as_a_language() -> None:
    text = "basics: {name: Ada, details: {de: {en: a, de: b}, it: {en: c, de: d}}}\n"
    assert resume(text, "de").basics.details == {"de": "b", "it": "d"}


@pytest.mark.parametrize("locale", ["en", "de", "fr"])
def test_sections_of_ones_own_are_called_by_their_titles_in_any_language(locale: str) -> None:
    text = """
        custom: [{title: {en: Walks, de: Wege}}, {title: More}]
        export:
          sections: [work, More, Walks]
          titles: {Wege: {en: On foot, de: Zu Fuß}}
          variants: {v: {sections: [Wege, {en: Walks, de: Wege}]}}
        """
    found = resume(text, locale)
    title = {"de": "Wege"}.get(locale, "Walks")
    assert found.custom[0].title == title
    assert found.export.sections == ("work", "More", title)
    assert list(found.export.titles) == [title]
    assert found.export.variants["v"].sections == (title, title)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("skills: [{name: {en: A, de: ''}}]", "2:29 CV019 this text is empty"),
        (
            "skills: [{name: {en: A, de: {fr: B}}}]",
            "2:29 CV011 `name` should be text, but this is a mapping",
        ),
        ("skills: [{name: {en: A, de: [B]}}]", "2:29 CV011 `name` should be text, but this is a"),
        (
            "skills: [{name: A, keywords: {en: [B], de: C}}]",
            "2:44 CV011 `keywords` should be a list, but this is text",
        ),
        ("skills: [{name: A, keywords: {en: [B], de: [C, '']}}]", "2:48 CV019 this text is empty"),
        ("work: [{organization: A, url: {en: a.org, de: 'b c'}}]", "2:47 CV016 “b c” is not a web"),
        (
            "work: [{organization: A, location: {en: B, de: {ctiy: C}}}]",
            "2:49 CV010 there is no key `ctiy` here",
        ),
        (
            "work: [{organization: A, bullets: [{en: B, de: {txt: C}}]}]",
            "2:49 CV010 there is no key `txt` here",
        ),
        ("skills: [{name: {en: A, dee: B}}]", "2:25 CV010 `dee` is not a known language code"),
        ("skills: [{name: {en: A, team: B}}]", "2:25 CV010 `team` is not a known language code"),
        (
            "work: [{organization: {ogranization: A}}]",
            "2:23 CV011 `organization` should be text, but this is a mapping",
        ),
        (
            "work: [{organization: A, bullets: [{IT: moved the servers}]}]",
            "2:37 CV010 the colon turns this text into a key `IT`, which a bullet doesn't have",
        ),
        (
            "work: [{organization: A, bullets: [{en: B, tags: [c]}]}]",
            "2:37 CV010 there is no key `en` here",
        ),
        (
            "work: [{organization: A, dates: {en: Summer 2020, de: Sommer 2020}}]",
            "2:33 CV011 `dates` is written once; cvkit prints it in every language",
        ),
        (
            "languages: [{language: German, level: {en: native, de: B1}}]",
            "2:39 CV011 `level` should be text, but this is a mapping",
        ),
        (
            "skills: [{name: A, tags: {en: [a], de: [b]}}]",
            "2:26 CV011 `tags` should be a list, but this is a mapping",
        ),
        ("export: {theme: {en: classic}}", "2:17 CV011 `theme` should be text, but this is a"),
        (
            "work: {en: [{organization: A}]}",
            "2:7 CV011 `work` should be a list of jobs, but this is a mapping",
        ),
        (
            "export: {titles: {en: {work: A}, de: {wrok: B}}}",
            "2:39 CV013 there is no section “wrok”",
        ),
    ],
)
def test_what_is_wrong_in_any_language_is_told_once_at_its_place(text: str, expected: str) -> None:
    (line,) = told(text)
    assert line.startswith(expected)


def test_labels_may_be_the_names_of_languages() -> None:
    text = "basics: {name: Ada, details: {English: native, German: B2}}\n"
    assert resume(text).basics.details == {"English": "native", "German": "B2"}


def test_a_mistake_outside_the_maps_is_told_once() -> None:
    assert told("skills: [{name: {en: A, de: B, fr: C}, levle: x}]") == [
        "2:40 CV010 there is no key `levle` here"
    ]


def test_a_key_without_a_text_is_a_language_not_yet_written() -> None:
    assert told("work: [{organization: A, bullets: [{en: B, de: }], title: {en: C, de: }}]") == []
    assert told("work: [{organization: A, title: {en: , de: }}]") == [
        "2:33 CV011 `title` should be text, but this is a mapping"
    ]


def test_more_languages_than_can_be_checked() -> None:
    letters = "abcdefghijklmnopqrstuvwxyz0123456789"
    keys = ", ".join(f"en-{a}{b}{c}: x" for a in letters for b in letters for c in letters[:9])
    (line,) = told(f"skills: [{{name: {{{keys}}}}}]")
    assert line.startswith("1:1 CV004 there are 11664 languages in a file of 11,6")


def test_anchors_and_merges_work_in_maps() -> None:
    text = """
        work:
          - organization: &x {en: A, de: B}
            title: *x
            team: {<<: *x, de: C}
        """
    (job,) = resume(text, "de").work
    assert (job.organization, job.title, job.team) == ("B", "B", "C")


@pytest.mark.parametrize(
    "text",
    [
        "{en: {basics: {name: A}}, de: {basics: {name: B}}}",
        "basics: {en: {name: A}, de: {name: B}}",
        "basics: {name: " + "{en: " * 50 + "A" + "}" * 50 + "}",
        "basics: {name: {en: &a [*a], de: *a}}",
        "basics: {name: &a {en: A, de: *a}}",
        "basics: {name: {en: [], de: {}}}",
        "basics: {name: A}\nexport: {en: A, de: B}",
        "basics: {name: A}\nexport: {sections: {en: [x], de: y}, variants: {en: A, de: []}}",
        "basics: {name: A}\ncustom: {en: A}\nexport: [en, de]",
        "basics: {name: A}\ncustom: [{title: {en: [x], de: y}}]\nexport: {sections: [x, [y]]}",
        "basics: {name: {de-: A, en-Latn-US-x-y-z-verylongsubtag: B}}",
        "basics: {name: {en: A, '': B, ' de': C, DE: D, 'en ': E}}",
        "basics: {profiles: {en: {de: {en: A}}}, details: {en: {en: {en: A}}}}",
    ],
)
def test_hostile_maps_are_told_and_nothing_worse(text: str) -> None:
    found = read(text.encode(), "r")
    assert found.resume is None
    assert all(one.span for one in found.diagnostics)
    assert found.diagnostics


TEXT = """\
basics:
  name: {en: Ada, de: Adele}
  profiles: {xing: {en: ada_en, de: ada_de}}
  summary:
    en: |
      First.
    de: >-
      Erstens
      und zweitens.
work:
  - organization: X
    bullets:
      - en: one
        de: eins
      - text: {en: two, de: zwei}
skills:
  - name: {en: A}
    keywords:
      en: [a, b]
      de: [c]
"""


@pytest.mark.parametrize(
    ("route", "english", "german", "key"),
    [
        (("basics", "name"), "2:14", "2:23", "2:3"),
        (("basics", "profiles", 0, "username"), "3:25", "3:37", "3:25"),
        (("basics", "summary"), "6:7", "8:7", "4:3"),
        (("work", 0, "bullets", 0), "13:13", "14:13", "13:9"),
        (("work", 0, "bullets", 0, "text"), "13:13", "14:13", "13:13"),
        (("work", 0, "bullets", 1, "text"), "15:20", "15:29", "15:9"),
        (("skills", 0, "name"), "17:16", "17:16", "17:5"),
        (("skills", 0, "keywords"), "19:11", "20:11", "18:5"),
        (("skills", 0, "keywords", 0), "19:12", "20:12", "19:12"),
        (("skills", 0, "keywords", 1), "19:15", "20:11", "19:15"),
    ],
)
def test_a_route_leads_to_the_text_that_was_picked(
    route: Route, english: str, german: str, key: str
) -> None:
    for locale, expected in (("en", english), ("de", german)):
        start = reading(TEXT, locale).source.spans.value(route).start
        assert f"{start.line}:{start.column}" == expected
    start = reading(TEXT, "en").source.spans.key(route).start
    assert f"{start.line}:{start.column}" == key


def test_the_way_through_the_file_names_the_language() -> None:
    spans = reading(TEXT, "de").source.spans
    assert spans.written(("basics", "name")) == ("basics", "name", "de")
    assert spans.written(("work", 0, "bullets", 0, "text")) == (
        *("work", 0, "bullets", 0, "de", "text"),
    )
    assert spans.written(("work", 0, "organization")) == ("work", 0, "organization")
    assert spans.language(("skills", 0, "keywords", 0)) == "de"
    assert spans.language(("skills", 0, "name")) == "en"
    assert spans.language(("work", 0, "organization")) is None


def test_a_file_in_one_language_is_read_once() -> None:
    found = read(PERSON.encode(), "r")
    assert found.source.spans.picks == {}
    assert localized(found, "de") is found


def test_a_file_that_is_wrong_stays_as_it_is() -> None:
    found = read(b"basics: {name: {en: A}, nmae: B}", "r")
    assert localized(found, "de") is found


def test_what_is_picked_does_not_change_what_was_read() -> None:
    found = read(TEXT.encode(), "r")
    root = found.source.spans.root
    assert root
    before = to_plain(root)
    maps = translations.find(before)
    assert len(maps) == 7
    chosen = translations.in_one_language(before, maps, translations.pick(maps, "de"))
    assert before == to_plain(root) != chosen
