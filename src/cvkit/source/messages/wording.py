"""Translates pydantic's errors into diagnostics with plain messages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit import networks
from cvkit.diagnostics import codes, words
from cvkit.diagnostics.words import quote
from cvkit.model import Dates, PartialDate, RichText
from cvkit.model.base import BulletItem
from cvkit.model.basics import Profile
from cvkit.model.letter_values import BUILT_IN_VALUES
from cvkit.source.messages import date_wording, short_forms
from cvkit.source.schema import shape, suggest, translations
from cvkit.source.yaml import raw_lines

if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic import BaseModel

    from cvkit.diagnostics import Diagnostic
    from cvkit.source.messages.schema_error import SchemaError

_LONGEST = 40


def word(finding: SchemaError) -> Diagnostic:
    """Return a diagnostic that says what is wrong and what to write instead."""
    describe = _TABLE.get(finding.type)
    if describe is None and finding.type.endswith("_type"):
        describe = _not_a_text
    return describe(finding) if describe else _invalid(finding)


def kind(value: object) -> str:
    """Return a noun phrase for a value's type, for messages such as "… and this is …"."""
    match value:
        case None | "":
            return "empty"
        case list():
            return "a list"
        case dict():
            return "a mapping"
    return "text"


def _unknown_key(finding: SchemaError) -> Diagnostic:
    key = str(finding.route[-1])
    model = shape.model_at(finding.route[:-1])
    if model is None:
        return finding.diagnostic(codes.UNKNOWN_KEY, f"there is no key `{key}` here")
    suggestion = suggest.for_key(key, model, is_text=isinstance(finding.given, str))
    if finding.context.get("in_braces") and suggestion.key is None:
        return finding.diagnostic(
            codes.UNKNOWN_KEY,
            f"the braces turn this text into a key `{key}`"
            if finding.context.get("is_only")
            else f"the comma turns this text into a key `{key}`",
            "text in {braces} needs quotes"
            if finding.context.get("is_only")
            else "inside {…}, text with a comma needs quotes",
        )
    if colon := raw_lines.missing_space(key):
        return finding.diagnostic(
            codes.UNKNOWN_KEY,
            "a space is missing after the colon",
            f"write `{raw_lines.with_space(key, colon)}`",
        )
    hint = short_forms.with_colon(finding, model)
    has_hint = bool(hint) and model is not BulletItem and not _is_field(key, suggestion)
    is_language = translations.has_words(key) and not translations.is_number(key, finding.given)
    if (field := getattr(model, "text_field", None)) and is_language and not has_hint:
        return finding.diagnostic(
            codes.UNKNOWN_KEY,
            f"there is no key `{key}` here",
            f"when there are other keys, put a text in several languages under `{field}:`",
        )
    if model is BulletItem and suggestion.key is None and isinstance(finding.given, str):
        return finding.diagnostic(
            codes.UNKNOWN_KEY,
            f"the colon turns this text into a key `{key}`, which a bullet doesn't have",
            _quoted_help(key, finding.given),
        )
    account = _as_profile(key, finding.given) if model is Profile else ""
    help_text = account or (hint if has_hint else suggestion.help)
    return finding.diagnostic(codes.UNKNOWN_KEY, f"there is no key `{key}` here", help_text)


def _is_field(key: str, suggestion: suggest.Suggestion) -> bool:
    """Return whether a key is meant to be a field's: ``Title``, but not ``Tools`` as a label."""
    return suggestion.key is not None and (key.lower() == suggestion.key or not key[:1].isupper())


def _as_profile(key: str, given: object) -> str:
    """Return a hint on how to write an account, if the key is the name of a network."""
    if not isinstance(given, str) or networks.find(key) is None:
        return ""
    item = f"`- {{network: {key}, username: {given}}}`"
    return f"write `{key}: {given}` without the dash, or {item}"


