"""The tools, as programs see them: their names, what they take, and what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from mcp.server.mcpserver import Image
from pydantic import Field

from cvkit import pipeline
from cvkit.diagnostics.render import json_v1
from cvkit.mcp_server.check import check
from cvkit.mcp_server.edit import Action, Edit, edit
from cvkit.mcp_server.export import export, page_picture
from cvkit.mcp_server.one_at_a_time import OneAtATime, lines_of, one_line
from cvkit.mcp_server.read import read
from cvkit.mcp_server.workspace import DEFAULT, Target

if TYPE_CHECKING:
    from cvkit.mcp_server.workspace import Workspace

File = Annotated[str, Field(description="The file, by its path in the folder.")]
Path = Annotated[
    str | list[str | int],
    Field(
        description="Keys, numbers of items from 0, and ids, as `work.0.title` or "
        '`["work", 0, "title"]`; or first the id of an entry or bullet, wherever it is: `engine`.'
    ),
]
Value = Annotated[
    Any,
    Field(
        description="For `set` and `add`: a text, a list, or an object of keys. Write numbers and "
        "dates as texts."
    ),
]
Position = Annotated[
    int | None, Field(description="For `move`: the new position in the list, from 0.")
]
AcceptWarnings = Annotated[
    bool, Field(description="Write the file even if there are new warnings (never new errors).")
]
Formats = Annotated[
    list[str], Field(description="Such as pdf, html, docx, markdown, text, png, jsonresume.")
]
Folder = Annotated[str, Field(description="A folder in the server's; made if it is missing.")]
Variant = Annotated[str | None, Field(description="One of the résumé's variants.")]
Theme = Annotated[str | None, Field(description="The theme, instead of the file's.")]
Locale = Annotated[str | None, Field(description="The language, instead of the file's.")]
Pages = Annotated[int | None, Field(description="Fit the résumé on so many pages.", ge=1, le=50)]
Letter = Annotated[bool, Field(description="Write the variant's letter instead.")]
Page = Annotated[int, Field(description="The number of the page, from 1.", ge=1)]
Dpi = Annotated[int, Field(description="Pixels per inch of paper.", ge=30, le=200)]


class Tools:
    """The tools of a server.

    Args:
        workspace: The folder, and what may be done in it.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._calls = OneAtATime(workspace)

    async def read(self, *, file: File = DEFAULT, path: Path = "") -> str:
        """Return a YAML file of the folder, or the value at a path in it.

        Comments are not shown. `[private]` stands for values that you may not see or change.
        """
        return await self._calls.do(lambda here: read(here, file, path))

    async def validate(self, *, file: File = DEFAULT) -> str:
        """Check a résumé or a letter; return all errors and warnings as JSON.

        Each has a code, a severity, a message, a place in the file, and often help.
        """
        return json_v1.render(await self._calls.do(lambda here: check(here, file)))

    async def edit(  # noqa: PLR0913 - what an edit can need
        self,
        *,
        action: Action,
        path: Path,
        value: Value = None,
        position: Position = None,
        file: File = DEFAULT,
        accept_warnings: AcceptWarnings = False,
    ) -> str:
        """Change one value in a file: set it, add an item to a list, remove or move one.

        `set` also makes new keys, and replaces what is there; `add` takes the path of the list.
        Everything else stays as it is, with its comments. A change is refused, and nothing
        written, if it touches what is private, or if the file would have new errors or warnings.
        """
        wanted = Edit(action, path, value, position, accept_warnings)
        done = await self._calls.do(lambda here: edit(here, file, wanted))
        return "\n".join((done.text, *lines_of(done.diagnostics)))

    async def export(  # noqa: PLR0913 - the options of `cvkit export`
        self,
        *,
        formats: Formats,
        file: File = DEFAULT,
        folder: Folder = "",
        variant: Variant = None,
        theme: Theme = None,
        locale: Locale = None,
        pages: Pages = None,
        letter: Letter = False,
    ) -> str:
        """Write a résumé as files of other formats into the folder, and return their names.

        Only what cvkit can take for its own output is overwritten. What is private is left out.
        """
        options = pipeline.RenderOptions(variant, theme, locale, pages=pages, letter=letter)
        target = Target(file, folder)
        done = await self._calls.do(lambda here: export(here, formats, options, target))
        return "\n".join((*map(one_line, done.files), *lines_of(done.diagnostics)))

    async def page_picture(  # noqa: PLR0913 - the same
        self,
        *,
        file: File = DEFAULT,
        page: Page = 1,
        dpi: Dpi = 80,
        variant: Variant = None,
        theme: Theme = None,
        locale: Locale = None,
        letter: Letter = False,
    ) -> list[str | Image]:
        """Return a picture of a page, as the PDF has it; what is private is left out."""
        options = pipeline.RenderOptions(variant, theme, locale, letter=letter)
        done = await self._calls.do(lambda here: page_picture(here, file, page, dpi, options))
        said = "\n".join((f"Page {page} of {done.pages}.", *lines_of(done.diagnostics)))
        return [said, Image(data=done.data, format="png")]
