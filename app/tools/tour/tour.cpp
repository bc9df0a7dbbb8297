#include "tools/tour/tour.h"

#include <chrono>
#include <cstdlib>
#include <thread>
#include <utility>
#include <vector>

#include "kit/machine/picture_file.h"
#include "roles/all/roles.h"
#include "roles/entrance/program/entrance_place.h"
#include "tools/tour/finger.h"
#include "tools/tour/tour_stage.h"

namespace foyer::shell {
namespace {

struct Stop {
  std::string_view does;     // what the guest does, for the progress line
  std::string_view touches;  // a target; or the text to type, if `types`
  bool types = false;
  std::string_view picture;  // kept after the touch; empty: none
};

// A family of three that looks for a safe, comfortable car.
std::vector<Stop> script() {
  return {
      {"wakes the screen", "begin", false, "welcome"},
      {"comes to look at cars", "purpose.look", false, "name"},
      {"writes a name", "", true, "name-typed"},
      {"takes the first candidate", "candidate.0", false, ""},
      {"says Mr", "honorific.mr", false, "phone"},
      {"leaves a number", "13800138000", true, "phone-written"},
      {"agrees and goes on", "next", false, "party"},
      {"comes as three", "party.3", false, "use"},
      {"drives with the family", "option.family", false, "budget"},
      {"has 20 to 30 in mind", "", false, "timing"},
      {"wants it within a month", "", false, "priorities"},
      {"looks for safety first", "priority.safety", false, ""},
      {"then comfort", "priority.comfort", false, "priorities-ranked"},
      {"then economy", "priority.economy", false, "models"},
      {"looks at the first", "", false, "card-feature"},
      {"what does it do", "next", false, "card-meaning"},
      {"what do I get", "next", false, "card-benefit"},
      {"how strong is it", "next", false, "card-question"},
      {"is moved", "level.3", false, "card-next"},
      {"has seen enough", "ask_consultant", false, "thanks"},
      {"says where from", "", false, "thanks-told"},
      {"answers a little more", "extra", false, "extra"},
  };
}

// What depends on the language and on the pack: how the name is written; its middle budget, its
// second timing, its first source.
void use_pack_answers(std::vector<Stop>& stops, const domain::Content& content, Lang lang,
                      std::vector<std::string>& kept) {
  const auto keep = [&](std::string_view before, const std::string& target) {
    kept.push_back(target);
    for (Stop& stop : stops)
      if (stop.does == before) stop.touches = kept.back();
  };
  kept.reserve(8);
  keep("writes a name", lang == Lang::zh ? "wangjianguo" : "Emily Carter");
  if (lang == Lang::en)
    std::erase_if(stops, [](const Stop& stop) { return stop.touches == "candidate.0"; });
  keep("says where from", "source." + content.showroom.sources.front().id);
  const auto& budgets = content.questionnaire.budgets;
  keep("has 20 to 30 in mind", "option." + budgets[budgets.size() / 2].id);
  const auto& timings = content.questionnaire.timings;
  keep("wants it within a month", "option." + timings[timings.size() > 1 ? 1 : 0].id);
}

class Tour {
 public:
  Tour(App& app, const TourOptions& options, std::ostream& out)
      : app_(app),
        entrance_(app.place<EntrancePlace>()),
        finger_(app),
        options_(options),
        out_(out) {}

  Result<void> play() {
    std::vector<Stop> stops = script();
    std::vector<std::string> kept;
    use_pack_answers(stops, app_.content(), options_.lang, kept);
    if (auto kept_it = picture("attract"); !kept_it) return kept_it;
    for (std::size_t i = 0; i < stops.size(); ++i) {
      const Stop& stop = stops[i];
      out_ << "[" << i + 1 << "/" << stops.size() << "] the guest " << stop.does << std::endl;
      if (auto done = perform(stop); !done) return done;
      if (!stop.picture.empty())
        if (auto kept_it = picture(stop.picture); !kept_it) return kept_it;
      if (stop.does == "wakes the screen")
        if (auto spoken = speak(); !spoken) return spoken;
    }
    visit_ = entrance_.model().visit;
    return {};
  }

