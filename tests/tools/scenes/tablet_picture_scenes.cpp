// Pictures of a drive: the guest's word, the camera, what it made, and what is kept.
#include "tools/scenes/tablet_story.h"

namespace foyer::screens::test {
namespace {

namespace d = flow::drive;

void drive(TabletStory& story, const d::Intent& intent) {
  story.touch(flow::tablet::DriveTouch{intent});
}

}  // namespace

void play_licence_picture(TabletStory& story) {
  story.see(d::Shot{});
  story.keep("drive-papers-camera");
  drive(story, d::OpenPictures{});
  story.keep("drive-pictures-none");
  drive(story, d::TakePicture{std::string(domain::kLicencePicture)});
  story.keep("drive-picture-word");
  drive(story, d::AgreePicture{true});
  story.keep("drive-picture-waits");
  story.see(d::Shot{{}, 0, 0, 0, true});
  story.keep("drive-picture-unreadable");
  story.see(d::Shot{"1a", 1200, 800, 90'000});
  story.keep("drive-picture-came");
  drive(story, d::KeepPicture{});
  drive(story, d::ClosePictures{});
}

void play_damage_picture(TabletStory& story) {
  drive(story, d::OpenPictures{});
  drive(story, d::TakePicture{std::string(domain::kDamagePicture)});
  story.see(d::Shot{"2b", 900, 1200, 90'000});
  drive(story, d::KeepPicture{});
  story.keep("drive-pictures");
  drive(story, d::SeePicture{"2b"});
  story.keep("drive-picture-seen");
  drive(story, d::DropPicture{});
  story.keep("drive-picture-delete");
  drive(story, d::DropPicture{});
  drive(story, d::ClosePictures{});
}

}  // namespace foyer::screens::test
