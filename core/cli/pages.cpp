// The static site: every page that a reader or a search engine has without JavaScript.
#include <iostream>
#include <map>

#include "editing.h"
#include "files.h"
#include "page_calculator.h"

namespace terskel {
namespace {

/// Pages by their path below the site, in all languages.
using Pages = std::map<std::string, std::string>;

}  // namespace

int write_pages(const std::string& folder, const std::string& site) {
  const auto index = read_file(site + "/index.html");
  if (!index || index->find(kMarker) == std::string::npos) {
    std::cerr << site << "/index.html: no place for the tables (" << kMarker << "). Build the site first.\n";
    return kExitContent;
  }
  Pages pages;
  for (const std::string language : kPageLanguages) {
    const auto content = load_folder(folder, language);
    if (!content) return kExitContent;
    pages[language + "/index.html"] = calculator_page(Sheet(*content, ""), *index);
    if (language == kPageLanguages.front())
      pages["index.html"] = calculator_page(Sheet::outside(*content, "./"), *index);
  }
  for (const auto& [path, text] : pages) {
    if (write_file(site + "/" + path, text)) continue;
    std::cerr << site << "/" << path << ": could not be written.\n";
    return kExitContent;
  }
  return kExitAnswer;
}

}  // namespace terskel
