#include "ui/settings/VideoUse.h"

#include "services/practice/door/Desk.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/UiContext.h"
#include "ui/settings/PlainList.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace praxis::ui {

namespace {

constexpr int minutesOfADay = 24 * 60;
constexpr int firstFigure = 1; ///< after the name

} // namespace

VideoUse::VideoUse(UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_time(new QComboBox(this)),
      m_list(new PlainList(tr("Sessions by video of each practitioner"), {tr("Practitioner"), tr("Clients"), tr("Sessions"), tr("Completed")}, this)),
      m_none(new PlainLabel(tr("Nobody had a session by video in this time."), this, PlainLabel::Quiet))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme::grid * 2, 0, 0);
    auto *row = new QHBoxLayout;
    row->addWidget(new PlainLabel(tr("Use of video"), this, PlainLabel::Heading));
    m_time->setObjectName(QStringLiteral("videoUseTime"));
    m_time->setAccessibleName(tr("Time of which the use of video is shown"));
    m_time->addItem(tr("The last 30 days"), 30);
    m_time->addItem(tr("The last 12 months"), 365);
    m_time->addItem(tr("Since the beginning"), 0);
    row->addWidget(m_time);
    row->addStretch(1);
    column->addLayout(row);
    m_list->setObjectName(QStringLiteral("videoUse"));
    m_list->setMaximumWidth(720);
    m_list->setMinimumHeight(5 * theme::rowHeight);
    m_list->hide();
    column->addWidget(m_list);
    m_none->setObjectName(QStringLiteral("videoUseNone"));
    m_none->hide(); // until it is known
    column->addWidget(m_none);
    connect(m_time, &QComboBox::activated, this, &VideoUse::load);
}

/// What is still to come has not been used yet.
void VideoUse::load()
{
    const Instant now = m_context.desk.parts().clock.now();
    const int days = m_time->currentData().toInt();
    m_question.ask(m_context.desk.ask(ShowVideoUse{days > 0 ? now.plusMinutes(-days * minutesOfADay) : Instant(), now}), this, [this](const Result<QVector<PractitionerVideo>> &lines) {
        if (lines)
            tell(*lines);
        else
            m_context.notices.failed(lines.error());
    });
}

void VideoUse::tell(const QVector<PractitionerVideo> &lines)
{
    m_list->clear();
    for (const PractitionerVideo &one : lines) {
        if (one.sessions == 0)
            continue;
        QTreeWidgetItem *item = m_list->addRow(one.practitioner, {one.name, QLocale().toString(one.clients), QLocale().toString(one.sessions), QLocale().toString(one.completed)});
        for (int number = firstFigure; number < m_list->columnCount(); ++number)
            item->setTextAlignment(number, Qt::AlignRight | Qt::AlignVCenter);
    }
    const bool any = m_list->topLevelItemCount() > 0;
    m_list->setVisible(any);
    m_none->setVisible(!any);
}

} // namespace praxis::ui
