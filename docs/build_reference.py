#!/usr/bin/env python3
"""Write those parts of the documentation that the code itself says.

Run ``python docs/build_reference.py`` after a change of the résumé's models, of the theme's
manifest, of the view's blocks or of the diagnostics' codes. A page marks such a part by
``<!-- generated: NAME -->`` and ``<!-- end of NAME -->``; the rest of the page is written by hand.
"""

from __future__ import annotations

import dataclasses
import inspect
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cvkit import languages, networks, theme
from cvkit.diagnostics.codes import CODES
from cvkit.lint import RULES
from cvkit.model import Dates, Resume
from cvkit.model.base import BulletItem, Location, Model, SectionEntry, Selectable
from cvkit.model.basics import Basics, Profile, Signature
from cvkit.model.content import SECTIONS
from cvkit.model.export import Export, Keywords, Lint, Public, PublicationList, Variant
from cvkit.model.json_schema import json_schema
from cvkit.model.sections.custom_sections import CustomEntry, CustomSection
from cvkit.model.sections.timeline import Role
from cvkit.model.sections.works import Author
from cvkit.theme import manifest
from cvkit.theme.option_types import Option
from cvkit.view import blocks
from cvkit.view.sections import RECIPES
from cvkit.view.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

DOCS = Path(__file__).parent

DATES = (
    "2024", "2024-08", "2024-08-01", "08/2024", "08/24", "10-2019", "Jan/2020", "01.08.2024",
    "13/08/2024", "Aug 2024", "August 2024", "Aug ’24", "1 August 2024", "August 1st, 2024",
    "Summer 2024", "Winter 2020/21", "Fall semester 2021", "WS 2019/20", "Q1 2020", "H2 2020",
    "2019/20", "Michaelmas 2020", "c. 2015", "~2015", "early 2015", "mid-2015", "late 2015",
    "Expected May 2027", "May 2027 (expected)", "Aug 2024 – present", "Aug 2024 - now", "2019-",
    "since 2024", "2019 onwards", "until 2019", "2024-08/..", "2020-06/2020-08", "2019–2021",
    "2019--2021", "2019–21", "2019-20", "2019 to 2021", "01.06.2019-31.08.2020", "Jan – Mar 2020",
    "May/June 2019", "10–12 June 2019", "Sep 2023 – May 2027 (expected)", "Summer 2020 & 2021",
    "Summers 2018–2020", "Jun–Aug 2019 & 2020", "2019, 2021",
)  # fmt: skip
"""Each way to write dates that the page on the format shows."""

_VALUES = {
    "color": "`#rrggbb`",
    "flag": "`true` `false`",
    "link": "`{text: …, url: …}`",
    "map": "names and texts",
    "sections": "names of sections and texts",
    "text": "text",
}
"""What options of each type take, apart from choices."""

_HELPERS: dict[type[Model], str] = {
    Role: "Role",
    Author: "Author",
    CustomEntry: "Custom entry",
    Location: "Location",
    Profile: "Profile",
    Signature: "Signature",
    BulletItem: "Bullet",
    PublicationList: "List of publications",
    Lint: "Lint",
    Variant: "Variant",
    Public: "Public",
    Keywords: "Keywords",
}
"""Models that are no section of their own, with their headings."""


def main() -> None:
    """Bring every page up to date."""
    for path, text in pages().items():
        path.write_text(text, encoding="utf-8")


def pages() -> dict[Path, str]:
    """Return each page that has a generated part, as it should be.

    Raises:
        KeyError: A page marks a part of a name that there is not.
    """
    found: dict[Path, str] = {}
    for path in sorted(DOCS.glob("*.md")):
        old = path.read_text(encoding="utf-8")
        new = re.sub(
            r"(?s)(<!-- generated: (\w+) -->\n).*?(<!-- end of \2 -->)",
            lambda match: f"{match[1]}\n{PARTS[match[2]]()}\n\n{match[3]}",
            old,
        )
        if "<!-- generated: " in old:
            found[path] = new
    return found


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = (head, tuple("---" for _ in head), *rows)
    cells = ([cell.replace("|", "\\|").replace("``", "`") for cell in line] for line in lines)
    return "\n".join(f"| {' | '.join(line)} |" for line in cells)


