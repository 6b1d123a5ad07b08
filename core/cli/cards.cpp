// The cards of the site, as SVG for whoever draws them.
#include <iostream>

#include "card_picture.h"
#include "editing.h"
#include "files.h"

namespace terskel {

int write_cards(const std::string& folder, const std::string& out, const std::string& regular,
                const std::string& bold) {
  auto regular_face = Typeface::open(regular);
  auto bold_face = Typeface::open(bold);
  if (!regular_face || !bold_face) {
    std::cerr << (regular_face ? bold : regular)
              << ": no font. --font and --bold name the files of the font in which the cards are set.\n";
    return kExitUsage;
  }
  const CardFaces faces{std::move(*regular_face), std::move(*bold_face)};
  for (const std::string language : kPageLanguages) {
    const auto content = load_folder(folder, language);
    if (!content) return kExitContent;
    const Sheet sheet(*content, "", "");
    bool written = true;
    const auto write = [&](const std::string& name, const Card& card) {
      written =
          written && write_file(out + "/" + language + "/" + name + ".svg", picture_of(sheet, card, faces));
    };
    write(std::string(kSiteCard), site_card(sheet));
    for (const Regime& regime : content->regimes) write(regime.id, regime_card(sheet, regime));
    if (written) continue;
    std::cerr << out << ": the cards could not be written.\n";
    return kExitContent;
  }
  return kExitAnswer;
}

}  // namespace terskel
