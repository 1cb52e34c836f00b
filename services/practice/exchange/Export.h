#pragma once

#include "models/access/Actor.h"
#include "models/rules/Consents.h"
#include "services/practice/door/Door.h"
#include "services/practice/exchange/Import.h"

#include <QDate>
#include <QSet>

namespace praxis {

/// Why a list left, in the trail, where it is for somebody else: before how many stayed out of it because they have not agreed.
inline constexpr QLatin1StringView forOthersMark{"for_others:"};

enum class ExportFormat : quint8 { ContactsCsv, ContactsVCard, AppointmentsICalendar };

struct ExportOptions {
    ExportFormat format{};
    QDate from;                ///< of appointments; both blank: all of them
    QDate until;               ///< last day
    QVector<QUuid> practitioners; ///< of appointments; empty: all
    QVector<QUuid> appointments;  ///< these alone; empty: all
    QVector<QUuid> people;     ///< of contacts; empty: all
    QString kind;              ///< of contacts: "patient"; blank: every kind
    CopyFor copyFor = CopyFor::OwnUse; ///< for others: without the patients who have not agreed to sharing, and without their appointments
};

struct ExportReport {
    QString path;
    int count = 0;
    qint64 bytes = 0;
    int leftOut = 0;           ///< patients who have not agreed to sharing
    QStringList leftOutNames;  ///< the first of them
    bool withoutRelations = false; ///< who belongs to whom has no place in a list of people
};

/// The columns of a list of people that leaves the practice.
[[nodiscard]] const QStringList &exportedColumns();
/// A table that we wrote ourselves, this version or an earlier one with fewer columns, or what was refused at an import: what was
/// put before its formulas is taken away again.
[[nodiscard]] bool isTableOfOurs(const QStringList &header);

/// Takes people or appointments out into a file. The audit trail knows of it before the file has its name; what cannot be
/// written whole is not there at all. Synchronous, for the thread that owns the door.
class Export {
public:
    Export(Door &door, const Parts &parts, const Actor &actor);

    /// Denied, FileUnwritable, DiskFull, Cancelled, AuditUnwritable.
    [[nodiscard]] Result<ExportReport> write(const QString &path, const ExportOptions &options, const ImportWatch &watch = {});
    /// The same to whatever takes it; nothing of it may be handed on where this fails.
    [[nodiscard]] Result<ExportReport> write(QIODevice &device, const ExportOptions &options, const ImportWatch &watch = {});

private:
    [[nodiscard]] Result<> mayWrite(const ExportOptions &options);
    [[nodiscard]] Result<int> writeContacts(QIODevice &device, const ExportOptions &options, const ImportWatch &watch);
    [[nodiscard]] Result<int> writeAppointments(QIODevice &device, const ExportOptions &options, const ImportWatch &watch);
    /// Who of these stays out of what is for others; all of them are looked up once.
    [[nodiscard]] Result<> findLeftOut(const ExportOptions &options, QVector<QUuid> people);
    void leaveOut(const QUuid &person, const QString &name);
    [[nodiscard]] Result<> findSpan(const QVector<QUuid> &appointments, QDate &from, QDate &until);

    Door &m_door;
    const Parts &m_parts;
    Actor m_actor;
    QSet<QUuid> m_lookedUp, m_lacking; ///< patients, and those of them who have not agreed to sharing
    QSet<QUuid> m_leftOut;
    QStringList m_leftOutNames;
};

} // namespace praxis
