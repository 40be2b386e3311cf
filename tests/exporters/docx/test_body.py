"""What stands in the Word file, read by programs that did not write it."""

from __future__ import annotations

import io
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import docx as python_docx  # noqa: TID253 - the reader of these tests
import mammoth
import pytest

import word_fields
from cvkit import source, theme
from cvkit.exporters import docx, icons
from cvkit.selection import select
from cvkit.view import build
from cvkit.view.blocks import (
    Bullet,
    Contact,
    ContactKind,
    DatePart,
    DateText,
    Document,
    Entry,
    Fact,
    Header,
    Inline,
    Section,
    SectionKind,
    Signature,
    TextSpan,
)

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.text.paragraph import Paragraph

FULLEST = Path(__file__).parents[2] / "data" / "fullest.yaml"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def say(text: str, *, strong: bool = False, emphasis: bool = False, href: str = "") -> Inline:
    return (TextSpan(text, strong=strong, emphasis=emphasis, href=href or None),)


def when(text: str) -> DateText:
    return DateText((DatePart(text),))


def document(*entries: Entry, kind: SectionKind = SectionKind.TIMELINE) -> Document:
    return Document(Header("Ada"), (Section("s", "Section", kind, entries),))


def data(shown: Document) -> bytes:
    return docx.export(shown, theme.built_in().load("classic")).data


def word(shown: Document) -> WordDocument:
    return python_docx.Document(io.BytesIO(data(shown)))


def lines(shown: Document) -> list[tuple[str, str]]:
    """Return style and text of each paragraph below the section's title."""
    return [(style_of(line), line.text) for line in word(shown).paragraphs][2:]


def style_of(paragraph: Paragraph) -> str:
    assert paragraph.style
    return str(paragraph.style.name)


EVERY_SLOT = Entry(
    organization=say("organization"),
    location=say("location"),
    description=say("description"),
    title=say("title"),
    team=say("team"),
    dates=when("dates"),
    level=say("level"),
    byline=(say("by1"), say("by2", href="https://example.org/by2")),
    items=(say("item1"), say("item2")),
    summary=(say("paragraph1"), say("paragraph2", strong=True)),
    facts=(Fact("label1", say("fact1")), Fact("label2", say("fact2", emphasis=True))),
    bullets=(
        Bullet(say("bullet1"), (Bullet(say("nested1"), (Bullet(say("deep1")),)),)),
        Bullet(say("bullet2")),
    ),
    keywords=(say("key1"), say("key2")),
    link=say("example.org", href="https://example.org"),
    children=(Entry(title=say("role1"), location=say("place1"), dates=when("dates1")),),
)


def fullest() -> Document:
    resume = source.read(FULLEST.read_bytes(), FULLEST.name).resume
    assert resume
    return build(select(resume, private=True))


def in_order(shown: Document, text: str) -> None:
    at = 0
    for origin, wanted in shown.visible_texts():
        found = text.find(wanted, at)
        assert found >= 0, f"{wanted!r} of {origin} is not after {text[max(0, at - 40) : at]!r}"
        at = found + len(wanted)


@pytest.mark.parametrize("name", ["fullest", *SectionKind])
def test_every_visible_text_is_there_in_reading_order(name: str) -> None:
    kind = SectionKind(name) if name != "fullest" else None
    shown = document(EVERY_SLOT, EVERY_SLOT, kind=kind) if kind else fullest()
    assert len(list(shown.visible_texts())) > 40
    in_order(shown, "\n".join(paragraph.text for paragraph in word(shown).paragraphs))
    in_order(shown, mammoth.extract_raw_text(io.BytesIO(data(shown))).value)


def test_a_job_is_headed_by_its_organization_and_a_role_by_its_title() -> None:
    role = Entry(title=say("Engineer"), team=say("Mill"), dates=when("2020"))
    job = Entry(
        organization=say("Difference & Sons"),
        location=say("Genève"),
        children=(role, Entry(title=say("Apprentice"), dates=when("2019"))),
    )
    assert lines(document(job)) == [
        ("Heading 2", "Difference & Sons\tGenève"),
        ("Role", "Engineer, Mill\t2020"),
        ("Next Role", "Apprentice\t2019"),
    ]


