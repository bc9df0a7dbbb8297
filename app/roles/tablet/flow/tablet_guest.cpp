// The guest's own page: answers, objections, wishes; and what is written by hand.
#include <algorithm>
#include <array>

#include "roles/entrance/flow/turn.h"
#include "roles/tablet/flow/tablet_turn.h"

namespace foyer::flow::tablet {
namespace {

bool is_asked(const domain::Content& content, const std::string& question) {
  return question == "use" || question == "budget" || question == "timing" ||
         question == "priorities" || content.question(question);
}

// Whether a question offers this option, and how many may be chosen.
std::size_t most(const domain::Content& content, const std::string& question,
                 const std::string& option) {
  const auto& asked = content.questionnaire;
  if (question == "use") return offers(asked.uses, option) ? 1 : 0;
  if (question == "budget") return content.budget(option) ? 1 : 0;
  if (question == "timing") return content.timing(option) ? 1 : 0;
  if (question == "priorities")
    return offers(asked.priorities, option)
               ? static_cast<std::size_t>(content.showroom.priorities_max)
               : 0;
  const domain::Question* other = content.question(question);
  if (!other || !offers(other->options, option)) return 0;
  return other->many ? other->options.size() : 1;
}

// One of several: the other one goes; the same again: none.
void replace(Turn& turn, const std::string& option) {
  auto& chosen = turn.model.chosen;
  const bool was = std::ranges::find(chosen, option) != chosen.end();
  chosen.clear();
  if (!was) chosen.push_back(option);
}

void choose(Turn& turn, const std::string& option) {
  const std::size_t room = most(turn.content(), turn.model.question, option);
  if (room == 1) replace(turn, option);
  if (room > 1) flow::toggle(turn.model.chosen, option, room);
}

void save_need(Turn& turn, const domain::Visit& visit) {
  const std::vector<std::string> before = domain::answer_to(visit.needs, turn.model.question);
  if (before != turn.model.chosen) {
    domain::NeedsCorrected told{turn.model.question, turn.model.chosen, {}, {}, before};
    if (turn.model.question == "budget" && !told.options.empty())
      if (const domain::BudgetRange* budget = turn.content().budget(told.options.front())) {
        told.min_yuan = budget->min_yuan;
        told.max_yuan = budget->max_yuan;
      }
    turn.say(told);
  }
  turn.go(Page::guest);
}

void raise(Turn& turn, const domain::Visit& visit, const RaiseObjection& raised) {
  const auto& known = turn.content().follow_up.objections;
  const domain::Answered* objection = domain::find_by_id(known, raised.objection);
  if (!objection) return;
  if (!raised.answer.empty() && !offers(objection->answers, raised.answer)) return;
  const auto stood = std::ranges::find_if(visit.objections, [&](const domain::Objection& one) {
    return one.raised.objection == raised.objection;
  });
  domain::ObjectionRaised said;
  if (stood != visit.objections.end()) said = stood->raised;
  if (stood != visit.objections.end() && said.answer == raised.answer) return;
  said.objection = raised.objection;
  said.answer = raised.answer;
  said.outcome.clear();
  turn.say(std::move(said));
}

void judge(Turn& turn, const domain::Visit& visit, const JudgeObjection& judged) {
  const auto stood = std::ranges::find_if(visit.objections, [&](const domain::Objection& one) {
    return one.raised.objection == judged.objection;
  });
  if (stood == visit.objections.end() || judged.objection.empty()) return;
  domain::ObjectionRaised said = stood->raised;
  const auto set = [](std::string& stands, const std::string& value, const auto& known) {
    if (std::ranges::find(known, value) != known.end()) stands = value;
  };
  set(said.truth, judged.truth, domain::kObjectionTruths);
  set(said.with, judged.with, domain::kObjectionAnswers);
  set(said.outcome, judged.outcome, domain::kObjectionOutcomes);
  if (said != stood->raised) turn.say(std::move(said));
}

// The guest's own words, beside the pack's kind or instead of one.
void write_worry(Turn& turn, const domain::Visit& visit, const std::string& text) {
  const auto stood = std::ranges::find_if(visit.objections, [&](const domain::Objection& one) {
    return !turn.model.worry.empty() && one.raised.objection == turn.model.worry;
  });
  if (stood == visit.objections.end()) {
    if (!text.empty()) turn.say(domain::ObjectionRaised{turn.model.worry, {}, text});
    return;
  }
  domain::ObjectionRaised said = stood->raised;
  said.text = text;
  if (said != stood->raised) turn.say(std::move(said));
}

void settle(Turn& turn, const domain::Visit& visit, const Settle& settled) {
  const auto contest = std::ranges::find(visit.contests, settled.about, &domain::Contest::about);
  if (contest == visit.contests.end()) return;
  if (settled.value != contest->theirs && settled.value != contest->ours) return;
  if (domain::about::is_personal(settled.about))
    turn.say(domain::ContestSettled{settled.about, {}, settled.value});
  else
    turn.say(domain::ContestSettled{settled.about, domain::options_in(settled.value), {}});
}

void open_page(Turn& turn, Page page) {
  if (page == Page::compare && turn.model.compared.empty())
    for (const auto& one : domain::recommend(turn.content(), turn.visit()->needs))
      if (turn.model.compared.size() < 2) turn.model.compared.push_back(one.vehicle);
  const bool reachable = page == Page::compare || page == Page::objections || page == Page::card ||
                         page == Page::summary || page == Page::closing || page == Page::guest ||
                         page == Page::years;
  if (!reachable) return;
  turn.model.from = turn.model.page == Page::walk ? Page::walk : Page::guest;
  if (page == Page::closing) {
    turn.model.closing = Closing{};
    if (turn.visit()->closed) turn.model.closing.grade = turn.visit()->closed->grade;
  }
  turn.go(page);
}

void correct(Turn& turn, const std::string& field, const std::string& stood,
             const std::string& value) {
  if (value != stood) turn.say(domain::GuestCorrected{field, value, stood});
}

// A number without the guest's yes is not kept, whoever wrote it.
void write_phone(Turn& turn, const domain::Visit& visit, const SaveText& saved) {
  if (visit.contact_consent == domain::ConsentState::given || saved.text.empty())
    return correct(turn, "phone", visit.phone, saved.text);
  if (!saved.may_keep) return;
  const std::string& version = turn.content().contact_consent.version;
  turn.say(domain::ConsentGiven{"contact", version, visit.lang});
  turn.say(domain::ContactGiven{saved.text});
}

void write_name(Turn& turn, const domain::Visit& visit, const std::string& text) {
  correct(turn, "name", visit.name.value_or(""), text);
  const auto& chosen = turn.model.chosen;
  correct(turn, "honorific", visit.honorific, chosen.empty() ? std::string() : chosen.front());
}

void write_about(Turn& turn, const domain::Visit& visit, const SaveText& saved) {
  const std::string& text = saved.text;
  switch (turn.model.about) {
    case TextAbout::name:
      write_name(turn, visit, text);
      break;
    case TextAbout::phone:
      write_phone(turn, visit, saved);
      break;
    case TextAbout::note:
      if (!text.empty()) turn.say(domain::NoteWritten{text});
      break;
    case TextAbout::objection:
      write_worry(turn, visit, text);
      break;
    case TextAbout::car:
      if (text != visit.present_car)
        turn.say(domain::PresentCarTold{text, visit.plate, visit.trade_in});
      break;
    case TextAbout::plate:
      if (text != visit.plate)
        turn.say(domain::PresentCarTold{visit.present_car, text, visit.trade_in});
      break;
    case TextAbout::vin:
      turn.model.used_car.vin = text;
      break;
    case TextAbout::owner:
      turn.model.used_car.owner = text;
      break;
    case TextAbout::reason:
      turn.model.closing.grade_reason = text;
      break;
    case TextAbout::lost_model:
      turn.model.closing.lost_model = text;
      break;
    case TextAbout::instruction:
      answer_instruction(turn, visit, {}, text);
      break;
    case TextAbout::ticket:
    case TextAbout::care:
      break;
  }
}

}  // namespace

void on_guest(Turn& turn, const domain::Visit& visit, const Intent& intent) {
  if (const auto* open = std::get_if<OpenPage>(&intent)) {
    if (turn.model.page == Page::guest || turn.model.page == Page::walk ||
        turn.model.page == Page::closing || turn.model.page == Page::card)
      open_page(turn, open->page);
  } else if (const auto* raised = std::get_if<RaiseObjection>(&intent)) {
    if (turn.model.page == Page::objections) raise(turn, visit, *raised);
  } else if (const auto* judged = std::get_if<JudgeObjection>(&intent)) {
    if (turn.model.page == Page::objections) judge(turn, visit, *judged);
  } else if (const auto* drive = std::get_if<ToggleDrive>(&intent)) {
    const bool wished =
        std::ranges::find(visit.drives_wished, drive->vehicle) != visit.drives_wished.end();
    if (turn.content().vehicle(drive->vehicle))
      turn.say(domain::DriveWished{drive->vehicle, !wished});
  } else if (std::holds_alternative<ToggleTradeIn>(intent)) {
    turn.say(domain::PresentCarTold{visit.present_car, visit.plate, !visit.trade_in});
  } else if (const auto* settled = std::get_if<Settle>(&intent)) {
    settle(turn, visit, *settled);
  } else if (std::holds_alternative<Reopen>(intent)) {
    if (visit.closed) turn.say(domain::VisitReopened{"consultant"});
  }
}

void on_need(Turn& turn, const domain::Visit& visit, const Intent& intent) {
  if (const auto* edit = std::get_if<EditNeed>(&intent)) {
    if (turn.model.page != Page::guest || !is_asked(turn.content(), edit->question)) return;
    turn.model.question = edit->question;
    turn.model.chosen = domain::answer_to(visit.needs, edit->question);
    turn.go(Page::need);
  } else if (turn.model.page != Page::need) {
    return;
  } else if (const auto* toggled = std::get_if<ToggleChoice>(&intent)) {
    choose(turn, toggled->option);
  } else if (std::holds_alternative<SaveNeed>(intent)) {
    save_need(turn, visit);
  }
}

void on_text(Turn& turn, const domain::Visit* visit, const Intent& intent) {
  if (const auto* write = std::get_if<WriteText>(&intent)) {
    const bool of_list = write->about == TextAbout::ticket || write->about == TextAbout::care;
    if (of_list != (visit == nullptr) || turn.model.page == Page::text) return;
    turn.model.about = write->about;
    turn.model.worry = write->worry;
    turn.model.from = turn.model.page;
    turn.model.chosen.clear();
    if (write->about == TextAbout::name && !visit->honorific.empty())
      turn.model.chosen.push_back(visit->honorific);
    turn.go(Page::text);
    return;
  }
  if (const auto* toggled = std::get_if<ToggleChoice>(&intent);
      toggled && turn.model.page == Page::text && turn.model.about == TextAbout::name) {
    if (offers(turn.content().showroom.honorifics, toggled->option)) replace(turn, toggled->option);
    return;
  }
  const auto* saved = std::get_if<SaveText>(&intent);
  if (!saved || turn.model.page != Page::text) return;
  const bool of_care = turn.model.about == TextAbout::care;
  turn.go(visit || of_care ? turn.model.from : Page::guests);
  if (visit)
    write_about(turn, *visit, *saved);
  else if (of_care)
    on_care(turn, CareTouch{care::WriteNote{saved->text}});
  else
    on_guests(turn, FindTicket{saved->text});
}

std::string standing_text(const Model& model, const domain::Visit& visit) {
  switch (model.about) {
    case TextAbout::car:
      return visit.present_car;
    case TextAbout::plate:
      return visit.plate;
    case TextAbout::name:
      return visit.name.value_or("");
    case TextAbout::phone:
      return visit.phone;
    case TextAbout::vin:
      return model.used_car.vin;
    case TextAbout::owner:
      return model.used_car.owner;
    case TextAbout::reason:
      return model.closing.grade_reason;
    case TextAbout::lost_model:
      return model.closing.lost_model;
    case TextAbout::objection:
      for (const domain::Objection& one : visit.objections)
        if (!model.worry.empty() && one.raised.objection == model.worry) return one.raised.text;
      return {};
    default:
      return {};
  }
}

}  // namespace foyer::flow::tablet
