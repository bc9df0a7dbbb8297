#include "screens/scenes.h"

#include <stdexcept>

#include "content/pack.h"
#include "support/visiting_guest.h"

namespace foyer::screens::test {
namespace {

using demo::Guest;

// Walks a guest through the house and keeps a scene wherever it is told to.
class Walk {
 public:
  Walk(const domain::Content& content, Lang lang) : lang_(lang) {
    guest_.content = content;
    keep("attract");
    scenes_.back().model.lang = lang;
  }

  template <class... Intents>
  void does(const Intents&... intents) {
    guest_.does(intents...);
  }
  // A scene of this moment; the same with something written or chosen is kept with a draft.
  Scene& keep(std::string name) {
    Scene scene{std::move(name), guest_.model, {}, 0};
    follow(scene.drafts, scene.model);
    scenes_.push_back(std::move(scene));
    return scenes_.back();
  }
  // What lies over the screen after `intent`, and away again.
  template <class Opens>
  void keep_sheet(std::string name, const Opens& intent) {
    guest_.does(intent);
    keep(std::move(name));
    guest_.does(flow::CloseSheet{});
  }
  void wait_for_the_warning() {
    guest_.waits_s(guest_.content.showroom.idle_warning_after_s + 1);
    keep("sheet-idle").idle_seconds_left = 18;
    guest_.does(flow::CloseSheet{});
  }
  void keep_trouble() {
    keep("trouble").model = flow::trouble(guest_.model);
  }
  const flow::Model& model() const { return guest_.model; }
  Lang lang() const { return lang_; }
  std::vector<Scene> take() { return std::move(scenes_); }

