#include "files.h"

#include <fstream>
#include <iterator>

namespace terskel {

namespace fs = std::filesystem;

std::optional<std::string> read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(in), {});
}

std::optional<ContentFiles> read_content_files(const fs::path& folder) {
  std::error_code error;
  if (!fs::is_directory(folder, error)) return std::nullopt;
  ContentFiles files;
  for (auto entry = fs::recursive_directory_iterator(folder, error);
       !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    if (!entry->is_regular_file() || entry->path().extension() != ".json") continue;
    const std::string path = fs::relative(entry->path(), folder).generic_string();
    if (path.rfind("schema/", 0) == 0) continue;  // about content, not content
    auto text = read_file(entry->path());
    if (text) files.emplace(path, std::move(*text));
  }
  return files;
}

bool write_file(const fs::path& path, const std::string& bytes) {
  std::error_code error;
  if (path.has_parent_path()) fs::create_directories(path.parent_path(), error);
  std::ofstream out(path, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return out.good();
}

}  // namespace terskel
