#pragma once

#include <QDate>

#include <optional>

namespace praxis {

/// How long backups are kept where they are made: those from before a destruction still have its keys.
constexpr int backupDays = 35;

/// How long a kind of record is kept. The default is Australia's (NSW, VIC and ACT health records acts): seven years after the last
/// contact, and for what was made of a child until they are 25. The later of the two counts.
struct RetentionPolicy {
    int yearsAfterLastContact = 7;
    int adultAt = 18;
    int childUntil = 25;
    int noticeDays = 30; ///< between the approval of a destruction and it
};

struct RetentionFacts {
    QDate madeOn;      ///< the day of the record
    QDate lastContact; ///< the last day on which there was anything with this person; invalid: the day of the record
    QDate birthDate;   ///< invalid: unknown
};

/// The same day some years later. Who was born on 29 February has their birthday on 1 March where there is none: never a day early.
[[nodiscard]] QDate anniversary(const QDate &date, int years);

/// The first day on which a record may go; none: it is kept, because whether it was made of a child is not known.
[[nodiscard]] std::optional<QDate> mayGoFrom(const RetentionPolicy &policy, const RetentionFacts &facts);

} // namespace praxis
