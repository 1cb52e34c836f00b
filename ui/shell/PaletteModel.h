#pragma once

#include "models/ports/Reads.h"

#include <QAbstractListModel>
#include <QPointer>

class QAction;

namespace praxis::ui {

class Actions;

/// What Ctrl+K offers: people as the store answers, and the actions that fit what was typed.
class PaletteModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { SecondaryRole = Qt::UserRole + 1, KeysRole, PersonRole, IsPersonRole };

    PaletteModel(const Actions &actions, QObject *parent = nullptr);

    void setTyped(const QString &typed);
    void setPeople(const QVector<PersonHit> &people);
    [[nodiscard]] QAction *actionAt(int row) const;
    [[nodiscard]] QUuid personAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Line {
        QPointer<QAction> action;
        PersonHit person;
    };
    void rebuild();
    [[nodiscard]] QVariant personData(const PersonHit &person, int role) const;
    [[nodiscard]] QVariant actionData(const QAction &action, int role) const;

    const Actions &m_actions;
    QString m_typed;
    QVector<PersonHit> m_people;
    QVector<Line> m_lines;
};

} // namespace praxis::ui
