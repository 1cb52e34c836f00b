#pragma once

#include <QWidget>

class QPushButton;

namespace praxis::ui {

class PlainLabel;

/// A quiet line over the calendar while something is held: what it is, and how to put it down or let it go.
class HoldStrip : public QWidget {
    Q_OBJECT

public:
    explicit HoldStrip(QWidget *parent = nullptr);

    void hold(const QString &sentence);
    void letGo();

Q_SIGNALS:
    void stopped();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PlainLabel *m_text;
};

} // namespace praxis::ui
