#include "tools/scenes/scenes.h"

#include <algorithm>
#include <utility>

#include "kit/input/writing.h"
#include "roles/entrance/flow/update.h"

namespace foyer::scenes {
namespace {

// What the guest takes of what is offered: `wanted`, else the first.
template <class T>
std::string chosen(const std::vector<T>& offered, std::string_view wanted) {
  if (domain::find_by_id(offered, wanted) || offered.empty()) return std::string(wanted);
  return offered.front().id;
}

// Somebody who touches one thing after the other. Nothing is written down.
struct Guest {
  const domain::Content& content;
  flow::Model model = flow::attract();
  std::int64_t now_ms = 1'790'000'000'000;
  std::int64_t facts = 0;

  void touch(const flow::Intent& intent) {
    now_ms += 100;
    Id origin, visit;
    origin.bytes[0] = 7;
    visit.bytes[15] = 1;
    flow::Step step = flow::update(model, intent,
                                   {.content = content,
                                    .at = Hlc::at_ms(now_ms),
                                    .origin = origin,
                                    .next_seq = facts + 1,
                                    .fresh_visit = visit,
                                    .ticket = "A012",
                                    .actor = "entrance",
                                    .now_ms = now_ms});
    facts += static_cast<std::int64_t>(step.events.size());
    model = std::move(step.model);
  }
  void waits_s(double seconds) {
    now_ms += static_cast<std::int64_t>(seconds * 1000) - 100;
    touch(flow::Tick{});
  }
};

// Walks a guest through the house and keeps a scene wherever it is told to.
class Walk {
 public:
  Walk(const domain::Content& content, Lang lang) : guest_{content}, lang_(lang) {
    keep("attract");
    scenes_.back().model.lang = lang;
  }

  template <class... Intents>
  void does(const Intents&... intents) {
    (guest_.touch(intents), ...);
  }
  // A scene of this moment; the same with something written or chosen is kept with a draft.
  Scene& keep(std::string name) {
    Scene scene{.name = std::move(name), .model = guest_.model, .drafts = {}};
    screens::follow(scene.drafts, scene.model);
    scenes_.push_back(std::move(scene));
    return scenes_.back();
  }
  // What lies over the screen after `intent`, and away again.
  template <class Opens>
  void keep_sheet(std::string name, const Opens& intent) {
    guest_.touch(intent);
    keep(std::move(name));
    guest_.touch(flow::CloseSheet{});
  }
  void wait_for_the_warning() {
    guest_.waits_s(guest_.content.showroom.idle_warning_after_s + 1);
    keep("sheet-idle").idle_seconds_left = 18;
    guest_.touch(flow::CloseSheet{});
  }
  void keep_trouble() { keep("trouble").model = flow::trouble(guest_.model); }
  const domain::Content& content() const { return guest_.content; }
  const flow::Model& model() const { return guest_.model; }
  Lang lang() const { return lang_; }
  std::vector<Scene> take() { return std::move(scenes_); }

