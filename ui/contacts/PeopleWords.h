#pragma once

#include "ui/common/Moments.h"

#include <QIdentityProxyModel>

namespace praxis {
class PeopleModel;
}

namespace praxis::ui {

class Directory;

/// The words for a PeopleModel: names, dates and ages as people read them. Rows on their way have no words.
class PeopleWords : public QIdentityProxyModel {
    Q_OBJECT

public:
    PeopleWords(PeopleModel &people, const Desk &desk, const Directory &directory, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString words(int row, int column) const;

    PeopleModel &m_people;
    const Directory &m_directory;
    Moments m_moments;
};

} // namespace praxis::ui
