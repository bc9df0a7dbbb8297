#include "showroom/signed_paper.h"

#include <algorithm>

namespace foyer::domain {
namespace {

std::string kilometres_of(int km, Lang lang) {
  return std::to_string(km) + (lang == Lang::zh ? " 公里" : " km");
}

void add(SignedPaper& paper, std::string_view name, std::string value, bool on_code = true) {
  if (!value.empty()) paper.lines.push_back({std::string(name), std::move(value), on_code});
}

void add_car(SignedPaper& paper, const Content& content, const DriveFile& file,
             const DriveSigned& said) {
  const Lang lang = paper.lang;
  const SignedWords words = signed_words(lang);
  const DemoCar* car = content.test_drives.car(said.car);
  const Vehicle* vehicle = content.vehicle(car == nullptr ? file.booked.vehicle : car->vehicle);
  std::string name = vehicle == nullptr ? std::string() : std::string(vehicle->name.in(lang));
  if (car != nullptr) name += " · " + std::string(car->name.in(lang));
  add(paper, words.car, name.empty() ? said.car : name);
  if (car != nullptr) add(paper, words.plate, car->plate);
  add(paper, words.mileage, kilometres_of(said.odometer_km, lang));
  if (car != nullptr) add(paper, words.insurance, std::string(car->insurance.in(lang)), false);
  const DriveRoute* route = content.test_drives.route(said.route);
  add(paper, words.route, route == nullptr ? said.route : std::string(route->text.in(lang)));
}

}  // namespace

std::optional<SignedPaper> signed_paper(const House& house, const Content& content,
                                        const Visit& visit, std::string_view drive, int driver) {
  const DriveFile* file = visit.drive_file(drive);
  if (file == nullptr || file->signed_by(driver) == nullptr) return std::nullopt;
  const DriveSigned& said = *file->signed_by(driver);
  const TestDrives& drives = content.test_drives;
  SignedPaper paper;
  paper.lang = said.language == "en" ? Lang::en : Lang::zh;
  const SignedWords words = signed_words(paper.lang);
  paper.dealer = content.showroom.dealer.in(paper.lang);
  paper.branch = content.showroom.branch.in(paper.lang);
  paper.title = std::string(drives.agreement.title.in(paper.lang)) + " " + said.agreement;
  const TimeZone& zone = content.showroom.time_zone;
  paper.when = zone.day(said.at_ms) + " " + zone.clock(said.at_ms);
  paper.witness = house.name_of(said.witness);
  paper.driver = driver;
  add(paper, words.driver, driver == 0 ? visit.name.value_or("") : driver_text(driver, paper.lang),
      false);
  const auto& licence =
      driver == 0 ? file->licence : file->others[static_cast<std::size_t>(driver) - 1].licence;
  if (licence && !licence->last_four.empty())
    add(paper, words.licence, licence->licence_class + " · " + licence->last_four, false);
  add_car(paper, content, *file, said);
  add(paper, words.when, paper.when);
  add(paper, words.witness, paper.witness);
  paper.same_words = said.text == agreement_text(drives, paper.lang);
  if (paper.same_words) {
    for (const std::string& id : said.clauses)
      if (const Choice* clause = find_by_id(drives.clauses, id))
        paper.clauses.emplace_back(clause->text.in(paper.lang));
    paper.text = drives.agreement.body.in(paper.lang);
  }
  paper.strokes = signature_of(said.strokes);
  paper.bond = as_kept(bond(said), visit);
  paper.seal = said.seal;
  return paper;
}

std::string as_text(const SignedPaper& paper) {
  const SignedWords words = signed_words(paper.lang);
  const std::string colon = paper.lang == Lang::zh ? "：" : ": ";
  std::string text = paper.dealer + " " + paper.branch + "\n" + paper.title;
  for (const SignedPaper::Line& line : paper.lines)
    if (line.on_code) text += "\n" + line.name + colon + line.value;
  return text + "\n" + std::string(words.seal) + colon + paper.seal;
}

}  // namespace foyer::domain
