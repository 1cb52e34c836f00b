#pragma once

#include "models/records/Contact.h"
#include "services/practice/people/ConsentQueries.h"
#include "ui/common/Later.h"
#include "ui/common/Moments.h"
#include "ui/common/UiContext.h"

#include <QWidget>

class QAction;
class QPushButton;

namespace praxis::ui {

class ClipboardLoan;
class PlainLabel;

/// Who this is, what whoever books must know, and the few things one does from here.
class PersonHeader : public QWidget {
    Q_OBJECT

public:
    explicit PersonHeader(const UiContext &context, QWidget *parent = nullptr);

    void show(const Contact &contact);

Q_SIGNALS:
    void editWanted();
    void deleteWanted();
    void windowWanted();

private:
    QWidget *makeButtons();
    QWidget *makeGapRow();
    void askConsents(const Contact &contact);
    void askConsents();
    void writeConsent();

    UiContext m_context;
    Moments m_moments;
    ClipboardLoan *m_loan;
    QUuid m_person;
    bool m_isPatient = false;
    QString m_number;
    PlainLabel *m_name, *m_about, *m_alerts;
    QWidget *m_alertRow;
    PlainLabel *m_gap;
    QWidget *m_gapRow;
    Newest<Result<QVector<ConsentGap>>> m_gaps;
    QPushButton *m_call = nullptr;
    QAction *m_meet = nullptr; ///< by video, now; null where this role does not
};

} // namespace praxis::ui
