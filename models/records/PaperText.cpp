#include "models/records/PaperText.h"

#include <QStringList>

namespace praxis {

namespace {

PaperBlock blockOf(const QString &line)
{
    if (line == u"---")
        return {PaperBlock::Rule, {}};
    if (line.startsWith(u"# "))
        return {PaperBlock::Title, line.mid(2).trimmed()};
    if (line.startsWith(u"## "))
        return {PaperBlock::Heading, line.mid(3).trimmed()};
    if (line.startsWith(u"> "))
        return {PaperBlock::Quiet, line.mid(2).trimmed()};
    return {PaperBlock::Body, line};
}

} // namespace

PaperText paperText(const QString &written)
{
    PaperText text;
    bool goesOn = false; // the next line belongs to the paragraph before
    const QStringList lines = written.split(u'\n');
    for (const QString &line : lines) {
        if (line.trimmed().isEmpty()) {
            goesOn = false;
            continue;
        }
        const PaperBlock block = blockOf(line.trimmed());
        if (block.style == PaperBlock::Body && goesOn) {
            text.last().text += u'\n' + block.text;
            continue;
        }
        text.append(block);
        goesOn = block.style == PaperBlock::Body;
    }
    return text;
}

QString plainText(const PaperText &text)
{
    QStringList lines;
    for (const PaperBlock &block : text) {
        if (!block.text.trimmed().isEmpty())
            lines << block.text;
    }
    return lines.join(u'\n');
}

} // namespace praxis
