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
    /// What one is about to do, for the heading and the button: what takes the consent, or something else that says it happened.
    enum class Doing : quint8 { TheAct, Adding, Completing, Undoing, Redoing, Keeping };

    ConsentQuestion(const UiContext &context, const ShowConsentGaps &about, const QVector<ConsentGap> &gaps, Doing doing, QWidget *parent);

    /// Goes on at once where nothing is missing that this user has not answered for; `stopped` where it does not go on.
    static void before(const UiContext &context, const ShowConsentGaps &about, QWidget *parent, std::function<void()> goOn, Doing doing = Doing::TheAct, std::function<void()> stopped = {});
    /// Where a command was refused for want of a consent that one may write down or answer for: asks, and goes on then; who does not see the
    /// person is told who can. False for every other error, which is for who asked to tell.
    static bool refused(const UiContext &context, const Error &error, QWidget *parent, std::function<void()> goOn, Doing doing = Doing::TheAct);
    /// A picture of it: the first of the next week's sessions that lacks the consent to this act.
    [[nodiscard]] static Scene scene(const QString &name, const UiContext &context, ConsentAct act, QWidget *window, Doing doing = Doing::TheAct);

Q_SIGNALS:
    void settled();

private:
    void build();
    void showGaps();
    void writeDown();
    void answer();

    UiContext m_context;
    ShowConsentGaps m_about;
    Doing m_doing;
    QVector<ConsentGap> m_gaps;
    PlainLabel *m_who;
    QLineEdit *m_why;
    QPushButton *m_write, *m_go;
    Newest<Result<QVector<ConsentGap>>> m_question;
};

} // namespace praxis::ui
