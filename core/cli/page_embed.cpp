#include "page_embed.h"

#include "built_page.h"
#include "embed_form.h"
#include "ready_snippet.h"

namespace terskel {
namespace {

constexpr std::string_view kPolicyHeader = "Content-Security-Policy";
constexpr std::string_view kPackage = "terskel-calculator";
constexpr std::string_view kTestHeight = "320";
/// A case that a ready answer can show: an adult and the amount at which most regimes differ.
constexpr std::string_view kExample = "age=25&item=cannabis+10+g";

std::string key(std::string_view end) { return "pages.embed_" + std::string(end); }

/// Text that one copies.
std::string code(std::string_view text) { return element("pre", said("code", text), {{"class", "code"}}); }

/// What is filled without anybody having chosen.
class Ready {
 public:
  Ready(const Sheet& sheet, const std::string& site) : sheet_(sheet), site_(site) {}

  Snippet parts(const WidgetMode& mode) const {
    return ready_snippet(sheet_, site_, mode, mode.id == "fixed" ? std::string(kExample) : "",
                         sheet_.word(key("title_" + std::string(mode.id))));
  }

  Snippet test() const {
    return {folder() + "embed-test.html", sheet_.word(key("test")),   std::string(kTestHeight),
            folder() + "embed.html",      sheet_.word("pages.embed"), site_ + "embed.js"};
  }

 private:
  std::string folder() const { return site_ + sheet_.catalogue().language + "/"; }

  const Sheet& sheet_;
  const std::string& site_;
};

std::string ready_snippets(const Sheet& sheet, const Ready& ready) {
  std::string text = sheet.say("h2", key("ready")) + sheet.say("p", key("ready_about"));
  for (const WidgetMode& mode : kWidgetModes) {
    if (mode.id == "claim" || mode.id == "ladder") continue;  // they need a choice
    const std::string name = sheet.word(key("mode_" + std::string(mode.id)));
    text += said("h3", name) + code(snippet(ready.parts(mode)));
  }
  return element("div", text, {{"id", "ready"}});
}

std::string allowed(const Sheet& sheet, const std::string& site) {
  const std::string origin = site.substr(0, site.find('/', site.find("//") + 2));
  const auto row = [&](const std::string& directive, std::string_view about) {
    return element("dt", said("code", directive + " " + origin)) + sheet.say("dd", key(about));
  };
  return sheet.say("h2", key("policy"), {{"id", "policy"}}) +
         said("p", sheet.word(key("policy_a"), {{"policy", kPolicyHeader}})) +
         element("dl", row("frame-src", "policy_frame") + row("script-src", "policy_script")) +
         sheet.say("p", key("policy_b"));
}

std::string guidance(const Sheet& sheet, const Ready& ready) {
  const auto part = [&](const std::string& name) {
    return sheet.say("h2", key(name), {{"id", name}}) +
           said("p", sheet.word(key(name + "_a"), {{"package", kPackage}}));
  };
  return part("strip") + part("amp") +
         element("div", code(amp_snippet(ready.parts(kWidgetModes.front()))), {{"id", "amp-snippet"}}) +
         part("oembed") + part("element");
}

std::string tests(const Sheet& sheet, const Ready& ready) {
  return sheet.say("h2", key("try"), {{"id", "try"}}) + sheet.say("p", key("try_a")) +
         element("div", code(snippet(ready.test())), {{"id", "try-snippet"}}) +
         element("div", sheet.say("h2", key("check"), {{"id", "check"}}) + policy_form(sheet),
                 {{"id", "check-part"}, {"hidden", "hidden"}});
}

}  // namespace

std::string embed_page(const Sheet& sheet, const std::string& frame, const std::string& site,
                       const std::vector<Content>& contents) {
  const Ready ready(sheet, site);
  const std::string main = sheet.say("h1", "pages.embed", {{"class", "ds-heading"}, {"data-size", "xl"}}) +
                           sheet.say("p", key("intro"), {{"class", "intro"}}) +
                           embed_form(sheet, site, contents) + ready_snippets(sheet, ready) +
                           allowed(sheet, site) + guidance(sheet, ready) + tests(sheet, ready);
  const Subject subject{sheet.word("pages.embed"), sheet.word(key("intro")), {}};
  return filled(
      sheet, frame,
      {sheet.word("pages.title", {{"title", subject.heading}, {"site", sheet.word("ui.site")}}),
       opened("meta", {{"name", "description"}, {"content", subject.description}}) + sheet.relations(subject),
       said("a", sheet.word("ui.skip"), {{"class", "ds-skip-link"}, {"href", "#main"}}) + sheet.header() +
           element("main", main, {{"id", "main"}, {"tabindex", "-1"}}) + sheet.footer()});
}

std::string embed_test_page(const Sheet& sheet, const std::string& frame) {
  const std::string list = element("ul", sheet.say("li", key("test_frame")) +
                                             sheet.say("li", key("test_scripts"), {{"id", "no-scripts"}}));
  const std::string body =
      sheet.say("h1", key("test")) +
      element("div", list, {{"id", "findings"}, {"role", "status"}, {"data-words", test_words(sheet)}});
  return filled(
      sheet, frame,
      {sheet.word(key("test")), opened("meta", {{"name", "robots"}, {"content", "noindex"}}), body});
}

}  // namespace terskel
