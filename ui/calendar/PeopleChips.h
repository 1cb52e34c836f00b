#pragma once

#include "models/kernel/Id.h"
#include "models/ports/Reads.h"

#include <QWidget>

class QVBoxLayout;

namespace praxis::ui {

/// Who an appointment is for, each with a way to take them out again.
class PeopleChips : public QWidget {
    Q_OBJECT

public:
    explicit PeopleChips(QWidget *parent = nullptr);

    void set(const QVector<PersonHit> &people);
    void add(const PersonHit &person);
    [[nodiscard]] const QVector<PersonHit> &people() const { return m_people; }
    [[nodiscard]] QStringList ids() const;

Q_SIGNALS:
    void changed();

private:
    void rebuild();
    void addChip(const PersonHit &person);

    QVector<PersonHit> m_people;
    QVBoxLayout *m_layout;
};

} // namespace praxis::ui
