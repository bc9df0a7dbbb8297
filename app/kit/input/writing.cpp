#include "kit/input/writing.h"

#include <dlfcn.h>

#include <istream>
#include <ostream>
#include <string>
#include <system_error>
#include <utility>

namespace foyer::input {
namespace {

namespace fs = std::filesystem;

constexpr const char* kModuleName = "libfoyer_writing.so";
constexpr const char* kFactory = "foyer_writing_module";

// The folder of the program, the one above it (a test's program), or where a package puts modules.
fs::path module_folder() {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error).parent_path();
  for (const fs::path& folder :
       {program, program.parent_path(), program.parent_path() / "lib" / "foyer"})
    if (fs::exists(folder / kModuleName, error)) return folder;
  return program;
}

}  // namespace

WritingPlaces WritingPlaces::standard() {
  const fs::path folder = module_folder();
  return {folder / kModuleName, folder / "rime", folder / "names", FOYER_STROKES_MODEL};
}

Writing::Writing(WritingPlaces places) : places_(std::move(places)) {}

// The module stays loaded for the life of the process: its libraries have exit handlers.
Result<const WritingModule*> Writing::module() {
  if (module_ != nullptr) return module_;
  void* const handle = dlopen(places_.module.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (handle == nullptr)
    return fail("The writing module " + places_.module.string() +
                " could not be loaded; install Foyer again with the libraries that it needs.");
  using Factory = const WritingModule* (*)();
  const auto factory = reinterpret_cast<Factory>(dlsym(handle, kFactory));
  if (factory == nullptr || factory()->version() != WritingModule::kVersion)
    return fail("The writing module " + places_.module.string() +
                " belongs to another version of Foyer; install both from one package.");
  module_ = factory();
  return module_;
}

Result<std::unique_ptr<Composer>> Writing::open_composer() {
  const Result<const WritingModule*> loaded = module();
  if (!loaded) return tl::unexpected(loaded.error());
  return (*loaded)->open_composer(places_);
}

Result<std::unique_ptr<Handwriting>> Writing::open_handwriting() {
  const Result<const WritingModule*> loaded = module();
  if (!loaded) return tl::unexpected(loaded.error());
  return (*loaded)->open_handwriting(places_);
}

Result<std::unique_ptr<PhoneRules>> Writing::open_phone_rules() {
  const Result<const WritingModule*> loaded = module();
  if (!loaded) return tl::unexpected(loaded.error());
  return (*loaded)->open_phone_rules();
}

Result<void> print_candidates(std::istream& in, std::ostream& out, Field field,
                              const WritingPlaces& places) {
  Writing writing(places);
  Result<std::unique_ptr<Composer>> composer = writing.open_composer();
  if (!composer) return tl::unexpected(composer.error());
  for (std::string line; std::getline(in, line);) {
    (*composer)->start(field, {});
    Composition composition;
    for (const char letter : line) composition = (*composer)->type(letter);
    bool is_first = true;
    for (const std::string& candidate : composition.candidates) {
      out << (is_first ? "" : "\t") << candidate;
      is_first = false;
    }
    out << '\n';
  }
  out.flush();
  if (!out) return fail("The candidates could not be written to the output.");
  return {};
}

}  // namespace foyer::input
