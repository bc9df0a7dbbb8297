#include "roles/desk/program/desk_guests.h"

#include <algorithm>
#include <atomic>
#include <utility>

#include "kit/input/dialled.h"
#include "kit/store/erasure.h"
#include "manage/register/day.h"
#include "manage/reports/store_rules.h"
#include "showroom/people.h"
#include "views/history.h"
#include "views/record.h"

namespace foyer::shell {
namespace {

constexpr std::size_t kFoundMost = 12;

// Which order or drive is meant.
std::string about(const domain::Event& event) {
  for (const std::string_view member : domain::kAboutWhich)
    if (std::string said = event.text(member); !said.empty()) return said;
  return {};
}

// What this device's log says of the record, for when the dealer's database cannot be asked.
void ask_log(const log::VisitLog& log, domain::GuestRecord& record) {
  std::vector<Id> subjects = record.subjects;
  for (const facts::Belonging& one : record.belongings) subjects.push_back(one.subject);
  const auto kinds = domain::kinds_that_hold();
  for (const Id& id : subjects)
    if (const auto all = views::facts_of(log, id))
      for (const domain::Fact& fact : *all)
        if (std::ranges::find(kinds, fact.event.kind) != kinds.end())
          record.said.push_back({id, fact.event.kind, about(fact.event), fact.at.unix_ms()});
}

// What the dealer's database knows beyond this device; false: it could not be asked.
bool ask_dealer(const std::string& dealer, const std::vector<std::string>& numbers,
                domain::GuestRecord& record) {
  std::set<Id> all(record.subjects.begin(), record.subjects.end());
  if (!numbers.empty()) {
    const auto with_number = sync::visits_of_phone(dealer, numbers);
    if (!with_number) return false;
    all.insert(with_number->begin(), with_number->end());
  }
  const auto theirs = sync::visits_of_same_people(dealer, {all.begin(), all.end()});
  if (!theirs) return false;
  all.insert(theirs->begin(), theirs->end());
  const std::vector<Id> subjects(all.begin(), all.end());
  const auto belonging = sync::belonging_to(dealer, reports::store_rules(), subjects);
  if (!belonging) return false;
  record.belongings.insert(record.belongings.end(), belonging->begin(), belonging->end());
  for (const facts::Belonging& one : record.belongings) all.insert(one.subject);
  const auto said = sync::last_said(
      dealer, {all.begin(), all.end()},
      {domain::kinds_that_hold(), {domain::kAboutWhich.begin(), domain::kAboutWhich.end()}});
  if (!said) return false;
  record.subjects = subjects;
  record.said.insert(record.said.end(), said->begin(), said->end());
  return true;
}

}  // namespace

void DeskGuests::read() {
  again_ = reading_;
  if (reading_) return;
  reading_ = true;
  auto made = std::make_shared<std::unique_ptr<views::GuestIndex>>();
  auto care = std::make_shared<std::unique_ptr<domain::CareIndex>>();
  const log::VisitLog* log = &room_.log();
  const std::atomic<bool>* ending = &room_.ending;
  worker_.post(
      [made, care, log, ending, content = &room_.content()] {
        auto index = std::make_unique<views::GuestIndex>(content->showroom.calling_code);
        *care = std::make_unique<domain::CareIndex>(*content);
        if (index->build(
                *log, [ending] { return ending->load(); },
                [&care](const domain::Visit& visit) { (*care)->put(visit); },
                [&care](const domain::Fact& fact) { (*care)->put(fact); }))
          *made = std::move(index);
      },
      [this, made, care] {
        reading_ = false;
        ++generation_;
        if (*made) {
          index_ = std::move(*made);
          care_ = std::move(*care);
        }
        apart_.clear();
        if (!index_) return;
        // What came while it was being read.
        bool right = true;
        for (const auto& [id, visit] : room_.house().visits) {
          right = index_->put(visit) && right;
          care_->put(visit);
        }
        recall_care();
        recall_signals();
        if (std::exchange(again_, false)) read();
      });
}

void DeskGuests::take_in() {
  ++generation_;
  if (!index_) return;
  bool right = true;
  for (const Id& id : room_.changed())
    if (const domain::Visit* visit = room_.house().visit(id)) {
      right = index_->put(*visit) && right;
      care_->put(*visit);
    }
  if (!right) read();
}

// A few at a time: folding them is the UI thread's.
void DeskGuests::recall(const std::vector<Id>& visits) {
  constexpr std::size_t kTogether = 25;
  std::vector<Id> missing;
  for (const Id& id : visits)
    if (room_.house().visit(id) == nullptr && room_.house().delivery(id) == nullptr &&
        recalled_.insert(id).second)
      missing.push_back(id);
  using Read = std::vector<std::pair<Id, std::vector<domain::Fact>>>;
  for (std::size_t from = 0; from < missing.size(); from += kTogether) {
    const auto part = std::vector<Id>(
        missing.begin() + static_cast<std::ptrdiff_t>(from),
        missing.begin() + static_cast<std::ptrdiff_t>(std::min(missing.size(), from + kTogether)));
    auto read = std::make_shared<Read>();
    worker_.post(
        [read, part, log = &room_.log()] {
          for (const Id& id : part)
            if (auto facts = views::facts_of(*log, id)) read->emplace_back(id, std::move(*facts));
        },
        [this, read] {
          for (const auto& [id, facts] : *read) room_.also(id, facts);
        });
  }
}

void DeskGuests::recall_care() {
  const domain::Staff* who = room_.house().who(room_.who());
  if (!care_ || who == nullptr || !who->is_manager() || !room_.content().care.kept()) return;
  std::vector<Id> wanted;
  for (const Id& due : care_->due(room_.zone().day(room_.now_ms()))) {
    for (const Id& id : index_->visits_of(due)) wanted.push_back(id);
    for (const Id& id : care_->deliveries(due)) wanted.push_back(id);
  }
  recall(wanted);
}

void DeskGuests::recall_signals() {
  if (!index_ || !room_.content().service.kept()) return;
  std::vector<Id> wanted;
  for (const Id& about : service::asked_about(room_.house(), room_.zone().day(room_.now_ms())))
    for (const Id& id : index_->visits_of(about)) wanted.push_back(id);
  recall(wanted);
}

std::optional<service::Share> DeskGuests::share_of_base(
    const std::vector<service::Ordered>& orders) const {
  if (!index_ || !care_) return std::nullopt;
  service::Share share;
  for (const service::Ordered& order : orders) {
    ++share.orders;
    const std::vector<Id> theirs = index_->visits_of(order.visit);
    share.of_base += std::ranges::any_of(theirs, [&](const Id& visit) {
      const std::int64_t delivered = care_->delivered_ms(visit);
      return delivered > 0 && delivered < order.at_ms;
    });
  }
  return share;
}

void DeskGuests::forget() {
  found_.clear();
  found_in_all_ = 0;
  searched_.clear();
  record_of_.clear();
  record_.clear();
  other_record_.clear();
  erasing_of_.clear();
  erasing_.clear();
}

screens::FoundPerson DeskGuests::found(const views::KnownGuest& guest) const {
  return {.person = guest.person.hex(),
          .name = guest.name,
          .honorific = guest.honorific,
          .phone = views::masked(
              input::number_as_dialled(guest.phone, room_.content().showroom.country)),
          .last_day = room_.zone().day(guest.last.unix_ms()),
          .consultant = guest.consultant,
          .visits = guest.visits,
          .met_ms = guest.first.unix_ms(),
          .masked_name = views::masked_name(guest.name)};
}

screens::Found DeskGuests::search(const std::string& typed, const std::string& but_not) {
  if (!index_) return {};
  if (typed == searched_ && searched_at_ == generation_) return {found_, found_in_all_};
  searched_ = typed;
  searched_at_ = generation_;
  const views::GuestIndex::Answer answer = index_->find(typed, kFoundMost);
  found_.clear();
  for (const views::KnownGuest* one : answer.best)
    if (one->person.hex() != but_not) found_.push_back(found(*one));
  const std::size_t left_out = answer.best.size() - found_.size();
  found_in_all_ = static_cast<int>(answer.count - left_out);
  return {found_, found_in_all_};
}

std::optional<screens::FoundPerson> DeskGuests::with_phone(const std::string& typed) const {
  if (!index_ || typed.size() < 7) return std::nullopt;
  const auto number = input::number_as_kept(typed, room_.content().showroom.country);
  const views::KnownGuest* guest = number ? index_->with_phone(*number) : nullptr;
  if (guest == nullptr) return std::nullopt;
  return found(*guest);
}

// --- records ---

std::vector<Id> DeskGuests::visits_of(const std::string& person) const {
  const auto id = Id::from_hex(person);
  if (!id) return {};
  std::set<Id> all{*id};
  if (index_)
    for (const Id& visit : index_->visits_of(*id)) all.insert(visit);
  for (const domain::Visit* visit : domain::visits_of(room_.house(), *id)) all.insert(visit->id);
  for (const Id& visit : apart_)
    if (visit != *id) all.erase(visit);
  return {all.begin(), all.end()};
}

std::vector<domain::Visit> DeskGuests::read_record(const std::vector<Id>& visits) const {
  auto record = views::record_of(room_.log(), room_.house(), visits);
  if (!record) room_.tell(record.error());
  return record ? std::move(*record) : std::vector<domain::Visit>();
}

std::vector<const domain::Appointment*> DeskGuests::appointments_of(
    const std::vector<domain::Visit>& record) const {
  std::vector<const domain::Appointment*> theirs;
  for (const auto& [id, one] : room_.house().appointments) {
    const bool same = std::ranges::any_of(record, [&](const domain::Visit& visit) {
      return domain::same_number(visit.phone, one.made.phone) || visit.appointment == id.hex();
    });
    if (same && !one.erased) theirs.push_back(&one);
  }
  return theirs;
}

// By their number, or the lead by the visit that came of it.
std::vector<Id> DeskGuests::leads_and_calls_of(const std::vector<domain::Visit>& record) const {
  const auto is_theirs = [&](const std::string& phone) {
    return std::ranges::any_of(record, [&](const domain::Visit& visit) {
      return domain::same_number(visit.phone, phone);
    });
  };
  std::vector<Id> theirs;
  for (const auto& [id, lead] : room_.house().leads) {
    const bool came = std::ranges::any_of(
        record, [&](const domain::Visit& visit) { return lead.visit == visit.id.hex(); });
    if (!lead.erased && (came || is_theirs(lead.received.phone))) theirs.push_back(id);
  }
  for (const auto& [id, call] : room_.house().calls)
    if (!call.erased && is_theirs(call.logged.phone)) theirs.push_back(id);
  return theirs;
}

void DeskGuests::read_records(const flow::DeskModel& model) {
  using flow::DeskSheet;
  std::string person, other;
  if (model.sheet == DeskSheet::guest || model.page == flow::DeskPage::answer)
    person = model.guest.hex();
  const bool of_known = model.sheet == DeskSheet::person || model.sheet == DeskSheet::merge ||
                        model.sheet == DeskSheet::erase || model.sheet == DeskSheet::erase_sure;
  if (of_known) person = model.known.person;
  if (model.sheet == DeskSheet::merge) other = model.merging.person;
  const std::string wanted = person + other + std::to_string(generation_);
  if (wanted == record_of_) return;
  record_of_ = wanted;
  record_ = person.empty() ? std::vector<domain::Visit>() : read_record(visits_of(person));
  other_record_ = other.empty() ? std::vector<domain::Visit>() : read_record(visits_of(other));
  appointments_ = static_cast<int>(appointments_of(record_).size());
}

void DeskGuests::look_for_twice(const flow::Board& board) {
  if (twice_at_ == generation_) return;
  twice_at_ = generation_;
  twice_.clear();
  if (!index_) return;
  for (const auto* list : {&board.waiting, &board.with})
    for (const flow::BoardGuest& guest : *list) {
      const domain::Visit& visit = *guest.visit;
      if (visit.first_visit == true && visit.person.empty() &&
          index_->visits_of(visit.id).size() > 1)
        twice_.push_back(visit.id);
    }
}

void DeskGuests::show(screens::DeskView& view, const flow::Board& board) {
  read_records(view.model);
  look_for_twice(board);
  view.index_ready = ready();
  view.record = record_;
  view.other_record = other_record_;
  view.twice = twice_;
  view.erasing = gathering_;
  view.erasing_appointments = appointments_;
  // What was found about one person is never offered for another.
  if (view.model.sheet != flow::DeskSheet::erase_sure || view.model.known.person == erasing_of_)
    view.erasing_answers = erasing_;
  view.erasing_everywhere = everywhere_;
  view.find = [this, &model = view.model](const std::string& typed) {
    return search(typed, model.merging.person);
  };
}

void DeskGuests::expect(const flow::DeskIntent& intent) {
  if (const auto* unlink = std::get_if<flow::Unlink>(&intent)) apart_.insert(unlink->visit);
  if (const auto* other = std::get_if<flow::NotThem>(&intent)) apart_.insert(other->visit);
  if (std::holds_alternative<flow::Merge>(intent)) apart_.clear();
}

// --- being forgotten ---

void DeskGuests::ask_erasing(const std::string& person) {
  erasing_of_ = person;
  erasing_.clear();
  if (gathering_) return;
  gathering_ = true;
  const auto asked = std::make_shared<domain::GuestRecord>();
  std::vector<std::string> numbers;
  std::set<Id> subjects;
  for (const Id& id : visits_of(person)) subjects.insert(id);
  const std::vector<domain::Visit> record = read_record({subjects.begin(), subjects.end()});
  for (const domain::Visit& visit : record)
    if (!visit.phone.empty()) numbers.push_back(visit.phone);
  for (const domain::Appointment* one : appointments_of(record)) subjects.insert(one->id);
  for (const Id& id : leads_and_calls_of(record)) subjects.insert(id);
  for (const auto& [id, one] : room_.house().deliveries)
    if (const auto visit = Id::from_hex(one.opened.visit); visit && subjects.contains(*visit))
      asked->belongings.push_back({id, *visit, std::string(domain::DeliveryOpened::kKind)});
  asked->subjects = {subjects.begin(), subjects.end()};
  const auto everywhere = std::make_shared<bool>(false);
  worker_.post(
      [asked, everywhere, numbers, dealer = room_.settings().dealer, log = &room_.log()] {
        ask_log(*log, *asked);
        *everywhere = ask_dealer(dealer, numbers, *asked);
      },
      [this, asked, everywhere, person] {
        gathering_ = false;
        if (erasing_of_.empty()) return;
        if (erasing_of_ != person) return ask_erasing(erasing_of_);  // another sheet was opened
        everywhere_ = *everywhere;
        erasing_ = domain::answer_erasing(*asked, room_.content().showroom.keep, room_.zone(),
                                          room_.now_ms());
      });
}

}  // namespace foyer::shell
