#include "shell/desk_workplace.h"

#include <fstream>
#include <sstream>
#include <iterator>
#include <utility>

#include "base/format.h"
#include "export/export.h"
#include "flow/appointment_file.h"

namespace foyer::shell {
namespace {

constexpr std::int64_t kMinute_ms = 60 * 1000;
constexpr std::size_t kFoundMost = 12;
// What a device's list of tickets begins with where the desk gives them out.
constexpr std::string_view kDeskLetter = "D";

screens::SyncState sync_state(const sync::Status& status, Lang lang) {
  return {.connected = status.connected,
          .waiting = status.waiting,
          .since = status.last_success_ms == 0 ? "" : time_of_day(status.last_success_ms, lang),
          .trouble = status.trouble.empty() ? status.notice : status.trouble};
}

}  // namespace

DeskWorkplace::DeskWorkplace(StaffRoom& room, Worker& worker) : room_(room), worker_(worker) {}

DeskWorkplace::~DeskWorkplace() = default;

void DeskWorkplace::signed_in() {
  screen_ = flow::screen_name(model_);
  if (!index_) read_known_guests();
}

void DeskWorkplace::signed_out() {
  model_ = {};
  draft_ = {};
  found_.clear();
  searched_.clear();
  import_report_.clear();
  export_report_.clear();
}

void DeskWorkplace::make_board() {
  const std::int64_t minute = room_.now_ms() / kMinute_ms;
  if (board_edition_ == room_.edition() && board_minute_ == minute) return;
  board_edition_ = room_.edition();
  board_minute_ = minute;
  board_ = flow::board(room_.house(), room_.content(), room_.limits(), room_.now_ms(),
                       room_.utc_offset_min());
}

screens::DeskView DeskWorkplace::view() {
  const std::int64_t now = room_.now_ms();
  screens::DeskView view{
      .model = model_,
      .house = room_.house(),
      .content = room_.content(),
      .board = board_,
      .who = room_.who(),
      .date = day(now, room_.lang),
      .clock = time_of_day(now, room_.lang),
      .sync = sync_state(room_.sync(), room_.lang),
      .now_ms = now,
      .utc_offset_min = room_.utc_offset_min(),
      .found = {},
      .found_in_all = found_in_all_,
      .index_ready = index_ != nullptr,
      .same_phone = {},
      .import_report = import_report_,
      .can_export = true,
      .export_report = export_report_,
      .writers = {.engines = room_.engines->engines(), .phones = room_.engines->phones()}};
  if (model_.page == flow::DeskPage::search) view.found = found_;
  if (model_.page == flow::DeskPage::walk_in) view.same_phone = same_phone();
  return view;
}

void DeskWorkplace::draw(ui::Frame& frame) {
  make_board();
  search();
  const screens::DeskTaps taps = screens::draw_desk(view(), draft_, frame);
  obey(taps);
  // A key on the glass is answered in the frame that it is drawn in: the list follows at once.
  if (model_.page == flow::DeskPage::search && draft_.search.text.text() != searched_)
    frame.keep_moving();
  screen_ = flow::screen_name(model_);
}

void DeskWorkplace::obey(const screens::DeskTaps& taps) {
  if (taps.intent) obey(*taps.intent);
  if (taps.language) room_.lang = *taps.language;
  if (taps.lock) room_.lock();
  if (taps.door) room_.ask_at_door(*taps.door);
  if (taps.import_appointments) import_appointments();
  if (taps.export_day) export_day();
}

void DeskWorkplace::obey(const flow::DeskIntent& intent) {
  flow::DeskContext context{.house = room_.house(),
                            .content = room_.content(),
                            .who = room_.who(),
                            .lang = std::string(code(room_.lang)),
                            .fresh = {},
                            .ticket = {},
                            .now_ms = room_.now_ms(),
                            .utc_offset_min = room_.utc_offset_min()};
  for (std::size_t i = 0; i < flow::ids_for(intent); ++i) context.fresh.push_back(room_.fresh_id());
  if (std::holds_alternative<flow::RegisterWalkIn>(intent))
    context.ticket = room_.next_ticket(kDeskLetter);
  flow::DeskStep step = flow::update(model_, intent, context);
  if (!step.writes.empty()) {
    if (!room_.write(step.writes)) return;
    index_changed();
  }
  const bool moved = step.model.page != model_.page;
  model_ = std::move(step.model);
  if (moved) draft_ = {};
  draft_.list_from = 0;
  if (model_.page != flow::DeskPage::board) room_.engines->open();
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
    obey(flow::OpenPage{flow::DeskPage::board});
  else if (key.character != 0)
    ui::write_character(*at, engines, room_.lang, key.character);
  return true;
}

// The sync state is shown; when it changes there is something new to see.
bool DeskWorkplace::tick() {
  const sync::Status now = room_.sync();
  std::string text = std::to_string(now.waiting) + (now.connected ? "+" : "-") + now.trouble;
  if (text == sync_shown_) return false;
  sync_shown_ = std::move(text);
  return true;
}

ui::Writing* DeskWorkplace::writing() {
  if (model_.page == flow::DeskPage::search) return &draft_.search;
  if (model_.page == flow::DeskPage::walk_in) return &draft_.walk_in.writing();
  if (model_.page == flow::DeskPage::appointments && draft_.typing_appointment)
    return draft_.appointment.on_phone ? &draft_.appointment.phone : &draft_.appointment.name;
  return nullptr;
}

// --- known guests ---

void DeskWorkplace::read_known_guests() {
  if (reading_) return;
  reading_ = true;
  auto made = std::make_shared<std::unique_ptr<views::GuestIndex>>();
  const log::VisitLog* log = &room_.log();
  const std::atomic<bool>* ending = &room_.ending;
  worker_.post(
      [made, log, ending] {
        auto index = std::make_unique<views::GuestIndex>();
        if (index->build(*log, [ending] { return ending->load(); })) *made = std::move(index);
      },
      [this, made] {
        reading_ = false;
        index_ = std::move(*made);
        searched_edition_ = -1;
        if (!index_) return;
        // What came while it was being read.
        for (const auto& [id, visit] : room_.house().visits) index_->put(visit);
      });
}

void DeskWorkplace::index_changed() {
  if (!index_) return;
  for (const Id& id : room_.changed())
    if (const domain::Visit* visit = room_.house().visit(id)) {
      const bool relinked = index_->relinked(*visit);
      index_->put(*visit);
      // Who was one is two now, or the other way round: the whole list is read again.
      if (relinked) read_known_guests();
    }
}

screens::FoundPerson DeskWorkplace::found(const views::KnownGuest& guest) const {
  return {.person = guest.person.hex(),
          .name = guest.name,
          .honorific = guest.honorific,
          .phone = views::masked(guest.phone),
          .last_day = domain::day_of(guest.last.unix_ms(), room_.utc_offset_min()),
          .consultant = guest.consultant,
          .visits = guest.visits};
}

void DeskWorkplace::search() {
  if (model_.page != flow::DeskPage::search || !index_) return;
  const std::string& typed = draft_.search.text.text();
  if (typed == searched_ && searched_edition_ == room_.edition()) return;
  searched_ = typed;
  searched_edition_ = room_.edition();
  const views::GuestIndex::Answer answer = index_->find(typed, kFoundMost);
  found_.clear();
  for (const views::KnownGuest* one : answer.best) found_.push_back(found(*one));
  found_in_all_ = static_cast<int>(answer.count);
}

std::optional<screens::FoundPerson> DeskWorkplace::same_phone() const {
  const std::string& typed = draft_.walk_in.phone.text.text();
  const input::PhoneRules* phones = room_.engines->phones();
  if (!index_ || typed.size() < 7 || phones == nullptr) return std::nullopt;
  const auto number = room_.engines->phones()->read(typed, room_.content().showroom.country).e164;
  const views::KnownGuest* guest = number ? index_->with_phone(*number) : nullptr;
  if (guest == nullptr) return std::nullopt;
  return found(*guest);
}

// --- files ---

void DeskWorkplace::import_appointments() {
  std::ifstream in(room_.settings().home / "appointments.csv", std::ios::binary);
  if (!in) {
    import_report_ = screens::import_missing(room_.lang);
    return;
  }
  std::ostringstream read;
  read << in.rdbuf();
  const std::string text = read.str();
  const flow::AppointmentFile file = flow::read_appointments(text, room_.house(), room_.content());
  obey(flow::MakeAppointments{file.made});
  import_report_ = room_.not_saved() ? "" : screens::import_report(file, room_.lang);
}

// A copy of the house goes to the worker: a workbook takes longer than a frame.
void DeskWorkplace::export_day() {
  const auto house = std::make_shared<domain::House>(room_.house());
  const auto report = std::make_shared<std::string>();
  const domain::Content* content = &room_.content();
  const std::string name = "register-" + model_.day;
  const std::filesystem::path folder = room_.settings().home / "exports";
  const views::Days days{model_.day, model_.day};
  worker_.post(
      [=, offset = room_.utc_offset_min(), lang = room_.lang] {
        std::error_code trouble;
        std::filesystem::create_directories(folder, trouble);
        const exporting::Sheet sheet =
            exporting::register_sheet(*house, *content, days, offset, lang);
        const auto table = exporting::write_csv(sheet, folder / (name + ".csv"));
        const auto book = exporting::write_xlsx(sheet, folder / (name + ".xlsx"));
        *report = !table  ? table.error().what
                  : !book ? book.error().what
                          : (folder / (name + ".xlsx")).string();
      },
      [this, report] { export_report_ = *report; });
}

}  // namespace foyer::shell
