#pragma once

#include <QWidget>

namespace praxis::ui {

class PlainLabel;

/// A line over the notices for as long as this computer's clock is wrong: what waits because of it, and what to do.
class ClockStrip : public QWidget {
    Q_OBJECT

public:
    explicit ClockStrip(QWidget *parent = nullptr);

    /// How far it is ahead, less than 0: behind; 0 hides the line.
    void setAhead(qint64 aheadMs);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] static QString sentence(qint64 aheadMs);

    PlainLabel *m_sentence;
};

} // namespace praxis::ui