 private:
  Guest guest_;
  Lang lang_;
  std::vector<Scene> scenes_;
};

// The name by pinyin, and by a finger on the glass.
void keep_ways_of_writing(Walk& walk) {
  ui::Writing& pinyin = walk.keep("name-pinyin").drafts.name;
  pinyin.way = input::Way::pinyin;
  pinyin.composition = {"wang jian guo",
                        {"王建国", "王", "汪", "望", "旺", "亡", "网", "往", "忘", "妄"},
                        false,
                        true,
                        ""};
  ui::Writing& by_hand = walk.keep("name-handwriting").drafts.name;
  by_hand.way = input::Way::handwriting;
  by_hand.text.set_text("王");
  by_hand.read = {"建", "健", "律", "津", "键", "毽", "腱", "肆", "聿", "廷"};
}

void arrive(Walk& walk) {
  const bool zh = walk.lang() == Lang::zh;
  const std::string name = zh ? "王建国" : "Emily Carter", honorific = zh ? "mr" : "ms";
  walk.does(flow::Wake{}, flow::ChooseLanguage{walk.lang()});
  walk.keep("welcome");
  walk.does(flow::ChoosePurpose{"look"});
  walk.keep("name-empty");
  Drafts& named = walk.keep("name-written").drafts;
  named.name.text.set_text(name);
  named.honorific = honorific;
  keep_ways_of_writing(walk);
  walk.does(flow::GiveName{name, honorific});
  walk.keep("phone-empty");
  walk.keep("phone-written").drafts.phone.set_text("13800138000");
  walk.keep_sheet("sheet-consent", flow::ShowConsent{});
  walk.does(flow::GivePhone{"+8613800138000"});
  walk.keep("party");
  Drafts& told = walk.keep("party-told").drafts;
  told.party = 3;
  told.first_visit = true;
  told.source = "friend";
  walk.does(flow::TellParty{3, true, "friend"});
}

void say_what_is_needed(Walk& walk) {
  walk.keep("use");
  walk.keep_sheet("sheet-start-over", flow::StartOver{});
  walk.keep_sheet("sheet-called", flow::CallPerson{});
  walk.wait_for_the_warning();
  walk.does(flow::ChooseUse{"family"});
  walk.keep("budget");
  walk.does(flow::ChooseBudget{"20to30"});
  walk.keep("timing");
  walk.does(flow::ChooseTiming{"month"});
  walk.keep("priorities");
  walk.does(flow::TogglePriority{"safety"}, flow::TogglePriority{"comfort"},
            flow::TogglePriority{"economy"});
  walk.keep("priorities-ranked");
  walk.does(flow::Continue{});
}

void see_cars(Walk& walk) {
  walk.keep("models");
  walk.does(flow::ChooseModel{walk.model().shown.front().vehicle});
  walk.keep("card-feature");
  walk.does(flow::NextStep{});
  walk.keep("card-meaning");
  walk.does(flow::NextStep{});
  walk.keep("card-benefit");
  walk.does(flow::NextStep{});
  walk.keep("card-question");
  walk.does(flow::AskConsultant{});
  walk.keep("thanks");
  walk.does(flow::StartExtra{});
  walk.keep("extra");
  walk.keep_trouble();
}

// Vowels said long, evenly: "Look at the cars" becomes "Loook aat thee caars". Words stay words,
// so a narrow box is tried as hard as a wide one.
std::string said_long(const std::string& text) {
  constexpr std::string_view kVowels = "aeiouyAEIOUY";
  std::string longer;
  for (std::size_t i = 0; i < text.size(); ++i) {
    longer += text[i];
    if (kVowels.find(text[i]) == std::string_view::npos) continue;
    while (longer.size() * 5 < (i + 1) * 7) longer += text[i];
  }
  return longer;
}

void lengthen(Text& text) { text.en = said_long(text.en); }

void lengthen(std::vector<domain::Choice>& choices) {
  for (domain::Choice& choice : choices) {
    lengthen(choice.text);
    lengthen(choice.hint);
  }
}

void lengthen(domain::Showroom& showroom) {
  lengthen(showroom.dealer);
  lengthen(showroom.branch);
  for (domain::Purpose& purpose : showroom.purposes) lengthen(purpose.text);
  lengthen(showroom.sources);
  lengthen(showroom.honorifics);
  lengthen(showroom.positions);
  lengthen(showroom.levels);
}

void lengthen(domain::Questionnaire& asked) {
  lengthen(asked.uses);
  lengthen(asked.priorities);
  for (domain::BudgetRange& range : asked.budgets) lengthen(range.text);
  for (domain::TimingRange& range : asked.timings) {
    lengthen(range.text);
    lengthen(range.hint);
  }
  for (domain::Question& question : asked.optional) {
    lengthen(question.text);
    lengthen(question.hint);
    lengthen(question.options);
  }
}

void lengthen(domain::Vehicle& vehicle) {
  lengthen(vehicle.name);
  lengthen(vehicle.kind);
  for (auto& [id, score] : vehicle.priorities) lengthen(score.evidence);
  for (auto& [id, score] : vehicle.uses) lengthen(score.evidence);
}

void lengthen(domain::Card& card) {
  lengthen(card.feature);
  lengthen(card.meaning);
  lengthen(card.benefit);
  for (auto& [use, benefit] : card.benefit_for) lengthen(benefit);
  lengthen(card.question);
}

}  // namespace

const domain::Content& demo_pack() {
  static const domain::Content pack = [] {
    content::Loaded loaded = content::load(FOYER_SOURCE_DIR "/data", content::Depth::start);
    if (!loaded.faults.empty()) throw std::runtime_error(content::to_string(loaded.faults.front()));
    return std::move(loaded.content);
  }();
  return pack;
}

domain::Content lengthened(const domain::Content& content) {
  domain::Content longer = content;
  lengthen(longer.showroom);
  lengthen(longer.questionnaire);
  for (domain::Vehicle& vehicle : longer.vehicles) lengthen(vehicle);
  for (domain::Card& card : longer.cards) lengthen(card);
  lengthen(longer.contact_consent.title);
  lengthen(longer.contact_consent.summary);
  lengthen(longer.contact_consent.body);
  return longer;
}

std::vector<Scene> scenes(const domain::Content& content, Lang lang) {
  Walk walk(content, lang);
  arrive(walk);
  say_what_is_needed(walk);
  see_cars(walk);
  return walk.take();
}

std::vector<std::string> scene_names() {
  std::vector<std::string> names;
  for (const Scene& scene : scenes(demo_pack(), Lang::zh)) names.push_back(scene.name);
  return names;
}

}  // namespace foyer::screens::test
