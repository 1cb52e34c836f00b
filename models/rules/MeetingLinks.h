#pragma once

#include "models/kernel/Error.h"

#include <QString>

#include <span>

namespace praxis {

/// A kind of link that people paste, by its key on the wire. A new one is a line of the table, not a change of the program.
struct LinkKind {
    const char *key;   ///< "zoom"
    const char *name;  ///< "Zoom", as its maker writes it
    const char *hosts; ///< separated by blanks; "*.zoom.us" is any host below, blank any host at all
    const char *path;  ///< regular expression of path and query; blank: anything
};

[[nodiscard]] std::span<const LinkKind> linkKinds();
[[nodiscard]] const LinkKind *linkKind(QStringView key);

/// A link that may be handed to the system: https, a plain host, and what its kind asks for.
struct CheckedLink {
    QString address;
    QString host; ///< shown whole before it is opened
};

/// Invalid with data: problem — "kind", "empty", "length", "scheme", "characters", "account" (a name before the host), "host",
/// "port", "path". Nothing is repaired: what is refused is typed again.
[[nodiscard]] Result<CheckedLink> checkLink(QStringView kind, const QString &address);

} // namespace praxis
