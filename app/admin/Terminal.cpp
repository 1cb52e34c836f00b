#include "app/admin/Terminal.h"

#include <QFile>
#include <QJsonDocument>
#include <QScopeGuard>
#include <QTextStream>

#include <cstdio>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

namespace praxis::admin {

namespace {

constexpr qint64 longestLine = 4096;

/// Would it steer a terminal, turn a line round, or end it where another program looks for lines?
bool acts(QChar c)
{
    constexpr char16_t joins = 0x200d, joinsNot = 0x200c; // parts of words and of emoji
    switch (c.category()) {
    case QChar::Other_Control: return c != u'\n' && c != u'\t';
    case QChar::Other_Format: return c != joins && c != joinsNot;
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return true;
    default: return false;
    }
}

void write(FILE *to, const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), to);
    std::fflush(to);
}

/// What comes from files and people.
void print(FILE *to, QString text)
{
    for (QChar &c : text) {
        if (acts(c))
            c = QChar(0xfffd);
    }
    write(to, text);
}

/// The same for a program: nothing is lost, since JSON has a way to say it.
void print(FILE *to, const QJsonObject &object)
{
    QString line;
    for (const QChar c : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact))) {
        if (acts(c))
            line += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QChar(u'0'));
        else
            line += c;
    }
    write(to, line);
}

QString firstLine(QByteArray bytes)
{
    while (bytes.endsWith('\n') || bytes.endsWith('\r'))
        bytes.chop(1);
    QString text = QString::fromUtf8(bytes);
    wipe(bytes);
    return text;
}

/// Byte by byte, so that a second password may follow in the next line.
QString lineOfInput()
{
    QByteArray line;
    char c = 0;
    while (line.size() < longestLine && ::read(STDIN_FILENO, &c, 1) == 1 && c != '\n')
        line.append(c);
    return firstLine(line);
}

} // namespace

Exit Terminal::done(const QJsonObject &values, const QString &words, Exit exit) const
{
    if (m_json) {
        QJsonObject all = values;
        all.insert(QStringLiteral("ok"), exit == Exit::Done || exit == Exit::Refused);
        print(stdout, all);
    } else if (!words.isEmpty()) {
        print(stdout, words);
    }
    return exit;
}

Exit Terminal::failed(const Error &error, const QString &words) const
{
    const QString said = words.isEmpty() ? sentence(error) : words + detailsOf(error);
    if (m_json) {
        const QJsonObject problem{{QStringLiteral("code"), codeName(error.code)},
                                  {QStringLiteral("message"), said.section(u'\n', 0, 0)},
                                  {QStringLiteral("data"), QJsonObject::fromVariantMap(error.data)}};
        print(stdout, QJsonObject{{QStringLiteral("ok"), false}, {QStringLiteral("error"), problem}});
    } else {
        print(stderr, QString(QStringLiteral("praxisctl: ") + said));
    }
    return exitFor(error.code);
}

Exit Terminal::usage(const QString &problem) const
{
    if (m_json) {
        const QJsonObject error{{QStringLiteral("code"), QStringLiteral("usage")}, {QStringLiteral("message"), problem}};
        print(stdout, QJsonObject{{QStringLiteral("ok"), false}, {QStringLiteral("error"), error}});
    } else {
        print(stderr, QStringLiteral("praxisctl: ") + problem);
    }
    return Exit::Usage;
}

void Terminal::progress(const QString &what, int percent) const
{
    if (m_json || !::isatty(STDERR_FILENO))
        return;
    const QByteArray line = (QStringLiteral("\r%1 %2 %").arg(what).arg(percent, 3) + (percent >= 100 ? u'\n' : u' ')).toUtf8();
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stderr);
    std::fflush(stderr);
}

void Terminal::note(const QString &line) const
{
    print(stderr, line);
}

bool Terminal::hasPerson() const
{
    return !m_json && ::isatty(STDIN_FILENO) && ::isatty(STDERR_FILENO);
}

bool Terminal::agrees(const QString &question, const std::function<bool()> &isStopped) const
{
    constexpr int lookingForStop = 200;
    note(QString(question + u" Type yes or no:"));
    while (!isStopped()) {
        pollfd input{STDIN_FILENO, POLLIN, 0};
        if (::poll(&input, 1, lookingForStop) > 0)
            return lineOfInput().trimmed().compare(u"yes", Qt::CaseInsensitive) == 0;
    }
    return false;
}

Result<QString> Terminal::typed(const QString &prompt)
{
    if (!::isatty(STDIN_FILENO))
        return lineOfInput();
    termios before{};
    if (::tcgetattr(STDIN_FILENO, &before) != 0)
        return fail(ErrorCode::FileUnreadable, {{QStringLiteral("detail"), QStringLiteral("terminal")}});
    termios silent = before;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    const auto restore = qScopeGuard([&] { ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before); });
    std::fputs(qUtf8Printable(QString(prompt + QStringLiteral(": "))), stderr);
    QString line = lineOfInput();
    std::fputs("\n", stderr);
    return line;
}

Result<SecretBytes> Terminal::password(const QString &prompt, const QString &file, bool twice) const
{
    if (!file.isEmpty() && file != u"-") {
        QFile source(file);
        if (!source.open(QIODevice::ReadOnly))
            return fail(ErrorCode::FileUnreadable, {{QStringLiteral("path"), file}, {QStringLiteral("detail"), source.errorString()}});
        QString line = firstLine(source.readLine(longestLine));
        return SecretBytes::takePassword(line);
    }
    PRAXIS_TRY(QString line, typed(prompt));
    if (twice && ::isatty(STDIN_FILENO)) {
        PRAXIS_TRY(QString again, typed(prompt + QStringLiteral(", again")));
        const bool same = line == again;
        wipe(again);
        if (!same) {
            wipe(line);
            return fail(ErrorCode::WeakPassword, {{QStringLiteral("problem"), QStringLiteral("not_the_same_twice")}});
        }
    }
    return SecretBytes::takePassword(line);
}

} // namespace praxis::admin
