#include "tools/commands/import_commands.h"

#include <chrono>
#include <iostream>
#include <vector>

#include "content/pack.h"
#include "house/device_roles.h"
#include "kit/base/office_file.h"
#include "kit/input/dialled.h"
#include "kit/log/visit_log.h"
#include "manage/papers/leads_in.h"
#include "roles/host/program/opening.h"
#include "steps/stock/flow/stock_file.h"
#include "tools/commands/complain.h"
#include "views/house.h"

namespace foyer::shell {
namespace {

std::int64_t wall_now_ms() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

struct Importing {
  log::VisitLog& log;
  const domain::House& house;
  const domain::Content& content;
  const std::string& role;
  const std::filesystem::path& path;

  Result<void> write(const Id& subject, domain::Event event) {
    const auto written = log.append({subject, log.tick(wall_now_ms()), role, {std::move(event)}});
    if (!written) return tl::unexpected<Error>(written.error());
    return {};
  }
  template <class Broken>
  void tell(const std::vector<Broken>& broken) const {
    for (const Broken& one : broken)
      std::cout << path.string() << ":" << one.line << ": " << one.what << "\n";
  }
};

// A lead is a subject of its own: a fact each.
Result<void> write_leads(Importing& to, const flow::phone::LeadFile& file) {
  std::vector<Id> ids;
  for (const flow::phone::LeadFile::Made& made : file.made) {
    ids.push_back(random_id());
    domain::LeadReceived received = made.received;
    if (made.twin) received.duplicate_of = ids[*made.twin].hex();
    if (const auto written = to.write(ids.back(), domain::Event(received)); !written)
      return written;
  }
  return {};
}

int import_leads(Importing& to, std::string_view bytes) {
  if (const auto rules = input::know_numbers(); !rules) return complain(rules.error().what);
  const std::string country = to.content.showroom.country;
  const flow::phone::LeadFile file = importing::read_leads(
      bytes, to.house, to.content, {wall_now_ms(), [&](std::string_view typed) {
                                      return input::number_as_kept(typed, country);
                                    }});
  if (const auto written = write_leads(to, file); !written) return complain(written.error().what);
  std::size_t twice = 0;
  for (const flow::phone::LeadFile::Made& made : file.made) twice += made.is_duplicate() ? 1 : 0;
  to.tell(file.broken);
  std::cout << file.made.size() - twice << " leads, " << twice
            << " of numbers that are leads already, " << file.known << " known before, "
            << file.broken.size() << " lines left out\n";
  return file.made.empty() && file.known == 0 && !file.broken.empty() ? 1 : 0;
}

// A car is a subject of its own, too; that the list was read is a fact of the house.
Result<void> write_stock(Importing& to, const flow::stock::StockFile& file,
                         const std::string& today) {
  for (const domain::StockListed& car : file.listed)
    if (const auto written = to.write(domain::stock_of(car.vin), domain::Event(car)); !written)
      return written;
  for (const std::string& vin : file.left)
    if (const auto written =
            to.write(domain::stock_of(vin), domain::Event(domain::StockLeft{"unlisted"}));
        !written)
      return written;
  return to.write(Id{}, domain::Event(domain::StockCounted{today, file.cars,
                                                           static_cast<int>(file.broken.size())}));
}

int import_stock(Importing& to, std::string_view bytes, bool part, bool most_left) {
  const std::int64_t now_ms = wall_now_ms();
  const flow::stock::StockFile file =
      flow::stock::read_stock_file(bytes, to.house, to.content, {now_ms, part});
  to.tell(file.broken);
  if (file.cars == 0) return complain(to.path.string() + ": there is no car in it to be read.");
  if (file.most_left && !most_left)
    return complain(to.path.string() + " does not name " + std::to_string(file.left.size()) +
                    " of the cars in stock, more than half. Nothing was changed. If it is a part "
                    "of the list, add --part; if they have left, --most-left.");
  if (const auto written = write_stock(to, file, to.content.showroom.time_zone.day(now_ms));
      !written)
    return complain(written.error().what);
  const auto said = static_cast<int>(file.listed.size()) - file.renewed;
  const std::size_t left_out = file.broken.size();
  std::cout << file.cars << (file.cars == 1 ? " car: " : " cars: ") << said << " new or changed, "
            << file.cars - said << " as before, " << file.left.size() << " have left, " << left_out
            << (left_out == 1 ? " line" : " lines") << " left out\n";
  if (file.part && !part)
    std::cout << "No car was taken as having left, since a line that could not be read may have "
                 "been one.\n";
  return 0;
}

}  // namespace

ImportCommands::ImportCommands(CLI::App& app) {
  import_ = app.add_subcommand("import", "lists of other programs")->require_subcommand(1);
  leads_ = import_->add_subcommand("leads",
                                   "leads: a table as any spreadsheet writes it, or ADF 1.0 XML");
  stock_ = import_->add_subcommand("stock", "the list of cars in stock: CSV, the whole of it");
  for (CLI::App* one : {leads_, stock_})
    one->add_option("FILE", file_, "the file; its name ends in .csv, and of leads in .xml as well")
        ->required();
  stock_->add_flag("--part", part_, "a part of the list: no car that it does not name has left");
  stock_->add_flag("--most-left", most_left_, "more than half of the cars have really left");
}

int ImportCommands::run(const std::filesystem::path& home, const std::filesystem::path& pack,
                        const std::string& role) const {
  const content::Loaded loaded = content::load(pack, content::Depth::start);
  if (!loaded.faults.empty())
    return complain("The pack " + pack.string() + " has faults; foyer check names them.");
  const bool leads = leads_->parsed();
  const std::string_view kind = leads ? domain::LeadReceived::kKind : domain::StockListed::kKind;
  const domain::Right* right = domain::right_of(kind);
  if (right == nullptr || (right->devices & domain::speaker_of_role(role)) == 0)
    return complain("A device with the role " + role +
                    " may not say this; run it on a desk's home.");
  if (leads && !loaded.content.leads.kept())
    return complain("The pack " + pack.string() + " has no leads.toml, so no leads are kept.");
  if (!leads && !loaded.content.stock.kept())
    return complain("The pack " + pack.string() + " has no stock.toml, so no stock is kept.");
  const auto file =
      office_file(std::filesystem::absolute(file_).parent_path(), file_.filename().string());
  if (!file)
    return complain("There is no " + file_.string() +
                    "; a file whose name ends in .csv (of leads .xml, too) is read.");
  if (!file->trouble.empty()) return complain(file_.string() + ": " + std::string(file->trouble));
  const auto log = log::VisitLog::open({.home = home, .read_only = false, .vfs = {}});
  if (!log) return complain(log.error().what);
  views::HouseView house(**log);
  if (const auto read = house.open({}); !read) return complain(read.error().what);
  Importing to{**log, house.house(), loaded.content, role, file_};
  return leads ? import_leads(to, file->bytes) : import_stock(to, file->bytes, part_, most_left_);
}

}  // namespace foyer::shell
