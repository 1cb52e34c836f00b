#pragma once

#include "models/kernel/Record.h"
#include "ui/common/Form.h"
#include "ui/settings/FieldControl.h"

namespace praxis::ui {

class Directory;

/// A form over one record, made from its descriptor and a table of labels. Knows nothing of saving.
class RecordForm : public QWidget {
    Q_OBJECT

public:
    RecordForm(const RecordType &type, const QVector<FieldSpec> &fields, const Directory &directory, QWidget *parent = nullptr);

    void setRecord(const std::shared_ptr<Record> &record);
    /// A copy of the record with what stands in the form.
    [[nodiscard]] std::shared_ptr<Record> result() const;
    /// What differs from the record, as {field: value}; null clears.
    [[nodiscard]] QJsonObject changes() const;
    [[nodiscard]] bool isChanged() const { return !changes().isEmpty(); }
    /// Puts what `changes` told back over the record that shows.
    void type(const QJsonObject &changes);
    /// False: something is wrong and said beside its field.
    bool check();
    [[nodiscard]] Form &form() { return *m_form; }
    void focusFirst();

Q_SIGNALS:
    void edited();

private:
    struct Bound {
        const FieldDef *field;
        FieldControl control;
    };

    const RecordType &m_type;
    Form *m_form;
    QVector<Bound> m_bound;
    std::shared_ptr<Record> m_record;
    bool m_filling = false;
};

} // namespace praxis::ui
