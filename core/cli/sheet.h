// A static page in the making: where it stands, in which language, and what stands around its content.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "html.h"
#include "terskel/content.h"
#include "terskel/words.h"

namespace terskel {

inline constexpr std::array<const char*, 3> kPageLanguages = {"nb", "nn", "en"};

/// What is shown at an address where nothing is. It is no page in a language.
inline constexpr std::string_view kMissing = "404.html";

/// The page of a search engine's choice for readers of none of the three.
inline constexpr std::string_view kOtherwise = "en";

/// What the built site gives to every page.
struct Built {
  std::string styles;  ///< its style sheets, with addresses from the site's root
  std::string site;    ///< its absolute address, with a slash at its end
};

/// The picture that is shown with a link: its size, which all who show such pictures can take, and the name
/// of the one that is for every page without one of its own.
inline constexpr int kCardWidth = 1200;
inline constexpr int kCardHeight = 630;
inline constexpr std::string_view kSiteCard = "terskel";

/// What a page is about: `heading` is its only h1, `description` stands in what search engines show.
struct Subject {
  std::string heading;
  std::string description;
  std::string type;        ///< of schema.org; empty: a page
  std::string card = {};   ///< the name of its picture (card.h); empty: the site's
  std::string embed = {};  ///< the name of what embeds it by its address (oembed.h); empty: nothing does
  std::string told = {};   ///< what the picture says, for those who do not see it; empty: the description
};

class Sheet {
 public:
  /// `path` is the address below the folder of the language: "" for the calculator, `regimes/pt.html`.
  /// `site` is the absolute address of the site, with a slash at its end: for those who meet the page
  /// elsewhere.
  Sheet(const Content& content, std::string site, const std::string& path);
  /// A page outside the folders of the languages, which sees the site's root at this address: the calculator
  /// once more, or kMissing.
  static Sheet outside(const Content& content, std::string site, const std::string& root,
                       std::string path = "");

  const Content& content() const { return content_; }
  const Catalogue& catalogue() const { return content_.catalogue; }

  /// A word of the catalogue, as plain text.
  std::string word(std::string_view key) const { return std::string(terskel::word(catalogue(), key)); }
  std::string word(std::string_view key, Slots slots) const { return terskel::word(catalogue(), key, slots); }
  /// An element around a word.
  std::string say(std::string_view tag, std::string_view key, Attributes attributes = {}) const;

  /// What is on a long page: `items` are list elements with links to its parts.
  std::string contents(const std::string& items) const;

  /// A table that scrolls by itself where it is too wide. `columns` are words; `rows` have a cell for each.
  std::string table(const std::vector<std::string_view>& columns,
                    const std::vector<std::vector<std::string>>& rows, std::string_view labelled_by) const;

  /// The address of another page of this language, seen from here.
  std::string to(std::string_view path) const { return home_ + std::string(path); }
  /// The address of something beside the folders of the languages, seen from here.
  std::string to_root(std::string_view path) const { return root_ + std::string(path); }
  std::string to_regime(const Regime& regime) const { return to("regimes/" + regime.id + ".html"); }

  /// The absolute address of this page in a language.
  std::string address_in(std::string_view language) const;

  /// What stands in <head> for search engines and for those who show a link to the page: its one address, the
  /// same page in other languages, and how it is called where it is shared.
  std::string relations(const Subject& subject) const;
  /// Name of the site, languages and the main pages; and the other pages with the content's version.
  std::string header() const;
  std::string footer() const;

  /// The whole document, around `main`.
  std::string document(const Built& built, const Subject& subject, const std::string& main) const;

 private:
  Sheet(const Content& content, std::string site, std::string path, std::string home, std::string root);
  std::string shared_as(const Subject& subject) const;
  std::string page_links(std::string_view label, const std::vector<std::string_view>& names) const;
  std::string language_links() const;

  const Content& content_;
  std::string site_;
  std::string path_;
  std::string home_;
  std::string root_;
};

}  // namespace terskel
