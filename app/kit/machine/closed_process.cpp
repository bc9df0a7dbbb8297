#include "kit/machine/closed_process.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

namespace foyer::shell {
namespace {

// A sanitizer looks for what was not given back from a process beside this one.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kSanitised = true;
#else
constexpr bool kSanitised = false;
#endif

}  // namespace

void close_process(bool measured) {
  ::umask(S_IRWXG | S_IRWXO);
  const rlimit none{0, 0};
  ::setrlimit(RLIMIT_CORE, &none);
  // The limit alone does not hold where the system pipes dumps into a program.
  if (!measured && !kSanitised) ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

}  // namespace foyer::shell
