// The command line: the same verbs and the same JSON as in the browser, and the editors' tools.
#include <iostream>
#include <map>

#include "arguments.h"
#include "batch.h"
#include "editing.h"
#include "editions.h"
#include "files.h"
#include "terskel/calculator.h"

namespace terskel {
namespace {

constexpr const char* kUsage = R"(terskel: what the law says about an age, a substance and an amount

  terskel decide   --lang nb --date 2026-11-22 --age 25 --item "cannabis 10 g" [--item …]
                   [--fact dependence=dependent …] [--regime ID …]
  terskel lines    … the same case …            where the answer would change
  terskel map      --regime ID --item "heroin g" --date D --from "0.1 g" --to "100 g" --steps 200 --ages 10-30
  terskel difference --regime ID --from D1 --to D2
  terskel describe --lang en
  terskel batch    < cases.ndjson               one JSON case a line, one answer a line
  terskel check    [DIR] [--regime ID]          load, prove and run the golden cases of a content folder
  terskel prove    [--regime ID]                certificates
  terskel approve  [DIR] [--regime ID]          write the cell tables that a lawyer reads; check compares them
  terskel edition  DIR VERSION --before OLD     begin an edition: keep what is changed as it stood in OLD
  terskel publish  DIR                          seal today's content as the edition that it names
  terskel cells    [--regime ID]                a case for each cell, in the grammar, one a line
  terskel pack     DIR OUT                      what the browser loads
  terskel data     DIR OUT [--url ADDRESS]      the open data: limits.csv, sources, claims, changes, the whole content
  terskel cards    DIR OUT --font FILE --bold FILE   the pictures that are shown with links, as SVG
  terskel pages    DIR SITE [--url https://…/]  the static pages, written into a site that lies there

  --content DIR names the content folder (./content otherwise). --case "age=25&item=…" gives a case whole.
  Exit codes: 0 an answer, 2 a refusal, 3 broken content, 64 not understood.
)";

/// A map's item may name its unit without a number ("heroin g"): the number is the axis.
std::string with_number(std::string text) {
  const auto space = text.rfind(' ');
  if (space == std::string::npos || text.find_first_of("0123456789") != std::string::npos) return text;
  return text.substr(0, space);
}

class Program {
 public:
  explicit Program(Arguments arguments) : arguments_(std::move(arguments)) {}

  int run() {
    const std::string& verb = arguments_.verb;
    if (verb == "check") return check_content(folder(0), arguments_.option("regime"));
    if (verb == "prove") return prove_content(folder(0), arguments_.option("regime"));
    if (verb == "cells") return print_cells(folder(0), arguments_.option("regime"));
    if (verb == "approve") return approve_content(folder(0), arguments_.option("regime"));
    if (verb == "edition")
      return arguments_.words.size() == 2
                 ? begin_edition(arguments_.words[0], arguments_.words[1], arguments_.option("before"))
                 : usage();
    if (verb == "publish") return publish_edition(folder(0));
    if (verb == "pack")
      return arguments_.words.size() == 2 ? pack_content(arguments_.words[0], arguments_.words[1]) : usage();
    if (verb == "data")
      return arguments_.words.size() == 2
                 ? write_open_data(arguments_.words[0], arguments_.words[1], arguments_.option("url"))
                 : usage();
    if (verb == "pages")
      return arguments_.words.size() == 2 ? write_pages(arguments_.words[0], arguments_.words[1],
                                                        arguments_.option("url", "http://localhost:8080/"))
                                          : usage();
    if (verb == "cards")
      return arguments_.words.size() == 2 ? write_cards(arguments_.words[0], arguments_.words[1],
                                                        arguments_.option("font"), arguments_.option("bold"))
                                          : usage();
    if (verb == "batch") return batch();
    if (verb == "decide") return answer(&Calculator::decide);
    if (verb == "lines") return answer(&Calculator::lines);
    if (verb == "map") return answer(&Calculator::map);
    if (verb == "difference") return answer(&Calculator::difference);
    if (verb == "describe") return describe();
    return usage();
  }

 private:
  static int usage() {
    std::cerr << kUsage;
    return kExitUsage;
  }

  std::string folder(std::size_t word) const {
    return arguments_.words.size() > word ? arguments_.words[word] : arguments_.option("content", "content");
  }

  const Calculator* calculator(const std::string& language) {
    const auto known = calculators_.find(language);
    if (known != calculators_.end()) return &known->second;
    if (language != "nb" && language != "nn" && language != "en") return nullptr;
    auto content = load_folder(folder(99), language);
    if (!content) return nullptr;
    return &calculators_
                .emplace(language, Calculator(std::move(content->catalogue), std::move(content->regimes)))
                .first->second;
  }

  int with_calculator(const std::string& text) {
    std::cout << text << '\n';
    return is_refusal(text) ? kExitRefusal : kExitAnswer;
  }

  int answer(std::string (Calculator::*verb)(std::string_view) const) {
    const std::string language = arguments_.option("lang", "nb");
    if (language != "nb" && language != "nn" && language != "en") return usage();
    const Calculator* core = calculator(language);
    if (!core) return kExitContent;
    if (arguments_.verb == "map") {
      auto item = arguments_.options.find("item");
      if (item != arguments_.options.end()) item->second = with_number(item->second);
    }
    return with_calculator((core->*verb)(case_text(arguments_)));
  }

  int describe() {
    const Calculator* core = calculator(arguments_.option("lang", "nb"));
    return core ? with_calculator(core->describe()) : kExitContent;
  }

  int batch() {
    if (!calculator("nb")) return kExitContent;
    std::ios::sync_with_stdio(false);
    run_batch(std::cin, std::cout, [this](const std::string& language) { return calculator(language); });
    return kExitAnswer;
  }

  Arguments arguments_;
  std::map<std::string, Calculator> calculators_;
};

}  // namespace
}  // namespace terskel

int main(int count, char** values) {
  std::string problem;
  auto arguments = terskel::read_arguments(count, values, problem);
  if (!arguments) {
    std::cerr << "terskel: " << problem << " is not understood. `terskel` alone prints what is.\n";
    return terskel::kExitUsage;
  }
  return terskel::Program(std::move(*arguments)).run();
}
