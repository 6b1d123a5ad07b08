// The cases that `./dev bench` times, natively. bench.mjs reads the names and the arguments of each.
#include <benchmark/benchmark.h>

#include <string>

#include "editing.h"
#include "terskel/calculator.h"

namespace {

using terskel::Calculator;

const Calculator& calculator() {
  static const Calculator loaded = [] {
    auto content = terskel::load_folder(TERSKEL_ROOT "/content", "nb");
    if (!content) std::abort();
    return Calculator(std::move(content->catalogue), std::move(content->regimes));
  }();
  return loaded;
}

void ask(benchmark::State& state, std::string (Calculator::*verb)(std::string_view) const,
         const std::string& text) {
  const Calculator& core = calculator();
  for (auto _ : state) {
    std::string answer = (core.*verb)(text);
    if (terskel::is_refusal(answer)) state.SkipWithError(answer.c_str());
    benchmark::DoNotOptimize(answer);
  }
  state.SetLabel(text);
}

BENCHMARK_CAPTURE(ask, decide, &Calculator::decide, "age=17&item=cannabis+12,5+g&date=2026-11-22");
BENCHMARK_CAPTURE(ask, decide_unknown, &Calculator::decide, "item=heroin+5+g&item=cannabis&date=2026-11-22");
BENCHMARK_CAPTURE(ask, lines, &Calculator::lines, "age=17&item=cannabis+12,5+g&date=2026-11-22");
BENCHMARK_CAPTURE(
    ask, map, &Calculator::map,
    "item=heroin&regime=no-bill-2021&date=2026-11-22&from=0.1+g&to=100+g&steps=200&ages=10-109");
BENCHMARK_CAPTURE(
    ask, map_largest, &Calculator::map,
    "item=heroin&regime=no-bill-2021&date=2026-11-22&from=0.1+g&to=100+g&steps=1000&ages=0-120");

}  // namespace
