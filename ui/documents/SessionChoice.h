#pragma once

#include "services/practice/door/Queries.h"
#include "ui/common/Later.h"
#include "ui/common/UiContext.h"

#include <QComboBox>

namespace praxis::ui {

/// The sessions of one person, newest first, to choose one or none.
class SessionChoice : public QComboBox {
    Q_OBJECT

public:
    explicit SessionChoice(const UiContext &context, QWidget *parent = nullptr);

    /// Offers theirs (null: nobody's); `appointment` is chosen once it is there.
    void offer(const QUuid &person, const QUuid &appointment = {});
    [[nodiscard]] QUuid appointment() const;

private:
    UiContext m_context;
    QUuid m_wanted;
    Newest<Result<QVector<CalendarEntry>>> m_question;
};

} // namespace praxis::ui
