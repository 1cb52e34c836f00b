#pragma once

#include <QAbstractButton>

namespace praxis::ui {

/// One of a few ways on: an icon, what it is, and what it means. A button as large as its words.
class ChoiceCard : public QAbstractButton {
    Q_OBJECT

public:
    ChoiceCard(const QString &iconName, const QString &title, const QString &text, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_iconName;
    QString m_words;
};

} // namespace praxis::ui
