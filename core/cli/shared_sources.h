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
  std::string phone;
  std::string say;  ///< the key of its sentence, which has the slot {phone}
  Source source;
};
std::vector<Service> services(const ContentFiles& files);

}  // namespace terskel
