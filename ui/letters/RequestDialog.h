#pragma once

#include "models/records/RecordRequest.h"
#include "ui/common/UiContext.h"

#include <QDialog>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QPlainTextEdit;

namespace praxis::ui {

class Form;
class PlainLabel;

/// One step of a request: it has come, it is decided, it is answered.
class RequestDialog : public QDialog {
    Q_OBJECT

public:
    enum Step { Take, Decide, Answer };
    RequestDialog(const UiContext &context, Step step, const RecordRequest &request, QWidget *parent);

Q_SIGNALS:
    void done();

private:
    void buildTake();
    void buildDecide();
    void buildAnswer();
    void showGrounds();
    void save();
    template <class C> void run(const C &command);

    UiContext m_context;
    Step m_step;
    RecordRequest m_request;
    Form *m_form;
    QComboBox *m_choice = nullptr;  ///< the kind, or the decision
    QComboBox *m_ground = nullptr;
    QDateEdit *m_received = nullptr;
    QLineEdit *m_by = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QPlainTextEdit *m_statement = nullptr;
    PlainLabel *m_hint = nullptr; ///< what granting a deletion begins, and what refusing it then ends
};

} // namespace praxis::ui
