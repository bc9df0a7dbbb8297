// What a guest signs before a drive, and whether it is still what they signed.
//
//   text = digest(version, title, text, each clause as it was shown)
//   ink  = digest(each text of the strokes)
//   seal = digest(drive, version, language, text, clauses, car, route, odometer, moment, witness,
//   ink; behind it the number of a driver besides the guest)
//
// The seal is in the fact, which the log's chain binds once more; an erased guest's strokes are
// gone and the rest still proves itself. It says that nothing was changed afterwards, not whose
// hand it was: a witness is named for that. No signature here moves anybody's liability. Threads:
// values.
#pragma once

#include <string>

#include "house/signature.h"
#include "house/test_drives.h"
#include "steps/drive/facts.h"

namespace foyer::domain {

// Of what is shown in this language today.
std::string agreement_text(const TestDrives& drives, Lang lang);
// Fills `text`, `ink` and `seal`.
void bind(DriveSigned& said, const TestDrives& drives, Lang lang);

Bond bond(const DriveSigned& said);

}  // namespace foyer::domain
