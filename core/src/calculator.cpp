#include "terskel/calculator.h"

#include <algorithm>

#include "terskel/answer_text.h"
#include "terskel/pack.h"

namespace terskel {
namespace {

/// Before a catalogue is there, there are no words: the code alone must do.
std::string bare_refusal(std::string_view code) {
  return refusal_text({std::string(code), "pack", std::string(code), {}});
}

/// The parameters of a request that are not part of a case, and the rest.
struct Parameters {
  std::vector<std::pair<std::string, std::string>> own;
  std::string rest;

  std::string of(std::string_view key) const {
    for (const auto& [name, value] : own)
      if (name == key) return value;
    return {};
  }
};

Parameters split(std::string_view text, const std::vector<std::string_view>& keys) {
  Parameters result;
  while (!text.empty()) {
    const auto end = std::min(text.find('&'), text.size());
    const std::string_view pair = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const auto equals = std::min(pair.find('='), pair.size());
    const std::string_view key = pair.substr(0, equals);
    if (std::find(keys.begin(), keys.end(), key) != keys.end()) {
      result.own.emplace_back(std::string(key), decoded(pair.substr(std::min(equals + 1, pair.size()))));
    } else if (!pair.empty()) {
      if (!result.rest.empty()) result.rest += '&';
      result.rest += pair;
    }
  }
  return result;
}

/// A whole number of at most four digits, or nothing.
std::optional<int> small_number(std::string_view text) {
  if (text.empty() || text.size() > 4) return std::nullopt;
  int number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return number;
}

/// `10-30` or `17`.
bool read_ages(std::string_view text, MapRequest& request) {
  const auto dash = text.find('-');
  const auto from = small_number(text.substr(0, std::min(dash, text.size())));
  const auto to = dash == std::string_view::npos ? from : small_number(text.substr(dash + 1));
  if (!from || !to || *from > *to || *to > kOldest) return false;
  request.age_from = *from;
  request.age_to = *to;
  return true;
}

std::optional<Index> version_from(const Regime& regime, std::string_view start) {
  for (std::size_t v = 0; v < regime.versions.size(); ++v)
    if (to_text(regime.versions[v].from) == start) return static_cast<Index>(v);
  return std::nullopt;
}

}  // namespace

Calculator::Calculator(Catalogue catalogue, std::vector<Regime> regimes)
    : catalogue_(std::move(catalogue)), regimes_(std::move(regimes)) {
  std::sort(regimes_.begin(), regimes_.end(), [](const Regime& a, const Regime& b) { return a.id < b.id; });
}

std::string Calculator::add(std::string_view bytes) {
  if (is_catalogue_pack(bytes)) {
    auto catalogue = unpack_catalogue(bytes);
    if (!catalogue) return bare_refusal(code_of(catalogue.error()));
    regimes_.clear();
    catalogue_ = std::move(catalogue).value();
    return {};
  }
  if (!catalogue_) return bare_refusal("pack_catalogue_missing");
  auto regime = unpack_regime(bytes, *catalogue_);
  if (!regime) return bare_refusal(code_of(regime.error()));
  const auto place = std::lower_bound(regimes_.begin(), regimes_.end(), regime.value().id,
                                      [](const Regime& one, const std::string& id) { return one.id < id; });
  if (place != regimes_.end() && place->id == regime.value().id)
    *place = std::move(regime).value();
  else
    regimes_.insert(place, std::move(regime).value());
  return {};
}

const Regime* Calculator::find(std::string_view id) const {
  const auto found =
      std::find_if(regimes_.begin(), regimes_.end(), [&](const Regime& one) { return one.id == id; });
  return found == regimes_.end() ? nullptr : &*found;
}

std::string Calculator::describe() const {
  return catalogue_ ? describe_text(*catalogue_) : bare_refusal("pack_catalogue_missing");
}

Result<std::vector<const Regime*>, Refusal> Calculator::chosen(const Case& asked) const {
  std::vector<const Regime*> result;
  for (const std::string& id : asked.regimes) {
    const Regime* regime = find(id);
    if (!regime) return refuse(*catalogue_, "regime_unknown", "regime", id);
    result.push_back(regime);
  }
  if (asked.regimes.empty())
    for (const Regime& regime : regimes_) result.push_back(&regime);
  return result;
}

std::string Calculator::decide(std::string_view case_text) const { return answer(case_text, &decide_text); }

std::string Calculator::lines(std::string_view case_text) const { return answer(case_text, &lines_text); }

std::string Calculator::answer(std::string_view case_text, TextOf text_of) const {
  if (!catalogue_) return bare_refusal("pack_catalogue_missing");
  const auto asked = parse_case(*catalogue_, case_text);
  if (!asked) return refusal_text(asked.error());
  const auto regimes = chosen(asked.value());
  if (!regimes) return refusal_text(regimes.error());
  return text_of(*catalogue_, regimes.value(), asked.value());
}

std::string Calculator::map(std::string_view text) const {
  if (!catalogue_) return bare_refusal("pack_catalogue_missing");
  const Parameters parameters = split(text, {"from", "to", "steps", "ages"});
  const auto asked = parse_case(*catalogue_, parameters.rest);
  if (!asked) return refusal_text(asked.error());
  const auto regimes = chosen(asked.value());
  if (!regimes) return refusal_text(regimes.error());
  if (regimes.value().size() != 1) return refusal_text(refuse(*catalogue_, "regime_missing", "regime"));
  if (asked.value().items.size() != 1) return refusal_text(refuse(*catalogue_, "map_one_item", "items"));

  const Substance& substance = catalogue_->substances[asked.value().items.front().substance];
  MapRequest request;
  for (const std::string key : {"from", "to"}) {
    const auto amount = parse_item(*catalogue_, substance.id + " " + parameters.of(key), 0);
    if (!amount || !amount.value().amount)
      return refusal_text(refuse(*catalogue_, "map_amount", key, parameters.of(key)));
    (key == "from" ? request.from : request.to) = *amount.value().amount;
  }
  const auto steps = small_number(parameters.of("steps"));
  const bool ordered =
      dimension_of(request.from.unit) == dimension_of(request.to.unit) && request.from.base < request.to.base;
  if (!ordered) return refusal_text(refuse(*catalogue_, "map_amount", "to", parameters.of("to")));
  if (!steps || *steps < 2 || *steps > 1000)
    return refusal_text(refuse(*catalogue_, "map_steps", "steps", parameters.of("steps")));
  if (!read_ages(parameters.of("ages"), request))
    return refusal_text(refuse(*catalogue_, "map_ages", "ages", parameters.of("ages")));
  request.steps = *steps;

  const Regime& regime = *regimes.value().front();
  const auto versions = versions_on(regime, asked.value().date);
  if (!versions) return refusal_text(refusal_of(*catalogue_, versions.error()));
  if (regime.kind == Kind::card) return refusal_text(refuse(*catalogue_, "card", "regime"));
  const auto result = terskel::map(*catalogue_, regime, versions.value().back(), asked.value(), request);
  if (!result) return refusal_text(refusal_of(*catalogue_, result.error()));
  return map_text(*catalogue_, regime, result.value());
}

std::string Calculator::difference(std::string_view text) const {
  if (!catalogue_) return bare_refusal("pack_catalogue_missing");
  const Parameters parameters = split(text, {"regime", "from", "to"});
  const Regime* regime = find(parameters.of("regime"));
  if (!regime) return refusal_text(refuse(*catalogue_, "regime_unknown", "regime", parameters.of("regime")));
  const auto from = version_from(*regime, parameters.of("from"));
  const auto to = version_from(*regime, parameters.of("to"));
  if (!from) return refusal_text(refuse(*catalogue_, "version_unknown", "from", parameters.of("from")));
  if (!to) return refusal_text(refuse(*catalogue_, "version_unknown", "to", parameters.of("to")));
  if (regime->kind == Kind::card) return refusal_text(refuse(*catalogue_, "card", "regime"));
  return difference_text(*catalogue_, *regime, terskel::difference(*catalogue_, *regime, *from, *to));
}

bool is_refusal(std::string_view json) { return json.rfind("{\"refusal\":", 0) == 0; }

}  // namespace terskel
