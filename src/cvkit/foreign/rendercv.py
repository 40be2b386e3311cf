"""Field names and other names of RenderCV (https://docs.rendercv.com)."""

NAMES = {
    "cv": ("basics",),
    "design": ("export",),
    "end_date": ("dates", "date"),
    "social_networks": ("profiles",),
    "start_date": ("dates", "date"),
}
"""Maps the names in version 2 to cvkit's, best match first."""

LOCALES = {
    "arabic": "ar",
    "danish": "da",
    "dutch": "nl",
    "english": "en",
    "french": "fr",
    "german": "de",
    "hebrew": "he",
    "hindi": "hi",
    "hungarian": "hu",
    "indonesian": "id",
    "italian": "it",
    "japanese": "ja",
    "korean": "ko",
    "mandarin_chinese": "zh",
    "norwegian_bokmål": "nb",
    "persian": "fa",
    "portuguese": "pt",
    "russian": "ru",
    "spanish": "es",
    "turkish": "tr",
    "vietnamese": "vi",
}
"""Maps the values of ``locale.language`` in version 2.8 to cvkit's locales."""

NETWORKS = (
    "LinkedIn",
    "GitHub",
    "GitLab",
    "IMDB",
    "Instagram",
    "ORCID",
    "Mastodon",
    "StackOverflow",
    "ResearchGate",
    "YouTube",
    "Google Scholar",
    "Telegram",
    "WhatsApp",
    "Leetcode",
    "X",
    "Bluesky",
    "Reddit",
)
"""The networks that version 2.8 knows, as it writes them."""