def _bad_id(finding: SchemaError) -> Diagnostic:
    given = str(finding.given)
    model = shape.model_at(finding.route[:-1])
    message = f"{finding.subject} is a name of lower-case letters, digits and hyphens"
    if given.isdigit() and model is not None and "number" in model.model_fields:
        return finding.diagnostic(codes.INVALID_VALUE, message, "a number goes into `number`")
    words_of = re.findall(r"[a-z0-9]+", given.lower())
    name = "-".join(words_of).lstrip("0123456789-")
    return finding.diagnostic(codes.INVALID_VALUE, message, f"such as `{name}`" if name else "")


def _missing(finding: SchemaError) -> Diagnostic:
    *parent, name = finding.route
    if finding.route == ("basics",):
        return finding.diagnostic(
            codes.MISSING,
            "`basics` is missing: a résumé needs `basics.name`",
            "write `basics:` and, indented below it, `name: Your Name`",
        )
    if finding.route == ("basics", "name"):
        return finding.diagnostic(codes.MISSING, "`name` is missing: a résumé needs `basics.name`")
    model = shape.model_at(tuple(parent))
    owner = shape.noun(model) if model else f"`{parent[-1]}`" if parent else "a résumé"
    hint = _IN_A_COMMENT if finding.spans.is_only_comment(finding.written) else ""
    message = f"`{name}` is missing: {owner} needs it"
    if model and name in (needed := shape.one_needed(model)):
        message = f"{owner} needs {' or '.join(f'`{each}`' for each in needed)}"
    return finding.diagnostic(codes.MISSING, message, hint)


def _not_a_text(finding: SchemaError) -> Diagnostic:
    message = f"{finding.subject} should be text, but this is {kind(finding.given)}"
    if finding.given is None:
        return _nothing(finding, "write text, or remove it")
    wanted = shape.at(finding.route)
    if wanted in {Dates, PartialDate} and isinstance(finding.given, dict | list):
        return date_wording.not_a_text(finding, is_one=wanted is PartialDate)
    match finding.given:
        case {**pairs} if len(pairs) == 1:
            ((key, value),) = pairs.items()
            if isinstance(value, str):
                return finding.diagnostic(codes.WRONG_TYPE, message, _quoted_help(str(key), value))
        case list():
            return finding.diagnostic(codes.WRONG_TYPE, message, "text in [brackets] needs quotes")
        case {**pairs} if not pairs:
            return finding.diagnostic(codes.WRONG_TYPE, message, "text in {braces} needs quotes")
    return finding.diagnostic(codes.WRONG_TYPE, message)


def _nothing(finding: SchemaError, hint: str) -> Diagnostic:
    if finding.spans.is_only_comment(finding.written):
        message = "there is nothing here but a comment"
        return finding.diagnostic(codes.WRONG_TYPE, message, _IN_A_COMMENT)
    return finding.diagnostic(codes.WRONG_TYPE, "there is nothing here", hint)


_IN_A_COMMENT = "a # after a space starts a comment; text that starts with # needs quotes"


def _quoted_help(key: str, value: str) -> str:
    text = f"{key}: {value}"
    shown = text if len(text) <= 2 * _LONGEST else f"{text[: 2 * _LONGEST]}…"
    return "text with “: ” needs quotes: '{}'".format(shown.replace("'", "''"))


def _not_a_list(finding: SchemaError) -> Diagnostic:
    item = shape.items(shape.at(finding.route))
    model = shape.model_at((*finding.route, 0))
    of_what = (
        f" of {shape.nouns(model)}" if model and f"`{shape.nouns(model)}`" != finding.key else ""
    )
    message = f"{finding.key} should be a list{of_what}, but this is {kind(finding.given)}"
    if isinstance(finding.given, str):
        may_be_text = item in {str, RichText} or getattr(model, "text_field", None) is not None
        is_name = may_be_text and model is not BulletItem
        example = f"- {_first_key(model)}: …" if model and not may_be_text else "- …"
        choice = f", or in brackets: `[{finding.given}]`" if is_name and _is_short(finding) else ""
        return finding.diagnostic(
            codes.WRONG_TYPE, message, f"write each item on its own line: `{example}`{choice}"
        )
    hint = short_forms.for_mapping(finding) or "put a dash and a space before each item: `- …`"
    return finding.diagnostic(codes.WRONG_TYPE, message, hint)


