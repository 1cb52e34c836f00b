#include "ui/notes/NoteDocument.h"

#include "ui/common/Moments.h"
#include "ui/notes/NoteWords.h"

#include <QCoreApplication>
#include <QTextCursor>
#include <QTextDocument>

namespace praxis::ui {

namespace {

class NoteDocumentWords {
    Q_DECLARE_TR_FUNCTIONS(praxis::ui::NoteDocument)
};

class Writer {
public:
    Writer(QTextDocument &document, const NoteLook &look) : m_cursor(&document), m_look(look) {}

    enum Style { Title, Heading, Body, Quiet };

    void write(const QString &text, Style style, double above)
    {
        if (text.isEmpty())
            return;
        QTextBlockFormat block;
        block.setTopMargin(above);
        block.setLineHeight(style == Body ? 130 : 110, QTextBlockFormat::ProportionalHeight);
        QTextCharFormat characters;
        QFont font = m_look.font;
        if (style == Title)
            font.setPointSizeF(font.pointSizeF() * 1.35);
        font.setBold(style == Title || style == Heading);
        characters.setFont(font);
        characters.setForeground(style == Quiet ? m_look.quiet : m_look.text);
        // A line end of the text is one here too; an empty paragraph of it stays one.
        const QStringList lines = text.split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (!m_fresh)
                m_cursor.insertBlock();
            m_fresh = false;
            if (i > 0)
                block.setTopMargin(0);
            m_cursor.setBlockFormat(block);
            m_cursor.setBlockCharFormat(characters);
            m_cursor.insertText(lines.at(i), characters);
        }
    }

    void rule()
    {
        QTextBlockFormat block;
        block.setTopMargin(14);
        block.setProperty(QTextFormat::BlockTrailingHorizontalRulerWidth, QTextLength(QTextLength::PercentageLength, 100));
        block.setBackground(Qt::NoBrush);
        m_cursor.insertBlock(block);
    }

private:
    QTextCursor m_cursor;
    const NoteLook &m_look;
    bool m_fresh = true;
};

QString signature(const NoteView &view, const Moments &moments)
{
    const Note &note = view.note;
    if (note.status == NoteStatus::Draft)
        return NoteDocumentWords::tr("Draft by %1, not signed").arg(view.authorName);
    QString words = NoteDocumentWords::tr("Signed by %1, %2", "a person, a time").arg(view.authorName, moments.full(note.signedAt));
    if (!note.cosignedAt.isNull())
        words += QStringLiteral(" · ") + NoteDocumentWords::tr("co-signed by %1, %2", "a person, a time").arg(view.supervisorName, moments.full(note.cosignedAt));
    else if (!note.supervisorId.isNull() && note.destroyedAt.isNull())
        words += QStringLiteral(" · ") + NoteDocumentWords::tr("waits for the co-signature of %1").arg(view.supervisorName);
    return words;
}

/// What keeps it beyond its rule.
QString keptSentence(const Note &note, const Moments &moments)
{
    QStringList sentences;
    if (note.onHold)
        sentences << NoteDocumentWords::tr("On a legal hold: %1", "why").arg(note.holdWhy);
    if (note.retainUntil.isValid() && note.destroyedAt.isNull())
        sentences << NoteDocumentWords::tr("Kept at least until %1", "a date").arg(moments.day(note.retainUntil));
    return sentences.join(QStringLiteral(" · "));
}

void writeText(Writer &writer, const NoteView &view, const Moments &moments)
{
    if (!view.note.destroyedAt.isNull() && !view.note.addendumTo.isNull())
        return writer.write(NoteDocumentWords::tr("Destroyed with its note."), Writer::Quiet, 10);
    if (!view.note.destroyedAt.isNull())
        return writer.write(NoteDocumentWords::tr("What this note said was destroyed at the end of its retention, on %1. Its certificate is in the register of destruction.", "a date").arg(moments.day(view.note.destroyedAt)), Writer::Quiet, 10);
    if (view.isShredded)
        return writer.write(NoteDocumentWords::tr("What this note said has been destroyed with the person's key."), Writer::Quiet, 10);
    for (const NoteSection &section : view.text.sections) {
        if (section.text.trimmed().isEmpty())
            continue;
        writer.write(notewords::heading(section), Writer::Heading, 12);
        writer.write(section.text.trimmed(), Writer::Body, notewords::heading(section).isEmpty() ? 12 : 2);
    }
}

} // namespace

std::unique_ptr<QTextDocument> noteDocument(const OpenedNote &opened, const QString &templateName, const Moments &moments, const NoteLook &look)
{
    auto document = std::make_unique<QTextDocument>();
    document->setDefaultFont(look.font);
    document->setDocumentMargin(0);
    Writer writer(*document, look);
    const NoteView &view = opened.note;
    writer.write(opened.personName, Writer::Title, 0);
    const QString what = notewords::title(view.note.kind, !view.note.addendumTo.isNull(), templateName);
    writer.write(QStringLiteral("%1 · %2").arg(what, moments.full(view.note.eventAt)), Writer::Heading, 4);
    writer.write(signature(view, moments), Writer::Quiet, 2);
    writer.write(notewords::readersSentence(view.note.visibility, view.supervisorName), Writer::Quiet, 0);
    writer.write(keptSentence(view.note, moments), Writer::Quiet, 0);
    writeText(writer, view, moments);
    for (const NoteView &addendum : opened.addenda) {
        writer.rule();
        writer.write(NoteDocumentWords::tr("Addendum"), Writer::Heading, 8);
        writer.write(signature(addendum, moments), Writer::Quiet, 2);
        writeText(writer, addendum, moments);
    }
    return document;
}

} // namespace praxis::ui
