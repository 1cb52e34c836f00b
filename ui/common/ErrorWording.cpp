#include "ui/common/Wording.h"

#include "models/kernel/Time.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

/// Sentences for codes. A switch without default, so that the compiler names a code that has no sentence.
namespace praxis::ui::wording {

namespace {

class ErrorTexts {
    Q_DECLARE_TR_FUNCTIONS(praxis::ui::ErrorWording)
};

QString value(const Error &error, const char *key)
{
    return error.data.value(QLatin1StringView(key)).toString();
}

QString denied(const Error &error)
{
    if (value(error, "reason") == QLatin1StringView("reason_required"))
        return ErrorTexts::tr("A reason is needed for this. Nothing was changed.");
    if (value(error, "reason") == QLatin1StringView("two_people_required"))
        return ErrorTexts::tr("This takes two people. Nothing was opened; the practice manager can open it with a reason.");
    if (value(error, "reason") == QLatin1StringView("not_the_author"))
        return ErrorTexts::tr("Only who wrote this may do that. Nothing was changed.");
    if (value(error, "reason") == QLatin1StringView("not_the_supervisor"))
        return ErrorTexts::tr("Only the supervisor whom the note names may co-sign it. Nothing was changed.");
    if (value(error, "reason") == QLatin1StringView("only_shared"))
        return ErrorTexts::tr("This recording is only shown to you. Whose session it was may hand it out.");
    if (value(error, "reason") == QLatin1StringView("same_person"))
        return ErrorTexts::tr("This takes two people: somebody else has to decide. Nothing was changed.");
    if (value(error, "reason") == QLatin1StringView("same_day"))
        return ErrorTexts::tr("You can reverse a payment that you took yourself, on the same day. For this one, ask the practice manager. Nothing was changed.");
    if (value(error, "reason") == QLatin1StringView("second_person"))
        return ErrorTexts::tr("You asked for this yourself: somebody else has to approve it. Nothing was changed.");
    if (value(error, "reason") == QLatin1StringView("limit"))
        return ErrorTexts::tr("This is more than a manager corrects in a day alone. An administrator can do it. Nothing was changed.");
    return ErrorTexts::tr("Your role does not allow this. Nothing was changed; the practice manager can help.");
}

/// Of an encrypted file: three different things to do.
QString media(const Error &error)
{
    const QString what = value(error, "media");
    if (what == QLatin1StringView("without_key"))
        return ErrorTexts::tr("The key of this file is gone, so nobody can open it any more. If it was not destroyed on purpose, a backup may have it.");
    if (what == QLatin1StringView("missing"))
        return ErrorTexts::tr("The file is not where it was kept. Nothing was deleted by this; a backup may have it.");
    if (what == QLatin1StringView("archive_away"))
        return ErrorTexts::tr("This recording is in the archive, and the archive cannot be reached. Connect its disk, and open it again: nothing is lost.");
    if (what == QLatin1StringView("damaged"))
        return ErrorTexts::tr("The file was altered or damaged, so it is not shown. A backup may have it whole.");
    return {};
}

/// The first hold stays, with its reason.
QString alreadyHeld(const Error &error)
{
    const Instant since = Instant::fromString(value(error, "since"));
    const QString by = value(error, "by");
    if (since.isNull() || by.isEmpty())
        return ErrorTexts::tr("This is on a legal hold already, which stays as it is.");
    return ErrorTexts::tr("This is on a legal hold already, which %1 placed on %2. It stays as it is.", "a name, a date").arg(by, QLocale().toString(since.utc().toLocalTime().date(), QLocale::ShortFormat));
}

QString notAvailable(const Error &error)
{
    const QString status = value(error, "status");
    if (status == QLatin1StringView("started") || status == QLatin1StringView("processing"))
        return ErrorTexts::tr("This recording is not ready yet. It can be opened once it is.");
    if (status == QLatin1StringView("failed"))
        return ErrorTexts::tr("Recording this session failed, so there is nothing to open.");
    if (status == QLatin1StringView("deleted") && value(error, "type") == QLatin1StringView("Note"))
        return ErrorTexts::tr("This note was destroyed at the end of its retention. Nothing was changed.");
    if (status == QLatin1StringView("deleted") && (value(error, "type") == QLatin1StringView("Removal") || value(error, "type") == QLatin1StringView("HoldRelease")))
        return ErrorTexts::tr("This was destroyed already at the end of its retention. Its certificate is kept.");
    if (status == QLatin1StringView("deleted"))
        return ErrorTexts::tr("This recording was destroyed at the end of its retention. Its certificate is kept.");
    if (status == QLatin1StringView("answered"))
        return ErrorTexts::tr("You have answered this already. Your first answer stays.");
    if (status == QLatin1StringView("empty"))
        return ErrorTexts::tr("There is nothing in this file. Nothing was brought in.");
    if (status == QLatin1StringView("infected"))
        return ErrorTexts::tr("The virus scanner has found “%1” in this file since it was filed. It is kept, and not opened.").arg(value(error, "found"));
    if (status == QLatin1StringView("held"))
        return alreadyHeld(error);
    if (status == QLatin1StringView("not_held"))
        return ErrorTexts::tr("No legal hold is on this any more. Nothing was changed.");
    if (status == QLatin1StringView("not_due"))
        return ErrorTexts::tr("This has to be kept longer, so it cannot go yet. Nothing was destroyed.");
    if (status == QLatin1StringView("on_hold") && value(error, "type") == QLatin1StringView("Document"))
        return ErrorTexts::tr("This document is on a legal hold, so it stays. Nothing was changed.");
    if (status == QLatin1StringView("on_hold") && value(error, "type") == QLatin1StringView("Note"))
        return ErrorTexts::tr("This note is on a legal hold, so it stays. Nothing was changed.");
    if (status == QLatin1StringView("on_hold"))
        return ErrorTexts::tr("This is on a legal hold, so it cannot go. Nothing was destroyed.");
    return ErrorTexts::tr("This recording is not available now.");
}

/// What the accounts say to something that has no field on screen.
QString invalid(const Error &error)
{
    static const QStringList spoken{QStringLiteral("more_than_open"), QStringLiteral("mixed"), QStringLiteral("nothing_to_charge"), QStringLiteral("nothing_open"),
                                    QStringLiteral("refunded"), QStringLiteral("over"), QStringLiteral("kind"), QStringLiteral("too_late")};
    const QVariantList fields = error.data.value(QStringLiteral("fields")).toList();
    const QString problem = fields.size() == 1 ? fields.first().toMap().value(QStringLiteral("problem")).toString() : QString();
    return spoken.contains(problem) ? ErrorTexts::tr("%1 Nothing was changed.", "a sentence").arg(fieldProblem(problem))
                                    : ErrorTexts::tr("Something is not right in what was entered. Nothing was saved yet.");
}

QString badTransition(const Error &error)
{
    if (value(error, "type") == QLatin1StringView("Message"))
        return ErrorTexts::tr("This message is no longer where it was. Nothing was changed.");
    if (value(error, "type") == QLatin1StringView("LedgerEntry"))
        return ErrorTexts::tr("This was settled in the meantime. Nothing was changed.");
    if (value(error, "type") == QLatin1StringView("Removal") || value(error, "type") == QLatin1StringView("HoldRelease"))
        return ErrorTexts::tr("This has been decided already. Nothing was changed.");
    if (value(error, "type") == QLatin1StringView("Document"))
        return ErrorTexts::tr("Somebody has decided about this document in the meantime. Nothing was changed.");
    if (value(error, "type") != QLatin1StringView("Note"))
        return ErrorTexts::tr("An appointment cannot go from its present state to that one. Nothing was changed.");
    if (value(error, "from") == QLatin1StringView("draft"))
        return ErrorTexts::tr("This note has not been signed yet. Nothing was changed.");
    if (value(error, "from") == QLatin1StringView("cosigned"))
        return ErrorTexts::tr("This note has been co-signed already.");
    return ErrorTexts::tr("This note has been signed and stays as it is. Write an addendum instead.");
}

QString duplicate(const Error &error)
{
    const QString field = value(error, "field");
    if (field == QLatin1StringView("login"))
        return ErrorTexts::tr("Somebody else signs in with this name already. Choose another.");
    if (field == QLatin1StringView("email"))
        return ErrorTexts::tr("Another person has this e-mail address. People who share one need to be linked as family first.");
    if (field == QLatin1StringView("record_number"))
        return ErrorTexts::tr("Another person has this record number. Choose another.");
    if (field == QLatin1StringView("hold_release"))
        return ErrorTexts::tr("Somebody has asked to release this hold already: it waits for a second person.");
    return ErrorTexts::tr("This exists already. Nothing was saved twice.");
}

QString clash(const Error &error)
{
    const auto count = error.data.value(QStringLiteral("clashes")).toList().size();
    if (count > 1)
        return ErrorTexts::tr("%n appointments stand in the way. Nothing was changed; choose another time.", nullptr, static_cast<int>(count));
    return ErrorTexts::tr("Something else is at this time already. Nothing was changed; choose another time.");
}

QString weakPassword(const Error &error)
{
    const QString problem = value(error, "problem");
    if (problem == QLatin1StringView("too_short"))
        return ErrorTexts::tr("Too short: use at least 12 characters. A few words in a row are easy to remember.");
    if (problem == QLatin1StringView("too_long"))
        return ErrorTexts::tr("Too long: use at most 1024 characters.");
    if (problem == QLatin1StringView("contains_name"))
        return ErrorTexts::tr("Too easy to guess: it is mostly a name that others know.");
    return ErrorTexts::tr("Too easy to guess: it is among the first that others would try.");
}

QString lockedOut(const Error &error)
{
    const QVariant until = error.data.value(QStringLiteral("until"));
    const Instant at = until.typeId() == QMetaType::QString ? Instant::fromString(until.toString()) : Instant{until.toLongLong()};
    if (at.isNull())
        return ErrorTexts::tr("Too many wrong passwords. Wait a little and try again.");
    return ErrorTexts::tr("Too many wrong passwords. Try again after %1.").arg(QLocale().toString(at.utc().toLocalTime().time(), QLocale::ShortFormat));
}

QString cannotUndo(const Error &error)
{
    if (value(error, "why") == QLatin1StringView("messages_left"))
        return ErrorTexts::tr("This can no longer be undone: a message about it has left. Change it again instead.");
    if (value(error, "why") == QLatin1StringView("consent_withdrawn"))
        return ErrorTexts::tr("This cannot be undone or redone: the consent was withdrawn since. Nothing was changed; if they agree again, write that down as a new consent.");
    if (value(error, "why") == QLatin1StringView("recording_kept"))
        return ErrorTexts::tr("This can no longer be undone: the recording was imported more than a day ago, and is kept until its retention ends. Nothing was touched.");
    return ErrorTexts::tr("This can no longer be undone: it was changed again since. Nothing was touched.");
}

QString asking(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Denied:
        return denied(error);
    case ErrorCode::NotFound:
        return ErrorTexts::tr("This is no longer here. It may have been deleted a moment ago.");
    case ErrorCode::Invalid:
        return invalid(error);
    case ErrorCode::Required:
        return ErrorTexts::tr("Something needed is blank. Nothing was saved yet.");
    case ErrorCode::TooLong:
        return ErrorTexts::tr("This is longer than there is room for. Nothing was saved yet.");
    case ErrorCode::Duplicate:
        return duplicate(error);
    case ErrorCode::ChangedSince:
        return ErrorTexts::tr("Somebody saved a newer version meanwhile. What you entered is still here: compare, and save again.");
    case ErrorCode::Clash:
        return clash(error);
    case ErrorCode::OutsideHours:
        return ErrorTexts::tr("This is outside working hours. Nothing was changed; choose another time or give a reason.");
    case ErrorCode::BadTransition:
        return badTransition(error);
    case ErrorCode::NothingToUndo:
        return ErrorTexts::tr("There is nothing to undo.");
    case ErrorCode::CannotUndo:
        return cannotUndo(error);
    case ErrorCode::VideoOff:
        return ErrorTexts::tr("Video sessions are not enabled for your account. Please contact your organization administrator.");
    case ErrorCode::UnknownZone:
        return ErrorTexts::tr("The time zone “%1” is not known on this computer. Nothing was changed; another can be chosen in the settings of the location or the practice.").arg(value(error, "zone"));
    case ErrorCode::ConsentMissing:
        if (error.data.contains(QStringLiteral("act")))
            return ErrorTexts::tr("A consent that this takes is missing, and nobody has given a reason. Nothing was changed.");
        return ErrorTexts::tr("Not everybody in this session agrees to being recorded, so the recording is closed. Nothing was destroyed; it opens again once they agree.");
    case ErrorCode::NotAvailable:
        return notAvailable(error);
    case ErrorCode::LastAdmin:
        return ErrorTexts::tr("A practice needs an administrator. Make somebody else one first.");
    default:
        return {};
    }
}

QString keys(const Error &error)
{
    switch (error.code) {
    case ErrorCode::WrongPassword:
        return ErrorTexts::tr("That is not the password. Nothing was changed; try again.");
    case ErrorCode::WeakPassword:
        return weakPassword(error);
    case ErrorCode::LockedOut:
        return lockedOut(error);
    case ErrorCode::KeyMissing:
        return ErrorTexts::tr("This way of signing in is not set up on this computer. Use a password or the recovery sheet.");
    case ErrorCode::KeyHeaderDamaged:
        return ErrorTexts::tr("The file with the keys of this practice is damaged. The records are untouched; put the file back from a backup.");
    case ErrorCode::KeychainUnavailable:
        return ErrorTexts::tr("The keychain of this computer does not answer. Sign in with the password instead.");
    case ErrorCode::NotEncrypted:
        return ErrorTexts::tr("The records would not be encrypted here, so Praxis does not open them. Install Praxis again.");
    default:
        return {};
    }
}

QString moment(const Error &error, const char *key)
{
    const QDateTime at = QDateTime::fromString(value(error, key), Qt::ISODateWithMs).toLocalTime();
    return at.isValid() ? QLocale().toString(at, QLocale::ShortFormat) : value(error, key);
}

QString store(const Error &error)
{
    switch (error.code) {
    case ErrorCode::StoreUnavailable:
        if (error.data.value(QStringLiteral("missing")).toBool())
            return ErrorTexts::tr("The file with the records is not where it was; its keys are. Praxis deletes no such file: if it was moved, "
                             "put it back and try again, or put a backup in its place.");
        return ErrorTexts::tr("The records cannot be reached. Nothing was changed; check the disk and try again.");
    case ErrorCode::StoreDamaged:
        return ErrorTexts::tr("The file with the records is damaged. Nothing was deleted; a backup can be put in its place.");
    case ErrorCode::StoreNewer:
        return ErrorTexts::tr("These records were written by a newer version of Praxis. They are untouched; install the newer version to open them.");
    case ErrorCode::StoreForeign:
        return ErrorTexts::tr("This file does not belong to Praxis. It is untouched.");
    case ErrorCode::StoreBusy:
        if (value(error, "what") == QLatin1StringView("media"))
            return ErrorTexts::tr("The files of this recording are being moved by somebody else right now. Nothing was changed; try again in a few minutes.");
        return ErrorTexts::tr("Praxis already has these records open in another window or program. Use that one, or close it first.");
    case ErrorCode::StoreReadOnly:
        return ErrorTexts::tr("The folder with the records cannot be written to. Nothing was changed; allow writing and try again.");
    case ErrorCode::DiskFull:
        return ErrorTexts::tr("The disk is full. The last change was not saved, everything before it was. Make room and try again.");
    case ErrorCode::RolledBack:
        return ErrorTexts::tr("These records are older than when they were last open here: an earlier copy was put in their place.");
    case ErrorCode::GrantsAltered:
        if (error.data.value(QStringLiteral("type")) != QStringLiteral("User"))
            return ErrorTexts::tr("What stands here of a consent, a share or a hold is not what the audit trail says was last written: part of an earlier copy "
                             "was put in place. Nothing was opened and nothing was changed; put a backup in place.");
        return ErrorTexts::tr("What this account may do here is not what the audit trail says it was given: part of an earlier copy was put in place. "
                         "Nobody was let in and nothing was changed; put a backup in place, or let another administrator sign in.");
    case ErrorCode::ClockBehind:
        return ErrorTexts::tr("This computer's clock says %1, but something was written here on %2. You can go on; set the clock right first, so that "
                         "times and reminders are right.").arg(moment(error, "now"), moment(error, "last"));
    case ErrorCode::AuditUnwritable:
        return ErrorTexts::tr("Access could not be written down, so it was not given. Nothing was changed; try again.");
    case ErrorCode::AuditBroken:
        return ErrorTexts::tr("The audit trail does not add up at entry %1. Nothing was deleted; tell whoever looks after your practice's data.")
            .arg(value(error, "number"));
    default:
        return {};
    }
}

/// What runs or hides others is not taken in (FileRisk).
QString notThatKind(const Error &error)
{
    const QString why = value(error, "why");
    if (why == QLatin1StringView("archive"))
        return ErrorTexts::tr("This is an archive: what is inside cannot be seen before it is unpacked. Unpack it and file what you need; nothing was brought in.");
    if (why == QLatin1StringView("macros"))
        return ErrorTexts::tr("There are macros in this file, which are small programs. Save it without macros, or as a PDF; nothing was brought in.");
    if (why == QLatin1StringView("program"))
        return ErrorTexts::tr("This is a program and not a document. Nothing was brought in.");
    if (why == QLatin1StringView("active"))
        return ErrorTexts::tr("A page like this can load other things when it is opened. Print it to a PDF and file that; nothing was brought in.");
    if (why == QLatin1StringView("virus"))
        return ErrorTexts::tr("The virus scanner found something in this file (%1). Nothing was brought in.").arg(value(error, "found"));
    return ErrorTexts::tr("This file is not what its name says. Nothing was brought in.");
}

QString files(const Error &error)
{
    switch (error.code) {
    case ErrorCode::FileUnreadable:
        return ErrorTexts::tr("“%1” cannot be read. Check that it is still there and that you may open it.").arg(value(error, "path"));
    case ErrorCode::FileUnwritable:
        return ErrorTexts::tr("“%1” cannot be written. Choose another folder.").arg(value(error, "path"));
    case ErrorCode::NotThatKind:
        return notThatKind(error);
    case ErrorCode::TooLarge:
        if (value(error, "what") == u"picture")
            return ErrorTexts::tr("This picture has more than 40 million points. Save it smaller, and add it again.");
        return ErrorTexts::tr("This is larger than Praxis takes in at once. Split it and try again; nothing was brought in.");
    case ErrorCode::Malformed:
        if (error.data.contains(QStringLiteral("line")))
            return ErrorTexts::tr("The file cannot be understood at line %1. Nothing was brought in.").arg(value(error, "line"));
        return ErrorTexts::tr("The file cannot be understood. Nothing was brought in.");
    case ErrorCode::Encoding:
        return ErrorTexts::tr("Some letters of the file cannot be read. Save it as UTF-8 and try again; nothing was brought in.");
    case ErrorCode::Cancelled:
        return ErrorTexts::tr("Stopped. Nothing was changed.");
    default:
        return {};
    }
}

} // namespace

QString sentence(const Error &error)
{
    for (const auto &group : {media(error), asking(error), keys(error), store(error), files(error)}) {
        if (!group.isEmpty())
            return group;
    }
    return ErrorTexts::tr("Something went wrong inside Praxis. Everything saved before is kept; try again, and send the details to support if it stays.");
}

} // namespace praxis::ui::wording
