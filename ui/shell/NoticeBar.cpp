#include "ui/shell/NoticeBar.h"

#include "services/practice/door/Desk.h"
#include "services/practice/office/PracticeCommands.h"
#include "ui/common/Actions.h"
#include "ui/common/Icons.h"
#include "ui/common/KeyText.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"
#include "ui/common/Wording.h"
#include "ui/shell/Countdown.h"
#include "ui/shell/TroublePage.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QPainter>
#include <QPlainTextEdit>
#include <QToolButton>

namespace praxis::ui {

namespace {

constexpr int quietAfterMs = 20'000;

QToolButton *textButton(QWidget *parent, QAction *action)
{
    auto *button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QString withKey(const QAction *action, const QString &title)
{
    return action->shortcut().isEmpty() ? title : NoticeBar::tr("%1 (%2)", "action (key)").arg(title, keytext::of(action->shortcut()));
}

} // namespace

NoticeBar::NoticeBar(Desk &desk, Actions &actions, QWidget *parent)
    : QWidget(parent), m_desk(desk),
      m_undo(actions.add(parent, QStringLiteral("edit.undo"), tr("Editing"), tr("Undo"), {QKeySequence(QKeySequence::Undo)},
                         [this] { undo(); }, QStringLiteral("edit-undo"))),
      m_redo(actions.add(parent, QStringLiteral("edit.redo"), tr("Editing"), tr("Redo"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)},
                         [this] { redo(); }, QStringLiteral("edit-redo"))),
      m_mark(new PlainLabel(this)), m_sentence(new PlainLabel(this)), m_held(new PlainLabel(this)), m_undoButton(textButton(this, m_undo)),
      m_redoButton(textButton(this, m_redo)), m_backup(new QToolButton(this)), m_details(new QToolButton(this)), m_detailText(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("notices"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::grid * 2, theme::half, theme::grid, theme::half);
    column->setSpacing(theme::half);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::grid);
    row->addWidget(m_mark);
    m_sentence->setElided(true);
    m_sentence->setObjectName(QStringLiteral("noticeSentence"));
    row->addWidget(m_sentence, 1);
    m_held->setFont(theme::tabular(font()));
    m_held->setObjectName(QStringLiteral("noticeHeld"));
    row->addWidget(m_held);
    m_undoButton->setObjectName(QStringLiteral("noticeUndo"));
    row->addWidget(m_undoButton);
    row->addWidget(m_redoButton);
    m_backup->setText(TroublePage::tr("Put a backup in place…"));
    m_backup->setObjectName(QStringLiteral("noticeBackup"));
    m_backup->setAutoRaise(true);
    connect(m_backup, &QToolButton::clicked, this, [this] { Q_EMIT backupWanted(m_error); });
    row->addWidget(m_backup);
    m_details->setText(tr("Details"));
    m_details->setCheckable(true);
    m_details->setAutoRaise(true);
    row->addWidget(m_details);
    auto *close = new QToolButton(this);
    close->setAutoRaise(true);
    close->setIcon(icons::get(QStringLiteral("window-close")));
    close->setAccessibleName(tr("Close this notice"));
    tip::set(close, tr("Close"));
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    row->addWidget(close);
    column->addLayout(row);
    m_detailText->setReadOnly(true);
    m_detailText->setMaximumHeight(96);
    m_detailText->setAccessibleName(tr("Details for support"));
    m_detailText->hide();
    column->addWidget(m_detailText);
    connect(m_details, &QToolButton::toggled, m_detailText, &QWidget::setVisible);
    hide();
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &NoticeBar::tick);
    m_hide.setSingleShot(true);
    connect(&m_hide, &QTimer::timeout, this, &QWidget::hide);
    connect(&desk, &Desk::changed, this, &NoticeBar::refresh);
    connect(&actions, &Actions::keysChanged, this, &NoticeBar::updateActions);
    updateActions();
}

QString NoticeBar::shownZone() const
{
    return m_shownZone ? m_shownZone() : QString();
}

/// What a step is about, also when the step is itself an undo or redo.
QString NoticeBar::plainSummary(const QJsonObject &summary) const
{
    return wording::summary(summary.contains(u"of") ? summary[u"of"].toObject() : summary, shownZone());
}

void NoticeBar::done(const Outcome &outcome)
{
    const QString sentence = wording::summary(outcome.summary, shownZone());
    m_leaves = outcome.messagesHeld > 0 ? outcome.heldUntil : Instant();
    if (sentence.isEmpty())
        return;
    present(Kind::Done, sentence);
    m_undoButton->setVisible(!outcome.undoStep.isNull()); // else it would take back what was done before
}

void NoticeBar::failed(const Error &error)
{
    m_leaves = {};
    m_error = error;
    m_detailText->setPlainText(codeName(error.code) + u'\n'
                               + QString::fromUtf8(QJsonDocument(QJsonObject::fromVariantMap(error.data)).toJson(QJsonDocument::Compact)));
    present(Kind::Failed, wording::sentence(error));
}

void NoticeBar::say(const QString &sentence)
{
    m_leaves = {};
    present(Kind::Said, sentence);
}

