#include "tests/architecture/SourceTree.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace {

/// Comments and quoted text become blanks; lines stay lines.
QStringList codeOf(const QStringList &lines)
{
    QStringList code;
    bool inComment = false;
    for (const QString &line : lines) {
        QString out;
        QChar quote;
        for (qsizetype i = 0; i < line.size(); ++i) {
            const QChar c = line[i];
            const QStringView two = QStringView(line).mid(i, 2);
            if (inComment) {
                if (two == u"*/") {
                    inComment = false;
                    ++i;
                }
            } else if (!quote.isNull()) {
                if (c == u'\\')
                    ++i;
                else if (c == quote)
                    quote = {};
            } else if (two == u"//") {
                break;
            } else if (two == u"/*") {
                inComment = true;
                ++i;
            } else if (c == u'"' || (c == u'\'' && (i == 0 || !line[i - 1].isDigit()))) {
                quote = c;
                out += u' ';
            } else {
                out += c;
            }
        }
        code.append(out);
    }
    return code;
}

} // namespace

QStringList SourceFile::includes() const
{
    static const QRegularExpression include(QStringLiteral("^\\s*#include \"([^\"]+)\""));
    QStringList found;
    for (const QString &line : lines) {
        if (const auto match = include.match(line); match.hasMatch())
            found.append(match.captured(1));
    }
    return found;
}

SourceTree::SourceTree(const QString &root)
{
    for (const QString &top : {QStringLiteral("app"), QStringLiteral("ui"), QStringLiteral("services"), QStringLiteral("models"), QStringLiteral("resources")}) {
        QDirIterator it(root + u'/' + top, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            SourceFile source;
            source.path = QDir(root).relativeFilePath(file.fileName());
            source.module = source.path.section(u'/', 0, -2);
            source.lines = QString::fromUtf8(file.readAll()).split(u'\n');
            source.code = codeOf(source.lines);
            m_files.append(source);
        }
    }
    std::sort(m_files.begin(), m_files.end(), [](const SourceFile &a, const SourceFile &b) { return a.path < b.path; });
}

QStringList SourceTree::matchesIn(const SourceFile &file, const QString &pattern)
{
    const QRegularExpression expression(pattern);
    QStringList found;
    for (qsizetype i = 0; i < file.code.size(); ++i) {
        if (expression.match(file.code[i]).hasMatch())
            found.append(QStringLiteral("%1:%2: %3").arg(file.path).arg(i + 1).arg(file.lines[i].trimmed()));
    }
    return found;
}

QVector<FoundFunction> SourceTree::functions() const
{
    QVector<FoundFunction> found;
    for (const SourceFile &file : m_files) {
        if (!file.path.endsWith(u".cpp"))
            continue;
        qsizetype start = -1;
        for (qsizetype i = 0; i < file.lines.size(); ++i) {
            if (file.lines[i] == u"{")
                start = i;
            else if (file.lines[i] == u"}" && start >= 0) {
                found.append({file.path, static_cast<int>(start), static_cast<int>(i - start + 1)});
                start = -1;
            }
        }
    }
    return found;
}
