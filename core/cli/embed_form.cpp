#include "embed_form.h"

#include <nlohmann/json.hpp>

#include "snippet.h"

namespace terskel {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kPolicyHeader = "Content-Security-Policy";

/// What may be chosen: its value and its text.
struct Option {
  std::string value;
  std::string text;
};
using Options = std::vector<Option>;

std::string key(std::string_view end) { return "pages.embed_" + std::string(end); }

/// A control with its label, and perhaps a hint.
std::string field(std::string_view id, std::string_view label, std::string_view hint,
                  const std::string& control) {
  std::string text = said("label", label, {{"class", "ds-label"}, {"for", id}});
  if (!hint.empty())
    text += said("p", hint, {{"id", std::string(id) + "-hint"}, {"data-field", "description"}});
  return element("div", text + control, {{"class", "field"}, {"data-of", id}});
}

std::string text_field(std::string_view id, std::string_view label, std::string_view hint = {},
                       std::string_view mode = "text") {
  const std::string described = hint.empty() ? "" : std::string(id) + "-hint";
  return field(id, label, hint,
               opened("input", {{"id", id},
                                {"name", id},
                                {"class", "ds-input"},
                                {"type", "text"},
                                {"inputmode", mode},
                                {"autocomplete", "off"},
                                {"spellcheck", "false"},
                                {"aria-describedby", described}}));
}

std::string select_field(std::string_view id, std::string_view label, const Options& options) {
  std::string items;
  for (const Option& option : options)
    items += "<option value=\"" + escaped(option.value) + "\">" + escaped(option.text) + "</option>";
  return field(id, label, {}, element("select", items, {{"id", id}, {"name", id}, {"class", "ds-input"}}));
}

/// Boxes or buttons that belong together. `type` is checkbox or radio; the first radio button is chosen.
std::string choices(std::string_view type, std::string_view name, std::string_view legend,
                    const Options& options) {
  std::string items;
  for (const Option& option : options) {
    const std::string id = std::string(name) + "-" + option.value;
    const bool chosen = type == "radio" && &option == &options.front();
    items += element("div",
                     opened("input", {{"type", type},
                                      {"class", "ds-input"},
                                      {"id", id},
                                      {"name", name},
                                      {"value", option.value},
                                      {"checked", chosen ? "checked" : ""}}) +
                         said("label", option.text, {{"for", id}}),
                     {{"class", "check"}});
  }
  return element("fieldset", said("legend", legend, {{"class", "ds-label"}}) + items,
                 {{"class", "choices"}, {"data-of", name}});
}

std::string folded(std::string_view id, std::string_view title, const std::string& content) {
  return element("details", said("summary", title) + element("div", content, {{"class", "stack"}}),
                 {{"class", "ds-details"}, {"id", id}});
}

Options words(const Sheet& sheet, const std::string& start, const std::vector<std::string_view>& ends) {
  Options options;
  for (const std::string_view end : ends)
    options.push_back({std::string(end), sheet.word(start + std::string(end))});
  return options;
}

std::string regimes(const Sheet& sheet) {
  std::string text = sheet.say("p", key("regimes_hint"), {{"data-field", "description"}});
  for (const Shelf& shelf : sheet.content().shelves) {
    Options options;
    for (const std::string& id : shelf.regimes)
      for (const Regime& regime : sheet.content().regimes)
        if (regime.id == id) options.push_back({id, regime.title});
    text += choices("checkbox", "regime", sheet.word("shelf." + shelf.id), options);
  }
  return folded("regimes", sheet.word("ui.regimes"), text);
}

std::string questions(const Sheet& sheet) {
  Options options;
  for (const std::string_view id : kQuestionIds)
    options.push_back({std::string(id), sheet.word("question." + std::string(id))});
  return folded("questions", sheet.word(key("questions")),
                choices("checkbox", "question", sheet.word(key("questions_hint")), options));
}

std::string look(const Sheet& sheet) {
  const auto colour = [&](std::string_view id, std::string_view example) {
    return text_field(id, sheet.word(key(id)), sheet.word(key("colour_hint"), {{"example", example}}));
  };
  return folded("look", sheet.word(key("look")),
                select_field("theme", sheet.word(key("theme")),
                             words(sheet, key("theme_"), {"auto", "light", "dark"})) +
                    colour("accent", "#0a6847") + colour("background", "#fffaf0") +
                    colour("text", "#1a1a1a") +
                    text_field("font", sheet.word(key("font")),
                               sheet.word(key("font_hint"), {{"example", "Georgia, serif"}})) +
                    text_field("radius", sheet.word(key("radius")), {}, "numeric") +
                    select_field("density", sheet.word(key("density")),
                                 words(sheet, key("density_"), {"normal", "dense", "airy"})));
}

std::string preset(const Sheet& sheet) {
  return text_field("case", sheet.word(key("case")), sheet.word(key("case_hint")), "url") +
         said("p", "", {{"id", "case-said"}, {"class", "ds-validation-message"}, {"role", "status"}}) +
         element("details",
                 sheet.say("summary", key("case_form")) + element("div", "", {{"id", "case-form"}}),
                 {{"class", "ds-details"}, {"id", "case-here"}});
}

std::string edition(const Sheet& sheet) {
  const std::string pinned = sheet.word(key("pinned"), {{"edition", sheet.catalogue().content_version}});
  return choices("radio", "edition", sheet.word(key("edition")),
                 {{"pinned", pinned}, {"latest", sheet.word(key("latest"))}});
}

/// What the script says, by the ends of the keys, and what belongs into a snippet by language and mode.
std::string said_by_script(const Sheet& sheet, const std::string& site,
                           const std::vector<Content>& contents) {
  Json said{{"site", site},
            {"edition", sheet.catalogue().content_version},
            {"policy", kPolicyHeader},
            {"snippet", snippet(unfilled_snippet())},
            {"amp", amp_snippet(unfilled_snippet())},
            {"copy_refused", sheet.word("ui.copy_refused")}};
  for (const std::string_view end :
       {"case_bad", "case_needed", "copied", "frame_free", "frame_yes", "frame_no", "frame_missing",
        "script_free", "script_yes", "script_no", "script_missing", "script_dynamic", "sandboxed", "reports",
        "trial_frame", "trial_stopped", "check_bad"})
    said[std::string(end)] = sheet.word(key(end));
  for (const WidgetMode& mode : kWidgetModes) {
    said["heights"][std::string(mode.id)] = mode.height;
    for (const Content& content : contents)
      said["titles"][content.catalogue.language][std::string(mode.id)] =
          word(content.catalogue, key("title_" + std::string(mode.id)));
  }
  for (const Content& content : contents)
    said["links"][content.catalogue.language] = word(content.catalogue, "pages.widget_link");
  return said.dump();
}

std::string preview(const Sheet& sheet) {
  Options widths;
  for (const auto& [pixels, end] : std::initializer_list<std::pair<std::string_view, std::string_view>>{
           {"320", "width_phone"}, {"360", "width_phone"}, {"680", "width_desktop"}})
    widths.push_back({std::string(pixels), sheet.word(key(end), {{"pixels", pixels}})});
  return sheet.say("h2", key("preview"), {{"id", "preview"}}) +
         choices("radio", "width", sheet.word(key("width")), widths) +
         element("div", "",
                 {{"id", "stage"}, {"tabindex", "0"}, {"role", "region"}, {"aria-labelledby", "preview"}});
}

std::string result(const Sheet& sheet) {
  const std::string area = element("textarea", "",
                                   {{"id", "snippet"},
                                    {"class", "ds-input"},
                                    {"readonly", "readonly"},
                                    {"rows", "7"},
                                    {"spellcheck", "false"}});
  return field("snippet", sheet.word(key("snippet")), {}, area) +
         sheet.say("button", key("copy"), {{"type", "button"}, {"id", "copy"}, {"class", "ds-button"}}) +
         said("p", "", {{"id", "copied"}, {"role", "status"}});
}

}  // namespace

