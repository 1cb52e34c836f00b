#pragma once

#include "models/records/Allocation.h"
#include "models/records/LedgerEntry.h"
#include "models/records/Recording.h"
#include "services/practice/door/Queries.h"

/// What a copy of a person's record is made of, for who makes one.
namespace praxis {

/// Why something is not given (a key of Paper::words); null: it is.
[[nodiscard]] constexpr const char *whyLeftOut(NoteStatus status, NoteVisibility visibility, bool isDestroyed)
{
    return isDestroyed ? "withheld_destroyed" : status == NoteStatus::Draft ? "withheld_draft" : visibility != NoteVisibility::CareTeam ? "withheld_private" : nullptr;
}
[[nodiscard]] constexpr const char *whyLeftOut(Privacy privacy)
{
    return privacy == Privacy::Restricted ? "withheld_restricted" : nullptr;
}
[[nodiscard]] constexpr const char *whyLeftOut(RecordingStatus status, ConsentState consent)
{
    return status != RecordingStatus::Completed ? "withheld_gone" : consent != ConsentState::Given ? "withheld_consent" : nullptr;
}
constexpr const char *leftOutForOthers = "withheld_others"; ///< of a recording in which somebody else is or was

/// How much there is of everything, and how much of it is left out.
struct RecordContents {
    int appointments = 0, notes = 0, documents = 0, recordings = 0, consents = 0, money = 0, messages = 0, authorisations = 0;
    int notesLeftOut = 0, documentsLeftOut = 0, recordingsLeftOut = 0;
    QSet<QUuid> ownRecordings{}; ///< in which nobody else is or was
};
struct CountRecord {
    using Answer = RecordContents;
    static constexpr bool audited = false;
    QUuid person;
    [[nodiscard]] static QString queryName() { return QStringLiteral("CountRecord"); }
};

/// Money about somebody or paid by them, as it was entered, the oldest first, and what settles what between these entries.
struct PersonMoney {
    QVector<LedgerEntry> entries;
    QVector<Allocation> allocations;
    QHash<QUuid, qint64> openMinor;      ///< of what is owed and not settled
    QSet<QUuid> reversed;
    QVector<std::pair<QString, qint64>> balances; ///< of what they pay themselves, a currency each
};
struct ShowPersonMoney {
    using Answer = PersonMoney;
    static constexpr bool audited = false;
    QUuid person;
    [[nodiscard]] static QString queryName() { return QStringLiteral("ShowPersonMoney"); }
};

class Reading;
[[nodiscard]] Result<RecordContents> answer(Reading &reading, const CountRecord &query);
[[nodiscard]] Result<PersonMoney> answer(Reading &reading, const ShowPersonMoney &query);

} // namespace praxis