def _codes() -> str:
    rows = (
        (f"`{code}`", code.name, code.severity, code.title, code.what) for code in CODES.values()
    )
    return _table(("code", "name", "severity", "title", "what it means"), rows)


def _rules() -> str:
    return "\n\n".join(
        f"### {rule.code} {rule.name}\n\n{rule.title}. *{rule.severity.capitalize()}"
        f"{'' if rule.on_by_default else ', off by default'}.*\n\n"
        f"{rule.what}\n\n{rule.why}\n\n"
        f"```yaml\n# bad\n{rule.bad}```\n\n```yaml\n# good\n{rule.good}```"
        for rule in RULES
    )


def _dates() -> str:
    english, german = Wording.of("en-US"), Wording.of("de")

    def rows() -> Iterator[tuple[str, str, str]]:
        for written in DATES:
            dates = Dates.parse(written, languages.load("en"))
            printed = (wording.dates.dates(dates) for wording in (english, german))
            first, second = (when.text if when else "" for when in printed)
            yield f"`{written}`", first, second

    return _table(("you write", "printed in English (`en-US`)", "in German (`de`)"), rows())


def _options() -> str:
    def rows() -> Iterator[tuple[str, str, str, str]]:
        options = {
            name: theme.built_in().manifest(name).options for name in theme.built_in().available()
        }
        shared = set.intersection(*(set(own) for own in options.values()))
        for name, own in {"all": options["classic"], **options}.items():
            for key, option in own.items():
                values = " ".join(f"`{value}`" for value in option.choices) or _VALUES[option.type]
                if (key in shared) == (name == "all"):
                    yield name, f"`{key}`", values, option.help

    return _table(("theme", "option", "values", "what it does"), rows())


def _tokens() -> str:
    schema = manifest.Manifest.model_json_schema()["$defs"]
    tables = {
        "[families]": manifest.Family,
        "[fonts.NAME]": manifest.Font,
        "[styles]": manifest.TextStyle,
        "[spaces]": manifest.Spaces,
        "[rules]": manifest.Rules,
        "[photo]": manifest.PhotoBox,
        "[layout]": manifest.LayoutTokens,
        "[scale]": manifest.Scale,
        "[limits]": manifest.TighteningLimits,
        "[options.NAME]": Option,
    }
    parts = []
    for heading, cls in tables.items():
        fields, docs = schema[cls.__name__]["properties"], _attributes(cls)
        rows = ((f"`{name}`", _token_value(fields[name], schema), docs[name]) for name in fields)
        parts.append(f"`{heading}`\n\n{_table(('key', 'value', 'what it is'), rows)}")
    return "\n\n".join(parts)


def _token_value(field: Mapping[str, Any], defs: Mapping[str, Any]) -> str:
    if "$ref" in field:
        field = {**defs[field["$ref"].rpartition("/")[2]], **field}
    if "anyOf" in field:
        field = {**field, **field["anyOf"][0]}
    if "enum" in field:
        return " ".join(f"`{value}`" for value in field["enum"])
    kind = {"number": "number", "integer": "whole number", "boolean": "`true` or `false`",
            "object": "table", "array": "texts"}.get(field.get("type", ""), "text")  # fmt: skip
    bounds = f", {field['minimum']:g} to {field['maximum']:g}" if "minimum" in field else ""
    default = field.get("default")
    is_said = default in (None, "") or isinstance(default, bool | dict | list)
    return f"{kind}{bounds}" + ("" if is_said else f"; default `{default}`")


def _networks() -> str:
    rows = (
        (
            network.name,
            f"`{network.example.partition(',')[0] or 'ada'}`",
            (network.page_of(network.example.partition(",")[0] or "ada") or "").split("//")[1],
        )
        for network in networks.NETWORKS
    )
    return _table(("network", "user name", "page"), rows)


