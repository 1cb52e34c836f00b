#pragma once

#include "models/ports/Reads.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace praxis::ui {

/// The people that a search found, best first, and as the last line a new person of that name.
class PersonChoices : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role : int { NewPersonRole = Qt::UserRole + 1, DetailRole, AlertRole };

    using QAbstractListModel::QAbstractListModel;

    /// `newName` blank: no last line. `typed`: what they were found by, blank of the recent ones.
    void show(const QVector<PersonHit> &people, const QString &newName, const QString &typed);
    [[nodiscard]] const PersonHit *person(int row) const { return row >= 0 && row < m_people.size() ? &m_people[row] : nullptr; }
    [[nodiscard]] int peopleCount() const { return static_cast<int>(m_people.size()); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] static QString detail(const PersonHit &person);

    QVector<PersonHit> m_people;
    QString m_newName;
    QString m_typed;
};

/// Two lines a person: who, and what tells them from another of that name.
class PersonDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace praxis::ui
