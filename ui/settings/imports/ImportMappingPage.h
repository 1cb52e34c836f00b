#pragma once

#include "services/practice/exchange/ImportPlan.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QTableWidget;

namespace praxis::ui {

class ImportMappingChoice;
class PlainLabel;
struct UiContext;

/// Which column of a spreadsheet becomes what, beside what stands in it. For an address book only the choices below.
class ImportMappingPage : public QWidget {
    Q_OBJECT

public:
    explicit ImportMappingPage(const UiContext &context, QWidget *parent = nullptr);

    void setFile(const ImportFile &file, const ImportOptions &options);
    void apply(ImportOptions &options) const;
    /// A blank answer: the mapping is not kept.
    [[nodiscard]] QString nameToKeep() const;
    /// A column gives a name, and the order of dates is known where it matters.
    [[nodiscard]] bool isReady() const;

Q_SIGNALS:
    void changed();

private:
    void showMapping();
    void fillRow(int row, const ImportFile &file, const QString &key);
    void update();
    [[nodiscard]] QString keyOf(int row) const;

    ImportFile m_file;
    ImportOptions m_options;
    QStringList m_names; ///< of its columns, of which no two are the same
    bool m_isTable = false;
    bool m_ambiguous = false;
    PlainLabel *m_intro;
    ImportMappingChoice *m_kept;
    QTableWidget *m_table;
    PlainLabel *m_problem;
    QWidget *m_dates;
    QComboBox *m_order;
    QComboBox *m_duplicates;
    QWidget *m_keep;
    QLineEdit *m_name;
};

} // namespace praxis::ui
