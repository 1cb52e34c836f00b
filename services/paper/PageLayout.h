#pragma once

#include "models/ports/Paper.h"

#include <QFont>
#include <QImage>
#include <QRectF>
#include <QTextDocument>

#include <functional>

class QPaintDevice;
class QPainter;
class QTextCursor;

namespace praxis::paper {

/// A sheet laid out for one device: its letterhead above the first page, a footer with the page's number below each.
class PageLayout {
public:
    PageLayout(const PaperSheet &sheet, QPaintDevice &device);

    /// `next` begins another page; false ends it.
    void paint(QPainter &painter, const std::function<bool()> &next);
    [[nodiscard]] int pages() const { return m_document.pageCount(); }

private:
    void writeLetterhead(QTextCursor &cursor);
    void write(QTextCursor &cursor, const PaperBlock &block);
    void paintFooter(QPainter &painter, int page);
    void paintLogo(QPainter &painter);
    [[nodiscard]] double points(double pt) const { return pt * m_dotsPerPoint; }
    [[nodiscard]] QFont font(PaperBlock::Style style) const;

    const PaperSheet &m_sheet;
    QTextDocument m_document;
    QImage m_logo;
    double m_dotsPerPoint;
    QRectF m_body;   ///< of the printable part of the page
    double m_footerHeight;
    bool m_fresh = true;
};

} // namespace praxis::paper
