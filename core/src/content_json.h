// Strict JSON, and a reader that tells what is wrong with a value and where it stands. Native only.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "terskel/content.h"
#include "terskel/decimal.h"

namespace terskel {

/// Keeps the order of the file: it is the order in which rules and groups are shown.
using Json = nlohmann::ordered_json;

/// What is wrong with the content. The same problem of the same place is kept once, since an inherited
/// element is read again for every version that extends its own. `detail` tells apart problems of one code
/// and place, such as two keys that one object lacks.
class Problems {
 public:
  void add(ContentProblem problem, const std::string& detail = {});
  bool empty() const { return found_.empty(); }
  std::vector<ContentProblem> take() { return std::move(found_); }

 private:
  std::vector<ContentProblem> found_;
  std::set<std::tuple<std::string, std::string, std::string, std::string>> seen_;
};

/// `/rules` and `a/b` give `/rules/a~1b`.
std::string pointer_to(std::string_view parent, std::string_view key);

class JsonReader;
using Members = std::vector<std::pair<std::string, JsonReader>>;

/// A value in a content file. Each getter checks the type first and records a problem if it does not fit;
/// of an absent value every getter gives nothing, silently: `need()` has told already.
class JsonReader {
 public:
  JsonReader() = default;
  JsonReader(const Json* json, const std::string* file, Problems* problems)
      : json_(json), file_(file), problems_(problems) {}

  bool present() const { return json_ != nullptr; }
  bool is_null() const { return json_ && json_->is_null(); }
  bool is_text() const { return json_ && json_->is_string(); }
  bool is_empty_text() const { return is_text() && json_->get_ref<const std::string&>().empty(); }
  bool is_list() const { return json_ && json_->is_array(); }
  bool is_object() const { return json_ && json_->is_object(); }
  bool has(std::string_view key) const { return find(key) != nullptr; }
  const std::string& file() const { return *file_; }

  /// The same value as an element of the version in `heir`, which problems then name also.
  JsonReader inherited_by(const JsonReader& heir) const;

  void problem(std::string_view code, std::string message) const;
  /// A problem of a member that is missing.
  void problem_at(std::string_view key, std::string_view code, std::string message) const;

  /// The member with this key; absent if there is none.
  JsonReader at(std::string_view key) const;
  /// As at(), but a missing member is a problem.
  JsonReader need(std::string_view key) const;
  /// Records every key that is not listed, and a value that is no object.
  bool only(std::initializer_list<std::string_view> keys) const;
  bool only(const std::vector<std::string_view>& keys) const;

  Members members() const;
  std::vector<JsonReader> elements() const;
  /// As elements(), but an empty list is a problem.
  std::vector<JsonReader> some_elements() const;
  /// The elements of a list, or the value itself where it stands without brackets.
  std::vector<JsonReader> one_or_more() const;

  /// A text with something in it.
  std::optional<std::string> text() const;
  /// A list of texts, each with something in it and none twice.
  std::vector<std::pair<std::string, JsonReader>> texts() const;
  std::optional<std::int64_t> whole(std::int64_t least, std::int64_t most) const;
  std::optional<bool> truth() const;
  /// A key whose only value is `true`, such as `not_found`.
  bool only_true() const;
  /// A number in quotes, with a point before its decimals and no sign or spaces.
  std::optional<Decimal> decimal() const;
  /// A whole number in quotes, above zero.
  std::optional<std::int64_t> count() const;
  std::optional<Quantity> amount_of(Unit unit) const;
  std::optional<Unit> unit() const;
  std::optional<Date> day() const;
  std::optional<DateSpan> span() const;

  /// The position of a text in a vocabulary.
  template <class Enum, std::size_t N>
  std::optional<Enum> one_of(const std::array<std::string_view, N>& ids, std::size_t used = N) const {
    const auto position = position_in(ids.data(), used);
    if (!position) return std::nullopt;
    return static_cast<Enum>(*position);
  }

 private:
  const Json* find(std::string_view key) const;
  std::optional<std::size_t> position_in(const std::string_view* ids, std::size_t count) const;
  bool expect(bool fits, std::string_view what) const;
  JsonReader child(const Json& value, std::string_view key) const;

  const Json* json_ = nullptr;
  const std::string* file_ = nullptr;
  const std::string* heir_ = nullptr;
  Problems* problems_ = nullptr;
  std::string pointer_;
};

/// All JSON files of a content folder, parsed. What is not strict JSON is a problem and left out.
class Documents {
 public:
  Documents(const ContentFiles& files, Problems& problems);

  /// Absent if the file is missing or was no JSON.
  JsonReader open(const std::string& path) const;
  /// As open(), but a missing file is a problem.
  JsonReader need(const std::string& path) const;
  const std::map<std::string, Json>& all() const { return parsed_; }
  /// The paths of what was no JSON.
  const std::set<std::string>& broken() const { return broken_; }

 private:
  Problems* problems_;
  std::map<std::string, Json> parsed_;
  std::set<std::string> broken_;
};

/// "a, b and c", for messages.
std::string listed(const std::vector<std::string>& words);

/// What to choose from, for messages: "a"; "one of a, b or c".
std::string choice_of(const std::vector<std::string>& words);

/// The ids of what a version or a regime has: "It has a and b.", or "It has none.".
template <class Thing>
std::string ids_here(const std::vector<Thing>& things) {
  std::vector<std::string> ids;
  for (const Thing& thing : things) ids.push_back(thing.id);
  return ids.empty() ? "It has none." : "It has " + listed(ids) + ".";
}

/// Reads digits, perhaps a point and more digits; nothing else.
std::optional<Decimal> plain_decimal(std::string_view text);

/// `abc_1-x`: what ids are made of.
bool is_id(std::string_view text);

}  // namespace terskel
