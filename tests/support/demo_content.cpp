#include "support/demo_content.h"

#include <utility>

#include "showroom/visit.h"

namespace foyer::demo {

Text both(const std::string& zh, const std::string& en) { return {zh, en}; }

domain::Choice choice(const std::string& id, const std::string& zh, const std::string& en) {
  return {id, {zh, en}, {}};
}

domain::Showroom showroom() {
  domain::Showroom room;
  room.dealer_id = "chenyao";
  room.dealer = both("晨曜汽车", "Chenyao Motors");
  room.branch = both("徐州店", "Xuzhou");
  room.phone = both("0516-0000 0000", "+86 516 0000 0000");
  room.time_zone = TimeZone::named("Asia/Shanghai").value();
  room.idle_warning_after_s = 60;
  room.idle_grace_s = 25;
  room.purposes = {{"look", both("看车", "Look at cars"), {}, "car-side", true, false},
                   {"again", both("再次到店", "Back again"), {}, "calendar", true, true},
                   {"collect", both("提车", "Collect a car"), {}, "key", false, false},
                   {"service", both("维修保养", "Service"), {}, "wrench", false, true, true}};
  room.sources = {choice("friend", "朋友介绍", "A friend"), choice("online", "网上", "Online")};
  room.honorifics = {{"mr", both("先生", "Mr"), both("%s先生", "Mr %s")},
                     {"ms", both("女士", "Ms"), both("%s女士", "Ms %s")}};
  room.positions = {choice("front45", "左前 45°", "Front"), choice("side", "侧面", "Side"),
                    choice("rear", "后部", "Rear")};
  room.levels = {choice("none", "没感觉", "Nothing"), choice("some", "一般", "A little"),
                 choice("good", "不错", "Good"), choice("strong", "很打动", "Strong"),
                 choice("it", "就要它", "This is it")};
  return room;
}

domain::Questionnaire questionnaire() {
  domain::Questionnaire asked;
  asked.uses = {choice("family", "家庭出行", "Family"), choice("commute", "上下班", "Commuting")};
  asked.budgets = {{"to20", both("20 万以内", "Up to 200,000"), 0, 200000},
                   {"20to30", both("20–30 万", "200,000–300,000"), 200000, 300000},
                   {"over30", both("30 万以上", "Over 300,000"), 300000, std::nullopt}};
  asked.timings = {{"month", both("一个月内", "Within a month"), {}, 30},
                   {"quarter", both("三个月内", "Within three months"), {}, 90},
                   {"looking", both("先看看", "Only looking"), {}, std::nullopt}};
  asked.priorities = {choice("power", "动力", "Power"),     choice("handling", "操控", "Handling"),
                      choice("comfort", "舒适", "Comfort"), choice("safety", "安全", "Safety"),
                      choice("luxury", "豪华", "Luxury"),   choice("economy", "经济", "Economy")};
  asked.optional = {{"present_car",
                     both("您现在开什么车？", "What do you drive now?"),
                     {},
                     false,
                     {choice("none", "没有车", "No car"), choice("petrol", "油车", "Petrol")}},
                    {"others",
                     both("还在看哪些车？", "What else do you look at?"),
                     {},
                     true,
                     {choice("saloon", "轿车", "Saloon"), choice("suv", "SUV", "SUV"),
                      choice("mpv", "MPV", "MPV")}}};
  return asked;
}

domain::Vehicle vehicle(const std::string& id, std::int64_t price_yuan, int delivery_days,
                        const std::vector<int>& points) {
  domain::Vehicle car;
  car.id = id;
  car.name = both("曜 " + id, "Yao " + id);
  car.price_from_yuan = price_yuan;
  car.price_to_yuan = price_yuan + 60000;
  car.delivery_days = delivery_days;
  const domain::Questionnaire asked = questionnaire();
  std::size_t at = 0;
  const auto score = [&](const std::string& about) {
    return domain::Score{points.at(at++), both(id + " 的" + about, about + " of " + id)};
  };
  for (const domain::Choice& one : asked.priorities) car.priorities[one.id] = score(one.id);
  for (const domain::Choice& one : asked.uses) car.uses[one.id] = score(one.id);
  return car;
}

domain::Card card(const std::string& id, const std::string& vehicle_id, const std::string& position,
                  std::vector<std::string> priorities, int weight) {
  domain::Card one;
  one.id = id;
  one.vehicle = vehicle_id;
  one.position = position;
  one.priorities = std::move(priorities);
  one.weight = weight;
  one.feature = both("特点 " + id, "Feature " + id);
  one.meaning = both("作用 " + id, "Meaning " + id);
  one.benefit = both("好处 " + id, "Benefit " + id);
  one.question = both("您觉得呢？", "How strong was it?");
  return one;
}

domain::FollowUp follow_up() {
  domain::FollowUp all;
  all.grades = {{"H", both("H 级", "H"), both("7 天内", "Within 7 days"), 7, 2},
                {"A", both("A 级", "A"), both("一个月内", "Within a month"), 30, 7},
                {"B", both("B 级", "B"), both("三个月内", "Within three months"), 90, 14},
                {"C", both("C 级", "C"), both("以后", "Later"), std::nullopt, 30}};
  all.outcomes = {choice("following", "跟进", "In touch"), choice("ordered", "已订", "Ordered"),
                  choice("lost", "战败", "Lost"), choice("other", "其他", "Other")};
  all.next_steps = {choice("call", "电话", "A call"), choice("visit", "到店", "A visit")};
  all.lost_reasons = {choice("price", "价格", "Price"), choice("wait", "等车", "The wait")};
  all.objections = {{"dear", both("贵", "Dear"), {choice("cost", "算总账", "All costs")}, {}},
                    {"range", both("续航", "Range"), {choice("daily", "按里程算", "Count")}, {}}};
  return all;
}

domain::Content content() {
  domain::Content all;
  all.version = "demo-1";
  all.showroom = showroom();
  all.questionnaire = questionnaire();
  //                             power handling comfort safety luxury economy  family commute
  all.vehicles = {vehicle("e5", 216000, 14, {70, 60, 60, 70, 50, 95, 60, 95}),
                  vehicle("s7", 248000, 21, {60, 50, 80, 90, 40, 70, 85, 45}),
                  vehicle("v6", 279000, 45, {40, 30, 90, 80, 70, 50, 95, 30}),
                  vehicle("c3", 318000, 60, {95, 95, 40, 60, 80, 30, 20, 60})};
  all.cards = {card("s7-cage", "s7", "side", {"safety"}, 80),
               card("s7-seats", "s7", "rear", {"comfort", "luxury"}, 60),
               card("s7-nose", "s7", "front45", {"power"}, 60),
               card("e5-charge", "e5", "side", {"economy"}, 70),
               card("e5-boot", "e5", "rear", {"comfort"}, 40),
               card("v6-doors", "v6", "side", {"comfort", "safety"}, 70)};
  all.cards[0].benefit_for["family"] = both("后排也安全", "Safe in the back too");
  all.follow_up = follow_up();
  all.contact_consent = {"2026-11", both("联系方式", "Contact"),
                         both("仅用于联系您", "Only to call you"), both("正文", "Body")};
  return all;
}

}  // namespace foyer::demo
