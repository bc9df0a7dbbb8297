// Leads as ADF 1.0 XML. Source of the format: "Auto-lead Data Format, Version 1.0" (adf.dtd), as
// dealer systems read it.
#include <algorithm>
#include <pugixml.hpp>
#include <string>

#include "kit/base/format.h"
#include "kit/input/dialled.h"
#include "manage/papers/car_in_words.h"
#include "manage/papers/export.h"
#include "manage/papers/take_out.h"
#include "manage/register/day.h"
#include "steps/offer/money.h"

namespace foyer::exporting {
namespace {

using pugi::xml_node;

class Lead {
 public:
  Lead(const domain::House& house, const domain::Content& content, Lang lang, LeftOut& left_out)
      : house_(house), content_(content), lang_(lang), left_out_(left_out) {}

  void append(xml_node root, const domain::Visit& visit, bool resend) const {
    xml_node prospect = root.append_child("prospect");
    prospect.append_attribute("status") = resend ? "resend" : "new";
    xml_node id = add(prospect, "id", visit.id.hex());
    id.append_attribute("sequence") = "1";
    id.append_attribute("source") = content_.showroom.dealer_id.c_str();
    add(prospect, "requestdate", content_.showroom.time_zone.iso(visit.arrived_at.unix_ms()));
    vehicles(prospect, visit);
    customer(prospect, visit);
    vendor(prospect, visit);
    xml_node provider = prospect.append_child("provider");
    add(provider, "name", "Foyer").append_attribute("part") = "full";
  }

 private:
  xml_node add(xml_node parent, const char* name, std::string_view text) const {
    xml_node node = parent.append_child(name);
    node.text().set(for_xml(text, left_out_).c_str());
    return node;
  }
  std::string say(const Text& text) const { return text.in(lang_); }
  std::string vehicle_name(const std::string& id) const {
    const domain::Vehicle* found = content_.vehicle(id);
    return found != nullptr ? say(found->name) : id;
  }
  template <class T>
  std::string named(const std::vector<T>& all, const std::string& id) const {
    const T* found = domain::find_by_id(all, id);
    return found != nullptr ? say(found->text) : id;
  }

  // The make of a car of this showroom: the car's own, else the showroom's, else its name.
  std::string make_of(const domain::Vehicle* car) const {
    const domain::Showroom& showroom = content_.showroom;
    if (car != nullptr && !say(car->make).empty()) return say(car->make);
    return say(showroom.make).empty() ? say(showroom.dealer) : say(showroom.make);
  }

  xml_node vehicle(xml_node prospect, const char* interest, const char* status,
                   const Car& car) const {
    xml_node node = prospect.append_child("vehicle");
    node.append_attribute("interest") = interest;
    node.append_attribute("status") = status;
    add(node, "year", car.year);
    add(node, "make", car.make);
    add(node, "model", car.model);
    return node;
  }

  std::vector<std::string> wanted_by(const domain::Visit& visit) const {
    std::vector<std::string> wanted;
    const auto want = [&](const std::string& id) {
      if (!id.empty() && std::ranges::find(wanted, id) == wanted.end()) wanted.push_back(id);
    };
    if (const domain::OfferFile* paper = visit.newest_offer()) want(paper->made.vehicle);
    want(visit.chosen);
    for (const domain::Drive& drive : visit.drives) want(drive.vehicle);
    for (const std::string& id : visit.drives_wished) want(id);
    if (wanted.empty() && !visit.recommended.empty()) want(visit.recommended.front().vehicle);
    if (wanted.empty()) wanted.emplace_back();  // ADF asks for at least one vehicle
    return wanted;
  }