def _is_short(finding: SchemaError) -> bool:
    return len(finding.given) <= _LONGEST and not set(finding.given) & set("[]{}:#\n`")


def _not_keys(finding: SchemaError) -> Diagnostic:
    if finding.given is None:
        return _nothing(finding, "write a value, or remove it")
    model = shape.model_at(finding.route)
    if isinstance(finding.given, list) and getattr(model, "text_field", None):
        nest = "to nest bullets, write `text:` for the one above, and the list below `bullets:`"
        return finding.diagnostic(
            codes.WRONG_TYPE,
            f"{finding.subject} should be text, but this is a list",
            "text in [brackets] needs quotes" + (f"; {nest}" if model is BulletItem else ""),
        )
    example = f", such as `{_first_key(model)}: …`" if model else ", such as `key: value`"
    if not finding.route:
        example = ", starting with `basics:`"
    message = f"{finding.subject} should be a mapping{example}"
    hint = _as_keys(finding, model) if model and isinstance(finding.given, str) else ""
    return finding.diagnostic(
        codes.WRONG_TYPE, f"{message}, but this is {kind(finding.given)}", hint
    )


def _as_keys(finding: SchemaError, model: type[BaseModel]) -> str:
    """Return a hint on how to write the given text with keys."""
    if colon := raw_lines.missing_space(finding.given):
        return f"a space is missing after the colon: `{raw_lines.with_space(finding.given, colon)}`"
    if not finding.given or not _is_short(finding):
        return ""
    dash = "- " if isinstance(finding.route[-1], int) else ""
    return f"write `{dash}{_first_key(model)}: {finding.given}`"


def _first_key(model: type[BaseModel]) -> str:
    own = [name for name in model.model_fields if name in model.__annotations__]
    return [*shape.required(model), *own, *model.model_fields][0]


def _empty(finding: SchemaError) -> Diagnostic:
    return finding.diagnostic(
        codes.INVALID_VALUE, "this text is empty", "write some text, or remove it"
    )


def _no_items(finding: SchemaError) -> Diagnostic:
    return finding.diagnostic(
        codes.INVALID_VALUE, f"{finding.key} has nothing in it", "write at least one"
    )


def _not_a_choice(finding: SchemaError) -> Diagnostic:
    if not isinstance(finding.given, str):
        return _not_a_text(finding)
    choices = shape.choices(shape.at(finding.route))
    return finding.diagnostic(
        codes.NOT_A_CHOICE,
        f"{finding.key} can't be {quote(finding.given)}",
        words.one_of(finding.given, choices),
    )


def _unknown_section(finding: SchemaError) -> Diagnostic:
    given = str(finding.context["given"])
    return finding.diagnostic(
        codes.NOT_A_CHOICE,
        f"there is no section {quote(given)}",
        words.one_of(given, finding.context["choices"]),
    )


def _missing_value(finding: SchemaError) -> Diagnostic:
    names: tuple[str, ...] = finding.context["given"]
    close = words.closest(names[0], finding.context["choices"])
    if close:
        help_ = f"did you mean `{close}`?"
    elif names[0] in BUILT_IN_VALUES:
        help_ = f"write `{names[0]}:` in the letter"
    else:
        help_ = f"write it in `values:`, as `{names[0]}: …`; \\{{{{ prints the braces themselves"
    listed = words.listed([f"{{{{ {name} }}}}" for name in names])
    return finding.diagnostic(codes.MISSING, f"the letter has no value for {listed}", help_)


def _unknown_locale(finding: SchemaError) -> Diagnostic:
    return finding.diagnostic(
        codes.NOT_A_CHOICE,
        f"there is no locale {quote(finding.given)}",
        f"use one of {', '.join(finding.context['languages'])}, "
        "with or without a region: de, de-AT",
    )


