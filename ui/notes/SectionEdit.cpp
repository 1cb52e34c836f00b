#include "ui/notes/SectionEdit.h"

#include "ui/common/Theme.h"

#include <QAbstractTextDocumentLayout>
#include <QMimeData>
#include <QWheelEvent>

#include <cmath>

namespace praxis::ui {

SectionEdit::SectionEdit(int fewestLines, QWidget *parent) : QTextEdit(parent), m_fewestLines(fewestLines)
{
    setAcceptRichText(false); // what is pasted is text
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &SectionEdit::fit);
    connect(this, &QTextEdit::cursorPositionChanged, this, [this] { Q_EMIT writingAt(cursorRect()); });
    fit();
}

QSize SectionEdit::sizeHint() const
{
    const int fewest = m_fewestLines * fontMetrics().lineSpacing() + static_cast<int>(2 * document()->documentMargin());
    const int text = static_cast<int>(std::ceil(document()->size().height()));
    return {240, std::max(fewest, text) + 2 * frameWidth() + theme::half};
}

QSize SectionEdit::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

void SectionEdit::fit()
{
    if (height() != sizeHint().height())
        setFixedHeight(sizeHint().height());
}

void SectionEdit::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    fit();
}

/// Of what comes from another program, only what may stand in a note: one stray control character would keep all of it from being saved.
void SectionEdit::insertFromMimeData(const QMimeData *source)
{
    if (!source->hasText())
        return;
    QString text = source->text();
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n').replace(u'\f', u'\n');
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Control && c != u'\n' && c != u'\t'; });
    if (text.isValidUtf16())
        textCursor().insertText(text);
}

void SectionEdit::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the page's
}

} // namespace praxis::ui
