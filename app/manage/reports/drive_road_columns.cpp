// A drive itself as columns: what became of it, whose it is, which car, when and how far.
#include "manage/reports/drive_cells.h"
#include "manage/reports/drive_columns.h"

namespace foyer::reports {
namespace {

using domain::DriveFile;
using D = const DriveAsked&;
using Q = const DriveSql&;

constexpr DriveColumn kRoadColumns[] = {
    {{},
     "visit",
     Kind::id,
     [](D a) -> Value { return a.of.visit.id.hex(); },
     [](Q q) { return q.w.hex("v.visit"); },
     "whose it is; of an appointment that nobody has come to, its own id"},
    {{},
     "drive",
     Kind::id,
     [](D a) { return of_file(a, [](const DriveFile& f) { return f.id; }); },
     [](Q q) { return q.booked("nullif(d.drive, '')"); },
     "of one that was booked, its own id",
     false,
     [](Q) { return std::string("d.drive"); }},
    {{},
     "day",
     Kind::text,
     [](D a) -> Value { return a.of.zone().day(a.of.visit.arrived_at.unix_ms()); },
     [](Q) { return std::string("v.day"); },
     "the showroom's day of the visit, as in `visit`, or of the appointment: ask by it"},
    {{15, "状态", "State", drive_state_cell},
     "state",
     Kind::id,
     [](D a) -> Value { return std::string(drive_state(a.row, a.now_ms)); },
     [](Q q) { return q.state(); },
     "`declined` by the guest · `booked`, and then `papers` when the licence was checked, "
     "`briefed`, `signed`, `out` of the yard, `back`, `felt` when the guest said how it was · "
     "`cancelled` · `missed`: its planned time is over and it never began",
     false,
     [](Q q) { return q.state_ahead(); }},
    {{16, "原因", "Reason", drive_reason_cell},
     "reason",
     Kind::id,
     drive_reason,
     [](Q q) {
       return "coalesce(" + q.cancelled(q.w.text("reason")) + ", " +
              q.came("drive.declined", q.w.text("reason")) + ")";
     },
     "why it was declined or cancelled"},
    {{},
     "cancelled_by",
     Kind::id,
     [](D a) {
       return of_file(a, [](const DriveFile& f) { return f.cancelled ? f.cancelled->by : ""; });
     },
     [](Q q) { return q.cancelled(q.w.text("by")); },
     "`guest` or `house`",
     false,
     [](Q q) { return "CASE WHEN " + q.cancelled_ahead() + " THEN 'guest' END"; }},
    {{},
     "said_at",
     Kind::moment,
     drive_said_at,
     [](Q q) { return q.w.iso("coalesce(" + q.booked("k.wall_ms") + ", d.wall_ms)"); },
     "when it was booked or moved last, or declined; of one that nobody had booked, when it began",
     false,
     [](Q q) { return q.w.iso("d.wall_ms"); }},
    {{},
     "said_by",
     Kind::id,
     drive_said_by,
     [](Q q) {
       return "coalesce(" + q.booked("k.actor") + ", " + q.came("drive.declined", "d.actor") + ")";
     },
     "by whom",
     false,
     [](Q) { return std::string("d.actor"); }},
    {{2, "客户姓名", "Guest", drive_guest_cell},
     "guest",
     Kind::text,
     [](D a) -> Value { return a.of.visit.name.value_or(""); },
     [](Q q) { return q.w.guest(); },
     "as in `walk_in_register`",
     true,
     [](Q q) { return q.guest_ahead(); }},
    {{3, "车型", "Model", drive_model_cell},
     "vehicle",
     Kind::id,
     drive_vehicle,
     [](Q q) {
       return "coalesce(" + q.out(q.w.text("vehicle")) + ", " + q.booked(q.w.text("vehicle")) +
              ", nullif(CASE WHEN d.kind <> 'drive.booked' THEN d.body ->> 'vehicle' END, ''))";
     },
     "the model; of a refusal NULL as well where the guest wanted none at all",
     false,
     [](Q q) { return q.w.text("vehicle"); }},
    {{4, "试驾车", "Car", drive_car_cell},
     "car",
     Kind::id,
     [](D a) { return of_file(a, drive_car); },
     [](Q q) {
       return "coalesce(" + q.out(q.w.text("car")) + ", " + q.booked(q.w.text("car")) + ")";
     },
     "which of the test cars, as the pack calls it",
     false,
     [](Q q) { return q.w.text("car"); }},
    {{5, "路线", "Route", drive_route_cell},
     "route",
     Kind::id,
     drive_route,
     [](Q q) {
       return "coalesce(" + q.out(q.w.text("route")) + ", " + q.booked(q.w.text("route")) + ", " +
              q.came("drive.started", q.w.text("route")) + ")";
     },
     "as the pack calls it; in the first edition as the consultant wrote it",
     false,
     [](Q q) { return q.w.text("route"); }},
    {{6, "试乘/试驾", "Seat", drive_seat_cell},
     "ride",
     Kind::flag,
     [](D a) { return of_file(a, [](const DriveFile& f) { return f.booked.ride; }); },
     [](Q q) { return q.booked(q.w.flag("ride")); },
     "1: the guest sits beside",
     false,
     [](Q q) { return q.w.flag("ride"); }},
    {{7, "销售顾问", "Consultant", drive_staff_cell},
     "consultant",
     Kind::id,
     drive_consultant,
     [](Q q) {
       return "coalesce(" + q.booked(q.w.text("consultant")) + ", " + q.w.consultant() + ")";
     },
     "staff id of who goes along; where nobody said, of who has the guest",
     false,
     [](Q q) { return q.w.text("consultant"); }},
    {{8, "预约时间", "Planned for", drive_time_cell},
     "planned_from",
     Kind::moment,
     [](D a) { return of_file(a, [](const DriveFile& f) { return Moment{f.booked.from_ms}; }); },
     [](Q q) { return q.w.iso(q.planned_from_ms()); },
     "when it should begin, as it was booked or moved last",
     false,
     [](Q q) { return q.w.iso(q.w.moment("from_ms")); }},
    {{},
     "planned_to",
     Kind::moment,
     [](D a) { return of_file(a, [](const DriveFile& f) { return Moment{planned_end_ms(f)}; }); },
     [](Q q) { return q.w.iso(q.planned_to_ms()); },
     "and be back",
     false,
     [](Q q) { return q.w.iso(q.to_ms_ahead()); }},
    {{9, "出发", "Out", drive_time_cell},
     "out_at",
     Kind::moment,
     drive_out_at,
     [](Q q) { return q.w.iso(q.out_ms()); },
     "when it left the yard"},
    {{10, "还车", "Back", drive_time_cell},
     "back_at",
     Kind::moment,
     drive_back_at,
     [](Q q) { return q.w.iso(q.back_ms()); },
     "and came back"},
    {{11, "分钟", "Minutes"},
     "minutes",
     Kind::whole,
     drive_minutes,
     [](Q q) { return "(" + q.back_ms() + " - " + q.out_ms() + ") / 60000"; },
     "`back_at − out_at`, begun minutes not counted"},
    {{},
     "late",
     Kind::flag,
     [](D a) {
       return of_return(a, [](const DriveFile& f) { return is_abnormal(f, "too-long"); });
     },
     [](Q q) { return q.late(); },
     "1: it took longer than planned and than the pack's `late_after_minutes` on top; NULL until "
     "it "
     "is back"},
    {{12, "公里", "Kilometres"},
     "km",
     Kind::whole,
     drive_km,
     [](Q q) { return q.km(); },
     "`odometer_back − odometer_out`; NULL where the mileage cannot be right"},
    {{},
     "odometer_out",
     Kind::whole,
     [](D a) {
       return of_file(a, [](const DriveFile& f) {
         return f.out ? Value(std::int64_t{f.out->odometer_km}) : Value();
       });
     },
     [](Q q) { return q.out(q.w.number("odometer_km")); },
     "kilometres"},
    {{},
     "odometer_back",
     Kind::whole,
     [](D a) {
       return of_return(a, [](const DriveFile& f) { return std::int64_t{f.back->odometer_km}; });
     },
     [](Q q) { return q.back(q.w.number("odometer_km")); },
     "kilometres"},
    {{},
     "energy_out",
     Kind::whole,
     [](D a) {
       return of_file(a, [](const DriveFile& f) {
         return f.out ? told_percent(f.out->energy_percent) : Value();
       });
     },
     [](Q q) { return q.out("nullif(" + q.w.number("energy_percent") + ", -1)"); },
     "fuel or charge, per cent"},
    {{13, "油量/电量", "Fuel or charge", drive_percent_cell},
     "energy_back",
     Kind::whole,
     [](D a) {
       return of_return(a, [](const DriveFile& f) { return told_percent(f.back->energy_percent); });
     },
     [](Q q) { return q.back("nullif(" + q.w.number("energy_percent") + ", -1)"); },
     "fuel or charge, per cent"},
    {{17, "损伤", "Damage", drive_damages_cell},
     "damages",
     Kind::ids,
     [](D a) { return of_return(a, [](const DriveFile& f) { return f.back->damages; }); },
     [](Q q) { return q.back(q.w.list("damages", "")); },
     "new ones, as the pack calls them"},
    {{18, "异常", "To be looked at", drive_abnormal_cell},
     "abnormal",
     Kind::ids,
     [](D a) { return of_return(a, [](const DriveFile& f) { return f.back->abnormal; }); },
     [](Q q) { return q.back(q.w.list("abnormal", "")); },
     "what a person should look at: `too-long`, `odometer`, `damage`, `outside-hours`"},
    {{1, "序号", "No.", drive_number_cell}, {}, Kind::whole, nullptr, nullptr, {}},
};

}  // namespace

std::span<const DriveColumn> drive_road_columns() { return kRoadColumns; }

}  // namespace foyer::reports
