// The pictures of a visit, one file each: a licence when a notice of an offence has come, damage
// when somebody asks whose it is.
#include <iostream>
#include <map>

#include "kit/base/private_files.h"
#include "kit/base/whole_file.h"
#include "kit/log/visit_log.h"
#include "kit/sync/uplink.h"
#include "manage/reports/store_rules.h"
#include "roles/host/program/opening.h"
#include "tools/commands/export_commands.h"

namespace foyer::shell {
namespace {

// From the log, or from the dealer's database that it was pulled from. None: neither has it.
class WhereTheyAre {
 public:
  WhereTheyAre(const log::VisitLog& log, const std::string& dealer) : log_(log), dealer_(dealer) {}

  Result<std::optional<log::Picture>> find(const Id& visit, const log::Hash& digest) {
    auto here = log_.picture(visit, digest);
    if (!here || *here || dealer_.empty()) return here;
    if (!uplink_) {
      auto connected = sync::connect(dealer_, reports::store_rules(), {}, true);
      if (!connected) return fail(connected.error().what);
      uplink_ = std::move(*connected);
      if (const auto greeted = uplink_->hello(log_.origin()); !greeted)
        return fail(greeted.error().what);
    }
    auto there = uplink_->picture(visit, digest);
    if (there && *there && log::digest_of((*there)->bytes) != digest)
      return fail("the dealer's database holds a picture that no device can have sent");
    return there;
  }

 private:
  const log::VisitLog& log_;
  const std::string& dealer_;
  std::unique_ptr<sync::Uplink> uplink_;
};

Result<void> write_bytes(const std::filesystem::path& file, const std::string& bytes) {
  WholeFile whole(file);
  if (whole.write(bytes) && whole.put_in_place()) return {};
  return fail(file.string() + " cannot be written: " + whole.why());
}

struct Found {
  Id subject;
  domain::KeptPicture picture;
};
// Those of the visit, and of the car that was ordered in it and handed over.
std::vector<Found> pictures_of(const domain::House& house, const domain::Visit& visit) {
  std::vector<Found> all;
  for (const domain::KeptPicture& one : visit.pictures) all.push_back({visit.id, one});
  for (const auto& [id, delivery] : house.deliveries)
    if (delivery.opened.visit == visit.id.hex())
      for (const domain::KeptPicture& one : delivery.pictures.pictures) all.push_back({id, one});
  return all;
}

}  // namespace

// "licence-1.jpg" of the guest, "damage-before-2.jpg", "hand-over-1.jpg": no name stands in them.
Result<std::filesystem::path> ExportCommands::write_pictures(const log::VisitLog& log,
                                                             const domain::House& house,
                                                             const std::string& dealer) const {
  const auto meant = visit_meant(house);
  if (!meant) return tl::unexpected<Error>(meant.error());
  const domain::Visit& visit = **meant;
  std::filesystem::path folder = out_;
  if (folder.empty()) folder = "pictures-" + visit.ticket;
  WhereTheyAre places(log, dealer);
  std::map<std::string, int> counts;
  int written = 0, absent = 0;
  for (const auto& [subject, one] : pictures_of(house, visit)) {
    if (one.taken.until_ms <= wall_ms()) continue;
    const auto digest = log::hash_from_hex(one.taken.picture);
    if (!digest) continue;
    const auto found = places.find(subject, *digest);
    if (!found) return tl::unexpected<Error>(found.error());
    if (!*found) {
      ++absent;
      continue;
    }
    const bool damage = one.taken.of == domain::kDamagePicture;
    const std::string kind = one.taken.of + (damage ? "-" + one.taken.part : "");
    if (auto made = make_private_folder(folder); !made)
      return fail(folder.string() + " cannot be made: " + made.error().what);
    const auto file = folder / (kind + "-" + std::to_string(++counts[kind]) + ".jpg");
    if (auto kept = write_bytes(file, (*found)->bytes); !kept)
      return tl::unexpected<Error>(kept.error());
    ++written;
  }
  if (absent > 0)
    std::cerr << absent << " are not "
              << (dealer.empty() ? "on this device; ask the dealer's "
                                   "database with --dealer"
                                 : "in the dealer's database yet")
              << "\n";
  if (written == 0) return fail("this visit has no picture that is still kept; nothing is written");
  std::cout << written << (written == 1 ? " picture, " : " pictures, ");
  return folder;
}

}  // namespace foyer::shell
