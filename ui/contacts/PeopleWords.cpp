#include "ui/contacts/PeopleWords.h"

#include "models/items/PeopleModel.h"
#include "ui/common/Directory.h"
#include "ui/common/Icons.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"
#include "ui/common/Wording.h"


namespace praxis::ui {

PeopleWords::PeopleWords(PeopleModel &people, const Desk &desk, const Directory &directory, QObject *parent)
    : QIdentityProxyModel(parent), m_people(people), m_directory(directory), m_moments(desk, directory)
{
    setSourceModel(&people);
}

QVariant PeopleWords::data(const QModelIndex &index, int role) const
{
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return words(index.row(), column);
    case Qt::ToolTipRole:
        return column == PeopleModel::Alerts ? tip::plain(words(index.row(), column)) : QVariant();
    case Qt::DecorationRole:
        if (column == PeopleModel::Alerts && !QIdentityProxyModel::data(index, PeopleModel::SeverityRole).isNull())
            return icons::get(QStringLiteral("data-warning"));
        return {};
    case Qt::FontRole:
        if (column == PeopleModel::Name)
            return theme::boldFont();
        return column == PeopleModel::Alerts || column == PeopleModel::UsualPractitioner ? QVariant() : QVariant(theme::tabular(QFont()));
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

QString PeopleWords::words(int row, int column) const
{
    const PersonHit *p = m_people.person(row);
    if (!p)
        return {};
    switch (column) {
    case PeopleModel::Name: return wording::listName(*p, m_people.text());
    case PeopleModel::Born:
        if (!p->birthDate.isValid())
            return {};
        return tr("%1 · %2", "birth date, age").arg(wording::date(p->birthDate), wording::age(p->birthDate, m_moments.today()));
    case PeopleModel::Phone: return p->phone;
    case PeopleModel::Next: return m_moments.full(p->nextAt);
    case PeopleModel::Last: return m_moments.day(p->lastAt);
    case PeopleModel::RecordNumber: return p->recordNumber;
    case PeopleModel::Alerts: return p->alerts.join(QStringLiteral(", "));
    case PeopleModel::UsualPractitioner: {
        const auto practitioner = m_directory.practitioner(p->usualPractitioner);
        return practitioner ? practitioner->displayName : QString();
    }
    default: return {};
    }
}

QVariant PeopleWords::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QIdentityProxyModel::headerData(section, orientation, role);
    switch (section) {
    case PeopleModel::Name: return tr("Name");
    case PeopleModel::Born: return tr("Born · age");
    case PeopleModel::Phone: return tr("Phone");
    case PeopleModel::Next: return tr("Next appointment");
    case PeopleModel::Last: return tr("Last appointment");
    case PeopleModel::RecordNumber: return tr("Record");
    case PeopleModel::Alerts: return tr("Alerts");
    case PeopleModel::UsualPractitioner: return tr("Usual practitioner");
    default: return {};
    }
}

} // namespace praxis::ui
