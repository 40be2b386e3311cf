"""Sections, their titles and their order."""

from __future__ import annotations

from imports import codes_of, data_of, imported


def test_titles_that_cvkit_prints_otherwise_are_kept() -> None:
    page = "# Ada\n\n## Technical Skills\n\nLooms\n\n## Experience\n\n### Mill\n"
    data = data_of(page, "markdown")
    assert data["export"] == {
        "sections": ["skills", "work"],
        "titles": {"skills": "Technical Skills"},
    }


def test_a_second_section_of_a_kind_is_ones_own() -> None:
    page = "# Ada\n\n## Experience\n\n### Mill\n\n## Internships\n\n### Loom\n\n2019\n"
    data = data_of(page, "markdown")
    assert data["work"] == [{"organization": "Mill"}]
    assert data["custom"] == [
        {"title": "Internships", "kind": "timeline", "entries": [{"name": "Loom", "dates": "2019"}]}
    ]


def test_summaries_are_joined() -> None:
    page = "# Ada\n\nShe weaves every day.\n\n## About me\n\nAnd writes.\n\n- a\n- b\n"
    assert data_of(page, "markdown")["basics"]["summary"] == (
        "She weaves every day.\n\nAnd writes.\n\n- a\n- b"
    )


def test_a_page_in_german() -> None:
    study = "### Universität Bonn\n\n**BSc**\\\n*Okt. 2019 – heute*"
    page = f"# Ada\n\n## Ausbildung\n\n{study}\n\n## Kenntnisse\n\nGarn\n"
    data = data_of(page, "markdown")
    assert data["export"] == {"locale": "de"}
    assert data["education"][0]["dates"] == "Okt. 2019 – heute"


def test_tags_and_signs_that_are_left_out_are_told() -> None:
    finished = imported("# 🧵 Skills\n\n<u>Looms</u> ![x](y.png)\n", format_name="markdown")
    assert codes_of(finished) == ["CV405", "CV405", "CV405", "CV408"]
    assert [one.message for one in finished.reading.diagnostics if one.code == "CV405"] == [
        "HTML tags are left out, among them <u>, </u>",
        "the sign 🧵 before the title is left out",
        "the picture y.png is left out",
    ]


RESUMX = """# Ada Lovelace

## Experience

### Mill || 2020 - Present {.@lead}

_Engineer_

- Built looms {.@backend .@data/ml}
- Drew {#id .big}
  {.@frontend}
  - Nested {.@lead}
"""


def test_the_tags_of_resumx_are_tags() -> None:
    (job,) = data_of(RESUMX)["work"]
    assert job["tags"] == ["lead"]
    assert job["bullets"] == [
        {"text": "Built looms", "tags": ["backend", "data/ml"]},
        {
            "text": "Drew",
            "tags": ["frontend"],
            "bullets": [{"text": "Nested", "tags": ["lead"]}],
        },
    ]
    assert imported(RESUMX).account.lost == ()
