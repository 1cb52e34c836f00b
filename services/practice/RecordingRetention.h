#pragma once

#include "models/ports/Store.h"
#include "models/records/Recording.h"
#include "models/records/RetentionRule.h"
#include "models/rules/Retention.h"
#include "services/practice/Parts.h"

#include <QHash>

#include <optional>

namespace praxis {

/// How long recordings are kept, for one transaction: what it has learned of rules, places and people serves the next one too.
class RetentionReader {
public:
    RetentionReader(StoreSession &session, const Parts &parts) : m_session(session), m_parts(parts) {}

    /// The first day on which it may go: the latest of what the rule says for everybody in it, and of what somebody has asked for.
    /// None: it is kept. A legal hold is not looked at here.
    [[nodiscard]] Result<std::optional<QDate>> removableFrom(const Recording &recording);
    /// Of where the session was: the rule for that part of the country, for the country, or Australia's.
    [[nodiscard]] Result<RetentionPolicy> policyOf(const Recording &recording);
    /// Nothing younger can be due.
    [[nodiscard]] Result<int> fewestYears();

private:
    struct Person {
        QDate lastContact;
        QDate birthDate;
    };
    struct Session {
        QDate date; ///< in its own zone: midnight in Sydney is another day than in UTC
        RetentionPolicy policy;
    };

    [[nodiscard]] Result<> learnRules();
    [[nodiscard]] Result<Session> sessionOf(const Recording &recording);
    [[nodiscard]] Result<RetentionPolicy> policyAt(const QUuid &location);
    [[nodiscard]] Result<Person> person(const QUuid &id);

    StoreSession &m_session;
    const Parts &m_parts;
    std::optional<QHash<QString, RetentionPolicy>> m_rules; ///< by jurisdiction
    QString m_country;                                      ///< of the practice
    QString m_zone;
    QHash<QUuid, RetentionPolicy> m_places;
    QHash<QUuid, Person> m_people;
};

} // namespace praxis
