#pragma once

#include "models/ports/Store.h"
#include "models/records/Document.h"
#include "models/records/Note.h"
#include "models/records/Recording.h"
#include "models/records/RetentionRule.h"
#include "models/rules/Retention.h"
#include "services/practice/door/Parts.h"

#include <QHash>

#include <optional>

namespace praxis {

/// How long records are kept, for one transaction: what it has learned of rules, places and people serves the next one too.
class RetentionReader {
public:
    RetentionReader(StoreSession &session, const Parts &parts) : m_session(session), m_parts(parts) {}

    /// The first day on which it may go: the latest of what the rule says for everybody in it, and of what somebody has asked for.
    /// None: it is kept (a document about nobody always). A legal hold is not looked at here.
    [[nodiscard]] Result<std::optional<QDate>> removableFrom(const Recording &recording);
    [[nodiscard]] Result<std::optional<QDate>> removableFrom(const Document &document);
    [[nodiscard]] Result<std::optional<QDate>> removableFrom(const Note &note);
    /// The same for all else that is kept of a person; an invalid day: nobody was ever seen, so nothing has to be kept.
    [[nodiscard]] Result<std::optional<QDate>> removableFrom(const QUuid &person);
    /// The rules that count: of the place where it was made, or of all places where that is not known.
    [[nodiscard]] Result<QVector<RetentionPolicy>> policiesOf(const Recording &recording);
    /// Between the approval of a destruction and it.
    [[nodiscard]] Result<int> noticeDays(const Recording &recording);
    [[nodiscard]] Result<int> noticeDays(const Document &document);
    [[nodiscard]] Result<int> noticeDays(const Note &note);
    /// Nothing younger can be due.
    [[nodiscard]] Result<int> fewestYears(RetainedKind kind);

private:
    struct Person {
        QDate lastContact; ///< an appointment, or what was written of them
        QDate birthDate;
    };
    /// What counts of a record: by which rules, of whom, and from which days on.
    struct Facts {
        QVector<RetentionPolicy> policies;
        QVector<QUuid> people;
        QDate madeOn;
        QDate lastTouched; ///< a newer version of a document; what was added to a note
        QDate retainUntil;
    };

    [[nodiscard]] Result<> learnRules();
    [[nodiscard]] Result<Facts> factsOf(const Recording &recording);
    [[nodiscard]] Result<Facts> factsOf(const Document &document);
    [[nodiscard]] Result<Facts> factsOf(const Note &note);
    [[nodiscard]] Result<std::optional<QDate>> latest(const Facts &facts);
    /// The rule for that part of the country, for the country, or Australia's. Where the place is not known, those of all places.
    [[nodiscard]] Result<QVector<RetentionPolicy>> policiesAt(RetainedKind kind, const QUuid &location);
    [[nodiscard]] Result<QStringList> jurisdictionsAt(const QUuid &location);
    [[nodiscard]] Result<Person> person(const QUuid &id);
    /// The day of their newest signed note, or of the newest document that was written here; invalid: there is none.
    [[nodiscard]] Result<QDate> lastWrittenOf(const QUuid &person);
    [[nodiscard]] QDate dayOf(Instant at, const QString &zone) const;

    StoreSession &m_session;
    const Parts &m_parts;
    std::optional<QHash<QString, RetentionPolicy>> m_rules; ///< by kind and jurisdiction
    QString m_country;                                      ///< of the practice
    QString m_zone;
    QHash<QUuid, QStringList> m_places; ///< location → jurisdictions, as "AU-NSW"; the null one: of all locations
    QHash<QUuid, Person> m_people;
};

} // namespace praxis
