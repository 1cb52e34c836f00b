#pragma once

#include "models/kernel/Error.h"
#include "models/ports/Reads.h"
#include "models/records/Contact.h"
#include "ui/common/Later.h"
#include "ui/common/UiContext.h"

#include <QFrame>

class QTimer;
class QVBoxLayout;

namespace praxis::ui {

/// "This looks like Jane Nguyen, born 3 Apr 1985": asked while one types, so that nobody is entered twice.
class DuplicateNotice : public QFrame {
    Q_OBJECT

public:
    explicit DuplicateNotice(const UiContext &context, QWidget *parent = nullptr);

    /// `self` is left out of the answers. Waits a moment for the next letter.
    void check(const Contact &draft);
    void reset();

Q_SIGNALS:
    void openWanted(const QUuid &person);

private:
    void ask();
    void showHits(const QVector<PersonHit> &hits);

    UiContext m_context;
    Contact m_draft;
    QTimer *m_wait;
    QVBoxLayout *m_rows;
    Newest<Result<QVector<PersonHit>>> m_question;
};

} // namespace praxis::ui
