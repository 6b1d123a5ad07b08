#include "page_widget.h"

#include "built_page.h"

namespace terskel {

std::string widget_page(const Sheet& sheet, const std::string& frame) {
  const std::string ways = element("p", link(sheet.to(""), sheet.word("pages.widget_link"))) +
                           sheet.say("button", "pages.widget_retry", {{"type", "button"}, {"id", "retry"}});
  const std::string body = sheet.say("p", "ui.loading", {{"id", "waiting"}}) +
                           element("div", sheet.say("p", "pages.widget_failed") + ways, {{"id", "failure"}});
  const std::string head = opened("meta", {{"name", "robots"}, {"content", "noindex"}});
  return filled(sheet, frame, {sheet.word("ui.title"), head, body});
}

}  // namespace terskel
