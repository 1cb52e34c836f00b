#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace praxis::test {

/// Real media, made by ffmpeg. Every picture shows its own number as a row of black and white squares, 25 of them a second, so that
/// a test reads from the pixels which picture stands there.
class TestMedia {
public:
    static constexpr int rate = 25;

    /// The bytes of a file `name`, whose ending says the container. Empty, and a warning, where ffmpeg is missing or refuses.
    [[nodiscard]] QByteArray make(const QString &name, const QStringList &arguments);
    [[nodiscard]] QByteArray film(const QString &name, int seconds, const QStringList &codecs, int tone = 440);
    [[nodiscard]] QByteArray silentFilm(const QString &name, int seconds, const QStringList &codecs);
    [[nodiscard]] QByteArray sound(const QString &name, int seconds, const QStringList &codecs, int tone = 440);

    /// The number that a picture shows; -1 for none or one that is torn.
    [[nodiscard]] static int numberOf(const QImage &image);
    /// The number of the picture that stands at `ms`.
    [[nodiscard]] static int numberAt(qint64 ms) { return static_cast<int>(ms * rate / 1000); }

private:
    QTemporaryDir m_folder;
};

} // namespace praxis::test
