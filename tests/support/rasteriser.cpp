#include "support/rasteriser.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace foyer::test {
namespace {

__extension__ using Wide = __int128;

struct Box {
  int left, top, right, bottom;  // right and bottom outside
};

// A vertex in what the rasteriser counts in: 1/256 px, and 1/65536 texel from the first texel's
// centre.
struct Corner {
  std::int64_t x, y;
  std::int64_t u, v;
  std::array<std::int64_t, 4> rgba;  // 0..255
};

constexpr std::int64_t kSub = 256;  // steps of a pixel
constexpr int kFraction = 32;       // bits of an interpolated value

// --- Blending -------------------------------------------------------------------------------

constexpr std::uint32_t product(std::uint32_t a, std::uint32_t b) {  // of two bytes as 0..1
  const std::uint32_t t = a * b + 128;
  return (t + (t >> 8)) >> 8;
}

constexpr std::uint64_t spread(std::uint32_t rgba) {  // four bytes into four 16-bit lanes
  const std::uint64_t wide =
      (std::uint64_t{rgba} | (std::uint64_t{rgba} << 16)) & 0x0000FFFF0000FFFFu;
  return (wide | (wide << 8)) & 0x00FF00FF00FF00FFu;
}

constexpr std::uint32_t gathered(std::uint64_t lanes) {
  const std::uint64_t pairs = (lanes | (lanes >> 8)) & 0x0000FFFF0000FFFFu;
  return static_cast<std::uint32_t>(pairs | (pairs >> 16));
}

// source * alpha, ready to be added: one multiplication for the four values.
struct Ink {
  std::uint64_t weighted;
  std::uint64_t rest;  // 255 - alpha
  Ink(std::uint32_t rgb, std::uint32_t alpha)
      : weighted(spread(rgb | 0xFF000000u) * alpha + 0x0080008000800080u), rest(255 - alpha) {}
  std::uint32_t over(std::uint32_t below) const {
    const std::uint64_t t = weighted + spread(below) * rest;
    return gathered(((t + ((t >> 8) & 0x00FF00FF00FF00FFu)) >> 8) & 0x00FF00FF00FF00FFu);
  }
};

void blend(std::uint32_t& below, std::uint32_t rgba) {
  const std::uint32_t alpha = rgba >> 24;
  if (alpha == 255)
    below = rgba;
  else if (alpha != 0)
    below = Ink(rgba, alpha).over(below);
}

std::uint32_t modulated(std::uint32_t a, std::uint32_t b) {
  std::uint32_t result = 0;
  for (int shift = 0; shift < 32; shift += 8)
    result |= product((a >> shift) & 255, (b >> shift) & 255) << shift;
  return result;
}

// --- Textures -------------------------------------------------------------------------------

std::uint32_t texel(const Texture& texture, std::int64_t x, std::int64_t y) {
  const std::size_t at =
      static_cast<std::size_t>(std::clamp<std::int64_t>(y, 0, texture.height - 1) * texture.width +
                               std::clamp<std::int64_t>(x, 0, texture.width - 1));
  if (texture.format == ui::PixelFormat::alpha8)
    return 0x00FFFFFFu | (static_cast<std::uint32_t>(texture.pixels[at]) << 24);
  const std::uint8_t* from = texture.pixels.data() + at * 4;
  return static_cast<std::uint32_t>(from[0]) | (static_cast<std::uint32_t>(from[1]) << 8) |
         (static_cast<std::uint32_t>(from[2]) << 16) | (static_cast<std::uint32_t>(from[3]) << 24);
}

// Bilinear; `u`, `v` in texels from the first one's centre, with kFraction bits.
std::uint32_t sampled(const Texture& texture, std::int64_t u, std::int64_t v) {
  constexpr std::int64_t kRound = std::int64_t{1} << (kFraction - 9);
  u += kRound;
  v += kRound;
  const std::int64_t x = u >> kFraction, y = v >> kFraction;
  const auto fu = static_cast<std::uint32_t>((u >> (kFraction - 8)) & 255);
  const auto fv = static_cast<std::uint32_t>((v >> (kFraction - 8)) & 255);
  if (fu == 0 && fv == 0) return texel(texture, x, y);
  const std::array<std::uint32_t, 4> near{texel(texture, x, y), texel(texture, x + 1, y),
                                          texel(texture, x, y + 1), texel(texture, x + 1, y + 1)};
  const std::array<std::uint32_t, 4> weight{(256 - fu) * (256 - fv), fu * (256 - fv),
                                            (256 - fu) * fv, fu * fv};
  std::uint32_t result = 0;
  for (int shift = 0; shift < 32; shift += 8) {
    std::uint32_t sum = 1 << 15;
    for (std::size_t i = 0; i < 4; ++i) sum += ((near[i] >> shift) & 255) * weight[i];
    result |= (sum >> 16) << shift;
  }
  return result;
}

// --- The picture being drawn ----------------------------------------------------------------

struct Board {
  int width, height;
  std::vector<std::uint32_t> pixels;

