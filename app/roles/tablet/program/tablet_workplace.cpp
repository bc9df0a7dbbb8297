#include "roles/tablet/program/tablet_workplace.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "kit/base/format.h"
#include "kit/base/private_files.h"
#include "manage/papers/export.h"
#include "showroom/order_paper.h"

namespace foyer::shell {
namespace {

constexpr std::size_t kScannedMax = 64;

}  // namespace

TabletWorkplace::TabletWorkplace(StaffRoom& room, Worker& worker)
    : room_(room),
      worker_(worker),
      earlier_(room, worker,
               [this] {
                 earlier_came_ = true;
                 known_ = {};
               }),
      month_(room, worker) {}

TabletWorkplace::~TabletWorkplace() = default;

std::string_view TabletWorkplace::screen() const { return flow::tablet::name(model_); }

flow::tablet::Context TabletWorkplace::context() const {
  return {room_.house(), room_.content(), room_.who(), room_.now_ms(),
          room_.lang,    bookings(),      care(),      camera()};
}

// What the camera made, where it is asked for; none: there is no camera.
std::optional<flow::drive::Shot> TabletWorkplace::camera() const {
  const Camera* camera = room_.camera();
  if (camera == nullptr || !camera->is_there()) return std::nullopt;
  const Camera::Shot& made = camera->shot();
  return flow::drive::Shot{made.picture, made.width, made.height,
                           made.bytes ? static_cast<int>(made.bytes->size()) : 0, made.unreadable};
}

void TabletWorkplace::mind_the_camera() {
  if (room_.camera() == nullptr) return;
  using flow::tablet::Page;
  const bool of_drive = model_.page == Page::drive && flow::drive::wants_camera(model_.test_drive);
  const bool shows_faults = model_.page == Page::standards || model_.page == Page::faults;
  const bool of_fault = shows_faults && screens::wants_camera(draft_.standards);
  const bool of_car = model_.page == Page::delivery && draft_.delivery.pictures.taking &&
                      model_.hand_over.stage == flow::delivery::Stage::pictures;
  const bool wanted = of_drive || of_fault || of_car;
  const std::pair shot{model_.page, of_drive   ? model_.test_drive.shot
                                    : of_fault ? draft_.standards.shot
                                    : of_car   ? draft_.delivery.pictures.shot
                                               : -1};
  if (shot == shot_) return;
  shot_ = shot;
  if (wanted)
    room_.camera()->begin();
  else
    room_.camera()->end();
}

void TabletWorkplace::signed_in() {
  const auto place = room_.log().note(note_name());
  remembered_ = place && *place ? **place : std::string();
  model_ = flow::tablet::from_text(remembered_, context());
  earlier_.begin();
  if (!model_.visit.is_nil()) earlier_.recall(model_.visit);
}

void TabletWorkplace::signed_out() {
  model_ = {};
  draft_ = {};
  known_ = {};
  care_ = {};
  scanned_.clear();
  saved_.clear();
  mind_the_camera();
  earlier_.end();
  month_.forget();
}

screens::TabletView TabletWorkplace::view() {
  const std::int64_t now = room_.now_ms();
  const bool known = known_.visit == flow::tablet::guest_of(model_);
  screens::TabletView view{
      .model = model_,
      .house = room_.house(),
      .content = room_.content(),
      .who = room_.who(),
      .clock = room_.zone().clock(now),
      .now_ms = now,
      .saved = saved_,
      .edition = room_.edition(),
      .same_person = known ? known_.same_person : std::vector<Id>{},
      .all_known = !known || known_.all,
      .writers = {.engines = room_.engines->engines(), .phones = room_.engines->phones()},
      .clock_warning = room_.clock_warning(),
      .bookings = bookings(),
      .care = care(),
      .gathered = gathered(),
      .camera = camera(),
      .origin = room_.log().origin(),
      .kept_since = kept_since_};
  show_the_day(view);
  return view;
}

// What a manager's pages show; averages and the month are made once, not in every frame.
void TabletWorkplace::show_the_day(screens::TabletView& view) {
  using flow::tablet::Page;
  const today::Context context = this->context().of_today();
  if (model_.page == Page::today || model_.page == Page::still_open)
    view.at_hand = day_.at(context, room_.edition());
  if (model_.page == Page::today) {
    view.board_of_month = month_.board(domain::month_of(this->context().today()));
    view.sync = room_.sync_state();
  }
  if (model_.page != Page::answer) return;
  std::vector<domain::Visit> record;
  for (const Id& id : view.same_person)
    if (const domain::Visit* visit = room_.house().visit(id)) record.push_back(*visit);
  view.asked = asked_.of(room_.house().visit(model_.asked), context, record, room_.edition());
}

// How far the figures are known is on the glass.
bool TabletWorkplace::look_at_sync() {
  if (model_.page != flow::tablet::Page::today) return false;
  const screens::SyncState now = room_.sync_state();
  std::string text = now.since + (now.connected ? "+" : "-");
  if (text == sync_shown_) return false;
  sync_shown_ = std::move(text);
  return true;
}

// Looked up where the page says whether a request has left, and only when that may have changed.
void TabletWorkplace::look_what_left() {
  const sync::Status status = room_.sync();
  const bool asked =
      model_.page == flow::tablet::Page::offer && !status.connected && status.acknowledged >= 0;
  if (!asked) {
    kept_since_.reset();
    looked_ = {-1, -1};
    return;
  }
  const std::pair now{status.acknowledged, room_.edition()};
  if (looked_ == now) return;
  looked_ = now;
  kept_since_.reset();
  if (const auto kept = room_.log().own_after(status.acknowledged, 1); kept && !kept->empty())
    kept_since_ = kept->front().at;
}

// Whether a request has left the device is on the glass; when it changes, a frame is due.
bool TabletWorkplace::tick() {
  const auto before = kept_since_;
  if (room_.camera() != nullptr) room_.camera()->look();
  look_what_left();
  const bool came = std::exchange(earlier_came_, false);
  return look_at_sync() || came || kept_since_ != before;
}

// Asked for with every frame and every touch: what came meanwhile is in them.
std::shared_ptr<const domain::Bookings> TabletWorkplace::bookings() const {
  using flow::tablet::Page;
  if (model_.page != Page::drive && model_.page != Page::guests) return {};
  return bookings_.at(room_.house(), room_.content(), room_.edition(), room_.now_ms());
}

std::shared_ptr<const domain::CareDay> TabletWorkplace::care() const {
  using flow::tablet::Page;
  const bool shown = model_.page == Page::guests || model_.page == Page::care;
  if (!shown || !room_.content().care.kept()) return {};
  const std::string of =
      std::to_string(room_.edition()) + "/" + room_.who() + "/" + room_.zone().day(room_.now_ms());
  if (care_ == nullptr || of != care_of_) {
    care_ = flow::care::day_of(room_.house(), room_.content(), room_.who(), room_.now_ms());
    care_of_ = of;
  }
  return care_;
}

std::shared_ptr<const morning::Gathering> TabletWorkplace::gathered() const {
  if (model_.page != flow::tablet::Page::meetings) return {};
  return gathered_.at({room_.house(), room_.content(), room_.who(), room_.now_ms()},
                      room_.edition());
}

void TabletWorkplace::know_the_person() {
  using flow::tablet::Page;
  constexpr std::array kOfThePerson{Page::card,  Page::years,  Page::objections,
                                    Page::guest, Page::person, Page::answer};
  if (std::ranges::find(kOfThePerson, model_.page) == kOfThePerson.end()) return;
  const Id& guest = flow::tablet::guest_of(model_);
  if (known_.visit == guest && known_.edition == room_.edition()) return;
  known_ = {guest, room_.edition(), earlier_.of_same_person(guest), earlier_.knows(guest)};
}

void TabletWorkplace::draw(ui::Frame& frame) {
  // Handed to somebody else meanwhile: back to the list, without a touch.
  const domain::Visit* guest = room_.house().visit(model_.visit);
  if (!model_.visit.is_nil() && (!guest || !flow::tablet::is_mine(*guest, room_.who())))
    obey(flow::tablet::GoGuests{});
  // A colleague's of whom a manager reads was erased meanwhile.
  if (model_.page == flow::tablet::Page::person && room_.house().visit(model_.asked) == nullptr)
    obey(flow::tablet::Back{});
  know_the_person();
  look_what_left();
  const screens::TabletTaps taps = screens::draw_tablet(view(), draft_, frame);
  if (taps.intent) obey(*taps.intent);
  mind_the_camera();
  if (taps.language) room_.lang = *taps.language;
  if (taps.save_pdf) save_pdf();
  if (taps.save_paper) save_paper();
  if (taps.lock) room_.lock();
}

void TabletWorkplace::obey(const flow::tablet::Intent& intent) {
  flow::tablet::Step step = flow::tablet::update(model_, intent, context());
  if (!step.writes.empty() && !room_.write(step.writes)) return;
  const Id& guest = flow::tablet::guest_of(step.model);
  if (guest != flow::tablet::guest_of(model_)) earlier_.recall(guest);
  const bool moved = step.model.page != model_.page || step.model.visit != model_.visit ||
                     step.model.test_drive.stage != model_.test_drive.stage ||
                     step.model.quote.stage != model_.quote.stage ||
                     step.model.contract.stage != model_.contract.stage ||
                     step.model.hand_over.stage != model_.hand_over.stage;
  // Who looks at the whole agreement in between finds their signature again.
  const auto signs = [](const flow::tablet::Model& model) {
    using flow::tablet::Page;
    using Drive = flow::drive::Stage;
    const Drive stage = model.test_drive.stage;
    return (model.page == Page::drive && (stage == Drive::sign || stage == Drive::text)) ||
           (model.page == Page::order && flow::order::is_in_the_guests_hands(model.contract.stage));
  };
  const bool still_signs = signs(model_) && signs(step.model);
  model_ = std::move(step.model);
  if (moved && !still_signs) {
    draft_ = {};
    saved_.clear();
  }
  if (writing() != nullptr) room_.engines->open();
  mind_the_camera();
  remember();
}

// A hint for the next start, not a fact: where it cannot be kept, the list is shown then.
void TabletWorkplace::remember() {
  std::string place = flow::tablet::to_text(model_);
  if (place == remembered_) return;
  if (const auto kept = room_.log().set_note(note_name(), place); !kept) room_.tell(kept.error());
  remembered_ = std::move(place);
}

// On the worker: a page takes longer than a frame. No name stands in the file's.
void TabletWorkplace::save(const char* folder_name, const std::string& name,
                           std::function<Result<void>(const std::filesystem::path&)> write) {
  const auto folder = room_.settings().home / folder_name;
  auto failed = std::make_shared<std::string>();
  worker_.post(
      [write = std::move(write), folder, name, failed] {
        if (const auto made = make_private_folder(folder); !made) {
          *failed = folder.string() + ": " + made.error().what;
          return;
        }
        if (const auto made = write(folder / name); !made) *failed = made.error().what;
      },
      [this, name, failed, visit = model_.visit] {
        if (!failed->empty()) return room_.tell({*failed});
        if (model_.visit == visit) saved_ = name;
      });
}

void TabletWorkplace::save_pdf() {
  const domain::Visit* guest = room_.house().visit(model_.visit);
  if (!guest) return;
  save("summaries", guest->ticket + "-" + guest->id.short_hex() + ".pdf",
       [summary = view().summary()](const std::filesystem::path& file) {
         return exporting::write_summary(summary, file);
       });
}

void TabletWorkplace::save_paper() {
  const domain::Visit* guest = room_.house().visit(model_.visit);
  if (!guest) return;
  if (model_.page == flow::tablet::Page::order) return save_order(*guest);
  if (model_.page == flow::tablet::Page::offer) return save_offer(*guest);
  const std::string& drive = model_.test_drive.drive;
  auto paper =
      domain::signed_paper(room_.house(), room_.content(), *guest, drive, model_.test_drive.driver);
  if (!paper) return;
  const int driver = model_.test_drive.driver;
  save("agreements",
       guest->ticket + "-" + drive.substr(0, 8) +
           (driver == 0 ? "" : "-" + std::to_string(driver + 1)) + ".pdf",
       [paper = std::move(*paper)](const std::filesystem::path& file) {
         return exporting::write_agreement(paper, file);
       });
}

void TabletWorkplace::save_order(const domain::Visit& guest) {
  const std::string& order = model_.contract.order;
  auto paper = domain::order_paper(room_.house(), room_.content(), guest, order);
  if (!paper) return;
  save("agreements", guest.ticket + "-" + order.substr(0, 8) + ".pdf",
       [paper = std::move(*paper)](const std::filesystem::path& file) {
         return exporting::write_agreement(paper, file);
       });
}

void TabletWorkplace::save_offer(const domain::Visit& guest) {
  const std::string& offer = model_.quote.paper;
  auto paper = domain::offer_paper(room_.house(), room_.content(), guest, offer, room_.lang);
  if (!paper) return;
  save("offers", guest.ticket + "-" + paper->number + ".pdf",
       [paper = std::move(*paper)](const std::filesystem::path& file) {
         return exporting::write_offer(paper, file);
       });
}

bool TabletWorkplace::take_key(const KeyInput& key) {
  if (ui::Writing* at = writing()) {
    const ui::Engines engines = room_.engines->engines();
    if (key.key == KeyInput::Key::erase) ui::erase_character(*at, engines);
    if (key.key == KeyInput::Key::enter) {
      ui::finish_composition(*at, engines);
      save_text();
    } else if (key.character != 0) {
      ui::write_character(*at, engines, room_.lang, key.character);
    }
    return true;
  }
  // A hand scanner types the ticket's code and ends it with the enter key.
  if (model_.page != flow::tablet::Page::guests || model_.sheet != flow::tablet::Sheet::none)
    return false;
  if (key.key == KeyInput::Key::enter) {
    obey(flow::tablet::FindTicket{std::exchange(scanned_, {})});
    return true;
  }
  if (key.character >= 0x20 && key.character < 0x7F && scanned_.size() < kScannedMax)
    scanned_ += static_cast<char>(key.character);
  return false;
}

void TabletWorkplace::save_text() {
  if (model_.page == flow::tablet::Page::drive)
    obey(flow::tablet::DriveTouch{screens::place_to_save(draft_.drive)});
  else if (model_.page != flow::tablet::Page::text)
    return;
  else if (const auto saved = screens::text_to_save(view(), draft_))
    obey(*saved);
}

ui::Writing* TabletWorkplace::writing() {
  if (model_.page == flow::tablet::Page::text) return &draft_.text;
  if (model_.page == flow::tablet::Page::answer) return &draft_.answer.reason;
  const bool place = model_.page == flow::tablet::Page::drive &&
                     model_.test_drive.stage == flow::drive::Stage::place;
  return place ? &draft_.drive.place : nullptr;
}

}  // namespace foyer::shell
