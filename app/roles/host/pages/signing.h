// A guest signs with a finger: the sheet, the strokes as they are written and as they are kept, a
// row that is ticked, and the signed paper with its seal. What a drive's agreement and an order
// share. UI thread.
#pragma once

#include <string_view>
#include <vector>

#include "house/signature.h"
#include "roles/host/pages/staff_parts.h"
#include "showroom/signed_paper.h"

namespace foyer::screens::staff {

// Strokes that are no fact yet.
struct SigningDraft {
  domain::Signature strokes;
  bool writing = false;       // a finger is on the sheet
  std::int64_t began_ms = 0;  // when it first was
};

// The sheet with its hint, "again" and below it the witness and that no right is signed away.
void signing_sheet(Frame& frame, const Rect& box, SigningDraft& draft, std::string_view witness);
// The button under it: waiting until everything is ticked and something is written. True: signed.
bool sign_button(Frame& frame, const Rect& box, const SigningDraft& draft, bool all_ticked);
// A row that is ticked or not; the whole row is the target.
bool tick_row(Frame& frame, std::string_view id, const Rect& box, std::string_view text, bool on);

// In the language in which it was read, whatever staff speak.
void signed_page(Frame& frame, Rect box, const domain::SignedPaper& paper);
// Beside it: saving it as a file (true: asked for), the file that was made, and its QR code.
bool signed_paper_side(Frame& frame, Rect side, const domain::SignedPaper& paper,
                       std::string_view saved);

}  // namespace foyer::screens::staff
