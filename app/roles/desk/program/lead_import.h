// Leads from `leads.csv` or `leads.xml` in the device's home, taken in as file_import.h says: a
// table, or ADF (manage/papers/leads_in.h). Of a number that is a lead already, its line says so.
// UI thread.
#pragma once

#include <functional>
#include <vector>

#include "roles/desk/pages/desk.h"
#include "roles/desk/program/file_import.h"
#include "steps/leads/flow/lead_file.h"
#include "steps/leads/flow/phone.h"

namespace foyer::shell {

class LeadImport {
 public:
  // Writes these, durably; false: that failed, and the rest is left.
  using Make = std::function<bool(flow::phone::ReceiveLeads)>;
  LeadImport(StaffRoom& room, Worker& worker, Make make)
      : room_(room), import_(room, worker, kind(std::move(make))) {}

  void start();
  void show(screens::DeskView& view) const;
  void forget() { import_.forget(); }

 private:
  using Import = FileImport<flow::phone::LeadFile>;
  Import::Kind kind(Make make);
  bool make_some(const Make& make, const flow::phone::LeadFile& file, std::size_t from,
                 std::size_t count);

  StaffRoom& room_;
  Import import_;
  std::vector<Id> ids_;  // of those that were made of the file, in its order
};

}  // namespace foyer::shell
