#pragma once

#include "models/ports/Reads.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace praxis::ui {

class DayField;
class SearchField;

/// What narrows the list of transactions.
class BillingFilters : public QWidget {
    Q_OBJECT

public:
    /// Days that are not chosen offer the month until `today`.
    explicit BillingFilters(const QDate &today, QWidget *parent = nullptr);

    [[nodiscard]] TransactionFilter filter() const;
    [[nodiscard]] bool narrows() const;
    void focusSearch();
    void reset();

Q_SIGNALS:
    void changed();
    void left(); ///< to the list

private:
    QComboBox *addChoice(const QString &name, const QString &objectName, const QString &all);
    void follow();

    SearchField *m_text;
    QComboBox *m_kind;
    QComboBox *m_status;
    QComboBox *m_method;
    DayField *m_from;
    DayField *m_until;
    QPushButton *m_reset;
};

} // namespace praxis::ui
