// The phone on a Saturday: who called, whose customers they are, and a call that is going on.
#include "showroom/house.h"
#include "steps/leads/flow/lead_faults.h"
#include "steps/leads/pages/lead_import_words.h"
#include "tools/scenes/desk_scenes.h"

namespace foyer::screens::test {
namespace {

using flow::phone::Part;

constexpr std::int64_t kCallMinute_ms = 60'000, kCallDay_ms = 24 * 60 * kCallMinute_ms;

struct Told {
  const char *phone, *name, *honorific, *source, *vehicle;
};

class Line {
 public:
  explicit Line(domain::House& house) : house_(house) {}

  void tell(int subject, std::int64_t ago_ms, domain::Event event) {
    domain::apply(house_, {{desk_visit(97), ++seq_},
                           desk_visit(subject),
                           Hlc::at_ms(kSaturday_ms - ago_ms),
                           "a0000001",
                           std::move(event)});
  }
  void lead(int number, std::int64_t ago_ms, const Told& told, const char* of = "") {
    domain::LeadReceived received;
    received.by = "desk";
    received.came_ms = kSaturday_ms - ago_ms;
    received.phone = told.phone;
    received.name = told.name;
    received.honorific = told.honorific;
    received.source = told.source;
    received.vehicle = told.vehicle;
    received.duplicate_of = of;
    tell(number, ago_ms, received);
  }
  void call(int number, std::int64_t ago_ms, const Told& told, const char* kind, int lead = 0,
            int appointment = 0, bool missed = false) {
    domain::CallLogged call;
    call.call_kind = kind;
    call.missed = missed;
    call.from_ms = kSaturday_ms - ago_ms;
    call.until_ms = call.from_ms + 2 * kCallMinute_ms;
    call.phone = told.phone;
    call.number_left = call.phone != "";
    call.name = told.name;
    call.honorific = told.honorific;
    call.source = told.source;
    call.vehicle = told.vehicle;
    if (lead > 0) call.lead = desk_visit(lead).hex();
    if (appointment > 0) call.appointment = desk_visit(appointment).hex();
    tell(number, ago_ms - 2 * kCallMinute_ms, call);
  }

