#pragma once

#include "ui/shell/PaletteSearch.h"

#include <QAbstractListModel>
#include <QPointer>

class QAction;

namespace praxis::ui {

class Actions;

/// What Ctrl+K offers: what the practice answered, and the actions that fit what was typed.
class PaletteModel : public QAbstractListModel {
    Q_OBJECT

public:
    /// SideRole: the keys of an action, the kind of anything else. IdRole stays the same for the same line.
    enum Role { SecondaryRole = Qt::UserRole + 1, SideRole, IdRole };

    PaletteModel(const Actions &actions, QObject *parent = nullptr);

    void setTyped(const QString &typed);
    void setHits(const QVector<PaletteHit> &hits);
    /// Null where the line is not an action.
    [[nodiscard]] QAction *actionAt(int row) const;
    /// An action that the typed letters can only mean.
    [[nodiscard]] bool isMeantAt(int row) const;
    /// Null where it is one.
    [[nodiscard]] const PaletteHit *hitAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Line {
        QPointer<QAction> action = {};
        PaletteHit hit = {};
        bool isMeant = false;
    };
    void rebuild();
    [[nodiscard]] QVariant hitData(const PaletteHit &hit, int role) const;
    [[nodiscard]] QVariant actionData(const QAction &action, int role) const;

    const Actions &m_actions;
    QString m_typed;
    QVector<PaletteHit> m_hits;
    QVector<Line> m_lines;
};

} // namespace praxis::ui
