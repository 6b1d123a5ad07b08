#include "sitemap.h"

#include "html.h"
#include "sheet.h"

namespace terskel {

std::string sitemap(const std::string& site, const std::vector<std::string>& paths) {
  std::string text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" "
      "xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n";
  for (const std::string& path : paths) {
    const auto address_in = [&](std::string_view language) {
      return escaped(site + std::string(language) + "/" + path);
    };
    const auto alternate = [&](std::string_view readers, std::string_view language) {
      return "<xhtml:link rel=\"alternate\" hreflang=\"" + std::string(readers) + "\" href=\"" +
             address_in(language) + "\"/>";
    };
    std::string others;
    for (const char* language : kPageLanguages) others += alternate(language, language);
    others += alternate("x-default", kOtherwise);
    for (const char* language : kPageLanguages)
      text += "<url><loc>" + address_in(language) + "</loc>" + others + "</url>\n";
  }
  return text + "</urlset>\n";
}

std::string robots(const std::string& site) {
  return "User-agent: *\nAllow: /\n\nSitemap: " + site + "sitemap.xml\n";
}

}  // namespace terskel
