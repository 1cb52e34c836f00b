#include "ui/recordings/ShapeBytes.h"

#include <QtEndian>

#include <algorithm>
#include <cmath>

namespace praxis::ui {

namespace {

constexpr char version = 1;
constexpr qsizetype headBytes = 5; ///< version, then the step as 32 bits, little endian
constexpr float loudest = 255;

} // namespace

QByteArray shapeBytes(const SoundShape &shape)
{
    QByteArray bytes(headBytes, version);
    qToLittleEndian(static_cast<quint32>(shape.step), bytes.data() + 1);
    bytes.reserve(headBytes + shape.peaks.size());
    for (const float peak : shape.peaks)
        bytes.append(static_cast<char>(static_cast<uchar>(std::lround(std::clamp(peak, 0.0F, 1.0F) * loudest))));
    return bytes;
}

SoundShape silentOutside(SoundShape shape, const QVector<SharedPart> &parts)
{
    for (qsizetype i = 0; !parts.isEmpty() && i < shape.peaks.size(); ++i) {
        const qint64 from = shape.offset + i * shape.step;
        if (std::ranges::none_of(parts, [&](const SharedPart &part) { return from + shape.step > part.fromMs && (part.untilMs == 0 || from < part.untilMs); }))
            shape.peaks[i] = 0;
    }
    return shape;
}

SoundShape shapeOf(const QByteArray &bytes)
{
    SoundShape shape;
    if (bytes.size() <= headBytes || bytes[0] != version)
        return shape;
    shape.step = qFromLittleEndian<quint32>(bytes.constData() + 1);
    if (shape.step <= 0)
        return {};
    for (qsizetype i = headBytes; i < bytes.size(); ++i)
        shape.peaks.append(static_cast<float>(static_cast<uchar>(bytes[i])) / loudest);
    return shape;
}

} // namespace praxis::ui
