#pragma once

#include <QByteArray>
#include <QString>

namespace praxis::interchange {

/// Has this machine's zone database that name? POSIX rules ("XYZ-8"), which Qt would take as well, are no names.
[[nodiscard]] bool isZoneName(const QString &name);
/// The IANA name that a TZID means: itself, one behind a prefix (/freeassociation.sourceforge.net/Europe/Paris), a Windows
/// name ("AUS Eastern Standard Time"), or "UTC" for its many spellings. Empty when it is none of these.
[[nodiscard]] QString zoneFromTzid(const QString &tzid);
/// A zone whose clock agrees with a VTIMEZONE through `year` and the next, to the half hour of each change; of several the one that Windows would
/// choose. Empty when none agrees.
[[nodiscard]] QString zoneFromDefinition(const QByteArray &vtimezone, int year);
/// A VTIMEZONE (RFC 5545 section 3.6.5) of an IANA zone that agrees with it from the first day of `fromYear`, as text
/// with CRLF; onsets that follow a yearly rule to `toYear` go on for ever, all others are listed up to `toYear`.
[[nodiscard]] QByteArray zoneDefinition(const QString &zone, int fromYear, int toYear);

} // namespace praxis::interchange
