#include "kit/input/dialled.h"

#include <dlfcn.h>

#include <atomic>
#include <mutex>
#include <unordered_map>

#include "kit/input/writing.h"

namespace foyer::input {
namespace {

std::atomic<const NumberRules*> known = nullptr;  // set once; the module is never unloaded

// By fours from the end: for reading out, whatever the country.
std::string in_fours(std::string_view digits) {
  std::string text;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 4 == 0 && digits[i - 1] != '+') text += ' ';
    text += digits[i];
  }
  return text;
}

bool is_bare(std::string_view text) {
  return text.find_first_not_of("+0123456789") == std::string_view::npos;
}

std::string without_rules(std::string_view kept, std::string_view region) {
  constexpr std::string_view kChina = "+86";
  constexpr std::size_t kMobile = 11;
  std::string_view own = kept;
  if (region == "CN" && own.starts_with(kChina)) own.remove_prefix(kChina.size());
  const bool mobile = region == "CN" && own.size() == kMobile && own.front() == '1';
  return in_fours(mobile ? own : kept);
}

std::string worked_out(std::string_view kept, std::string_view region) {
  const NumberRules* const rules = known;
  const std::string text = rules != nullptr ? rules->dialled(kept, region)
                           : is_bare(kept)  ? without_rules(kept, region)
                                            : std::string(kept);
  return is_bare(text) && text.size() > 4 ? in_fours(text) : text;
}

}  // namespace

Result<void> know_numbers() {
  static std::mutex opening;
  const std::lock_guard lock(opening);
  if (known != nullptr) return {};
  const std::string module = WritingPlaces::standard().module.string();
  void* const handle = ::dlopen(module.c_str(), RTLD_NOW | RTLD_LOCAL);
  using Rules = const NumberRules* (*)();
  const auto rules =
      handle == nullptr ? nullptr : reinterpret_cast<Rules>(::dlsym(handle, "foyer_number_rules"));
  if (rules == nullptr)
    return fail("The writing module " + module +
                " is missing or from another build; install Foyer again. It knows the numbers of "
                "every country.");
  known = rules();
  return {};
}

std::optional<std::string> number_as_kept(std::string_view typed, std::string_view region) {
  const NumberRules* const rules = known;
  if (rules != nullptr) return rules->kept(typed, region);
  if (typed.find_first_of("0123456789") == std::string_view::npos) return std::nullopt;
  return std::string(typed);
}

std::string number_as_dialled(std::string_view kept, std::string_view region) {
  if (kept.empty()) return {};
  constexpr std::size_t kRemembered_max = 512;  // a page of any list, many times
  static std::mutex remembering;
  static std::unordered_map<std::string, std::string> remembered;
  static bool by_rules = false;
  const std::string key = std::string(region) + " " + std::string(kept);
  const std::lock_guard lock(remembering);
  if (by_rules != (known != nullptr) || remembered.size() >= kRemembered_max) remembered.clear();
  by_rules = known != nullptr;
  const auto [found, fresh] = remembered.try_emplace(key);
  if (fresh) found->second = worked_out(kept, region);
  return found->second;
}

}  // namespace foyer::input
