"""What each section prints of its entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit.model.content import SECTIONS
from cvkit.view import sections
from cvkit.view.blocks import Fact, SectionKind, TextSpan, plain

if TYPE_CHECKING:
    from conftest import DocumentOf
    from cvkit.view.blocks import Entry


ALL_KINDS = """\
basics: {name: Ada, summary: Hello.}
custom:
  - {title: Tools, kind: groups, entries: [Lathe]}
  - {title: Words, kind: prose, entries: [Said.]}
references: [{name: Bab}]
work: [{organization: Mill}]
skills: [{name: Looms}]
"""


def entry(document_of: DocumentOf, section: str, fields: str, locale: str = "en-US") -> Entry:
    document = document_of(
        f"basics: {{name: Ada Lovelace}}\n{section}: [{{{fields}}}]\n", locale=locale
    )
    ((found,),) = (section.entries for section in document.sections)
    return found


def test_every_section_has_a_recipe_or_is_special() -> None:
    assert set(SECTIONS) == {*sections.RECIPES, "summary", "custom"}


def test_the_kinds_of_sections(document_of: DocumentOf) -> None:
    kinds = {section.name: section.kind for section in document_of(ALL_KINDS).sections}
    assert kinds == {
        "summary": SectionKind.PROSE,
        "work": SectionKind.TIMELINE,
        "skills": SectionKind.GROUPS,
        "references": SectionKind.PROSE,
        "Tools": SectionKind.GROUPS,
        "Words": SectionKind.PROSE,
    }


def test_education(document_of: DocumentOf) -> None:
    study = entry(
        document_of,
        "education",
        "institution: U, degree: MSc, area: Mathematics, score: '1.0', "
        "thesis: On *looms*, advisor: B, courses: [X, '**Y**']",
    )
    assert plain(study.title) == "MSc, Mathematics"
    assert study.facts == (
        Fact("Grade", (TextSpan("1.0"),)),
        Fact("Thesis", (TextSpan("On "), TextSpan("looms", emphasis=True))),
        Fact("Advisor", (TextSpan("B"),)),
        Fact("Courses", (TextSpan("X"), TextSpan(", "), TextSpan("Y", strong=True))),
    )


@pytest.mark.parametrize(
    ("section", "fields", "printed"),
    [
        ("projects", "name: N, organization: O, roles: [A, B], type: app", "N|A, B|O|app"),
        ("work", "title: Freelance designer, location: Oslo, dates: 2019",
         "Freelance designer|2019|Oslo"),
        ("work", "title: Parental leave", "Parental leave"),
        ("memberships", "organization: ACM, title: Fellow, location: NY", "ACM|NY|Fellow"),
        ("talks", "name: T, event: E, location: {city: Turin, country: IT}", "T|E|Turin, Italy"),
        ("patents", "name: P, number: '1', office: O, status: granted", "P|1|O|granted"),
        ("awards", "title: A, awarder: B", "A|B"),
        ("certificates", "name: C, issuer: I, number: '7', expires: 2032",
         "C|I|No. 7|Expires 2032"),
        ("licenses", "name: RN, state: Ohio, number: '7', issuer: B, status: active, expires: 2032",
         "RN, Ohio|B|No. 7|active|Expires 2032"),
        ("work", "organization: O, title: T, employment: part-time, hours: 36",
         "O|T|part-time, 36 h/week"),
        ("work", "title: T, location: Oslo, employment: Self employed", "T|Oslo|self-employed"),
        ("work", "title: T, hours: 7.5 – 10", "T|7.5 – 10 h/week"),
        ("work", "title: T, hours: two nights a month", "T|two nights a month"),
        ("skills", "name: S, level: expert, keywords: [C++, Go]", "S|expert|C++|Go"),
        ("skills", "level: expert, keywords: [C++, Go]", "expert|C++|Go"),
        ("skills", "keywords: [C++, Go]", "C++|Go"),
        ("languages", "language: fr, level: C1", "French|C1"),
        ("languages", "language: de, level: native", "German|Native"),
        ("languages", "language: Elvish, level: A1, fluency: a little", "Elvish|a little"),
        ("interests", "name: Chess, keywords: [blitz]", "Chess|blitz"),
        ("references", "name: B, title: Prof, email: b@c.org, reference: Good.",
         "B|Prof|b@c.org|Good."),
        ("volunteer", "organization: V, title: T, dates: 2020", "V|T|2020"),
    ],
)  # fmt: skip
def test_what_each_section_prints(
    document_of: DocumentOf, section: str, fields: str, printed: str
) -> None:
    document = document_of(f"basics: {{name: Ada}}\n{section}: [{{{fields}}}]\n")
    _name, _headline, _title, *texts = (text for _, text in document.visible_texts())
    assert "|".join(filter(None, texts)) == printed


@pytest.mark.parametrize(
    ("section", "fields", "slot", "spans"),
    [
        ("work", "organization: '[O](https://o.org)'", "organization",
         [TextSpan("O", href="https://o.org")]),
        ("work", "organization: O, title: '**T**'", "title", [TextSpan("T", strong=True)]),
        ("education", "degree: '*MSc*', area: Art", "title",
         [TextSpan("MSc", emphasis=True), TextSpan(", Art")]),
        ("skills", "name: '`S`', level: x", "title", [TextSpan("S", code=True)]),
        ("languages", "language: de, fluency: '*gut*'", "level", [TextSpan("gut", emphasis=True)]),
        ("awards", "title: '[A](https://a.org)'", "title", [TextSpan("A", href="https://a.org")]),
    ],
)  # fmt: skip
def test_names_may_have_links_and_emphasis(
    document_of: DocumentOf, section: str, fields: str, slot: str, spans: list[TextSpan]
) -> None:
    assert list(getattr(entry(document_of, section, fields), slot)) == spans


SHORT_FORMS = """\
basics: {name: Ada}
awards: [Order of the *Wheel*]
certificates: [First aid]
skills: [Python, {name: Looms, level: expert}, SQL, {name: C++}]
languages: [English (C1), de (native), French – B2, Elvish, Klingon (for love songs)]
memberships: [ACM]
interests: [Chess, {name: Horses, keywords: [racing]}]
references: Available on request
"""


def test_short_forms(document_of: DocumentOf) -> None:
    found = {
        section.name: "; ".join(
            "|".join(map(plain, filter(None, (one.organization, one.title, one.level, *one.items,
                                              *one.summary))))
            for one in section.entries
        )
        for section in document_of(SHORT_FORMS).sections
    }  # fmt: skip
    assert found == {
        "awards": "Order of the Wheel",
        "certificates": "First aid",
        "skills": "Python; Looms|expert; SQL|C++",
        "languages": "English|C1; German|Native; French|B2; Elvish; Klingon|for love songs",
        "memberships": "ACM",
        "interests": "Chess; Horses|racing",
        "references": "Available on request",
    }


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("English (C1)", "English|C1"),
        ("English (c1)", "English|C1"),
        ("'日本語（N1）'", "日本語|N1"),
        ("'English: C1'", "English|C1"),
        ("'English, native'", "English|Native"),
        ("English - B2", "English|B2"),
        ("'Spanish, some'", "Spanish, some"),
        ("English (C1) and French (B2)", "English (C1) and French|B2"),
        ("{language: Chinese (Mandarin), level: C1}", "Chinese (Mandarin)|C1"),
        ("English ()", "English ()"),
        ("(C1)", "(C1)"),
    ],
)
def test_a_level_behind_the_name_of_a_language(
    document_of: DocumentOf, written: str, printed: str
) -> None:
    document = document_of(f"basics: {{name: Ada}}\nlanguages:\n  - {written}\n")
    (one,) = document.sections[0].entries
    assert "|".join(map(plain, filter(None, (one.title, one.level)))) == printed


def test_short_forms_have_the_origin_of_what_is_written(document_of: DocumentOf) -> None:
    document = document_of(SHORT_FORMS)
    origins = {text: tuple(origin) for origin, text in document.visible_texts() if text}
    assert origins["Order of the Wheel"] == ("awards", 0, "title")
    assert origins["SQL"] == ("skills", 2, "name")
    assert origins["C++"] == ("skills", 3, "name")
    assert origins["C1"] == origins["English"] == ("languages", 0, "language")
    assert origins["Available on request"] == ("references", 0, "reference")


def test_a_doi_and_the_same_url_are_printed_once(document_of: DocumentOf) -> None:
    paper = entry(
        document_of, "publications", "name: P, doi: 10.1000/A, url: 'https://dx.doi.org/10.1000/A'"
    )
    assert paper.byline == ((TextSpan("doi.org/10.1000/A", href="https://doi.org/10.1000/A"),),)
    assert paper.link == ()
    other = entry(
        document_of, "publications", "name: P, doi: 10.1000/A, url: 'https://doi.org/10.1000/B'"
    )
    assert plain(other.link) == "doi.org/10.1000/B"


@pytest.mark.parametrize(
    ("author", "spans"),
    [
        ("'*Ada Lovelace*'", [TextSpan("Ada Lovelace", strong=True, emphasis=True)]),
        ("'[Ada Lovelace](https://a.org)'",
         [TextSpan("Ada Lovelace", strong=True, href="https://a.org")]),
        ("'*B* C'", [TextSpan("B", emphasis=True), TextSpan(" C")]),
    ],
)  # fmt: skip
def test_the_owners_name_is_found_within_markup(
    document_of: DocumentOf, author: str, spans: list[TextSpan]
) -> None:
    paper = entry(document_of, "publications", f"name: P, authors: [{author}]")
    assert list(paper.byline[0]) == spans


@pytest.mark.parametrize(
    ("kind", "printed"),
    [
        ("timeline", "O|Here|T|2020|X|N|k"),
        ("records", "N|2020|X|T|O|Here|k"),
        ("groups", "N|2020|X|T|O|Here|k"),
        ("prose", "N|2020|X|T|O|Here|k"),
    ],
)
def test_custom_sections_of_each_kind(document_of: DocumentOf, kind: str, printed: str) -> None:
    document = document_of(f"""\
        basics: {{name: Ada}}
        custom:
          - title: Mine
            kind: {kind}
            entries: [{{name: N, organization: O, title: T, location: Here, dates: 2020, level: X,
                        keywords: [k]}}]
        """)
    assert document.sections[0].title == "Mine"
    texts = [text for _, text in document.visible_texts()][3:]
    assert "|".join(filter(None, texts)) == printed


def test_a_text_alone_is_an_entry_of_a_custom_section(document_of: DocumentOf) -> None:
    (section,) = document_of(
        "basics: {name: A}\ncustom: [{title: Say, kind: prose, entries: ['*Oh*.']}]\n"
    ).sections
    assert section.entries[0].summary == ((TextSpan("Oh", emphasis=True), TextSpan(".")),)


@pytest.mark.parametrize(
    ("section", "fields", "level", "rating"),
    [
        ("skills", "name: S, level: expert, rating: 5", "expert", (5, 5)),
        ("skills", "name: S, rating: 2", "2/5", (2, 5)),
        ("skills", "name: S, level: expert", "expert", (0, 0)),
        ("languages", "language: fr, level: A1", "A1", (1, 6)),
        ("languages", "language: fr, level: native", "Native", (6, 6)),
        ("languages", "language: French (C1)", "C1", (5, 6)),
        ("languages", "language: French (some)", "some", (0, 0)),
        ("languages", "language: fr, level: B2, fluency: good", "good", (4, 6)),
    ],
)
def test_a_level_has_words_and_marks(
    document_of: DocumentOf, section: str, fields: str, level: str, rating: tuple[int, int]
) -> None:
    one = entry(document_of, section, fields)
    assert (plain(one.level), one.rating) == (level, rating)
