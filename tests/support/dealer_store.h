// A real dealer's database for a test, of either kind, that can be backed up and restored.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

namespace foyer::tests {

class DealerStore {
 public:
  virtual ~DealerStore() = default;
  virtual std::string dealer() const = 0;  // as the configuration names it
  virtual void back_up() = 0;
  virtual void restore() = 0;              // the last backup, while devices may be connected
  virtual void copy_back() { restore(); }  // the same, into the file that is there
};

class SqliteStore final : public DealerStore {
 public:
  explicit SqliteStore(std::filesystem::path folder) : folder_(std::move(folder)) {}
  std::string dealer() const override { return "sqlite:" + path().string(); }
  void back_up() override { std::filesystem::copy_file(path(), backup(), overwrite()); }
  void restore() override {
    // As backup programs do: a new file beside the old one, then renamed over it.
    const auto incoming = folder_ / "dealer.incoming";
    std::filesystem::copy_file(backup(), incoming, overwrite());
    std::filesystem::rename(incoming, path());
  }
  // As somebody does by hand: over the file that the devices have open.
  void copy_back() override { std::filesystem::copy_file(backup(), path(), overwrite()); }
  std::filesystem::path path() const { return folder_ / "dealer.db"; }
  std::filesystem::path backup() const { return folder_ / "dealer.backup"; }

 private:
  static std::filesystem::copy_options overwrite() {
    return std::filesystem::copy_options::overwrite_existing;
  }
  std::filesystem::path folder_;
};

}  // namespace foyer::tests