def _blocks() -> str:
    parts = []
    for cls in (blocks.Document, blocks.Header, blocks.Contact, blocks.Section, blocks.Entry,
                blocks.DateText, blocks.DatePart, blocks.Fact, blocks.Bullet,
                blocks.Photo):  # fmt: skip
        docs = _attributes(cls)
        rows = ((f"`{field.name}`", f"`{field.type}`", docs.get(field.name, ""))
                for field in dataclasses.fields(cls))  # fmt: skip
        first = (inspect.getdoc(cls) or "").split("\n\n", maxsplit=1)[0]
        table = _table(("slot", "type", "what it is"), (*rows, *_properties(cls)))
        parts.append(f"**{cls.__name__}**: {' '.join(first.split())}\n\n{table}")
    return "\n\n".join(parts)


def _properties(cls: type) -> Iterator[tuple[str, str, str]]:
    for name, value in vars(cls).items():
        if isinstance(value, property):
            kind = inspect.signature(value.fget, eval_str=False).return_annotation  # type: ignore[arg-type]
            yield f"`{name}`", f"`{kind}`", " ".join((inspect.getdoc(value) or "").split())


def _attributes(cls: type) -> dict[str, str]:
    """Read the attributes that a docstring describes (Google's style)."""
    _, _, section = (inspect.getdoc(cls) or "").partition("Attributes:\n")
    entries = re.findall(r"(?m)^    (\w+): (.*(?:\n {8}.*)*)", section)
    return {name: " ".join(text.split()) for name, text in entries}


@cache
def _schema() -> dict[str, Any]:
    """Return the JSON Schema, which takes a second to make."""
    return json_schema(with_files=False)


def _sections() -> str:
    properties = _schema()["properties"]
    rows = []
    for name, (kind, _) in RECIPES.items():
        model = _entry_model(name)
        assert name in properties  # noqa: S101 - a recipe without a field would be a bug
        rows.append((f"[`{name}`](#{_anchor(model)})", kind.value, inspect.getdoc(model) or ""))
    order = f"Sections are printed in this order: {', '.join(SECTIONS)}."
    return f"{_table(('section', 'kind', 'an entry is'), rows)}\n\n{order}"


def _fields() -> str:
    parts = []
    models: list[type[Model]]
    models = [Basics, *dict.fromkeys(map(_entry_model, RECIPES)), CustomSection, Export, *_HELPERS]
    for model in sorted(models, key=lambda model: model in _HELPERS):
        about = (inspect.getdoc(model) or "").split("\n", maxsplit=1)[0]
        shared = [name for name in _shared(model) if name not in _own(model)]
        also = f"\n\nAlso {_list(shared)}: see [every entry](#every-entry)." if shared else ""
        parts.append(
            f"### {_heading(model)}\n\n{about}\n\n{_field_table(model, _own(model))}{also}"
        )
    common = _field_table(SectionEntry, list(SectionEntry.model_fields))
    return "\n\n".join((*parts, f"### Every entry\n\n{common}"))


def _field_table(model: type[Model], names: Iterable[str]) -> str:
    defs = _schema()["$defs"]
    described = defs.get(model.__name__) or defs["Award"]  # an entry like any other
    keys = described if "properties" in described else described["anyOf"][1]

    def rows() -> Iterator[tuple[str, str, str]]:
        for name in names:
            field = keys["properties"][name]
            required = " (required)" if name in keys.get("required", ()) else ""
            word = "rich text" if "RichText" in str(model.model_fields[name].annotation) else "text"
            meaning = _literal(field.get("description") or _meaning(field, defs))
            yield f"`{name}`{required}", _value(field, defs, word), meaning

    return _table(("key", "value", "what it is"), rows())


def _literal(text: str) -> str:
    """Escape what Markdown would take for its own: descriptions show markup as it is typed."""
    return re.sub(r"([*\[\]])", r"\\\1", text)


def _meaning(field: Mapping[str, Any], defs: Mapping[str, Any]) -> str:
    """Say what a field is that says nothing itself: what it refers to, if anything."""
    reference = field.get("$ref") or field.get("items", {}).get("$ref")
    described = defs[reference.rpartition("/")[2]] if reference else {}
    is_either = "anyOf" in described and "properties" not in described
    keys = described["anyOf"][1] if is_either else described
    return str(keys.get("description", ""))


