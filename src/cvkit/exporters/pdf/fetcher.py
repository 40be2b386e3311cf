"""A URL fetcher for the PDF engine that serves only page resources and ``data:`` URLs."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.request import DataHandler, Request

from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse  # noqa: TID253

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cvkit.exporters.page.web_page import Resource


class MemoryFetcher(URLFetcher):  # type: ignore[misc] # WeasyPrint has no types
    """Serves a page's resources, and refuses all other URLs, including redirects.

    Attributes:
        refused: The URLs that were refused.
    """

    def __init__(self, resources: Mapping[str, Resource]) -> None:
        super().__init__(allowed_protocols=(), allow_redirects=False, fail_on_errors=True)
        self._resources = resources
        self.refused: list[str] = []

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> URLFetcherResponse:  # noqa: ARG002 - WeasyPrint's signature
        """Return a resource, or the data inside a ``data:`` URL (RFC 2397).

        Raises:
            FatalURLFetchingError: The page has no such resource.
            ValueError: The ``data:`` URL can't be decoded; the engine continues without it.
        """
        resource = self._resources.get(url)
        if resource is None and url.lower().startswith("data:"):
            found = DataHandler().data_open(Request(url))  # noqa: S310 - it opens nothing
            return URLFetcherResponse(url, found, found.headers)
        if resource is None:
            # Recorded, because some parts of WeasyPrint catch the error.
            self.refused.append(url)
            raise FatalURLFetchingError(f"cvkit fetches nothing, so it can't load {url}")
        return URLFetcherResponse(url, resource.data, {"Content-Type": resource.media_type})
