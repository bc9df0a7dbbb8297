#include "kit/base/left_behind.h"

#include <gtest/gtest.h>

namespace foyer {
namespace {

TEST(AFileThatNobodyPutThere, is_known_by_its_name) {
  for (const char* name : {".DS_Store",
                           "._e5.toml",
                           ".e5.toml.swp",
                           ".#e5.toml",
                           "Thumbs.db",
                           "thumbs.db",
                           "desktop.ini",
                           "Desktop.ini",
                           "~$e5.toml",
                           "e5.toml~",
                           "#e5.toml#",
                           "~WRL0001.tmp",
                           "__MACOSX",
                           "$RECYCLE.BIN",
                           "lost+found",
                           ".~lock.e5.toml#",
                           "System Volume Information",
                           "@eaDir",
                           "#recycle",
                           "@Recycle",
                           "RECYCLER",
                           "Network Trash Folder",
                           "Thumbs.db:encryptable"})
    EXPECT_TRUE(is_left_behind(name)) << name;
  for (const char* name : {"e5.toml", "e5.toml.txt", "e5 (2).toml", "thumbs.toml", "s#7.toml"})
    EXPECT_FALSE(is_left_behind(name)) << name;
}

}  // namespace
}  // namespace foyer
