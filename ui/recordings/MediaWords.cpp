#include "ui/recordings/MediaWords.h"

#include "ui/common/Wording.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace praxis::ui::mediawords {

namespace {

class MediaTexts {
    Q_DECLARE_TR_FUNCTIONS(praxis::ui::MediaWords)
};

} // namespace

QString time(qint64 ms)
{
    const qint64 seconds = std::max<qint64>(ms, 0) / 1000;
    const auto two = [](qint64 number) { return QStringLiteral("%1").arg(number, 2, 10, QChar(u'0')); };
    const QString rest = two(seconds % 60);
    if (seconds >= 3600)
        return QStringLiteral("%1:%2:%3").arg(seconds / 3600).arg(two(seconds / 60 % 60), rest);
    return two(seconds / 60) + u':' + rest;
}

QString speed(double speed)
{
    return QLocale().toString(speed, 'g', 3) + QChar(u'×');
}

QString sentence(const Error &error)
{
    const QString media = error.data.value(QStringLiteral("media")).toString();
    if (media == u"without_key" || media == u"missing" || media == u"archive_away" || media == u"damaged")
        return wording::sentence(error);
    if (media == u"sound_output")
        return MediaTexts::tr("The loudspeaker of this computer does not answer. Check the sound settings, and open the recording again.");
    if (error.data.value(QStringLiteral("detail")).toString() == u"ends_early")
        return MediaTexts::tr("This file ends before the recording does: a part is missing. What is there was played; try to fetch it again.");
    switch (error.code) {
    case ErrorCode::NotThatKind:
        if (error.data.value(QStringLiteral("why")).toString() == u"picture")
            return MediaTexts::tr("Praxis can play the sound of this file, and not its picture. Convert it to MP4 or WebM, and import that. It was left as it is.");
        return MediaTexts::tr("This file holds no picture and no sound that Praxis can play. It plays MP4, MOV, WebM, Matroska, AVI, FLV, MP3, AAC, Ogg, FLAC, WAV, AIFF and WavPack: convert it to one of them. It was left as it is.");
    case ErrorCode::Malformed:
        return MediaTexts::tr("This recording is incomplete or damaged and cannot be played. It was left as it is; try to fetch it again.");
    case ErrorCode::FileUnreadable:
        return MediaTexts::tr("The file of this recording cannot be read. Check the disk and the connection, and try again.");
    default:
        return wording::sentence(error);
    }
}

} // namespace praxis::ui::mediawords
