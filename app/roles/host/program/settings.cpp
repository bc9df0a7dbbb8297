#include "roles/host/program/settings.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <optional>
#include <sstream>

#include "house/device_roles.h"
#include "kit/base/private_files.h"
#include "kit/pack/node.h"
#include "kit/pack/toml_library.h"
#include "kit/store/dealer_address.h"

namespace foyer::shell {
namespace {

std::string place(const std::filesystem::path& file, const toml::source_region& where) {
  return file.string() + ":" + std::to_string(where.begin.line) + ": ";
}

std::optional<std::string> take(Settings& settings, std::string_view key, const toml::node& value) {
  const auto text = [&](std::string& to) -> std::optional<std::string> {
    if (const auto found = value.value_exact<std::string>()) {
      to = *found;
      return std::nullopt;
    }
    return std::string(key) + " must be a text in quotes";
  };
  if (key == "dealer") return text(settings.dealer);
  if (key == "role") {
    if (auto wrong = text(settings.role)) return wrong;
    if (domain::is_role(settings.role)) return std::nullopt;
    return "role is \"" + settings.role + "\"; this version knows " +
           domain::roles_in_words("and", "\"");
  }
  if (key == "pack") {
    std::string folder;
    if (auto wrong = text(folder)) return wrong;
    if (folder.empty()) return std::string("pack must be a folder, such as \"/srv/foyer/pack\"");
    settings.pack = (settings.home / folder).lexically_normal();  // beside this file, if relative
    return std::nullopt;
  }
  if (key == "camera") {
    std::string folder;
    if (auto wrong = text(folder)) return wrong;
    std::error_code ignored;
    settings.camera = (settings.home / folder).lexically_normal();
    if (!folder.empty() && std::filesystem::is_directory(settings.camera, ignored))
      return std::nullopt;
    return std::string(
        "camera must be a folder that is there, into which the camera's program "
        "puts its pictures, such as \"/var/lib/foyer/camera\"");
  }
  if (key == "ticket_letter") {
    if (auto wrong = text(settings.ticket_letter)) return wrong;
    const bool good = settings.ticket_letter.size() == 1 && settings.ticket_letter[0] >= 'A' &&
                      settings.ticket_letter[0] <= 'Z';
    if (good) return std::nullopt;
    return std::string("ticket_letter must be one letter from A to Z");
  }
  if (key == "language") {
    std::string code;
    if (auto wrong = text(code)) return wrong;
    const auto lang = lang_from_code(code);
    if (lang) settings.language = *lang;
    if (lang) return std::nullopt;
    return std::string("language must be \"zh\" or \"en\"");
  }
  if (key == "mm_per_px") {
    const auto number = value.value<double>();
    if (number && *number > 0.02 && *number < 2) {
      settings.mm_per_px = static_cast<float>(*number);
      return std::nullopt;
    }
    return std::string(
        "mm_per_px must be a number of millimetres between 0.02 and 2, such as 0.248");
  }
  return "unknown key \"" + std::string(key) +
         "\"; known are dealer, role, pack, camera, ticket_letter, language, mm_per_px";
}

void mind_who_reads(const std::filesystem::path& file, std::vector<std::string>& remarks) {
  const Closed closed = close_to_others(file);
  if (closed == Closed::now)
    remarks.push_back("The settings " + file.string() +
                      " could be read by others and may hold a password; their mode is 0600 now.");
  if (closed == Closed::cannot)
    remarks.push_back("The settings " + file.string() +
                      " can be read by others and may hold a password; their mode should be 0600.");
}

}  // namespace

std::filesystem::path default_home() {
  if (const char* data = std::getenv("XDG_DATA_HOME"); data && *data)
    return std::filesystem::path(data) / "foyer";
  const char* home = std::getenv("HOME");
  return std::filesystem::path(home && *home ? home : "/var/lib") / ".local/share/foyer";
}

std::filesystem::path default_pack() {
  std::error_code ignored;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path();
  for (const auto& candidate : {program / "data", program.parent_path() / "data"})
    if (std::filesystem::exists(candidate / "showroom.toml", ignored)) return candidate;
  return "/usr/share/foyer/data";
}

Result<void> read_settings(Settings& settings) {
  const std::filesystem::path file = settings.home / "foyer.toml";
  std::error_code ignored;
  if (!std::filesystem::exists(file, ignored)) return {};
  mind_who_reads(file, settings.remarks);
  std::ifstream in(file, std::ios::binary);
  std::ostringstream read;
  read << in.rdbuf();
  const std::string bytes = read.str();
  if (!in || !std::filesystem::is_regular_file(file, ignored))
    return fail(file.string() + " cannot be read; it must belong to this user.");
  if (const auto fault = content::fault_before_parsing(bytes))
    return fail(file.string() + ":" + std::to_string(fault->line) + ": " + fault->what);
  const toml::parse_result parsed = toml::parse(bytes, file.string());
  if (!parsed)
    return fail(place(file, parsed.error().source()) + std::string(parsed.error().description()));
  for (const auto& [key, value] : parsed.table())
    if (const auto wrong = take(settings, key.str(), value))
      return fail(place(file, value.source()) + *wrong);
  settings.dealer = sync::dealer_beside(settings.dealer, settings.home);
  return {};
}

}  // namespace foyer::shell
