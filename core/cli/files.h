// Reading and writing files: the only native input and output beside standard in and out.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "terskel/content.h"

namespace terskel {

/// All `.json` files of today's content, by path below its folder. Nothing if the folder cannot be read.
std::optional<ContentFiles> read_content_files(const std::filesystem::path& folder);

/// Those below its `history/`, by path below the content folder; none if there is no history.
ContentFiles read_history_files(const std::filesystem::path& folder);

/// The JSON Schemas of a content folder, by path below it.
ContentFiles read_schemas(const std::filesystem::path& folder);

std::optional<std::string> read_file(const std::filesystem::path& path);

/// Writes the bytes, making folders as needed. False if it could not.
bool write_file(const std::filesystem::path& path, const std::string& bytes);

}  // namespace terskel
