#include "ui/common/Form.h"

#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Wording.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace praxis::ui {

Form::Form(QWidget *parent, int columns) : QWidget(parent), m_grid(new QGridLayout(this)), m_columns(columns)
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(theme::grid * 2);
    m_grid->setVerticalSpacing(theme::grid + theme::half);
    for (int i = 0; i < columns; ++i)
        m_grid->setColumnStretch(i, 1);
}

void Form::addSection(const QString &title)
{
    if (m_column > 0)
        ++m_row;
    m_column = 0;
    auto *heading = new PlainLabel(title, this, PlainLabel::Heading);
    heading->setContentsMargins(0, m_row > 0 ? theme::grid : 0, 0, 0);
    m_grid->addWidget(heading, m_row++, 0, 1, m_columns);
}

void Form::addWide(QWidget *widget)
{
    if (m_column > 0)
        ++m_row;
    m_column = 0;
    m_grid->addWidget(widget, m_row++, 0, 1, m_columns);
    watch(widget);
}

void Form::addHint(const QString &text)
{
    addWide(new PlainLabel(text, this, PlainLabel::Quiet));
}

void Form::addRow(const QString &field, const QString &label, QWidget *widget, Need need, int span)
{
    auto *cell = new QWidget(this);
    auto *column = new QVBoxLayout(cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::half);
    auto *title = new PlainLabel(need == Needed ? tr("%1 (needed)").arg(label) : label, cell);
    title->setBuddy(widget);
    column->addWidget(title);
    widget->setParent(cell);
    widget->setObjectName(field);
    if (widget->accessibleName().isEmpty())
        widget->setAccessibleName(title->text());
    if (auto *combo = qobject_cast<QComboBox *>(widget); combo && combo->isEditable()) // what is typed into is a control of its own
        combo->lineEdit()->setAccessibleName(combo->accessibleName());
    column->addWidget(widget);
    auto *problem = new PlainLabel(QString(), cell, PlainLabel::Problem);
    problem->hide();
    column->addWidget(problem);
    column->addStretch(1);
    span = qMin(span, m_columns);
    if (m_column + span > m_columns) {
        ++m_row;
        m_column = 0;
    }
    m_grid->addWidget(cell, m_row, m_column, 1, span);
    m_column += span;
    if (m_column >= m_columns) {
        ++m_row;
        m_column = 0;
    }
    m_rows.insert(field, {widget, title, problem, need, label});
    m_order.append(field);
    watch(widget);
}

void Form::watch(QWidget *widget)
{
    widget->installEventFilter(this);
    if (auto *line = qobject_cast<QLineEdit *>(widget))
        connect(line, &QLineEdit::textEdited, this, &Form::edited);
    else if (auto *text = qobject_cast<QPlainTextEdit *>(widget))
        connect(text, &QPlainTextEdit::textChanged, this, &Form::edited);
    else if (auto *combo = qobject_cast<QComboBox *>(widget)) {
        connect(combo, &QComboBox::currentIndexChanged, this, &Form::edited);
        if (combo->isEditable())
            connect(combo, &QComboBox::editTextChanged, this, &Form::edited);
    } else if (auto *date = qobject_cast<QDateTimeEdit *>(widget))
        connect(date, &QDateTimeEdit::dateTimeChanged, this, &Form::edited);
    else if (auto *spin = qobject_cast<QSpinBox *>(widget))
        connect(spin, &QSpinBox::valueChanged, this, &Form::edited);
    else if (auto *button = qobject_cast<QAbstractButton *>(widget))
        connect(button, &QAbstractButton::toggled, this, &Form::edited);
}

QWidget *Form::field(const QString &name) const
{
    return m_rows.value(name).widget;
}

void Form::setProblem(const QString &field, const QString &sentence)
{
    const Row row = m_rows.value(field);
    if (!row.widget)
        return;
    row.problem->setText(sentence);
    row.problem->setVisible(!sentence.isEmpty());
    row.widget->setAccessibleDescription(sentence);
}

QString Form::problem(const QString &field) const
{
    const Row row = m_rows.value(field);
    return row.problem ? row.problem->text() : QString();
}

void Form::clearProblems()
{
    for (const QString &name : std::as_const(m_order))
        setProblem(name, {});
}

bool Form::show(const Error &error)
{
    QHash<QString, QString> problems;
    const QVariantList fields = error.data.value(QStringLiteral("fields")).toList();
    for (const QVariant &entry : fields) {
        const QVariantMap field = entry.toMap();
        problems.insert(field.value(QStringLiteral("field")).toString(),
                        wording::fieldProblem(field.value(QStringLiteral("problem")).toString()));
    }
    const QString single = error.data.value(QStringLiteral("field")).toString();
    if (!single.isEmpty())
        problems.insert(single, wording::sentence(error));
    bool shown = false;
    for (const QString &name : std::as_const(m_order)) {
        const QString problem = problems.take(name);
        setProblem(name, problem);
        if (!problem.isEmpty() && !shown) {
            m_rows.value(name).widget->setFocus(Qt::OtherFocusReason);
            shown = true;
        }
    }
    return shown && problems.isEmpty();
}

bool Form::isBlank(const QWidget *widget)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        return line->text().trimmed().isEmpty();
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(widget))
        return text->toPlainText().trimmed().isEmpty();
    if (const auto *combo = qobject_cast<const QComboBox *>(widget))
        return combo->currentText().trimmed().isEmpty();
    return false;
}

bool Form::checkNeeded()
{
    QWidget *first = nullptr;
    for (const QString &name : std::as_const(m_order)) {
        const Row row = m_rows.value(name);
        if (row.need != Needed || row.widget->isHidden())
            continue;
        const bool blank = isBlank(row.widget);
        if (blank)
            setProblem(name, wording::fieldProblem(QStringLiteral("required")));
        if (blank && !first)
            first = row.widget;
    }
    if (first)
        first->setFocus(Qt::OtherFocusReason);
    return first == nullptr;
}

bool Form::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        const QString name = watched->objectName();
        const Row row = m_rows.value(name);
        if (row.widget == watched && row.need == Needed) {
            // Only what was typed and emptied, or was complained about, is judged on leaving.
            const bool blank = isBlank(row.widget);
            const bool complained = !row.problem->text().isEmpty();
            if (!blank && row.problem->text() == wording::fieldProblem(QStringLiteral("required")))
                setProblem(name, {});
            else if (blank && !complained && row.widget->property("touched").toBool())
                setProblem(name, wording::fieldProblem(QStringLiteral("required")));
        }
    } else if (event->type() == QEvent::KeyPress) {
        watched->setProperty("touched", true);
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace praxis::ui
