#pragma once

#include "services/practice/documents/DocumentCommands.h"
#include "services/practice/documents/DocumentIntake.h"
#include "tests/support/DrainedDesk.h"
#include "tests/support/PlaceWindow.h"
#include "tests/support/UiPractice.h"
#include "ui/documents/DocumentActs.h"
#include "ui/documents/DocumentFilterBar.h"
#include "ui/documents/DocumentPage.h"
#include "ui/documents/DocumentTable.h"
#include "ui/documents/DocumentViewer.h"
#include "ui/documents/DocumentsPlace.h"
#include "ui/documents/FilingDialog.h"
#include "ui/documents/FilingFiles.h"
#include "ui/documents/FilingForm.h"

#include <QBuffer>
#include <QComboBox>
#include <QFile>
#include <QImage>
#include <QLineEdit>
#include <QMimeData>
#include <QPainter>
#include <QPdfWriter>
#include <QPushButton>
#include <QTableView>

namespace praxis::test {

/// The place of documents before somebody of the practice. Dr Lee sees Jane on Tuesday at nine.
class DocumentsDesk : public UiPractice {
public:
    explicit DocumentsDesk(const Actor TestPractice::*who = &TestPractice::psychologist) : UiPractice(who)
    {
        jane = addPerson(QStringLiteral("Jane"), QStringLiteral("Nguyen"), lee);
        session = mustRun(at(9, 0, jane)).firstOf(u"Appointment");
    }

    void enter()
    {
        place = std::make_unique<ui::DocumentsPlace>(context);
        window = std::make_unique<PlaceWindow>(*place);
        settled();
    }
    void leave()
    {
        window.reset();
        place.reset();
        drain(desk);
    }
    void settled() { settle(*window, desk); }
    [[nodiscard]] ui::DocumentRows &rows() { return place->table().rows(); }
    [[nodiscard]] ui::DocumentPage &page() { return place->page(); }
    [[nodiscard]] ui::DocumentViewer &viewer() { return place->page().viewer(); }
    [[nodiscard]] ui::FilingDialog *filing() { return window->findChild<ui::FilingDialog *>(); }
    template <class W> [[nodiscard]] W *child(const char *name) { return window->findChild<W *>(QString::fromLatin1(name)); }

    [[nodiscard]] QString file(const QString &name, const QByteArray &bytes)
    {
        const QString path = folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file");
        return path;
    }
    [[nodiscard]] static QByteArray pdf(const QStringList &pages)
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        {
            QPdfWriter writer(&buffer);
            writer.setPageSize(QPageSize(QPageSize::A4));
            QPainter painter(&writer);
            for (qsizetype i = 0; i < pages.size(); ++i) {
                if (i > 0)
                    writer.newPage();
                painter.fillRect(QRect(0, 0, 4000, 4000), Qt::darkBlue);
                painter.drawText(QPointF(1000, 6000), pages[i]);
            }
        }
        return buffer.data();
    }
    [[nodiscard]] static QByteArray png(const QSize &size, Qt::GlobalColor colour)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(colour);
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        return buffer.data();
    }
    /// Filed as Dr Lee would, without the window.
    QUuid filed(const QString &name, const QByteArray &bytes, Privacy privacy = Privacy::Internal, const Actor TestPractice::*by = &TestPractice::psychologist)
    {
        AddDocument add;
        add.person = jane;
        add.title = titleOfFile(name);
        add.kind = DocumentKind::Letter;
        add.privacy = privacy;
        add.file = must(DocumentIntake(vault()).take(jane, file(name, bytes)));
        return must(door().run(this->*by, add)).firstOf(u"Document");
    }
    void newer(const QUuid &document, const QString &name, const QByteArray &bytes, const QString &note = {})
    {
        must(door().run(psychologist, AddDocumentVersion{document, note, must(DocumentIntake(vault()).take(jane, file(name, bytes)))}));
    }
    [[nodiscard]] OpenedDocument opened(const QUuid &document, const Actor TestPractice::*by = &TestPractice::psychologist)
    {
        return must(door().ask(this->*by, OpenDocument{document, {}, {}}));
    }
    [[nodiscard]] QVector<DocumentEntry> list(const DocumentFilter &filter = {}) { return must(door().ask(psychologist, ShowDocuments{filter})); }
    /// On the line with this title, with the arrow keys, and Enter.
    void openByKeys(const QString &title)
    {
        QTableView &view = place->table().view();
        place->table().takeFocus();
        int row = -1;
        for (int i = 0; i < rows().rowCount(); ++i)
            row = rows().entry(i).title == title ? i : row;
        QVERIFY(row >= 0);
        for (int guard = 0; view.currentIndex().row() != row && guard < 100; ++guard)
            QTest::keyClick(&view, view.currentIndex().row() < row ? Qt::Key_Down : Qt::Key_Up);
        QTest::keyClick(&view, Qt::Key_Return);
    }

    QUuid jane, session;
    std::unique_ptr<ui::DocumentsPlace> place;
    std::unique_ptr<PlaceWindow> window;
};

/// As a file manager drops files on a widget.
inline bool dropFiles(QWidget *on, const QStringList &paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls.append(QUrl::fromLocalFile(path));
    data.setUrls(urls);
    QDragEnterEvent enter(on->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(on, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent drop(on->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(on, &drop);
    return drop.isAccepted();
}

} // namespace praxis::test
