#pragma once

#include "models/records/Contact.h"

#include <QFrame>
#include <QVector>

class QGridLayout;
class QRadioButton;

namespace praxis::ui {

class PlainLabel;

/// Somebody saved the same person meanwhile: both values of each field that both changed, and a choice. What only one of
/// the two changed is simply taken.
class ConflictNotice : public QFrame {
    Q_OBJECT

public:
    explicit ConflictNotice(QWidget *parent = nullptr);

    /// True: there is something to choose. `base` is what both started from.
    bool compare(const Contact &base, const Contact &mine, const Contact &theirs);
    /// The two put together as chosen, with their version.
    [[nodiscard]] Contact merged() const;

Q_SIGNALS:
    void chosen();

private:
    struct Line {
        const FieldDef *field;
        QRadioButton *mine;
    };
    void addLine(const FieldDef &field, const Contact &mine, const Contact &theirs);
    [[nodiscard]] static QString text(const FieldDef &field, const Contact &contact);

    QGridLayout *m_grid;
    QVector<Line> m_lines;
    Contact m_mine;
    Contact m_merged; ///< theirs, with what only I changed
};

} // namespace praxis::ui
