#pragma once

#include <QWidget>

class QStackedWidget;

namespace praxis::ui {

/// The right side: what is selected. Hidden with F9, or a window of its own on another screen.
class InspectorPane : public QWidget {
    Q_OBJECT

public:
    explicit InspectorPane(QWidget *parent);

    /// Null: this place inspects nothing.
    void add(QWidget *inspector);
    void show(QWidget *inspector);
    void toggle();
    void toggleDetached();
    [[nodiscard]] bool isDetached() const { return m_window != nullptr; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void attach();
    void fit();

    QStackedWidget *m_stack;
    QWidget *m_window = nullptr;
    bool m_wanted = true;
    bool m_any = false;
};

} // namespace praxis::ui
