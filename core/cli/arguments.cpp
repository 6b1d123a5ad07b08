#include "arguments.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "terskel/case.h"

namespace terskel {
namespace {

constexpr std::array<std::string_view, 16> kOptions = {"lang", "date", "age",  "item",  "fact", "regime",
                                                       "case", "from", "to",   "steps", "ages", "content",
                                                       "url",  "font", "bold", "before"};

}  // namespace

std::string Arguments::option(const std::string& name, const std::string& otherwise) const {
  const auto found = options.find(name);
  return found == options.end() ? otherwise : found->second;
}

std::vector<std::string> Arguments::all(const std::string& name) const {
  std::vector<std::string> values;
  const auto [first, last] = options.equal_range(name);
  for (auto it = first; it != last; ++it) values.push_back(it->second);
  return values;
}

std::optional<Arguments> read_arguments(int count, char** values, std::string& problem) {
  Arguments arguments;
  for (int i = 1; i < count; ++i) {
    std::string text = values[i];
    if (text.rfind("--", 0) != 0) {
      (arguments.verb.empty() ? arguments.verb : arguments.words.emplace_back()) = text;
      continue;
    }
    text.erase(0, 2);
    const auto equals = text.find('=');
    const std::string name = text.substr(0, equals);
    if (std::find(kOptions.begin(), kOptions.end(), name) == kOptions.end()) {
      problem = "--" + name;
      return std::nullopt;
    }
    if (equals == std::string::npos && i + 1 == count) {
      problem = "--" + name + " without a value";
      return std::nullopt;
    }
    arguments.options.emplace(name, equals == std::string::npos ? values[++i] : text.substr(equals + 1));
  }
  return arguments;
}

std::string case_text(const Arguments& arguments) {
  std::string text = arguments.option("case");
  const auto add = [&](const char* key, const std::string& value) {
    if (!text.empty()) text += '&';
    text += key;
    text += '=' + encoded(value);
  };
  for (const char* key : {"date", "age", "item", "from", "to", "steps", "ages", "regime"})
    for (const std::string& value : arguments.all(key)) add(key, value);
  for (std::string fact : arguments.all("fact")) {
    std::replace(fact.begin(), fact.end(), '=', ':');
    add("fact", fact);
  }
  return text;
}

}  // namespace terskel
