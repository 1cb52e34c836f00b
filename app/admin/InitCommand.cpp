#include "app/admin/Subcommand.h"

#include <QFile>
#include <QLocale>

namespace praxis::admin {

namespace {

QString currencyOf(const QString &country)
{
    const QLocale locale(QLocale::AnyLanguage, QLocale::codeToTerritory(country));
    const QString code = locale.currencySymbol(QLocale::CurrencyIsoCode);
    return code.isEmpty() ? QStringLiteral("EUR") : code;
}

Result<> writeSheet(const QString &path, const QString &code)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner)
        || file.write(code.toUtf8() + '\n') < 0 || !file.flush())
        return fail(ErrorCode::FileUnwritable, {{QStringLiteral("path"), path}, {QStringLiteral("detail"), file.errorString()}});
    return {};
}

Result<app::PracticeFile::Created> create(const Invocation &call, app::Machine &machine)
{
    app::PracticeFile::Founding founding;
    founding.practice = practiceIn(call);
    founding.login = call.value("login");
    founding.displayName = call.has("display-name") ? call.value("display-name") : call.value("login");
    PRAXIS_TRY(const SecretBytes password,
               call.terminal.password(QStringLiteral("New password of ") + founding.login, call.value("password-file"), true));
    return app::PracticeFile::create(call.folder, machine, founding, password);
}

} // namespace

Organization practiceIn(const Invocation &call)
{
    Organization practice;
    practice.name = call.value("name");
    practice.country = call.value("country");
    practice.currency = call.has("currency") ? call.value("currency") : currencyOf(call.value("country"));
    practice.zone = call.value("zone");
    practice.language = call.value("language");
    return practice;
}

Exit runInit(const Invocation &call)
{
    if (call.value("name").isEmpty() || call.value("login").isEmpty())
        return call.terminal.usage(QStringLiteral("init needs --name and --login"));
    if (call.has("store"))
        return runHostedInit(call);
    const auto here = machine();
    if (!here)
        return call.terminal.failed(here.error());
    auto created = create(call, **here);
    if (!created)
        return call.terminal.failed(created.error());
    QString shown = created->sheet.code;
    if (call.has("recovery-file")) {
        if (const auto written = writeSheet(call.value("recovery-file"), created->sheet.code); !written)
            call.terminal.note(QStringLiteral("The recovery code could not be written into a file, so it is shown here."));
        else
            shown.clear();
    }
    wipe(created->sheet.code);
    QJsonObject values{{QStringLiteral("organization"), idText(created->practice->organization())}, {QStringLiteral("data"), call.folder}};
    QString words = QStringLiteral("The practice is ready in ") + call.folder;
    if (!shown.isEmpty()) {
        values.insert(QStringLiteral("recovery_code"), shown);
        words += QStringLiteral("\n\nRecovery code, shown this once. It opens the practice when every password is lost.\nPrint it and lock it away:\n\n  ") + shown;
    }
    return call.terminal.done(values, words);
}

} // namespace praxis::admin
