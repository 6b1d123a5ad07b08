// All limits as one table of comma-separated values (RFC 4180).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "terskel/model.h"

namespace terskel {

struct LimitColumn {
  std::string_view name;
  std::string_view description;
};

const std::vector<LimitColumn>& limit_columns();

/// Gathers limits, a line each, after a line of column names.
class LimitTable {
 public:
  explicit LimitTable(const Catalogue& catalogue);

  void add(const Regime& regime, const Version& version);
  const std::string& csv() const { return csv_; }

 private:
  void add_limit(const Regime& regime, const Version& version, const Row& row, const Ladder& ladder,
                 const Measure& measure, std::size_t number);
  std::string forms(const Row& row) const;
  std::string condition(const Row& row, const Ladder& ladder) const;

  const Catalogue& catalogue_;
  std::string csv_;
};

}  // namespace terskel
