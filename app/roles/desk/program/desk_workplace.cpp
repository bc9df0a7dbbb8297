#include "roles/desk/program/desk_workplace.h"

#include <utility>

#include "kit/base/format.h"
#include "kit/base/private_files.h"
#include "manage/papers/export.h"

namespace foyer::shell {
namespace {

constexpr std::int64_t kMinute_ms = 60 * 1000;
// What a device's list of tickets begins with where the desk gives them out.
constexpr std::string_view kDeskLetter = "D";

}  // namespace

DeskWorkplace::DeskWorkplace(StaffRoom& room, Worker& worker)
    : room_(room),
      worker_(worker),
      guests_(room, worker),
      month_(room, worker),
      audit_(room, worker),
      report_(room),
      import_(room, worker,
              [this](auto made) {
                obey(flow::MakeAppointments{std::move(made)});
                return !room_.not_saved();
              }),
      leads_import_(room, worker, [this](auto some) {
        obey(flow::PhoneTouch{std::move(some)});
        return !room_.not_saved();
      }) {}

DeskWorkplace::~DeskWorkplace() = default;

void DeskWorkplace::signed_in() {
  screen_ = flow::screen_name(model_);
  if (!guests_.ready())
    guests_.read();
  else
    guests_.recall_care();
  base_of_.clear();
  keep_appointments();
}

void DeskWorkplace::signed_out() {
  model_ = {};
  draft_ = {};
  guests_.forget();
  month_.forget();
  audit_.forget();
  report_.forget();
  import_.forget();
  leads_import_.forget();
  export_report_.clear();
}

void DeskWorkplace::make_board() {
  const std::int64_t minute = room_.now_ms() / kMinute_ms;
  if (board_edition_ == room_.edition() && board_minute_ == minute && board_of_ == room_.who())
    return;
  board_of_ = room_.who();
  board_edition_ = room_.edition();
  board_minute_ = minute;
  board_ = flow::board(room_.house(), room_.content(), room_.limits(), room_.now_ms());
  const domain::Staff* me = room_.house().who(board_of_);
  if (me == nullptr || !me->is_manager()) return;
  board_.open = morning::open_things(room_.house(), room_.content(), room_.now_ms());
  board_.promises = meetings::promises_on(room_.house(), room_.content(), board_.day);
}

// Asked for with every frame and every touch: what came meanwhile is in them.
std::shared_ptr<const domain::Bookings> DeskWorkplace::bookings() {
  const bool shown = model_.page == flow::DeskPage::drives || model_.asks_for_whom ||
                     model_.page == flow::DeskPage::phone;
  if (!shown) return {};
  return bookings_.at(room_.house(), room_.content(), room_.edition(), room_.now_ms());
}

// Who is on the line, or whose number is being typed, as the list of all guests knows them.
std::optional<flow::phone::EarlierVisit> DeskWorkplace::earlier_visit() const {
  if (model_.page != flow::DeskPage::phone) return std::nullopt;
  const std::string& number = model_.phone.phone;
  const auto found = guests_.with_phone(number.empty() ? draft_.phone.number.text.text() : number);
  if (!found) return std::nullopt;
  return flow::phone::EarlierVisit{found->name, found->honorific, found->last_day,
                                   found->consultant};
}

// Worked out anew when something is known, typed or shown that was not before, or a minute is over.
void DeskWorkplace::make_calls() {
  if (model_.page != flow::DeskPage::phone) return;
  const std::string typed = screens::kept_number(draft_.phone, room_.content());
  const std::int64_t minute = room_.now_ms() / kMinute_ms;
  const std::string key = std::to_string(room_.edition()) + "/" + std::to_string(minute) + "/" +
                          std::to_string(static_cast<int>(model_.phone.list)) + "/" +
                          model_.phone.phone + "/" + model_.phone.lead.hex() + "/" + typed + "/" +
                          (guests_.ready() ? "+" : "-");
  if (key == calls_of_) return;
  calls_of_ = key;
  flow::DeskContext context = this->context();
  calls_ = flow::phone::shown(model_.phone, typed, context.of_phone());
}

flow::DeskContext DeskWorkplace::context() {
  return {.house = room_.house(),
          .content = room_.content(),
          .who = room_.who(),
          .lang = std::string(code(room_.lang)),
          .fresh = {},
          .ticket = {},
          .now_ms = room_.now_ms(),
          .bookings = bookings(),
          .caller = earlier_visit(),
          .whole = model_.page == flow::DeskPage::report ? month_.whole() : nullptr};
}

void DeskWorkplace::weigh_request(screens::DeskView& view) {
  const bool shown =
      model_.sheet == flow::DeskSheet::guest || model_.page == flow::DeskPage::answer;
  if (shown)
    view.asked = asked_.of(room_.house().visit(model_.guest),
                           {room_.house(), room_.content(), room_.who(), view.now_ms}, view.record,
                           room_.edition());
}

void DeskWorkplace::show_of_the_house(screens::DeskView& view) {
  if (model_.page == flow::DeskPage::audit) view.audit = audit_.of(model_.day);
  if (model_.page == flow::DeskPage::meetings)
    view.gathered =
        gathered_.at({room_.house(), room_.content(), room_.who(), view.now_ms}, room_.edition());
  if (model_.page == flow::DeskPage::service) {
    view.month_house = month_.of(domain::month_of(room_.zone().day(view.now_ms)));
    weigh_base();
    view.base = base_;
  }
  if (model_.page == flow::DeskPage::report) view.report = report_.of(month_.whole(), model_.day);
  if (model_.page != flow::DeskPage::targets && model_.page != flow::DeskPage::today) return;
  view.month_house = month_.of(model_.board.month);
  view.board_of_month = month_.board(model_.board.month);
}

// Of everybody who ordered this month all visits are looked for: once a change, not once a frame.
void DeskWorkplace::weigh_base() {
  const std::string month = domain::month_of(room_.zone().day(room_.now_ms()));
  const domain::House* house = month_.of(month);
  if (house == nullptr) return;
  const std::string key =
      month + "/" + std::to_string(room_.edition()) + (guests_.ready() ? "+" : "-");
  if (key == base_of_) return;
  base_of_ = key;
  base_ = guests_.share_of_base(service::orders_of(*house, month, room_.zone()));
}

// A guest of this month from before the days at hand: read from the log, as their sheet is opened.
void DeskWorkplace::fetch_guest(const Id& visit) {
  if (room_.house().visit(visit) != nullptr) return;
  const auto records = room_.log().of_visit(visit);
  if (!records) return room_.tell(records.error());
  std::vector<domain::Fact> facts;
  for (const log::Record& record : *records) facts.push_back(log::to_fact(record));
  room_.also(visit, facts);
}

screens::DeskView DeskWorkplace::view() {
  const std::int64_t now = room_.now_ms();
  screens::DeskView view{
      .model = model_,
      .house = room_.house(),
      .content = room_.content(),
      .board = board_,
      .who = room_.who(),
      .date = day(room_.zone().day(now), room_.lang),
      .clock = room_.zone().clock(now),
      .sync = room_.sync_state(),
      .now_ms = now,
      .find = {},
      .index_ready = false,
      .same_phone = {},
      .import_report = {},
      .can_export = true,
      .export_report = export_report_,
      .writers = {.engines = room_.engines->engines(), .phones = room_.engines->phones()},
      .bookings = bookings(),
      .calls = &calls_,
      .caller = earlier_visit()};
  guests_.show(view, board_);
  import_.show(view);
  leads_import_.show(view);
  weigh_request(view);
  show_of_the_house(view);
  if (model_.page == flow::DeskPage::walk_in)
    view.same_phone = guests_.with_phone(draft_.walk_in.phone.text.text());
  return view;
}

void DeskWorkplace::draw(ui::Frame& frame) {
  make_board();
  make_calls();
  const screens::DeskTaps taps = screens::draw_desk(view(), draft_, frame);
  obey(taps);
  screen_ = flow::screen_name(model_);
}

void DeskWorkplace::obey(const screens::DeskTaps& taps) {
  if (taps.intent) obey(*taps.intent);
  if (taps.language) room_.lang = *taps.language;
  if (taps.lock) room_.lock();
  if (taps.door) room_.ask_at_door(*taps.door);
  if (taps.import_appointments) import_.start();
  if (taps.import_leads) leads_import_.start();
  if (taps.export_day) export_day();
  if (taps.export_report) export_report();
  if (taps.export_status) export_status();
  if (taps.ask_erasing) guests_.ask_erasing(model_.known.person);
}

void DeskWorkplace::obey(const flow::DeskIntent& intent) {
  if (const auto* open = std::get_if<flow::OpenGuest>(&intent)) fetch_guest(open->visit);
  if (const auto* open = std::get_if<flow::OpenInstruction>(&intent)) fetch_guest(open->visit);
  flow::DeskContext context = this->context();
  for (std::size_t i = 0; i < flow::ids_for(intent); ++i) context.fresh.push_back(room_.fresh_id());
  if (std::holds_alternative<flow::RegisterWalkIn>(intent))
    context.ticket = room_.next_ticket(kDeskLetter);
  flow::DeskStep step = flow::update(model_, intent, context);
  if (!step.writes.empty()) {
    if (!room_.write(step.writes)) return;
    guests_.expect(intent);
    guests_.take_in();
  }
  const bool moved =
      step.model.page != model_.page || std::holds_alternative<flow::AskMerge>(intent);
  const bool other_part =
      step.model.phone.part != model_.phone.part || step.model.phone.lead != model_.phone.lead;
  const bool other_delivery = step.model.delivery.stage != model_.delivery.stage ||
                              step.model.delivery.delivery != model_.delivery.delivery;
  model_ = std::move(step.model);
  if (other_delivery) forget_delivery();
  if (moved) draft_ = {};
  if (moved) export_report_.clear();
  if (other_part) forget_call();
  draft_.list_from = 0;
  if (model_.page != flow::DeskPage::board) room_.engines->open();
}

// Nothing of one caller is left for the next; where the list was turned to, it stays.
void DeskWorkplace::forget_call() {
  const ui::Scroll list = draft_.phone.list;
  draft_.phone = {};
  draft_.phone.list = list;
}

// Nor of one car for the next.
void DeskWorkplace::forget_delivery() {
  const ui::Scroll list = draft_.delivery.list;
  draft_.delivery = {};
  draft_.delivery.list = list;
  draft_.delivery.vin.way = input::Way::latin;
}

bool DeskWorkplace::take_key(const KeyInput& key) {
  // Typing on the board begins a search.
  const bool begins = model_.page == flow::DeskPage::board &&
                      model_.sheet == flow::DeskSheet::none && key.character > ' ';
  if (begins) obey(flow::OpenPage{flow::DeskPage::search});
  ui::Writing* at = writing();
  if (at == nullptr || model_.sheet != flow::DeskSheet::none) return false;
  const ui::Engines engines = room_.engines->engines();
  if (model_.page == flow::DeskPage::search && !at->way) at->way = input::Way::latin;
  if (key.key == KeyInput::Key::erase) ui::erase_character(*at, engines);
  if (key.key == KeyInput::Key::escape)
    obey(flow::OpenPage{model_.from});
  else if (key.character != 0)
    ui::write_character(*at, engines, room_.lang, key.character);
  return true;
}

// The sync state is shown; when it changes there is something new to see.
bool DeskWorkplace::tick() {
  const sync::Status now = room_.sync();
  std::string text = std::to_string(now.waiting) + (now.connected ? "+" : "-") + now.trouble +
                     room_.clock_warning();
  if (text == sync_shown_) return false;
  sync_shown_ = std::move(text);
  return true;
}

ui::Writing* DeskWorkplace::writing_of_call() {
  if (model_.phone.part == flow::phone::Part::number) return &draft_.phone.number;
  return draft_.phone.naming ? &draft_.phone.name : nullptr;
}

ui::Writing* DeskWorkplace::writing() {
  if (model_.page == flow::DeskPage::search) return &draft_.search;
  if (model_.page == flow::DeskPage::walk_in) return &draft_.walk_in.writing();
  if (model_.page == flow::DeskPage::phone) return writing_of_call();
  if (model_.page == flow::DeskPage::deliveries)
    return model_.delivery.stage == flow::delivery::Stage::car ? &draft_.delivery.vin : nullptr;
  if (model_.page == flow::DeskPage::answer) return &draft_.answer.reason;
  if (model_.page == flow::DeskPage::instruct) return &draft_.instruct.text;
  if (model_.page == flow::DeskPage::drives)
    return model_.test_drive.stage == flow::drive::Stage::place ? &draft_.drive.place : nullptr;
  if (model_.page == flow::DeskPage::appointments &&
      (draft_.typing_appointment || model_.asks_for_whom))
    return draft_.appointment.on_phone ? &draft_.appointment.phone : &draft_.appointment.name;
  return nullptr;
}

// --- guests ---

void DeskWorkplace::facts_came() {
  guests_.take_in();
  keep_appointments();
}

// Who gives the number that they are booked under is seen at once to be the one who is expected.
void DeskWorkplace::keep_appointments() {
  if (room_.who().empty()) return;
  const auto kept = flow::kept_appointments(room_.house(), room_.now_ms(), room_.zone());
  if (!kept.empty() && room_.write(kept)) guests_.take_in();
  // And leads of one number that two devices wrote down are one.
  const auto joined = flow::phone::joined_leads(room_.house());
  if (!joined.empty()) room_.write(joined);
  // And an order whose deposit came is to be delivered.
  const auto opened = flow::delivery::opened_orders(room_.house(), room_.content());
  if (!opened.empty()) room_.write(opened);
  // And whoever the service told of has bought.
  const auto led = room_.content().service.kept()
                       ? service::led_to_orders(room_.house(), room_.zone())
                       : std::vector<domain::Write>();
  if (!led.empty()) room_.write(led);
  guests_.recall_signals();
}

// --- files ---

// A copy of the house goes to the worker: a workbook takes longer than a frame.
void DeskWorkplace::export_day() {
  const auto house = std::make_shared<domain::House>(room_.house());
  const domain::Content* content = &room_.content();
  const std::string name = "register-" + model_.day;
  const reports::Days days{model_.day, model_.day};
  take_out(
      [=, lang = room_.lang](const std::filesystem::path& folder) -> Result<exporting::LeftOut> {
        const exporting::Sheet sheet = exporting::register_sheet(*house, *content, days, lang);
        const auto table = exporting::write_csv(sheet, folder / (name + ".csv"));
        const auto book = exporting::write_xlsx(sheet, folder / (name + ".xlsx"));
        if (!table) return tl::unexpected<Error>(table.error());
        if (!book) return tl::unexpected<Error>(book.error());
        return sheet.left_out;
      },
      name + ".xlsx");
}

void DeskWorkplace::take_out(
    std::function<Result<exporting::LeftOut>(const std::filesystem::path&)> write,
    const std::string& file) {
  const auto report = std::make_shared<std::string>();
  const std::filesystem::path folder = room_.settings().home / "exports";
  worker_.post(
      [=, lang = room_.lang] {
        if (const auto made = make_private_folder(folder); !made) {
          *report = folder.string() + ": " + made.error().what;
          return;
        }
        const auto left_out = write(folder);
        *report = left_out ? (folder / file).string() : left_out.error().what;
        if (left_out && left_out->any()) *report += "  " + exporting::in_words(*left_out, lang);
      },
      [this, report] { export_report_ = *report; });
}

}  // namespace foyer::shell
