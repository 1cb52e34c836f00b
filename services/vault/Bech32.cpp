#include "services/vault/Bech32.h"

#include <array>

namespace praxis::vault {

namespace {

constexpr QByteArrayView alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

quint32 checksumStep(quint32 sum, quint32 value)
{
    static constexpr std::array<quint32, 5> generator{0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    const quint32 top = sum >> 25;
    sum = (sum & 0x1ffffff) << 5 ^ value;
    for (std::size_t i = 0; i < generator.size(); ++i)
        sum ^= (top >> i & 1) != 0 ? generator[i] : 0;
    return sum;
}

} // namespace

QByteArray bech32(QByteArrayView prefix, QByteArrayView bytes)
{
    quint32 sum = 1;
    for (const char c : prefix)
        sum = checksumStep(sum, static_cast<uchar>(c) >> 5);
    sum = checksumStep(sum, 0);
    for (const char c : prefix)
        sum = checksumStep(sum, static_cast<uchar>(c) & 31);

    QByteArray text;
    text.reserve(prefix.size() + 1 + (bytes.size() * 8 + 4) / 5 + 6); // so that a key is not left behind where it grew
    text.append(prefix).append('1');
    const auto add = [&](quint32 value) {
        sum = checksumStep(sum, value);
        text.append(alphabet[static_cast<qsizetype>(value)]);
    };
    quint32 held = 0;
    int bits = 0;
    for (const char c : bytes) {
        held = (held << 8 | static_cast<uchar>(c)) & 0xfff;
        for (bits += 8; bits >= 5; bits -= 5)
            add(held >> (bits - 5) & 31);
    }
    if (bits > 0)
        add(held << (5 - bits) & 31);
    for (int i = 0; i < 6; ++i)
        sum = checksumStep(sum, 0);
    sum ^= 1;
    for (int i = 0; i < 6; ++i)
        text.append(alphabet[static_cast<qsizetype>(sum >> 5 * (5 - i) & 31)]);
    return text;
}

} // namespace praxis::vault
