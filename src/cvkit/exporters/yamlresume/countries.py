"""YAMLResume's names of countries, which are mostly CLDR's."""

from __future__ import annotations

import re
from functools import lru_cache

from cvkit import languages

_NAMES = {
    "AG": "Antigua And Barbuda", "AX": "Aland Islands", "BA": "Bosnia and Herzegovina",
    "BL": "Saint-Barthelemy", "BQ": "Bonaire, Sint Eustatius and Saba", "BS": "The Bahamas",
    "CD": "Democratic Republic of the Congo", "CG": "Congo", "CI": "Cote D'Ivoire (Ivory Coast)",
    "CZ": "Czech Republic", "FJ": "Fiji Islands", "GG": "Guernsey and Alderney",
    "GM": "Gambia The", "GS": "South Georgia", "HK": "Hong Kong",
    "HM": "Heard Island and McDonald Islands", "IM": "Man (Isle of)",
    "KN": "Saint Kitts And Nevis", "LC": "Saint Lucia", "MF": "Saint-Martin (French part)",
    "MM": "Myanmar", "MO": "Macau", "PG": "Papua new Guinea", "PM": "Saint Pierre and Miquelon",
    "PN": "Pitcairn Island", "PS": "Palestinian Territory Occupied", "RE": "Reunion",
    "SH": "Saint Helena", "SJ": "Svalbard And Jan Mayen Islands", "ST": "Sao Tome and Principe",
    "SX": "Sint Maarten (Dutch part)", "SZ": "Swaziland", "TC": "Turks And Caicos Islands",
    "TL": "East Timor", "TR": "Türkiye", "TT": "Trinidad And Tobago",
    "UM": "United States Minor Outlying Islands", "VA": "Vatican City State (Holy See)",
    "VC": "Saint Vincent And The Grenadines", "VG": "Virgin Islands (British)",
    "VI": "Virgin Islands (US)", "WF": "Wallis And Futuna Islands",
}  # fmt: skip
"""Those that CLDR calls otherwise, by their ISO 3166-1 codes."""

_NO_COUNTRIES = frozenset(
    {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}
)
_CODE = re.compile("[A-Za-z]{2}")


def country(text: str) -> str | None:
    """Return the name of a country, given as a code or in English; ``None`` if it has none.

    Args:
        text: An ISO 3166-1 alpha-2 code in any case, or a name.
    """
    wanted = text.strip()
    if _CODE.fullmatch(wanted):
        return _by_code().get(wanted.upper())
    return _by_name().get(wanted.casefold())


@lru_cache(maxsize=1)
def _by_code() -> dict[str, str]:
    names = {
        code: str(name)
        for code, name in languages.cldr("en").territories.items()
        if _CODE.fullmatch(code) and code not in _NO_COUNTRIES
    }
    return {**names, **_NAMES}


@lru_cache(maxsize=1)
def _by_name() -> dict[str, str]:
    found = {name.casefold(): name for name in _by_code().values()}
    for code, name in languages.cldr("en").territories.items():
        if code in _NAMES:
            found[str(name).casefold()] = _NAMES[code]
    return found
