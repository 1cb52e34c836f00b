#pragma once

#include "models/ports/Reads.h"
#include "ui/common/Moments.h"
#include "ui/common/UiContext.h"

#include <QWidget>

#include <functional>
#include <optional>

class QVBoxLayout;

namespace praxis::ui {

class BillingActs;
class EmptyState;
class PlainLabel;

/// The chosen transaction, and the few deeds that fit it.
class TransactionPane : public QWidget {
    Q_OBJECT

public:
    TransactionPane(const UiContext &context, BillingActs &acts, QWidget *parent = nullptr);

    void show(const TransactionEntry *entry);
    using QWidget::show;
    /// What can be done with an entry now, by who is signed in: name for tests and keys, words, icon and deed.
    struct Step {
        const char *name;
        QString verb;
        QString iconName;
        std::function<void()> act;
    };
    [[nodiscard]] QVector<Step> steps(const TransactionEntry &entry) const;

private:
    void build();
    void showFacts(const TransactionEntry &entry);
    void addCreditSteps(const TransactionEntry &entry, QVector<Step> &steps) const;
    void addOwedSteps(const TransactionEntry &entry, QVector<Step> &steps) const;
    [[nodiscard]] bool mayReverse(const TransactionEntry &entry) const;
    void addFact(const QString &label, const QString &value);

    UiContext m_context;
    BillingActs &m_acts;
    Moments m_moments;
    std::optional<TransactionEntry> m_entry;
    EmptyState *m_empty;
    QWidget *m_page;
    PlainLabel *m_who;
    PlainLabel *m_what;
    PlainLabel *m_amount;
    PlainLabel *m_state;
    PlainLabel *m_stateMark;
    QVBoxLayout *m_steps;
    QVBoxLayout *m_facts;
};

} // namespace praxis::ui
