#include "steps/drive/agreement.h"

#include "kit/base/digest.h"

namespace foyer::domain {
namespace {

std::string seal_of(const DriveSigned& said) {
  std::vector<std::string> bound{said.drive,
                                 said.agreement,
                                 said.language,
                                 said.text,
                                 digest(said.clauses),
                                 said.car,
                                 said.route,
                                 std::to_string(said.odometer_km),
                                 std::to_string(said.at_ms),
                                 said.witness,
                                 said.ink};
  // Who drives besides: sealed with which of them it is.
  if (said.driver != 0) bound.push_back(std::to_string(said.driver));
  return digest(bound);
}

}  // namespace

std::string agreement_text(const TestDrives& drives, Lang lang) {
  std::vector<std::string> shown{drives.agreement.version, drives.agreement.title.in(lang),
                                 drives.agreement.body.in(lang)};
  for (const Choice& clause : drives.clauses) shown.push_back(clause.text.in(lang));
  return digest(shown);
}

void bind(DriveSigned& said, const TestDrives& drives, Lang lang) {
  said.agreement = drives.agreement.version;
  said.language = code(lang);
  said.text = agreement_text(drives, lang);
  said.ink = digest(said.strokes);
  said.seal = seal_of(said);
}

Bond bond(const DriveSigned& said) {
  if (seal_of(said) != said.seal) return Bond::broken;
  if (said.strokes.empty()) return Bond::erased;
  return digest(said.strokes) == said.ink ? Bond::unbroken : Bond::broken;
}

}  // namespace foyer::domain
