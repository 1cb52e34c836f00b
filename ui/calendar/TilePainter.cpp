#include "ui/calendar/TilePainter.h"

#include "ui/calendar/GridInk.h"

#include <QPainter>
#include <QVarLengthArray>

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
constexpr int mostBegun = 12; ///< letters of a text that is cut off and not elided

/// Clips while it is there, where something would be drawn outside: most of what is written fits, and a clip costs as much as the words.
class ClipWhere {
public:
    ClipWhere(QPainter &painter, bool needed, const QRect &rect) : m_painter(needed ? &painter : nullptr)
    {
        if (!needed)
            return;
        painter.save();
        painter.setClipRect(rect, Qt::IntersectClip);
    }
    ~ClipWhere()
    {
        if (m_painter)
            m_painter->restore();
    }
    Q_DISABLE_COPY_MOVE(ClipWhere)

private:
    QPainter *m_painter;
};
} // namespace

void TilePainter::setFont(const QFont &font)
{
    QFont own = theme::tabular(font);
    m_words.setFont(own);
    own.setWeight(QFont::DemiBold);
    m_bold.setFont(own);
    forget();
}

void TilePainter::paint(QPainter &painter, const QRect &rect, const CalendarEntry &entry, const GridTile &tile, const QPalette &palette, const GridInk &ink, const How &how)
{
    if (how.faded)
        painter.setOpacity(0.4);
    const bool ended = !occupies(entry.status);
    const QColor text = ended || entry.busyOnly ? theme::quietText() : m_look.accent(entry).text;
    paintBody(painter, rect, entry, palette, ink, how);
    if (rect.width() >= narrowTile)
        paintText(painter, rect, entry, tile, text, how);
    else if (!entry.busyOnly && entry.status != AppointmentStatus::Scheduled && rect.width() > markSize)
        painter.drawPixmap(rect.left() + barWidth, rect.top() + 1, markPixmap(markOf(entry.status), text, markSize - 3, how.ratio));
    if (how.faded)
        painter.setOpacity(1);
}

void TilePainter::paintBody(QPainter &painter, const QRect &rect, const CalendarEntry &entry, const QPalette &palette, const GridInk &ink, const How &how) const
{
    if (entry.busyOnly) {
        ink.busy.fill(painter, rect);
        painter.setPen(theme::line());
        painter.drawRect(rect.adjusted(0, 0, -1, -1));
    } else if (!occupies(entry.status)) {
        painter.fillRect(rect, palette.color(QPalette::Base));
        painter.setPen(QPen(theme::quietText(), 1, Qt::DashLine));
        painter.drawRect(rect.adjusted(0, 0, -1, -1));
    } else {
        const theme::Accent &accent = m_look.accent(entry);
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
    QVarLengthArray<Mark, 8> marks;
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
    const int lineHeight = m_words.metrics().lineSpacing();
    const int left = rect.left() + barWidth + inset;
    const int width = rect.right() - left - 1;
    const int lines = std::max(0, (rect.height() - 2) / lineHeight - 1);
    const Texts &text = texts(entry, tile, width, marks, lines, how.showsPractitioner);
    painter.setPen(colour);
    const bool low = rect.height() <= lineHeight;
    const auto leaves = [&](int wide, int room) { return width < elideFrom && (low || wide > room); };
    int y = rect.top() + (lines == 0 ? std::max(0, (rect.height() - lineHeight) / 2) : 1);
    {
        const ClipWhere clip(painter, leaves(text.nameWidth, width - marks), rect.adjusted(0, 0, -marks, 0));
        painter.setFont(m_bold.font());
        painter.drawStaticText(left, y, text.name);
        if (!occupies(entry.status)) {
            const int middle = y + m_words.metrics().ascent() - m_words.metrics().strikeOutPos();
            painter.drawLine(left, middle, left + std::min(width - marks, static_cast<int>(text.name.size().width())), middle);
        }
    }
    if (text.rest.isEmpty())
        return;
    const ClipWhere clip(painter, leaves(text.restWidth, width), rect); // the marks are on the first line only
    painter.setFont(m_words.font());
    for (const QStaticText &line : text.rest) {
        y += lineHeight;
        painter.drawStaticText(left, y, line);
    }
}

const TilePainter::Texts &TilePainter::texts(const CalendarEntry &entry, const GridTile &tile, int width, int marks, int lines, bool showsPractitioner)
{
    Texts &texts = m_texts[{entry.id, tile.start}];
    if (texts.width == width && texts.marks == marks && texts.lines == lines)
        return texts;
    texts = {};
    texts.width = width;
    texts.marks = marks;
    texts.lines = lines;
    const auto prepared = [width](KeptWords &words, const QString &text, int room) {
        return width < elideFrom ? words.whole(text.left(mostBegun)) : words.elided(text, room);
    };
    const auto reach = [](const QStaticText &text) { return static_cast<int>(text.size().width()) + 1; };
    QString name = m_look.people(entry);
    if (lines == 0 && width > 110 && !entry.busyOnly)
        name = (width > wideEnoughForWords ? CalendarLook::time(tile.start) : CalendarLook::shortTime(tile.start)) + u"  " + name;
    const bool tiny = width < initialsUnder && !entry.busyOnly;
    texts.name = prepared(m_bold, tiny ? CalendarLook::initials(name) : name, width - marks);
    texts.nameWidth = reach(texts.name);
    if (tiny)
        return texts;
    for (const QString &line : restOf(entry, tile, width, lines, showsPractitioner)) {
        texts.rest.append(prepared(m_words, line, width));
        texts.restWidth = std::max(texts.restWidth, reach(texts.rest.back()));
    }
    return texts;
}

QStringList TilePainter::restOf(const CalendarEntry &entry, const GridTile &tile, int width, int lines, bool showsPractitioner)
{
    if (lines <= 0 || entry.busyOnly)
        return {};
    QString when = CalendarLook::span(tile.start, tile.end % 1440);
    if (m_words.widthOf(when) >= width) // what is elided is measured in parts of a pixel
        when = CalendarLook::shortSpan(tile.start, tile.end % 1440);
    const QString what = m_look.service(entry);
    const QString where = showsPractitioner ? m_look.staff(entry) : m_look.room(entry.room);
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
