#include "ui/contacts/PersonAppointmentsPanel.h"

#include "services/practice/door/Desk.h"
#include "ui/common/Moments.h"
#include "ui/common/Navigator.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/contacts/AppointmentWords.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QTableView>
#include <QVBoxLayout>

namespace praxis::ui {

namespace {

/// Enter opens what the double click opens.
class OpeningTable : public QTableView {
public:
    using QTableView::QTableView;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid())
            Q_EMIT doubleClicked(currentIndex());
        else
            QTableView::keyPressEvent(event);
    }
};

constexpr int mostUpcoming = 6; // rows shown before the table of what is coming scrolls

} // namespace

PersonAppointmentsPanel::PersonAppointmentsPanel(const UiContext &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    m_model = new PersonAppointmentsModel([this](Instant before, const QUuid &beforeId, int limit, auto then) {
        m_question.ask(m_context.desk.ask(PersonAppointments{m_person, before, beforeId, limit}), this,
                       [then](const Result<QVector<CalendarEntry>> &entries) { then(entries); });
    }, this);
    m_coming = new AppointmentWords(*m_model, AppointmentWords::Upcoming, context, this);
    m_was = new AppointmentWords(*m_model, AppointmentWords::Past, context, this);
    m_upcoming = makeTable(m_coming, tr("Coming appointments"));
    m_past = makeTable(m_was, tr("Past appointments"));
    m_upcoming->setObjectName(QStringLiteral("upcoming"));
    m_past->setObjectName(QStringLiteral("past"));
    m_noneComing = new PlainLabel(tr("Nothing is booked."), this, PlainLabel::Quiet);
    m_nonePast = new PlainLabel(tr("No past appointments."), this, PlainLabel::Quiet);
    for (PlainLabel *none : {m_noneComing, m_nonePast})
        none->setContentsMargins(theme::grid, theme::grid, theme::grid, theme::grid);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::grid);
    layout->addWidget(m_noneComing);
    layout->addWidget(m_upcoming);
    layout->addWidget(m_nonePast);
    layout->addWidget(m_past, 1);
    layout->addStretch(0);
    connect(m_model, &PersonAppointmentsModel::failed, this, [this](const Error &error) { m_context.notices.failed(error); });
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, signal, this, &PersonAppointmentsPanel::fitUpcoming);
    connect(m_model, &QAbstractItemModel::modelReset, this, &PersonAppointmentsPanel::fitUpcoming);
}

QTableView *PersonAppointmentsPanel::makeTable(AppointmentWords *words, const QString &name)
{
    auto *table = new OpeningTable(this);
    table->setModel(words);
    table->setAccessibleName(name);
    table->setSelectionBehavior(QTableView::SelectRows);
    table->setSelectionMode(QTableView::SingleSelection);
    table->setShowGrid(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(theme::rowHeight - 2);
    QHeaderView *header = table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setStretchLastSection(true);
    constexpr std::array<int, PersonAppointmentsModel::ColumnCount> widths{170, 72, 150, 140, 90};
    for (int column = 0; column < PersonAppointmentsModel::ColumnCount; ++column)
        header->resizeSection(column, widths[static_cast<std::size_t>(column)]);
    connect(table, &QTableView::doubleClicked, this, [this, words](const QModelIndex &index) {
        const CalendarEntry &entry = m_model->entry(words->mapToSource(index).row());
        m_context.navigator.openAppointment(entry.id, Moments(m_context.desk, m_context.directory).wall(entry.when.start).date);
    });
    return table;
}

void PersonAppointmentsPanel::show(const QUuid &person, const QVector<CalendarEntry> &newest, int asked)
{
    m_question.cancel();
    if (person != m_person)
        m_model->clear();
    m_person = person;
    const Instant now = m_context.desk.parts().clock.now();
    m_coming->setNow(now);
    m_was->setNow(now);
    m_model->setNewest(newest, asked);
    fitUpcoming();
}

void PersonAppointmentsPanel::refresh()
{
    const QUuid person = m_person;
    const int asked = qBound(PersonAppointmentsModel::pageSize, m_model->rowCount(), 1000); // what was scrolled to stays
    m_question.ask(m_context.desk.ask(PersonAppointments{person, {}, {}, asked}), this,
                   [this, person, asked](const Result<QVector<CalendarEntry>> &entries) {
                       if (entries)
                           show(person, *entries, asked);
                   });
}

void PersonAppointmentsPanel::fitUpcoming()
{
    const int coming = m_coming->rowCount();
    m_noneComing->setVisible(coming == 0);
    m_upcoming->setVisible(coming > 0);
    const int rows = qMin(coming, mostUpcoming);
    m_upcoming->setFixedHeight(m_upcoming->horizontalHeader()->sizeHint().height() + rows * (theme::rowHeight - 2) + 2);
    const bool past = m_was->rowCount() > 0 || !m_model->isComplete();
    m_nonePast->setVisible(!past);
    m_past->setVisible(past);
}

} // namespace praxis::ui
