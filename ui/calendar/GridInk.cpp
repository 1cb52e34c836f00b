#include "ui/calendar/GridInk.h"

#include "ui/common/Theme.h"

#include <QBrush>
#include <QPainter>

namespace praxis::ui {
namespace {

constexpr int period = 8;

QColor mixed(const QColor &a, const QColor &b, double part)
{
    const auto mix = [part](int x, int y) { return static_cast<int>(x + (y - x) * part); };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

/// Hatched: one opaque pattern instead of a colour with half-transparent lines over it, because it covers half of most weeks
/// and is painted in each frame.
QImage closedPicture(const QColor &closed, const QColor &line, qreal ratio)
{
    QImage picture(period, period, QImage::Format_RGB32);
    picture.fill(closed);
    const QRgb stroke = mixed(closed, line, 0.45).rgb();
    for (int i = 0; i < period; ++i)
        picture.setPixel(i, period - 1 - i, stroke);
    return picture.scaled((QSizeF(picture.size()) * ratio).toSize());
}

/// Qt's own patterns are not scaled with what they fill.
QImage brushed(const QColor &ground, const QColor &colour, Qt::BrushStyle style)
{
    QImage picture(period, period, ground.alpha() == 255 ? QImage::Format_RGB32 : QImage::Format_ARGB32_Premultiplied);
    picture.fill(ground);
    QPainter(&picture).fillRect(picture.rect(), QBrush(colour, style));
    return picture;
}

} // namespace

void GridInk::follow(const QPalette &palette, qreal ratio)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    const QColor alternate = palette.color(QPalette::AlternateBase);
    const QColor line = theme::line();
    const QColor quiet = theme::quietText();
    const Origin origin{base.rgba(), text.rgba(), alternate.rgba(), line.rgba(), quiet.rgba(), ratio};
    if (origin == m_origin)
        return;
    m_origin = origin;
    hourLine = line;
    slotLine = mixed(base, line, 0.45);
    dayLine = mixed(line, text, 0.35);
    closed = Pattern(closedPicture(mixed(base, text, 0.06), line, ratio), ratio);
    busy = Pattern(brushed(alternate, line, Qt::BDiagPattern), ratio);
    hatch = Pattern(brushed(Qt::transparent, line, Qt::BDiagPattern), ratio);
    buffer = Pattern(brushed(Qt::transparent, quiet, Qt::Dense4Pattern), ratio);
}

} // namespace praxis::ui
