#include "manage/papers/documents.h"

#include <dlfcn.h>

#include <filesystem>

namespace foyer::exporting {
namespace {

constexpr const char* kModuleName = "libfoyer_documents.so";

// Beside the program; in a build, one folder up from a test.
std::filesystem::path module_file() {
  std::error_code ignored;
  const auto folder = std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path();
  for (const auto& place : {folder, folder.parent_path()})
    if (std::filesystem::exists(place / kModuleName, ignored)) return place / kModuleName;
  return folder / kModuleName;
}

Result<const DocumentModule*> open_module() {
  const std::filesystem::path file = module_file();
  void* const handle = ::dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (handle == nullptr)
    return fail("Workbooks and printed pages cannot be made: " + file.string() +
                " is missing or damaged; build or install Foyer again.");
  using Factory = const DocumentModule* (*)();
  const auto factory = reinterpret_cast<Factory>(::dlsym(handle, "foyer_document_module"));
  const DocumentModule* module = factory != nullptr ? factory() : nullptr;
  if (module == nullptr || module->version() != DocumentModule::kVersion)
    return fail("Workbooks and printed pages cannot be made: " + file.string() +
                " is from another build; build or install Foyer again.");
  return module;
}

}  // namespace

Result<const DocumentModule*> documents() {
  static const Result<const DocumentModule*> module = open_module();
  return module;
}

}  // namespace foyer::exporting
