#pragma once

#include "ui/common/Moments.h"
#include "ui/common/UiContext.h"

#include <QIdentityProxyModel>

namespace praxis {
class AuditModel;
}

namespace praxis::ui {

/// The words for an AuditModel; what came from outside is made visible.
class AuditWords : public QIdentityProxyModel {
    Q_OBJECT

public:
    AuditWords(AuditModel &trail, const UiContext &context, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    AuditModel &m_trail;
    Moments m_moments;
};

} // namespace praxis::ui
