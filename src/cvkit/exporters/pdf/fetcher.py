"""The URL fetcher of the PDF engine: only the page's own resources and ``data:`` URLs."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.request import DataHandler, Request

from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse  # noqa: TID253

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cvkit.exporters.page.web_page import Resource


class MemoryFetcher(URLFetcher):  # type: ignore[misc] # WeasyPrint has no types
    """Serve a page's resources and refuse every other address, redirects included.

    Attributes:
        refused: The addresses that were asked for in vain.
    """

    def __init__(self, resources: Mapping[str, Resource]) -> None:
        super().__init__(allowed_protocols=(), allow_redirects=False, fail_on_errors=True)
        self._resources = resources
        self.refused: list[str] = []

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> URLFetcherResponse:  # noqa: ARG002 - WeasyPrint's signature
        """Return a resource's bytes, or those that the address itself holds (RFC 2397).

        Raises:
            FatalURLFetchingError: The page has no such resource.
            ValueError: The bytes within the address cannot be read; the engine goes on without.
        """
        resource = self._resources.get(url)
        if resource is None and url.lower().startswith("data:"):
            found = DataHandler().data_open(Request(url))  # noqa: S310 - it opens nothing
            return URLFetcherResponse(url, found, found.headers)
        if resource is None:
            # Remembered, because not every part of WeasyPrint lets the error through.
            self.refused.append(url)
            raise FatalURLFetchingError(f"cvkit fetches nothing, so it can't load {url}")
        return URLFetcherResponse(url, resource.data, {"Content-Type": resource.media_type})