void NoticeBar::present(Kind kind, const QString &sentence)
{
    m_kind = kind;
    const bool bad = kind == Kind::Failed;
    m_mark->setPixmap(icons::get(bad ? QStringLiteral("dialog-warning") : kind == Kind::Said ? QStringLiteral("dialog-information")
                                                                                             : QStringLiteral("dialog-ok"))
                          .pixmap(16, 16));
    m_sentence->setText(sentence);
    m_sentence->setElided(!bad);
    m_sentence->setWordWrap(bad);
    m_undoButton->setVisible(kind == Kind::Done);
    m_redoButton->setVisible(kind == Kind::Undone);
    m_details->setChecked(false);
    m_details->setVisible(bad);
    // A damaged file of the vault is one file: a backup of all the records would be the wrong medicine.
    m_backup->setVisible(bad && m_error.code == ErrorCode::StoreDamaged && !m_error.data.contains(QStringLiteral("media")));
    setAccessibleName(sentence);
    show();
    tick();
    m_tick.start();
    // Bad news stays until it is closed; the undo stays within reach of Ctrl+Z anyway.
    if (bad)
        m_hide.stop();
    else
        m_hide.start(quietAfterMs);
    QAccessibleEvent spoken(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&spoken);
    update();
}

void NoticeBar::tick()
{
    const Instant now = m_desk.parts().clock.now();
    const QString left = countdown(now, m_leaves);
    m_held->setText(left.isEmpty() ? QString() : m_state.sends ? tr("Message leaves in %1", "time left").arg(left) : tr("Message held %1 · no sender is set up", "time left").arg(left));
    m_held->setVisible(!left.isEmpty());
    if (!left.isEmpty() && m_kind == Kind::Done)
        m_hide.start(quietAfterMs);
    const bool anyHeld = !countdown(now, m_state.nextLeaves).isEmpty();
    if (left.isEmpty() && !anyHeld && !isVisible())
        m_tick.stop();
    if (m_state.messagesHeld > 0 && !anyHeld) {
        m_state.messagesHeld = 0;
        refresh();
    }
    Q_EMIT stateChanged();
}

void NoticeBar::refresh()
{
    m_newest.ask(m_desk.ask(ShowUndo{}), this, [this](const Result<UndoState> &state) {
        if (!state)
            return;
        m_state = *state;
        updateActions();
        if (m_state.messagesHeld > 0)
            m_tick.start();
        // After a restart: what can still be taken back while its messages wait.
        if (!m_greeted && m_state.messagesHeld > 0 && !m_state.undo.isEmpty() && !isVisible()) {
            m_leaves = m_state.nextLeaves;
            present(Kind::Done, tr("Before you left: %1").arg(plainSummary(m_state.undo)));
        }
        m_greeted = true;
        Q_EMIT stateChanged();
    });
}

void NoticeBar::updateActions()
{
    const QString undo = plainSummary(m_state.undo);
    const QString redo = plainSummary(m_state.redo);
    m_undo->setEnabled(!m_state.undoStep.isNull());
    m_redo->setEnabled(!m_state.redoStep.isNull());
    m_undo->setIconText(withKey(m_undo, tr("Undo")));
    m_redo->setIconText(withKey(m_redo, tr("Redo")));
    tip::set(m_undo, undo.isEmpty() ? tr("There is nothing to undo.") : tr("Undo: %1").arg(undo));
    tip::set(m_redo, redo.isEmpty() ? tr("There is nothing to redo.") : tr("Redo: %1").arg(redo));
}

/// What a consent, or somebody else's appointment, stands in the way of is asked about as it was the first time.
void NoticeBar::notDone(const Error &error, void (NoticeBar::*again)(const QUuid &, const QString &))
{
    const QUuid step = QUuid::fromString(error.data.value(QStringLiteral("step")).toString());
    const bool redoes = again == &NoticeBar::redo;
    const auto goOn = [this, again, step](const QString &despiteClash) { (this->*again)(step, despiteClash); };
    if (m_clashAsked && m_clashAsked(error, goOn, redoes))
        return;
    if (!m_consentAsked || !m_consentAsked(error, [goOn] { goOn({}); }, redoes))
        failed(error);
}

// What was the newest step when the store was asked may be another one than this bar knew of: the answer says which it was.
void NoticeBar::undo(const QUuid &step, const QString &despiteClash)
{
    later(m_desk.run(Undo{step, despiteClash}), this, [this](const Result<Outcome> &outcome) {
        if (!outcome) {
            notDone(outcome.error(), &NoticeBar::undo);
            return;
        }
        m_leaves = {};
        const QString what = plainSummary(outcome->summary);
        present(Kind::Undone, what.isEmpty() ? tr("Undone.") : tr("Undone: %1").arg(what));
        refresh();
    });
}

void NoticeBar::redo(const QUuid &step, const QString &despiteClash)
{
    later(m_desk.run(Redo{step, despiteClash}), this, [this](const Result<Outcome> &outcome) {
        if (!outcome) {
            notDone(outcome.error(), &NoticeBar::redo);
            return;
        }
        m_leaves = outcome->messagesHeld > 0 ? outcome->heldUntil : Instant();
        present(Kind::Done, tr("Done again: %1").arg(plainSummary(outcome->summary)));
        refresh();
    });
}

void NoticeBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto sense = m_kind == Kind::Failed ? theme::Sense::Bad : theme::Sense::Plain;
    painter.fillRect(rect(), theme::senseFill(sense));
    painter.fillRect(QRect(0, 0, 3, height()), theme::sense(m_kind == Kind::Failed ? theme::Sense::Bad : theme::Sense::Good));
}

} // namespace praxis::ui
