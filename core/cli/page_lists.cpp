#include "page_lists.h"

#include <algorithm>
#include <map>

#include "limit_lists.h"
#include "page_regime.h"

namespace terskel {
namespace {

constexpr std::size_t kMostAliases =
    60;  ///< inflections and spellings; the search of the calculator has them all

const Regime* find(const Content& content, const std::string& id) {
  for (const Regime& regime : content.regimes)
    if (regime.id == id) return &regime;
  return nullptr;
}

using Rows = std::vector<std::vector<std::string>>;

std::string units_of(const Catalogue& catalogue, const Form& form) {
  std::vector<std::string> names;
  for (const Unit unit : form.units) names.push_back(word_of(catalogue, {"unit", id_of(unit), "other"}));
  return joined(catalogue, names, "text.or");
}

/// The names that people type for a substance, without its own.
std::vector<std::string> aliases_of(const Catalogue& catalogue, const Substance& substance) {
  std::vector<std::string> names;
  for (const Alias& alias : catalogue.aliases) {
    const bool means = std::any_of(alias.forms.begin(), alias.forms.end(), [&](Index form) {
      return form >= substance.first_form && form < substance.first_form + substance.form_count;
    });
    if (means && alias.text != substance.name && names.size() < kMostAliases) names.push_back(alias.text);
  }
  return names;
}

/// Adds one regime's rows: what it says of each form, forms alike together.
void add_rows(Rows& rows, const Sheet& sheet, const Regime& regime, const Substance& substance) {
  const Catalogue& catalogue = sheet.catalogue();
  const auto number = static_cast<Index>(regime.versions.size() - 1);
  const Version& version = regime.versions.back();
  std::map<std::pair<Index, Index>, std::vector<Index>> alike;
  for (Index form = substance.first_form; form < substance.first_form + substance.form_count; ++form)
    alike[{version.places[form].row, version.places[form].group}].push_back(form);
  for (const auto& [place, forms] : alike) {
    std::string limits;
    std::string answers;
    if (place.first != kNone) {
      const Row& row = version.rows[place.first];
      limits = limit_list(sheet, row);
      answers = answer_list(sheet, regime, number, row);
    } else {
      const bool several = version.groups[place.second].tier_count > 1;
      limits = sheet.say("p", several ? "reason.not_listed" : "pages.amount_does_not_matter");
      answers = answer_list(sheet, regime, number, forms.front());
    }
    rows.push_back({link(sheet.to_regime(regime), regime.short_title),
                    escaped(forms_in_words(catalogue, forms)), limits, answers});
  }
}

}  // namespace

std::string regimes_page(const Sheet& sheet, const Built& built) {
  const Catalogue& catalogue = sheet.catalogue();
  std::string text = sheet.say("p", "pages.regimes_intro", {{"class", "intro"}});
  for (const Shelf& shelf : sheet.content().shelves) {
    Rows rows;
    for (const std::string& id : shelf.regimes) {
      const Regime* regime = find(sheet.content(), id);
      if (!regime) continue;
      const std::string_view kind = kKindIds[static_cast<std::size_t>(regime->kind)];
      const Version& newest = regime->versions.back();
      const DateSpan checked{newest.checked_until, newest.checked_until};
      rows.push_back({link(sheet.to_regime(*regime), regime->title),
                      escaped(word_of(catalogue, {"kind", kind})),
                      escaped(statuses_in_words(catalogue, newest)), escaped(in_words(catalogue, checked))});
    }
    const std::string name = word_of(catalogue, {"shelf", shelf.id});
    text +=
        said("h2", name, {{"id", shelf.id}}) +
        sheet.table({"pages.regime", "pages.type", "pages.status", "pages.checked_until"}, rows, shelf.id);
  }
  return sheet.document(built, {sheet.word("pages.regimes"), sheet.word("pages.regimes_intro"), {}}, text);
}

std::string substances_page(const Sheet& sheet, const Built& built) {
  const Catalogue& catalogue = sheet.catalogue();
  std::vector<const Substance*> ordered;
  for (const Substance& substance : catalogue.substances) ordered.push_back(&substance);
  std::sort(ordered.begin(), ordered.end(),
            [](const Substance* one, const Substance* other) { return one->name < other->name; });
  std::string items;
  for (const Substance* substance : ordered)
    items += element("li", link(sheet.to("substances/" + substance->id + ".html"), substance->name));
  return sheet.document(built, {sheet.word("pages.substances"), sheet.word("pages.substances_intro"), {}},
                        sheet.say("p", "pages.substances_intro", {{"class", "intro"}}) +
                            element("ul", items, {{"class", "columns"}}));
}

std::string substance_page(const Sheet& sheet, const Built& built, const Substance& substance) {
  const Catalogue& catalogue = sheet.catalogue();
  const std::string about = sheet.word("pages.substance_about", {{"substance", substance.name}});
  std::string text = said("p", about, {{"class", "intro"}});
  text += element("p", said("a", sheet.word("pages.calculate_substance"),
                            {{"class", "ds-button"}, {"href", sheet.to("#item=" + substance.id)}}));
  std::string forms;
  for (Index form = substance.first_form; form < substance.first_form + substance.form_count; ++form)
    forms += said("dt", in_words(catalogue, catalogue.forms[form])) +
             said("dd", units_of(catalogue, catalogue.forms[form]));
  text += sheet.say("h2", "pages.forms") + sheet.say("p", "pages.forms_intro") + element("dl", forms);
  const std::vector<std::string> aliases = aliases_of(catalogue, substance);
  if (!aliases.empty())
    text += element("details",
                    sheet.say("summary", "pages.aliases") + said("p", joined(catalogue, aliases, "text.and")),
                    {{"class", "ds-details"}});
  Rows rows;
  for (const Shelf& shelf : sheet.content().shelves)
    for (const std::string& id : shelf.regimes) {
      const Regime* regime = find(sheet.content(), id);
      if (regime && regime->kind != Kind::card) add_rows(rows, sheet, *regime, substance);
    }
  text += sheet.say("h2", "pages.limits", {{"id", "limits"}}) +
          sheet.table({"pages.regime", "ui.form", "pages.limits", "pages.answer"}, rows, "limits");
  return sheet.document(built, {substance.name, about, "https://schema.org/DefinedTerm"}, text);
}

}  // namespace terskel
