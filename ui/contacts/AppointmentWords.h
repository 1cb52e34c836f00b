#pragma once

#include "ui/common/Moments.h"
#include "ui/common/UiContext.h"

#include <QSortFilterProxyModel>

namespace praxis {
class PersonAppointmentsModel;
}

namespace praxis::ui {

/// One side of now of a person's appointments, in words: what is coming, soonest first, or what was, newest first.
class AppointmentWords : public QSortFilterProxyModel {
    Q_OBJECT

public:
    enum Side { Upcoming, Past };

    AppointmentWords(PersonAppointmentsModel &appointments, Side side, const UiContext &context, QObject *parent = nullptr);

    void setNow(Instant now);
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    [[nodiscard]] QString words(const QModelIndex &index) const;

    PersonAppointmentsModel &m_appointments;
    const UiContext m_context;
    Moments m_moments;
    Side m_side;
    Instant m_now;
};

} // namespace praxis::ui
