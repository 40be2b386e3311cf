"""Command-line options that output formats define, such as ``--dpi``."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from cvkit import plugins
from cvkit.exporters.options import Option, flag_of, options_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from typer._click import Parameter

    from cvkit.exporters.format import Format
    from cvkit.exporters.options import Options, Value


class FormatFlag(NamedTuple):
    """A command-line option of one or more formats.

    Attributes:
        flag: The flag, such as ``--dpi``.
        field: The name of the field that it sets.
        option: Its type, default and help, as the first of the formats declares them.
        formats: The formats that have this option.
    """

    flag: str
    field: str
    option: Option
    formats: tuple[Format, ...]

    @property
    def key(self) -> str:
        """The name of the parameter, which differs from all the command's own."""
        return "format" + self.flag.replace("-", "_")

    @property
    def help(self) -> str:
        """The help text: what the option does, for which formats, and its default."""
        names = ", ".join(one.name for one in self.formats)
        text = f"{self.option.help.removesuffix('.')} ({names})"
        defaults = {options_of(one.options)[self.field].default for one in self.formats}
        if isinstance(self.option.default, bool) or len(defaults) > 1:
            return f"{text}."
        return f"{text}; default: {self.option.shown}."


def format_flags(taken: Iterable[str]) -> tuple[FormatFlag, ...]:
    """Return the options of all formats.

    Formats share an option if its name and type are the same, as image formats share ``--dpi``. An
    option whose name is already taken is prefixed with the format's name: ``--table-theme``.

    Args:
        taken: The flags of the command's own options.
    """
    reserved = frozenset(taken)
    flags: dict[str, FormatFlag] = {}
    for one in plugins.formats():
        for name, option in options_of(one.options).items():
            flag = flag_of(name)
            same = flags.get(flag)
            if flag in reserved or (same and type(same.option.default) is not type(option.default)):
                flag = flag_of(one.name, name)
                same = None
            formats = (*same.formats, one) if same else (one,)
            flags[flag] = FormatFlag(flag, name, same.option if same else option, formats)
    return tuple(flags.values())


def parameters(flags: Sequence[FormatFlag]) -> list[Parameter]:
    """Return the options as Typer parameters: strings or booleans, ``None`` if unset."""

    def declared(**_: object) -> None: ...

    # Typer reads a function's signature; it has no other public way to create an option.
    declared.__signature__ = inspect.Signature(  # type: ignore[attr-defined]
        [
            inspect.Parameter(
                flag.key,
                inspect.Parameter.KEYWORD_ONLY,
                default=None,
                annotation=_annotation(flag),
            )
            for flag in flags
        ]
    )
    scratch = typer.Typer(add_completion=False)
    scratch.command()(declared)
    return typer.main.get_command(scratch).params


def _annotation(flag: FormatFlag) -> Any:  # noqa: ANN401 - only Typer reads it
    if isinstance(flag.option.default, bool):
        words = f"{flag.flag}/--no-{flag.flag.removeprefix('--')}"
        return Annotated[bool | None, typer.Option(words, help=flag.help)]
    choices = list(flag.option.choices)
    return Annotated[
        str | None,
        typer.Option(
            flag.flag,
            metavar="|".join(choices) or flag.option.metavar,
            help=flag.help,
            autocompletion=lambda: choices,
        ),
    ]


def chosen_options(
    flags: Sequence[FormatFlag], values: Mapping[str, str | bool | None]
) -> dict[str, Options]:
    """Return the options of each format for which at least one was set.

    Args:
        flags: The options that exist.
        values: The values given, by the keys of ``flags``.

    Raises:
        CvkitError: A value is not valid for its option.
    """
    kinds: dict[str, type[Options]] = {}
    read: dict[str, dict[str, Value]] = {}
    for flag in flags:
        value = values.get(flag.key)
        if value is None:
            continue
        for one in flag.formats:
            own = options_of(one.options)[flag.field]
            kinds[one.name] = one.options
            fields = read.setdefault(one.name, {})
            fields[flag.field] = own.read(value, flag.flag) if isinstance(value, str) else value
    return {name: kinds[name](**fields) for name, fields in read.items()}
