#include "editing.h"

#include <array>
#include <iostream>

#include "editions.h"
#include "files.h"
#include "json_writer.h"
#include "proof_words.h"
#include "terskel/golden.h"
#include "terskel/proof.h"

namespace terskel {
namespace {

constexpr std::array<const char*, 3> kLanguagesHere = {"nb", "nn", "en"};

std::optional<ContentFiles> files_of(const std::string& folder) {
  auto files = read_content_files(folder);
  if (!files) std::cerr << folder << ": there is no content folder here. Name it with --content DIR.\n";
  return files;
}

std::string approved_path(const std::string& folder, const Regime& regime, const Version& version) {
  return folder + "/regimes/" + regime.id + "/approved/" + to_text(version.from) + ".txt";
}

/// True if every table is the committed one.
bool are_approved(const std::string& folder, const Content& content, const Regime& regime) {
  bool all = true;
  for (const Version& version : regime.versions) {
    const std::string path = approved_path(folder, regime, version);
    if (read_file(path) == cell_table(content.catalogue, regime, version)) continue;
    all = false;
    std::cerr << path
              << ": not the table of these rules. Run `terskel approve`, read the diff, and commit it.\n";
  }
  return all;
}

/// Proves one regime and runs its cases. True if all holds.
bool check_regime(const ContentFiles& files, const Content& content, const Regime& regime) {
  const Proof proof = prove(content.catalogue, regime);
  for (const ProofProblem& problem : proof.problems) print(as_content_problem(regime.id, problem));
  GoldenReport golden;
  if (leaves_cases_undecided(proof)) {
    std::cerr << "regimes/" << regime.id << "/cases.json: not run: first one rule must decide every case.\n";
  } else {
    golden = run_golden(files, content.catalogue, regime);
  }
  for (const CaseFailure& failure : golden.failures)
    std::cerr << "regimes/" << regime.id << "/cases.json: " << failure.name << ": " << failure.message
              << '\n';
  std::uint64_t cells = 0;
  for (const Certificate& certificate : proof.certificates) cells += certificate.cells;
  std::cout << regime.id << ": " << regime.versions.size() << " versions, " << cells << " cells proved, "
            << golden.cases << " cases, " << golden.limits << " limits entered twice, "
            << golden.ladder_points << " boundary amounts\n";
  return proof.problems.empty() && golden.failures.empty();
}

void write_certificate(JsonWriter& json, const Certificate& certificate) {
  const auto count = [](std::uint64_t number) { return static_cast<std::int64_t>(number); };
  json.object().member("regime", certificate.regime).member("version", certificate.version);
  json.member("content_hash", certificate.content_hash);
  json.key("cells").number(count(certificate.cells)).key("answers").number(count(certificate.answers));
  json.key("limit_points")
      .number(count(certificate.limit_points))
      .key("cases")
      .number(count(certificate.cases));
  json.key("rules").number(count(certificate.rules)).key("outcomes").number(count(certificate.outcomes));
  json.key("statements").number(count(certificate.statements));
  json.key("sources_primary").number(count(certificate.sources_primary));
  json.key("sources_secondary").number(count(certificate.sources_secondary)).end();
}

}  // namespace

void print(const ContentProblem& problem) {
  std::cerr << problem.file << ':' << problem.pointer << ": " << problem.message << " [" << problem.code
            << "]\n";
}

std::optional<Content> load_files(const ContentFiles& files, const std::string& language,
                                  const std::string& only_regime) {
  auto content = load_content(files, language, only_regime);
  if (content) return std::move(content).value();
  for (const ContentProblem& problem : content.error()) print(problem);
  return std::nullopt;
}

std::optional<Content> load_folder(const std::string& folder, const std::string& language,
                                   const std::string& only_regime) {
  const auto files = files_of(folder);
  return files ? load_files(*files, language, only_regime) : std::nullopt;
}

int check_content(const std::string& folder, const std::string& only_regime) {
  const auto files = files_of(folder);
  if (!files) return kExitContent;
  bool all_hold = true;
  for (const char* language : kLanguagesHere) {
    const auto content = load_files(*files, language, only_regime);
    if (!content) return kExitContent;
    if (language != kLanguagesHere.front()) continue;
    for (const Regime& regime : content->regimes)
      all_hold = check_regime(*files, *content, regime) && are_approved(folder, *content, regime) && all_hold;
  }
  if (only_regime.empty()) all_hold = check_editions(folder, *files) && all_hold;
  return all_hold ? kExitAnswer : kExitContent;
}

int prove_content(const std::string& folder, const std::string& only_regime) {
  const auto content = load_folder(folder, "nb", only_regime);
  if (!content) return kExitContent;
  JsonWriter json;
  json.array();
  bool all_hold = true;
  for (const Regime& regime : content->regimes) {
    const Proof proof = prove(content->catalogue, regime);
    for (const Certificate& certificate : proof.certificates) write_certificate(json, certificate);
    for (const ProofProblem& problem : proof.problems) print(as_content_problem(regime.id, problem));
    all_hold = all_hold && proof.problems.empty();
  }
  json.end();
  std::cout << json.text() << '\n';
  return all_hold ? kExitAnswer : kExitContent;
}

int approve_content(const std::string& folder, const std::string& only_regime) {
  const auto content = load_folder(folder, "nb", only_regime);
  if (!content) return kExitContent;
  for (const Regime& regime : content->regimes) {
    for (const Version& version : regime.versions) {
      const std::string path = approved_path(folder, regime, version);
      if (write_file(path, cell_table(content->catalogue, regime, version))) continue;
      std::cerr << path << ": could not be written.\n";
      return kExitContent;
    }
  }
  return kExitAnswer;
}

}  // namespace terskel
