#include "roles/entrance/pages/phone_draft.h"

#include <algorithm>

namespace foyer::screens {

std::string phone_region(const View& view, const Drafts& drafts) {
  return drafts.phone_region.empty() ? view.content.showroom.country : drafts.phone_region;
}

int phone_calling_code(const View& view, const Drafts& drafts) {
  const auto found =
      std::ranges::find(drafts.countries, drafts.phone_region, &input::Country::region);
  const bool own = drafts.phone_region.empty() || found == drafts.countries.end();
  return own ? view.content.showroom.calling_code : found->calling_code;
}

const input::PhoneReading& phone_reading(const View& view, Drafts& drafts) {
  const bool fresh = drafts.phone_read == drafts.phone.text();
  if (view.writers.phones && !fresh) {
    drafts.phone_reading =
        view.writers.phones->read(drafts.phone.text(), phone_region(view, drafts));
    drafts.phone_read = drafts.phone.text();
  }
  return drafts.phone_reading;
}

std::string phone_as_kept(const View& view, Drafts& drafts) {
  const std::string& typed = drafts.phone.text();
  if (view.writers.phones)
    if (const auto& e164 = phone_reading(view, drafts).e164) return *e164;
  const bool coded = typed.starts_with("+") || typed.starts_with("00");
  if (drafts.phone_region.empty() || coded) return typed;
  return "+" + std::to_string(phone_calling_code(view, drafts)) + " " + typed;
}

}  // namespace foyer::screens
