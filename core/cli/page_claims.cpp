#include "page_claims.h"

#include "cited.h"

namespace terskel {
namespace {

/// Marked as a claim, since alone it would read as what the law says.
std::string heading(const Sheet& sheet, const Claim& claim) {
  return sheet.word("pages.claim", {{"claim", claim.card.title}});
}

std::string section(const Sheet& sheet, const Claim& claim) {
  const Version& version = claim.card.versions.front();
  const Telling telling{sheet.catalogue(), claim.card, version, version.checked_until};
  const Cited cited(sheet, claim.card, claim.id);
  std::string text = said("h2", heading(sheet, claim));
  std::set<Index> sources;
  for (const Statement& statement : version.card) {
    text += cited.paragraphs(telling, statement);
    for (const Citation& cite : statement.cites) sources.insert(cite.source);
  }
  std::string links;
  for (const Regime& regime : sheet.content().regimes)
    if (regime.id == claim.about) links += element("li", link(sheet.to_regime(regime), regime.title));
  if (!claim.shown_by.empty())
    links += element("li", link(sheet.to("#" + claim.shown_by), sheet.word("pages.claim_shown")));
  return element("section", text + cited.list(sources) + element("ul", links, {{"class", "links"}}),
                 {{"id", claim.id}});
}

}  // namespace

std::string claims_page(const Sheet& sheet, const Built& built) {
  std::string text = sheet.say("p", "pages.claims_intro", {{"class", "intro"}});
  std::string links;
  std::string sections;
  for (const Claim& claim : sheet.content().claims) {
    links += element("li", link("#" + claim.id, claim.card.title));
    sections += section(sheet, claim);
  }
  text += sheet.contents(links) + sections;
  return sheet.document(built, {sheet.word("pages.claims"), sheet.word("pages.claims_intro"), {}}, text);
}

std::string claims_about(const Sheet& sheet, const Regime& regime) {
  std::string items;
  for (const Claim& claim : sheet.content().claims)
    if (claim.about == regime.id)
      items += element("li", link(sheet.to("claims.html#" + claim.id), heading(sheet, claim)));
  return items.empty() ? items : element("ul", items);
}

}  // namespace terskel
