#pragma once

#include "models/access/AccessMatrix.h"
#include "services/practice/door/Desk.h"
#include "services/practice/sample/SampleClock.h"
#include "services/practice/sample/SampleOptions.h"
#include "services/secrets/PracticeSeal.h"
#include "services/store/SqliteStore.h"
#include "services/system/QtZones.h"
#include "services/system/RandomIds.h"

#include <QJsonDocument>

#include <cstdio>
#include <cstdlib>
#include <memory>

namespace praxis::bench {

/// What is known of a practice on disk, in the file beside it.
struct Facts {
    QString version;        ///< of the schema and of the generator: another one means making it anew
    double seconds = 0;     ///< that it took to make
    int people = 0;
    int appointments = 0;
    QUuid organization;
    QUuid admin;
    QUuid receptionist;
    QUuid psychologist;     ///< the account
    QUuid practitioner;     ///< and who it is
    QUuid regular;          ///< a person with 1 000 appointments
    QDate first;            ///< of the calendar
    QDate today;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Facts fromJson(const QJsonObject &json);
};

[[nodiscard]] QByteArray testKey();

/// A sample practice of the large size in an encrypted file, opened without a keychain by a fixed key.
class BenchPractice {
public:
    explicit BenchPractice(const QString &path);

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const Facts &facts() const { return m_facts; }
    [[nodiscard]] store::SqliteStore &store() { return *m_store; }
    [[nodiscard]] const Parts &parts() const { return m_parts; }
    [[nodiscard]] const PracticeSeal &seal() const { return m_seal; }
    [[nodiscard]] Actor receptionist() const;
    [[nodiscard]] Actor psychologist() const;
    [[nodiscard]] QVariant tenant() const { return m_facts.organization; }
    /// Mondays of weeks that are full, spread over the calendar.
    [[nodiscard]] QVector<QDate> weeks(int count) const;
    [[nodiscard]] Instant midnight(const QDate &date) const;
    /// Nobody books twice in the same moment: what is made next is younger than what was made before.
    void letTimePass() { m_clock.set(m_clock.now().plusMinutes(1)); }

    /// Makes the practice where it is not there in this version, with as many appointments (0: with all of its years).
    static void makeSure(const QString &path, sample::Size size, int appointments);

private:
    QString m_path;
    Facts m_facts;
    sample::SampleClock m_clock;
    RandomIds m_ids{m_clock};
    QtZones m_zones;
    AccessMatrix m_matrix;
    PracticeSeal m_seal;
    Parts m_parts;
    std::unique_ptr<store::SqliteStore> m_store;
};

[[noreturn]] void stop(const Error &error);

template <class T>
T must(Result<T> result)
{
    if (!result)
        stop(result.error());
    return std::move(*result);
}

inline void must(const Result<> &result)
{
    if (!result)
        stop(result.error());
}

template <class T>
T must(QFuture<Result<T>> future)
{
    return must(future.result());
}

} // namespace praxis::bench
