"""LinkedIn's data export of both generations, whole and as single tables."""

from __future__ import annotations

import csv
import io
import zipfile

import pytest

from cvkit.importers.result.tidy import plain
from imports import assert_accounts_for, codes_of, data_of, imported, resume_of

PROFILE = """\
First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers
Ada,Lovelace,Byron,12 St James’s Square,Dec 10,Analyst & poet,"I write programs.

For *engines*.",Computing,SW1Y,"London, England",[ada],"[PORTFOLIO:https://engine.test/a,b,BLOG:notes.test,OTHER:https://github.com/ada]",[SKYPE:ada.l]
"""  # noqa: E501
POSITIONS = """\
Company Name,Title,Description,Location,Started On,Finished On
Engine Co,Lead,"• Led, ""well""
• Wrote &amp; read",London,Jan 2020,
Engine Co,Analyst,Before • one • two,London,Mar 2018,Jan 2020
Mill,Clerk,Counted.  - Sheep  - Cows,,2015,2016
Mill,Clerk,Counted.  - Sheep  - Cows,,2015,2016
,,,,,
"""
EDUCATION = """\
School Name,Start Date,End Date,Notes,Degree Name,Activities
University,2010,2014,Read everything,"MSc, Mathematics",Chess
School,,,,Abitur,
"""
MAIL = """\
Email Address,Confirmed,Primary,Updated On
old@engine.test,Yes,No,"2/14/24, 5:41 AM"
ada@engine.test,Yes,Yes,"2/14/24, 5:41 AM"
"""
VOLUNTEERING = """\
Company Name,Role,Cause,Started On,Finished On,Description
School,Teacher,education,Jan 2021,,Taught sums
"""
CERTIFICATES = """\
Name,Url,Authority,Started On,Finished On,License Number
Weaving,https://w.test/1,Guild,Feb 2024,Feb 2026,W-1
"""
PROJECTS = """\
Title,Description,Url,Started On,Finished On
Notes,On the engine,https://notes.test,Jan 2019,
"""
RECOMMENDATIONS = """\
First Name,Last Name,Company,Job Title,Text,Creation Date,Status
C,B,Co,Boss,Brilliant,"08/22/08, 06:48 PM",VISIBLE
"""
READ = {
    "Profile.csv": PROFILE,
    "Positions.csv": POSITIONS,
    "Education.csv": EDUCATION,
    "Skills.csv": "Name\nPython\nSQL\nPython\n",
    "Languages.csv": "Name,Proficiency\nEnglish,Native or bilingual proficiency\nGerman,Limited\n",
    "Certifications.csv": CERTIFICATES,
    "Honors.csv": "Title,Description,Issued On\nPrize,For work,May 2012\n",
    "Courses.csv": "Name,Number\nLogic,L101\n",
    "TestScores.csv": "Tested On,Name,Description,Score\nMay 2011,TOEFL,,118\n",
    "Email Addresses_12345.csv": MAIL,
    "PhoneNumbers.csv": "Extension,Number,Type\n12,+44 20 7946 0000,Mobile\n",
    "Projects.csv": PROJECTS,
    "Publications.csv": 'Name,Published On,Description,Publisher,Url\nSketch,"Sep 3, 2019",,T,\n',
    "Organizations.csv": (
        "Name,Description,Position,Started On,Finished On\nRoyal Society,,Fellow,2018,2019\n"
    ),
    "Volunteering/Volunteering.csv": VOLUNTEERING,
    "Causes.csv": "Supported Cause\nScience\n",
}
OTHERS = {
    "Recommendations_Received.csv": RECOMMENDATIONS,
    "messages.csv": "CONVERSATION ID,FROM,TO,DATE,SUBJECT,CONTENT\n1,a,b,c,d,e\n",
    "Connections.csv": (
        'Notes:\n"A\n\nB"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\n'
        "X,Y,,,,,\n"
    ),
    "Rich_Media/me.jpg": "\xff\xd8",
}


def archive(files: dict[str, str | bytes], folder: str = "Basic_LinkedInDataExport_1") -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in files.items():
            file.writestr(f"{folder}/{name}", text)
    return data.getvalue()


def cells(files: dict[str, str]) -> list[str]:
    """Return all cells of tables but for their headers, as Python's own reader has them."""
    rows = [row for text in files.values() for row in list(csv.reader(io.StringIO(text)))[1:]]
    return [cell for row in rows for cell in row]


EXPORT = archive({**READ, **OTHERS})