def test_dates_take_the_line_that_is_there() -> None:
    organization, dates = say("Guild"), when("2020")
    assert lines(document(Entry(organization=organization, dates=dates))) == [
        ("Heading 2", "Guild\t2020")
    ]
    assert lines(document(Entry(organization, say("Ulm"), dates=dates))) == [
        ("Heading 2", "Guild\tUlm\u00a0· 2020")
    ]
    assert lines(document(Entry(organization, description=say("A club"), dates=dates))) == [
        ("Heading 2", "Guild\t2020"),
        ("Byline", "A club"),
    ]
    assert lines(document(Entry(title=say("Consultant"), dates=dates))) == [
        ("Heading 2", "Consultant\t2020")
    ]


def test_a_record_has_its_dates_beside_the_title_and_the_rest_below() -> None:
    paper = Entry(
        title=say("On Engines"), dates=when("1843"), byline=(say("Ada"), say("Taylor's Memoirs"))
    )
    assert lines(document(paper, kind=SectionKind.RECORDS)) == [
        ("Record", "On Engines\t1843"),
        ("Byline", "Ada\u00a0· Taylor's Memoirs"),
    ]


def test_a_group_is_one_paragraph() -> None:
    skill = Entry(title=say("Looms"), level=say("expert"), items=(say("Jacquard"), say("Dobby")))
    assert lines(document(skill, kind=SectionKind.GROUPS)) == [
        ("Group", "Looms (expert): Jacquard, Dobby")
    ]


def test_a_fact_has_a_label() -> None:
    [paragraph] = word(document(Entry(facts=(Fact("Thesis", say("On Looms")),)))).paragraphs[2:]
    assert [(run.style.name, run.text) for run in paragraph.runs] == [
        ("Label", "Thesis: "),
        ("Default Paragraph Font", "On Looms"),
    ]


def test_contacts_share_a_line_and_details_say_what_they_are() -> None:
    contacts = (
        Contact(ContactKind.EMAIL, say("a@example.org", href="mailto:a@example.org")),
        Contact(ContactKind.PROFILE, say("github.com/a", href="https://github.com/a"), "github"),
        Contact(ContactKind.DETAIL, say("British"), "Nationality"),
    )
    shown = Document(Header("Ada", say("Engineer"), contacts), ())
    assert [(style_of(line), line.text) for line in word(shown).paragraphs] == [
        ("Name", "Ada"),
        ("Subtitle", "Engineer"),
        ("Contact", "a@example.org\u00a0· github.com/a\u00a0· Nationality: British"),
    ]


def test_bullets_are_true_lists() -> None:
    html = mammoth.convert_to_html(io.BytesIO(data(document(EVERY_SLOT)))).value
    nested = "<li>nested1<ul><li>deep1</li></ul></li>"
    assert f"<ul><li>bullet1<ul>{nested}</ul></li><li>bullet2</li></ul>" in html


def test_bullets_deeper_than_words_styles_stay_on_the_last() -> None:
    bullet = Bullet(say("7"))
    for depth in range(6, 0, -1):
        bullet = Bullet(say(str(depth)), (bullet,))
    assert lines(document(Entry(bullets=(bullet,))))[3:] == [
        ("List Bullet 4", "4"),
        ("List Bullet 5", "5"),
        ("List Bullet 5", "6"),
        ("List Bullet 5", "7"),
    ]


def test_links_have_a_style_and_an_address() -> None:
    linked = say("notes", href="https://example.org/n_(t)?a=1&b=2")
    [paragraph] = word(document(Entry(summary=(linked,)))).paragraphs[2:]
    [link] = word_fields.links(paragraph)
    assert link.address == "https://example.org/n_(t)?a=1&b=2"
    assert [run.style.name for run in link.runs] == ["Hyperlink"]


