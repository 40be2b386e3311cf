"""What the PDF engine may fetch: the page's own resources, from memory. Nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse  # noqa: TID253

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cvkit.exporters.page import Resource


class MemoryFetcher(URLFetcher):  # type: ignore[misc] # WeasyPrint has no types
    """Serve a page's resources and refuse every other address, redirects included."""

    def __init__(self, resources: Mapping[str, Resource]) -> None:
        super().__init__(allowed_protocols=(), allow_redirects=False, fail_on_errors=True)
        self._resources = resources

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> URLFetcherResponse:  # noqa: ARG002 - WeasyPrint's signature
        """Return a resource's bytes.

        Raises:
            FatalURLFetchingError: The page has no such resource.
        """
        resource = self._resources.get(url)
        if resource is None:
            raise FatalURLFetchingError(f"cvkit fetches nothing, and so not {url}")
        return URLFetcherResponse(url, resource.data, {"Content-Type": resource.media_type})
