#include "roles/host/program/fact_writer.h"

namespace foyer::shell {

bool FactWriter::write(const log::Draft& what) {
  const auto written = log_.append(what);
  if (!written) {
    if (tell_staff_) tell_staff_(written.error());
    return false;
  }
  if (wrote_) wrote_();
  return true;
}

}  // namespace foyer::shell
