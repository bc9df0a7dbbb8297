#include "kit/store/pq.h"

#include <dlfcn.h>

namespace foyer::sync {
namespace {

template <class Function>
bool look_up(void* library, const char* name, Function& function) {
  function = reinterpret_cast<Function>(::dlsym(library, name));
  return function != nullptr;
}

}  // namespace

Result<Pq> load_pq() {
  void* library = ::dlopen("libpq.so.5", RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr)
    return fail(
        "A postgresql:// dealer's database needs libpq, which is not on this machine; "
        "install the package libpq5.");
  Pq pq;
#define FOYER_PQ_LOOK_UP(name)           \
  if (!look_up(library, #name, pq.name)) \
    return fail("The libpq on this machine lacks " #name "; version 14 or newer is needed.");
  FOYER_PQ_FUNCTIONS(FOYER_PQ_LOOK_UP)
#undef FOYER_PQ_LOOK_UP
  return pq;
}

}  // namespace foyer::sync
