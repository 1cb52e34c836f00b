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
    static constexpr std::array pictures{"image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp", "image/tiff"};
    if (std::any_of(pictures.begin(), pictures.end(), [&](const char *one) { return mediaType == QLatin1String(one); }))
        return DocumentView::Picture;
    static constexpr std::array texts{"text/plain", "text/csv", "text/markdown", "text/calendar", "text/vcard"};
    if (std::any_of(texts.begin(), texts.end(), [&](const char *one) { return mediaType == QLatin1String(one); }))
        return DocumentView::Text;
    return DocumentView::None;
}

namespace {

struct RiskyPart {
    const char *part;
    FileRisk risk;
};

/// Parts of media types; the first that fits counts.
constexpr std::array riskyParts{
    RiskyPart{"macroenabled", FileRisk::Macros}, RiskyPart{"executable", FileRisk::Program}, RiskyPart{"x-sharedlib", FileRisk::Program},
    RiskyPart{"x-msdownload", FileRisk::Program}, RiskyPart{"x-msdos", FileRisk::Program}, RiskyPart{"x-msi", FileRisk::Program},
    RiskyPart{"x-dosexec", FileRisk::Program}, RiskyPart{"portable-executable", FileRisk::Program}, RiskyPart{"x-java", FileRisk::Program},
    RiskyPart{"java-archive", FileRisk::Program}, RiskyPart{"x-desktop", FileRisk::Program}, RiskyPart{"x-ms-shortcut", FileRisk::Program},
    RiskyPart{"x-python", FileRisk::Program}, RiskyPart{"x-perl", FileRisk::Program}, RiskyPart{"x-ruby", FileRisk::Program},
    RiskyPart{"x-appimage", FileRisk::Program}, RiskyPart{"debian", FileRisk::Program}, RiskyPart{"x-rpm", FileRisk::Program},
    RiskyPart{"shellscript", FileRisk::Program}, RiskyPart{"javascript", FileRisk::Program}, RiskyPart{"ecmascript", FileRisk::Program},
    RiskyPart{"vbscript", FileRisk::Program}, RiskyPart{"x-powershell", FileRisk::Program}, RiskyPart{"x-bat", FileRisk::Program}, RiskyPart{"x-hta", FileRisk::Program},
    RiskyPart{"html", FileRisk::Active}, RiskyPart{"svg", FileRisk::Active}, RiskyPart{"mbox", FileRisk::Archive},
    RiskyPart{"zip", FileRisk::Archive}, RiskyPart{"rar", FileRisk::Archive}, RiskyPart{"x-7z", FileRisk::Archive},
    RiskyPart{"x-tar", FileRisk::Archive}, RiskyPart{"compressed", FileRisk::Archive}, RiskyPart{"x-bzip", FileRisk::Archive},
    RiskyPart{"x-xz", FileRisk::Archive}, RiskyPart{"zstd", FileRisk::Archive}, RiskyPart{"x-cpio", FileRisk::Archive},
    RiskyPart{"iso9660", FileRisk::Archive}, RiskyPart{"x-cd-image", FileRisk::Archive}, RiskyPart{"disk-image", FileRisk::Archive},
    RiskyPart{"cab", FileRisk::Archive}};

} // namespace

FileRisk riskOf(const QString &mediaType)
{
    const QString lower = mediaType.toLower();
    for (const RiskyPart &risky : riskyParts) {
        // Word, Excel and the open formats are archives by their bytes, and have names of their own.
        const bool office = lower.startsWith(QLatin1String("application/vnd.oasis.")) || lower.startsWith(QLatin1String("application/vnd.openxmlformats-"));
        if (lower.contains(QLatin1String(risky.part)) && !(office && risky.risk == FileRisk::Archive))
            return risky.risk;
    }
    return FileRisk::None;
}

FileRisk riskOfName(const QString &fileName)
{
    static constexpr std::array programs{"bat", "cmd", "com", "exe", "scr", "pif", "cpl", "msi", "msp", "msc", "ps1", "psm1", "psd1", "vbs", "vbe", "js", "jse", "wsf", "wsh", "wsc", "sct",
                                         "hta", "chm", "lnk", "scf", "url", "website", "iqy", "slk", "reg", "inf", "gadget", "application", "appref-ms", "settingcontent-ms", "jar", "desktop"};
    QString name = fileName.toLower();
    while (name.endsWith(u'.') || name.endsWith(u' ')) // Windows does not see these
        name.chop(1);
    const QString ending = name.section(u'.', 1).isEmpty() ? QString() : name.section(u'.', -1);
    return std::any_of(programs.begin(), programs.end(), [&](const char *one) { return ending == QLatin1String(one); }) ? FileRisk::Program : FileRisk::None;
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
