#include "tools/commands/import_commands.h"

#include <chrono>
#include <iostream>
#include <vector>

#include "content/pack.h"
#include "kit/base/office_file.h"
#include "kit/input/dialled.h"
#include "kit/log/visit_log.h"
#include "roles/host/program/opening.h"
#include "steps/leads/flow/lead_file.h"
#include "tools/commands/complain.h"
#include "views/house.h"

namespace foyer::shell {
namespace {

std::int64_t wall_now_ms() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

// A lead is a subject of its own: a fact each.
Result<void> write_leads(log::VisitLog& log, const flow::phone::LeadFile& file,
                         const std::string& role) {
  std::vector<Id> ids;
  for (const flow::phone::LeadFile::Made& made : file.made) {
    ids.push_back(random_id());
    domain::LeadReceived received = made.received;
    if (made.twin) received.duplicate_of = ids[*made.twin].hex();
    const auto written =
        log.append({ids.back(), log.tick(wall_now_ms()), role, {domain::Event(received)}});
    if (!written) return tl::unexpected<Error>(written.error());
  }
  return {};
}

void tell_lines(const std::filesystem::path& path, const flow::phone::LeadFile& file) {
  std::size_t twice = 0;
  for (const flow::phone::LeadFile::Made& made : file.made) twice += made.is_duplicate() ? 1 : 0;
  for (const flow::phone::LeadFile::Broken& one : file.broken)
    std::cout << path.string() << ":" << one.line << ": " << one.what << "\n";
  std::cout << file.made.size() - twice << " leads, " << twice
            << " of numbers that are leads already, " << file.known << " known before, "
            << file.broken.size() << " lines left out\n";
}

}  // namespace

ImportCommands::ImportCommands(CLI::App& app) {
  import_ = app.add_subcommand("import", "lists of other programs")->require_subcommand(1);
  leads_ = import_->add_subcommand("leads", "a table of leads: CSV, as any spreadsheet writes it");
  leads_->add_option("FILE", file_, "the table; its name ends in .csv")->required();
}

int ImportCommands::run(const std::filesystem::path& home, const std::filesystem::path& pack,
                        const std::string& role) const {
  const content::Loaded loaded = content::load(pack, content::Depth::start);
  if (!loaded.faults.empty())
    return complain("The pack " + pack.string() + " has faults; foyer check names them.");
  if (!loaded.content.leads.kept())
    return complain("The pack " + pack.string() + " has no leads.toml, so no leads are kept.");
  const auto file =
      office_file(std::filesystem::absolute(file_).parent_path(), file_.filename().string());
  if (!file)
    return complain("There is no " + file_.string() + "; a file whose name ends in .csv is read.");
  if (!file->trouble.empty()) return complain(file_.string() + ": " + std::string(file->trouble));
  if (const auto rules = input::know_numbers(); !rules) return complain(rules.error().what);
  const auto log = log::VisitLog::open({.home = home, .read_only = false, .vfs = {}});
  if (!log) return complain(log.error().what);
  views::HouseView house(**log);
  if (const auto read = house.open({}); !read) return complain(read.error().what);
  const std::string country = loaded.content.showroom.country;
  const flow::phone::LeadFile leads = flow::phone::read_lead_file(
      file->bytes, house.house(), loaded.content, {wall_now_ms(), [&](std::string_view typed) {
                                                     return input::number_as_kept(typed, country);
                                                   }});
  if (const auto written = write_leads(**log, leads, role); !written)
    return complain(written.error().what);
  tell_lines(file_, leads);
  return leads.made.empty() && leads.known == 0 && !leads.broken.empty() ? 1 : 0;
}

}  // namespace foyer::shell