def _not_a_bool(finding: SchemaError) -> Diagnostic:
    message = f"{finding.key} should be true or false, not "
    given = quote(finding.given) if isinstance(finding.given, str) else kind(finding.given)
    return finding.diagnostic(codes.WRONG_TYPE, message + given, "write `true` or `false`")


def _not_in_range(finding: SchemaError) -> Diagnostic:
    if not isinstance(finding.given, str | int):
        message = f"{finding.key} should be a number, but this is {kind(finding.given)}"
        return finding.diagnostic(codes.WRONG_TYPE, message)
    limits = shape.limits(finding.route)
    between = f" from {limits[0]} to {limits[1]}" if limits else ""
    return finding.diagnostic(
        codes.OUT_OF_RANGE,
        f"{finding.key} should be a whole number{between}, not {quote(finding.given)}",
    )


def _bad_url(finding: SchemaError) -> Diagnostic:
    message = f"{quote(finding.given)} is not a web address: {finding.context['reason']}"
    return finding.diagnostic(codes.BAD_URL, message)


def _bad_email(finding: SchemaError) -> Diagnostic:
    message = f"{quote(finding.given)} is not an e-mail address"
    return finding.diagnostic(codes.BAD_EMAIL, message, "write it like name@example.org")


def _empty_profile(finding: SchemaError) -> Diagnostic:
    return finding.diagnostic(codes.MISSING, "a profile needs `username` or `url`")


def _role_twice(finding: SchemaError) -> Diagnostic:
    field = finding.context["field"]
    return finding.diagnostic(
        codes.ROLE_TWICE,
        f"`{field}` is set on the job, but the job has `roles`",
        f"move `{field}` to the role it belongs to",
    )


def _no_language(finding: SchemaError) -> Diagnostic:
    meant = suggest.for_language(finding.given, finding.context["others"])
    hint = f"did you mean `{meant}`? " if meant else ""
    return finding.diagnostic(
        codes.UNKNOWN_KEY,
        f"`{finding.given}` is not a known language code",
        f"{hint}the keys of a text in several languages are language codes: `en`, `de`, `pt-BR`",
    )


def _too_large(finding: SchemaError) -> Diagnostic:
    return finding.diagnostic(
        codes.TOO_LARGE, finding.context["reason"], "this is too much to check"
    )


def _bad_pattern(finding: SchemaError) -> Diagnostic:
    if finding.key == "`doi`":
        message = f"{quote(finding.given)} is not a DOI"
        return finding.diagnostic(codes.INVALID_VALUE, message, "write it like 10.1000/182")
    return _invalid(finding)


def _invalid(finding: SchemaError) -> Diagnostic:
    return finding.diagnostic(codes.INVALID_VALUE, f"{finding.key} can't have this value")


_TABLE: dict[str, Callable[[SchemaError], Diagnostic]] = {
    "extra_forbidden": _unknown_key,
    "missing": _missing,
    "string_type": _not_a_text,
    "string_too_short": _empty,
    "too_short": _no_items,
    "string_pattern_mismatch": _bad_pattern,
    "tuple_type": _not_a_list,
    "list_type": _not_a_list,
    "dict_type": _not_keys,
    "model_type": _not_keys,
    "enum": _not_a_choice,
    "bool_type": _not_a_bool,
    "bool_parsing": _not_a_bool,
    "int_type": _not_in_range,
    "int_parsing": _not_in_range,
    "int_parsing_size": _not_in_range,
    "int_from_float": _not_in_range,
    "greater_than_equal": _not_in_range,
    "less_than_equal": _not_in_range,
    "date": date_wording.not_a_date,
    "period_reversed": date_wording.reversed_period,
    "url": _bad_url,
    "email": _bad_email,
    "slug": _bad_id,
    "profile_empty": _empty_profile,
    "role_twice": _role_twice,
    "unknown_choice": _unknown_section,
    "letter_value": _missing_value,
    "unknown_locale": _unknown_locale,
    "language": _no_language,
    "too_large": _too_large,
}
