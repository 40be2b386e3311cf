"""What there is to choose from."""

from __future__ import annotations

from cvkit import languages, theme
from cvkit.model import Resume
from cvkit.preview.available import available_choices
from cvkit.preview.state import Choices


def test_without_a_resume_there_are_themes_and_languages() -> None:
    offered = available_choices(None, Choices(), theme.built_in())
    assert [one.name for one in offered.themes] == list(theme.built_in().available())
    assert [one.name for one in offered.locales] == list(languages.available())
    assert (offered.variants, offered.theme, offered.locale) == ((), "classic", "en-US")


def test_the_locales_of_the_file_come_first() -> None:
    export = {"locale": "de_AT", "theme": "modern", "variants": {"short": {"locale": "de"}}}
    resume = Resume.model_validate({"basics": {"name": "Ada"}, "export": export})
    offered = available_choices(resume, Choices(), theme.built_in())
    assert [one.name for one in offered.locales[:2]] == ["de-AT", "de"]
    assert offered.locales[1].label == "Deutsch · de"
    assert len({one.name for one in offered.locales}) == len(offered.locales)
    assert [one.name for one in offered.variants] == ["short"]
    assert (offered.theme, offered.locale) == ("modern", "de_AT")


def test_a_variant_has_defaults_of_its_own() -> None:
    variants = {"short": {"theme": "compact", "pages": 1}}
    export = {"theme": "modern", "pages": 2, "variants": variants}
    resume = Resume.model_validate({"basics": {"name": "Ada"}, "export": export})
    whole = available_choices(resume, Choices(), theme.built_in())
    assert (whole.theme, whole.pages) == ("modern", 2)
    short = available_choices(resume, Choices(variant="short"), theme.built_in())
    assert (short.theme, short.pages) == ("compact", 1)
    gone = available_choices(resume, Choices(variant="gone"), theme.built_in())
    assert (gone.theme, gone.pages) == ("modern", 2)
