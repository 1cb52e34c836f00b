#include "ui/shell/StatusLine.h"

#include "services/practice/door/Desk.h"
#include "ui/common/Actions.h"
#include "ui/common/Moments.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/shell/Countdown.h"
#include "ui/shell/NoticeBar.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QToolButton>

namespace praxis::ui {

StatusLine::StatusLine(Desk &desk, const Directory &directory, Actions &actions, NoticeBar &notices, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_directory(directory), m_notices(notices), m_where(new PlainLabel(tr("On this computer"), this)), m_held(new PlainLabel(this)),
      m_undo(new QToolButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme::grid * 2, 2, theme::grid, 2);
    row->setSpacing(theme::grid);
    setMinimumHeight(28);
    for (PlainLabel *label : {m_where, m_held})
        label->setFont(theme::smallFont());
    m_where->setObjectName(QStringLiteral("statusWhere"));
    m_held->setObjectName(QStringLiteral("statusHeld"));
    row->addWidget(m_where, 1);
    row->addWidget(m_held);
    m_undo->setAutoRaise(true);
    m_undo->setFont(theme::smallFont());
    m_undo->setText(tr("Undo"));
    m_undo->setAccessibleName(tr("Undo what these messages are about"));
    m_undo->setFocusPolicy(Qt::TabFocus);
    connect(m_undo, &QToolButton::clicked, this, [&actions] {
        if (QAction *undo = actions.find(QStringLiteral("edit.undo")))
            undo->trigger();
    });
    row->addWidget(m_undo);
    connect(&desk, &Desk::changed, this, &StatusLine::saved);
    connect(&notices, &NoticeBar::stateChanged, this, &StatusLine::showHeld);
    showHeld();
}

void StatusLine::saved()
{
    const Instant now = m_desk.parts().clock.now();
    m_where->setText(tr("On this computer · saved %1").arg(QLocale().toString(Moments(m_desk, m_directory).wall(now).time, QLocale::ShortFormat)));
}

void StatusLine::showHeld()
{
    const UndoState &state = m_notices.state();
    const QString left = countdown(m_desk.parts().clock.now(), state.nextLeaves);
    const bool any = state.messagesHeld > 0 && !left.isEmpty();
    m_held->setText(any ? tr("%n messages held (%1)", nullptr, state.messagesHeld).arg(left) : QString());
    m_undo->setVisible(any && !state.undoStep.isNull());
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::sidePanel());
    painter.fillRect(QRect(0, 0, width(), 1), theme::line());
}

} // namespace praxis::ui
