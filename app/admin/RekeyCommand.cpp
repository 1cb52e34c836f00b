#include "app/admin/Subcommand.h"

namespace praxis::admin {

Exit runRekey(const Invocation &call)
{
    const QString login = call.value("login");
    if (!call.arguments.isEmpty() || login.isEmpty())
        return call.terminal.usage(QStringLiteral("rekey, with --login of an administrator"));
    const auto here = machine();
    if (!here)
        return call.terminal.failed(here.error());
    const auto practice = app::PracticeFile::open(call.folder, **here);
    if (!practice)
        return call.terminal.failed(practice.error());
    const auto password = call.terminal.password(QStringLiteral("Password of ") + login, call.value("password-file"));
    if (!password)
        return call.terminal.failed(password.error());
    Result<> done = (*practice)->unlockWithPassword(login, *password);
    if (done)
        done = (*practice)->replaceDataKey(*password);
    if (!done)
        return call.terminal.failed(done.error());
    return call.terminal.done({{QStringLiteral("data"), call.folder}, {QStringLiteral("key_revision"), (*practice)->header().revision()}},
                              QStringLiteral("The practice is encrypted with a new key. Everybody signs in as before, and the recovery sheet is the same.\n"
                                             "Backups made before today open with the passwords of their day: destroy those that nobody needs."));
}

} // namespace praxis::admin
