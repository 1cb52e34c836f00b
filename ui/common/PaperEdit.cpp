#include "ui/common/PaperEdit.h"

#include "models/rules/Placeholders.h"
#include "ui/common/Theme.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QRegularExpression>
#include <QSyntaxHighlighter>
#include <QTextBlock>
#include <QTextCursor>

namespace praxis::ui {

namespace {

constexpr int StyleProperty = QTextFormat::UserProperty + 1;

const QRegularExpression &placeholder()
{
    static const QRegularExpression braces(QStringLiteral("\\{\\{[^{}]*\\}\\}"));
    return braces;
}

class Placeholders : public QSyntaxHighlighter {
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
    void highlightBlock(const QString &text) override
    {
        QTextCharFormat format;
        format.setBackground(theme::senseFill(theme::Sense::Attention));
        for (auto match = placeholder().globalMatch(text); match.hasNext();) {
            const auto found = match.next();
            setFormat(static_cast<int>(found.capturedStart()), static_cast<int>(found.capturedLength()), format);
        }
    }
};

PaperBlock::Style styleOf(const QTextBlock &block)
{
    const QVariant style = block.blockFormat().property(StyleProperty);
    return style.isValid() ? static_cast<PaperBlock::Style>(style.toInt()) : PaperBlock::Body;
}

} // namespace

PaperEdit::PaperEdit(QWidget *parent) : QTextEdit(parent)
{
    setAcceptRichText(false);
    setTabChangesFocus(true);
    setUndoRedoEnabled(true);
    new Placeholders(document());
    connect(this, &QTextEdit::cursorPositionChanged, this, &PaperEdit::styleHereChanged);
}

void PaperEdit::setPaperText(const PaperText &text)
{
    clear();
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    bool first = true;
    for (const PaperBlock &block : text) {
        if (!first)
            cursor.insertBlock();
        first = false;
        applyStyle(cursor, block.style);
        // A line end inside a paragraph stays inside it.
        cursor.insertText(QString(block.text).replace(u'\n', QChar::LineSeparator));
    }
    cursor.endEditBlock();
    document()->clearUndoRedoStacks();
    moveCursor(QTextCursor::Start);
    Q_EMIT styleHereChanged();
}

PaperText PaperEdit::paperText() const
{
    PaperText text;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        text.append({styleOf(block), block.text().replace(QChar::LineSeparator, u'\n')});
    return text;
}

void PaperEdit::applyStyle(QTextCursor &cursor, PaperBlock::Style style)
{
    QTextBlockFormat block;
    block.setProperty(StyleProperty, static_cast<int>(style));
    block.setTopMargin(style == PaperBlock::Title ? 2 * theme::grid : style == PaperBlock::Quiet ? 2 : theme::grid);
    if (style == PaperBlock::Rule)
        block.setProperty(QTextFormat::BlockTrailingHorizontalRulerWidth, QTextLength(QTextLength::PercentageLength, 100));
    QTextCharFormat characters;
    QFont look = font();
    if (style == PaperBlock::Title)
        look.setPointSizeF(look.pointSizeF() * 1.35);
    if (style == PaperBlock::Quiet)
        look = theme::smallFont();
    look.setBold(style == PaperBlock::Title || style == PaperBlock::Heading);
    characters.setFont(look);
    cursor.setBlockFormat(block);
    QTextCursor whole = cursor;
    whole.movePosition(QTextCursor::StartOfBlock);
    whole.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    whole.setCharFormat(characters);
    cursor.setBlockCharFormat(characters);
    cursor.setCharFormat(characters);
}

void PaperEdit::setStyleHere(PaperBlock::Style style)
{
    QTextCursor cursor = textCursor();
    const int last = document()->findBlock(cursor.selectionEnd()).blockNumber();
    QTextBlock block = document()->findBlock(cursor.selectionStart());
    cursor.beginEditBlock();
    for (; block.isValid() && block.blockNumber() <= last; block = block.next()) {
        QTextCursor here(block);
        applyStyle(here, style);
    }
    cursor.endEditBlock();
    Q_EMIT styleHereChanged();
}

PaperBlock::Style PaperEdit::styleHere() const
{
    return styleOf(textCursor().block());
}

void PaperEdit::goToPlaceholder()
{
    const QTextCursor found = document()->find(placeholder());
    if (!found.isNull())
        setTextCursor(found);
    setFocus();
}

void PaperEdit::keyPressEvent(QKeyEvent *event)
{
    QTextEdit::keyPressEvent(event);
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && styleHere() != PaperBlock::Body && textCursor().block().text().isEmpty())
        setStyleHere(PaperBlock::Body); // under a heading one writes text
}

void PaperEdit::insertFromMimeData(const QMimeData *source)
{
    if (source->hasText())
        insertPlainText(source->text());
}

} // namespace praxis::ui
