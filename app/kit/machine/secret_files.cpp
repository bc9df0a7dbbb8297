#include "kit/machine/secret_files.h"

#include <fcntl.h>
#include <qrencode.h>
#include <unistd.h>

#include <memory>

#include "kit/base/private_files.h"
#include "kit/machine/picture_file.h"

namespace foyer::shell {
namespace {

constexpr int kQuiet = 4;  // modules of white on every side (ISO/IEC 18004)

struct FreeCode {
  void operator()(QRcode* code) const { QRcode_free(code); }
};

class QrModules {
 public:
  static Result<QrModules> of(const std::string& text) {
    QrModules made;
    made.code_.reset(QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_L));
    if (!made.code_) return fail("The configuration is too long for a QR code.");
    return made;
  }
  int side() const { return code_->width + 2 * kQuiet; }
  bool is_black(int x, int y) const {
    const int column = x - kQuiet, row = y - kQuiet;
    if (column < 0 || row < 0 || column >= code_->width || row >= code_->width) return false;
    return (code_->data[static_cast<std::ptrdiff_t>(row) * code_->width + column] & 1) != 0;
  }

 private:
  std::unique_ptr<QRcode, FreeCode> code_;
};

tl::unexpected<Error> unwritable(const std::filesystem::path& file) {
  return fail(
      file.string() +
      " cannot be made; it takes a folder that can be written to and has no such file yet.");
}

}  // namespace

Result<void> write_secret(const std::filesystem::path& file, const std::string& text) {
  const auto folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
  if (!make_private_folder(folder)) return unwritable(file);  // one that is there is as good
  const int opened = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (opened < 0) return unwritable(file);
  const bool written =
      ::write(opened, text.data(), text.size()) == static_cast<ssize_t>(text.size()) &&
      ::fsync(opened) == 0;
  if (::close(opened) == 0 && written && sync_folder(folder)) return {};
  ::unlink(file.c_str());
  return unwritable(file);
}

Result<void> write_secret_qr(const std::filesystem::path& file, const std::string& text) {
  constexpr int kModule_px = 8;
  const auto modules = QrModules::of(text);
  if (!modules) return fail(modules.error().what);
  const int side = modules->side() * kModule_px;
  Picture picture{side, side, {}};
  picture.rgb.reserve(static_cast<std::size_t>(side) * static_cast<std::size_t>(side) * 3);
  for (int y = 0; y < side; ++y)
    for (int x = 0; x < side; ++x)
      picture.rgb.insert(picture.rgb.end(), 3,
                         modules->is_black(x / kModule_px, y / kModule_px) ? 0 : 255);
  if (auto made = write_secret(file, ""); !made) return made;
  return write_png(file, picture);
}

Result<std::string> qr_for_terminal(const std::string& text) {
  const auto modules = QrModules::of(text);
  if (!modules) return fail(modules.error().what);
  std::string lines;
  for (int y = 0; y < modules->side(); y += 2) {
    lines += "\x1b[30;107m";  // black on white, whatever the terminal's colours are
    for (int x = 0; x < modules->side(); ++x) {
      const bool upper = modules->is_black(x, y), lower = modules->is_black(x, y + 1);
      lines += upper ? (lower ? "█" : "▀") : (lower ? "▄" : " ");
    }
    lines += "\x1b[0m\n";
  }
  return lines;
}

}  // namespace foyer::shell
