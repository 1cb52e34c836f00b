#pragma once

#include "models/kernel/Error.h"
#include "services/secrets/SecretBytes.h"

#include <QStringList>

namespace praxis {

/// What a new password must be (NIST SP 800-63B, 5.1.1.2): at least 12 characters (code points) and at most 1 KiB; any
/// characters, no rules of composition; not one that everybody guesses first, and not one's own name or the practice's.
/// Error: WeakPassword, data.problem = "too_short", "too_long", "common" or "contains_name".
///
/// "Common" is found without a long list: few different characters, a repeated piece, runs of the alphabet, of digits or
/// of a keyboard's rows, and the best-known words with digits, signs and 1337 spelling around them.
/// "Contains a name" is a password of which fewer than 8 characters remain when the names are taken out.
/// The rules look at the password as text in ordinary memory, which is wiped as far as QString allows.
[[nodiscard]] Result<> checkNewPassword(const SecretBytes &password, const QStringList &names);

inline constexpr std::size_t longestPassword = 1024;
inline constexpr qsizetype shortestPassword = 12;

/// WeakPassword "too_long"; asked before anything is computed from a password, at sign-in as well.
[[nodiscard]] Result<> checkPasswordSize(const SecretBytes &password);

} // namespace praxis
