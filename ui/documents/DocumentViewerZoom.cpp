// How large a document is drawn.
#include "ui/documents/DocumentViewer.h"

#include "services/interchange/PictureHeader.h"
#include "ui/documents/PictureView.h"

#include <QPdfDocument>
#include <QPdfView>
#include <QPlainTextEdit>
#include <QStackedWidget>

#include <algorithm>
#include <cmath>

namespace praxis::ui {

namespace {

constexpr double step = 1.25;
constexpr double closest = 6.0;
constexpr double farthest = 0.1;
constexpr double mostSide = 30'000;

/// What a picture of this size has to become smaller by; 1 where it may be as it is.
double boundOf(double width, double height)
{
    const double pixels = std::max(1.0, width) * std::max(1.0, height);
    return std::min({1.0, std::sqrt(interchange::mostPixels / pixels), mostSide / std::max({1.0, width, height})});
}

} // namespace

void DocumentViewer::measurePages()
{
    const double dots = logicalDpiX() / 72.0 * devicePixelRatioF();
    m_mostZoom = closest;
    m_tallest = 1;
    for (int page = 0; page < m_pdf->pageCount(); ++page) {
        const QSizeF size = m_pdf->pagePointSize(page) * dots;
        m_mostZoom = std::min(m_mostZoom, closest * boundOf(size.width() * closest, size.height() * closest));
        m_tallest = std::max(m_tallest, size.height() / std::max(0.01, size.width()));
    }
}

/// To the width, unless a page would be drawn larger than a picture may be then: a till roll is a thousand times as high as it is wide.
void DocumentViewer::fitPages()
{
    m_fits = true;
    const double wide = width() * devicePixelRatioF();
    if (boundOf(wide, wide * m_tallest) < 1) {
        const double first = m_pdf->pageCount() > 0 ? m_pdf->pagePointSize(0).width() * logicalDpiX() / 72.0 : 0;
        m_pages->setZoomMode(QPdfView::ZoomMode::Custom);
        m_pages->setZoomFactor(std::min(m_mostZoom, first > 0 ? width() / first : 1.0));
    } else {
        m_pages->setZoomMode(QPdfView::ZoomMode::FitToWidth);
    }
}

void DocumentViewer::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_fits && m_stack->currentIndex() == Pages)
        fitPages();
}

void DocumentViewer::zoomBy(double factor)
{
    if (m_stack->currentIndex() == Pages) {
        // From what the width gives to a factor of one's own.
        double now = m_pages->zoomFactor();
        if (m_pages->zoomMode() != QPdfView::ZoomMode::Custom && m_pdf->pageCount() > 0) {
            const double wide = m_pdf->pagePointSize(0).width() * logicalDpiX() / 72.0;
            now = wide > 0 ? m_pages->viewport()->width() / wide : 1.0;
        }
        m_fits = false;
        m_pages->setZoomMode(QPdfView::ZoomMode::Custom);
        m_pages->setZoomFactor(std::min(m_mostZoom, std::clamp(now * factor, farthest, closest)));
    } else if (m_stack->currentIndex() == Picture) {
        m_picture->setZoom(m_picture->zoom() * factor);
    } else if (m_stack->currentIndex() == Text) {
        factor > 1 ? m_text->zoomIn() : m_text->zoomOut();
    }
}

void DocumentViewer::zoomIn()
{
    zoomBy(step);
}

void DocumentViewer::zoomOut()
{
    zoomBy(1 / step);
}

void DocumentViewer::fit()
{
    fitPages();
    m_picture->fit();
    m_text->setFont(font());
}

QSize DocumentViewer::boundedPixels(const QSizeF &wanted)
{
    return (wanted * boundOf(wanted.width(), wanted.height())).toSize().expandedTo({1, 1});
}

} // namespace praxis::ui
