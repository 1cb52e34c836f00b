#include "tests/ui/recordings/TestMedia.h"

#include <QFile>
#include <QProcess>

namespace praxis::test {

namespace {

constexpr int squares = 12;
constexpr int square = 16;

QStringList counter(int seconds)
{
    return {QStringLiteral("-f"), QStringLiteral("lavfi"), QStringLiteral("-i"),
            QStringLiteral("color=black:s=%1x64:r=%2:d=%3,geq=lum='if(bitand(N\\,pow(2\\,floor(X/%4)))\\,235\\,16)':cb=128:cr=128")
                .arg(squares * square).arg(TestMedia::rate).arg(seconds).arg(square)};
}

QStringList tone(int hertz, int seconds)
{
    return {QStringLiteral("-f"), QStringLiteral("lavfi"), QStringLiteral("-i"), QStringLiteral("sine=%1:d=%2:r=48000").arg(hertz).arg(seconds)};
}

} // namespace

QByteArray TestMedia::make(const QString &name, const QStringList &arguments)
{
    const QString path = m_folder.filePath(name);
    QProcess ffmpeg;
    ffmpeg.start(QStringLiteral("ffmpeg"), QStringList{QStringLiteral("-loglevel"), QStringLiteral("error"), QStringLiteral("-y")} + arguments + QStringList{path});
    QFile file(path);
    if (!ffmpeg.waitForFinished(120'000) || ffmpeg.exitCode() != 0 || !file.open(QIODevice::ReadOnly)) {
        qWarning("ffmpeg: %s%s", qPrintable(ffmpeg.errorString()), ffmpeg.readAllStandardError().constData());
        return {};
    }
    QByteArray bytes = file.readAll();
    file.remove();
    return bytes;
}

QByteArray TestMedia::film(const QString &name, int seconds, const QStringList &codecs, int hertz)
{
    return make(name, counter(seconds) + tone(hertz, seconds) + codecs);
}

QByteArray TestMedia::silentFilm(const QString &name, int seconds, const QStringList &codecs)
{
    return make(name, counter(seconds) + codecs);
}

QByteArray TestMedia::sound(const QString &name, int seconds, const QStringList &codecs, int hertz)
{
    return make(name, tone(hertz, seconds) + codecs);
}

int TestMedia::numberOf(const QImage &image)
{
    if (image.width() != squares * square)
        return -1;
    int number = 0;
    for (int i = 0; i < squares; ++i) {
        const int grey = qGray(image.pixel(i * square + square / 2, image.height() / 2));
        if (grey > 80 && grey < 175)
            return -1;
        number |= grey >= 175 ? 1 << i : 0;
    }
    return number;
}

} // namespace praxis::test
