#pragma once

#include "services/practice/documents/DocumentOpenings.h"
#include "ui/common/Later.h"
#include "ui/common/Moments.h"
#include "ui/common/UiContext.h"
#include "ui/documents/LoadedDocument.h"

#include <QPointer>
#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QTimer;
class QToolButton;

namespace praxis::ui {

class CompareDialog;
class DocumentActs;
class DocumentSide;
class DocumentViewer;
class PlainLabel;

/// One document: what is in it, what is known of it, its versions, and what may be done with it.
class DocumentPage : public QWidget {
    Q_OBJECT

public:
    DocumentPage(const UiContext &context, DocumentActs &acts, QWidget *parent = nullptr);
    ~DocumentPage() override;

    /// `why`: where a reason has to be said. Null version: the one that counts.
    void open(QUuid document, QString why = {}, QUuid version = {});
    void close();
    [[nodiscard]] bool isOpen() const { return !m_opened.document.id.isNull(); }
    [[nodiscard]] QUuid document() const { return m_document; }
    [[nodiscard]] const OpenedDocument &opened() const { return m_opened; }
    [[nodiscard]] DocumentViewer &viewer() { return *m_viewer; }
    [[nodiscard]] DocumentSide &side() { return *m_side; }

    void edit();
    void setPrivacy();
    void addVersion(const QString &path = {});
    void submit();
    void approve();
    void reject();
    void release();
    void hold();
    void keepLonger();
    void remove();
    void saveCopy();
    void print();

Q_SIGNALS:
    void backWanted();
    void shown();
    void gone(); ///< it was removed

private:
    void build();
    [[nodiscard]] bool mayBeKept() const; ///< until a day of its own
    void addButtons(QHBoxLayout *row);
    void knock();
    void ask();
    void refresh();
    void lookAgain();
    void show(const OpenedDocument &opened);
    using QWidget::show;
    void load();
    void showProblem(const Error &error);
    void showDoor(DocumentDoor door);
    void blank();
    void showFacts();
    void askWhy();
    void askTwo();
    void offerOutside(const QString &mediaType);
    void openOutside();

    UiContext m_context;
    DocumentActs &m_acts;
    Moments m_moments;
    QUuid m_document;
    QUuid m_version;
    QString m_why;
    OpenedDocument m_opened;
    bool m_outside = false; ///< a copy is open in another program
    QPointer<CompareDialog> m_compare;
    DocumentDoor m_door = DocumentDoor::Open; ///< what the verb in the middle asks for
    PlainLabel *m_title;
    PlainLabel *m_facts;
    QPushButton *m_approve;
    QPushButton *m_reject;
    QPushButton *m_edit;
    QPushButton *m_newer;
    QPushButton *m_copy;
    QToolButton *m_more;
    DocumentViewer *m_viewer;
    DocumentSide *m_side;
    QTimer *m_again;
    QTimer *m_ends; ///< of the time for which it is open
    Newest<Result<OpenedDocument>> m_question;
    Newest<Result<DocumentDoor>> m_knocking;
    Newest<Result<std::shared_ptr<LoadedDocument>>> m_loading; ///< shared, so that wiping it leaves no copy in an answer
};

} // namespace praxis::ui
