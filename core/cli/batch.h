// Many cases: one JSON case a line, one answer a line.
#pragma once

#include <functional>
#include <istream>
#include <ostream>
#include <string>

#include "terskel/calculator.h"

namespace terskel {

/// Gives the calculator of a language; null for a language that there is not.
using CalculatorOf = std::function<const Calculator*(const std::string& language)>;

/// Answers line by line until the input ends. A line is `{"age": 25, "date": "…", "items": ["cannabis 10 g"],
/// "facts": {…}, "regimes": […], "lang": "nb", "verb": "decide"}` or `{"case": "<grammar>"}`; what cannot be
/// read is answered with a refusal, and the next line is read.
void run_batch(std::istream& in, std::ostream& out, const CalculatorOf& calculator);

}  // namespace terskel
