#pragma once

#include "ui/settings/WeekStretch.h"

#include <QWidget>

#include <functional>

namespace praxis::ui {

/// A week on which hours are drawn, moved and resized with the mouse or the arrow keys. Snaps to a quarter of an hour.
class WeekCanvas : public QWidget {
    Q_OBJECT

public:
    static constexpr int gutter = 52; ///< for the hours on the left; the day columns share the rest

    explicit WeekCanvas(QWidget *parent = nullptr);

    void setStretches(const QVector<WeekStretch> &stretches);
    [[nodiscard]] const QVector<WeekStretch> &stretches() const { return m_stretches; }
    /// Where a stretch that is drawn now is worked.
    void setLocation(const QUuid &location) { m_location = location; }
    void setLocationName(std::function<QString(const QUuid &)> name) { m_locationName = std::move(name); }
    /// The days in the order of the locale: 1 Monday … 7 Sunday.
    [[nodiscard]] static QVector<int> days();
    [[nodiscard]] int selected() const { return m_selected; }
    void select(int index);
    void removeSelected();
    [[nodiscard]] QPoint pointAt(int weekday, int minute) const; ///< for tests

    [[nodiscard]] QSize sizeHint() const override { return {720, 360}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {520, 240}; }

Q_SIGNALS:
    void changed();
    void selectionChanged(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    enum class Grip { None, Draw, Move, Start, End };
    struct Hit {
        int index = -1;
        Grip grip = Grip::None;
    };

    [[nodiscard]] double columnWidth() const;
    [[nodiscard]] double minuteHeight() const;
    [[nodiscard]] QRectF rectOf(const WeekStretch &stretch) const;
    [[nodiscard]] int minuteAt(double y) const;
    [[nodiscard]] int columnAt(double x) const;
    [[nodiscard]] Hit hitAt(QPointF point) const;
    [[nodiscard]] bool isFree(const WeekStretch &wanted, int except) const;
    [[nodiscard]] int earliest() const;
    [[nodiscard]] int latest() const;
    void paintGrid(QPainter &painter) const;
    void paintStretch(QPainter &painter, int index) const;
    bool change(int index, const WeekStretch &wanted);
    void selectNear(int days, int inDay);

    QVector<WeekStretch> m_stretches;
    QUuid m_location;
    std::function<QString(const QUuid &)> m_locationName;
    int m_selected = -1;
    Grip m_grip = Grip::None;
    WeekStretch m_before;   ///< what is being dragged, as it was
    int m_grabMinute = 0;
    int m_earliest = 7 * 60;
    int m_latest = 20 * 60;
    bool m_moved = false;
};

} // namespace praxis::ui