def test_links_are_found_by_those_who_go_through_the_runs_of_a_paragraph() -> None:
    linked = (*say("see "), *say("notes", href="https://example.org"), *say("!"))
    [paragraph] = word(document(Entry(summary=(linked,)))).paragraphs[2:]
    assert "".join(run.text for run in paragraph.runs) == "see notes!"
    assert paragraph.hyperlinks == []


def test_an_address_cannot_end_the_code_of_its_field() -> None:
    linked = say("notes", href='https://example.org/" \\o "tip')
    [paragraph] = word(document(Entry(summary=(linked,)))).paragraphs[2:]
    [link] = word_fields.links(paragraph)
    assert link.address == "https://example.org/%22 %5Co %22tip"


def test_emphasis_is_a_style_and_what_comes_on_top_is_stated() -> None:
    text = (*say("s", strong=True), *say("e", emphasis=True), *say("b", strong=True, emphasis=True))
    [paragraph] = word(document(Entry(summary=(text,)))).paragraphs[2:]
    assert [(run.style.name, run.bold, run.italic) for run in paragraph.runs] == [
        ("Strong", None, None),
        ("Emphasis", None, None),
        ("Strong", None, True),
    ]


def test_bold_in_a_bold_line_stays_bold_and_the_place_beside_it_is_not() -> None:
    job = Entry(organization=say("Sons", strong=True), location=say("Ulm"))
    [paragraph] = word(document(job)).paragraphs[2:]
    assert [(run.style.name, run.bold) for run in paragraph.runs if run.text.strip()] == [
        ("Strong", True),
        ("Place", False),
    ]


def test_nothing_is_formatted_by_hand_that_a_style_can_say() -> None:
    """Left are what keeps an entry on a page, and the space above where no style can know it.

    That is also so above a signature's two lines, which are never in a column of dates.
    """
    lines = word(fullest()).paragraphs
    spaced = [line.text for line in lines if line.paragraph_format.space_before is not None]
    first = [line.text for above, line in pairwise(lines) if style_of(above) == "Heading 1"]
    assert len(first) > 10
    assert len(set(spaced) - set(first)) <= 3
    assert len(spaced) <= len(lines) / 20
    body = word(fullest()).element.body
    names = {element.tag.removeprefix(W) for element in body.iterfind(f".//{W}pPr/*")}
    assert names == {"pStyle", "spacing", "keepNext", "keepLines", "pageBreakBefore", "ind"}
    names = {element.tag.removeprefix(W) for element in body.iterfind(f".//{W}rPr/*")}
    assert names <= {"rStyle", "b", "bCs", "i", "iCs", "vertAlign"}
    assert "rStyle" in names


def test_an_entry_leads_on_to_its_text_and_not_to_the_next_entry() -> None:
    role = Entry(organization=say("A"), title=say("B"), bullets=(Bullet(say("C")),))
    bare = Entry(organization=say("D"), title=say("E"))
    kept = [line.paragraph_format.keep_with_next for line in word(document(role, bare)).paragraphs]
    assert kept[2:] == [None, None, None, None, False]
    styles = word(document(role)).styles
    for name in ("Heading 1", "Heading 2", "Role", "Next Role", "Record"):
        assert styles[name].paragraph_format.keep_with_next, name


BULLET = (
    Bullet(
        say("Ground"),
    ),
)


