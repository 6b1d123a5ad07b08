#include "page_claims.h"

#include "cited.h"

namespace terskel {
namespace {

std::string sources_of(const Sheet& sheet, const Claim& claim) {
  std::string items;
  for (const Source& source : claim.card.sources) items += element("li", source_in_full(sheet, source));
  return element("details", sheet.say("summary", "pages.sources") + element("ul", items),
                 {{"class", "ds-details"}});
}

std::string section(const Sheet& sheet, const Claim& claim) {
  const Version& version = claim.card.versions.front();
  const Telling telling{sheet.catalogue(), claim.card, version, version.checked_until};
  std::string text = said("h2", claim.card.title);
  for (const Statement& statement : version.card)
    for (const Told& told : told_of(telling, statement))
      text += said("p", conditional(sheet, told.condition, told.text));
  std::string links;
  for (const Regime& regime : sheet.content().regimes)
    if (regime.id == claim.about) links += element("li", link(sheet.to_regime(regime), regime.title));
  if (!claim.shown_by.empty())
    links += element("li", link(sheet.to("#" + claim.shown_by), sheet.word("pages.claim_shown")));
  return element("section", text + element("ul", links, {{"class", "links"}}) + sources_of(sheet, claim),
                 {{"id", claim.id}});
}

}  // namespace

std::string claims_page(const Sheet& sheet, const Built& built) {
  std::string text = sheet.say("p", "pages.claims_intro", {{"class", "intro"}});
  for (const Claim& claim : sheet.content().claims) text += section(sheet, claim);
  return sheet.document(built, {sheet.word("pages.claims"), sheet.word("pages.claims_intro"), {}}, text);
}

std::string claims_about(const Sheet& sheet, const Regime& regime) {
  std::string items;
  for (const Claim& claim : sheet.content().claims)
    if (claim.about == regime.id)
      items += element("li", link(sheet.to("claims.html#" + claim.id), claim.card.title));
  return items.empty() ? items : element("ul", items);
}

}  // namespace terskel
