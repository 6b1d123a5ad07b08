// Sources, and the money that rests on them.
#include "content_source.h"

#include <algorithm>

namespace terskel {
namespace {

/// `https://host.tld/…`, without spaces.
bool is_address(std::string_view url) {
  const std::size_t scheme = url.rfind("https://", 0) == 0 ? 8 : url.rfind("http://", 0) == 0 ? 7 : 0;
  if (scheme == 0) return false;
  const std::string_view host = url.substr(scheme, url.find('/', scheme) - scheme);
  const auto dot = host.find('.');
  const bool plain =
      std::all_of(url.begin(), url.end(), [](char c) { return c > ' ' && c != '"' && c != '\x7F'; });
  return plain && dot != std::string_view::npos && dot > 0 && dot + 1 < host.size();
}

/// The amounts cite the sources that stand beside them; each source must be cited.
class AccountReader {
 public:
  explicit AccountReader(const JsonReader& json) : sources_(json.need("sources").members()) {
    for (const auto& [id, source] : sources_) read_source(source, id, nullptr);
  }

  void cite(const JsonReader& json) {
    const auto text = json.text();
    if (!text) return;
    const auto [id, pinpoint] = citation_parts(*text);
    const bool known =
        std::any_of(sources_.begin(), sources_.end(), [&id = id](const auto& s) { return s.first == id; });
    if (!known) json.problem("unknown_source", "No source beside it is called \"" + id + "\".");
    if (pinpoint.empty()) json.problem("pinpoint_missing", "Say where in the source it stands.");
    cited_.insert(id);
  }

  void check_cited() const {
    for (const auto& [id, source] : sources_) {
      if (cited_.count(id) == 0) source.problem("unused_source", "Nothing cites this source. Take it out.");
    }
  }

 private:
  Members sources_;
  std::set<std::string> cited_;
};

MoneyPeriod read_period(const JsonReader& json, AccountReader& account) {
  json.only({"from", "until", "amount", "cite"});
  account.cite(json.need("cite"));
  MoneyPeriod period;
  period.from = json.need("from").day().value_or(Date{});
  period.until = json.need("until").day().value_or(Date{});
  period.millionths = json.need("amount").decimal().value_or(Decimal{}).millionths;
  if (period.until < period.from) json.problem("not_ascending", "\"until\" lies before \"from\".");
  return period;
}

}  // namespace

bool is_currency(std::string_view text) {
  return text.size() == 3 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::pair<std::string, std::string> citation_parts(std::string_view text) {
  const auto space = text.find(' ');
  if (space == std::string_view::npos) return {std::string(text), {}};
  const auto start = text.find_first_not_of(' ', space);
  return {std::string(text.substr(0, space)),
          start == std::string_view::npos ? "" : std::string(text.substr(start))};
}

std::string read_address(const JsonReader& json) {
  std::string url = json.text().value_or("");
  if (!url.empty() && !is_address(url))
    json.problem("bad_url", "Write a whole address, https://…, without spaces; letters such as ø as %C3%B8.");
  return url;
}

Source read_source(const JsonReader& json, const std::string& id, std::string* pinpoint) {
  json.only({"title", "publisher", "url", "date", "read", "grade", "pinpoint"});
  if (!is_id(id)) json.problem("bad_id", "Ids are small letters, digits, _ and -.");
  Source source;
  source.id = id;
  source.title = json.need("title").text().value_or("");
  source.publisher = json.need("publisher").text().value_or("");
  source.url = read_address(json.need("url"));
  source.date = json.need("date").span().value_or(DateSpan{});
  source.read = json.need("read").one_of<ReadAs>(kReadAsIds).value_or(ReadAs::in_part);
  source.grade = json.need("grade").one_of<Grade>(kGradeIds).value_or(Grade::secondary);
  const auto standing = json.at("pinpoint").text();
  if (pinpoint) *pinpoint = standing.value_or("");
  return source;
}

UnitOfAccount read_account(const JsonReader& json, const std::string& id) {
  json.only({"unit", "values", "sources"});
  UnitOfAccount account{id, json.need("unit").text().value_or(""), {}};
  if (!account.currency.empty() && !is_currency(account.currency))
    json.at("unit").problem("unknown_currency", "Write the currency as three capital letters: NOK.");
  AccountReader reader(json);
  for (const JsonReader& value : json.need("values").elements()) {
    const MoneyPeriod period = read_period(value, reader);
    if (!account.periods.empty() && period.from <= account.periods.back().until)
      value.problem("not_ascending", "The periods must follow each other and not overlap.");
    account.periods.push_back(period);
  }
  reader.check_cited();
  return account;
}

}  // namespace terskel
