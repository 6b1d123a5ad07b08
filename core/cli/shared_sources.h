// What belongs to no regime: the services that help, and the amounts of money that move with the years.
#pragma once

#include <string>
#include <vector>

#include "terskel/content.h"

namespace terskel {

/// A source of shared/help.json or shared/money.json, with what rests on it in words.
struct SharedSource {
  std::string id;
  Source source;
  std::string text;
};
std::vector<SharedSource> shared_sources(const ContentFiles& files, const Catalogue& catalogue);

/// A service of shared/help.json.
struct Service {
  std::string id;
  std::string where;     ///< the shelf of the regimes beside which it is shown; empty: beside all
  std::string phone;     ///< empty: it has no number here
  std::string site;      ///< what its own site is called; empty: it has none here
  std::string site_url;  ///< and where it is
  std::string say;       ///< the key of its sentence, with the slots {phone} and {site} for what it has
  std::vector<Source> sources;
};
std::vector<Service> services(const ContentFiles& files);

}  // namespace terskel
