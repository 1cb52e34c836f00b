#pragma once

#include <QString>

#include <array>
#include <span>
#include <string_view>

namespace praxis::sample {

/// Given and family names of people who often live together; put together at random, so they are nobody's.
struct Culture {
    int weight; ///< how many in a hundred
    const char *language; ///< BCP 47; often English at work
    std::array<const char16_t *, 12> women;
    std::array<const char16_t *, 12> men;
    std::array<const char16_t *, 16> families;
};

[[nodiscard]] std::span<const Culture> cultures();
[[nodiscard]] std::span<const char16_t *const> streets();

struct Suburb {
    const char16_t *name;
    const char16_t *state;
    const char16_t *postcode;
};
[[nodiscard]] std::span<const Suburb> sydneySuburbs();
[[nodiscard]] std::span<const Suburb> brisbaneSuburbs();

[[nodiscard]] inline QString text(const char16_t *words) { return QString::fromUtf16(words); }

/// Mobile numbers that the Australian regulator (ACMA) keeps free for fiction.
[[nodiscard]] std::span<const char16_t *const> fictitiousMobiles();

} // namespace praxis::sample