  const domain::Visit& visit() const { return visit_; }

 private:
  Result<void> speak() {
    if (entrance_.model().lang == options_.lang) return {};
    if (auto touched = finger_.touch("language." + std::string(code(options_.lang))); !touched)
      return touched;
    return picture("welcome");
  }

  Result<void> perform(const Stop& stop) {
    if (stop.does == "writes a name" && options_.lang == Lang::zh) wait_for_pinyin();
    if (stop.types) return finger_.type(stop.touches);
    if (stop.does == "looks at the first")
      return finger_.touch("model." + entrance_.model().shown.front().vehicle);
    return finger_.touch(stop.touches);
  }

  void wait_for_pinyin() {
    constexpr int kTries = 200;
    for (int i = 0; i < kTries && !app_.can_write_chinese(); ++i) {
      std::this_thread::sleep_for(std::chrono::milliseconds(25));
      app_.settle();
    }
  }

  Result<void> picture(std::string_view name) {
    app_.settle();
    app_.display().keep_next();
    app_.frame(true);
    std::string number = std::to_string(++pictures_);
    if (number.size() < 2) number.insert(number.begin(), '0');
    return write_png(options_.out / (number + "-" + std::string(name) + ".png"),
                     app_.display().take_picture());
  }

  App& app_;
  const EntrancePlace& entrance_;
  Finger finger_;
  const TourOptions& options_;
  std::ostream& out_;
  domain::Visit visit_;
  int pictures_ = 0;
};

std::string joined(const std::vector<std::string>& all) {
  std::string text;
  for (const std::string& one : all) text += (text.empty() ? "" : ",") + one;
  return text;
}

// What the register must say of this visit.
std::vector<std::pair<std::string, std::string>> expected(const domain::Visit& visit, Lang lang) {
  std::vector<std::string> models;
  for (const auto& one : visit.recommended) models.push_back(one.vehicle);
  const auto number = [](std::optional<std::int64_t> value) {
    return value ? std::to_string(*value) : std::string();
  };
  return {{"ticket", visit.ticket},
          {"guest", lang == Lang::zh ? "王建国" : "Emily Carter"},
          {"honorific", "mr"},
          {"phone", "+8613800138000"},
          {"party", "3"},
          {"first_visit", "1"},
          {"purpose", "look"},
          {"source", visit.source},
          {"use", "family"},
          {"budget_min", number(visit.needs.budget_min_yuan)},
          {"budget_max", number(visit.needs.budget_max_yuan)},
          {"timing", visit.needs.timing},
          {"priorities", "safety,comfort,economy"},
          {"models", joined(models)},
          {"cards_presented", std::to_string(visit.presented.size())}};
}

// Whether the row says what was told.
bool is_right(const sync::RegisterRow& row, const domain::Visit& visit, Lang lang,
              std::ostream& out) {
  bool right = true;
  for (const auto& [column, value] : expected(visit, lang))
    for (const auto& [there, what] : row)
      if (there == column && what.value_or("") != value) {
        out << "WRONG: " << column << " should be \"" << value << "\"" << std::endl;
        right = false;
      }
  return right;
}

bool play_it(const TourOptions& options, std::ostream& out) {
  auto app = open_role(options.settings);
  if (!app) {
    out << app.error().what << std::endl;
    return false;
  }
  Tour one(**app, options, out);
  if (const auto played = one.play(); !played) {
    out << "the tour stopped: " << played.error().what << std::endl;
    return false;
  }
  const auto row = read_back(**app, options.settings.dealer, one.visit().id, out);
  return row && is_right(*row, one.visit(), options.lang, out);
}

}  // namespace

int tour(const TourOptions& given, std::ostream& out) {
  return on_stage(given, out, [&](const TourOptions& options) { return play_it(options, out); });
}

}  // namespace foyer::shell
