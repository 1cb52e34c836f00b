#pragma once

#include "ui/common/Later.h"
#include "ui/common/Place.h"
#include "ui/common/UiContext.h"
#include "services/practice/door/OwnAnswers.h"

#include <QTimer>

#include <optional>

class QPushButton;
class QStackedWidget;
class QTabBar;

namespace praxis::ui {

class AccessStrip;
class AnswerStrip;
class DocumentActs;
class DocumentFilterBar;
class DocumentPage;
class DocumentTable;
class RetentionView;
class ScanView;

/// Every document that one may know of, and the one that is open. Files that are dropped here are to be filed.
class DocumentsPlace : public Place {
    Q_OBJECT

public:
    explicit DocumentsPlace(const UiContext &context, QWidget *parent = nullptr);
    ~DocumentsPlace() override;

    [[nodiscard]] QString placeId() const override { return QStringLiteral("documents"); }
    [[nodiscard]] QString title() const override { return tr("Documents"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("folder-documents"); }
    [[nodiscard]] QWidget *bar() override { return m_bar; }
    void enter() override;
    [[nodiscard]] bool tellsWaiting() const override;
    void showWaiting(WaitingKind kind) override;
    [[nodiscard]] bool isLoading() const override;
    void search() override;
    [[nodiscard]] QVector<Scene> scenes() override;
    bool openDocument(const QUuid &document) override;
    bool openDocumentsOf(const QUuid &appointment) override;
    bool fileDocuments(const QUuid &person, const QUuid &appointment, const QStringList &files) override;

    [[nodiscard]] DocumentTable &table() { return *m_table; }
    [[nodiscard]] DocumentFilterBar &filters() { return *m_filters; }
    [[nodiscard]] DocumentPage &page() { return *m_page; }
    [[nodiscard]] ScanView *scans() { return m_scan; }
    [[nodiscard]] DocumentActs &acts() { return *m_acts; }

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    enum Tab { All, ToApprove, Scanned, Due };
    void makeBar();
    void addActions();
    void addTab(Tab tab, const QString &title);
    void showTab();
    void showTable();
    void load();
    void count();
    void countApprovals();
    void askAnswers();
    void tellCount();
    void tellWaiting();
    [[nodiscard]] bool approves() const;
    void openPage(const QUuid &document);
    void showMenu(const QPoint &global);
    void follow();
    [[nodiscard]] bool isPageShown() const;
    [[nodiscard]] bool mayFile() const;
    [[nodiscard]] Tab tab() const;
    [[nodiscard]] int indexOf(Tab tab) const; ///< -1: it is not there
    /// The open one does it, or the chosen line.
    void act(void (DocumentPage::*onPage)(), std::function<void(const DocumentEntry &)> onEntry = {});
    [[nodiscard]] QVector<Scene> ownScenes();
    void withFirst(const std::function<bool(const DocumentEntry &)> &fits, const std::function<void()> &act = {});
    void compareVersions();
    void askToShare();

    UiContext m_context;
    DocumentActs *m_acts;
    QWidget *m_bar;
    QTabBar *m_tabs;
    QPushButton *m_file;
    QPushButton *m_open;
    QStackedWidget *m_stack;
    AccessStrip *m_accesses;
    AnswerStrip *m_answers = nullptr;
    QTimer m_answerAgain{this};
    DocumentFilterBar *m_filters;
    DocumentTable *m_table;
    DocumentPage *m_page;
    ScanView *m_scan = nullptr;
    RetentionView *m_due = nullptr;
    bool m_openOnly = false; ///< the one row that is asked for is opened as soon as it is there
    int m_waiting = 0;
    int m_scanned = 0;
    Newest<Result<QVector<DocumentEntry>>> m_counting;
    Newest<Result<QVector<AnswerLine>>> m_answering;
    std::optional<QVector<Waiting>> m_toApprove; ///< none: not known
};

} // namespace praxis::ui
