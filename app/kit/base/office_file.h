// A file that an office puts into a folder for Foyer to read, found and read whole.
//
// It may be called as its system likes: "Appointments.CSV", "appointments.csv.csv" where endings
// are hidden, "appointments.txt" as "Unicode text" is saved; a workbook of that name is there but
// is none that can be read, which is said. Only a plain file is read, of a size that an office
// makes, and only if it stayed as it was meanwhile: what is still being copied is not taken by
// half. Any thread. Errors: `trouble`, one of those below.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace foyer {

struct OfficeFile {
  std::string name;  // as it is called there
  std::string bytes;
  std::string_view trouble;  // empty: the bytes are all of it
};

// Called once the first block is read, by tests that write on meanwhile.
using OfficeFileWatch = std::function<void()>;

// None: there is nothing of that name. `name` ends in ".csv".
std::optional<OfficeFile> office_file(const std::filesystem::path& folder, std::string_view name,
                                      const OfficeFileWatch& meanwhile = {});

inline constexpr std::size_t kOfficeFileBytes_max = 16 * 1024 * 1024;

inline constexpr std::string_view kFileIsFolder = "it is a folder and no file";
inline constexpr std::string_view kFileIsTooLarge =
    "the file is larger than 16 MB; leave the days that are needed";
inline constexpr std::string_view kFileIsGrowing =
    "the file is still being written; import it once it is whole";
inline constexpr std::string_view kFileIsClosed =
    "the file cannot be opened; let this device's owner read it";

}  // namespace foyer