  void vehicles(xml_node prospect, const domain::Visit& visit) const {
    const int this_year =
        std::stoi(content_.showroom.time_zone.day(visit.arrived_at.unix_ms()).substr(0, 4));
    const std::vector<std::string> wanted = wanted_by(visit);
    for (const std::string& id : wanted) {
      const domain::Vehicle* car = content_.vehicle(id);
      const auto wished = std::ranges::find(visit.drives_wished, id) != visit.drives_wished.end();
      const auto driven =
          std::ranges::find(visit.drives, id, &domain::Drive::vehicle) != visit.drives.end();
      // A new car whose year the pack does not say is of the year in which it is asked for.
      const std::string year =
          std::to_string(car != nullptr && car->year > 0 ? car->year : this_year);
      const std::string model = id.empty() ? std::string(kUnknown) : vehicle_name(id);
      xml_node node = vehicle(prospect, wished || driven ? "test-drive" : "buy", "new",
                              {year, make_of(car), model});
      const domain::OfferFile* paper = visit.newest_offer();
      if (paper != nullptr && !id.empty() && id == paper->made.vehicle) {
        offered(node, *paper);
      } else if (visit.needs.budget_max_yuan && id == wanted.front()) {
        xml_node finance = node.append_child("finance");
        add(finance, "method", kUnknown);  // how they will pay was not asked
        xml_node amount = add(finance, "amount", std::to_string(*visit.needs.budget_max_yuan));
        amount.append_attribute("type") = "total";
        amount.append_attribute("limit") = "maximum";
        amount.append_attribute("currency") = "CNY";
      }
    }
    if (!visit.present_car.empty() || visit.trade_in || visit.used_car() != nullptr)
      own_car(prospect, visit, this_year);
  }

  // The newest paper that stands, in the order of the standard's elements: what was accepted of it,
  // or what it says.
  void offered(xml_node node, const domain::OfferFile& paper) const {
    const domain::OfferMade& made = paper.made;
    const auto priced = [&](xml_node parent, const char* type, domain::Fen fen) {
      xml_node price = add(parent, "price", yuan(fen));
      price.append_attribute("type") = type;
      price.append_attribute("currency") = "CNY";
    };
    for (const domain::OfferLine& line : made.lines)
      if (line.is(domain::part::kGuide)) add(node, "trim", say(line.text));
    priced(node, "offer", domain::car_price(made.lines));
    for (const domain::OfferLine& line : made.lines) {
      if (!line.is(domain::part::kOption) || !line.on) continue;
      xml_node option = node.append_child("option");
      add(option, "optionname", say(line.text));
      priced(option, "quote", line.amount);
    }
    const bool lent = made.months > 0 && !(paper.accepted && paper.accepted->at_once);
    xml_node finance = node.append_child("finance");
    add(finance, "method", lent ? "finance" : "cash");
    const auto amount = [&](const char* type, domain::Fen fen) {
      xml_node one = add(finance, "amount", yuan(fen));
      one.append_attribute("type") = type;
      one.append_attribute("limit") = "exact";
      one.append_attribute("currency") = "CNY";
    };
    if (lent) amount("downpayment", made.down);
    if (lent) amount("monthly", made.monthly);
    amount("total", paper.accepted ? paper.accepted->total : domain::total(made.lines));
  }

  // What the guest has now, in the order of the standard's elements.
  void own_car(xml_node prospect, const domain::Visit& visit, int this_year) const {
    const domain::UsedCar none;
    const domain::UsedCar& car = visit.used_car() != nullptr ? *visit.used_car() : none;
    const bool kept = car.state() == domain::TradeInState::refused;
    const bool in_exchange = !kept && (visit.trade_in || visit.used_car() != nullptr);
    Car words = car_in_words(visit.present_car, content_, this_year);
    constexpr std::size_t kYear = 4;
    if (words.year == kUnknown && car.wished && car.wished->registered.size() > kYear)
      words.year = car.wished->registered.substr(0, kYear);
    xml_node node = vehicle(prospect, in_exchange ? "trade-in" : "sell", "used", words);
    if (car.wished && !car.wished->vin.empty()) add(node, "vin", car.wished->vin);
    if (car.wished && car.wished->km >= 0) {
      xml_node odometer = add(node, "odometer", std::to_string(car.wished->km));
      odometer.append_attribute("status") = "unknown";
      odometer.append_attribute("units") = "km";
    }
    if (const domain::TradeInOffer* offer = car.standing()) {
      xml_node price = add(node, "price", yuan(offer->offered.offer_fen));
      price.append_attribute("type") = "appraisal";
      price.append_attribute("currency") = "CNY";
    }
    const std::string all = about_own_car(visit, car);
    if (!all.empty()) add(node, "comments", all);
  }