 private:
  domain::House& house_;
  std::int64_t seq_ = 0;
};

}  // namespace

domain::House phoning() {
  domain::House house = saturday();
  Line line(house);
  const Told huang{"+8613800138000", "黄志强", "mr", "hotline", "s7"};
  line.lead(200, 12 * kCallDay_ms, huang);
  line.tell(200, 12 * kCallDay_ms, domain::LeadAllotted{"c0000002", "", "chosen"});
  line.tell(200, 12 * kCallDay_ms, domain::LeadConfirmed{"c0000002"});
  line.tell(200, 3 * kCallDay_ms, domain::LeadContacted{"spoke", true, "c0000002"});
  const Told zhou{"+8613800130002", "周敏", "ms", "short-video", "v6"};
  line.lead(201, 52 * kCallMinute_ms, zhou);
  const Told tang{"+8613800130003", "唐伟", "mr", "car-site", "e5"};
  line.lead(202, 6 * kCallDay_ms, tang);
  line.tell(202, 6 * kCallDay_ms, domain::LeadAllotted{"c0000003", "", "chosen"});
  line.lead(203, 20 * kCallMinute_ms, tang, desk_visit(202).hex().c_str());
  const Told zheng{"+8613800130004", "郑立", "mr", "hotline", "c3"};
  line.lead(204, 70 * kCallMinute_ms, zheng);
  line.tell(204, 60 * kCallMinute_ms, domain::LeadAllotted{"c0000004", "", "chosen"});
  domain::AppointmentMade made{"2026-11-21", "16:30", "look",          "c0000004",
                               "c3",         "郑立",  "+8613800130004"};
  line.tell(220, 69 * kCallMinute_ms, made);
  line.call(210, 71 * kCallMinute_ms, zheng, "enquiry", 204, 220);
  line.call(211, 42 * kCallMinute_ms, {"+8613900130712", "", "", "", ""}, "", 0, 0, true);
  line.call(212, 240 * kCallMinute_ms, {"+8613800130005", "", "", "hotline", ""}, "service");
  line.call(213, 300 * kCallMinute_ms, {"", "", "", "hotline", "v6"}, "enquiry");
  const Told he{"+8613800130006", "何建", "mr", "owner", "v6"};
  line.lead(205, 20 * kCallDay_ms, he);
  line.tell(205, 20 * kCallDay_ms, domain::LeadAllotted{"c0000005", "", "chosen"});
  return house;
}

namespace {

// A file of leads while it is written, and what was wrong with four of its lines.
void add_leads_file(std::vector<DeskScene>& all, const DeskScene& page, Lang lang) {
  DeskScene writing = page;
  writing.name = "desk-phone-file";
  writing.import_report = leads::import_begun(lang);
  writing.importing = 240;
  all.push_back(writing);
  flow::phone::LeadFile file;
  file.made.resize(1200);
  for (std::size_t i = 0; i < 31; ++i) file.made[40 * i].twin = 0;
  file.known = 45;
  namespace fault = flow::phone::fault;
  std::size_t line = 3;
  for (const std::string_view what :
       {fault::kNoPhone, fault::kHiddenNumber, fault::kTopSource, fault::kLongAgo})
    file.broken.push_back({line += 17, std::string(what)});
  DeskScene taken = page;
  taken.name = "desk-phone-taken";
  taken.import_report = leads::import_report(file, lang);
  taken.import_broken = leads::import_broken(file, lang);
  all.push_back(taken);
  taken.name = "desk-phone-broken";
  taken.draft.phone.broken_lines = true;
  all.push_back(taken);
}

}  // namespace

void add_phone(std::vector<DeskScene>& all, Lang lang) {
  const auto scene = [&](const std::string& name, Part part) {
    DeskScene one;
    one.name = name;
    one.phoning = true;
    one.model.page = flow::DeskPage::phone;
    one.model.phone.part = part;
    one.sync = {.connected = true, .waiting = 0, .since = "14:32", .trouble = {}};
    return one;
  };
  DeskScene number = scene("desk-phone", Part::number);
  number.draft.phone.number.text.set_text("+8613800138000");
  all.push_back(number);
  DeskScene odd = scene("desk-phone-odd", Part::number);
  odd.draft.phone.number.text.set_text("1380013");
  odd.model.phone.list = flow::phone::List::open;
  all.push_back(odd);
  DeskScene talk = scene("desk-phone-talk", Part::talk);
  talk.model.phone.phone = "+8613800138000";
  talk.model.phone.began_ms = kSaturday_ms - 72'000;
  talk.draft.phone.taken_up = true;
  flow::phone::Entry& entry = talk.draft.phone.entry;
  entry.kind = "enquiry";
  entry.name = lang == Lang::zh ? "黄志强" : "Huang Zhiqiang";
  entry.honorific = "mr";
  entry.source = "hotline";
  entry.asked = {"drive"};
  entry.vehicle = "s7";
  entry.slot = flow::phone::Slot{kSaturday_ms + kCallDay_ms - (4 * 60 + 2) * kCallMinute_ms, "s7-1",
                                 "lake", 32};
  all.push_back(talk);
  DeskScene more = talk;
  more.name = "desk-phone-more";
  more.draft.phone.more = true;
  more.draft.phone.entry.promises = {"quote"};
  more.draft.phone.entry.items = {"greeting", "name-asked"};
  more.draft.phone.entry.campaign = "winter-2026";
  all.push_back(more);
  DeskScene none = scene("desk-phone-none", Part::talk);
  none.draft.phone.taken_up = true;
  none.draft.phone.entry.kind = "enquiry";
  none.draft.phone.why_none = true;
  all.push_back(none);
  DeskScene name = scene("desk-phone-name", Part::talk);
  name.model.phone.phone = "+8613900139000";
  name.draft.phone.taken_up = name.draft.phone.naming = true;
  name.draft.phone.entry.kind = "enquiry";
  all.push_back(name);
  DeskScene write = scene("desk-phone-write", Part::talk);
  write.model.phone.phone = "+8613900139000";
  write.model.phone.by_desk = true;
  write.draft.phone.taken_up = true;
  write.draft.phone.entry.source = "motor-show";
  all.push_back(write);
  DeskScene sent = scene("desk-phone-sent", Part::sent);
  sent.model.phone.call = desk_visit(210);
  all.push_back(sent);
  DeskScene lead = scene("desk-phone-lead", Part::lead);
  lead.model.phone.lead = desk_visit(204);
  all.push_back(lead);
  DeskScene pool = scene("desk-phone-pool", Part::lead);
  pool.model.phone.list = flow::phone::List::pool;
  pool.model.phone.lead = desk_visit(205);
  all.push_back(pool);
  add_leads_file(all, number, lang);
}

}  // namespace foyer::screens::test
