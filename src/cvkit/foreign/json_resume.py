"""Field names of JSON Resume (https://jsonresume.org/schema)."""

NAMES = {
    "position": ("title",),
    "highlights": ("bullets",),
    "startDate": ("dates", "date"),
    "endDate": ("dates", "expires", "date"),
    "releaseDate": ("date",),
    "studyType": ("degree",),
    "label": ("headline",),
    "image": ("photo",),
    "picture": ("photo",),
    "website": ("url",),
    "company": ("organization",),
    "name": ("organization",),
    "entity": ("organization",),
    "postalCode": ("postal_code",),
    "countryCode": ("country",),
    "date": ("dates",),
}
"""Maps the names in versions 1.0.0 and 0.x to cvkit's, best match first."""
