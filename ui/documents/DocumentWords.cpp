#include "ui/documents/DocumentWords.h"

#include "models/rules/Documents.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMimeDatabase>

namespace praxis::ui::documentwords {

namespace {

class DocumentTexts {
    Q_DECLARE_TR_FUNCTIONS(praxis::ui::DocumentWords)
};

} // namespace

QString kind(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::Other: return DocumentTexts::tr("Other");
    case DocumentKind::MedicalRecord: return DocumentTexts::tr("Medical record");
    case DocumentKind::ProgressNote: return DocumentTexts::tr("Progress note");
    case DocumentKind::LabResult: return DocumentTexts::tr("Lab result");
    case DocumentKind::Imaging: return DocumentTexts::tr("Imaging");
    case DocumentKind::Prescription: return DocumentTexts::tr("Prescription");
    case DocumentKind::Referral: return DocumentTexts::tr("Referral");
    case DocumentKind::Letter: return DocumentTexts::tr("Letter");
    case DocumentKind::Invoice: return DocumentTexts::tr("Invoice");
    case DocumentKind::Contract: return DocumentTexts::tr("Contract");
    case DocumentKind::Report: return DocumentTexts::tr("Report");
    case DocumentKind::ConsentForm: return DocumentTexts::tr("Consent form");
    case DocumentKind::Insurance: return DocumentTexts::tr("Insurance");
    case DocumentKind::Form: return DocumentTexts::tr("Form or handout");
    }
    return {};
}

QString privacy(Privacy privacy)
{
    switch (privacy) {
    case Privacy::Public: return DocumentTexts::tr("Public");
    case Privacy::Internal: return DocumentTexts::tr("Internal");
    case Privacy::Confidential: return DocumentTexts::tr("Confidential");
    case Privacy::Restricted: return DocumentTexts::tr("Restricted");
    }
    return {};
}

QString privacyHint(Privacy privacy)
{
    switch (privacy) {
    case Privacy::Public: return DocumentTexts::tr("Everybody of the practice may see it.");
    case Privacy::Internal: return DocumentTexts::tr("The front desk and whoever treats the client may see it.");
    case Privacy::Confidential: return DocumentTexts::tr("Only whoever treats the client sees it; a manager says why they open it.");
    case Privacy::Restricted: return DocumentTexts::tr("Only its author and the people named below see it.");
    }
    return {};
}

QString status(DocumentStatus status)
{
    switch (status) {
    case DocumentStatus::Filed: return DocumentTexts::tr("Filed");
    case DocumentStatus::Submitted: return DocumentTexts::tr("Waits for approval");
    case DocumentStatus::Approved: return DocumentTexts::tr("Approved");
    case DocumentStatus::Rejected: return DocumentTexts::tr("Rejected");
    }
    return {};
}

QString scan(ScanState state, const QString &by)
{
    if (state == ScanState::Infected)
        return DocumentTexts::tr("infected (%1)", "which scanner").arg(by);
    return state == ScanState::Clean ? DocumentTexts::tr("clean (%1)", "which scanner").arg(by) : DocumentTexts::tr("not checked");
}

QString size(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString fileKind(const QString &mediaType)
{
    switch (viewOf(mediaType)) {
    case DocumentView::Pdf: return DocumentTexts::tr("PDF");
    case DocumentView::Picture: return DocumentTexts::tr("Picture");
    case DocumentView::Text: return DocumentTexts::tr("Text");
    case DocumentView::None: break;
    }
    if (mediaType.contains(u"word") || mediaType.contains(u"opendocument.text") || mediaType.contains(u"rtf"))
        return DocumentTexts::tr("Word document");
    if (mediaType.contains(u"excel") || mediaType.contains(u"spreadsheet"))
        return DocumentTexts::tr("Spreadsheet");
    if (mediaType.contains(u"powerpoint") || mediaType.contains(u"presentation"))
        return DocumentTexts::tr("Presentation");
    const QString known = QMimeDatabase().mimeTypeForName(mediaType).comment();
    return known.isEmpty() ? DocumentTexts::tr("Other file") : known;
}

QString icon(const QString &mediaType)
{
    switch (viewOf(mediaType)) {
    case DocumentView::Pdf: return QStringLiteral("application-pdf");
    case DocumentView::Picture: return QStringLiteral("image-x-generic");
    case DocumentView::Text: return QStringLiteral("text-plain");
    case DocumentView::None: break;
    }
    if (mediaType.contains(u"sheet") || mediaType.contains(u"excel"))
        return QStringLiteral("x-office-spreadsheet");
    return QStringLiteral("x-office-document");
}

QString title(const DocumentEntry &entry)
{
    return entry.title.isEmpty() ? DocumentTexts::tr("Restricted document") : entry.title;
}

QString state(const DocumentEntry &entry)
{
    QStringList parts;
    if (entry.status != DocumentStatus::Filed)
        parts << status(entry.status);
    if (!entry.releasedAt.isNull())
        parts << DocumentTexts::tr("Released");
    if (entry.onHold)
        parts << DocumentTexts::tr("On hold");
    return parts.isEmpty() ? status(entry.status) : parts.join(QStringLiteral(" · "));
}

QString fileName(const QString &title, const QString &mediaType)
{
    QString name;
    for (const QChar c : title) {
        const bool plain = c.isLetterOrNumber() || c == u' ' || c == u'-' || c == u'_' || c == u',' || c == u'(' || c == u')';
        name += plain ? c : QChar(u' ');
    }
    name = name.simplified().left(100).trimmed();
    if (name.isEmpty())
        name = DocumentTexts::tr("Document");
    const QString end = QMimeDatabase().mimeTypeForName(mediaType).preferredSuffix();
    return end.isEmpty() ? name : name + u'.' + end;
}

QStringList tagsFrom(const QString &typed)
{
    QStringList tags;
    for (const QString &part : typed.split(u',')) {
        const QString tag = part.simplified();
        if (!tag.isEmpty() && !tags.contains(tag, Qt::CaseInsensitive))
            tags.append(tag);
    }
    return tags;
}

} // namespace praxis::ui::documentwords
