#include "ui/recordings/RecordingsPlace.h"

#include "services/practice/door/Desk.h"
#include "ui/common/Actions.h"
#include "ui/common/Icons.h"
#include "ui/common/Navigator.h"
#include "ui/common/Tip.h"
#include "ui/recordings/AboutDialog.h"
#include "ui/recordings/Handout.h"
#include "ui/recordings/RecordingMenu.h"
#include "ui/recordings/RecordingPage.h"
#include "ui/recordings/RecordingWords.h"
#include "ui/recordings/ShareDialog.h"

#include <QMenu>
#include <QStackedWidget>

#include <algorithm>

namespace praxis::ui {

/// What is done with the open recording, or with the chosen ones of the list.
void RecordingsPlace::addActs()
{
    const auto add = [this](const char *id, const QString &text, const QKeySequence &key, const char *icon, void (RecordingsPlace::*act)()) {
        return m_context.actions.add(this, QString::fromLatin1(id), tr("Recordings"), text, {key}, [this, act] {
            if (isVisible()) // and not from the list of all acts, over something else
                (this->*act)();
        }, QString::fromLatin1(icon), Qt::WidgetWithChildrenShortcut);
    };
    const auto may = [this](const char *action) { return m_context.desk.may(QString::fromLatin1(action)) != Cell::No; };
    m_aboutAct = add("recordings.about", tr("About this recording"), Qt::ALT | Qt::Key_Return, "documentinfo", &RecordingsPlace::about);
    if (may("recording.share"))
        m_shareAct = add("recordings.share", tr("Share the recording…"), Qt::CTRL | Qt::SHIFT | Qt::Key_S, "document-share", &RecordingsPlace::share);
    if (may("recording.review"))
        m_answerAct = add("recordings.answer", tr("Answer who shared the recording…"), Qt::CTRL | Qt::Key_Return, "dialog-ok", &RecordingsPlace::answer);
    if (may("recording.download"))
        m_downloadAct = add("recordings.download", tr("Download recordings…"), QKeySequence::Save, "document-save", &RecordingsPlace::download);
    connect(m_page, &RecordingPage::actsChanged, this, &RecordingsPlace::followActs);
    connect(m_stack, &QStackedWidget::currentChanged, this, &RecordingsPlace::followActs);
    followActs();
}

bool RecordingsPlace::isPageShown() const
{
    return m_stack->currentWidget() == m_page;
}

/// In the list, where it is shown.
QVector<RecordingEntry> RecordingsPlace::chosen() const
{
    return m_stack->currentIndex() == 0 ? m_table->selected() : QVector<RecordingEntry>();
}

void RecordingsPlace::followActs()
{
    const QVector<RecordingEntry> entries = chosen();
    const QString one = entries.size() == 1 || isPageShown() ? QString() : tr("Choose one recording first.");
    const RecordingEntry entry = entries.value(0);
    tip::setDisabledBecause(m_aboutAct, isPageShown() && m_page->recording().isNull() ? tr("No recording is open") : one);
    if (m_shareAct) {
        const QString notOwn = tr("Only whose session it was shares a recording.");
        tip::setDisabledBecause(m_shareAct, !one.isEmpty() ? one : isPageShown() ? (m_page->mayShare() ? QString() : notOwn)
                                                       : entry.share.isNull() ? recordingwords::whyClosed(entry) : notOwn);
    }
    if (m_answerAct)
        tip::setDisabledBecause(m_answerAct, isPageShown() && m_page->mayAnswer() ? QString() : tr("Open a recording that somebody shared with you first."));
    if (m_downloadAct) {
        const bool may = isPageShown() ? m_page->mayDownload() : std::any_of(entries.begin(), entries.end(), recordingmenu::isReady);
        tip::setDisabledBecause(m_downloadAct, may ? QString() : isPageShown() ? tr("Whoever it is only shared with cannot download it.") : tr("Choose recordings that are ready first."));
    }
}

void RecordingsPlace::about()
{
    if (isPageShown())
        return m_page->about();
    if (const QVector<RecordingEntry> entries = chosen(); entries.size() == 1)
        new AboutDialog(m_context, entries.first().id, window());
}

void RecordingsPlace::share()
{
    if (isPageShown())
        return m_page->share();
    if (const QVector<RecordingEntry> entries = chosen(); entries.size() == 1)
        new ShareDialog(m_context, entries.first().id, {}, entries.first().durationMs, window());
}

void RecordingsPlace::answer()
{
    if (isPageShown())
        m_page->answer();
}

void RecordingsPlace::download()
{
    if (isPageShown())
        return m_page->download();
    QVector<RecordingEntry> ready = chosen();
    ready.removeIf([](const RecordingEntry &entry) { return !recordingmenu::isReady(entry); });
    if (!ready.isEmpty())
        handout::start(m_context, ready, window());
}

void RecordingsPlace::showMenu(const QPoint &global)
{
    const QVector<RecordingEntry> entries = m_table->selected();
    if (entries.isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (entries.size() == 1) {
        const RecordingEntry entry = entries.first();
        QAction *open = menu->addAction(icons::get(QStringLiteral("media-playback-start")), tr("Open"), this, [this, entry] { openEntry(entry); });
        tip::setDisabledBecause(open, recordingwords::whyClosed(entry));
        menu->addAction(icons::get(QStringLiteral("documentinfo")), tr("About this recording"), this, &RecordingsPlace::about)->setObjectName(QStringLiteral("menuAbout"));
        menu->addAction(icons::get(QStringLiteral("user-identity")), tr("Open the client's record"), this, [this, entry] { m_context.navigator.openPerson(entry.person); });
        menu->addSeparator();
    }
    recordingmenu::fill(*menu, m_context, entries, window());
    menu->popup(global);
}

} // namespace praxis::ui
