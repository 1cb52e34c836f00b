#include "ui/settings/RecordForm.h"

#include "ui/common/Directory.h"
#include "ui/common/Wording.h"
#include "ui/settings/ColourPicker.h"

#include <QVBoxLayout>

namespace praxis::ui {

RecordForm::RecordForm(const RecordType &type, const QVector<FieldSpec> &fields, const Directory &directory, QWidget *parent)
    : QWidget(parent), m_type(type), m_form(new Form(this, 2))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    const auto currency = [&directory] { return directory.organization().currency; };
    for (const FieldSpec &spec : fields) {
        const FieldDef *field = findField(type.fields, spec.field);
        Q_ASSERT(field);
        if (!spec.section.isEmpty())
            m_form->addSection(spec.section);
        FieldControl control = makeControl(spec, *field, currency);
        const auto need = field->has(Required) ? Form::Needed : Form::Optional;
        control.widget->setObjectName(spec.field);
        m_form->add(spec.field, spec.control == Control::Check ? QString() : spec.label, control.widget, need, spec.span);
        if (spec.control == Control::Check)
            control.widget->setAccessibleName(spec.label);
        if (auto *picker = qobject_cast<ColourPicker *>(control.widget))
            connect(picker, &ColourPicker::picked, m_form, &Form::edited);
        if (!spec.hint.isEmpty())
            m_form->addHint(spec.hint);
        m_bound.append({field, control});
    }
    connect(m_form, &Form::edited, this, [this] {
        if (!m_filling)
            Q_EMIT edited();
    });
}

void RecordForm::setRecord(const std::shared_ptr<Record> &record)
{
    m_record = record;
    m_filling = true;
    for (const Bound &bound : std::as_const(m_bound)) {
        bound.control.refresh();
        const QVariant value = bound.field->get(m_type.raw(*record));
        bound.control.setValue(valueToJson(*bound.field, value));
    }
    m_form->clearProblems();
    m_filling = false;
}

QJsonObject RecordForm::changes() const
{
    QJsonObject changed;
    if (!m_record)
        return changed;
    for (const Bound &bound : m_bound) {
        const QJsonValue was = valueToJson(*bound.field, bound.field->get(m_type.raw(*m_record)));
        const QJsonValue is = bound.control.value();
        if (was != is)
            changed.insert(bound.field->key(), is);
    }
    return changed;
}

void RecordForm::type(const QJsonObject &changes)
{
    m_filling = true;
    for (const Bound &bound : std::as_const(m_bound)) {
        if (changes.contains(bound.field->key()))
            bound.control.setValue(changes[bound.field->key()]);
    }
    m_filling = false;
    Q_EMIT edited();
}

std::shared_ptr<Record> RecordForm::result() const
{
    auto copy = m_type.copy(*m_record);
    for (const Bound &bound : m_bound)
        bound.field->set(m_type.raw(*copy), valueFromJson(*bound.field, bound.control.value()));
    return copy;
}

bool RecordForm::check()
{
    if (!m_form->checkNeeded())
        return false;
    for (const Bound &bound : std::as_const(m_bound)) {
        const QString problem = bound.control.problem();
        if (problem.isEmpty())
            continue;
        m_form->setProblem(bound.field->key(), wording::fieldProblem(problem));
        bound.control.widget->setFocus();
        return false;
    }
    return true;
}

void RecordForm::focusFirst()
{
    if (!m_bound.isEmpty())
        m_bound.first().control.widget->setFocus();
}

} // namespace praxis::ui
