"""Field names of RenderCV (https://docs.rendercv.com)."""

NAMES = {
    "cv": ("basics",),
    "design": ("export",),
    "end_date": ("dates", "date"),
    "social_networks": ("profiles",),
    "start_date": ("dates", "date"),
}
"""Maps the names in version 2 to cvkit's, best match first."""
