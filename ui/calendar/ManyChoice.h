#pragma once

#include <QPushButton>
#include <QUuid>
#include <QVector>

class QMenu;

namespace praxis::ui {

/// Several of a list: a button that says what is chosen, and a menu that stays open while one ticks. Enter, Space or ↓ open it.
class ManyChoice : public QPushButton {
    Q_OBJECT

public:
    struct Choice {
        QUuid id;
        QString name;
    };
    explicit ManyChoice(QWidget *parent = nullptr);

    /// What was chosen and is not offered any more goes on being shown by `unknownName`.
    void setChoices(const QVector<Choice> &choices);
    void setChosen(const QStringList &ids);
    [[nodiscard]] QStringList chosen() const { return m_chosen; }
    [[nodiscard]] QMenu *choicesMenu() const { return m_menu; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Ticked by hand; told once the menu has closed.
    void chosenByHand();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void open();
    void fill();
    void toggle(const QUuid &id, bool on);
    void showText();

    QVector<Choice> m_choices;
    QStringList m_chosen;
    QStringList m_before;
    QMenu *m_menu;
};

} // namespace praxis::ui
