#include "models/rules/Documents.h"

#include <QFileInfo>

#include <algorithm>
#include <array>

namespace praxis {

namespace {

constexpr qsizetype longestTitle = 200;

} // namespace

Privacy usualPrivacy(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::Form:
        return Privacy::Public;
    case DocumentKind::Letter:
    case DocumentKind::Invoice:
    case DocumentKind::Contract:
    case DocumentKind::ConsentForm:
    case DocumentKind::Insurance:
    case DocumentKind::Referral:
        return Privacy::Internal;
    default:
        return Privacy::Confidential;
    }
}

QString titleOfFile(const QString &fileName)
{
    QString title = QFileInfo(fileName).completeBaseName();
    for (QChar &c : title) {
        if (c == QLatin1Char('_') || !c.isPrint())
            c = QLatin1Char(' ');
    }
    return title.simplified().left(longestTitle);
}

DocumentView viewOf(const QString &mediaType)
{
    if (mediaType == QLatin1String("application/pdf"))
        return DocumentView::Pdf;
    static constexpr std::array pictures{"image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp"};
    if (std::any_of(pictures.begin(), pictures.end(), [&](const char *one) { return mediaType == QLatin1String(one); }))
        return DocumentView::Picture;
    static constexpr std::array texts{"text/plain", "text/csv", "text/markdown", "text/calendar", "text/vcard"};
    if (std::any_of(texts.begin(), texts.end(), [&](const char *one) { return mediaType == QLatin1String(one); }))
        return DocumentView::Text;
    return DocumentView::None;
}

bool isRisky(const QString &mediaType)
{
    static constexpr std::array parts{"executable", "x-sharedlib", "x-msdownload", "x-msi", "x-dosexec", "script", "macroenabled", "x-java", "java-archive",
                                      "zip", "x-rar", "vnd.rar", "x-7z", "x-tar", "gzip", "x-bzip", "x-xz", "zstd", "x-iso9660", "x-desktop", "x-ms-shortcut",
                                      "html", "svg", "x-python", "x-perl", "x-ruby", "x-appimage", "x-debian-package", "vnd.debian", "x-rpm"};
    const QString lower = mediaType.toLower();
    // Word, Excel and the open formats are archives by their bytes, and have names of their own.
    if (lower.startsWith(QLatin1String("application/vnd.oasis.")) || lower.startsWith(QLatin1String("application/vnd.openxmlformats-")))
        return false;
    return std::any_of(parts.begin(), parts.end(), [&](const char *part) { return lower.contains(QLatin1String(part)); });
}

Result<> checkDocumentStep(DocumentStatus from, DocumentStatus to)
{
    const bool fine = to == DocumentStatus::Submitted ? from == DocumentStatus::Filed || from == DocumentStatus::Rejected
        : to == DocumentStatus::Filed ? from != DocumentStatus::Filed
                                      : from == DocumentStatus::Submitted;
    if (fine)
        return {};
    return fail(ErrorCode::BadTransition, {{QStringLiteral("type"), typeOf<Document>().key()}, {QStringLiteral("from"), enumName(from)}, {QStringLiteral("to"), enumName(to)}});
}

} // namespace praxis
