// The size and FNV-1a hash of a file, read in pieces so that it never sits in memory whole: how a
// damaged dictionary is found before a library maps it and reads beyond its end.
// Threads: a pure function of the file system.
#pragma once

#include <array>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>

namespace foyer::input {

struct FileHash {
  std::uint64_t size = 0;
  std::uint64_t fnv1a = 14695981039346656037ULL;
  friend bool operator==(const FileHash&, const FileHash&) = default;
};

inline std::optional<FileHash> file_hash(const std::filesystem::path& path) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"),
                                                             &std::fclose);
  if (!file) return std::nullopt;
  FileHash hash;
  std::array<unsigned char, 65536> piece;
  while (const std::size_t n = std::fread(piece.data(), 1, piece.size(), file.get())) {
    for (std::size_t i = 0; i < n; ++i) hash.fnv1a = (hash.fnv1a ^ piece[i]) * 1099511628211ULL;
    hash.size += n;
  }
  return hash;
}

}  // namespace foyer::input
