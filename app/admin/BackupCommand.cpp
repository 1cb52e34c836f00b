#include "app/admin/Subcommand.h"
#include "app/common/Backup.h"

namespace praxis::admin {

Exit runBackup(const Invocation &call)
{
    if (call.arguments.size() != 1)
        return call.terminal.usage(QStringLiteral("backup FOLDER"));
    auto opened = openPractice(call);
    if (!opened)
        return call.terminal.failed(opened.error());
    const auto made = app::Backup::make(*opened->practice, opened->machine->clock, call.arguments[0]);
    if (!made)
        return call.terminal.failed(made.error());
    return call.terminal.done({{QStringLiteral("path"), made->path}, {QStringLiteral("bytes"), made->bytes}, {QStringLiteral("at"), made->at.toString()}},
                              QStringLiteral("Backup: %1 (%2 bytes)").arg(made->path).arg(made->bytes));
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
    return call.terminal.done({{QStringLiteral("data"), call.folder}, {QStringLiteral("kept_aside"), restored->keptAside}}, words);
}

} // namespace praxis::admin
