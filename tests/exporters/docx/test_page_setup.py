"""A theme's arrangement in Word: dates, contacts, numbers, lines, edges and figures."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import docx as python_docx  # noqa: TID253 - the reader of these tests
import mammoth
import pytest
from openxml_audit import OpenXmlValidator

from cvkit import theme
from cvkit.exporters import docx
from cvkit.view.blocks import (
    Bullet,
    Contact,
    ContactKind,
    DatePart,
    DateText,
    Document,
    Entry,
    Header,
    Inline,
    Section,
    SectionKind,
    TextSpan,
)

if TYPE_CHECKING:
    from pathlib import Path

    from docx.document import Document as WordDocument

    from cvkit.theme import Theme

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
CLASSIC = theme.built_in().load("classic")


def say(text: str) -> Inline:
    return (TextSpan(text),)


def when(text: str) -> DateText:
    return DateText((DatePart(text),))


def arranged(**layout: Any) -> Theme:  # noqa: ANN401 - any token
    return replace(CLASSIC, layout=CLASSIC.layout.model_copy(update=layout))


JOB = Entry(
    organization=say("Mill"),
    location=say("Ulm"),
    title=say("Engineer"),
    dates=when("2020"),
    bullets=(Bullet(say("Wrote")),),
)
PROJECT = Entry(title=say("Note G"), dates=when("1843"), byline=(say("program"),))
UNDATED = Entry(organization=say("Guild"), title=say("Member"))
PAPER = Entry(title=say("Sketch"), dates=when("1842"), byline=(say("Memoirs"),))
CONTACTS = tuple(
    Contact(ContactKind.DETAIL, say(text), label)
    for label, text in (("Born", "1815"), ("Nationality", "British"), ("Licence", "B"))
)
SHOWN = Document(
    Header("Ada", say("Engineer"), CONTACTS),
    (
        Section("work", "Work", SectionKind.TIMELINE, (JOB, UNDATED, PROJECT)),
        Section("publications", "Papers", SectionKind.RECORDS, (PAPER, PAPER)),
        Section("talks", "Talks", SectionKind.RECORDS, (PAPER,)),
        Section("patents", "Patents", SectionKind.RECORDS, (PAPER, PAPER)),
    ),
)
LOOKS = {
    "employer and role on one line": arranged(heads="joined", header="joined", groups="joined"),
    "dates beside the employer": arranged(heads="dated"),
    "dates in a column": arranged(dates="start"),
    "dates below": arranged(dates="below"),
    "a line for each contact": arranged(contacts="lines"),
    "lines above": replace(CLASSIC, rules=CLASSIC.rules.model_copy(update={"place": "above"})),
}


def word(look: Theme, shown: Document = SHOWN) -> WordDocument:
    return python_docx.Document(io.BytesIO(docx.export(shown, look).data))


def lines(look: Theme, shown: Document = SHOWN) -> list[tuple[str, str]]:
    return [
        (str(line.style and line.style.name), line.text) for line in word(look, shown).paragraphs
    ]


@pytest.mark.parametrize("name", LOOKS)
def test_every_arrangement_is_valid(name: str, tmp_path: Path) -> None:
    path = tmp_path / "resume.docx"
    path.write_bytes(docx.export(SHOWN, LOOKS[name]).data)
    assert OpenXmlValidator(max_errors=0).validate(path).errors == []


def test_dates_in_a_column_stand_before_their_line_and_the_rest_beside_it() -> None:
    look = arranged(dates="start", date_column=31.0)
    assert lines(look)[3:11] == [
        ("Heading 1", "Work"),
        ("Heading 2", "Mill\tUlm"),
        ("Role", "2020\tEngineer"),
        ("List Bullet", "Wrote"),
        ("Heading 2", "Guild"),
        ("Role", "Member"),
        ("Heading 2", "1843\tNote G"),
        ("Byline", "program"),
    ]
    shown = word(look)
    for name, hang in (("Heading 2", None), ("Role", -31), ("Record", -31), ("Byline", None)):
        space = shown.styles[name].paragraph_format
        assert space.left_indent.mm == pytest.approx(31, abs=0.1), name
        first = space.first_line_indent
        assert (first and round(first.mm)) == hang, name
    assert shown.styles["Heading 1"].paragraph_format.left_indent is None
    bullets = shown.styles["List Bullet"].paragraph_format
    assert bullets.left_indent.mm == pytest.approx(31 + look.spaces.hang, abs=0.1)
    stated = {line.text: line.paragraph_format.first_line_indent for line in shown.paragraphs}
    assert stated["Member"] == 0
    assert round(stated["1843\tNote G"].mm) == -31
    assert stated["2020\tEngineer"] is None


def test_dates_below_have_a_line_of_their_own() -> None:
    look = arranged(dates="below")
    assert lines(look)[4:11] == [
        ("Heading 2", "Mill\tUlm"),
        ("Role", "Engineer"),
        ("Date", "2020"),
        ("List Bullet", "Wrote"),
        ("Heading 2", "Guild"),
        ("Role", "Member"),
        ("Heading 2", "Note G"),
    ]
    styles = word(look).styles
    assert styles["Date"].paragraph_format.keep_with_next
    assert styles["Role"].paragraph_format.space_after == 0
    assert "Date" not in [style.name for style in word(CLASSIC).styles]


@pytest.mark.parametrize(
    ("contacts", "text"),
    [
        ("dots", "Born: 1815\u00a0· Nationality: British\u00a0· Licence: B"),
        ("bars", "Born: 1815\u00a0| Nationality: British\u00a0| Licence: B"),
        (
            "icons",
            "\u00a0Born: 1815\u00a0\u00a0 \u00a0Nationality: British\u00a0\u00a0 \u00a0Licence: B",
        ),
    ],
)
def test_contacts_on_one_line_have_a_sign_between_them(contacts: str, text: str) -> None:
    assert lines(arranged(contacts=contacts))[2] == ("Contact", text)


def test_contacts_with_a_line_each_are_one_block() -> None:
    look = arranged(contacts="lines")
    assert lines(look)[2:5] == [
        ("Contact", "Born: 1815"),
        ("Contact", "Nationality: British"),
        ("Contact", "Licence: B"),
    ]
    style = word(look).styles["Contact"]
    assert style.element.find(f".//{W}contextualSpacing") is not None


def test_a_line_stands_above_below_or_not_at_all() -> None:
    def edges(**rules: Any) -> dict[str, str]:  # noqa: ANN401 - any token
        look = replace(CLASSIC, rules=CLASSIC.rules.model_copy(update=rules))
        borders = word(look).styles["Heading 1"].element.iterfind(f".//{W}pBdr/*")
        return {border.tag.removeprefix(W): border.get(f"{W}color") for border in borders}

    assert edges() == {"bottom": "C9CED4"}
    assert edges(place="above", color="accent") == {"top": "1F4E79"}
    assert edges(shown=False) == {}
    assert edges(section=0) == {}


@pytest.mark.parametrize("name", ["classic", "modern"])
def test_the_whole_points_of_a_line_move_nothing(name: str) -> None:
    """Word knows no fractions of a point between a title and its line."""
    look = theme.built_in().load(name)
    heading = word(look).styles["Heading 1"]
    [border] = heading.element.iterfind(f".//{W}pBdr/*")
    space = heading.paragraph_format
    height = float(border.get(f"{W}space")) + space.space_before.pt + space.space_after.pt
    gap = {"below": 0.6, "above": 1.2}[look.rules.place]
    mm = gap + look.spaces.section + look.spaces.heading
    assert height == pytest.approx(mm * 72 / 25.4, abs=0.1)


def test_text_stands_on_its_edge() -> None:
    aligned = {"name": "center", "headline": "end"}
    styles = CLASSIC.styles.model_copy(
        update={
            name: getattr(CLASSIC.styles, name).model_copy(update={"align": edge})
            for name, edge in aligned.items()
        }
    )
    sheet = word(replace(CLASSIC, styles=styles)).styles
    found = {
        name: [jc.get(f"{W}val") for jc in sheet[name].element.iter(f"{W}jc")]
        for name in ("Normal", "Name", "Subtitle", "Contact")
    }
    assert found == {"Normal": ["left"], "Name": ["center"], "Subtitle": ["right"], "Contact": []}


def test_figures_are_those_of_the_style() -> None:
    old = CLASSIC.styles.dates.model_copy(update={"figures": "old-style"})
    look = replace(CLASSIC, styles=CLASSIC.styles.model_copy(update={"dates": old}))
    sheet = word(look).styles
    figures = [
        form.get(f"{W14}val")
        for element in (sheet.element.find(f"{W}docDefaults"), sheet["Dates"].element)
        for form in element.iter(f"{W14}numForm")
    ]
    assert figures == ["lining", "oldStyle"]


def test_paragraphs_of_prose_stand_a_little_apart() -> None:
    entry = Entry(summary=(say("One"), say("Two"), say("Three")))
    shown = Document(Header("Ada"), (Section("s", "About", SectionKind.PROSE, (entry,)),))
    assert lines(CLASSIC, shown)[2:] == [
        ("Body Text", "One"),
        ("Next Paragraph", "Two"),
        ("Next Paragraph", "Three"),
    ]
    space = word(CLASSIC, shown).styles["Next Paragraph"].paragraph_format.space_before
    assert space.mm == pytest.approx(CLASSIC.spaces.record, abs=0.1)


def test_commas_colons_and_brackets_are_the_languages() -> None:
    skill = Entry(title=say("織機"), level=say("上級"), items=(say("一"), say("二")))
    job = Entry(organization=say("工場"), title=say("技師"), team=say("開発"))
    shown = Document(
        Header("愛", contacts=(Contact(ContactKind.DETAIL, say("日本"), "国籍"),)),
        (
            Section("work", "職歴", SectionKind.TIMELINE, (job,)),
            Section("skills", "技能", SectionKind.GROUPS, (skill,)),
        ),
        comma="、",
        colon="：",
        brackets=("（", "）"),
    )
    texts = mammoth.extract_raw_text(io.BytesIO(docx.export(shown, CLASSIC).data)).value.split()
    assert texts == [
        "愛",
        "国籍：日本",
        "職歴",
        "工場",
        "技師、開発",
        "技能",
        "織機（上級）：一、二",
    ]


def test_pages_are_numbered_only_if_the_theme_says_so() -> None:
    assert word(arranged(page_numbers=False)).sections[0].footer.is_linked_to_previous
    assert not word(arranged(page_numbers=True)).sections[0].footer.is_linked_to_previous


DESCRIBED = replace(JOB, description=say("Weavers"))
SKILLS = (
    Entry(title=say("English"), level=say("Native")),
    Entry(title=say("French"), level=say("Fluent")),
    Entry(title=say("Tools"), items=(say("Looms"),)),
    Entry(title=say("German")),
)


def of(kind: SectionKind, *entries: Entry) -> Document:
    return Document(Header("Ada", say("Engineer")), (Section("any", "Any", kind, entries),))


def texts(look: Theme, shown: Document) -> list[str]:
    return [paragraph.text.replace("\u00a0", " ") for paragraph in word(look, shown).paragraphs]


def test_a_place_beside_the_employer_follows_its_name() -> None:
    (line,) = (
        paragraph
        for paragraph in word(arranged(places="beside")).paragraphs
        if paragraph.text.startswith("Mill")
    )
    assert line.text == "Mill\u00a0\u00a0\u00a0Ulm"
    assert [run.style.style_id for run in line.runs if run.text == "Ulm"] == ["Place"]


def test_a_bullet_has_the_colour_that_the_theme_says() -> None:
    levels = word(arranged(bullet_color="secondary")).part.numbering_part.element
    colours = {color.get(f"{W}val") for color in levels.iter(f"{W}color")}
    assert colours == {CLASSIC.colors["secondary"].removeprefix("#").upper()}


def test_employer_place_role_and_dates_share_a_line() -> None:
    joined = arranged(heads="joined")
    assert "Mill, Ulm   Engineer\t2020" in texts(joined, SHOWN)
    column = arranged(heads="joined", dates="start")
    assert "2020\tMill, Ulm   Engineer" in texts(column, SHOWN)
    below = texts(arranged(heads="joined", dates="below"), SHOWN)
    assert below[below.index("Mill, Ulm   Engineer") + 1] == "2020"


def test_dates_stand_beside_the_employer_and_its_place() -> None:
    found = texts(arranged(heads="dated"), SHOWN)
    assert found[found.index("Mill, Ulm\t2020") + 1] == "Engineer"
    nameless = texts(
        arranged(heads="dated"), of(SectionKind.TIMELINE, replace(JOB, organization=()))
    )
    assert nameless[-3:] == ["Ulm", "Engineer\t2020", "Wrote"]


def test_a_description_stands_between_employer_and_role() -> None:
    found = texts(arranged(heads="joined"), of(SectionKind.TIMELINE, DESCRIBED))
    assert found[-4:] == ["Mill, Ulm", "Weavers", "Engineer\t2020", "Wrote"]
    dated = texts(arranged(heads="dated"), of(SectionKind.TIMELINE, DESCRIBED))
    assert dated[-4:] == ["Mill, Ulm\t2020", "Weavers", "Engineer", "Wrote"]


def test_name_and_headline_share_a_line() -> None:
    assert texts(arranged(header="joined"), of(SectionKind.TIMELINE, JOB))[0] == "Ada   Engineer"


def test_only_groups_of_a_word_or_two_share_a_line() -> None:
    found = texts(arranged(groups="joined"), of(SectionKind.GROUPS, *SKILLS))
    assert found[-3:] == ["English (Native)\u2003 French (Fluent)", "Tools: Looms", "German"]
    column = texts(arranged(groups="joined", dates="start"), of(SectionKind.GROUPS, *SKILLS))
    assert column[-4:] == ["English (Native)", "French (Fluent)", "Tools: Looms", "German"]


@pytest.mark.parametrize("wanted", [True, False])
def test_there_is_a_footer_as_on_the_page(*, wanted: bool) -> None:
    (section,) = word(arranged(page_numbers=wanted)).sections
    assert bool(section.footer.paragraphs[0].text) == wanted


def test_a_lists_last_point_is_not_alone_on_a_page() -> None:
    bullets = tuple(Bullet(say(text)) for text in ("One", "Two", "Three"))
    shown = of(SectionKind.TIMELINE, replace(JOB, bullets=bullets))
    keeps = [line.paragraph_format.keep_with_next for line in word(CLASSIC, shown).paragraphs[-3:]]
    assert keeps == [None, True, None]
