#include "ui/calendar/ChoicePopovers.h"

#include "models/kernel/Money.h"
#include "ui/calendar/CalendarLook.h"
#include "ui/calendar/ProblemList.h"
#include "ui/calendar/ShownTime.h"
#include "ui/common/AmountText.h"
#include "ui/common/Form.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Wording.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace praxis::ui {
namespace {

QVBoxLayout *column(QWidget *popover, const QString &title)
{
    auto *layout = new QVBoxLayout(popover);
    layout->setContentsMargins(16, 12, 16, 14);
    layout->setSpacing(8);
    auto *heading = new PlainLabel(title, popover, PlainLabel::Heading);
    heading->setWordWrap(true);
    heading->setObjectName(QStringLiteral("heading"));
    layout->addWidget(heading);
    popover->setAccessibleName(title);
    return layout;
}

bool isEnter(const QKeyEvent *event)
{
    return event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
}

} // namespace

ExtentPopover::ExtentPopover(const QString &question, QWidget *host) : Popover(host)
{
    setObjectName(QStringLiteral("extent"));
    QVBoxLayout *layout = column(this, question);
    const std::array<std::pair<QString, Extent>, 3> choices{{{tr("&1  Only this one"), Extent::This},
                                                             {tr("&2  This and the following"), Extent::Following},
                                                             {tr("&3  All of the series"), Extent::All}}};
    for (const auto &[text, extent] : choices) {
        auto *button = new QPushButton(text, this);
        button->setObjectName(enumName(extent));
        button->setAccessibleName(QString(text).mid(3).trimmed());
        button->setStyleSheet(QStringLiteral("text-align: left; padding: 6px 10px;"));
        connect(button, &QPushButton::clicked, this, [this, extent = extent] { choose(extent); });
        layout->addWidget(button);
        if (extent == Extent::This)
            setFocusProxy(button);
    }
}

void ExtentPopover::keyPressEvent(QKeyEvent *event)
{
    if (event->key() >= Qt::Key_1 && event->key() <= Qt::Key_3)
        choose(static_cast<Extent>(event->key() - Qt::Key_1));
    else if (auto *button = qobject_cast<QPushButton *>(QApplication::focusWidget()); button && isEnter(event))
        button->click();
    else if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)
        focusNextPrevChild(event->key() == Qt::Key_Down);
    else
        Popover::keyPressEvent(event);
}

void ExtentPopover::choose(Extent extent)
{
    dismiss();
    Q_EMIT chosen(extent);
}

ClashPopover::ClashPopover(const QString &title, const QString &zone, const Zones &zones, QWidget *host) : Popover(host), m_problems(new ProblemList(this))
{
    setObjectName(QStringLiteral("clash"));
    QVBoxLayout *layout = column(this, title);
    m_problems->setZone(zone, &zones);
    layout->addWidget(m_problems);
    layout->addWidget(new PlainLabel(tr("It stays where it was until you choose. Esc leaves it there."), this, PlainLabel::Quiet));
    setMinimumWidth(360);
    connect(m_problems, &ProblemList::resized, this, [this] { refit(); });
}

EndPopover::EndPopover(AppointmentStatus status, const QString &who, const QString &currency, QWidget *host)
    : Popover(host), m_currency(currency), m_by(new QComboBox), m_why(new QLineEdit), m_fee(new QLineEdit), m_problem(new PlainLabel(QString(), this, PlainLabel::Problem))
{
    setObjectName(QStringLiteral("end"));
    const bool cancels = status == AppointmentStatus::Cancelled;
    QVBoxLayout *layout = column(this, cancels ? tr("Cancel the appointment of %1?").arg(who) : tr("%1 did not come?").arg(who));
    auto *form = new Form(this);
    m_by->addItem(tr("The client"), static_cast<int>(EndedBy::Patient));
    m_by->addItem(tr("The practice"), static_cast<int>(EndedBy::Practice));
    m_by->addItem(tr("The practitioner"), static_cast<int>(EndedBy::Practitioner));
    if (cancels)
        form->add(QStringLiteral("ended_by"), tr("Who cancels"), m_by);
    else
        m_by->setParent(nullptr), m_by->deleteLater(), m_by = nullptr;
    form->add(QStringLiteral("ended_why"), tr("Why"), m_why);
    form->add(QStringLiteral("fee_minor"), tr("Fee (%1)").arg(currency), m_fee);
    m_why->setObjectName(QStringLiteral("why"));
    m_fee->setObjectName(QStringLiteral("fee"));
    m_fee->setPlaceholderText(tr("None"));
    layout->addWidget(form);
    m_problem->hide();
    layout->addWidget(m_problem);
    auto *buttons = new QHBoxLayout;
    auto *keep = new QPushButton(tr("Keep it"), this);
    auto *confirm = new QPushButton(cancels ? tr("Cancel appointment") : tr("Did not come"), this);
    keep->setAccessibleName(keep->text());
    confirm->setAccessibleName(confirm->text());
    confirm->setObjectName(QStringLiteral("confirm"));
    m_confirm = confirm;
    buttons->addStretch(1);
    buttons->addWidget(keep);
    buttons->addWidget(confirm);
    layout->addLayout(buttons);
    setMinimumWidth(320);
    connect(keep, &QPushButton::clicked, this, [this] { dismiss(); });
    connect(confirm, &QPushButton::clicked, this, [this] { this->confirm(); });
}

