// Houses with something for a manager: what is asked for, and what the days before left open.
#include "tools/scenes/desk_scenes.h"

namespace foyer::screens::test {
namespace {

constexpr std::int64_t kOneMinute_ms = 60'000;

}  // namespace

// What the days before left open, and what 孙佳悦 asks for now.
domain::House left_open() {
  constexpr std::int64_t kDay_ms = 24 * 60 * kOneMinute_ms;
  domain::House house = asking();
  std::int64_t seq = 0;
  const auto tell = [&](int subject, std::int64_t ago_ms, const std::string& actor,
                        domain::Event event) {
    domain::apply(house, {{desk_visit(97), ++seq},
                          desk_visit(subject),
                          Hlc::at_ms(kSaturday_ms - ago_ms),
                          actor,
                          std::move(event)});
  };
  const auto came = [&](int guest, int days, const std::string& name, const std::string& staff) {
    const std::int64_t ago = days * kDay_ms;
    tell(guest, ago, "entrance", domain::VisitOpened{"look", "A0" + std::to_string(guest), "zh"});
    tell(guest, ago, "entrance", domain::GuestNamed{name, guest % 2 == 0 ? "mr" : "ms"});
    tell(guest, ago, "entrance", domain::PartyTold{2, true, "friends"});
    tell(guest, ago, "entrance", domain::VisitCheckedIn{});
    tell(guest, ago, "desk", domain::VisitAssigned{staff, "turn", {}, ""});
    tell(guest, ago, staff, domain::VisitTaken{staff, ""});
    tell(guest, ago, "desk", domain::VisitLeft{kSaturday_ms - ago + 90 * kOneMinute_ms, false});
  };
  const auto follows = [&](int guest, int days, const std::string& staff, const std::string& on) {
    domain::VisitClosed closed;
    closed.outcome = "following";
    tell(guest, days * kDay_ms, staff, closed);
    if (!on.empty()) tell(guest, days * kDay_ms, staff, domain::NextStepAgreed{"call", on});
  };
  came(101, 5, "郭志成", "c0000001");
  follows(101, 5, "c0000001", "2026-11-19");
  came(102, 4, "罗敏", "c0000002");
  follows(102, 4, "c0000002", "2026-11-20");
  came(103, 1, "邓玉兰", "c0000004");
  came(104, 1, "蒋海燕", "c0000004");
  came(105, 2, "韩冬", "c0000005");
  came(106, 3, "彭静", "c0000002");
  follows(106, 3, "c0000002", "");
  came(107, 4, "袁志刚", "c0000001");
  follows(107, 4, "c0000001", "2026-11-28");
  domain::OfferMade ended;
  ended.offer = "of107";
  ended.vehicle = "v6";
  ended.valid_until_ms = kSaturday_ms - kDay_ms;
  tell(107, 3 * kDay_ms, "c0000001", ended);
  domain::LossAsked loss;
  loss.loss = "lo105";
  loss.reason = "rival";
  tell(105, 40 * kOneMinute_ms, "c0000005", loss);
  tell(110, 6 * kDay_ms, "desk",
       domain::AppointmentMade{"2026-11-20", "15:00", "look", "c0000003", "s7", "曹立新", ""});
  // Nobody is awaited for these: one is driven to this afternoon, one tomorrow to nobody knows
  // where.
  domain::AppointmentMade home{"2026-11-21",  "16:25", "look", "c0000002", "s7", "潘素云",
                               "13800000008", "s7-2",  "lake", 82,         false};
  home.from_ms = kSaturday_ms + 88 * kOneMinute_ms;
  home.at_home = true;
  home.travel_min = 25;
  home.place = "湖滨路 8 号，西门停车";
  tell(111, 2 * kDay_ms, "desk", home);
  home.from_ms += kDay_ms;
  home.day = "2026-11-22";
  home.name = "程立";
  home.place.clear();
  tell(112, kDay_ms, "desk", home);
  return house;
}

}  // namespace foyer::screens::test
