#pragma once

#include <QWidget>

class QButtonGroup;
class QToolButton;

namespace praxis::ui {

/// The accents of the program in one row, and one of one's own. Arrow keys move along the row.
class ColourPicker : public QWidget {
    Q_OBJECT

public:
    explicit ColourPicker(QWidget *parent = nullptr);

    /// "#rrggbb", or blank.
    [[nodiscard]] QString colour() const { return m_colour; }
    void setColour(const QString &colour);

Q_SIGNALS:
    void picked(const QString &colour);

private:
    void choose(const QString &colour);
    void askOther();
    void showColour();

    QString m_colour;
    QButtonGroup *m_group;
    QToolButton *m_other;
};

} // namespace praxis::ui