@pytest.mark.parametrize(
    ("entry", "leading"),
    [
        (  # a description leads on to the first role
            Entry(
                organization=say("Mill"),
                description=say("Grinds"),
                children=(Entry(title=say("Miller"), bullets=BULLET),),
            ),
            ["Mill", "Grinds", "Miller"],
        ),
        (  # as do several lines below the name
            Entry(
                organization=say("Mill"),
                description=say("Grinds"),
                byline=(say("mill.example"),),
                children=(Entry(title=say("Miller"), bullets=BULLET),),
            ),
            ["Mill", "Grinds", "mill.example", "Miller"],
        ),
        (  # a role's own employer leads on to the role
            Entry(
                organization=say("Mill"),
                children=(
                    Entry(title=say("Miller"), bullets=BULLET),
                    Entry(organization=say("Branch"), title=say("Baker"), bullets=BULLET),
                ),
            ),
            ["Mill", "Miller", "Branch", "Baker"],
        ),
        (  # a line below the title leads on to the text
            Entry(
                organization=say("Mill"),
                title=say("Miller"),
                byline=(say("mill.example"),),
                bullets=BULLET,
            ),
            ["Mill", "Miller", "mill.example"],
        ),
        (  # what follows the text doesn't, nor does the last line
            Entry(organization=say("Mill"), bullets=BULLET, keywords=(say("flour"),)),
            ["Mill"],
        ),
        (Entry(organization=say("Mill"), description=say("Grinds")), ["Mill"]),
    ],
)
def test_whatever_stands_above_a_text_leads_on_to_it(entry: Entry, leading: list[str]) -> None:
    shown = word(document(entry, Entry(organization=say("Next"), bullets=BULLET)))
    styles = shown.styles

    def keeps(line: Paragraph) -> bool:
        own = line.paragraph_format.keep_with_next
        return bool(styles[style_of(line)].paragraph_format.keep_with_next if own is None else own)

    kept = [line.text for line in shown.paragraphs[2:] if keeps(line)]
    assert kept == [*leading, "Next"]


def test_the_first_role_stands_off_from_a_line_below_the_employers_name() -> None:
    role = Entry(title=say("Engineer"))
    plain = Entry(organization=say("Mill"), children=(role,))
    described = Entry(organization=say("Mill"), description=say("Grinds"), children=(role,))
    assert lines(document(plain))[-1] == ("Role", "Engineer")
    assert lines(document(described))[-1] == ("Next Role", "Engineer")
    space = word(document(plain)).styles["Next Role"].paragraph_format.space_before
    assert space.mm == pytest.approx(theme.built_in().load("classic").spaces.role, abs=0.1)


@pytest.mark.parametrize("levels", ["dots", "bar"])
def test_levels_are_drawn_beside_their_words(levels: str) -> None:
    skills = Entry(title=say("Looms"), level=say("good"), rating=(3, 5), items=(say("A"),))
    chosen = theme.built_in().load("classic", settings={"levels": levels})
    shown = document(skills, kind=SectionKind.GROUPS)
    written = python_docx.Document(io.BytesIO(docx.export(shown, chosen).data))
    line = written.paragraphs[-1]
    assert " ".join(line.text.split()) == "Looms (good): A"
    assert "Looms\u00a0(good)" in line.text  # not parted either
    # One shape, as lines may break between two.
    (path,) = (one for one in line._p.iter() if one.tag.endswith("}path"))
    moves = sum(one.tag.endswith("}moveTo") for one in path)
    marks = [f"{levels}-on"] * 3 + [f"{levels}-off"] * 2
    assert moves == sum(icons.path(mark).count("M") for mark in marks)
    assert path.get("w") == str(5 * icons.GRID * 100)


def test_what_signs_mean_leads_on_to_the_first_entry() -> None:
    entry = Entry(title=say("A paper"))
    section = Section("s", "Papers", SectionKind.RECORDS, (entry,), note=say("* Equal"))
    shown = {line.text: line for line in word(Document(Header("Ada"), (section,))).paragraphs}
    assert shown["* Equal"].paragraph_format.keep_with_next is True


def test_a_signature_does_not_stand_alone_on_a_page() -> None:
    section = Section("s", "Interests", SectionKind.PROSE, (Entry(summary=(say("Trains"),)),))
    shown = Document(Header("Ada"), (section,), signature=Signature(say("Paris"), say("Ada")))
    kept = {line.text: line.paragraph_format.keep_with_next for line in word(shown).paragraphs}
    assert kept["Trains"] is True
    assert kept["Paris"] is True
