#include "ui/calendar/TilePainter.h"

#include <QPainter>

#include <algorithm>

namespace praxis::ui {
namespace {
constexpr int barWidth = 4;
constexpr int inset = 4;
constexpr int markSize = 13;
constexpr int narrowTile = 26; ///< pixels under which a tile has no text
constexpr int elideFrom = 64;
constexpr int wideEnoughForWords = 150; ///< pixels: in less, "AM" takes the place of the words
constexpr int initialsUnder = 48; ///< pixels: the beginning of a name says less than its letters
} // namespace

void TilePainter::setFont(const QFont &font)
{
    m_font = theme::tabular(font);
    m_bold = m_font;
    m_bold.setWeight(QFont::DemiBold);
    m_metrics = QFontMetrics(m_font);
    forget();
}

void TilePainter::paint(QPainter &painter, const QRect &rect, const CalendarEntry &entry, const GridTile &tile, const QPalette &palette, const How &how)
{
    if (how.faded)
        painter.setOpacity(0.4);
    const bool ended = !occupies(entry.status);
    const QColor text = ended || entry.busyOnly ? theme::quietText() : m_look.accent(entry).text;
    paintBody(painter, rect, entry, palette, how);
    if (rect.width() >= narrowTile)
        paintText(painter, rect, entry, tile, text, how);
    else if (!entry.busyOnly && entry.status != AppointmentStatus::Scheduled && rect.width() > markSize)
        painter.drawPixmap(rect.left() + barWidth, rect.top() + 1, markPixmap(markOf(entry.status), text, markSize - 3, how.ratio));
    if (how.faded)
        painter.setOpacity(1);
}

void TilePainter::paintBody(QPainter &painter, const QRect &rect, const CalendarEntry &entry, const QPalette &palette, const How &how) const
{
    const theme::Accent &accent = m_look.accent(entry);
    if (entry.busyOnly) {
        painter.fillRect(rect, palette.color(QPalette::AlternateBase));
        painter.fillRect(rect, QBrush(theme::line(), Qt::BDiagPattern));
        painter.setPen(theme::line());
        painter.drawRect(rect.adjusted(0, 0, -1, -1));
    } else if (!occupies(entry.status)) {
        painter.fillRect(rect, palette.color(QPalette::Base));
        painter.setPen(QPen(theme::quietText(), 1, Qt::DashLine));
        painter.drawRect(rect.adjusted(0, 0, -1, -1));
    } else {
        painter.fillRect(rect, accent.fill);
        painter.fillRect(QRect(rect.left(), rect.top(), barWidth, rect.height()), accent.bar);
    }
    if (how.selected) {
        painter.setPen(QPen(palette.color(QPalette::Highlight), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect.adjusted(1, 1, -1, -1));
    }
}

int TilePainter::paintMarks(QPainter &painter, const QRect &rect, const CalendarEntry &entry, const QColor &colour, qreal ratio) const
{
    QVector<Mark> marks;
    if (entry.busyOnly)
        return 0;
    if (entry.status != AppointmentStatus::Scheduled)
        marks.append(markOf(entry.status));
    if (!m_look.waiting(entry).isEmpty())
        marks.append(Mark::Waits);
    if (entry.hasAlert)
        marks.append(Mark::Alert);
    if (!m_look.gaps(entry).isEmpty())
        marks.append(Mark::Consent);
    if (entry.isVideo)
        marks.append(Mark::Video);
    if (entry.recordingConsent != ConsentState::Missing)
        marks.append(entry.recordingConsent == ConsentState::Given ? Mark::Recordable : Mark::NotRecordable);
    if (!entry.series.isNull())
        marks.append(Mark::Series);
    if (entry.hasNote)
        marks.append(Mark::Note);
    const int room = std::max(1, (rect.width() - 44) / (markSize + 2));
    int x = rect.right() - 2;
    for (int i = 0; i < std::min<int>(room, static_cast<int>(marks.size())); ++i) {
        x -= markSize;
        const QColor ink = marks[i] == Mark::Waits || marks[i] == Mark::Alert || marks[i] == Mark::Consent || marks[i] == Mark::NotRecordable ? theme::sense(theme::Sense::Attention) : colour;
        painter.drawPixmap(x, rect.top() + 2, markPixmap(marks[i], ink, markSize, ratio));
        x -= 2;
    }
    return rect.right() - x;
}

void TilePainter::paintText(QPainter &painter, const QRect &rect, const CalendarEntry &entry, const GridTile &tile, const QColor &colour, const How &how)
{
    const int marks = rect.width() > 44 ? paintMarks(painter, rect, entry, colour, how.ratio) : 0;
    const int lineHeight = m_metrics.lineSpacing();
    const int left = rect.left() + barWidth + inset;
    const int width = rect.right() - left - 1;
    const int lines = std::max(0, (rect.height() - 2) / lineHeight - 1);
    const Texts &text = texts(entry, tile, width, marks, lines, how.showsPractitioner);
    painter.setPen(colour);
    const bool clips = width < elideFrom;
    if (clips) {
        painter.save();
        painter.setClipRect(rect.adjusted(0, 0, -marks, 0), Qt::IntersectClip);
    }
    int y = rect.top() + (lines == 0 ? std::max(0, (rect.height() - lineHeight) / 2) : 1);
    painter.setFont(m_bold);
    painter.drawStaticText(left, y, text.name);
    if (!occupies(entry.status)) {
        const int middle = y + m_metrics.ascent() - m_metrics.strikeOutPos();
        painter.drawLine(left, middle, left + std::min(width - marks, static_cast<int>(text.name.size().width())), middle);
    }
    if (clips) { // the marks are on the first line only
        painter.restore();
        painter.save();
        painter.setClipRect(rect, Qt::IntersectClip);
        painter.setPen(colour);
    }
    painter.setFont(m_font);
    for (const QStaticText &line : text.rest) {
        y += lineHeight;
        painter.drawStaticText(left, y, line);
    }
    if (clips)
        painter.restore();
}

const TilePainter::Texts &TilePainter::texts(const CalendarEntry &entry, const GridTile &tile, int width, int marks, int lines, bool showsPractitioner)
{
    Texts &texts = m_texts[{entry.id, tile.start}];
    if (texts.width == width && texts.marks == marks && texts.lines == lines)
        return texts;
    texts = {width, marks, lines, {}, {}};
    const QFontMetrics bold(m_bold);
    const auto prepared = [](const QString &text, const QFontMetrics &metrics, const QFont &font, int room, bool clips) {
        QStaticText result(clips ? text.left(12) : metrics.elidedText(text, Qt::ElideRight, room));
        result.setTextFormat(Qt::PlainText);
        result.setPerformanceHint(QStaticText::AggressiveCaching);
        result.prepare({}, font);
        return result;
    };
    QString name = m_look.people(entry);
    if (lines == 0 && width > 110 && !entry.busyOnly)
        name = (width > wideEnoughForWords ? CalendarLook::time(tile.start) : CalendarLook::shortTime(tile.start)) + u"  " + name;
    const bool tiny = width < initialsUnder && !entry.busyOnly;
    texts.name = prepared(tiny ? CalendarLook::initials(name) : name, bold, m_bold, width - marks, width < elideFrom);
    if (tiny)
        return texts;
    for (const QString &line : restOf(entry, tile, width, lines, showsPractitioner))
        texts.rest.append(prepared(line, m_metrics, m_font, width, width < elideFrom));
    return texts;
}

QStringList TilePainter::restOf(const CalendarEntry &entry, const GridTile &tile, int width, int lines, bool showsPractitioner) const
{
    if (lines <= 0 || entry.busyOnly)
        return {};
    QString when = CalendarLook::span(tile.start, tile.end % 1440);
    if (m_metrics.horizontalAdvance(when) >= width) // what is elided is measured in parts of a pixel
        when = CalendarLook::shortSpan(tile.start, tile.end % 1440);
    const QString what = m_look.service(entry);
    const QString where = showsPractitioner ? m_look.practitioner(entry.practitioner) : m_look.room(entry.room);
    if (lines == 1)
        return {(width > wideEnoughForWords ? CalendarLook::time(tile.start) : CalendarLook::shortTime(tile.start)) + u"  " + what};
    QStringList rest{when};
    if (const QString elsewhere = m_look.elsewhere(entry); !elsewhere.isEmpty())
        rest << elsewhere;
    if (what != m_look.people(entry))
        rest << what;
    if (!where.isEmpty())
        rest << where;
    return rest.mid(0, lines);
}

} // namespace praxis::ui