  std::uint32_t* row(int y) { return pixels.data() + static_cast<std::ptrdiff_t>(y) * width; }
  void fill(int y, int from, int to, std::uint32_t rgba) {
    const std::uint32_t alpha = rgba >> 24;
    std::uint32_t* const line = row(y);
    if (alpha == 255) return std::fill(line + from, line + to, rgba);
    if (alpha == 0) return;
    const Ink ink(rgba, alpha);
    for (int x = from; x < to; ++x) line[x] = ink.over(line[x]);
  }
};

std::int64_t floor_div(std::int64_t a, std::int64_t b) {  // b > 0
  return a >= 0 ? a / b : -((-a + b - 1) / b);
}
std::int64_t ceil_div(std::int64_t a, std::int64_t b) { return -floor_div(-a, b); }

// The first pixel whose centre is not left of (above) a place in 1/256 px.
std::int64_t first_centre(std::int64_t place) { return ceil_div(place - kSub / 2, kSub); }

std::uint32_t colour_of(const std::array<std::int64_t, 4>& rgba) {
  std::uint32_t result = 0;
  for (std::size_t i = 0; i < 4; ++i) result |= static_cast<std::uint32_t>(rgba[i]) << (8 * i);
  return result;
}

// --- Triangles ------------------------------------------------------------------------------

struct Edge {
  std::int64_t dx, dy, x, y, least;
  Edge(const Corner& a, const Corner& b)
      : dx(b.x - a.x),
        dy(b.y - a.y),
        x(a.x),
        y(a.y),
        least(dy < 0 || (dy == 0 && dx > 0) ? 0 : 1) {}  // the top-left rule
  // Narrows [from, to) of the row `py` (1/256 px) to the pixels on the inner side.
  void narrow(std::int64_t py, std::int64_t& from, std::int64_t& to) const {
    const std::int64_t at_zero = dx * (py - y) - dy * (kSub / 2 - x);
    if (dy < 0)
      from = std::max(from, ceil_div(least - at_zero, -dy * kSub));
    else if (dy > 0)
      to = std::min(to, floor_div(at_zero - least, dy * kSub) + 1);
    else if (at_zero < least)
      to = from;
  }
};

// A value over the triangle's plane with kFraction bits: at a row's first pixel, and a pixel on.
struct Plane {
  Wide at_origin = 0, down = 0;
  std::int64_t right = 0;

  Plane() = default;
  // `value` are the corners' values with 16 fractional bits.
  Plane(const std::array<Corner, 3>& c, std::int64_t area, std::array<std::int64_t, 3> value) {
    Wide sum = 0, along = 0, across = 0;
    for (std::size_t i = 0; i < 3; ++i) {
      const Corner &a = c[(i + 1) % 3], &b = c[(i + 2) % 3];
      const std::int64_t dx = b.x - a.x, dy = b.y - a.y;
      sum += Wide{value[i]} * (Wide{dx} * (kSub / 2 - a.y) - Wide{dy} * (kSub / 2 - a.x));
      along -= Wide{value[i]} * dy * kSub;
      across += Wide{value[i]} * dx * kSub;
    }
    constexpr Wide kScale = Wide{1} << (kFraction - 16);
    at_origin = sum * kScale / area;
    down = across * kScale / area;
    right = static_cast<std::int64_t>(along * kScale / area);
  }
  std::int64_t at(std::int64_t x, std::int64_t y) const {
    return static_cast<std::int64_t>(at_origin + down * y + Wide{right} * x);
  }
};

std::uint32_t byte_of(std::int64_t value) {
  constexpr std::int64_t kHalf = std::int64_t{1} << (kFraction - 1);
  return static_cast<std::uint32_t>(std::clamp<std::int64_t>((value + kHalf) >> kFraction, 0, 255));
}

struct Shader {
  const Texture& texture;
  std::array<Plane, 4> rgba;
  Plane u, v;
  bool one_colour, one_texel;
  std::uint32_t colour = 0, sample = 0;

