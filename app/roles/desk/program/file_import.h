// A file that an office puts into the device's home, taken in: read and understood on the worker,
// and handed back a few at a time, so that a long list keeps no frame waiting.
//
// Whoever asked for it has to be there still when it comes: for nobody else is anything made. Which
// file that may be, kit/base/office_file.h says; one that is not there or cannot be read is told on
// the screen; broken lines there and, without personal content, in the program's log. `File` has
// `made`, `broken` (each with `line` and `what`, in English and without anything of the line) and
// `known`. UI thread.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kit/base/text.h"
#include "kit/base/office_file.h"
#include "kit/machine/worker.h"
#include "roles/host/program/staff_room.h"

namespace foyer::shell {

// How many of a file are written, of how many; of none: nothing is being written.
struct ImportProgress {
  std::size_t made = 0, of = 0;
};

template <class File>
class FileImport {
 public:
  struct Kind {
    const char* name = nullptr;  // as it should lie there: "appointments.csv"
    // Asked for at the touch; what it returns is called on the worker.
    std::function<std::function<File(std::string_view bytes)>()> reader;
    // What was made meanwhile is taken out of the file again.
    std::function<void(File& file)> settle;
    // Writes `count` of `file.made` from `from` on, durably; false: that failed, the rest is left.
    std::function<bool(const File& file, std::size_t from, std::size_t count)> make;
    std::function<std::string(Lang lang)> begun, missing;
    std::function<std::string(const File& file, Lang lang)> report;
    std::function<std::vector<std::string>(const File& file, Lang lang)> broken;
  };
  FileImport(StaffRoom& room, Worker& worker, Kind kind)
      : room_(room), worker_(worker), kind_(std::move(kind)) {}

  // Nothing while a file is being taken in.
  void start() {
    if (reading_) return;
    broken_.clear();
    report_ = kind_.begun(room_.lang);
    const auto read = reading_ = std::make_shared<Read>();
    worker_.post(
        [read, home = room_.settings().home, name = kind_.name, reader = kind_.reader()] {
          const auto file = office_file(home, name);
          read->there = file.has_value();
          if (!file) return;
          if (file->trouble.empty()) {
            read->file = reader(file->bytes);
            return;
          }
          auto& whole = read->file.broken.emplace_back();
          whole.line = 1;
          whole.what = std::string(file->trouble);
        },
        [this, read] { take(read); });
  }
  // Nothing of it is left for whoever stands here next.
  void forget() {
    reading_.reset();
    report_.clear();
    broken_.clear();
  }
  // What it came to, and the lines that were broken, in the language of whoever asked.
  const std::string& report() const { return report_; }
  const std::vector<std::string>& broken() const { return broken_; }
  ImportProgress progress() const {
    if (!reading_) return {};
    return {reading_->made, reading_->file.made.size()};
  }

 private:
  static constexpr std::size_t kAtOnce = 20;  // one durable write
  static constexpr std::size_t kTold_max = 100;

  struct Read {
    bool there = false;
    File file;
    std::size_t made = 0;  // of `file.made`, from the first on
  };

  // The screen has all of them; the program's log is for what is wrong with the file, and is not
  // made of it.
  void tell_broken(const File& file) {
    const std::size_t told = std::min(kTold_max, file.broken.size());
    const std::string name = kind_.name;
    for (std::size_t i = 0; i < told; ++i)
      room_.tell({name + ", line " + std::to_string(file.broken[i].line) + ": " +
                  std::string(file.broken[i].what)});
    if (told < file.broken.size())
      room_.tell({name + ": and " + std::to_string(file.broken.size() - told) + " more lines"});
  }
  void take(const std::shared_ptr<Read>& read) {
    if (read != reading_) return;  // somebody else stands here now
    if (!read->there) {
      report_ = kind_.missing(room_.lang);
      reading_.reset();
      return;
    }
    tell_broken(read->file);
    kind_.settle(read->file);
    make_some(read);
  }
  void make_some(const std::shared_ptr<Read>& read) {
    if (read != reading_) return;
    const std::size_t count = std::min(kAtOnce, read->file.made.size() - read->made);
    if (count > 0 && !kind_.make(read->file, read->made, count)) {
      report_.clear();  // that nothing can be saved is said above everything
      reading_.reset();
      return;
    }
    read->made += count;
    if (read->made < read->file.made.size())
      return worker_.post([] {}, [this, read] { make_some(read); });
    report_ = kind_.report(read->file, room_.lang);
    broken_ = kind_.broken(read->file, room_.lang);
    reading_.reset();
  }

  StaffRoom& room_;
  Worker& worker_;
  Kind kind_;
  std::shared_ptr<Read> reading_;  // what is being taken in; none: nothing
  std::string report_;
  std::vector<std::string> broken_;
};

}  // namespace foyer::shell
