// What a manager is asked at the desk: an offer that gives away more than its consultant may, and a
// guest who is given up.
#include "tools/scenes/desk_scenes.h"

namespace foyer::screens::test {
namespace {

constexpr std::int64_t kAskedMinute_ms = 60'000;

// An offer of the car that most look at: so much off, and mats as a present.
domain::OfferMade some_offer(const std::string& id, domain::Fen off, const std::string& level) {
  domain::OfferMade made;
  made.offer = id;
  made.vehicle = "e5";
  made.trim = "e5-605";
  made.supply = "stock";
  made.colour = "pearl";
  made.interior = "moon";
  made.lines = {{"e5-605", "guide", {}, {}, {}, 229'800'00, 229'800'00, 0, true},
                {"discount", "discount", {}, {}, {}, -off, -off, 0, true},
                {"mats", "gift", {}, {}, {}, 0, 0, 1'200'00, true}};
  made.level = level;
  made.valid_until_ms = kSaturday_ms + 7 * 24 * 60 * kAskedMinute_ms;
  return made;
}

}  // namespace

// What 孙佳悦 asks the manager for, after a first version; two others accepted theirs, and 周晓's
// consultant gives them up.
domain::House asking() {
  domain::House house = saturday();
  add_stock(house);
  std::int64_t seq = 0;
  const auto tell = [&](int subject, domain::Event event) {
    domain::apply(house, {{desk_visit(98), ++seq},
                          desk_visit(subject),
                          Hlc::at_ms(kSaturday_ms - kAskedMinute_ms),
                          "c0000003",
                          std::move(event)});
  };
  for (const int guest : {10, 11}) {
    domain::OfferMade made =
        some_offer("of" + std::to_string(guest), 3'000'00 + guest * 100'00, "");
    tell(guest, made);
    domain::OfferAccepted yes;
    yes.offer = made.offer;
    tell(guest, yes);
  }
  tell(6, some_offer("of5", 2'000'00, ""));
  domain::OfferMade asked = some_offer("of6", 9'800'00, "showroom");
  asked.version = 2;
  asked.follows = "of5";
  domain::ObjectionRaised dear;
  dear.objection = "too_dear";
  dear.outcome = "open";
  tell(6, dear);
  tell(6, asked);
  tell(6, domain::ApprovalAsked{"of6", {"drove", "soon"}});
  tell(5, domain::LossAsked{"l5", "price", "", {}, ""});
  return house;
}

}  // namespace foyer::screens::test
