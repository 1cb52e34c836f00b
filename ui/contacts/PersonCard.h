#pragma once

#include "models/ports/Reads.h"
#include "ui/common/Moments.h"
#include "ui/common/UiContext.h"

#include <QWidget>

class QFormLayout;
class QPushButton;

namespace praxis::ui {

class ClipboardLoan;
class PlainLabel;

/// The inspector of the list: who is selected, and the few things one does with a person.
class PersonCard : public QWidget {
    Q_OBJECT

public:
    explicit PersonCard(const UiContext &context, QWidget *parent = nullptr);

    void show(const PersonHit &person);
    void showNobody(int selected);

Q_SIGNALS:
    void openWanted(const QUuid &person);

private:
    void addButtons();
    PlainLabel *addFact(const QString &title);
    void setFact(PlainLabel *fact, const QString &text);

    UiContext m_context;
    Moments m_moments;
    ClipboardLoan *m_loan;
    PersonHit m_person;
    QWidget *m_body;
    PlainLabel *m_nobody, *m_name, *m_about, *m_alerts;
    QFormLayout *m_facts;
    PlainLabel *m_phone, *m_email, *m_next, *m_last, *m_usual, *m_record, *m_tags;
    QPushButton *m_open = nullptr, *m_book = nullptr, *m_call = nullptr;
};

} // namespace praxis::ui
