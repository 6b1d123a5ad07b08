#include "content_text.h"

#include <algorithm>

namespace terskel {
namespace {

using Words = std::vector<std::string_view>;

const Words kNorwegianNumbers = {"to",     "tre",     "fire",   "fem",    "seks",   "sju",     "syv",
                                 "åtte",   "ni",      "ti",     "elleve", "tolv",   "tretten", "fjorten",
                                 "femten", "seksten", "sytten", "atten",  "nitten", "tjue",    "tjuge",
                                 "tyve",   "tretti",  "førti",  "femti",  "seksti", "sytti",   "åtti",
                                 "nitti",  "hundre",  "tusen"};
const Words kEnglishNumbers = {"two",      "three",   "four",    "five",      "six",      "seven",
                               "eight",    "nine",    "ten",     "eleven",    "twelve",   "thirteen",
                               "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
                               "twenty",   "thirty",  "forty",   "fifty",     "sixty",    "seventy",
                               "eighty",   "ninety",  "hundred", "thousand"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_name_character(char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || c == '_'; }

/// The length of the letter that starts here: ASCII, or Latin-1 in two bytes; 0 if it is no letter.
std::size_t letter_at(std::string_view text, std::size_t at) {
  const char c = text[at];
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return 1;
  const bool is_latin = c == '\xC3' && at + 1 < text.size();
  return is_latin && text[at + 1] != '\x97' && text[at + 1] != '\xB7' ? 2 : 0;
}

/// The template with a space in place of each slot.
std::string without_slots(std::string_view text) {
  std::string rest;
  bool inside = false;
  for (const char c : text) {
    if (c == '{') inside = true;
    if (!inside) rest += c;
    if (c == '}') {
      inside = false;
      rest += ' ';
    }
  }
  return rest;
}

/// One text file: its templates and where they stand.
struct TextFile {
  std::string_view language;
  JsonReader root;
  Templates templates;
};

TextFile open_texts(const Documents& documents, const std::string& folder, std::string_view language) {
  TextFile file{language, documents.need(folder + "/text." + std::string(language) + ".json"), {}};
  for (const auto& [key, value] : file.root.members()) {
    const auto text = value.text();
    if (text) file.templates.emplace(key, *text);
  }
  return file;
}

void check_numbers(const TextFile& file, const std::vector<std::string_view>& allowed) {
  for (const auto& [key, text] : file.templates) {
    const bool may = std::any_of(allowed.begin(), allowed.end(), [&key = key](std::string_view one) {
      return one.ends_with('.') ? key.starts_with(one) : key == one;
    });
    const std::string number = may ? std::string() : number_in(text, file.language);
    if (!number.empty())
      file.root.at(key).problem("number_in_template",
                                "\"" + number + "\" must come from the data, through a slot.");
  }
}

/// What `file` lacks of `other`. Slots are compared with Bokmål alone, so that a difference is told once.
void compare(const TextFile& file, const TextFile& other) {
  for (const auto& [key, text] : other.templates) {
    const auto mine = file.templates.find(key);
    if (mine == file.templates.end()) {
      if (!file.root.has(key))
        file.root.problem_at(
            key, "sentence_missing",
            "Write this sentence here too: text." + std::string(other.language) + ".json has it.");
      continue;
    }
    if (other.language != kLanguages.front()) continue;
    const auto mine_slots = slots_of(mine->second);
    const auto other_slots = slots_of(text);
    if (mine_slots && other_slots && *mine_slots != *other_slots)
      file.root.at(key).problem("slots_differ", "Use the same slots as text." + std::string(other.language) +
                                                    ".json: " + listed(*other_slots) + ".");
  }
}

}  // namespace

std::string lower_case(std::string_view text) {
  std::string lower(text);
  bool after_latin = false;
  for (char& c : lower) {
    const auto byte = static_cast<unsigned char>(c);
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    // U+00C0 to U+00DE, but for the multiplication sign: the small letter is 0x20 higher.
    if (after_latin && byte >= 0x80 && byte <= 0x9E && byte != 0x97) c = static_cast<char>(byte + 0x20);
    after_latin = byte == 0xC3;
  }
  return lower;
}

std::optional<std::vector<std::string>> slots_of(std::string_view text) {
  std::vector<std::string> names;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '}') return std::nullopt;
    if (text[at] != '{') continue;
    const std::size_t end = text.find('}', at);
    if (end == std::string_view::npos || end == at + 1) return std::nullopt;
    const std::string_view name = text.substr(at + 1, end - at - 1);
    if (!std::all_of(name.begin(), name.end(), is_name_character)) return std::nullopt;
    names.emplace_back(name);
    at = end;
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

std::string number_in(std::string_view text, std::string_view language) {
  const Words& numbers = language == "en" ? kEnglishNumbers : kNorwegianNumbers;
  const std::string plain = lower_case(without_slots(text));
  std::string word;
  for (std::size_t at = 0; at <= plain.size();) {
    const std::size_t length = at < plain.size() ? letter_at(plain, at) : 0;
    if (length > 0) {
      word.append(plain, at, length);
      at += length;
      continue;
    }
    if (std::find(numbers.begin(), numbers.end(), word) != numbers.end()) return word;
    word.clear();
    if (at < plain.size() && is_digit(plain[at])) return std::string(1, plain[at]);
    ++at;
  }
  return {};
}

Templates read_templates(const Documents& documents, const std::string& folder, std::string_view language,
                         const std::vector<std::string_view>& numbers_allowed) {
  std::vector<TextFile> files;
  files.reserve(kLanguages.size());
  for (const std::string_view each : kLanguages) files.push_back(open_texts(documents, folder, each));
  Templates found;
  for (const TextFile& file : files) {
    for (const auto& [key, text] : file.templates) {
      if (!slots_of(text))
        file.root.at(key).problem("template_unreadable",
                                  "Write slots as {name}: small letters, digits and _.");
    }
    check_numbers(file, numbers_allowed);
    for (const TextFile& other : files) {
      if (file.root.present() && other.language != file.language) compare(file, other);
    }
    if (file.language == language) found = file.templates;
  }
  return found;
}

}  // namespace terskel