  static std::string yuan(std::int64_t fen) {
    constexpr std::int64_t kFen = domain::kYuan;
    std::string cents = std::to_string(fen % kFen);
    if (cents.size() < 2) cents.insert(0, "0");
    return std::to_string(fen / kFen) + (fen % kFen == 0 ? "" : "." + cents);
  }

  // Its plate, and what was asked and found, a line each.
  std::string about_own_car(const domain::Visit& visit, const domain::UsedCar& car) const {
    const bool zh = lang_ == Lang::zh;
    const domain::TradeIns& pack = content_.trade_ins;
    std::string all;
    const auto put = [&](const std::string& what, const std::string& said) {
      if (said.empty()) return;
      all += (all.empty() ? "" : "\n") + what + (what.empty() ? "" : zh ? "：" : ": ") + said;
    };
    put({}, visit.plate);
    if (car.wished) {
      put(zh ? "首次登记" : "First registered", car.wished->registered);
      put(zh ? "车主" : "Owner", car.wished->owner);
      if (car.wished->wish_fen > 0)
        put(zh ? "期望价" : "Asks for", money(car.wished->wish_fen / domain::kYuan, lang_));
    }
    if (car.inspected) {
      for (const auto& one : car.inspected->answers) {
        const auto* question = domain::find_by_id(pack.questions, one.question);
        if (question != nullptr) put(say(question->text), named(question->options, one.answer));
      }
      if (car.inspected->battery_percent >= 0)
        put(zh ? "电池健康度" : "Battery health",
            std::to_string(car.inspected->battery_percent) + "%");
      for (const auto& one : car.inspected->marks)
        put(named(pack.panels, one.panel), named(pack.marks, one.mark));
    }
    if (const domain::TradeInOffer* offer = car.standing())
      put(zh ? "报价有效期至" : "Offer valid until", offer->offered.until);
    return all;
  }

  // From when to when; none where one of the two is not known, since ADF wants both.
  bool timeframe(xml_node customer, const domain::Visit& visit) const {
    const auto* timing = domain::find_by_id(content_.questionnaire.timings, visit.needs.timing);
    if (timing == nullptr || !timing->days_max) return false;
    constexpr std::int64_t kDay_ms = 86'400'000;
    const std::int64_t from_ms = visit.arrived_at.unix_ms();
    xml_node frame = customer.append_child("timeframe");
    add(frame, "description", say(timing->text));
    add(frame, "earliestdate", content_.showroom.time_zone.day(from_ms));
    add(frame, "latestdate",
        content_.showroom.time_zone.day(from_ms + *timing->days_max * kDay_ms));
    return true;
  }

  void customer(xml_node prospect, const domain::Visit& visit) const {
    xml_node customer = prospect.append_child("customer");
    xml_node contact = customer.append_child("contact");
    // A Chinese name is not cut into first and last.
    const bool named = visit.name && visit.name->find_first_not_of(' ') != std::string::npos;
    add(contact, "name", named ? *visit.name : visit.ticket).append_attribute("part") = "full";
    xml_node phone =
        add(contact, "phone", input::number_as_dialled(visit.phone, content_.showroom.country));
    phone.append_attribute("type") = "voice";
    phone.append_attribute("time") = "nopreference";
    const bool framed = timeframe(customer, visit);
    const std::string all = comments(visit, framed);
    if (!all.empty()) add(customer, "comments", all);
  }

