#pragma once

#include <QTabWidget>

class QToolButton;

namespace praxis::ui {

/// Tabs that do not fit stand in a list at the end, "More": nothing is cut and nothing has to be scrolled sideways. What is chosen
/// there comes to the front and stands among the others.
class FittingTabs : public QTabWidget {
    Q_OBJECT

public:
    explicit FittingTabs(QWidget *parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void tabInserted(int index) override;

private:
    void fit();
    void offerHidden();

    QToolButton *m_more;
    bool m_fitting = false;
};

} // namespace praxis::ui
