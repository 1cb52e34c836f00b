#include "services/paper/PageLayout.h"

#include "services/paper/Logo.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextCursor>
#include <QTextDocument>

namespace praxis::paper {

namespace {

constexpr double bodySize = 10.5;
constexpr double smallSize = 8.5;
constexpr double logoWidth = 130, logoHeight = 56; // points: about 46 × 20 mm
constexpr QColor quiet(0x50, 0x50, 0x50);

/// Qt's layout takes the measures of its formats as pixels of a screen and makes them larger for what is printed.
constexpr double units(double points)
{
    return points * 96 / 72;
}

double above(PaperBlock::Style style)
{
    switch (style) {
    case PaperBlock::Title: return 16;
    case PaperBlock::Heading: return 12;
    case PaperBlock::Rule: return 10;
    case PaperBlock::Quiet: return 3;
    case PaperBlock::Body: break;
    }
    return 7;
}

} // namespace

PageLayout::PageLayout(const PaperSheet &sheet, QPaintDevice &device)
    : m_sheet(sheet), m_logo(logoImage(sheet.logo)), m_dotsPerPoint(device.logicalDpiY() / 72.0),
      m_footerHeight(points(smallSize * 2.4))
{
    m_body = QRectF(0, 0, device.width(), device.height() - m_footerHeight);
    m_document.documentLayout()->setPaintDevice(&device);
    m_document.setDocumentMargin(0);
    m_document.setDefaultFont(font(PaperBlock::Body));
    m_document.setPageSize(m_body.size());
    QTextCursor cursor(&m_document);
    writeLetterhead(cursor);
    for (const PaperBlock &block : sheet.text)
        write(cursor, block);
}

QFont PageLayout::font(PaperBlock::Style style) const
{
    QFont font;
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")});
    font.setPointSizeF(style == PaperBlock::Title ? bodySize * 1.4 : style == PaperBlock::Quiet ? smallSize : bodySize);
    font.setBold(style == PaperBlock::Title || style == PaperBlock::Heading);
    // Inter has another colon for times of day and other signs side by side, which no letter of Unicode stands for: the PDF would
    // show 10:30 and say 1030 to whoever searches, copies or has it read out.
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

void PageLayout::writeLetterhead(QTextCursor &cursor)
{
    if (m_sheet.practice.isEmpty())
        return;
    QTextBlockFormat block;
    block.setRightMargin(m_logo.isNull() ? 0 : units(logoWidth + 12));
    QTextCharFormat name;
    name.setFont(font(PaperBlock::Heading));
    cursor.setBlockFormat(block);
    cursor.insertText(m_sheet.practice, name);
    m_fresh = false;
    QTextCharFormat small;
    small.setFont(font(PaperBlock::Quiet));
    small.setForeground(quiet);
    for (const QString &line : m_sheet.address) {
        cursor.insertBlock(block, small);
        cursor.insertText(line, small);
    }
    QTextBlockFormat rule;
    rule.setTopMargin(units(4));
    rule.setProperty(QTextFormat::BlockTrailingHorizontalRulerWidth, QTextLength(QTextLength::PercentageLength, 100));
    cursor.insertBlock(rule, small);
}

void PageLayout::write(QTextCursor &cursor, const PaperBlock &block)
{
    QTextBlockFormat format;
    format.setTopMargin(m_fresh ? 0 : units(above(block.style)));
    format.setLineHeight(block.style == PaperBlock::Body ? 125 : 110, QTextBlockFormat::ProportionalHeight);
    if (block.style == PaperBlock::Rule)
        format.setProperty(QTextFormat::BlockTrailingHorizontalRulerWidth, QTextLength(QTextLength::PercentageLength, 100));
    if (block.style == PaperBlock::Title || block.style == PaperBlock::Heading)
        format.setPageBreakPolicy(QTextFormat::PageBreak_Auto);
    QTextCharFormat characters;
    characters.setFont(font(block.style));
    characters.setForeground(block.style == PaperBlock::Quiet ? quiet : Qt::black);
    // A line end of the text is one here too; an empty line of it stays one.
    const QStringList lines = block.text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0)
            format.setTopMargin(0);
        if (m_fresh)
            cursor.setBlockFormat(format);
        else
            cursor.insertBlock(format, characters);
        m_fresh = false;
        cursor.insertText(lines.at(i).normalized(QString::NormalizationForm_C), characters); // an accent apart would need shaping
    }
}

void PageLayout::paint(QPainter &painter, const std::function<bool()> &next)
{
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, Qt::black);
    for (int page = 0; page < pages(); ++page) {
        if (page > 0 && !next())
            return;
        painter.save();
        painter.setClipRect(m_body);
        painter.translate(0, -page * m_body.height());
        context.clip = m_body.translated(0, page * m_body.height()).adjusted(0, 2, 0, -2); // what only touches it is the next page's
        m_document.documentLayout()->draw(&painter, context);
        painter.restore();
        if (page == 0)
            paintLogo(painter);
        paintFooter(painter, page);
    }
}

void PageLayout::paintLogo(QPainter &painter)
{
    if (m_logo.isNull())
        return;
    const QSizeF size = QSizeF(m_logo.size()).scaled(points(logoWidth), points(logoHeight), Qt::KeepAspectRatio);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(QPointF(m_body.right() - size.width(), 0), size), m_logo);
}

void PageLayout::paintFooter(QPainter &painter, int page)
{
    const QRectF footer(0, m_body.bottom(), m_body.width(), m_footerHeight);
    painter.save();
    painter.setFont(font(PaperBlock::Quiet));
    painter.setPen(quiet);
    const QString number = m_sheet.pageWords.isEmpty() ? QStringLiteral("%1 / %2").arg(page + 1).arg(pages()) : m_sheet.pageWords.arg(page + 1).arg(pages());
    painter.drawText(footer, Qt::AlignRight | Qt::AlignBottom, number);
    const double room = footer.width() - points(90);
    painter.drawText(footer, Qt::AlignLeft | Qt::AlignBottom, painter.fontMetrics().elidedText(m_sheet.footer, Qt::ElideRight, static_cast<int>(room)));
    painter.restore();
}

} // namespace praxis::paper
