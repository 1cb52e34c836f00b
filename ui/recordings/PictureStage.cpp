#include "ui/recordings/PictureStage.h"

#include "ui/common/Theme.h"
#include "ui/recordings/MediaSession.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace praxis::ui {

namespace {

QRect fitted(const QSize &picture, const QRect &area)
{
    QRect place(QPoint(), picture.scaled(area.size(), Qt::KeepAspectRatio));
    place.moveCenter(area.center());
    return place;
}

/// How wide pictures of 16:9 are in so many columns.
double widthIn(const QSize &room, int count, int columns)
{
    const int rows = (count + columns - 1) / columns;
    return std::min<double>(room.width() / columns, room.height() / rows * 16.0 / 9);
}

/// As many columns as show them largest; beside each other rather than below where that is nearly as large. Those that stand somewhere `now` do not
/// jump for a little: a bar that comes below them makes the room lower for some seconds.
int columnsFor(const QSize &room, int count, int now)
{
    constexpr double nearly = 1.2, muchLarger = 1.5;
    int best = 1;
    double largest = 0;
    for (int columns = 1; columns <= count; ++columns) {
        const double width = widthIn(room, count, columns);
        if (width * nearly < largest)
            continue;
        largest = std::max(largest, width);
        best = columns;
    }
    const bool stays = now >= 1 && now <= count && widthIn(room, count, now) * muchLarger > largest;
    return stays ? now : best;
}

} // namespace

PictureStage::PictureStage(const MediaSession &session, QWidget *parent) : QWidget(parent), m_session(session)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(160, 90);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Picture"));
    connect(&session, &MediaSession::pictureChanged, this, qOverload<>(&QWidget::update));
    connect(&session, &MediaSession::stateChanged, this, qOverload<>(&QWidget::update));
}

void PictureStage::setNames(const QStringList &names)
{
    m_names = names;
    update();
}

void PictureStage::setView(View view)
{
    m_view = view;
    update();
}

void PictureStage::choose(int place)
{
    m_chosen = place;
    update();
}

/// Of a set of separate sounds and pictures, the sounds are not counted.
void PictureStage::chooseNext()
{
    const int count = static_cast<int>(tracks().size());
    if (count > 0)
        choose((std::clamp(m_chosen, 0, count - 1) + 1) % count);
}

QVector<int> PictureStage::tracks() const
{
    QVector<int> found;
    for (int track = 0; track < m_session.trackCount(); ++track) {
        if (m_session.hasPicture(track))
            found.append(track);
    }
    return found;
}

QRect PictureStage::areaOf(int track) const
{
    const QVector<int> all = tracks();
    const int count = static_cast<int>(all.size());
    const int place = static_cast<int>(all.indexOf(track));
    if (place < 0)
        return {};
    const int large = std::clamp(m_chosen, 0, count - 1);
    if (m_view == View::SideBySide || count == 1)
        return cell(place, count);
    if (place == large)
        return rect();
    if (m_view == View::One)
        return {};
    const QSize size(width() / 5, height() / 5);
    const int fromRight = place < large ? place : place - 1;
    return {QPoint(width() - (fromRight + 1) * (size.width() + theme::grid), height() - size.height() - theme::grid), size};
}

QRect PictureStage::cell(int place, int count) const
{
    m_columns = columnsFor(rect().size(), count, m_counted == count ? m_columns : 0);
    m_counted = count;
    const int rows = (count + m_columns - 1) / m_columns;
    const QSize size(width() / m_columns, height() / rows);
    return {QPoint(place % m_columns * size.width(), place / m_columns * size.height()), size};
}

void PictureStage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Qt::black);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QVector<int> all = tracks();
    const int large = all.isEmpty() ? -1 : all[std::clamp(m_chosen, 0, static_cast<int>(all.size()) - 1)];
    if (large >= 0)
        paintTrack(painter, large, areaOf(large));
    for (const int track : all) {
        if (track != large)
            paintTrack(painter, track, areaOf(track));
    }
}

void PictureStage::paintTrack(QPainter &painter, int track, const QRect &area) const
{
    if (area.isEmpty())
        return;
    const QImage picture = m_session.picture(track);
    const bool isSmall = m_view == View::LargeAndSmall && area != rect();
    if (isSmall)
        painter.fillRect(area.adjusted(-1, -1, 1, 1), Qt::darkGray);
    if (!picture.isNull())
        painter.drawImage(fitted(picture.size(), area), picture);
    else if (isSmall)
        painter.fillRect(area, Qt::black);
    const QString name = m_names.value(track);
    if (name.isEmpty() || tracks().size() < 2)
        return;
    painter.setFont(theme::smallFont());
    const QString shown = painter.fontMetrics().elidedText(name, Qt::ElideRight, area.width() - 3 * theme::grid);
    QRect plate(QPoint(), painter.fontMetrics().size(Qt::TextSingleLine, shown) + QSize(theme::grid, theme::half));
    plate.moveBottomLeft((picture.isNull() ? area : fitted(picture.size(), area)).bottomLeft() + QPoint(theme::grid, -theme::grid));
    painter.fillRect(plate, QColor(0, 0, 0, 190));
    painter.setPen(Qt::white);
    painter.drawText(plate, Qt::AlignCenter | Qt::TextSingleLine, shown);
}

void PictureStage::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !rect().contains(event->position().toPoint()))
        return;
    const QVector<int> all = tracks();
    if (m_view == View::LargeAndSmall && all.size() > 1) {
        for (int place = 0; place < all.size(); ++place) {
            const QRect area = areaOf(all[place]);
            if (area != rect() && area.contains(event->position().toPoint()))
                return choose(place);
        }
    }
    Q_EMIT clicked();
}

void PictureStage::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        Q_EMIT doubleClicked();
}

} // namespace praxis::ui
