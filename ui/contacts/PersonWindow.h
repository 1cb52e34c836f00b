#pragma once

#include "ui/common/UiContext.h"

#include <QUuid>
#include <QWidget>

namespace praxis::ui {

class PersonPanel;

/// A person in a window of their own, beside the calendar. It says no name in its title.
class PersonWindow : public QWidget {
    Q_OBJECT

public:
    PersonWindow(const UiContext &context, const QUuid &person, QWidget *parent);

    [[nodiscard]] PersonPanel &panel() { return *m_panel; }

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    PersonPanel *m_panel;
    bool m_mayClose = false;
};

} // namespace praxis::ui
