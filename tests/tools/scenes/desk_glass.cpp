#include "tools/scenes/desk_glass.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "showroom/house.h"
#include "showroom/people.h"
#include "tools/scenes/month_scenes.h"

namespace foyer::screens::test {
namespace {

constexpr const char* kAtTheDesk = "a0000002";

ui::Theme theme_for(const ui::Panel& panel) {
  ui::Theme theme = ui::Theme::for_screen(panel);
  theme.reduced_motion = true;
  return theme;
}

flow::phone::Shown calls_of(const DeskScene& scene, const domain::House& house,
                            const domain::Content& content) {
  return flow::phone::shown(
      scene.model.phone, kept_number(scene.draft.phone, content),
      {.house = house, .content = content, .who = kAtTheDesk, .now_ms = kSaturday_ms});
}

// The visits of whoever is open, and of whom they are made one with.
struct Records {
  std::vector<domain::Visit> of_guest, of_other;
};

Records records_of(const DeskScene& scene, const domain::House& house, bool of_guest) {
  Records records;
  const auto read = [&](const Id& person) {
    std::vector<domain::Visit> visits;
    for (const domain::Visit* one : domain::visits_of(house, person)) visits.push_back(*one);
    return visits;
  };
  if (of_guest) records.of_guest = read(scene.model.guest);
  if (const domain::Visit* visit = house.visit(scene.also)) records.of_guest.push_back(*visit);
  if (const auto known = Id::from_hex(scene.model.known.person)) records.of_guest = read(*known);
  if (const auto merging = Id::from_hex(scene.model.merging.person))
    records.of_other = read(*merging);
  return records;
}

// As the workplace makes it.
ReportShown report_of(const DeskScene& scene, const domain::House& house,
                      const domain::Content& content, Lang lang) {
  ReportShown shown;
  const std::string& day = scene.model.day;
  shown.lines = reports::daily_report(house, content, day, lang);
  shown.grades = reports::grade_counts(house, content, day);
  shown.signature = reports::signature_in_words(house, content, day, shown.lines, lang);
  if (const auto found = house.reports.find(day); found != house.reports.end())
    shown.since = reports::since_signed(shown.lines, found->second.as_signed);
  shown.may_sign = shown.signature.empty();
  return shown;
}

}  // namespace

DeskGlass::DeskGlass(int width, int height)
    : DeskGlass(width, height, ui::Panel::of(width, height, 0, false)) {}

DeskGlass::DeskGlass(int width, int height, const ui::Panel& panel)
    : width_(width),
      height_(height),
      canvas_(width, height),
      theme_(theme_for(panel)),
      saturday_(saturday()),
      busy_(busy()),
      morning_(morning()),
      contested_(contested()),
      asking_(asking()),
      left_open_(left_open()),
      phoning_(phoning()),
      delivering_(delivering()),
      november_(november()),
      cleared_(cleared()),
      walked_(walked()),
      gathered_(gathered()),
      serving_(serving()),
      reported_(reported()) {
  auto type = ui::Typesetter::open({}, canvas_.textures());
  if (!type) throw std::runtime_error(type.error().what);
  type_ = std::move(*type);
  paint_ = std::make_unique<ui::Paint>(canvas_.textures());
}

DeskGlass::~DeskGlass() = default;

DeskGlass::Drawn DeskGlass::draw(DeskScene scene, const domain::Content& content, Lang lang,
                                 ImDrawList& list) {
  Drawn drawn;
  draw_into(scene, content, lang, list, drawn);
  return drawn;
}

const domain::House& DeskGlass::house_of(const DeskScene& scene, const domain::Content& content) {
  if (scene.signed_report) {
    const auto [found, fresh] = signed_.try_emplace(&content);
    if (fresh) found->second = reported_and_signed(content);
    return found->second;
  }
  if (scene.reported) return reported_;
  if (scene.empty) return morning_;
  if (scene.busy) return busy_;
  if (scene.contested) return contested_;
  if (scene.asking) return asking_;
  if (scene.open) return left_open_;
  if (scene.delivering) return delivering_;
  if (scene.month) return november_;
  if (scene.rolling) return cleared_;
  if (scene.walked) return walked_;
  if (scene.gathered) return gathered_;
  if (scene.serving) return serving_;
  return scene.phoning ? phoning_ : saturday_;
}

void DeskGlass::draw_door_of(const DeskScene& scene, const domain::Content& content,
                             ui::Frame& frame) {
  DoorDraft draft;
  const domain::House nobody;
  const bool first = scene.at_door.screen == flow::DoorScreen::name;
  draw_door({.door = scene.at_door,
             .house = first ? nobody : house_of(scene, content),
             .content = content,
             .wait_s = 0,
             .may_leave = false,
             .writers = {.engines = {&composer_, true}, .phones = nullptr}},
            draft, frame);
}

// As the workplace does, this is made anew when the house is another one, not in every frame.
const DeskGlass::Known& DeskGlass::known_of(const DeskScene& scene, const domain::Content& content,
                                            Lang lang) {
  const domain::House& house = house_of(scene, content);
  const flow::DeskPage page = scene.model.page;
  Known wanted{&house, &content, lang, page, scene.model.board.month};
  wanted.day = scene.model.day;
  if (wanted.is_of_the_same(known_)) return known_;
  wanted.board = flow::board(house, content, {}, kSaturday_ms);
  if (scene.open || scene.gathered || page == flow::DeskPage::today)
    wanted.board.open = morning::open_things(house, content, kSaturday_ms);
  wanted.board.promises = meetings::promises_on(house, content, wanted.board.day);
  if (page == flow::DeskPage::targets || page == flow::DeskPage::today)
    wanted.month = targets::board(house, content, scene.model.board.month, kSaturday_ms,
                                  targets::known_from(content.showroom, 30, kSaturday_ms), lang);
  // Of one month the desk knows what was open when it began; of the ones before it does not.
  if (wanted.month && wanted.month->month == "2026-11")
    wanted.month->opening =
        reports::OpeningStock{{{"H", 6}, {"A", 14}, {"B", 31}, {"C", 47}, {"", 3}}, 22};
  if (page == flow::DeskPage::report) wanted.report = report_of(scene, house, content, lang);
  if (page == flow::DeskPage::meetings)
    wanted.gathered = std::make_shared<const morning::Gathering>(
        morning::gathering({house, content, kAtTheDesk, kSaturday_ms}));
  return known_ = std::move(wanted);
}

DeskTaps DeskGlass::draw_into(DeskScene& scene, const domain::Content& content, Lang lang,
                              ImDrawList& list, Drawn& drawn) {
  ui::Frame frame(list, {*type_, *paint_, pointer_, motion_}, theme_, lang, whole(), 0);
  const int missing = type_->missing();
  const domain::House& house = house_of(scene, content);
  if (scene.door) {
    draw_door_of(scene, content, frame);
    drawn = {frame.targets(), frame.texts(), type_->missing() - missing};
    return {};
  }
  const Known& known = known_of(scene, content, lang);
  const bool of_guest =
      scene.model.sheet == flow::DeskSheet::guest || scene.model.page == flow::DeskPage::answer;
  const auto [record, other] = records_of(scene, house, of_guest);
  const flow::phone::Shown calls = calls_of(scene, house, content);
  DeskView view{.model = scene.model,
                .house = house,
                .content = content,
                .board = known.board,
                .who = kAtTheDesk,
                .date = lang == Lang::zh ? "11月21日 星期六" : "Saturday 21 November",
                .clock = "14:32",
                .sync = scene.sync,
                .now_ms = kSaturday_ms,
                .find =
                    [&](const std::string&) {
                      return Found{scene.found, static_cast<int>(scene.found.size())};
                    },
                .index_ready = true,
                .same_phone = {},
                .import_report = scene.import_report,
                .import_broken = scene.import_broken,
                .can_export = true,
                .export_report = {},
                .record = record,
                .other_record = other,
                .twice = scene.twice,
                .erasing = false,
                .erasing_appointments = 1,
                .erasing_answers = scene.erasing,
                .erasing_everywhere = scene.erasing_everywhere,
                .writers = {.engines = {&composer_, true}, .phones = nullptr},
                .calls = &calls};
  if (const domain::Visit* visit = of_guest ? house.visit(scene.model.guest) : nullptr)
    if (const auto* file = today::asks_for(*visit, house, view.who, view.now_ms))
      view.asked = today::approval_case(house, content, *visit, *file, record, view.now_ms);
  if (scene.model.page == flow::DeskPage::phone)
    view.leads_import = {.report = scene.import_report,
                         .broken = scene.import_broken,
                         .made = scene.importing,
                         .of = scene.importing > 0 ? std::size_t{1200} : 0};
  if (known.month) {
    view.board_of_month = &*known.month;
    view.month_house = &house;
  }
  view.gathered = known.gathered;
  if (scene.model.page == flow::DeskPage::service && scene.serving) {
    view.month_house = &house;
    view.base = service::Share{4, 18};
  }
  if (known.report) view.report = &*known.report;
  if (scene.model.page == flow::DeskPage::audit && scene.audit) view.audit = &*scene.audit;
  DeskTaps taps = draw_desk(view, scene.draft, frame);
  drawn = {frame.targets(), frame.texts(), type_->missing() - missing};
  return taps;
}

std::optional<DeskTaps> DeskGlass::tap(DeskScene& scene, const domain::Content& content, Lang lang,
                                       std::string_view target) {
  const std::string wanted(target);
  const auto found = std::ranges::find(targets_, wanted, &ui::Target::id);
  if (found == targets_.end()) return std::nullopt;
  const ImVec2 at = found->box.centre();
  using Kind = ui::Pointer::Event::Kind;
  constexpr std::int64_t kRest_ms = 400;  // a hand does not come back sooner
  constexpr float kSlop_px = 20;
  finger_ms_ += kRest_ms;
  DeskTaps taps;
  Drawn drawn;
  for (const Kind kind : {Kind::down, Kind::up}) {
    pointer_.push({kind, at, finger_ms_ += 50});
    pointer_.begin_frame(kSlop_px);
    taps = draw_into(scene, content, lang, canvas_.begin(), drawn);
    canvas_.end();
    pointer_.end_frame();
  }
  targets_ = drawn.targets;
  return taps;
}

DeskGlass::Drawn DeskGlass::show(const DeskScene& scene, const domain::Content& content,
                                 Lang lang) {
  std::size_t covered = 0;  // texts below a sheet
  if (scene.model.sheet != flow::DeskSheet::none) {
    DeskScene below = scene;
    below.model.sheet = flow::DeskSheet::none;
    covered = draw(below, content, lang, canvas_.begin()).texts.size();
    canvas_.end();
  }
  Drawn drawn = draw(scene, content, lang, canvas_.begin());
  canvas_.end();
  targets_ = drawn.targets;
  drawn.texts.erase(drawn.texts.begin(),
                    drawn.texts.begin() + static_cast<std::ptrdiff_t>(covered));
  return drawn;
}

foyer::test::Picture DeskGlass::picture(const DeskScene& scene, const domain::Content& content,
                                        Lang lang) {
  return canvas_.picture([&](ImDrawList& list) { draw(scene, content, lang, list); },
                         IM_COL32_BLACK);
}

}  // namespace foyer::screens::test
