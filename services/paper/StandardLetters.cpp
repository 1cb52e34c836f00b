#include "services/paper/StandardLetters.h"

#include "resources/templates/Templates.h"

namespace praxis::paper {

namespace {

/// "name: …", "kind: …", an empty line, then the letter.
StandardLetter letterOf(const TemplateFile &file)
{
    StandardLetter letter{file.key, file.key, file.language, DocumentKind::Letter, {}};
    const QString head = file.text.section(QStringLiteral("\n\n"), 0, 0);
    letter.body = file.text.section(QStringLiteral("\n\n"), 1).trimmed();
    for (const QString &line : head.split(u'\n')) {
        const QString value = line.section(u':', 1).trimmed();
        if (line.startsWith(u"name:"))
            letter.name = value;
        if (line.startsWith(u"kind:"))
            detail::FieldTraits<DocumentKind>::set(letter.kind, value);
    }
    return letter;
}

} // namespace

QVector<StandardLetter> standardLetters()
{
    static const QVector<StandardLetter> letters = [] {
        QVector<StandardLetter> all;
        for (const TemplateFile &file : templateFiles())
            all.append(letterOf(file));
        return all;
    }();
    return letters;
}

} // namespace praxis::paper
