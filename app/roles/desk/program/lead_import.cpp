#include "roles/desk/program/lead_import.h"

#include <memory>
#include <utility>

#include "kit/input/dialled.h"
#include "manage/papers/leads_in.h"
#include "steps/leads/pages/lead_import_words.h"

namespace foyer::shell {

LeadImport::Import::Kind LeadImport::kind(Make make) {
  return {.name = "leads.csv",
          .reader =
              [this] {
                const auto house = std::make_shared<domain::House>();
                house->leads = room_.house().leads;
                return [house, content = &room_.content(),
                        now_ms = room_.now_ms()](std::string_view bytes) {
                  static_cast<void>(input::know_numbers());
                  const std::string& country = content->showroom.country;
                  return importing::read_leads(bytes, *house, *content,
                                               {now_ms, [&](std::string_view typed) {
                                                  return input::number_as_kept(typed, country);
                                                }});
                };
              },
          // A lead that came meanwhile is found by its number, as of any two devices.
          .settle = [](flow::phone::LeadFile&) {},
          .make = [this, make = std::move(make)](
                      const flow::phone::LeadFile& file, std::size_t from,
                      std::size_t count) { return make_some(make, file, from, count); },
          .begun = screens::leads::import_begun,
          .missing = screens::leads::import_missing,
          .report = screens::leads::import_report,
          .broken = screens::leads::import_broken};
}

void LeadImport::start() {
  if (import_.progress().of == 0) ids_.clear();
  import_.start();
}

bool LeadImport::make_some(const Make& make, const flow::phone::LeadFile& file, std::size_t from,
                           std::size_t count) {
  flow::phone::ReceiveLeads some;
  for (std::size_t i = from; i < from + count; ++i) {
    ids_.push_back(room_.fresh_id());
    domain::LeadReceived received = file.made[i].received;
    if (file.made[i].twin) received.duplicate_of = ids_[*file.made[i].twin].hex();
    some.leads.push_back({ids_.back(), std::move(received)});
  }
  return make(std::move(some));
}

void LeadImport::show(screens::DeskView& view) const {
  const ImportProgress progress = import_.progress();
  view.leads_import = {.report = import_.report(),
                       .broken = import_.broken(),
                       .made = progress.made,
                       .of = progress.of};
}

}  // namespace foyer::shell
