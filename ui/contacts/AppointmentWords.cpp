#include "ui/contacts/AppointmentWords.h"

#include "models/items/PersonAppointmentsModel.h"
#include "services/practice/door/Desk.h"
#include "ui/common/Directory.h"
#include "ui/common/Icons.h"
#include "ui/common/Theme.h"
#include "ui/common/Wording.h"

#include <QFont>

namespace praxis::ui {

AppointmentWords::AppointmentWords(PersonAppointmentsModel &appointments, Side side, const UiContext &context, QObject *parent)
    : QSortFilterProxyModel(parent), m_appointments(appointments), m_context(context), m_moments(context.desk, context.directory),
      m_side(side), m_now(context.desk.parts().clock.now())
{
    setSourceModel(&appointments);
    setDynamicSortFilter(true);
    sort(PersonAppointmentsModel::When, side == Upcoming ? Qt::AscendingOrder : Qt::DescendingOrder);
}

void AppointmentWords::setNow(Instant now)
{
    m_now = now;
    invalidateFilter();
}

bool AppointmentWords::filterAcceptsRow(int row, const QModelIndex &) const
{
    const bool coming = m_appointments.entry(row).when.end > m_now;
    return coming == (m_side == Upcoming);
}

bool AppointmentWords::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    return m_appointments.entry(left.row()).when.start < m_appointments.entry(right.row()).when.start;
}

QVariant AppointmentWords::data(const QModelIndex &index, int role) const
{
    const CalendarEntry &entry = m_appointments.entry(mapToSource(index).row());
    const bool ended = !occupies(entry.status);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return words(index);
    case Qt::FontRole: {
        QFont font = index.column() == PersonAppointmentsModel::When ? theme::tabular(QFont()) : QFont();
        font.setStrikeOut(ended && index.column() == PersonAppointmentsModel::When);
        return font;
    }
    case Qt::ForegroundRole:
        return ended ? QVariant(theme::quietText()) : QVariant();
    case Qt::DecorationRole:
        return entry.isVideo && index.column() == PersonAppointmentsModel::Kind ? QVariant(icons::get(QStringLiteral("camera-video"))) : QVariant();
    default:
        return QSortFilterProxyModel::data(index, role);
    }
}

QString AppointmentWords::words(const QModelIndex &index) const
{
    const CalendarEntry &e = m_appointments.entry(mapToSource(index).row());
    switch (index.column()) {
    case PersonAppointmentsModel::When: return m_moments.full(e.when.start); // on the clock of every other page, whatever the place
    case PersonAppointmentsModel::Length: return wording::duration(e.length);
    case PersonAppointmentsModel::Kind: {
        if (e.busyOnly)
            return tr("Busy");
        const auto service = m_context.directory.service(e.service);
        return service ? service->name : wording::kind(e.kind);
    }
    case PersonAppointmentsModel::Practitioner: {
        const auto practitioner = m_context.directory.practitioner(e.practitioner);
        return practitioner ? practitioner->displayName : QString();
    }
    case PersonAppointmentsModel::Status: return e.busyOnly ? QString() : wording::status(e.status);
    default: return {};
    }
}

QVariant AppointmentWords::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QSortFilterProxyModel::headerData(section, orientation, role);
    switch (section) {
    case PersonAppointmentsModel::When: return m_side == Upcoming ? tr("Coming") : tr("Past");
    case PersonAppointmentsModel::Length: return tr("Length");
    case PersonAppointmentsModel::Kind: return tr("What");
    case PersonAppointmentsModel::Practitioner: return tr("With");
    case PersonAppointmentsModel::Status: return tr("Status");
    default: return {};
    }
}

} // namespace praxis::ui
