#pragma once

#include "services/practice/door/OwnAnswers.h"
#include "services/practice/recordings/ShareQueries.h"
#include "ui/common/Later.h"
#include "ui/common/Place.h"
#include "ui/common/UiContext.h"
#include "ui/recordings/MediaSession.h"
#include "ui/recordings/RecordingsTable.h"

#include <QPointer>

#include <optional>

class QAction;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QTimer;

namespace praxis::ui {

class AnswerStrip;
class ImportDialog;
class FiguresView;
class PlainLabel;
class RecordingFilterBar;
class RecordingPage;
class RetentionView;

/// Every recording that one may see, and the one that is open.
class RecordingsPlace : public Place {
    Q_OBJECT

public:
    /// Sound ends in what `soundSink` makes; none: in the computer's loudspeaker.
    explicit RecordingsPlace(const UiContext &context, SoundSinkFactory soundSink = {}, QWidget *parent = nullptr);
    ~RecordingsPlace() override;

    [[nodiscard]] QString placeId() const override { return QStringLiteral("recordings"); }
    [[nodiscard]] QString title() const override { return tr("Recordings"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("camera-video"); }
    [[nodiscard]] QWidget *bar() override { return m_bar; }
    void enter() override;
    [[nodiscard]] bool tellsWaiting() const override;
    void showWaiting(WaitingKind kind) override;
    [[nodiscard]] bool isLoading() const override;
    void search() override;
    [[nodiscard]] QVector<Scene> scenes() override;
    bool openRecording(const QUuid &recording) override;
    bool openRecordingsOf(const QUuid &appointment) override;
    bool importRecording(const QUuid &appointment, const QStringList &files) override;
    /// Of an import only that it was open: files are chosen once more.
    [[nodiscard]] QJsonObject state() const override;
    void restoreState(const QJsonObject &state) override;
    [[nodiscard]] QJsonObject unsaved() const override;
    void typeAgain(const QJsonObject &unsaved) override;

    [[nodiscard]] RecordingPage &page() { return *m_page; }
    [[nodiscard]] RecordingsTable &table() { return *m_table; }
    [[nodiscard]] RecordingFilterBar &filters() { return *m_filters; }

private:
    enum Tab { All, ToReview, Due, Figures };
    void makeBar();
    void addTab(Tab tab, const QString &title);
    void showTab();
    void count();
    void countShares();
    void followEnds();
    void askAnswers();
    void tellCount();
    [[nodiscard]] bool reviews() const;
    [[nodiscard]] bool shares() const;
    [[nodiscard]] bool followsCaptures() const;
    [[nodiscard]] Tab tab() const;
    void choose(Tab tab);
    [[nodiscard]] RecordingFilter filter() const;
    [[nodiscard]] QVector<Scene> ownScenes();
    void load();
    void sayWhyNone();
    void setEmptyTexts();
    void showSums();
    void followQueue();
    [[nodiscard]] bool isListShown() const;
    void openEntry(const RecordingEntry &entry);
    void openWithReason(const QUuid &recording, const QUuid &share = {});
    void showTable();
    void showMenu(const QPoint &global);
    void addActs();
    void followActs();
    [[nodiscard]] bool isPageShown() const;
    [[nodiscard]] QVector<RecordingEntry> chosen() const;
    void about();
    void share();
    void answer();
    void download();

    UiContext m_context;
    QWidget *m_bar;
    QTabBar *m_tabs;
    RetentionView *m_retention = nullptr;
    FiguresView *m_figures = nullptr;
    PlainLabel *m_sums;
    QPushButton *m_more = nullptr;
    QPushButton *m_toCalendar = nullptr;
    bool m_isWithoutMedia = false; ///< a sample practice that was made without ffmpeg
    QPushButton *m_open;
    QAction *m_aboutAct = nullptr;
    QAction *m_shareAct = nullptr;
    QAction *m_answerAct = nullptr;
    QAction *m_downloadAct = nullptr;
    QStackedWidget *m_stack;
    AnswerStrip *m_answers = nullptr;
    RecordingFilterBar *m_filters;
    RecordingsTable *m_table;
    RecordingPage *m_page;
    QPointer<ImportDialog> m_import;
    QTimer *m_sumAgain;
    QTimer *m_answerAgain;
    QTimer *m_shareEnds; ///< the first of those that wait
    bool m_isListing = false; ///< the list was asked for, and has not come
    bool m_openOnly = false; ///< the one row that is asked for is opened as soon as it is there
    Newest<Result<RecordingSums>> m_summing;
    Newest<Result<QVector<WaitingShare>>> m_counting;
    Newest<Result<QVector<AnswerLine>>> m_answering;
    std::optional<QVector<Waiting>> m_toReview; ///< none: not known
};

} // namespace praxis::ui
