#pragma once

#include "services/practice/door/CommandType.h"
#include "services/practice/door/Queries.h"

#include <QJsonObject>
#include <QWidget>

class QComboBox;
class QVBoxLayout;

namespace praxis {
class Desk;
}

namespace praxis::ui {

class PersonField;

/// Who is whose parent, partner, payer …: lines that are added and taken away, and become commands when the form is saved.
class RelationsEdit : public QWidget {
    Q_OBJECT

public:
    explicit RelationsEdit(Desk &desk, QWidget *parent = nullptr);

    void setRelations(const QVector<RelationLine> &relations);
    [[nodiscard]] bool isChanged() const;
    /// What was taken away and what was added, and back again over what `setRelations` was told.
    [[nodiscard]] QJsonObject unsaved() const;
    void typeAgain(const QJsonObject &unsaved);
    [[nodiscard]] QVector<AnyCommand> commands(const QUuid &person) const;

Q_SIGNALS:
    void edited();

private:
    struct Line {
        RelationLine relation; ///< id null: new
        bool removed = false;
    };
    void addPicked();
    void rebuild();

    QVector<Line> m_lines;
    QVBoxLayout *m_rows;
    QComboBox *m_kind;
    PersonField *m_person;
};

} // namespace praxis::ui