  Shader(const Texture& t, const std::array<Corner, 3>& c, std::int64_t area)
      : texture(t),
        one_colour(c[0].rgba == c[1].rgba && c[0].rgba == c[2].rgba),
        one_texel(c[0].u == c[1].u && c[0].u == c[2].u && c[0].v == c[1].v && c[0].v == c[2].v) {
    if (one_colour)
      colour = colour_of(c[0].rgba);
    else
      for (std::size_t i = 0; i < 4; ++i)
        rgba[i] = Plane(c, area, {c[0].rgba[i] << 16, c[1].rgba[i] << 16, c[2].rgba[i] << 16});
    if (one_texel)
      sample = sampled(t, c[0].u << (kFraction - 16), c[0].v << (kFraction - 16));
    else {
      u = Plane(c, area, {c[0].u, c[1].u, c[2].u});
      v = Plane(c, area, {c[0].v, c[1].v, c[2].v});
    }
  }

  void row(Board& board, int y, int from, int to) const {
    if (one_colour && one_texel) return board.fill(y, from, to, modulated(colour, sample));
    std::array<std::uint64_t, 6> value{}, step{};  // unsigned: a sliver's steps may wrap
    const std::array<const Plane*, 6> planes{&rgba[0], &rgba[1], &rgba[2], &rgba[3], &u, &v};
    for (std::size_t i = 0; i < planes.size(); ++i) {
      value[i] = static_cast<std::uint64_t>(planes[i]->at(from, y));
      step[i] = static_cast<std::uint64_t>(planes[i]->right);
    }
    std::uint32_t* const line = board.row(y);
    for (int x = from; x < to; ++x) {
      std::uint32_t tint = colour;
      if (!one_colour)
        for (std::size_t i = 0; i < 4; ++i)
          tint |= byte_of(static_cast<std::int64_t>(value[i])) << (8 * i);
      const std::uint32_t from_texture = one_texel
                                             ? sample
                                             : sampled(texture, static_cast<std::int64_t>(value[4]),
                                                       static_cast<std::int64_t>(value[5]));
      blend(line[x], from_texture == 0xFFFFFFFFu ? tint : modulated(tint, from_texture));
      for (std::size_t i = 0; i < value.size(); ++i) value[i] += step[i];
    }
  }
};

void draw_triangle(Board& board, const Box& clip, const Texture& texture, std::array<Corner, 3> c) {
  std::int64_t area = (c[1].x - c[0].x) * (c[2].y - c[0].y) - (c[2].x - c[0].x) * (c[1].y - c[0].y);
  if (area == 0) return;
  if (area < 0) {
    std::swap(c[1], c[2]);
    area = -area;
  }
  const auto [top, bottom] = std::minmax({c[0].y, c[1].y, c[2].y});
  const std::int64_t first = std::max<std::int64_t>(clip.top, first_centre(top));
  const std::int64_t end = std::min<std::int64_t>(clip.bottom, first_centre(bottom) + 1);
  if (first >= end) return;
  const std::array<Edge, 3> edges{Edge(c[0], c[1]), Edge(c[1], c[2]), Edge(c[2], c[0])};
  const Shader shader(texture, c, area);
  for (std::int64_t y = first; y < end; ++y) {
    std::int64_t from = clip.left, to = clip.right;
    for (const Edge& edge : edges) edge.narrow(y * kSub + kSub / 2, from, to);
    if (from < to)
      shader.row(board, static_cast<int>(y), static_cast<int>(from), static_cast<int>(to));
  }
}

// --- Rectangles -----------------------------------------------------------------------------

bool is_rectangle(const Corner& a, const Corner& b, const Corner& c, const Corner& d) {
  return a.x == d.x && b.x == c.x && a.y == b.y && c.y == d.y && a.x < b.x && a.y < d.y &&
         a.u == d.u && b.u == c.u && a.v == b.v && c.v == d.v && a.rgba == b.rgba &&
         a.rgba == c.rgba && a.rgba == d.rgba;
}

// u or v along one side of a rectangle: at the first pixel's centre, and a pixel on.
struct Ramp {
  std::int64_t start, step;
  Ramp(std::int64_t from, std::int64_t to, std::int64_t at, std::int64_t end, std::int64_t pixel) {
    const Wide rise = Wide{to - from} * (std::int64_t{1} << (kFraction - 16));
    step = static_cast<std::int64_t>(rise * kSub / (end - at));
    start = (from << (kFraction - 16)) +
            static_cast<std::int64_t>(rise * (pixel * kSub + kSub / 2 - at) / (end - at));
  }
};

void draw_rectangle(Board& board, const Box& clip, const Texture& texture, const Corner& a,
                    const Corner& c) {
  const int left = std::max(clip.left, static_cast<int>(first_centre(a.x)));
  const int right = std::min(clip.right, static_cast<int>(first_centre(c.x)));
  const int top = std::max(clip.top, static_cast<int>(first_centre(a.y)));
  const int bottom = std::min(clip.bottom, static_cast<int>(first_centre(c.y)));
  if (left >= right) return;
  const std::uint32_t colour = colour_of(a.rgba);
  if (a.u == c.u && a.v == c.v) {
    const std::uint32_t flat =
        modulated(colour, sampled(texture, a.u << (kFraction - 16), a.v << (kFraction - 16)));
    for (int y = top; y < bottom; ++y) board.fill(y, left, right, flat);
    return;
  }
  const Ramp u(a.u, c.u, a.x, c.x, left), v(a.v, c.v, a.y, c.y, top);
  for (int y = top; y < bottom; ++y) {
    std::uint32_t* const line = board.row(y);
    const std::int64_t v_here = v.start + v.step * (y - top);
    for (int x = left; x < right; ++x) {
      const std::uint32_t sample = sampled(texture, u.start + u.step * (x - left), v_here);
      if (sample >> 24 != 0) blend(line[x], modulated(colour, sample));
    }
  }
}

// --- Draw lists -----------------------------------------------------------------------------

Corner corner(const ImDrawVert& vertex, ImVec2 origin, const Texture& texture) {
  const auto fixed = [](double value, double steps) {
    return static_cast<std::int64_t>(std::llround(std::clamp(value, -65536.0, 65536.0) * steps));
  };
  Corner result{fixed(double{vertex.pos.x} - double{origin.x}, kSub),
                fixed(double{vertex.pos.y} - double{origin.y}, kSub),
                fixed(double{vertex.uv.x} * texture.width, 65536) - 32768,
                fixed(double{vertex.uv.y} * texture.height, 65536) - 32768,
                {}};
  for (std::size_t i = 0; i < 4; ++i) result.rgba[i] = (vertex.col >> (8 * i)) & 255;
  return result;
}

// As ImGui's OpenGL back end cuts to whole pixels, where rows count from the bottom.
Box scissor(const ImDrawCmd& command, ImVec2 origin, const Board& board) {
  const float left = command.ClipRect.x - origin.x, top = command.ClipRect.y - origin.y;
  const float right = command.ClipRect.z - origin.x, bottom = command.ClipRect.w - origin.y;
  const int x = static_cast<int>(left);
  const int y = static_cast<int>(static_cast<float>(board.height) - bottom);
  const int width = static_cast<int>(right - left), height = static_cast<int>(bottom - top);
  return {std::max(0, x), std::max(0, board.height - y - height), std::min(board.width, x + width),
          std::min(board.height, board.height - y)};
}

void draw_command(Board& board, const ImDrawList& list, const ImDrawCmd& command, ImVec2 origin,
                  const Texture& texture) {
  const Box clip = scissor(command, origin, board);
  if (clip.left >= clip.right || clip.top >= clip.bottom) return;
  const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
  const ImDrawIdx* const end = index + command.ElemCount;
  const auto at = [&](ImDrawIdx i) {
    return corner(list.VtxBuffer.Data[command.VtxOffset + i], origin, texture);
  };
  while (index + 3 <= end) {
    const std::array<Corner, 3> first{at(index[0]), at(index[1]), at(index[2])};
    if (index + 6 <= end && index[3] == index[0] && index[4] == index[2]) {
      if (is_rectangle(first[0], first[1], first[2], at(index[5]))) {
        draw_rectangle(board, clip, texture, first[0], first[2]);
        index += 6;
        continue;
      }
    }
    draw_triangle(board, clip, texture, first);
    index += 3;
  }
}

}  // namespace

Picture rasterised(const ImDrawData& data, const MemoryTextures& textures, ImU32 background) {
  Board board{static_cast<int>(data.DisplaySize.x), static_cast<int>(data.DisplaySize.y), {}};
  board.pixels.assign(
      static_cast<std::size_t>(board.width) * static_cast<std::size_t>(board.height),
      background | IM_COL32_A_MASK);
  for (int i = 0; i < data.CmdListsCount; ++i) {
    const ImDrawList& list = *data.CmdLists[i];
    for (const ImDrawCmd& command : list.CmdBuffer)
      if (command.UserCallback == nullptr && command.ElemCount > 0)
        draw_command(board, list, command, data.DisplayPos, textures.at(command.TextureId));
  }
  Picture picture{board.width, board.height, std::vector<std::uint8_t>(board.pixels.size() * 3, 0)};
  std::uint8_t* to = picture.rgb.data();
  for (const std::uint32_t pixel : board.pixels) {
    *to++ = static_cast<std::uint8_t>(pixel);
    *to++ = static_cast<std::uint8_t>(pixel >> 8);
    *to++ = static_cast<std::uint8_t>(pixel >> 16);
  }
  return picture;
}

}  // namespace foyer::test