void EndPopover::start()
{
    m_confirm->setFocus();
}

void EndPopover::keyPressEvent(QKeyEvent *event)
{
    if (!isEnter(event)) {
        Popover::keyPressEvent(event);
        return;
    }
    auto *button = qobject_cast<QPushButton *>(QApplication::focusWidget());
    if (button && isAncestorOf(button))
        button->click();
    else
        confirm();
}

void EndPopover::confirm()
{
    Answer answer;
    if (m_by)
        answer.by = static_cast<EndedBy>(m_by->currentData().toInt());
    answer.why = m_why->text().simplified();
    if (!m_fee->text().trimmed().isEmpty()) {
        const auto fee = amount::typed(m_fee->text(), m_currency);
        if (!fee || fee->minor < 0) {
            m_problem->setText(tr("Write the fee as an amount, for example %1.").arg(wording::amount(5000, m_currency)));
            m_problem->show();
            m_fee->setFocus();
            refit();
            return;
        }
        answer.feeMinor = fee->minor;
    }
    dismiss();
    Q_EMIT confirmed(answer);
}

OpeningsPopover::OpeningsPopover(const CalendarLook &look, QWidget *host) : Popover(host), m_look(look), m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("openings"));
    QVBoxLayout *layout = column(this, tr("Next free times"));
    m_title = findChild<PlainLabel *>(QStringLiteral("heading"));
    m_list->setAccessibleName(tr("Next free times"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(m_list);
    layout->addWidget(new PlainLabel(tr("Arrows choose · Enter books there · Esc leaves"), this, PlainLabel::Quiet));
    setFocusProxy(m_list);
    setMinimumWidth(360);
    connect(m_list, &QListWidget::itemClicked, this, [this] { choose(); });
}

void OpeningsPopover::show(const QVector<Opening> &openings)
{
    m_openings = m_look.shownTime().shown(openings);
    const bool severalPlaces = std::ranges::any_of(openings, [&openings](const Opening &one) { return one.location != openings.first().location; });
    for (int i = 0; i < openings.size(); ++i) {
        const Opening &opening = m_openings[i];
        const QString elsewhere = ShownTime::elsewhere(openings[i].start, openings[i].zone, opening.start);
        QStringList parts{tr("%1, %2 · %3", "date, time · practitioner").arg(CalendarLook::shortDate(opening.start.date), CalendarLook::time(opening.start.time), m_look.practitioner(opening.practitioner)),
                          severalPlaces ? m_look.location(opening.location) : QString(), elsewhere};
        parts.removeAll(QString());
        auto *item = new QListWidgetItem(parts.join(QStringLiteral(" · ")));
        item->setSizeHint({100, theme::rowHeight});
        m_list->addItem(item);
        m_list->setMinimumWidth(std::max(m_list->minimumWidth(), m_list->fontMetrics().horizontalAdvance(item->text()) + 3 * theme::grid)); // whole
    }
    if (openings.isEmpty()) {
        m_title->setText(tr("Nothing is free in the next four months."));
        setFocusProxy(nullptr); // a hidden list takes no key, and the calendar behind would
    }
    m_list->setVisible(!openings.isEmpty());
    m_list->setFixedHeight(static_cast<int>(openings.size()) * theme::rowHeight + 2);
    m_list->setCurrentRow(0);
}

void OpeningsPopover::keyPressEvent(QKeyEvent *event)
{
    if (isEnter(event))
        choose();
    else
        Popover::keyPressEvent(event);
}

void OpeningsPopover::choose()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_openings.size())
        return;
    const Opening opening = m_openings[row];
    dismiss();
    Q_EMIT chosen(opening);
}

} // namespace praxis::ui