 private:
  Guest guest_;
  Lang lang_;
  std::vector<Scene> scenes_;
};

// What is really offered for a name; asked once, since opening takes its time. Nothing where this
// build or this machine cannot write by pinyin.
const input::Composition& wang_jian_guo() {
  static const input::Composition offered = [] {
    input::Composition shown;
    auto opened = input::Writing().open_composer();
    if (!opened) return shown;
    (void)(*opened)->start(input::Field::name, {});
    for (const char letter : std::string_view("wangjianguo")) shown = (*opened)->type(letter);
    return shown;
  }();
  return offered;
}

// The name by pinyin, and by a finger on the glass.
void keep_ways_of_writing(Walk& walk) {
  ui::Writing& pinyin = walk.keep("name-pinyin").drafts.name;
  pinyin.way = input::Way::pinyin;
  pinyin.composition = wang_jian_guo();
  ui::Writing& by_hand = walk.keep("name-handwriting").drafts.name;
  by_hand.way = input::Way::handwriting;
  by_hand.text.set_text("王");
  by_hand.read = {"建", "健", "律", "津", "键", "毽", "腱", "肆", "聿", "廷"};
}

// As the rules of phone numbers list them; there is nobody to ask here.
std::vector<input::Country> countries() {
  return {{"CN", 86, {"中国", "China"}},
          {"HK", 852, {"中国香港", "Hong Kong (China)"}},
          {"MO", 853, {"中国澳门", "Macao (China)"}},
          {"TW", 886, {"中国台湾", "Taiwan (China)"}},
          {"US", 1, {"美国", "United States"}},
          {"JP", 81, {"日本", "Japan"}},
          {"KR", 82, {"韩国", "South Korea"}},
          {"SG", 65, {"新加坡", "Singapore"}},
          {"MY", 60, {"马来西亚", "Malaysia"}},
          {"GB", 44, {"英国", "United Kingdom"}},
          {"DE", 49, {"德国", "Germany"}},
          {"GS", 500, {"南乔治亚和南桑威奇群岛", "South Georgia & South Sandwich Islands"}}};
}

// A code that was held before the scanner.
void keep_a_booking(Walk& walk) {
  domain::BookingCode code{{}, "2026-11-25", "14:30"};
  code.appointment.bytes[0] = 0xb0;
  walk.keep_sheet("sheet-booking", flow::ShowAppointment{code});
}

// Who brings a car for service, where the pack lets them give its plate.
void keep_a_plate(Walk walk, std::vector<Scene>& scenes) {
  const auto& purposes = walk.content().showroom.purposes;
  const auto service = std::ranges::find_if(purposes, &domain::Purpose::plate);
  if (service == purposes.end()) return;
  walk.take();
  walk.does(flow::ChoosePurpose{service->id});
  walk.keep("phone-or-plate");
  walk.does(flow::UsePlate{});
  walk.keep("plate-empty");
  walk.keep("plate-written").drafts.plate.text.set_text("苏C12345");
  walk.does(flow::GivePlate{"苏C12345"});
  walk.keep("thanks-other");
  for (Scene& one : walk.take()) scenes.push_back(std::move(one));
}

void arrive(Walk& walk) {
  const bool zh = walk.lang() == Lang::zh;
  const std::string name = zh ? "王建国" : "Emily Carter", honorific = zh ? "mr" : "ms";
  walk.does(flow::Wake{}, flow::ChooseLanguage{walk.lang()});
  walk.keep("welcome");
  keep_a_booking(walk);
  walk.does(flow::ChoosePurpose{chosen(walk.content().showroom.purposes, "look")});
  walk.keep("name-empty");
  screens::Drafts& named = walk.keep("name-written").drafts;
  named.name.text.set_text(name);
  named.honorific = honorific;
  keep_ways_of_writing(walk);
  walk.does(flow::GiveName{name, honorific});
  walk.keep("phone-empty");
  walk.keep("phone-written").drafts.phone.set_text("13800138000");
  screens::Drafts& abroad = walk.keep("phone-abroad").drafts;
  abroad.countries = countries();
  abroad.phone_region = "DE";
  abroad.phone.set_text("15123456789");
  screens::Drafts& choosing = walk.keep("sheet-countries").drafts;
  choosing.countries = countries();
  choosing.choosing_country = true;
  walk.keep_sheet("sheet-consent", flow::ShowConsent{});
  walk.does(flow::GivePhone{"+8613800138000"});
  walk.keep("party");
  walk.does(flow::TellParty{3, std::nullopt, ""});
}

void keep_calls(Walk& walk) {
  const auto called = [&](const char* name) -> Scene& {
    walk.does(flow::CallPerson{});
    Scene& scene = walk.keep(name);
    walk.does(flow::CloseSheet{});
    return scene;
  };
  called("sheet-called");
  called("sheet-called-busy").consultants = {.free = 0, .busy = 4, .wait_min = 15};
  called("sheet-called-offline").offline = true;
  walk.does(flow::OpenAccess{}, flow::ToggleAccess{&flow::Access::reduced_motion});
  walk.keep("sheet-access");
  walk.does(flow::ToggleAccess{&flow::Access::reduced_motion}, flow::CloseSheet{});
}

void say_what_is_needed(Walk& walk) {
  const domain::Questionnaire& asked = walk.content().questionnaire;
  walk.keep("use");
  walk.keep_sheet("sheet-start-over", flow::StartOver{});
  keep_calls(walk);
  walk.wait_for_the_warning();
  walk.does(flow::ChooseUse{chosen(asked.uses, "family")});
  walk.keep("budget");
  walk.does(flow::ChooseBudget{chosen(asked.budgets, "20to30")});
  walk.keep("timing");
  walk.does(flow::ChooseTiming{chosen(asked.timings, "month")});
  walk.keep("priorities");
  for (const char* wanted : {"safety", "comfort", "economy"})
    walk.does(flow::TogglePriority{chosen(asked.priorities, wanted)});
  walk.does(flow::Back{});  // the last one went on by itself
  walk.keep("priorities-ranked");
  walk.does(flow::Continue{});
}

void see_cars(Walk& walk) {
  walk.keep("models");
  walk.keep("models-no-pictures").without_pictures = true;
  walk.keep("models-one").model.shown.resize(std::min<std::size_t>(walk.model().shown.size(), 1));
  walk.keep("models-none").model.shown.clear();
  walk.does(flow::ChooseModel{walk.model().shown.front().vehicle});
  walk.keep("card-feature");
  walk.keep("card-no-pictures").without_pictures = true;
  walk.does(flow::NextStep{});
  walk.keep("card-meaning");
  walk.does(flow::NextStep{});
  walk.keep("card-benefit");
  walk.does(flow::NextStep{});
  walk.keep("card-question");
  walk.does(flow::AskConsultant{});
  walk.keep("thanks");
  walk.does(flow::TellSource{chosen(walk.content().showroom.sources, "friend")});
  walk.keep("thanks-told");
  walk.keep("thanks-busy").consultants = {.free = 0, .busy = 4, .wait_min = 15};
  walk.keep("thanks-assigned").consultants = {
      .free = 1, .busy = 4, .wait_min = std::nullopt, .assigned = true};
  walk.keep("thanks-busy-unknown").consultants = {.free = 0, .busy = 4, .wait_min = std::nullopt};
  walk.keep("thanks-offline").offline = true;
  walk.keep("thanks-long-name").model.visit.name =
      walk.lang() == Lang::zh ? "买买提·吐尔逊江·阿卜杜热合曼"
                              : "Wilhelmina Featherstonehaugh-Cholmondeley";
  walk.does(flow::StartExtra{});
  walk.keep("extra");
  walk.keep_trouble();
}

}  // namespace

std::span<const Mode> modes() {
  static constexpr Mode kModes[] = {
      {"usual", {}},
      {"large-text", {.large_text = true}},
      {"high-contrast", {.high_contrast = true}},
      {"low-reach", {.low_reach = true}},
      {"less-motion", {.reduced_motion = true}},
      {"large-and-contrast", {.large_text = true, .high_contrast = true}},
      {"evening", {}, true},
  };
  return kModes;
}

std::vector<Scene> all(const domain::Content& content, Lang lang) {
  Walk walk(content, lang);
  Walk other = walk;
  arrive(walk);
  say_what_is_needed(walk);
  see_cars(walk);
  std::vector<Scene> scenes = walk.take();
  other.does(flow::Wake{}, flow::ChooseLanguage{lang});
  keep_a_plate(std::move(other), scenes);
  return scenes;
}

}  // namespace foyer::scenes
