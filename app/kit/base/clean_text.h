// Somebody else's text, made fit to be kept and shown: what is no writing is left out, and it is no
// longer than what it is for.
//
// One rule for whatever comes from outside: what is typed or pasted (kit/input/text_buffer.h), a
// fact that another device wrote (kit/fact/event.cpp), a line of a file, what a scanner reads.
// Nothing behind it needs to ask again whether a name holds a line feed, ten thousand letters or a
// mark that turns the rest of the line round. It counts as a person counts: in characters (grapheme
// clusters, by ICU), never in bytes. Threads: any; values. ICU is asked only where a text has more
// than plain letters and ideographs. No errors: bad input is repaired.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace foyer {

enum class Lines : bool { one, several };

inline constexpr std::size_t kNameCharactersMax = 40;     // of a person's name
inline constexpr std::size_t kTextCharactersMax = 400;    // of any text that a person writes
inline constexpr std::size_t kInputBytesMax = 64 * 1024;  // of one text; more is not looked at
inline constexpr std::size_t kMarksMax = 8;               // on one character
inline constexpr std::size_t kCharacterBytesMax = 32;  // a text has at most this times its length

// Well-formed UTF-8 without anything that is not writing: control characters, unpaired surrogates,
// malformed bytes, bidi controls, zero-width characters (except joiners within a visible sequence
// and variation selectors behind a character), noncharacters, private-use characters (they mean
// nothing outside the machine that they come from) and marks heaped beyond `kMarksMax`. Line breaks
// and tabs become blanks, or stay breaks where several lines are meant. Every other character
// stays, assigned or not: a newer Unicode than ours may know it. At most `kInputBytesMax` bytes are
// read, so a paste of 10 MB costs milliseconds.
std::string sanitised(std::string_view input, Lines lines = Lines::one);

// Where each character of well-formed UTF-8 begins, in bytes, and the end of the text.
std::vector<std::size_t> character_starts(std::string_view text);

// The first `characters` of it: whole characters, and at most kCharacterBytesMax bytes for each.
std::string_view first_characters(std::string_view text, std::size_t characters);

// What somebody else wrote, as it may be kept and shown: sanitised, and cut to so many characters,
// of which the last is then "…".
std::string taken_in(std::string_view foreign, std::size_t characters_max = kTextCharactersMax,
                     Lines lines = Lines::one);

// For a terminal, which obeys control characters: each, and each that turns or hides what stands
// beside it, becomes "?", tabs and, in several lines, line feeds apart. Nothing is cut.
std::string printable(std::string_view text, Lines lines = Lines::one);

}  // namespace foyer
