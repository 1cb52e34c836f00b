#include "ui/calendar/PersonChoices.h"

#include "ui/calendar/Marks.h"
#include "ui/common/Icons.h"
#include "ui/common/Theme.h"
#include "ui/common/Wording.h"

#include <QApplication>
#include <QPainter>

namespace praxis::ui {

void PersonChoices::show(const QVector<PersonHit> &people, const QString &newName, const QString &typed)
{
    beginResetModel();
    m_people = people;
    m_newName = newName;
    m_typed = typed;
    endResetModel();
}

int PersonChoices::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : peopleCount() + (m_newName.isEmpty() ? 0 : 1);
}

QVariant PersonChoices::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PersonHit *hit = person(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return hit ? wording::listName(*hit, m_typed) : tr("New person “%1”…").arg(m_newName);
    case Qt::AccessibleTextRole:
        return hit ? QString(wording::listName(*hit, m_typed) + QStringLiteral(", ") + detail(*hit)) : data(index, Qt::DisplayRole);
    case NewPersonRole:
        return hit == nullptr;
    case DetailRole:
        return hit ? detail(*hit) : QString();
    case AlertRole:
        return hit && !hit->alerts.isEmpty();
    default:
        return {};
    }
}

QString PersonChoices::detail(const PersonHit &person)
{
    QStringList parts;
    if (person.birthDate.isValid())
        parts << wording::date(person.birthDate);
    parts << person.phone << person.recordNumber;
    parts.removeAll(QString());
    return parts.join(QStringLiteral("  ·  "));
}

void PersonDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem plain = option;
    plain.text.clear();
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &plain, painter, plain.widget);
    const bool selected = option.state & QStyle::State_Selected;
    const QColor ink = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    QRect area = option.rect.adjusted(10, 4, -10, -4);
    const qreal ratio = painter->device()->devicePixelRatioF();
    painter->save();
    if (index.data(PersonChoices::NewPersonRole).toBool()) {
        icons::get(QStringLiteral("list-add-user")).paint(painter, QRect(area.left(), area.center().y() - 8, 16, 16));
        painter->setPen(ink);
        painter->drawText(area.adjusted(24, 0, 0, 0), Qt::AlignVCenter, painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, area.width() - 24));
    } else {
        if (index.data(PersonChoices::AlertRole).toBool()) {
            painter->drawPixmap(area.right() - 16, area.top() + 1, markPixmap(Mark::Alert, selected ? ink : theme::sense(theme::Sense::Attention), 16, ratio));
            area.setRight(area.right() - 20);
        }
        painter->setFont(theme::boldFont());
        painter->setPen(ink);
        const int half = area.height() / 2;
        painter->drawText(QRect(area.left(), area.top(), area.width(), half), Qt::AlignVCenter, painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, area.width()));
        painter->setFont(theme::tabular(theme::smallFont()));
        painter->setPen(selected ? ink : theme::quietText());
        painter->drawText(QRect(area.left(), area.top() + half, area.width(), half), Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data(PersonChoices::DetailRole).toString(), Qt::ElideRight, area.width()));
    }
    painter->restore();
}

QSize PersonDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {120, option.fontMetrics.height() * 2 + 10};
}

} // namespace praxis::ui
