#include "files.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <vector>

namespace terskel {

namespace fs = std::filesystem;

std::optional<std::string> read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(in), {});
}

namespace {

/// All `.json` files below `start`, by path below the content folder, but those in the folders of `without`.
ContentFiles json_files(const fs::path& folder, const fs::path& start,
                        const std::vector<fs::path>& without = {}) {
  ContentFiles files;
  std::error_code error;
  for (auto entry = fs::recursive_directory_iterator(start, error);
       !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    if (std::find(without.begin(), without.end(), entry->path()) != without.end())
      entry.disable_recursion_pending();
    if (!entry->is_regular_file() || entry->path().extension() != ".json") continue;
    auto text = read_file(entry->path());
    if (text) files.emplace(entry->path().lexically_relative(folder).generic_string(), std::move(*text));
  }
  return files;
}

}  // namespace

std::optional<ContentFiles> read_content_files(const fs::path& folder) {
  std::error_code error;
  if (!fs::is_directory(folder, error)) return std::nullopt;
  return json_files(folder, folder, {folder / "schema", folder / "history"});
}

ContentFiles read_schemas(const fs::path& folder) { return json_files(folder, folder / "schema"); }

ContentFiles read_history_files(const fs::path& folder) { return json_files(folder, folder / "history"); }

bool write_file(const fs::path& path, const std::string& bytes) {
  std::error_code error;
  if (path.has_parent_path()) fs::create_directories(path.parent_path(), error);
  std::ofstream out(path, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return out.good();
}

}  // namespace terskel
