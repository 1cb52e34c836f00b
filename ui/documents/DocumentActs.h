#pragma once

#include "services/practice/door/Queries.h"
#include "ui/common/Notices.h"
#include "ui/common/UiContext.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

class QDialog;

namespace praxis::ui {

class DocumentViewer;
class FilingDialog;
class OutsideCopies;
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
    void hold(const QUuid &document, bool held);
    /// At least until a day that is asked for.
    void keep(const OpenedDocument &document);
    void remove(const QUuid &document);
    /// The file itself, for outside: from then on nothing protects it.
    void saveCopy(const OpenedDocument &document, const QString &why);
    void writeCopy(const OpenedDocument &document, const QString &path, const QString &why, CopyFor copyFor);
    /// A private copy for a program of this computer, until `wipeOutside`. `opened` says whether one took it.
    void openOutside(const OpenedDocument &document, const QString &why, std::function<void(bool)> opened);
    void wipeOutside();
    /// What hands a file to the system's program; tests give their own.
    using Opener = std::function<bool(const QString &path)>;
    void setOpener(Opener opener) { m_opener = std::move(opener); }
    void print(const OpenedDocument &document, DocumentViewer &viewer, const QString &why);

Q_SIGNALS:
    void done(const QUuid &document);
    void filed(const QUuid &document);
    void tookFile(const QString &path);

private:
    void withConsent(const OpenedDocument &document, std::function<void(CopyFor)> work);
    void chooseCopy(const OpenedDocument &document, const QString &why, CopyFor copyFor);
    void choosePrinter(const OpenedDocument &document, DocumentViewer &viewer, const QString &why, CopyFor copyFor);
    template <class C> void run(const C &command, const QUuid &document);
    [[nodiscard]] QWidget *window() const;

    UiContext m_context;
    QWidget *m_over;
    std::shared_ptr<OutsideCopies> m_outside; ///< shared with a copy that is being written
    Opener m_opener;
    QPointer<FilingDialog> m_filing;
    QPointer<VersionDialog> m_version;
};

/// As a list would show it.
[[nodiscard]] DocumentEntry entryOf(const OpenedDocument &document);

} // namespace praxis::ui