def test_the_person() -> None:
    assert data_of(EXPORT)["basics"] == {
        "name": "Ada Lovelace",
        "headline": "Analyst & poet",
        "email": ["ada@engine.test", "old@engine.test"],
        "phone": "+44 20 7946 0000 x12",
        "url": "https://engine.test/a,b",
        "location": "London, England",
        "profiles": {
            "Blog": "https://notes.test",
            "github": "ada",
            "twitter": "ada",
            "Skype": "ada.l",
        },
        "summary": "I write programs.\n\nFor \\*engines\\*.",
    }


def test_jobs_with_roles_and_bullets() -> None:
    assert data_of(EXPORT)["work"] == [
        {
            "organization": "Engine Co",
            "location": "London",
            "roles": [
                {
                    "title": "Lead",
                    "dates": "Jan 2020 – present",
                    "bullets": ['Led, "well"', "Wrote & read"],
                },
                {
                    "title": "Analyst",
                    "dates": "Mar 2018 – Jan 2020",
                    "summary": "Before",
                    "bullets": ["one", "two"],
                },
            ],
        },
        {
            "organization": "Mill",
            "title": "Clerk",
            "dates": "2015 – 2016",
            "summary": "Counted.",
            "bullets": ["Sheep", "Cows"],
        },
    ]


def test_the_other_sections() -> None:
    data = data_of(EXPORT)
    assert data["education"] == [
        {
            "institution": "University",
            "degree": "MSc",
            "area": "Mathematics",
            "dates": "2010 – 2014",
            "summary": "Read everything\n\nChess",
        },
        {"institution": "School", "degree": "Abitur"},
    ]
    assert data["projects"] == [
        {
            "name": "Notes",
            "dates": "Jan 2019",
            "url": "https://notes.test",
            "summary": "On the engine",
        }
    ]
    assert data["publications"] == [{"name": "Sketch", "publisher": "T", "date": "Sep 3, 2019"}]
    assert data["awards"] == [{"title": "Prize", "date": "May 2012", "summary": "For work"}]
    assert data["certificates"] == [
        {
            "name": "Weaving",
            "issuer": "Guild",
            "date": "Feb 2024",
            "expires": "Feb 2026",
            "number": "W-1",
            "url": "https://w.test/1",
        }
    ]
    assert data["skills"] == ["Python", "SQL"]
    assert data["languages"] == [
        {"language": "English", "level": "native"},
        {"language": "German", "fluency": "Limited"},
    ]
    assert data["volunteer"] == [
        {
            "organization": "School",
            "title": "Teacher",
            "dates": "Jan 2021 – present",
            "summary": "Taught sums",
        }
    ]
    assert data["memberships"] == [
        {"organization": "Royal Society", "title": "Fellow", "dates": "2018 – 2019"}
    ]
    assert data["custom"] == [
        {"title": "Courses", "entries": [{"name": "Logic", "number": "L101"}]},
        {
            "title": "Test scores",
            "entries": [{"name": "TOEFL", "level": "118", "date": "May 2011"}],
        },
    ]


def test_every_cell_is_accounted_for() -> None:
    finished = imported(EXPORT)
    assert_accounts_for(finished, cells(READ))
    assert [loss.leaf.text for loss in finished.account.lost] == [
        "Science",
        "Mobile",
        "Byron",
        "12 St James’s Square",
        "Dec 10",
        "Computing",
        "SW1Y",
        "education",
    ]
    assert [leaf.text for leaf in finished.account.settings] == [
        "Yes", "No", "2/14/24, 5:41 AM", "Yes", "Yes", "2/14/24, 5:41 AM",
    ]  # fmt: skip
    place = finished.account.lost[1].leaf.place
    assert place.part == "given, Basic_LinkedInDataExport_1/PhoneNumbers.csv"
    assert place.pointer == "row 2, Type"


def test_files_that_are_not_read_are_counted() -> None:
    finished = imported(EXPORT)
    messages = [one.message for one in finished.reading.diagnostics]
    assert (
        "3 files of the archive were not read, as only your profile is: "
        "Connections.csv, me.jpg, messages.csv"
    ) in messages
    assert "1 recommendation left out, as these are other people’s names and words" in messages
    assert not any("Brilliant" in message for message in messages)


def test_the_generation_of_2018() -> None:
    files: dict[str, str | bytes] = {
        "Projects.csv": (
            "Title,Description,Url,Start Date,End Date\nLoom,Wove,,Jan 2016,Mar 2017\n"
        ),
        "Honors.csv": "Title,Description,Issuer,Issue Date\nPrize,,Guild,May 2012\n",
        "Phone Numbers.csv": "Extension,Number,Type\n,555 0100,\n",
    }
    data = data_of(archive(files, "."))
    assert data["projects"] == [{"name": "Loom", "dates": "Jan 2016 – Mar 2017", "summary": "Wove"}]
    assert data["awards"] == [{"title": "Prize", "awarder": "Guild", "date": "May 2012"}]
    assert data["basics"] == {"name": "Your Name", "phone": "555 0100"}


