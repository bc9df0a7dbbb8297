// Files as an office lays them down: whatever they are called, and whatever else lies there.
#include "kit/base/office_file.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <functional>

#include "kit/base/office_text.h"
#include "kit/log/device.h"

namespace foyer {
namespace {

class AnOfficesFile : public testing::Test {
 protected:
  // What is read of it, or in brackets what is wrong with it; "-": nothing is there.
  std::string read() const {
    const auto file = office_file(home_.folder(), "appointments.csv");
    if (!file) return "-";
    return file->trouble.empty() ? file->bytes : "(" + std::string(file->trouble) + ")";
  }
  void lay_down(const std::string& name, const std::string& bytes) const {
    std::ofstream(home_.folder() / name, std::ios::binary) << bytes;
  }
  log::TemporaryHome home_;
};

std::string said(std::string_view trouble) { return "(" + std::string(trouble) + ")"; }

TEST_F(AnOfficesFile, is_found_however_its_system_calls_it) {
  EXPECT_EQ(read(), "-");
  for (const char* name : {"appointments.txt", "APPOINTMENTS.CSV.csv", "Appointments.CSV"}) {
    lay_down(name, name);
    EXPECT_EQ(read(), name) << "better than those before";
  }
  lay_down("appointments.csv", "as it should be");
  EXPECT_EQ(read(), "as it should be");
}

TEST_F(AnOfficesFile, is_not_what_a_system_left_behind) {
  for (const char* name :
       {"._appointments.csv", "~$appointments.csv", ".~lock.appointments.csv#", "appointments.csv~",
        "appointments.csv.part", "appointments (1).csv", "my appointments.csv"})
    lay_down(name, "nobody's");
  EXPECT_EQ(read(), "-");
}

TEST_F(AnOfficesFile, that_is_a_workbook_by_its_name_is_told_as_one) {
  for (const char* name : {"appointments.xlsx", "Appointments.XLS", "appointments.et"}) {
    const log::TemporaryHome home;
    std::ofstream(home.folder() / name) << "PK";
    const auto file = office_file(home.folder(), "appointments.csv");
    ASSERT_TRUE(file) << name;
    EXPECT_EQ(file->trouble, kFileIsWorkbook) << name;
  }
}

TEST_F(AnOfficesFile, that_is_none_is_told_as_what_it_is) {
  const auto file = home_.folder() / "appointments.csv";
  std::filesystem::create_directory(file);
  EXPECT_EQ(read(), said(kFileIsFolder));
  std::filesystem::remove(file);
  ASSERT_EQ(::mkfifo(file.c_str(), 0600), 0);
  EXPECT_EQ(read(), said(kFileIsNoText)) << "nobody waits for a pipe that nobody fills";
  std::filesystem::remove(file);
  std::filesystem::create_symlink("nowhere", file);
  EXPECT_EQ(read(), "-");
}

TEST_F(AnOfficesFile, that_is_larger_than_an_office_makes_is_not_read) {
  lay_down("appointments.csv", "day,time,name\n");
  std::filesystem::resize_file(home_.folder() / "appointments.csv", 100'000'000);
  EXPECT_EQ(read(), said(kFileIsTooLarge));
  std::filesystem::resize_file(home_.folder() / "appointments.csv", kOfficeFileBytes_max);
  EXPECT_EQ(read().size(), kOfficeFileBytes_max);
}

TEST_F(AnOfficesFile, that_is_written_on_meanwhile_is_not_taken_by_half) {
  lay_down("appointments.csv", "day,time,name\n2027-02-01,10:30,An");
  const auto file = home_.folder() / "appointments.csv";
  const OfficeFileWatch meanwhile = [&] { std::ofstream(file, std::ios::app) << "n Green\n"; };
  const auto found = office_file(home_.folder(), "appointments.csv", meanwhile);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->trouble, kFileIsGrowing);
  EXPECT_EQ(found->bytes, "");
  EXPECT_EQ(read(), "day,time,name\n2027-02-01,10:30,Ann Green\n");
}

}  // namespace
}  // namespace foyer
