#include "app/admin/HostedCommands.h"
#include "app/common/Backup.h"

namespace praxis::admin {

Exit runBackup(const Invocation &call)
{
    bool isNumber = false;
    const int days = call.value("keep-days").toInt(&isNumber);
    if (call.arguments.size() != 1 || !isNumber || days < 0)
        return call.terminal.usage(QStringLiteral("backup FOLDER, with --keep-days of 0 or more"));
    if (call.has("store"))
        return runHostedBackup(call);
    auto opened = openPractice(call);
    if (!opened)
        return call.terminal.failed(opened.error());
    const auto made = app::Backup::make(*opened->practice, opened->machine->clock, call.arguments[0], days);
    if (!made)
        return call.terminal.failed(made.error());
    QString words = QStringLiteral("Backup: %1 (%2 bytes)").arg(made->path).arg(made->bytes);
    if (made->missingMedia > 0)
        words += QStringLiteral("\nIT IS NOT WHOLE: %1 files of recordings and documents were neither in the vault nor in its archive. Is the disk of the archive there? Older backups that have one of them were kept.").arg(made->missingMedia);
    if (made->agedOut > 0)
        words += QStringLiteral("\n%1 that were older than %2 days are gone, and with them the keys of what was destroyed since.").arg(made->agedOut).arg(days);
    if (days == app::Backup::keptForEver)
        words += QStringLiteral("\nOlder ones stay: what was destroyed at the end of its retention can still be opened in those from before.");
    return call.terminal.done({{QStringLiteral("path"), made->path}, {QStringLiteral("bytes"), made->bytes}, {QStringLiteral("at"), made->at.toString()},
                               {QStringLiteral("aged_out"), made->agedOut}, {QStringLiteral("keep_days"), days}, {QStringLiteral("missing_media"), made->missingMedia}},
                              words, made->missingMedia > 0 ? Exit::Refused : Exit::Done);
}

Exit runRestore(const Invocation &call)
{
    const QString login = call.value("login");
    if (call.arguments.size() != 1 || login.isEmpty())
        return call.terminal.usage(QStringLiteral("restore BACKUP, with --login of somebody in it"));
    const auto here = machine();
    if (!here)
        return call.terminal.failed(here.error());
    const auto password = call.terminal.password(QStringLiteral("Password of ") + login, call.value("password-file"));
    if (!password)
        return call.terminal.failed(password.error());
    const auto restored = app::Backup::restore(**here, call.arguments[0], call.folder, call.has("replace"), login, *password);
    if (!restored)
        return call.terminal.failed(restored.error());
    QString words = QStringLiteral("Restored and verified: ") + call.folder;
    if (!restored->keptAside.isEmpty())
        words += QStringLiteral("\nWhat was there is now in ") + restored->keptAside;
    if (restored->destroyedAgain > 0)
        words += QStringLiteral("\n%1 records that were destroyed after this backup was made were destroyed in it, too.").arg(restored->destroyedAgain);
    if (!restored->hasRegister)
        words += QStringLiteral("\nThere is no register of destruction beside the backup or the practice: what was destroyed after this backup was made is in it again.");
    return call.terminal.done({{QStringLiteral("data"), call.folder}, {QStringLiteral("kept_aside"), restored->keptAside},
                               {QStringLiteral("destroyed_again"), restored->destroyedAgain}, {QStringLiteral("has_register"), restored->hasRegister}}, words);
}

} // namespace praxis::admin
