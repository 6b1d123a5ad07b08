#include "page_proof.h"

#include <array>
#include <numeric>

#include "digits.h"

namespace terskel {
namespace {

struct Column {
  std::string_view name;  ///< of the word `pages.proof_…`
  std::uint64_t Certificate::*figure;
};
constexpr std::array<Column, 8> kColumns = {{{"cells", &Certificate::cells},
                                             {"answers", &Certificate::answers},
                                             {"limit_points", &Certificate::limit_points},
                                             {"cases", &Certificate::cases},
                                             {"rules", &Certificate::rules},
                                             {"statements", &Certificate::statements},
                                             {"primary", &Certificate::sources_primary},
                                             {"secondary", &Certificate::sources_secondary}}};

std::string figure(const Catalogue& catalogue, std::uint64_t number) {
  return said("td", number_in_words(catalogue, static_cast<std::int64_t>(number) * 1'000'000),
              {{"class", "figure"}});
}

/// Paragraphs of a text whose keys end in a, b, c …
std::string paragraphs(const Sheet& sheet, std::string_view key, std::string_view letters) {
  std::string text;
  for (const char letter : letters) text += sheet.say("p", std::string(key) + '_' + letter);
  return text;
}

std::string table(const Sheet& sheet, const std::vector<Certificate>& certificates) {
  const Catalogue& catalogue = sheet.catalogue();
  std::string head = sheet.say("th", "pages.regime", {{"scope", "col"}}) +
                     sheet.say("th", "pages.version", {{"scope", "col"}});
  std::string total = sheet.say("th", "pages.proof_total", {{"scope", "row"}}) + element("td", "");
  for (const Column& column : kColumns) {
    head += sheet.say("th", "pages.proof_" + std::string(column.name), {{"scope", "col"}});
    total += figure(catalogue, std::accumulate(certificates.begin(), certificates.end(), std::uint64_t{0},
                                               [&](std::uint64_t sum, const Certificate& one) {
                                                 return sum + one.*column.figure;
                                               }));
  }
  std::string rows;
  for (const Certificate& certificate : certificates) {
    if (certificate.cells == 0) continue;  // a card decides nothing
    std::string name = escaped(certificate.regime);
    for (const Regime& regime : sheet.content().regimes)
      if (regime.id == certificate.regime) name = link(sheet.to_regime(regime), regime.short_title);
    std::string row = element("th", name, {{"scope", "row"}}) + said("td", certificate.version);
    for (const Column& column : kColumns) row += figure(catalogue, certificate.*column.figure);
    rows += element("tr", row);
  }
  return element(
      "div",
      element("table", element("thead", element("tr", head)) + element("tbody", rows + element("tr", total)),
              {{"class", "ds-table figures"}}),
      {{"class", "table-scroll"},
       {"tabindex", "0"},
       {"role", "region"},
       {"aria-labelledby", "certificates"}});
}

}  // namespace

std::string proof_page(const Sheet& sheet, const Built& built, const std::vector<Certificate>& certificates) {
  const Catalogue& catalogue = sheet.catalogue();
  std::string text = sheet.say("p", "pages.proof_intro", {{"class", "intro"}});
  text += sheet.say("h2", "pages.proof_answer") + paragraphs(sheet, "pages.proof_answer", "abc");
  text += sheet.say("h2", "pages.proof_how") + paragraphs(sheet, "pages.proof_how", "abcd");
  text += sheet.say("h2", "pages.proof_not") + paragraphs(sheet, "pages.proof_not", "ab");
  text += sheet.say("h2", "pages.certificates", {{"id", "certificates"}});
  text += said("p", sheet.word("ui.content",
                               {{"version", catalogue.content_version}, {"hash", catalogue.content_hash}}));
  text += table(sheet, certificates);
  return sheet.document(built, {sheet.word("pages.proof"), sheet.word("pages.proof_intro"), {}}, text);
}

}  // namespace terskel
