"""Projects, publications and sections without a form in Europass's XML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit import selection, source, view
from cvkit.exporters.europass import activities
from cvkit.exporters.europass.losses import Losses
from cvkit.exporters.europass.sections import Context
from cvkit.exporters.europass.xml_elements import document, element

if TYPE_CHECKING:
    from collections.abc import Callable

    from cvkit.exporters.europass.xml_elements import Element
    from cvkit.view.blocks import Section


def made(data: str, write: Callable[[Section, Context], list[Element]]) -> str:
    """Return the elements of the first section of a résumé, without blanks."""
    reading = source.read(f"basics: {{name: A}}\n{data}".encode(), "resume.yaml")
    assert reading.resume, reading.diagnostics
    context = Context(view.build(selection.select(reading.resume)), Losses())
    elements = write(context.document.sections[0], context)
    lines = document(element("x", *elements)).decode().splitlines()[2:-1]
    return "".join(map(str.strip, lines))


def test_a_project() -> None:
    data = "projects: [{name: Loom, dates: 2020, description: A *loom*, url: a.test}]"
    assert made(data, activities.listed) == (
        "<Project><Title>Loom</Title><Date><StartDate>"
        "<hr:FormattedDateTime>2020</hr:FormattedDateTime></StartDate><Ongoing>false</Ongoing>"
        "</Date><Description>&lt;p&gt;A &lt;em&gt;loom&lt;/em&gt;&lt;/p&gt;</Description>"
        "<Link>https://a.test</Link></Project>"
    )


def test_roles_are_activities_of_their_own() -> None:
    data = (
        "volunteer: [{organization: Club, location: Bonn, roles: [{title: Chair}, {title: Clerk}]}]"
    )
    text = made(data, activities.listed)
    assert text.count("<VoluntaryWork><Title>Club</Title><Location>Bonn</Location>") == 2
    assert text.count("&lt;p&gt;Chair&lt;/p&gt;") == 1


def test_interests_without_details_are_one_each() -> None:
    text = made("interests: [Chess, Go]", activities.listed)
    assert text == (
        "<HobbyOrInterest><Title>Chess</Title></HobbyOrInterest>"
        "<HobbyOrInterest><Title>Go</Title></HobbyOrInterest>"
    )


def test_sections_of_ones_own_have_an_element_for_each_entry() -> None:
    data = "custom: [{title: Press, entries: [{name: Interview, organization: Post}, A line]}]"
    assert made(data, activities.others) == (
        "<Others><Title>Press</Title><Other><Title>Interview</Title>"
        "<Description>&lt;p&gt;Post&lt;/p&gt;</Description></Other></Others>"
        "<Others><Title>Press</Title><Other><Title>Press</Title>"
        "<Description>&lt;p&gt;A line&lt;/p&gt;</Description></Other></Others>"
    )


def test_a_publication_says_in_words_what_has_no_element() -> None:
    paper = "publications: [{name: P, authors: [B. C., D. E.], journal: J, volume: 3, date: 2020"
    plain = made(f"{paper}}}]", activities.publications)
    assert plain == (
        "<Publication><Title>P</Title><Year>2020</Year><Authors>B. C.; D. E.</Authors>"
        "<Journal>J</Journal><Volume>3</Volume></Publication>"
    )
    more = made(f"{paper}, pages: 4–5, doi: 10.1000/1}}]", activities.publications)
    assert "<DOI><Link>https://doi.org/10.1000/1</Link></DOI>" in more
    assert "3, 4–5" in more
    status = made("publications: [{name: P, status: in press}]", activities.publications)
    assert "&lt;p&gt;In press&lt;/p&gt;" in status
    marked = made(
        "publications: [{name: P, authors: [{name: B, equal: true}]}]", activities.publications
    )
    assert "Equal contribution" in marked
