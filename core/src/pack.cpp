#include "terskel/pack.h"

#include <utility>

#include "pack_archive.h"
#include "pack_check.h"
#include "pack_fields.h"

namespace terskel {
namespace {

constexpr std::string_view kOurs = "TSKL";

enum class PackKind : std::uint64_t { catalogue, regime };

template <class T>
std::string packed(PackKind kind, const T& content) {
  Writer archive;
  archive(content);
  std::string bytes(kOurs);
  write_number(bytes, kPackFormat);
  write_number(bytes, static_cast<std::uint64_t>(kind));
  return bytes + archive.body();
}

/// Moves past the head of a pack of this kind, or says why it is none.
std::optional<PackError> read_head(std::string_view& bytes, PackKind expected) {
  std::uint64_t format = 0;
  std::uint64_t kind = 0;
  if (!bytes.starts_with(kOurs)) return PackError::not_a_pack;
  bytes.remove_prefix(kOurs.size());
  if (const auto error = read_number(bytes, format)) return error;
  if (format != kPackFormat) return PackError::wrong_format;
  if (const auto error = read_number(bytes, kind)) return error;
  if (kind > static_cast<std::uint64_t>(PackKind::regime)) return PackError::bad_value;
  if (kind != static_cast<std::uint64_t>(expected)) return PackError::wrong_kind;
  return std::nullopt;
}

template <class T>
Result<T, PackError> unpacked(std::string_view bytes, PackKind kind) {
  if (const auto error = read_head(bytes, kind)) return *error;
  Reader archive(bytes);
  T content;
  archive(content);
  if (const auto error = archive.error()) return *error;
  return Result<T, PackError>(std::move(content));
}

}  // namespace

std::string_view code_of(PackError error) {
  switch (error) {
    case PackError::not_a_pack:
      return "not_a_pack";
    case PackError::wrong_format:
      return "pack_wrong_format";
    case PackError::wrong_kind:
      return "pack_wrong_kind";
    case PackError::truncated:
      return "pack_truncated";
    case PackError::bad_value:
      return "pack_bad_value";
    case PackError::wrong_content:
      return "pack_wrong_content";
  }
  return {};
}

std::string pack(const Catalogue& catalogue) { return packed(PackKind::catalogue, catalogue); }
std::string pack(const Regime& regime) { return packed(PackKind::regime, regime); }

bool is_catalogue_pack(std::string_view bytes) {
  return read_head(bytes, PackKind::catalogue) == std::nullopt;
}

Result<Catalogue, PackError> unpack_catalogue(std::string_view bytes) {
  auto read = unpacked<Catalogue>(bytes, PackKind::catalogue);
  if (read && !sound(read.value())) return PackError::bad_value;
  return read;
}

Result<Regime, PackError> unpack_regime(std::string_view bytes, const Catalogue& catalogue) {
  auto read = unpacked<Regime>(bytes, PackKind::regime);
  if (!read) return read;
  const Regime& regime = read.value();
  // Before the positions: those of other content point anywhere.
  if (regime.content_hash != catalogue.content_hash || regime.language != catalogue.language) {
    return PackError::wrong_content;
  }
  if (!sound(regime, catalogue)) return PackError::bad_value;
  return read;
}

}  // namespace terskel
