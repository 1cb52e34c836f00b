#include "app/admin/SignInPage.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace praxis::admin {

using namespace Qt::StringLiterals;

SignInPage::SignInPage() = default;
SignInPage::~SignInPage() = default;

bool SignInPage::open(const QString &address)
{
    const QString own = qEnvironmentVariable("XDG_RUNTIME_DIR");
    m_folder = std::make_unique<QTemporaryDir>(QString((own.isEmpty() ? QDir::tempPath() : own) + u"/praxis-sign-in-XXXXXX"));
    QFile file(m_folder->filePath(u"sign-in.html"_s));
    if (!m_folder->isValid() || !file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return false;
    const QByteArray page = u"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"referrer\" content=\"no-referrer\">"
                            "<meta http-equiv=\"refresh\" content=\"0; url=%1\"><title>Praxis</title></head>\n<body><p><a href=\"%1\">Sign in</a></p></body></html>\n"_s
                                .arg(address.toHtmlEscaped())
                                .toUtf8();
    const bool isWhole = file.write(page) == page.size() && file.flush();
    file.close();
    return isWhole && QProcess::startDetached(u"xdg-open"_s, {file.fileName()});
}

} // namespace praxis::admin
