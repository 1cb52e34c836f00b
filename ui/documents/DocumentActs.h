#pragma once

#include "services/practice/Queries.h"
#include "ui/common/Notices.h"
#include "ui/common/UiContext.h"

#include <QObject>
#include <QPointer>

class QDialog;

namespace praxis::ui {

class DocumentViewer;
class FilingDialog;
class VersionDialog;

/// The deeds on a document, with the questions that go before them.
class DocumentActs : public QObject {
    Q_OBJECT

public:
    /// Dialogs stand over `over`'s window.
    DocumentActs(const UiContext &context, QWidget *over);
    ~DocumentActs() override; ///< what is being taken in ends before the practice is closed

    /// Files as new documents; asked for where there are none.
    FilingDialog *file(const QUuid &person, const QUuid &appointment, const QStringList &files);
    void describe(const DocumentEntry &document);
    void setPrivacy(const OpenedDocument &document);
    VersionDialog *addVersion(const OpenedDocument &document, const QString &path = {});
    void returnTo(const OpenedDocument &document, const VersionLine &version);
    void submit(const QUuid &document);
    void approve(const QUuid &document);
    void reject(const QUuid &document);
    void release(const QUuid &document, bool released);
    void remove(const QUuid &document);
    /// The file itself, for outside: from then on nothing protects it.
    void saveCopy(const OpenedDocument &document, const QString &why);
    void writeCopy(const OpenedDocument &document, const QString &path, const QString &why);
    void print(const OpenedDocument &document, DocumentViewer &viewer, const QString &why);

Q_SIGNALS:
    void done(const QUuid &document);
    void filed(const QUuid &document);
    void tookFile(const QString &path);

private:
    template <class C> void run(const C &command, const QUuid &document);
    [[nodiscard]] QWidget *window() const;

    UiContext m_context;
    QWidget *m_over;
    QPointer<FilingDialog> m_filing;
    QPointer<VersionDialog> m_version;
};

/// As a list would show it.
[[nodiscard]] DocumentEntry entryOf(const OpenedDocument &document);

} // namespace praxis::ui
