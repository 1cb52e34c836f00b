#pragma once

#include "models/kernel/Error.h"
#include "services/secrets/SecretBytes.h"

#include <QString>

namespace praxis {

/// 160 random bits as a person writes and reads them: Crockford's base32 (no I, L, O, U) in eight groups of four, and a ninth
/// group of one check character, "7K3Q-…-9ZXM-T". Reading forgives case, spaces, dashes, O for 0, and I or l for 1.
/// The check character is a weighted sum in GF(32): it finds every single wrong character and every two neighbours swapped.
namespace RecoveryCode {

inline constexpr std::size_t byteCount = 20;

[[nodiscard]] QString toText(const SecretBytes &code);
/// Invalid, data.fields [{field: "code", problem: "length" | "character" | "check"}].
[[nodiscard]] Result<SecretBytes> fromText(const QString &text);

/// 32 bytes that open the sheet's slot. No slow hash: nobody guesses 160 bits.
[[nodiscard]] SecretBytes secretOf(const SecretBytes &code);

} // namespace RecoveryCode

} // namespace praxis
