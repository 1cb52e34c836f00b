#include "ui/settings/VideoPlans.h"

#include "services/practice/door/Desk.h"
#include "services/practice/video/VideoCommands.h"
#include "ui/common/Directory.h"
#include "ui/common/Icons.h"
#include "ui/common/Later.h"
#include "ui/common/Moments.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/UiContext.h"
#include "ui/settings/PlainList.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace praxis::ui {

VideoPlans::VideoPlans(UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_list(new PlainList(tr("Planned switches of video"), {tr("When"), tr("Who"), tr("Video")}, this)), m_withdraw(new QPushButton(icons::get(QStringLiteral("edit-undo")), tr("Withdraw"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme::grid, 0, 0);
    column->addWidget(new PlainLabel(tr("Planned"), this, PlainLabel::Heading));
    m_list->setObjectName(QStringLiteral("videoPlans"));
    m_list->setMaximumWidth(720);
    m_list->setMaximumHeight(5 * theme::rowHeight);
    column->addWidget(m_list);
    m_withdraw->setObjectName(QStringLiteral("videoWithdraw"));
    m_withdraw->setEnabled(false);
    column->addWidget(m_withdraw, 0, Qt::AlignLeft);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, [this] { m_withdraw->setEnabled(!m_list->selectedItems().isEmpty()); });
    connect(m_withdraw, &QPushButton::clicked, this, &VideoPlans::withdraw);
    hide();
}

void VideoPlans::tell(const QVector<VideoChange> &planned)
{
    const QUuid chosen = m_list->currentId();
    const Moments moments(m_context.desk, m_context.directory);
    const auto &practitioners = m_context.directory.practitioners();
    m_list->clear();
    for (const VideoChange &change : planned) {
        const auto whose = std::find_if(practitioners.cbegin(), practitioners.cend(), [&](const auto &one) { return one->id == change.practitionerId; });
        const QString name = change.practitionerId.isNull() ? tr("The whole practice") : whose == practitioners.cend() ? tr("Somebody who has left") : (*whose)->displayName;
        QTreeWidgetItem *item = m_list->addRow(change.id, {moments.full(change.dueAt), name, change.enabled ? tr("On") : tr("Off")});
        if (change.id == chosen)
            m_list->setCurrentItem(item);
    }
    setVisible(!planned.isEmpty());
}

void VideoPlans::withdraw()
{
    later(m_context.desk.run(WithdrawVideoChange{m_list->currentId()}), this, [this](const Result<Outcome> &outcome) {
        if (outcome)
            m_context.notices.done(*outcome);
        else
            m_context.notices.failed(outcome.error());
        Q_EMIT withdrawn();
    });
}

} // namespace praxis::ui
