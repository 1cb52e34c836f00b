#include "ui/calendar/Pattern.h"

#include <QPainter>
#include <QtMath>

#include <algorithm>

namespace praxis::ui {
namespace {
constexpr int coveredAtOnce = 128; ///< pixels: a sheet that stays in the processor's own memory
} // namespace

Pattern::Pattern(const QImage &picture, qreal ratio) : m_period(picture.width()), m_ratio(ratio)
{
    const int side = qCeil(coveredAtOnce * ratio) + m_period;
    m_sheet = QImage(side, side, picture.format());
    m_sheet.fill(Qt::transparent);
    QPainter(&m_sheet).fillRect(m_sheet.rect(), QBrush(picture));
}

void Pattern::fill(QPainter &painter, const QRect &area) const
{
    const auto phase = [this](int at) { return (qRound(at * m_ratio) % m_period + m_period) % m_period; };
    const int until = area.top() + area.height();
    for (int y = area.top(); y < until; y += coveredAtOnce) {
        const int height = std::min(coveredAtOnce, until - y);
        for (int x = area.left(); x <= area.right(); x += coveredAtOnce) {
            const QRectF part(x, y, std::min(coveredAtOnce, area.right() + 1 - x), height);
            painter.drawImage(part, m_sheet, QRectF(phase(x), phase(y), part.width() * m_ratio, height * m_ratio));
        }
    }
}

} // namespace praxis::ui
