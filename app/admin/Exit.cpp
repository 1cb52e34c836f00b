#include "app/admin/Exit.h"

#include <QDateTime>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace praxis::admin {

Exit exitFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::StoreDamaged:
    case ErrorCode::StoreForeign:
    case ErrorCode::NotEncrypted:
    case ErrorCode::KeyHeaderDamaged:
    case ErrorCode::AuditBroken:
    case ErrorCode::RolledBack:
    case ErrorCode::GrantsAltered:
        return Exit::Damaged;
    case ErrorCode::WrongPassword:
    case ErrorCode::LockedOut:
    case ErrorCode::KeyMissing:
    case ErrorCode::Denied:
        return Exit::NotAllowed;
    case ErrorCode::StoreBusy:
    case ErrorCode::StoreReadOnly:
    case ErrorCode::StoreUnavailable:
    case ErrorCode::DiskFull:
    case ErrorCode::FileUnwritable:
    case ErrorCode::KeychainUnavailable:
        return Exit::Unavailable;
    default:
        return Exit::Failed;
    }
}

namespace {

QString plain(ErrorCode code)
{
    static const QHash<ErrorCode, QString> sentences{
        {ErrorCode::Denied, QStringLiteral("This account may not do that. Nothing was changed.")},
        {ErrorCode::NotFound, QStringLiteral("There is no such thing here.")},
        {ErrorCode::Invalid, QStringLiteral("Some values are not acceptable.")},
        {ErrorCode::Duplicate, QStringLiteral("It is there already. Nothing was overwritten.")},
        {ErrorCode::UnknownZone, QStringLiteral("This time zone is not known. Use an IANA name such as Australia/Sydney.")},
        {ErrorCode::LastAdmin, QStringLiteral("A practice keeps at least one administrator.")},
        {ErrorCode::WrongPassword, QStringLiteral("The name or the password is wrong.")},
        {ErrorCode::WeakPassword, QStringLiteral("This password is too easy to guess: at least 12 characters, not a common one, not your name.")},
        {ErrorCode::KeyMissing, QStringLiteral("This account has no password here. Another administrator can set one.")},
        {ErrorCode::KeyHeaderDamaged, QStringLiteral("The key header beside the database is damaged or missing. Keep all files as they are, and restore a backup.")},
        {ErrorCode::NotEncrypted, QStringLiteral("This database is not encrypted, and is not opened.")},
        {ErrorCode::StoreDamaged, QStringLiteral("The database is damaged. Keep the file as it is, and restore a backup.")},
        {ErrorCode::StoreNewer, QStringLiteral("This database was written by a newer version of Praxis. It was not touched: install that version.")},
        {ErrorCode::StoreForeign, QStringLiteral("This is not a database of Praxis, or something was added to it. It was refused.")},
        {ErrorCode::StoreBusy, QStringLiteral("The practice is open in another program. Close it there and try again.")},
        {ErrorCode::StoreReadOnly, QStringLiteral("The folder or the file cannot be written. Nothing was changed.")},
        {ErrorCode::StoreUnavailable, QStringLiteral("The database cannot be opened.")},
        {ErrorCode::DiskFull, QStringLiteral("The disk is full. Nothing was changed; make room and try again.")},
        {ErrorCode::RolledBack, QStringLiteral("This database is older than the one that was last open on this computer.")},
        {ErrorCode::GrantsAltered, QStringLiteral("What this account may do is not what the audit trail says it was given. Nobody was let in.")},
        {ErrorCode::ClockBehind, QStringLiteral("This computer's clock is behind what was written here last. Set it right.")},
        {ErrorCode::AuditUnwritable, QStringLiteral("The audit trail cannot be written, so nothing was done.")},
        {ErrorCode::AuditBroken, QStringLiteral("The audit trail is not as it was written.")},
        {ErrorCode::FileUnreadable, QStringLiteral("The file cannot be read.")},
        {ErrorCode::FileUnwritable, QStringLiteral("The file cannot be written. Nothing was changed.")},
        {ErrorCode::NotThatKind, QStringLiteral("The file is not what its name or the command says.")},
        {ErrorCode::TooLarge, QStringLiteral("The file has more than is accepted at once.")},
        {ErrorCode::Malformed, QStringLiteral("The file is not well formed.")},
        {ErrorCode::Encoding, QStringLiteral("The file's characters cannot be read: save it as UTF-8.")},
        {ErrorCode::KeychainUnavailable, QStringLiteral("The keychain of this computer is locked, or there is none.")},
        {ErrorCode::Cancelled, QStringLiteral("Stopped. Nothing was kept.")},
    };
    return sentences.value(code, QStringLiteral("It failed: ") + codeName(code) + u'.');
}

} // namespace

QString sentence(const Error &error)
{
    QString text = plain(error.code);
    if (error.code == ErrorCode::LockedOut)
        text = QStringLiteral("Too many wrong passwords. Try again at ")
            + error.data.value(QStringLiteral("until")).toDateTime().toLocalTime().toString(Qt::ISODate) + u'.';
    if (error.code == ErrorCode::StoreBusy && error.data.contains(QStringLiteral("migration")))
        text = QStringLiteral("Somebody's query or open transaction keeps hold of a table that version %1 changes. It was asked for %2 times, each for a moment only,"
                              " so that no desk waits behind it. Nothing of that version was made. pg_stat_activity shows who it is: end it, or run this again once it is over.")
                   .arg(error.data.value(QStringLiteral("migration")).toInt())
                   .arg(error.data.value(QStringLiteral("tries")).toInt());
    return text + detailsOf(error);
}

QString detailsOf(const Error &error)
{
    if (error.data.isEmpty())
        return {};
    return QStringLiteral("\nDetails: ") + QString::fromUtf8(QJsonDocument(QJsonObject::fromVariantMap(error.data)).toJson(QJsonDocument::Compact));
}

} // namespace praxis::admin
