#include "ui/contacts/PersonWindow.h"

#include "ui/contacts/PersonPanel.h"

#include <QCloseEvent>
#include <QVBoxLayout>

namespace praxis::ui {

PersonWindow::PersonWindow(const UiContext &context, const QUuid &person, QWidget *parent)
    : QWidget(parent, Qt::Window), m_panel(new PersonPanel(context, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("personWindow"));
    setWindowTitle(tr("Person"));
    resize(960, 680);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_panel);
    connect(m_panel, &PersonPanel::openWanted, m_panel, &PersonPanel::open);
    connect(m_panel, &PersonPanel::gone, this, &QWidget::close);
    m_panel->open(person);
}

void PersonWindow::closeEvent(QCloseEvent *event)
{
    if (m_mayClose || !m_panel->isEditing())
        return event->accept();
    event->ignore();
    m_panel->leaveForm([this] {
        m_mayClose = true;
        close();
    });
}

} // namespace praxis::ui
