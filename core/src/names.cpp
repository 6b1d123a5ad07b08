#include "names.h"

#include <algorithm>
#include <string>

#include "glyphs.h"

namespace terskel {
namespace {

bool means(const std::string& name, std::string_view sought) {
  return !name.empty() && name.size() == sought.size() && folded(name) == sought;
}

/// Whether these are just the forms that stand for their substance anyway.
bool are_implied(const Catalogue& catalogue, const std::vector<Index>& forms) {
  const Index substance = catalogue.forms[forms.front()].substance;
  for (std::size_t i = 0; i < catalogue.forms.size(); ++i) {
    if (catalogue.forms[i].substance != substance) continue;
    const bool given = std::find(forms.begin(), forms.end(), i) != forms.end();
    if (given != catalogue.forms[i].implied) return false;
  }
  return true;
}

/// What one or more forms stand for together: one of them, their substance, or a choice.
Named among(const Catalogue& catalogue, const std::vector<Index>& forms) {
  if (forms.empty()) return {};
  const Index substance = catalogue.forms[forms.front()].substance;
  for (const Index form : forms)
    if (catalogue.forms[form].substance != substance) return {Named::Type::ambiguous, kNone, kNone, forms};
  const bool says_form = forms.size() == 1 && !are_implied(catalogue, forms);
  return {Named::Type::found, substance, says_form ? forms.front() : kNone, {}};
}

std::vector<Index> forms_of_alias(const Catalogue& catalogue, std::string_view name) {
  const auto found =
      std::lower_bound(catalogue.aliases.begin(), catalogue.aliases.end(), name,
                       [](const Alias& alias, std::string_view sought) { return alias.text < sought; });
  if (found == catalogue.aliases.end() || found->text != name) return {};
  return found->forms;
}

std::vector<Index> forms_called(const Catalogue& catalogue, std::string_view name) {
  std::vector<Index> forms;
  for (std::size_t i = 0; i < catalogue.forms.size(); ++i)
    if (means(catalogue.forms[i].id, name) || means(catalogue.forms[i].name, name))
      forms.push_back(static_cast<Index>(i));
  return forms;
}

Index substance_called(const Catalogue& catalogue, std::string_view name) {
  for (const auto part : {&Substance::id, &Substance::name})
    for (std::size_t i = 0; i < catalogue.substances.size(); ++i)
      if (means(catalogue.substances[i].*part, name)) return static_cast<Index>(i);
  return kNone;
}

/// A name without a form after it. Ids go before names, names before aliases, aliases before bare forms.
Named plainly_named(const Catalogue& catalogue, std::string_view name) {
  const Index substance = substance_called(catalogue, name);
  if (substance != kNone) return {Named::Type::found, substance, kNone, {}};
  const Named alias = among(catalogue, forms_of_alias(catalogue, name));
  return alias.type != Named::Type::nothing ? alias : among(catalogue, forms_called(catalogue, name));
}

/// The form of this substance with this id; ids win over words, since `oil` is also a word for other things.
Index form_with_id(const Catalogue& catalogue, Index substance, std::string_view id) {
  const Substance& owner = catalogue.substances[substance];
  for (Index form = owner.first_form; form < owner.first_form + owner.form_count; ++form)
    if (!id.empty() && catalogue.forms[form].id == id) return form;
  return kNone;
}

/// The form of this substance that an id, name or alias stands for; kNone if none or more than one.
Index form_called(const Catalogue& catalogue, Index substance, std::string_view name) {
  const Index exact = form_with_id(catalogue, substance, name);
  if (exact != kNone) return exact;
  std::vector<Index> forms = forms_called(catalogue, name);
  for (const Index form : forms_of_alias(catalogue, name)) forms.push_back(form);
  Index found = kNone;
  for (const Index form : forms) {
    if (form >= catalogue.forms.size() || catalogue.forms[form].substance != substance || form == found)
      continue;
    if (found != kNone) return kNone;
    found = form;
  }
  return found;
}

Named with_form(const Catalogue& catalogue, std::string_view name, std::string_view form) {
  Named result = plainly_named(catalogue, name);
  if (result.type != Named::Type::found || form.empty()) return result;
  const Index found = form_called(catalogue, result.substance, form);
  const bool contradicts = result.form != kNone && result.form != found;  // `hash/oil`
  if (found == kNone || contradicts)
    return {Named::Type::form_unknown, result.substance, kNone, forms_of(catalogue, result.substance)};
  // A substance without forms has one without an id, which `heroin brown sugar` names twice over.
  if (!catalogue.forms[found].id.empty()) result.form = found;
  return result;
}

}  // namespace

Named named(const Catalogue& catalogue, std::string_view name) {
  Named whole = plainly_named(catalogue, name);
  if (whole.type != Named::Type::nothing) return whole;

  const std::size_t mark = name.find_first_of("/(:");
  if (mark != std::string_view::npos) {
    std::string_view form = name.substr(mark + 1);
    if (name[mark] == '(' && !form.empty() && form.back() == ')') form.remove_suffix(1);
    return with_form(catalogue, trimmed(name.substr(0, mark)), trimmed(form));
  }
  for (std::size_t space = name.find(' '); space != std::string_view::npos;
       space = name.find(' ', space + 1)) {
    Named result = with_form(catalogue, name.substr(0, space), name.substr(space + 1));
    if (result.type == Named::Type::found) return result;
  }
  return {};
}

std::vector<Index> forms_of(const Catalogue& catalogue, Index substance) {
  std::vector<Index> forms;
  for (std::size_t i = 0; i < catalogue.forms.size(); ++i)
    if (catalogue.forms[i].substance == substance) forms.push_back(static_cast<Index>(i));
  return forms;
}

}  // namespace terskel
