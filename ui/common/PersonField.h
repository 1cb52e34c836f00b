#pragma once

#include "models/kernel/Error.h"
#include "models/ports/Reads.h"
#include "ui/common/Later.h"

#include <QLineEdit>

class QListWidget;

namespace praxis {
class Desk;
}

namespace praxis::ui {

/// A line in which a person is found as typed and picked with ↓ and Enter.
class PersonField : public QLineEdit {
    Q_OBJECT

public:
    PersonField(Desk &desk, const QString &placeholder, QWidget *parent = nullptr);
    ~PersonField() override;

    [[nodiscard]] QUuid person() const { return m_picked.id; }
    [[nodiscard]] const PersonHit &hit() const { return m_picked; }
    void setPerson(const PersonHit &person);
    void reset();

Q_SIGNALS:
    /// A null id: emptied.
    void picked(const QUuid &person);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void ask(const QString &text);
    void showHits(const QVector<PersonHit> &hits);
    void pick(int row);
    [[nodiscard]] QString line(const PersonHit &hit) const;

    Desk &m_desk;
    QListWidget *m_list;
    QVector<PersonHit> m_hits;
    PersonHit m_picked;
    Newest<Result<QVector<PersonHit>>> m_question;
};

} // namespace praxis::ui
