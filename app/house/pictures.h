// Pictures of a visit, a round or a delivery: a driver's licence, damage on a car, a fault, the
// moment a car is handed over. What is here is
// what facts say of them; their bytes lie beside the facts (kit/log/picture.h), named by `picture`,
// and go by themselves when their time is over. Threads: values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "house/visit.h"

namespace foyer::domain {

// What is seen on it.
inline constexpr std::string_view kLicencePicture = "licence", kDamagePicture = "damage",
                                  kFaultPicture = "fault", kHandOverPicture = "hand-over";

// What a device's camera has made since it was asked, before anybody has said that it is good.
struct CameraShot {
  std::string picture;  // digest, as PictureTaken has it; empty: nothing yet
  int width = 0, height = 0, bytes = 0;
  bool unreadable = false;  // a file came that is no picture
  friend bool operator==(const CameraShot&, const CameraShot&) = default;
};

struct Pictures;

// picture.taken: somebody of staff took it and looked at it.
struct PictureTaken {
  static constexpr std::string_view kKind = "picture.taken";
  static constexpr int kVersion = 1;
  std::string picture;  // digest of its bytes, 64 hexadecimal digits
  std::string of;       // "licence" | "damage" | "fault" | "hand-over"
  std::string about;    // the drive; the item of a round (house/standards.h); of a delivery empty
  // Whose licence, "0" the guest's; "before" the drive or the mending, or "after" it.
  std::string part;
  int width = 0, height = 0;  // px
  int bytes = 0;
  std::int64_t until_ms = 0;  // wall time from which on nobody has it
  void fields(Fields& f) {
    f("picture", picture);
    f("of", of);
    f("about", about);
    f("part", part);
    f("width", width);
    f("height", height);
    f("bytes", bytes);
    f("until_ms", until_ms);
  }
  void fold(const Fact& fact, Pictures& all) const;
  friend bool operator==(const PictureTaken&, const PictureTaken&) = default;
};

// Of a shot that is there, to be kept for so many days from now on.
PictureTaken picture_taken(const CameraShot& shot, std::string_view of, std::string about,
                           std::string part, std::int64_t now_ms, int days);

// picture.dropped: it is taken out everywhere, at once.
struct PictureDropped {
  static constexpr std::string_view kKind = "picture.dropped";
  static constexpr int kVersion = 1;
  std::string picture;
  std::string reason;  // "withdrawn": its guest no longer agrees | "house": it is not needed
  void fields(Fields& f) {
    f("picture", picture);
    f("reason", reason);
  }
  void fold(const Fact& fact, Pictures& all) const;
  friend bool operator==(const PictureDropped&, const PictureDropped&) = default;
};

// What a person said when asked for a picture of their licence; the last word counts. The subject
// of the consent names who: "licence-picture" the guest, "licence-picture/1" who drives besides.
struct PictureWord {
  std::string subject;
  bool agreed = false;
  friend bool operator==(const PictureWord&, const PictureWord&) = default;
};
std::string licence_picture_subject(int driver);

// What a page asks for to draw it (kit/ui/pictures.h): a picture that is kept, and one that the
// camera has just made.
std::string kept_picture_name(const Id& visit, std::string_view picture);
std::string camera_picture_name(std::string_view picture);
// Whose picture such a name means; `visit` nil: the camera's. None: it is a file of the pack.
struct NamedPicture {
  Id visit;
  std::string picture;
  friend bool operator==(const NamedPicture&, const NamedPicture&) = default;
};
std::optional<NamedPicture> named_picture(std::string_view name);

struct KeptPicture {
  PictureTaken taken;
  Said by;
  friend bool operator==(const KeptPicture&, const KeptPicture&) = default;
};

struct Pictures {
  std::vector<KeptPicture> pictures;  // in the order in which they were taken
  std::vector<PictureWord> picture_words;

  // Nullptr: nobody asked them.
  const PictureWord* picture_word(std::string_view subject) const;
  void say_of_pictures(const std::string& subject, bool agreed);
  // Those of this thing whose time is not over.
  std::vector<KeptPicture> pictures_about(std::string_view about, std::int64_t now_ms) const;
  void forget_guest();
  // What a fact says of a picture of these; false: it says nothing of one.
  bool take(const Fact& fact);
  friend bool operator==(const Pictures&, const Pictures&) = default;
};

using PictureKinds = Kinds<PictureTaken, PictureDropped>;

}  // namespace foyer::domain