def _value(field: Mapping[str, Any], defs: Mapping[str, Any], word: str) -> str:
    match field:
        case {"$ref": str(reference)} if reference != "#/$defs/Text":
            return _named(reference.rpartition("/")[2], defs, word)
        case {"anyOf": [one, ({"type": "array"} | {"$ref": _}) as many]}:
            either = "a text" if one.get("type") != "object" else "names and texts"
            return f"{either}, or a {_value(many, defs, word)}"
        case {"type": "array", "items": items}:
            return f"list: {_value(items, defs, word)}"
        case {"type": "object", "additionalProperties": dict(value)}:
            return f"names, each with: {_value(value, defs, word)}"
        case {"type": "object"}:
            return "options and their values"
    return _scalar(field, word)


def _named(name: str, defs: Mapping[str, Any], word: str) -> str:
    match defs[name]:
        case {"enum": values} | {"anyOf": [{"enum": values}, _]}:
            return " ".join(f"`{value}`" for value in values)
        case {"anyOf": [{"type": "array"} as many, _]}:
            return _value(many, defs, word)  # or such a list for each language
    if name == "Letter":
        return "[a letter](letters.md)"
    return f"[{_heading_of(name).lower()}](#{_slug(_heading_of(name))})"


def _scalar(field: Mapping[str, Any], word: str) -> str:
    match field:
        case {"type": "boolean"}:
            return "`true` or `false`"
        case {"type": "integer"}:
            return f"whole number, {field['minimum']} to {field['maximum']}"
        case {"examples": [str(example), *_], "type": [*kinds]} if "integer" in kinds:
            return "[dates](#dates)" if " – " in example else "[date](#dates)"
        case {"examples": ["https://example.org"]}:
            return "web address"
        case {"examples": [str(example), *_]}:
            return f"text, such as `{example}`"
    return word


def _entry_model(section: str) -> type[Model]:
    annotation: Any = Resume.model_fields[section].annotation
    model: type[Model] = annotation.__args__[0]
    return model


def _shared(model: type[Model]) -> tuple[str, ...]:
    base = next((base for base in (SectionEntry, Selectable) if issubclass(model, base)), None)
    return tuple(base.model_fields) if base else ()


def _own(model: type[Model]) -> list[str]:
    """Return the fields that a model does not owe to what all entries share."""
    bases = [cls for cls in model.__mro__ if cls not in {SectionEntry, Selectable}]
    written = {name for cls in bases for name in inspect.get_annotations(cls)}
    return [name for name in model.model_fields if name in written]


def _heading(model: type[Model]) -> str:
    sections = [f"`{name}`" for name in Resume.model_fields if model is _root_model(name)]
    return _HELPERS.get(model) or " and ".join(sections)


def _root_model(field: str) -> Any:  # noqa: ANN401 - a class, or what is no model
    annotation: Any = Resume.model_fields[field].annotation
    return getattr(annotation, "__args__", (annotation,))[0]


def _heading_of(name: str) -> str:
    models = [*_HELPERS, *map(_root_model, Resume.model_fields)]
    return next(_heading(model) for model in models if model.__name__ == name)


def _anchor(model: type[Model]) -> str:
    return _slug(_heading(model))


def _slug(heading: str) -> str:
    """Return the name that GitHub gives to a heading's anchor."""
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


def _list(names: Iterable[str]) -> str:
    *most, last = (f"`{name}`" for name in names)
    return f"{', '.join(most)} and {last}" if most else last


PARTS: dict[str, Callable[[], str]] = {
    "blocks": _blocks,
    "codes": _codes,
    "dates": _dates,
    "fields": _fields,
    "networks": _networks,
    "options": _options,
    "rules": _rules,
    "sections": _sections,
    "tokens": _tokens,
}
"""What can be generated, by the name that a page marks it with."""

if __name__ == "__main__":
    main()
