#pragma once

#include "ui/calendar/CalendarLook.h"
#include "ui/calendar/GridContent.h"
#include "ui/calendar/KeptWords.h"
#include "ui/calendar/Marks.h"

#include <QHash>
#include <QPalette>

class QPainter;

namespace praxis::ui {

class GridInk;

/// Draws one appointment. What it says is made once for a width and kept until the content or the font changes.
class TilePainter {
public:
    explicit TilePainter(const CalendarLook &look) : m_look(look) {}

    void setFont(const QFont &font);
    void forget() { m_texts.clear(); }
    struct How {
        bool selected = false;
        bool faded = false; ///< what is being dragged away, or has been cut
        bool showsPractitioner = false;
        qreal ratio = 1;
    };
    void paint(QPainter &painter, const QRect &rect, const CalendarEntry &entry, const GridTile &tile, const QPalette &palette, const GridInk &ink, const How &how);

private:
    struct Texts {
        int width = -1;
        int marks = 0;
        int lines = 0;
        int nameWidth = 0;
        int restWidth = 0; ///< of the longest line
        QStaticText name;
        QVector<QStaticText> rest;
    };
    const Texts &texts(const CalendarEntry &entry, const GridTile &tile, int width, int marks, int lines, bool showsPractitioner);
    [[nodiscard]] QStringList restOf(const CalendarEntry &entry, const GridTile &tile, int width, int lines, bool showsPractitioner);
    void paintBody(QPainter &painter, const QRect &rect, const CalendarEntry &entry, const QPalette &palette, const GridInk &ink, const How &how) const;
    int paintMarks(QPainter &painter, const QRect &rect, const CalendarEntry &entry, const QColor &colour, qreal ratio) const;
    void paintText(QPainter &painter, const QRect &rect, const CalendarEntry &entry, const GridTile &tile, const QColor &colour, const How &how);

    const CalendarLook &m_look;
    KeptWords m_words;
    KeptWords m_bold;
    QHash<std::pair<QUuid, int>, Texts> m_texts; ///< by appointment and its first minute: one over midnight has two tiles
};

} // namespace praxis::ui
