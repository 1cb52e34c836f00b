#pragma once

#include "models/kernel/Error.h"

#include <QHash>
#include <QWidget>

class QGridLayout;
class QLayout;

namespace praxis::ui {

class PlainLabel;

/// Labels above their fields on one axis, errors under the field they are about, required said in words.
class Form : public QWidget {
    Q_OBJECT

public:
    enum Need { Optional, Needed };

    /// `columns`: how many fields stand beside each other.
    explicit Form(QWidget *parent = nullptr, int columns = 1);

    void addSection(const QString &title);
    /// `field` is the record's field ("given_name"); the label becomes the widget's accessible name and buddy.
    template <class W> W *add(const QString &field, const QString &label, W *widget, Need need = Optional, int span = 1)
    {
        addRow(field, label, widget, need, span);
        return widget;
    }
    /// A widget over the whole width without label (a check box, a hint).
    void addWide(QWidget *widget);
    /// A quiet sentence under the last field.
    void addHint(const QString &text);

    [[nodiscard]] QWidget *field(const QString &name) const;
    /// Blank clears it. Read out by screen readers as the field's description.
    void setProblem(const QString &field, const QString &sentence);
    [[nodiscard]] QString problem(const QString &field) const;
    void clearProblems();
    /// Puts an error beside the fields it names and moves the focus to the first; false: it names none of this form.
    using QWidget::show;
    bool show(const Error &error);
    /// The first needed field that is blank gets its problem and the focus; false if there is one.
    bool checkNeeded();

Q_SIGNALS:
    /// Something was typed or chosen in any field.
    void edited();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Row {
        QWidget *widget = nullptr;
        PlainLabel *label = nullptr;
        PlainLabel *problem = nullptr;
        Need need = Optional;
        QString title;
    };
    void addRow(const QString &field, const QString &label, QWidget *widget, Need need, int span);
    void watch(QWidget *widget);
    [[nodiscard]] static bool isBlank(const QWidget *widget);

    QGridLayout *m_grid;
    int m_columns;
    int m_row = 0;
    int m_column = 0;
    QHash<QString, Row> m_rows;
    QStringList m_order;
};

} // namespace praxis::ui
