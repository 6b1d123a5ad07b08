// What a newsroom pastes: the one place in which it is written. The embed builder fills the same with its
// choices.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace terskel {

/// What a widget can be, with the height in pixels that its frame has where nothing follows it.
struct WidgetMode {
  std::string_view id;
  std::string_view height;
};
inline constexpr std::array<WidgetMode, 5> kWidgetModes = {
    {{"compact", "700"}, {"full", "800"}, {"fixed", "500"}, {"ladder", "560"}, {"claim", "400"}}};

/// What stands in a snippet, as plain text.
struct Snippet {
  std::string frame;   ///< the whole address of the frame
  std::string title;   ///< what the frame is called for those who do not see it
  std::string height;  ///< in pixels
  std::string page;    ///< the whole address of the answer
  std::string link;    ///< the text of the link to it, for feeds and for readers without frames
  std::string script;  ///< the whole address of the script that follows the height
};

/// The snippet as markup: a frame, a link under it, and a script that a CMS may take away. It holds no style
/// and no script of its own, so that no policy has to allow one.
std::string snippet(const Snippet& parts);

/// The same for AMP, which follows the height itself.
std::string amp_snippet(const Snippet& parts);

/// Each part its own name in braces: a snippet that is still to be filled.
Snippet unfilled_snippet();

}  // namespace terskel
