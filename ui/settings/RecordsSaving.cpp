// What of a page of records becomes commands.
#include "ui/settings/RecordsPage.h"

#include "services/practice/door/Desk.h"
#include "services/practice/office/RecordCommands.h"
#include "ui/common/Notices.h"
#include "ui/common/UiContext.h"
#include "ui/settings/RecordForm.h"
#include "ui/settings/RecordListModel.h"

namespace praxis::ui {

namespace {

/// Of several commands that are one step: the first that was refused speaks for all.
Result<Outcome> outcomeOf(const Result<ManyResult> &result)
{
    if (!result)
        return fail(result.error());
    for (const Result<Outcome> &item : result->items) {
        if (!item)
            return fail(item.error());
    }
    return result->outcome;
}

} // namespace

bool RecordsPage::save()
{
    if (!m_record || (!m_isNew && !isDirty()))
        return true;
    m_form->form().clearProblems();
    if (!m_form->check())
        return false;
    QString field;
    const QString problem = m_kind.check ? m_kind.check(*m_form->result(), &field) : QString();
    if (!problem.isEmpty()) {
        m_form->form().setProblem(field, problem);
        return false;
    }
    Desk &desk = m_parts.context.desk;
    m_busy = true;
    if (m_isNew || m_record->version == 0) { // one that is offered and not kept yet is kept with its first change
        const auto record = m_form->result();
        CreateRecord command{m_kind.type->key(), desk.parts().ids.next(), {}};
        for (const FieldDef &f : m_kind.type->fields) {
            const QJsonValue value = valueToJson(f, f.get(m_kind.type->raw(*record)));
            if (!f.has(Guarded) && !value.isNull())
                command.values.insert(f.key(), value);
        }
        if (!m_kind.orderField.isEmpty())
            command.values.insert(m_kind.orderField, m_model->rowCount() + 1);
        later(desk.run(command), this, [this, id = command.id](const Result<Outcome> &r) { saved(r, id); });
    } else if (m_kind.beforeSaving) {
        const auto go = [this, id = m_record->id](const QVector<AnyCommand> &commands) { saveBy(commands, id); };
        m_kind.beforeSaving(m_parts.context, this, *m_record, m_form->changes(), go, [this] { stay(); });
    } else {
        const EditRecord command{m_kind.type->key(), m_record->id, m_form->changes(), m_record->version};
        later(desk.run(command), this, [this, id = command.id](const Result<Outcome> &r) { saved(r, id); });
    }
    updateButtons();
    return true;
}

/// What was typed stays in the form.
void RecordsPage::stay()
{
    m_busy = false;
    m_wanted = {};
    updateButtons();
    Q_EMIT settled(false);
}

void RecordsPage::saveBy(const QVector<AnyCommand> &commands, const QUuid &id)
{
    later(m_parts.context.desk.runMany(commands, {}), this, [this, commands, id](const Result<ManyResult> &r) {
        const Result<Outcome> done = outcomeOf(r);
        const auto again = [this, id](const QVector<AnyCommand> &answered) {
            m_busy = true;
            updateButtons();
            saveBy(answered, id);
        };
        if (!done && m_kind.refused && m_kind.refused(m_parts.context, this, done.error(), commands, again))
            return stay();
        saved(done, id);
    });
}

void RecordsPage::saved(const Result<Outcome> &result, const QUuid &id)
{
    m_busy = false;
    if (!result) {
        m_wanted = {};
        if (!m_form->form().show(result.error()))
            m_parts.context.notices.failed(result.error());
        updateButtons();
        Q_EMIT settled(false);
        return;
    }
    m_parts.context.notices.done(*result);
    if (m_wanted.isNull() || (m_record && m_wanted == m_record->id)) // its first change may have given it an identity of its own
        m_wanted = id;
    m_record.reset(); // what was typed is in the store now
    m_isNew = false;
    load();
    Q_EMIT settled(true);
}

void RecordsPage::remove()
{
    if (!m_record || m_isNew || m_record->version == 0)
        return;
    m_busy = true;
    const int row = currentRow();
    const RecordPtr next = m_model->at(row + 1) ? m_model->at(row + 1) : m_model->at(row - 1);
    const QUuid wanted = next ? next->id : QUuid();
    const QUuid id = m_record->id;
    if (!m_kind.beforeDeleting)
        return removeNow(id, wanted, {});
    updateButtons();
    m_kind.beforeDeleting(m_parts.context, this, *m_record, [this, id, wanted](const QVector<AnyCommand> &before) { removeNow(id, wanted, before); }, [this] { stay(); });
}

void RecordsPage::removeNow(const QUuid &id, const QUuid &wanted, const QVector<AnyCommand> &before)
{
    m_busy = true;
    const DeleteRecord command{m_kind.type->key(), id};
    ManyOptions options;
    if (m_record)
        options.summary = {{QStringLiteral("code"), QStringLiteral("deleted")}, {QStringLiteral("type"), m_kind.type->key()}, {QStringLiteral("what"), m_kind.type->value(*m_record, m_kind.nameField).toString()}};
    if (m_record && m_record->id == id) // what was typed goes with it
        m_form->setRecord(m_record);
    if (before.isEmpty()) {
        later(m_parts.context.desk.run(command), this, [this, wanted](const Result<Outcome> &r) { saved(r, wanted); });
        return;
    }
    later(m_parts.context.desk.runMany(before + QVector{AnyCommand::of(command)}, options), this, [this, wanted](const Result<ManyResult> &r) { saved(outcomeOf(r), wanted); });
}

void RecordsPage::move(int from, int to)
{
    if (m_busy || from < 0 || to < 0 || from >= m_model->activeCount() || to >= m_model->activeCount() || (isDirty() && !save()))
        return;
    QVector<RecordPtr> order;
    for (int i = 0; i < m_model->rowCount(); ++i)
        order.append(m_model->at(i));
    const QUuid moved = order.at(from)->id;
    order.move(from, to);
    QVector<AnyCommand> commands;
    for (int i = 0; i < order.size(); ++i) {
        if (m_kind.type->value(*order.at(i), m_kind.orderField).toInt() != i + 1)
            commands.append(AnyCommand::of(EditRecord{m_kind.type->key(), order.at(i)->id, {{m_kind.orderField, i + 1}}, 0}));
    }
    m_busy = true;
    ManyOptions options;
    options.summary = {{QStringLiteral("code"), QStringLiteral("reordered")}, {QStringLiteral("type"), m_kind.type->key()}};
    later(m_parts.context.desk.runMany(commands, options), this, [this, moved](const Result<ManyResult> &r) {
        saved(r ? Result<Outcome>(r->outcome) : Result<Outcome>(fail(r.error())), moved);
    });
}

} // namespace praxis::ui
