#pragma once

#include <QCache>
#include <QFont>
#include <QFontMetrics>
#include <QStaticText>

class QPainter;

namespace praxis::ui {

/// Texts in one font, laid out once and painted often. A few hundred are kept; what was not painted for longest goes first.
class KeptWords {
public:
    KeptWords();

    void setFont(const QFont &font);
    [[nodiscard]] const QFont &font() const { return m_font; }
    [[nodiscard]] const QFontMetrics &metrics() const { return m_metrics; }
    /// Rounded, as QFontMetrics has it.
    [[nodiscard]] int widthOf(const QString &text);
    [[nodiscard]] QStaticText whole(const QString &text);
    [[nodiscard]] QStaticText elided(const QString &text, int room);
    /// Elided where there is too little room; else as QPainter::drawText has it on one line.
    void draw(QPainter &painter, const QRect &room, Qt::Alignment alignment, const QString &text);

private:
    struct Kept {
        QStaticText words;
        int width = 0;
    };
    const Kept &kept(const QString &text);

    QFont m_font;
    QFontMetrics m_metrics;
    qreal m_height; ///< of a line, not rounded
    QCache<QString, Kept> m_whole;
    QCache<std::pair<QString, int>, QStaticText> m_elided; ///< by text and room
};

} // namespace praxis::ui
