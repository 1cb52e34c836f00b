#include "ui/documents/SessionChoice.h"

#include "services/practice/door/Desk.h"
#include "ui/common/Directory.h"
#include "ui/common/Moments.h"
#include "ui/common/Wording.h"

namespace praxis::ui {

namespace {

constexpr int most = 60;

} // namespace

SessionChoice::SessionChoice(const UiContext &context, QWidget *parent) : QComboBox(parent), m_context(context)
{
    setMinimumContentsLength(20);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    offer({});
}

QUuid SessionChoice::appointment() const
{
    // What was chosen before may be older than what is offered: it stays until something else is chosen.
    return currentIndex() <= 0 && !m_wanted.isNull() ? m_wanted : currentData().toUuid();
}

void SessionChoice::offer(const QUuid &person, const QUuid &appointment)
{
    m_wanted = appointment;
    clear();
    addItem(tr("None"), QUuid());
    if (person.isNull())
        return m_question.cancel();
    m_question.ask(m_context.desk.ask(PersonAppointments{person, {}, {}, most}), this, [this](const Result<QVector<CalendarEntry>> &sessions) {
        const Moments moments(m_context.desk, m_context.directory);
        for (const CalendarEntry &session : sessions.value_or(QVector<CalendarEntry>())) { // who files may know the person and not their diary
            const auto service = m_context.directory.service(session.service);
            addItem(QStringList{moments.full(session.when.start), service ? service->name : wording::kind(session.kind)}.join(QStringLiteral(" · ")), session.id);
        }
        if (!m_wanted.isNull() && findData(m_wanted) < 0)
            addItem(tr("As it is"), m_wanted);
        setCurrentIndex(m_wanted.isNull() ? 0 : findData(m_wanted));
        m_wanted = {};
    });
}

} // namespace praxis::ui
