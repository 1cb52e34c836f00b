#pragma once

#include "ui/common/Theme.h"

#include <QObject>

namespace praxis::ui {

/// Keeps the band behind a notice in the colour of its sense, in whichever theme the program is: what is set once stays light behind the
/// dark theme's white words.
class SenseFill : public QObject {
    Q_OBJECT

public:
    /// From now on; said again, the sense is another one.
    static void of(QWidget *band, theme::Sense sense);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    SenseFill(QWidget *band, theme::Sense sense);
    void fill();

    QWidget *m_band;
    theme::Sense m_sense;
};

} // namespace praxis::ui
