// A card as a picture.
#pragma once

#include <string>

#include "card.h"
#include "typeface.h"

namespace terskel {

/// The faces in which the picture is set: it names their family, and whoever draws it must have them.
struct CardFaces {
  Typeface regular;
  Typeface bold;
};

/// SVG. What does not fit is left out sentence by sentence, and said to be left out where it is an answer.
std::string picture_of(const Sheet& sheet, const Card& card, const CardFaces& faces);

}  // namespace terskel
