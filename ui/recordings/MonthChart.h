#pragma once

#include <QChartView>
#include <QDate>
#include <QVector>

class QBarSet;

namespace praxis::ui {

/// Bars of one number a month. The numbers themselves stand in a table beside it, for who cannot see bars.
class MonthChart : public QChartView {
    Q_OBJECT

public:
    struct Bar {
        QString month;  ///< "Nov."
        QString letter; ///< stands under the bar
        double value = 0;
        QString text;   ///< with its unit, for the tip
    };

    /// `unit` stands with the title: "Storage (GB)". `whole`: numbers that are counted.
    MonthChart(const QString &title, bool whole, QWidget *parent = nullptr);

    void setName(const QString &title);
    void setBars(const QVector<Bar> &bars);
    [[nodiscard]] const QVector<Bar> &bars() const { return m_bars; }
    [[nodiscard]] QSize sizeHint() const override { return {420, 230}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {260, 160}; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void draw();
    void paintIn(const QPalette &palette);
    void showTip(bool isOver, int bar);

    bool m_whole;
    QVector<Bar> m_bars;
};

} // namespace praxis::ui
