"""Implements ``cvkit diff --pictures``: an HTML page with old and new pages beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit import disk, pipeline, plugins
from cvkit.cli import overwrite, terminal
from cvkit.cli.output_paths import Output
from cvkit.cli.read_files import ReadFiles
from cvkit.exporters.artifact import Artifact

if TYPE_CHECKING:
    from pathlib import Path

    from cvkit.cli.diff_report import Side
    from cvkit.diff.pictures import Picture

PAGE = "index.html"


def run(folder: Path, old: Side, new: Side, changes: int, *, force: bool) -> int:
    """Write the page and a picture for each page of the two.

    Args:
        folder: The folder to write to.
        old: The old résumé.
        new: The new one.
        changes: How many differences there are.
        force: Whether to overwrite files that cvkit did not write.

    Returns:
        The exit code: 0; 1 if one of the two can't be rendered, and then nothing is written.

    Raises:
        CvkitError: The folder can't be written to, or contains files of these names that cvkit
            did not write.
    """
    from cvkit.diff.pictures import pictures

    made: list[bytes] = []
    for one in (old, new):
        with terminal.progress(f"Rendering {one.name}"):
            rendered = pipeline.render(one.reading, ["pdf"], one.options, one.input.project)
        terminal.show(rendered.diagnostics, one.reading.source.texts)
        made += [artifact.data for artifact in rendered.artifacts.values()]
    if len(made) < 2:  # noqa: PLR2004 - one of the two is refused
        return 1
    shown = pictures(*made)
    named = {f"page-{number}.png": one for number, one in enumerate(shown, start=1)}
    files = {folder / name: _output(name, "png", one.data) for name, one in named.items()}
    files[folder / PAGE] = _output(PAGE, "html", _page(named, old.name, new.name, changes))
    overwrite.check(files, ReadFiles.of([old.input, new.input]), force=force)
    disk.make_folder(folder)
    disk.write_all({path: output.artifact.data for path, output in files.items()})
    terminal.report(f"{folder / PAGE}  {len(shown)} page{'' if len(shown) == 1 else 's'}")
    return 0


def _output(name: str, form: str, data: bytes) -> Output:
    (one,) = plugins.choose_formats([form]).values()
    return Output(name, one, Artifact(data))


def _page(named: dict[str, Picture], old: str, new: str, changes: int) -> bytes:
    from jinja2 import Environment, PackageLoader

    environment = Environment(
        loader=PackageLoader("cvkit.cli", ""), autoescape=True, trim_blocks=True
    )
    template = environment.get_template("diff.html.j2")
    return template.render(old=old, new=new, pictures=named, changes=changes).encode()
