#include "ui/settings/NotificationsPage.h"

#include "services/practice/door/Desk.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/UiContext.h"
#include "ui/settings/PageHead.h"

#include <QCheckBox>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace praxis::ui {

NotificationsPage::NotificationsPage(const SettingsParts &parts, QWidget *parent) : SettingsPage(parent), m_parts(parts)
{
    QVBoxLayout *column = pageHead(this, title(), tr("What you are told of beside the window while you are signed in, wherever you sign in to this practice."));
    column->addWidget(new PlainLabel(tr("Tell me when"), this, PlainLabel::Heading));
    for (const WaitingKind kind : waitingpreference::possible(parts.context.desk)) {
        auto *box = new QCheckBox(waitingwords::choice(kind), this);
        box->setObjectName(QStringLiteral("notify_") + enumName(kind));
        box->setChecked(true);
        connect(box, &QCheckBox::toggled, this, &NotificationsPage::keep);
        m_choices.append({kind, box});
        column->addWidget(box);
    }
    column->addSpacing(theme::grid);
    auto *words = new PlainLabel(tr("A notification names nobody: no client, no colleague, no file. Nothing is shown while Praxis is locked. "
                                    "Where this computer shows no notifications, Praxis says the same in its window. What waits is counted beside its place on the left either way."),
                                 this, PlainLabel::Quiet);
    words->setWordWrap(true);
    column->addWidget(words);
    column->addStretch();
}

void NotificationsPage::enter()
{
    waitingpreference::silent(m_parts.context.desk, this, [this](const QVector<WaitingKind> &silent) {
        for (const auto &[kind, box] : std::as_const(m_choices)) {
            const QSignalBlocker quiet(box);
            box->setChecked(!silent.contains(kind));
        }
    });
}

void NotificationsPage::keep()
{
    QVector<WaitingKind> silent;
    for (const auto &[kind, box] : std::as_const(m_choices)) {
        if (!box->isChecked())
            silent.append(kind);
    }
    waitingpreference::setSilent(m_parts.context.desk, this, silent, [this](const Error &error) { m_parts.context.notices.failed(error); });
}

} // namespace praxis::ui