def test_a_single_table() -> None:
    finished = imported(POSITIONS, "Positions.csv")
    assert [job.organization for job in resume_of(finished).work if job.organization] != []
    assert_accounts_for(finished, cells({"": POSITIONS}))
    assert codes_of(finished) == ["CV404", "CV408"]


def test_a_table_saved_by_a_spreadsheet() -> None:
    text = "Company Name;Title;Started On;Finished On\r\nMühle;Müller;2015;2016\r\n"
    finished = imported(archive({"Positions.csv": text.encode("cp1252")}))
    assert resume_of(finished).work[0].title is not None
    assert str(data_of(archive({"Positions.csv": text.encode("cp1252")}))["work"]) == (
        "[{'organization': 'Mühle', 'title': 'Müller', 'dates': '2015 – 2016'}]"
    )
    (note,) = (one for one in finished.reading.diagnostics if one.code == "CV406")
    assert note.file == "given, Basic_LinkedInDataExport_1/Positions.csv"


def test_lines_before_the_header_are_set_aside() -> None:
    text = "Notes:\nMade for you\n\nCompany Name,Title,Started On,Finished On\nMill,Clerk,2015,\n"
    finished = imported(archive({"Positions.csv": text}))
    assert [leaf.text for leaf in finished.account.settings] == ["Notes:", "Made for you"]
    assert len(finished.account.placed) == 3


def test_cells_beyond_the_header_are_reported() -> None:
    finished = imported("Company Name,Title,Started On\nMill,Clerk,2015,\n,,,x,Extra\n")
    lost = [(loss.leaf.text, loss.leaf.place.pointer) for loss in finished.account.lost]
    assert lost == [("x", "row 3, column 4"), ("Extra", "row 3, column 5")]


@pytest.mark.parametrize(
    ("websites", "lost"),
    [("[OTHER:no site]", "no site"), ("[PERSONAL:https://a.test,BLOG:b]", "BLOG:b")],
)
def test_what_is_no_address_is_told(websites: str, lost: str) -> None:
    text = f'First Name,Last Name,Headline,Websites\nAda,L,Analyst,"{websites}"\n'
    finished = imported(text)
    told = [one.message for one in finished.reading.diagnostics]
    assert any(lost in message for message in told), told


def test_dates_in_the_language_of_the_profile() -> None:
    text = "Company Name,Title,Started On,Finished On\nMühle,Müller,Mai 2015,Dezember 2016\n"
    assert data_of(text)["work"][0]["dates"] == "2015-05 – 2016-12"


def test_websites_are_accounts_by_their_whole_address() -> None:
    text = (
        "First Name,Last Name,Headline,Websites\n"
        'Ada,L,Analyst,"[PERSONAL:ada.test,RSS:https://x.test/feed,OTHER:http://x.com/ada]"\n'
    )
    assert data_of(text)["basics"]["profiles"] == {"Rss": "https://x.test/feed", "x": "ada"}


def test_phones_and_addresses_are_listed_once() -> None:
    phones = "Extension,Number,Type\n,555 0100,Mobile\n,555 0100,Home\n7,555 0100,Work\n"
    emails = "Email Address,Confirmed,Primary,Updated On\na@b.test,Yes,No,\na@b.test,Yes,Yes,\n"
    finished = imported(archive({"PhoneNumbers.csv": phones, "Email Addresses.csv": emails}))
    basics = plain(finished.data["basics"])
    assert basics == {
        "name": "Your Name", "email": "a@b.test", "phone": ["555 0100", "555 0100 x7"],
    }  # fmt: skip
    assert_accounts_for(finished, cells({"": phones, " ": emails}))


def test_a_membership_without_an_end_goes_on() -> None:
    text = "Name,Description,Position,Started On,Finished On\nGuild,,Chair,Jan 2018,\n"
    assert data_of(text)["memberships"][0]["dates"] == "Jan 2018 – present"


def test_a_profile_in_two_languages_is_told() -> None:
    text = (
        "Company Name,Title,Started On,Finished On\n"
        "Mill,Miller,2015,2016\nMill,Müller,2015,2016\nMill,Clerk,2010,\n,Poet,2010,\n,Seer,2010,\n"
    )
    finished = imported(text)
    told = [one for one in finished.reading.diagnostics if one.code == "CV403"]
    assert [(one.position, one.message) for one in told] == [
        ((3, 1), "an entry above has the same name and dates; is it the same in another language?")
    ]
