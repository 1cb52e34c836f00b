#pragma once

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace praxis::ui {

class PlainLabel;

/// What would be here, and the first step.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    EmptyState(const QString &iconName, const QString &title, const QString &text, QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &text);
    QPushButton *addStep(const QString &verb, const QString &iconName = {});

private:
    PlainLabel *m_title;
    PlainLabel *m_text;
    QVBoxLayout *m_steps;
};

/// Grey rows in place of a table or page that is still loading.
class LoadingRows : public QWidget {
    Q_OBJECT

public:
    explicit LoadingRows(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace praxis::ui
