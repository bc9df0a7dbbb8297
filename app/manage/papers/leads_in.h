// Leads that another system hands over as a file: a table (steps/leads/flow/lead_file.h), or
// ADF 1.0 XML ("Auto-lead Data Format, Version 1.0", adf.dtd), as websites and brands' systems send
// them.
//
// A prospect is read as a line of the same table, so every rule of it holds: each is taken, known
// already, or named with what is wrong, by the line on which it begins. What is read of it:
//
//   phone     the customer's: the preferred one, else a mobile number, else the first
//   name      part="full", else last and first, in the order of the script that they are written in
//   source    <provider><name>, else what the prospect's id calls its source
//   vehicle   the model of the first vehicle that is not given in exchange
//   day       <requestdate>, with its own offset turned into the showroom's day
//   note      what is wanted with it, the customer's words, the car in exchange, one after another
//
// A lead is not lost for want of a name: a source or a model that the pack does not know stands in
// the note. The XML may be in any encoding that base/office_text.h tells; it says of itself what it
// likes. Pure; threads: values.
#pragma once

#include <string_view>

#include "steps/leads/flow/lead_file.h"

namespace foyer::importing {

// Whether it is XML; a table never begins like that.
bool is_xml(std::string_view bytes);
flow::phone::LeadFile read_leads(std::string_view bytes, const domain::House& house,
                                 const domain::Content& content,
                                 const flow::phone::LeadFileRules& rules);

}  // namespace foyer::importing
