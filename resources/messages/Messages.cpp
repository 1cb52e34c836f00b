#include "resources/messages/Messages.h"

#include <QFile>

// Outside a namespace, because the macro declares a function of the global one.
static void loadMessages()
{
    Q_INIT_RESOURCE(Messages);
}

namespace praxis {

namespace {

QString read(const QString &language, const QString &name)
{
    loadMessages();
    QFile file(QStringLiteral(":/messages/%1/%2.txt").arg(language, name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

QString messageLanguage(const QString &wanted)
{
    const QString primary = wanted.section(u'-', 0, 0).section(u'_', 0, 0).toLower();
    return primary.isEmpty() || primary.contains(u'/') || read(primary, QStringLiteral("words")).isEmpty() ? QStringLiteral("en") : primary;
}

MessageFile messageFile(const QString &name, const QString &language)
{
    if (name.contains(u'/') || name == u"words")
        return {};
    const QString text = read(messageLanguage(language), name);
    const QString mail = text.section(QStringLiteral("\n---\n"), 0, 0);
    return {mail.section(QStringLiteral("\n\n"), 0, 0).section(u':', 1).trimmed(), mail.section(QStringLiteral("\n\n"), 1).trimmed(),
            text.section(QStringLiteral("\n---\n"), 1).trimmed()};
}

QString messageWord(const QString &key, const QString &language)
{
    const QStringList lines = read(messageLanguage(language), QStringLiteral("words")).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (line.section(u'=', 0, 0) == key)
            return line.section(u'=', 1);
    }
    return {};
}

} // namespace praxis
