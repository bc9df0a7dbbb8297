#include "manage/reports/cells.h"

#include <chrono>
#include <cstdio>
#include <utility>

#include "kit/input/dialled.h"
#include "manage/register/day.h"
#include "manage/reports/offer_cells.h"
#include "manage/reports/trade_in_columns.h"
#include "steps/offer/money.h"
#include "steps/offer/money_text.h"

namespace foyer::reports {
namespace {

std::string vehicle(const Asked& a, const std::string& id) {
  const domain::Vehicle* found = a.content.vehicle(id);
  return found != nullptr ? found->name.in(a.lang) : a.unknown_as(id);
}

std::string yes_no(bool yes, Lang lang) {
  if (lang == Lang::zh) return yes ? "是" : "否";
  return yes ? "yes" : "no";
}

// How a value of each kind is written where its column says nothing else.
struct Written {
  const Asked& a;
  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(std::int64_t number) const { return std::to_string(number); }
  std::string operator()(bool yes) const { return yes_no(yes, a.lang); }
  std::string operator()(const Ids& ids) const { return listed(ids, a.lang); }
  std::string operator()(const Moment& moment) const { return a.zone().clock(moment.unix_ms); }
};

std::string iso(std::int64_t unix_ms) {
  using namespace std::chrono;
  const sys_seconds second = floor<seconds>(sys_time<milliseconds>(milliseconds(unix_ms)));
  const sys_days day = floor<days>(second);
  const year_month_day date(day);
  const hh_mm_ss time(second - day);
  char text[48];
  std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02dZ", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                static_cast<int>(time.seconds().count()));
  return text;
}

struct Printed {
  using Text = std::optional<std::string>;
  Text operator()(std::monostate) const { return {}; }
  Text operator()(const std::string& text) const { return text.empty() ? Text() : text; }
  Text operator()(std::int64_t number) const { return std::to_string(number); }
  Text operator()(bool yes) const { return yes ? "1" : "0"; }
  Text operator()(const Ids& ids) const {
    std::string all;
    for (const std::string& id : ids) all += (all.empty() ? "" : ",") + id;
    return (*this)(all);
  }
  Text operator()(const Moment& moment) const { return iso(moment.unix_ms); }
};

}  // namespace

std::optional<std::string> as_printed(const Value& value) { return std::visit(Printed{}, value); }

std::string chosen_words(const Asked& a, Shown value,
                         const std::function<const Text*(const std::string&)>& text_of) {
  const auto words = [&](const std::string& id) {
    const Text* text = text_of(id);
    return text != nullptr ? text->in(a.lang) : a.unknown_as(id);
  };
  if (const auto* id = std::get_if<std::string>(&value)) return words(*id);
  std::vector<std::string> all;
  if (const auto* ids = std::get_if<Ids>(&value))
    for (const std::string& id : *ids)
      if (std::string one = words(id); !one.empty()) all.push_back(std::move(one));
  return listed(all, a.lang);
}

std::string number_cell(const Asked& a, Shown) { return std::to_string(a.number); }

std::string consultant_cell(const Asked& a, Shown) {
  const std::string& id = a.visit.handover.consultant;
  return id.empty() ? id : a.house.name_of(id);
}

std::string first_cell(const Asked& a, Shown) {
  if (!a.visit.first_visit) return "";
  if (a.lang == Lang::zh) return *a.visit.first_visit ? "首次" : "再次";
  return *a.visit.first_visit ? "first" : "again";
}

std::string phone_cell(const Asked& a, Shown) {
  return input::number_as_dialled(a.visit.phone, a.content.showroom.country);
}

// A register keeps the name apart from the way to address it.
std::string guest_name(const std::string& name, const std::string& honorific,
                       const domain::Content& content, Lang lang) {
  const auto* form = domain::find_by_id(content.showroom.honorifics, honorific);
  if (form == nullptr) return name;
  return lang == Lang::zh ? name + " " + form->text.zh : form->text.en + " " + name;
}

std::string guest_cell(const Asked& a, Shown) {
  const domain::Visit& v = a.visit;
  return v.name ? guest_name(*v.name, v.honorific, a.content, a.lang) : v.description;
}

std::string remarks_cell(const Asked& a, Shown) {
  std::string all = a.visit.name ? a.visit.description : "";
  for (const domain::Note& note : a.visit.notes)
    all += (all.empty() ? "" : a.lang == Lang::zh ? "；" : "; ") + note.text;
  return all;
}

std::string model_cell(const Asked& a, Shown) {
  if (!a.visit.chosen.empty()) return vehicle(a, a.visit.chosen);
  return a.visit.recommended.empty() ? "" : vehicle(a, a.visit.recommended.front().vehicle);
}

std::string drive_cell(const Asked& a, Shown) {
  if (!a.visit.drives.empty()) return vehicle(a, a.visit.drives.front().vehicle);
  if (!a.visit.drives_wished.empty()) return a.lang == Lang::zh ? "有意向" : "wished for";
  return yes_no(false, a.lang);
}

std::string trade_in_cell(const Asked& a, Shown value) {
  struct Step {
    std::string_view id, zh, en;
  };
  constexpr Step kSteps[] = {{"wished", "有意向", "wished for"},
                             {"inspected", "已查车", "inspected"},
                             {"offered", "已报价", "offered"},
                             {"accepted", "已谈妥", "accepted"},
                             {"refused", "未谈妥", "refused"}};
  const auto* id = std::get_if<std::string>(&value);
  if (id == nullptr) return {};
  std::string text;
  for (const Step& one : kSteps)
    if (one.id == *id) text = a.lang == Lang::zh ? one.zh : one.en;
  const Value offer = trade_in_offer_of(a.visit);
  if (const auto* fen = std::get_if<std::int64_t>(&offer))
    text += " " + money(*fen / domain::kYuan, a.lang);
  return text;
}

std::string offer_cell(const Asked& a, Shown value) {
  const auto* state = std::get_if<std::string>(&value);
  if (state == nullptr) return {};
  const Value total = offer_total_of(a.visit);
  const auto* fen = std::get_if<std::int64_t>(&total);
  return offer_state_word(*state, a.lang) +
         (fen != nullptr ? " " + domain::short_fen_text(*fen, a.lang) : "");
}

std::string lost_cell(const Asked& a, Shown reason) {
  if (!a.visit.closed) return "";
  std::string text = in_words<lost_reasons>(a, reason);
  if (!a.visit.closed->lost_model.empty())
    text += (text.empty() ? "" : " / ") + a.visit.closed->lost_model;
  return text;
}

std::string late_cell(const Asked& a, Shown) {
  if (!domain::corrected_after_signing(a.house, a.visit, a.zone())) return "";
  return a.lang == Lang::zh ? "签字后更正" : "corrected after signing";
}

std::string at_home_cell(const Asked& a, Shown value) {
  const auto* at_home = std::get_if<bool>(&value);
  if (at_home == nullptr || !*at_home) return {};
  return a.lang == Lang::zh ? "是" : "yes";
}

std::string cell(const Column& column, const Asked& asked) {
  const Value value = column.value != nullptr ? column.value(asked) : Value();
  if (column.form.shown != nullptr) return column.form.shown(asked, value);
  return std::visit(Written{asked}, value);
}

}  // namespace foyer::reports
