#include "house/pictures.h"

#include <algorithm>
#include <utility>

namespace foyer::domain {
namespace {

constexpr std::string_view kAskedAbout = "licence-picture";
constexpr std::string_view kKept = "@kept/", kCamera = "@camera/";  // no file is called so
constexpr std::size_t kIdDigits = 32;
constexpr std::int64_t kKeptDay_ms = 24LL * 3600 * 1000;

}  // namespace

PictureTaken picture_taken(const CameraShot& shot, std::string_view of, std::string about,
                           std::string part, std::int64_t now_ms, int days) {
  return {shot.picture, std::string(of), std::move(about), std::move(part),
          shot.width,   shot.height,     shot.bytes,       now_ms + days * kKeptDay_ms};
}

std::string licence_picture_subject(int driver) {
  std::string subject(kAskedAbout);
  if (driver > 0) subject += "/" + std::to_string(driver);
  return subject;
}

std::string kept_picture_name(const Id& visit, std::string_view picture) {
  return std::string(kKept) + visit.hex() + "/" + std::string(picture);
}

std::string camera_picture_name(std::string_view picture) {
  return std::string(kCamera) + std::string(picture);
}

std::optional<NamedPicture> named_picture(std::string_view name) {
  if (name.starts_with(kCamera)) return NamedPicture{{}, std::string(name.substr(kCamera.size()))};
  if (!name.starts_with(kKept)) return std::nullopt;
  name.remove_prefix(kKept.size());
  const auto visit = Id::from_hex(name.substr(0, kIdDigits));
  if (!visit || name.size() <= kIdDigits || name[kIdDigits] != '/') return std::nullopt;
  return NamedPicture{*visit, std::string(name.substr(kIdDigits + 1))};
}

void PictureTaken::fold(const Fact& fact, Pictures& all) const {
  std::erase_if(all.pictures, [&](const KeptPicture& one) { return one.taken.picture == picture; });
  all.pictures.push_back({*this, said_by(fact)});
}

void PictureDropped::fold(const Fact&, Pictures& all) const {
  std::erase_if(all.pictures, [&](const KeptPicture& one) { return one.taken.picture == picture; });
}

const PictureWord* Pictures::picture_word(std::string_view subject) const {
  const auto found = std::ranges::find(picture_words, subject, &PictureWord::subject);
  return found == picture_words.end() ? nullptr : &*found;
}

void Pictures::say_of_pictures(const std::string& subject, bool agreed) {
  if (!subject.starts_with(kAskedAbout)) return;
  std::erase_if(picture_words, [&](const PictureWord& one) { return one.subject == subject; });
  picture_words.push_back({subject, agreed});
}

std::vector<KeptPicture> Pictures::pictures_about(std::string_view about,
                                                  std::int64_t now_ms) const {
  std::vector<KeptPicture> found;
  for (const KeptPicture& one : pictures)
    if (one.taken.about == about && one.taken.until_ms > now_ms) found.push_back(one);
  return found;
}

void Pictures::forget_guest() { pictures.clear(); }

bool Pictures::take(const Fact& fact) {
  const auto taken = fact.event.as<PictureTaken>();
  const auto dropped = fact.event.as<PictureDropped>();
  if (taken) taken->fold(fact, *this);
  if (dropped) dropped->fold(fact, *this);
  return taken || dropped;
}

}  // namespace foyer::domain
