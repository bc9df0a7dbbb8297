#include "tools/tour/tour_stage.h"

#include <filesystem>

#include "kit/base/private_files.h"
#include "kit/machine/passing_folder.h"
#include "kit/sync/uplink.h"
#include "manage/reports/store_rules.h"

namespace foyer::shell {

int on_stage(TourOptions options, std::ostream& out,
             const std::function<bool(const TourOptions&)>& play) {
  std::optional<PassingFolder> passing;
  if (options.settings.home.empty()) {
    passing.emplace("tour");
    if (passing->path().empty()) {
      out << "no temporary folder can be made" << std::endl;
      return 1;
    }
    options.settings.home = passing->path();
  }
  if (const auto made = make_private_folder(options.settings.home); !made) {
    out << "the folder " << options.settings.home.string()
        << " cannot be made: " << made.error().what << std::endl;
    return 1;
  }
  if (options.settings.dealer.empty())
    options.settings.dealer = "sqlite:" + (options.settings.home / "dealer.db").string();
  // Said now, not after half a minute of playing.
  if (const auto store = sync::connect(options.settings.dealer, reports::store_rules()); !store) {
    out << store.error().what << std::endl << "the tour was not played" << std::endl;
    return 1;
  }
  std::error_code error;
  std::filesystem::create_directories(options.out, error);
  const bool well = play(options);
  out << (well ? "every answer is in the dealer's database; " : "the tour failed; ")
      << "pictures: " << std::filesystem::absolute(options.out).string() << std::endl;
  return well ? 0 : 1;
}

std::optional<sync::RegisterRow> print_row(const std::string& dealer, const Id& visit,
                                           const std::string& trouble, std::ostream& out) {
  auto row = sync::register_row(dealer, visit);
  if (!row) {
    out << "the dealer's database cannot be read: " << row.error().what << std::endl;
    return std::nullopt;
  }
  if (!*row) {
    out << "the dealer's database does not have the visit; sync says: " << trouble << std::endl;
    return std::nullopt;
  }
  out << "the dealer's database has:" << std::endl;
  for (const auto& [column, value] : **row)
    out << "  " << column << " = " << value.value_or("NULL") << std::endl;
  return std::move(**row);
}

}  // namespace foyer::shell
