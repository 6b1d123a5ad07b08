#include "snippet.h"

#include "html.h"

namespace terskel {
namespace {

std::string quoted(std::string_view name, std::string_view value) {
  return " " + std::string(name) + "=\"" + escaped(value) + "\"";
}

std::string source(const Snippet& parts) { return quoted("src", parts.frame) + quoted("title", parts.title); }

std::string way_on(const Snippet& parts) {
  return "<p><a" + quoted("href", parts.page) + ">" + escaped(parts.link) + "</a></p>";
}

}  // namespace

std::string snippet(const Snippet& parts) {
  return "<iframe" + source(parts) + " loading=\"lazy\" width=\"100%\"" + quoted("height", parts.height) +
         " frameborder=\"0\" allow=\"\" referrerpolicy=\"no-referrer\" data-terskel></iframe>\n" +
         way_on(parts) + "\n<script async" + quoted("src", parts.script) +
         " referrerpolicy=\"no-referrer\"></script>";
}

std::string amp_snippet(const Snippet& parts) {
  return "<amp-iframe" + source(parts) + " width=\"auto\"" + quoted("height", parts.height) +
         " layout=\"fixed-height\" sandbox=\"allow-scripts allow-same-origin allow-popups "
         "allow-popups-to-escape-sandbox\" frameborder=\"0\" referrerpolicy=\"no-referrer\" resizable>\n"
         "<button overflow>" +
         escaped(parts.link) + "</button>\n</amp-iframe>\n" + way_on(parts);
}

Snippet unfilled_snippet() { return {"{frame}", "{title}", "{height}", "{page}", "{link}", "{script}"}; }

}  // namespace terskel
