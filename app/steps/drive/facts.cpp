#include "steps/drive/facts.h"

#include <algorithm>

namespace foyer::domain {

const DriveFile* Drives::drive_file(std::string_view id) const {
  const auto found = std::ranges::find(drive_files, id, &DriveFile::id);
  return found == drive_files.end() ? nullptr : &*found;
}

DriveFile* Drives::known_drive(std::string_view id) {
  const auto found = std::ranges::find(drive_files, id, &DriveFile::id);
  return found == drive_files.end() ? nullptr : &*found;
}

bool Drives::on_the_road() const {
  return std::ranges::any_of(
             drive_files, [](const DriveFile& file) { return file.is_out() && !file.cancelled; }) ||
         std::ranges::any_of(drives, [&](const Drive& one) {
           return one.ended_at == Stamp{} && (one.id.empty() || drive_file(one.id) == nullptr);
         });
}

const DriveSigned* DriveFile::signed_by(int driver) const {
  if (driver == 0) return signed_ ? &*signed_ : nullptr;
  const auto at = static_cast<std::size_t>(driver) - 1;
  return at < others.size() && others[at].signed_ ? &*others[at].signed_ : nullptr;
}

namespace {

void forget(std::optional<LicenceChecked>& licence, std::optional<DriveSigned>& said) {
  if (licence) {
    licence->since.clear();
    licence->until.clear();
    licence->last_four.clear();
  }
  if (said) said->strokes.clear();
}

// Nullptr: there is no such driver.
OtherDriver* other(DriveFile& file, int driver) {
  if (driver < 1 || driver > kOtherDriversMax) return nullptr;
  const auto count = static_cast<std::size_t>(driver);
  if (file.others.size() < count) file.others.resize(count);
  return &file.others[count - 1];
}

}  // namespace

void Drives::forget_guest() {
  for (DriveFile& file : drive_files) {
    file.booked.place.clear();
    forget(file.licence, file.signed_);
    for (OtherDriver& one : file.others) forget(one.licence, one.signed_);
  }
}

void DriveWished::fold(const Fact&, Drives& drives) const {
  std::erase(drives.drives_wished, vehicle);
  if (wished) drives.drives_wished.push_back(vehicle);
}

void DriveBooked::fold(const Fact& fact, Drives& drives) const {
  DriveFile* file = drives.known_drive(drive);
  if (file == nullptr) {
    drives.drive_files.push_back({.id = drive, .booked = *this, .booked_by = {}});
    file = &drives.drive_files.back();
  }
  file->booked = *this;
  file->booked_by = said_by(fact);
  file->cancelled.reset();
}

void DriveCancelled::fold(const Fact&, Drives& drives) const {
  if (DriveFile* file = drives.known_drive(drive)) file->cancelled = *this;
}

void DriveDeclined::fold(const Fact& fact, Drives& drives) const {
  drives.drives_declined.push_back({vehicle, reason, said_by(fact)});
}

void LicenceChecked::fold(const Fact& fact, Drives& drives) const {
  DriveFile* file = drives.known_drive(drive);
  if (file == nullptr) return;
  if (driver > 0) {
    if (OtherDriver* one = other(*file, driver)) one->licence = *this;
    return;
  }
  file->licence = *this;
  file->licence_by = fact.actor;
}

void DriveBriefed::fold(const Fact& fact, Drives& drives) const {
  DriveFile* file = drives.known_drive(drive);
  if (file == nullptr) return;
  file->briefed = *this;
  file->briefed_by = fact.actor;
}

void DriveSigned::fold(const Fact&, Drives& drives) const {
  DriveFile* file = drives.known_drive(drive);
  if (file == nullptr) return;
  OtherDriver* one = other(*file, driver);
  if (driver <= 0)
    file->signed_ = *this;
  else if (one != nullptr)
    one->signed_ = *this;
}

void DriveStarted::fold(const Fact& fact, Drives& drives, VisitBasics& visit) const {
  drives.drives.push_back({vehicle, route, fact.at, {}, drive});
  visit.stage = "drive";
  DriveFile* file = drives.known_drive(drive);
  if (file == nullptr || drive.empty()) return;
  file->out = *this;
  file->out_at = fact.at;
}

void DriveEnded::fold(const Fact& fact, Drives& drives) const {
  const auto begun =
      drive.empty() ? drives.drives.end() : std::ranges::find(drives.drives, drive, &Drive::id);
  if (begun != drives.drives.end())
    begun->ended_at = fact.at;
  else if (drive.empty() && !drives.drives.empty())
    drives.drives.back().ended_at = fact.at;
  DriveFile* file = drives.known_drive(drive);
  if (file != nullptr && !drive.empty() && file->out) file->back = *this;
}

void DriveFelt::fold(const Fact&, Drives& drives) const {
  if (DriveFile* file = drives.known_drive(drive)) file->felt = *this;
}

}  // namespace foyer::domain
