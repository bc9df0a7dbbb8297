#include "manage/reports/store_rules.h"

#include <algorithm>

#include "house/erasing.h"
#include "manage/reports/read_views.h"
#include "showroom/all_kinds.h"

namespace foyer::reports {
namespace {

template <class IsSo>
std::vector<std::string_view> kinds(IsSo is_so) {
  std::vector<std::string_view> some;
  for (const domain::Right& right : domain::kRights)
    if (is_so(right)) some.push_back(right.kind);
  return some;
}

int newest(std::string_view kind) {
  return std::ranges::find(domain::kKnownKinds, kind, &domain::KnownKind::kind)->version;
}

template <class Names>
std::vector<std::string_view> all_of(const Names& names) {
  return {names.begin(), names.end()};
}

facts::StoreRole role_of(const domain::DeviceRole& role) {
  const auto may = [&](const domain::Right& right) {
    return (right.devices & role.speaks_as) != 0;
  };
  return {.name = role.name,
          .for_guests = role.audience == domain::Audience::guests,
          .says = kinds(may),
          .says_at_first = kinds([&](const domain::Right& right) {
            return !may(right) && (right.first_start & role.speaks_as) != 0;
          })};
}

}  // namespace

facts::StoreRules store_rules(std::span<const domain::DeviceRole> roles) {
  facts::StoreRules rules;
  rules.views = {.version = kViews,
                 .sql = read_views,
                 .zone = zone_of_store,
                 .reports = all_of(kReportViews),
                 .registers = all_of(kRegisterViews),
                 .of_facts = all_of(kFactViews),
                 .inner = all_of(kInnerViews)};
  for (const domain::DeviceRole& role : roles) rules.roles.push_back(role_of(role));
  for (const domain::Right& right : domain::kRights)
    rules.kinds.push_back({right.kind, newest(right.kind)});
  rules.guests_kinds = kinds([](const domain::Right& right) {
    return domain::may_say(facts::kSignedByGuest, right.kind);
  });
  rules.dealers_kinds =
      kinds([](const domain::Right& right) { return (right.devices & domain::kDealer) != 0; });
  rules.secret = {.kind = domain::PinSet::kKind,
                  .hash = "hash",
                  .subject = "staff",
                  .given_by = domain::StaffAdded::kKind,
                  .role = "role",
                  .name = "manager"};
  rules.belongings = {domain::kBelongings.begin(), domain::kBelongings.end()};
  return rules;
}

}  // namespace foyer::reports
