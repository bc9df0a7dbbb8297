// What was signed before a drive and said after it, as columns.
#include "manage/reports/drive_cells.h"
#include "manage/reports/drive_columns.h"
#include "manage/reports/figures.h"

namespace foyer::reports {
namespace {

using domain::DriveFile;
using D = const DriveAsked&;
using Q = const DriveSql&;

constexpr DriveColumn kPaperColumns[] = {
    {{14, "驾照", "Licence"},
     "licence_class",
     Kind::id,
     [](D a) { return licence_says(a, &domain::LicenceChecked::licence_class); },
     [](Q q) { return q.standing("drive.licence", q.w.text("class")); },
     "of the licence that was checked"},
    {{},
     "licence_by",
     Kind::id,
     [](D a) { return of_file(a, [](const DriveFile& f) { return f.licence_by; }); },
     [](Q q) { return q.standing("drive.licence", "k.actor"); },
     "who checked it"},
    {{},
     "licence_warnings",
     Kind::ids,
     [](D a) {
       return of_file(a,
                      [](const DriveFile& f) { return f.licence ? f.licence->warnings : Ids(); });
     },
     [](Q q) { return q.standing("drive.licence", q.w.list("warnings", "")); },
     "what did not stop the drive: `held`, `ends-soon`"},
    {{},
     "licence_since",
     Kind::text,
     [](D a) { return licence_says(a, &domain::LicenceChecked::since); },
     [](Q q) { return q.licence("since"); },
     "held since, a day",
     true},
    {{},
     "licence_until",
     Kind::text,
     [](D a) { return licence_says(a, &domain::LicenceChecked::until); },
     [](Q q) { return q.licence("until"); },
     "valid until, a day; NULL as well: for life",
     true},
    {{},
     "licence_last_four",
     Kind::text,
     [](D a) { return licence_says(a, &domain::LicenceChecked::last_four); },
     [](Q q) { return q.licence("last_four"); },
     "of its number",
     true},
    {{},
     "briefed_at",
     Kind::moment,
     [](D a) {
       return of_file(a, [](const DriveFile& f) {
         return f.briefed ? Value(Moment{f.briefed->at_ms}) : Value();
       });
     },
     [](Q q) { return q.w.iso(q.standing("drive.briefed", q.w.moment("at_ms"))); },
     "when car and dangers were explained"},
    {{},
     "briefed_by",
     Kind::id,
     [](D a) { return of_file(a, [](const DriveFile& f) { return f.briefed_by; }); },
     [](Q q) { return q.standing("drive.briefed", "k.actor"); },
     "by whom"},
    {{},
     "agreement",
     Kind::text,
     [](D a) {
       return of_file(a, [](const DriveFile& f) { return f.signed_ ? f.signed_->agreement : ""; });
     },
     [](Q q) { return q.standing("drive.signed", q.w.text("agreement")); },
     "version of the text that was signed"},
    {{},
     "signed_at",
     Kind::moment,
     [](D a) {
       return of_file(a, [](const DriveFile& f) {
         return f.signed_ ? Value(Moment{f.signed_->at_ms}) : Value();
       });
     },
     [](Q q) { return q.w.iso(q.standing("drive.signed", q.w.moment("at_ms"))); },
     "and when"},
    {{},
     "witness",
     Kind::id,
     [](D a) {
       return of_file(a, [](const DriveFile& f) { return f.signed_ ? f.signed_->witness : ""; });
     },
     [](Q q) { return q.standing("drive.signed", q.w.text("witness")); },
     "staff id of who saw it signed"},
    {{},
     "with_papers",
     Kind::flag,
     [](D a) -> Value {
       return a.row.file != nullptr && a.row.file->licence && a.row.file->signed_;
     },
     [](Q q) { return q.with_papers(); },
     "1: the licence was checked and the agreement signed"},
    {{19, "评价", "Felt", drive_felt_cell},
     "felt_points",
     Kind::whole,
     drive_felt_points,
     [](Q q) { return q.felt_points(); },
     "the sum of what the guest rated, each from 1 to 5; `drive_rating` has them one by one"},
    {{},
     "felt_aspects",
     Kind::whole,
     drive_felt_aspects,
     [](Q q) { return q.standing("drive.felt", "nullif(" + q.w.size("ratings") + ", 0)"); },
     "how many they rated: `felt_points * 1.0 / felt_aspects` is the mean"},
    {{20, "是否合适", "Does it fit", drive_fit_cell},
     "fit",
     Kind::id,
     [](D a) { return of_file(a, [](const DriveFile& f) { return f.felt ? f.felt->fit : ""; }); },
     [](Q q) { return q.standing("drive.felt", q.w.text("fit")); },
     "the guest's own verdict"},
    {{},
     "consultant_points",
     Kind::whole,
     [](D a) {
       return of_file(a, [](const DriveFile& f) {
         return f.felt && f.felt->consultant > 0 ? Value(std::int64_t{f.felt->consultant})
                                                 : Value();
       });
     },
     [](Q q) { return q.standing("drive.felt", "nullif(" + q.w.number("consultant") + ", 0)"); },
     "what the guest gave the consultant, from 1 to 5"},
    {{},
     "contested",
     Kind::flag,
     [](D a) -> Value { return a.contested; },
     [](Q q) { return q.contested(); },
     "1: another drive that is neither over nor missed wants the same car at the same time, or two "
     "devices moved the appointment to two times; a person settles it",
     false,
     [](Q q) { return q.contested_ahead(); }},
    {{},
     "buying",
     Kind::flag,
     [](D a) -> Value { return is_buying(a.of.visit, a.of.content); },
     [](Q q) { return q.w.buying(); },
     "the visit's, or the appointment's",
     false,
     [](Q q) { return q.w.buying_for(q.w.text("purpose")); }},
    {{},
     "damaged_panels",
     Kind::ids,
     [](D a) {
       return of_return(a, [](const DriveFile& f) {
         Ids panels;
         for (const domain::PanelMark& one : f.back->marks) panels.push_back(one.panel);
         return panels;
       });
     },
     [](Q q) { return q.back(q.w.list("marks", "panel")); },
     "where on the drawn car the new ones are, one a mark"},
    {{21, "上门", "At home", drive_at_home_cell},
     "at_home",
     Kind::flag,
     [](D a) { return of_file(a, [](const DriveFile& f) { return f.booked.at_home; }); },
     [](Q q) { return q.booked("coalesce(" + q.w.flag("at_home") + ", 0)"); },
     "1: at the guest's home; `planned_from` is then when the car leaves the yard, `planned_to` "
     "when "
     "it is there again, `out_at` and `back_at` when the guest has it",
     false,
     [](Q q) { return "coalesce(" + q.w.flag("at_home") + ", 0)"; }},
    {{22, "上门地址", "Place"},
     "place",
     Kind::text,
     [](D a) { return of_file(a, [](const DriveFile& f) { return f.booked.place; }); },
     [](Q q) { return q.place(); },
     "where that is; NULL as well when the guest was erased",
     true,
     [](Q q) { return q.place_ahead(); }},
};

}  // namespace

std::span<const DriveColumn> drive_paper_columns() { return kPaperColumns; }

}  // namespace foyer::reports
