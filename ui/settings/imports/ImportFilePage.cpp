#include "ui/settings/imports/ImportFilePage.h"

#include "ui/common/EmptyState.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QPushButton>
#include <QVBoxLayout>

namespace praxis::ui {

ImportFilePage::ImportFilePage(QWidget *parent) : QWidget(parent)
{
    setAcceptDrops(true);
    auto *column = new QVBoxLayout(this);
    auto *empty = new EmptyState(QStringLiteral("document-import"), tr("Drop a file here"),
                                 tr("Clients from a spreadsheet (CSV), an address book (vCard, .vcf) or a calendar (.ics). "
                                    "You see what would happen first; nothing is kept until you say so, and one undo takes all of it back."));
    auto *button = empty->addStep(tr("Choose a file…"), QStringLiteral("document-open"));
    button->setObjectName(QStringLiteral("choose"));
    column->addWidget(empty, 1);
    setFocusProxy(button);
    connect(button, &QPushButton::clicked, this, &ImportFilePage::choose);
}

void ImportFilePage::choose()
{
    auto *dialog = new QFileDialog(this, tr("Choose a file to import"), QDir::homePath(),
                                   tr("People and calendars (*.csv *.txt *.tsv *.vcf *.ics);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ImportFilePage::chosen);
    dialog->open();
}

void ImportFilePage::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void ImportFilePage::dropEvent(QDropEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile())
        Q_EMIT chosen(urls.first().toLocalFile());
}

} // namespace praxis::ui
