// The snippet of a page of ours, without anybody having chosen anything: pinned to the content as it is.
#pragma once

#include <string>
#include <string_view>

#include "sheet.h"
#include "snippet.h"

namespace terskel {

/// A mode by its id.
const WidgetMode& widget_mode(std::string_view id);

/// `site` is the absolute address of the site, `asked` the case and the regimes in the grammar, which may be
/// empty, `title` what the frame is called.
Snippet ready_snippet(const Sheet& sheet, const std::string& site, const WidgetMode& mode,
                      const std::string& asked, const std::string& title);

}  // namespace terskel
