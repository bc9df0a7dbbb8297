// A signature as it was written: strokes of points with their times.
//
// As a fact it is texts of at most 390 letters: six a point (x, y and the time, each twelve bits in
// two of A-Z a-z 0-9 - _), "+" before a text that goes on with the stroke of the one before.
// What is signed is bound by a seal (steps/drive/agreement.h, steps/offer/order.h), a digest of
// everything that lay before the guest, so that anybody can see whether it still is what they
// signed. Threads: values.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace foyer::domain {

// In thousandths of the paper's height (of a quarter of its width, where it is wider than that)
// from its upper left; ms since the first touch.
struct SignaturePoint {
  int x = 0, y = 0;
  int at_ms = 0;
  friend bool operator==(const SignaturePoint&, const SignaturePoint&) = default;
};
using Signature = std::vector<std::vector<SignaturePoint>>;

inline constexpr std::size_t kSignaturePointsMax = 2000;

// Whether somebody wrote something: a dot or a short dash is no signature.
bool is_signature(const Signature& written);
// What is kept of it: no more than kSignaturePointsMax points, each stroke's ends among them.
Signature thinned(const Signature& written);
std::vector<std::string> to_texts(const Signature& written);
// What cannot be read is left out.
Signature signature_of(const std::vector<std::string>& texts);

// Whether what was signed still is that. `erased`: it is, but for the signature itself; `locked`:
// and that one is stored, and not shown.
enum class Bond : std::uint8_t { unbroken, broken, erased, locked };

}  // namespace foyer::domain
