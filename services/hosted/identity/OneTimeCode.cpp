#include "services/hosted/identity/OneTimeCode.h"

#include <QUrl>

#include <liboath/oath.h>
#include <qrencode.h>

#include <algorithm>
#include <array>
#include <memory>

namespace praxis::hosted {

using namespace Qt::StringLiterals;

namespace {

QByteArray base32(const QByteArray &bytes)
{
    char *text = nullptr;
    size_t length = 0;
    if (oath_base32_encode(bytes.constData(), static_cast<size_t>(bytes.size()), &text, &length) != OATH_OK)
        return {};
    const QByteArray encoded(text, static_cast<qsizetype>(length));
    free(text);
    return encoded;
}

} // namespace

Result<qint64> OneTimeCode::check(const QByteArray &secret, const QString &code, Instant now, qint64 last)
{
    const QByteArray typed = code.toLatin1();
    const bool plain = typed.size() == digits && std::all_of(typed.begin(), typed.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!plain || secret.size() != secretBytes)
        return fail(ErrorCode::Invalid);
    const qint64 present = now.ms / 1000 / stepSeconds;
    for (const qint64 step : {present, present - 1, present + 1}) {
        std::array<char, digits + 1> expected{};
        const int made = oath_totp_generate(secret.constData(), static_cast<size_t>(secret.size()), static_cast<time_t>(step * stepSeconds),
                                            stepSeconds, OATH_TOTP_DEFAULT_START_TIME, digits, expected.data());
        if (made != OATH_OK)
            return fail(ErrorCode::Internal);
        int different = 0; // as long for a code that is nearly right
        for (int i = 0; i < digits; ++i)
            different |= typed[i] ^ expected[static_cast<std::size_t>(i)];
        if (different == 0 && step > last)
            return step;
    }
    return fail(ErrorCode::Denied);
}

QString OneTimeCode::address(const QByteArray &secret, const QString &issuer, const QString &account)
{
    const auto escaped = [](const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
    return u"otpauth://totp/%1:%2?secret=%3&issuer=%1&algorithm=SHA1&digits=%4&period=%5"_s.arg(escaped(issuer), escaped(account),
                                                                                               QString::fromLatin1(base32(secret)))
        .arg(digits)
        .arg(stepSeconds);
}

QStringList OneTimeCode::picture(const QString &address)
{
    const std::unique_ptr<QRcode, void (*)(QRcode *)> code(QRcode_encodeString8bit(address.toLatin1().constData(), 0, QR_ECLEVEL_M), &QRcode_free);
    QStringList rows;
    for (int y = 0; code && y < code->width; ++y) {
        QString row;
        for (int x = 0; x < code->width; ++x)
            row.append(code->data[y * code->width + x] & 1 ? u'1' : u'0');
        rows.append(row);
    }
    return rows;
}

QString OneTimeCode::typed(const QByteArray &secret)
{
    QString key = QString::fromLatin1(base32(secret));
    for (qsizetype at = 4; at < key.size(); at += 5)
        key.insert(at, u' ');
    return key;
}

} // namespace praxis::hosted
