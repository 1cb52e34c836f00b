#pragma once

#include "services/practice/people/ConsentQueries.h"
#include "ui/common/Later.h"
#include "ui/common/Place.h"
#include "ui/common/UiContext.h"

#include <QDialog>

#include <functional>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace praxis::ui {

class PlainLabel;

/// Says who has not agreed to what is about to be done. One writes the consent down at once, or goes on with a reason, which stands in the
/// audit trail. `settled` when either is done.
class ConsentQuestion : public QDialog {
    Q_OBJECT

public:
    ConsentQuestion(const UiContext &context, const ShowConsentGaps &about, const QVector<ConsentGap> &gaps, QWidget *parent);

    /// Goes on at once where nothing is missing.
    static void before(const UiContext &context, const ShowConsentGaps &about, QWidget *parent, std::function<void()> goOn);
    /// Where a command was refused for want of a consent that one may write down or answer for: asks, and goes on then. False for every other
    /// error, which is for who asked to tell.
    static bool refused(const UiContext &context, const Error &error, QWidget *parent, std::function<void()> goOn);
    /// A picture of it: the first of the next week's sessions that lacks the consent to this act.
    [[nodiscard]] static Scene scene(const QString &name, const UiContext &context, ConsentAct act, QWidget *window);

Q_SIGNALS:
    void settled();

private:
    void build();
    void showGaps();
    void writeDown();
    void answer();

    UiContext m_context;
    ShowConsentGaps m_about;
    QVector<ConsentGap> m_gaps;
    PlainLabel *m_who;
    QLineEdit *m_why;
    QPushButton *m_write, *m_go;
    Newest<Result<QVector<ConsentGap>>> m_question;
};

} // namespace praxis::ui
