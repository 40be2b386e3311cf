"""From a résumé to a document: what is where, in which words, and where it came from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit.view.blocks import Bullet, ContactKind, TextSpan, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conftest import DocumentOf
    from cvkit.diagnostics import Route
    from cvkit.view.blocks import Document, Entry

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


def names(document: Document) -> list[str]:
    return [section.name for section in document.sections]


def test_the_smallest_document(document_of: DocumentOf) -> None:
    document = document_of("basics: {name: Ada}")
    assert (document.header.name, document.header.headline, document.sections) == ("Ada", (), ())
    assert (document.locale, document.rtl) == ("en-US", False)


def test_sections_stand_in_their_usual_order_whatever_the_file_has(
    document_of: DocumentOf,
) -> None:
    found = names(document_of(ALL_KINDS))
    assert found == ["summary", "work", "skills", "references", "Tools", "Words"]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("[skills, work]", ["skills", "work"]),
        ("[custom, summary]", ["Tools", "Words", "summary"]),
        ("[Words, work, custom]", ["Words", "work", "Tools"]),
        ("[custom, Tools]", ["Words", "Tools"]),
        ("[awards]", []),
    ],
)
def test_the_order_is_as_wished_and_the_rest_is_left_out(
    document_of: DocumentOf, wanted: str, found: list[str]
) -> None:
    assert names(document_of(ALL_KINDS + f"export: {{sections: {wanted}}}\n")) == found


def test_titles_are_in_the_language_unless_named(document_of: DocumentOf) -> None:
    titled = ALL_KINDS + "export: {titles: {work: Work, Tools: Gear}, locale: de}\n"
    titles = [section.title for section in document_of(titled).sections]
    assert titles == ["Profil", "Work", "Kenntnisse", "Referenzen", "Gear", "Words"]


def test_a_section_without_entries_is_not_there(document_of: DocumentOf) -> None:
    text = "basics: {name: Ada}\nwork: []\nskills: [{name: X, private: true}]\n"
    assert document_of(text).sections == ()
    assert names(document_of(text, private=True)) == ["skills"]


CONTACTS = """\
basics:
  name: Ada
  pronouns: she/her
  location: {address: 1 Mill Lane, postal_code: AB1, city: York, region: Yorks, country: gb}
  email: [a@b.org, c@d.org]
  phone: +44 (0)20 7946 0958
  url: www.ada.org/
  profiles:
    - {network: GitHub, username: ada}
    - {network: Mastodon, username: ada, url: https://m.org/@ada}
    - {network: Chess, username: queen}
  details: {Nationality: British}
"""


def test_how_to_reach_the_person(document_of: DocumentOf) -> None:
    contacts = document_of(CONTACTS).header.contacts
    assert [(one.kind, plain(one.text), one.text[0].href, one.label) for one in contacts] == [
        (ContactKind.PRONOUNS, "she/her", None, ""),
        (ContactKind.LOCATION, "1 Mill Lane, AB1 York, Yorks, United Kingdom", None, ""),
        (ContactKind.EMAIL, "a@b.org", "mailto:a@b.org", ""),
        (ContactKind.EMAIL, "c@d.org", "mailto:c@d.org", ""),
        (ContactKind.PHONE, "+44 (0)20 7946 0958", "tel:+442079460958", ""),
        (ContactKind.URL, "ada.org", "https://www.ada.org/", ""),
        (ContactKind.PROFILE, "github.com/ada", "https://github.com/ada", "GitHub"),
        (ContactKind.PROFILE, "m.org/@ada", "https://m.org/@ada", "Mastodon"),
        (ContactKind.PROFILE, "Chess: queen", None, "Chess"),
        (ContactKind.DETAIL, "British", None, "Nationality"),
    ]
    assert [one.origin[1:] for one in contacts] == [
        ("pronouns",), ("location",), ("email", 0), ("email", 1), ("phone", 0), ("url",),
        ("profiles", 0), ("profiles", 1), ("profiles", 2), ("details", "Nationality"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("network", "address"),
    [
        ("linkedin", "https://www.linkedin.com/in/ada"),
        ("LinkedIn", "https://www.linkedin.com/in/ada"),
        ("Git-Hub", "https://github.com/ada"),
        ("google-scholar", "https://scholar.google.com/citations?user=ada"),
        ("Google Scholar", "https://scholar.google.com/citations?user=ada"),
    ],
)
def test_a_known_network_becomes_a_link(
    document_of: DocumentOf, network: str, address: str
) -> None:
    (contact,) = document_of(f"basics: {{name: A, profiles: {{{network}: ada}}}}").header.contacts
    assert contact.text[0].href == address


@pytest.mark.parametrize(
    ("place", "locale", "printed"),
    [
        ("'Redmond, USA'", "de", "Redmond, USA"),
        ("{city: Genève, country: CH}", "en", "Genève, Switzerland"),
        ("{city: Genève, country: CH}", "de", "Genève, Schweiz"),
        ("{city: Genève, country: CH}", "fr", "Genève, Suisse"),
        ("{city: Genève, country: CH}", "es", "Genève, Suiza"),
        ("{country: Schweiz}", "en", "Schweiz"),
        ("{country: XQ}", "en", "XQ"),
        ("{text: Here, city: There}", "en", "Here"),
        ("{postal_code: '1200', city: Genève}", "en", "1200 Genève"),
    ],
)
def test_places(document_of: DocumentOf, place: str, locale: str, printed: str) -> None:
    text = f"basics: {{name: Ada, location: {place}}}"
    (contact,) = document_of(text, locale=locale).header.contacts
    assert plain(contact.text) == printed


def test_a_job_with_roles(document_of: DocumentOf) -> None:
    job = entry(
        document_of,
        "work",
        "organization: Mill, description: It *mills*, location: York, url: mill.org, roles: ["
        "{title: Head, team: Steam, dates: 2020, location: Hull, bullets: [a]}, {title: Hand}]",
    )
    assert plain(job.organization) == "Mill"
    assert plain(job.location) == "York"
    assert job.description == (TextSpan("It "), TextSpan("mills", emphasis=True))
    assert job.link == (TextSpan("mill.org", href="https://mill.org"),)
    assert (job.title, job.dates) == ((), None)
    head, hand = job.children
    assert (plain(head.title), plain(head.team), plain(hand.title)) == ("Head", "Steam", "Hand")
    assert [plain(piece) for piece in head.byline] == ["Hull"]
    assert head.location == ()
    assert head.origin == ("work", 0, "roles", 0)
    assert head.bullets == (Bullet((TextSpan("a"),), origin=("work", 0, "roles", 0, "bullets", 0)),)


def test_the_owners_name_is_marked_among_authors(document_of: DocumentOf) -> None:
    document = document_of(
        "basics: {name: Ada Lovelace, other_names: A Lovelace}\n"
        "publications:\n"
        "- {name: N, authors: [L. M., Ada Lovelace, 'Lovelace, A.'], doi: 10.1000/1}\n"
    )
    ((paper,),) = (section.entries for section in document.sections)
    authors, doi = paper.byline
    assert authors == (
        TextSpan("L. M."),
        TextSpan(", "),
        TextSpan("Ada Lovelace", strong=True),
        TextSpan(", "),
        TextSpan("Lovelace, A.", strong=True),
    )
    assert doi == (TextSpan("doi.org/10.1000/1", href="https://doi.org/10.1000/1"),)


def test_an_empty_line_starts_a_paragraph(document_of: DocumentOf) -> None:
    document = document_of("basics:\n  name: A\n  summary: |\n    a\n    b\n\n    c\n")
    assert [plain(found) for found in document.sections[0].entries[0].summary] == ["a b", "c"]


PRIVATE = """\
basics: {name: Ada}
work:
  - {organization: Court, private: true}
  - organization: Mill
    roles:
      - {title: Spy, private: true}
      - title: Hand
        bullets:
          - {text: secret, private: true}
          - {text: outer, bullets: [{text: hidden, private: true}, inner]}
custom: [{title: Diary, private: true, entries: [Dear diary]}]
"""


def shown(document: Document) -> set[str]:
    return {text for _, text in document.visible_texts()}


def test_what_is_private_is_left_out_unless_asked_for(document_of: DocumentOf) -> None:
    hidden = {"Court", "Spy", "secret", "hidden", "Diary", "Dear diary"}
    assert not hidden & shown(document_of(PRIVATE))
    assert hidden <= shown(document_of(PRIVATE, private=True))
    assert {"Mill", "Hand", "outer", "inner"} <= shown(document_of(PRIVATE))


def origins(document: Document) -> Iterator[Route]:
    for origin, text in document.visible_texts():
        if text:
            yield origin


def test_blocks_know_their_place_in_the_original_though_others_are_left_out(
    document_of: DocumentOf,
) -> None:
    assert list(origins(document_of(PRIVATE))) == [
        ("basics", "name"),
        ("work",),
        ("work", 1, "organization"),
        ("work", 1, "roles", 1, "title"),
        ("work", 1, "roles", 1, "bullets", 1, "text"),
        ("work", 1, "roles", 1, "bullets", 1, "bullets", 1, "text"),
    ]


VARIANTS = """\
basics: {name: Ada, headline: All}
work:
  - {organization: A, tags: [steam]}
  - {organization: B, tags: [steam, war]}
  - {organization: C, bullets: [{text: c1, tags: [war]}, c2]}
  - {organization: D, tags: [court]}
export:
  locale: fr
  titles: {work: Jobs}
  variants:
    steam: {include: [steam], headline: '*Steam*', locale: de}
    peace: {exclude: [war], titles: {summary: S}}
"""


@pytest.mark.parametrize(
    ("variant", "kept"),
    [(None, "A B C c1 c2 D"), ("steam", "A B C c2"), ("peace", "A C c2 D")],
)
def test_variants_choose_by_tags(document_of: DocumentOf, variant: str | None, kept: str) -> None:
    texts = [text for _, text in document_of(VARIANTS, variant=variant).visible_texts() if text]
    assert " ".join(texts[3:]) == kept


def test_a_variant_has_a_look_of_its_own_over_that_of_the_file(document_of: DocumentOf) -> None:
    whole, steam = document_of(VARIANTS), document_of(VARIANTS, variant="steam")
    assert (plain(whole.header.headline), whole.locale) == ("All", "fr")
    assert (plain(steam.header.headline), steam.locale) == ("Steam", "de")
    assert [section.title for section in steam.sections] == ["Jobs"]
    assert document_of(VARIANTS, variant="steam", locale="es").locale == "es"


def test_the_photo_has_words_in_the_language(document_of: DocumentOf, png: bytes) -> None:
    photo = document_of("basics: {name: Ada}", photo=png, locale="de").header.photo
    assert photo
    assert (photo.media_type, photo.alt, photo.data) == ("image/png", "Porträt von Ada", png)
    photo = document_of("basics: {name: Ada}", photo=b"\xff\xd8\xff").header.photo
    assert photo
    assert photo.media_type == "image/jpeg"


def test_a_list_in_a_summary_is_one_of_bullets(document_of: DocumentOf) -> None:
    document = document_of("""\
basics:
  name: A
  summary: "- Go\\n- *Rust*\\n\\nThen\\n\\n- C"
work:
  - organization: O
    summary: "Ran it:\\n\\n* a\\n  * b"
    bullets: ["• c", "- d"]
""")
    (first, second), (job,) = (section.entries for section in document.sections)
    at: Route = ("basics", "summary")
    assert (first.summary, second.summary) == ((), ((TextSpan("Then"),),))
    assert first.bullets == (
        Bullet((TextSpan("Go"),), origin=at),
        Bullet((TextSpan("Rust", emphasis=True),), origin=at),
    )
    assert second.bullets == (Bullet((TextSpan("C"),), origin=at),)
    assert job.summary == ((TextSpan("Ran it:"),),)
    assert [plain(bullet.text) for bullet in job.bullets] == ["a", "c", "d"]
    assert [plain(bullet.text) for bullet in job.bullets[0].bullets] == ["b"]


def test_in_an_entry_paragraphs_below_a_list_stay_below_it(document_of: DocumentOf) -> None:
    ((job,),) = (
        section.entries
        for section in document_of("""\
basics: {name: A}
work:
  - {organization: O, summary: "- a\\n- *b*\\n\\nThen\\n\\n- c", bullets: [d]}
""").sections
    )
    assert [plain(paragraph) for paragraph in job.summary] == ["• a", "• b", "Then"]
    assert [plain(bullet.text) for bullet in job.bullets] == ["c", "d"]


def test_a_list_in_what_a_reference_says(document_of: DocumentOf) -> None:
    ((said,),) = (
        section.entries
        for section in document_of(
            'basics: {name: A}\nreferences: [{name: B, reference: "She:\\n\\n- leads"}]'
        ).sections
    )
    assert (plain(said.summary[0]), plain(said.bullets[0].text)) == ("She:", "leads")


PERSON = """\
basics:
  name: Erika Muster
  birth_date: 1990-05-01
  birth_place: Köln
  nationality: deutsch
  signature: {signature}
"""


@pytest.mark.parametrize(
    ("signature", "place", "name"),
    [
        ("{place: Köln, date: März 2026}", "Köln, März 2026", "Erika Muster"),
        ("Köln, den 1. März", "Köln, den 1. März", "Erika Muster"),
        ("{name: Dr. *E.* Muster}", "", "Dr. E. Muster"),
    ],
)
def test_birth_nationality_and_signature(
    signature: str, place: str, name: str, document_of: DocumentOf
) -> None:
    text = PERSON.format(signature=signature) + "export: {locale: de}\n"
    document = document_of(text, locale="de")
    assert document.signature
    assert plain(document.signature.place) == place
    assert plain(document.signature.name) == name
    assert [(one.label, plain(one.text)) for one in document.header.contacts] == [
        ("Geburtsdatum", "01.05.1990"),
        ("Geburtsort", "Köln"),
        ("Staatsangehörigkeit", "deutsch"),
    ]
    assert [text for _, text in document.visible_texts()][-2:] == [place, name]
