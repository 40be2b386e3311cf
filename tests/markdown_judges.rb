# Markdown in, HTML out, as Jekyll does it: Liquid, then kramdown with GitHub's syntax.
# A JSON list of texts in, a list of pages out. ruby markdown_judges.rb

require "json"
require "kramdown"
require "kramdown-parser-gfm"
require "liquid"

# Straight quotes and three dots, as written: they are looks, not markup.
OPTIONS = {
  input: "GFM", hard_wrap: false, smart_quotes: "apos,apos,quot,quot",
  typographic_symbols: { hellip: "..." }, syntax_highlighter: nil
}.freeze

pages = JSON.parse($stdin.read).map do |text|
  Kramdown::Document.new(Liquid::Template.parse(text).render, OPTIONS).to_html
rescue Liquid::Error => e
  e.message
end
puts JSON.generate(pages)