  // Question and answer, a line each.
  std::string comments(const domain::Visit& visit, bool framed) const {
    const bool zh = lang_ == Lang::zh;
    std::string all;
    const auto put = [&](const std::string& what, const std::string& answer) {
      if (!answer.empty()) all += (all.empty() ? "" : "\n") + what + (zh ? "：" : ": ") + answer;
    };
    const auto list = [&](const auto& choices, const std::vector<std::string>& ids) {
      std::vector<std::string> texts;
      for (const std::string& id : ids) texts.push_back(named(choices, id));
      return listed(texts, lang_);
    };
    put(zh ? "用途" : "Use", list(content_.questionnaire.uses, visit.needs.use));
    if (!framed)
      put(zh ? "时间" : "Time", named(content_.questionnaire.timings, visit.needs.timing));
    put(zh ? "预算" : "Budget", named(content_.questionnaire.budgets, visit.needs.budget));
    put(zh ? "看重" : "What matters",
        list(content_.questionnaire.priorities, visit.needs.priorities));
    for (const auto& [id, options] : visit.needs.optional) {
      const domain::Question* question = content_.question(id);
      if (question != nullptr) put(say(question->text), list(question->options, options));
    }
    if (!visit.handover.consultant.empty())
      put(zh ? "销售顾问" : "Consultant", house_.name_of(visit.handover.consultant));
    if (visit.closed) put(zh ? "级别" : "Grade", visit.closed->grade);
    if (visit.next_step)
      put(zh ? "下一步" : "Next step",
          named(content_.follow_up.next_steps, visit.next_step->step) + " " + visit.next_step->on);
    return all;
  }

  void vendor(xml_node prospect, const domain::Visit&) const {
    xml_node vendor = prospect.append_child("vendor");
    add(vendor, "id", content_.showroom.dealer_id).append_attribute("source") = "foyer";
    add(vendor, "vendorname", say(content_.showroom.dealer) + " " + say(content_.showroom.branch));
    xml_node contact = vendor.append_child("contact");
    add(contact, "name", say(content_.showroom.dealer)).append_attribute("part") = "full";
    if (!say(content_.showroom.phone).empty())
      add(contact, "phone", say(content_.showroom.phone)).append_attribute("type") = "voice";
  }

  const domain::House& house_;
  const domain::Content& content_;
  Lang lang_;
  LeftOut& left_out_;
};

bool is_lead(const domain::Visit& visit, const domain::Content& content) {
  const domain::Purpose* purpose = content.purpose(visit.purpose);
  return (purpose == nullptr || purpose->buying) && !visit.phone.empty() &&
         visit.contact_consent == domain::ConsentState::given;
}

}  // namespace

std::string adf(const domain::House& house, const domain::Content& content,
                const reports::Days& days, Lang lang, bool resend, LeftOut& left_out) {
  pugi::xml_document document;
  xml_node declaration = document.append_child(pugi::node_declaration);
  declaration.append_attribute("version") = "1.0";
  declaration.append_attribute("encoding") = "UTF-8";
  xml_node version = document.append_child(pugi::node_pi);
  version.set_name("adf");
  version.set_value("version=\"1.0\"");
  xml_node root = document.append_child("adf");
  const Lead lead(house, content, lang, left_out);
  for (const auto& line : reports::register_lines(house, content, days, lang)) {
    const domain::Visit* visit = house.visit(line.visit);
    if (visit != nullptr && is_lead(*visit, content)) lead.append(root, *visit, resend);
  }
  if (!root.first_child()) return {};  // the standard has no list of nobody
  std::ostringstream out;
  document.save(out, "  ");
  return out.str();
}

Result<void> write_adf(const std::string& adf, const std::filesystem::path& file) {
  return take_out(adf, file);
}

}  // namespace foyer::exporting