std::string embed_form(const Sheet& sheet, const std::string& site, const std::vector<Content>& contents) {
  Options claims;
  for (const Claim& claim : sheet.content().claims) claims.push_back({claim.id, claim.card.title});
  Options languages;
  languages.push_back({sheet.catalogue().language, sheet.word("ui.language_" + sheet.catalogue().language)});
  for (const std::string language : kPageLanguages)
    if (language != sheet.catalogue().language)
      languages.push_back({language, sheet.word("ui.language_" + language)});
  const std::string fields =
      select_field("mode", sheet.word(key("mode")),
                   words(sheet, key("mode_"), {"compact", "full", "fixed", "ladder", "claim"})) +
      select_field("claim", sheet.word(key("claim")), claims) +
      select_field("language", sheet.word("ui.languages"), languages) + preset(sheet) + edition(sheet) +
      regimes(sheet) + questions(sheet) + look(sheet);
  const std::string form = element("div", sheet.say("h2", key("make"), {{"id", "make"}}) + fields,
                                   {{"id", "choices"}, {"role", "group"}, {"aria-labelledby", "make"}}) +
                           element("div", preview(sheet) + result(sheet), {{"class", "outcome"}});
  return element(
      "div", form,
      {{"id", "builder"}, {"hidden", "hidden"}, {"data-words", said_by_script(sheet, site, contents)}});
}

std::string policy_form(const Sheet& sheet) {
  const std::string area = element("textarea", "",
                                   {{"id", "own-policy"},
                                    {"class", "ds-input"},
                                    {"rows", "5"},
                                    {"spellcheck", "false"},
                                    {"autocomplete", "off"}});
  return element(
      "div",
      sheet.say("p", key("check_a")) +
          field("own-policy", sheet.word(key("check_policy"), {{"policy", kPolicyHeader}}), {}, area) +
          text_field("own-site", sheet.word(key("check_site")), "https://avisen.example", "url") +
          element("div", element("ul", "", {{"id", "verdict"}}), {{"role", "status"}}) +
          element("div", "", {{"id", "trial"}}),
      {{"class", "stack"}});
}

std::string test_words(const Sheet& sheet) {
  Json said;
  for (const std::string_view end :
       {"test_wasm_yes", "test_wasm_no", "test_height_yes", "test_height_no", "test_width", "test_narrow"})
    said[std::string(end)] = sheet.word(key(end));
  return said.dump();
}

}  // namespace terskel
