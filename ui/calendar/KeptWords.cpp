#include "ui/calendar/KeptWords.h"

#include <QFontMetricsF>
#include <QPainter>

namespace praxis::ui {
namespace {

constexpr int mostKept = 1000;

QStaticText laidOut(const QString &text, const QFont &font)
{
    QStaticText words(text);
    words.setTextFormat(Qt::PlainText);
    words.setPerformanceHint(QStaticText::AggressiveCaching);
    words.prepare({}, font);
    return words;
}

} // namespace

KeptWords::KeptWords() : m_metrics(m_font), m_height(QFontMetricsF(m_font).height()), m_whole(mostKept), m_elided(mostKept) {}

void KeptWords::setFont(const QFont &font)
{
    if (font == m_font)
        return;
    m_font = font;
    m_metrics = QFontMetrics(font);
    m_height = QFontMetricsF(font).height();
    m_whole.clear();
    m_elided.clear();
}

const KeptWords::Kept &KeptWords::kept(const QString &text)
{
    if (const Kept *known = m_whole.object(text))
        return *known;
    auto *made = new Kept{laidOut(text, m_font), m_metrics.horizontalAdvance(text)};
    m_whole.insert(text, made);
    return *made;
}

int KeptWords::widthOf(const QString &text)
{
    return kept(text).width;
}

QStaticText KeptWords::whole(const QString &text)
{
    return kept(text).words;
}

QStaticText KeptWords::elided(const QString &text, int room)
{
    const QStaticText all = whole(text);
    if (all.size().width() <= room)
        return all;
    const std::pair key(text, room);
    if (const QStaticText *known = m_elided.object(key))
        return *known;
    const QStaticText made = laidOut(m_metrics.elidedText(text, Qt::ElideRight, room), m_font);
    m_elided.insert(key, new QStaticText(made));
    return made;
}

void KeptWords::draw(QPainter &painter, const QRect &room, Qt::Alignment alignment, const QString &text)
{
    const QStaticText words = elided(text, room.width());
    const qreal free = room.width() - words.size().width();
    const qreal right = alignment & Qt::AlignRight ? free : alignment & Qt::AlignHCenter ? free / 2 : 0;
    painter.setFont(m_font);
    painter.drawStaticText(QPointF(room.left() + right, room.top() + (room.height() - m_height) / 2), words);
}

} // namespace praxis::ui
