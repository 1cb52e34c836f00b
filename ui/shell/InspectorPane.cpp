#include "ui/shell/InspectorPane.h"

#include "ui/common/Theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPainter>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace praxis::ui {

InspectorPane::InspectorPane(QWidget *parent) : QWidget(parent), m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("inspector"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->addWidget(m_stack);
    setFixedWidth(288);
    m_wanted = QSettings().value(QStringLiteral("shell/inspector"), true).toBool();
}

void InspectorPane::add(QWidget *inspector)
{
    if (inspector)
        m_stack->addWidget(inspector);
}

void InspectorPane::show(QWidget *inspector)
{
    m_any = inspector != nullptr;
    if (inspector)
        m_stack->setCurrentWidget(inspector);
    fit();
}

void InspectorPane::toggle()
{
    m_wanted = !m_wanted;
    QSettings().setValue(QStringLiteral("shell/inspector"), m_wanted);
    if (!m_wanted && m_window)
        attach();
    fit();
}

void InspectorPane::toggleDetached()
{
    if (m_window) {
        attach();
        fit();
        return;
    }
    m_wanted = true;
    m_window = new QWidget(window(), Qt::Tool);
    m_window->setWindowTitle(QCoreApplication::applicationName());
    m_window->installEventFilter(this);
    auto *column = new QVBoxLayout(m_window);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_window->resize(width(), height());
    fit();
    m_window->show();
}

void InspectorPane::attach()
{
    layout()->addWidget(m_stack);
    m_window->removeEventFilter(this);
    m_window->hide();
    m_window->deleteLater();
    m_window = nullptr;
}

void InspectorPane::fit()
{
    setVisible(m_any && m_wanted && !m_window);
    m_stack->setVisible(m_any);
}

bool InspectorPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window && event->type() == QEvent::Close) {
        attach();
        fit();
    }
    return QWidget::eventFilter(watched, event);
}

void InspectorPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::sidePanel());
    painter.fillRect(QRect(0, 0, 1, height()), theme::line());
}

} // namespace praxis::ui
