#include "app/common/SamplePaper.h"

#include <QtEndian>

#include <algorithm>
#include <cstdlib>

namespace praxis::app::samplepaper {

namespace {

QByteArray quoted(const QString &text)
{
    // The fonts that every reader has know Western letters only: ạ is written a.
    QString western = text.normalized(QString::NormalizationForm_D);
    western.removeIf([](QChar c) { return c.isMark(); });
    QByteArray latin = (text.toLatin1().contains('?') ? western : text).toLatin1();
    latin.replace('\\', "\\\\").replace('(', "\\(").replace(')', "\\)");
    return '(' + latin + ')';
}

QByteArray object(int number, const QByteArray &body)
{
    return QByteArray::number(number) + " 0 obj\n" + body + "\nendobj\n";
}

quint32 crcOf(const QByteArray &bytes) // PNG, annex D
{
    quint32 crc = 0xffffffffu;
    for (const char byte : bytes) {
        crc ^= static_cast<uchar>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1u) != 0 ? 0xedb88320u : 0u);
    }
    return ~crc;
}

QByteArray number(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray chunk(const QByteArray &name, const QByteArray &data)
{
    return number(static_cast<quint32>(data.size())) + name + data + number(crcOf(name + data));
}

constexpr int width = 640;
constexpr int height = 400;
constexpr int margin = 40;

void draw(QByteArray &pixels, int x, int y, char shade, int thick)
{
    for (int dy = 0; dy < thick; ++dy) {
        for (int dx = 0; dx < thick; ++dx) {
            if (x + dx >= 0 && x + dx < width && y + dy >= 0 && y + dy < height)
                pixels[(y + dy) * width + x + dx] = shade;
        }
    }
}

void line(QByteArray &pixels, int x0, int y0, int x1, int y1, char shade, int thick)
{
    const int steps = std::max({std::abs(x1 - x0), std::abs(y1 - y0), 1});
    for (int i = 0; i <= steps; ++i)
        draw(pixels, x0 + (x1 - x0) * i / steps, y0 + (y1 - y0) * i / steps, shade, thick);
}

} // namespace

QByteArray pdf(const QString &heading, const QStringList &lines)
{
    QByteArray text = "BT /F2 16 Tf 72 770 Td " + quoted(heading) + " Tj ET\nBT /F1 11 Tf 16 TL 72 740 Td\n";
    for (const QString &one : lines)
        text += quoted(one) + " Tj T*\n";
    text += "ET\n";
    const QByteArray font = "<< /Type /Font /Subtype /Type1 /Encoding /WinAnsiEncoding /BaseFont /";
    const QByteArrayList bodies{"<< /Type /Catalog /Pages 2 0 R >>",
                                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R /F2 5 0 R >> >> /Contents 6 0 R >>",
                                font + "Helvetica >>",
                                font + "Helvetica-Bold >>",
                                "<< /Length " + QByteArray::number(text.size()) + " >>\nstream\n" + text + "endstream"};
    QByteArray file = "%PDF-1.4\n%\xe2\xe3\xcf\xd3\n";
    QByteArray table = "xref\n0 " + QByteArray::number(bodies.size() + 1) + "\n0000000000 65535 f \n";
    for (qsizetype i = 0; i < bodies.size(); ++i) {
        table += QByteArray::number(file.size()).rightJustified(10, '0') + " 00000 n \n";
        file += object(static_cast<int>(i) + 1, bodies[i]);
    }
    const QByteArray start = QByteArray::number(file.size());
    return file + table + "trailer\n<< /Size " + QByteArray::number(bodies.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n";
}

QByteArray chart(const QVector<int> &values)
{
    QByteArray pixels(width * height, static_cast<char>(0xfa));
    for (int i = 0; i <= 10; ++i)
        line(pixels, margin, height - margin - i * 32, width - margin, height - margin - i * 32, static_cast<char>(i == 0 ? 0x60 : 0xd8), 1);
    line(pixels, margin, margin, margin, height - margin, 0x60, 1);
    const int step = (width - 2 * margin) / std::max(1, static_cast<int>(values.size()) - 1);
    const auto y = [&](qsizetype i) { return height - margin - std::clamp(values[i], 0, 10) * 32; };
    for (qsizetype i = 0; i < values.size(); ++i) {
        const int x = margin + static_cast<int>(i) * step;
        if (i > 0)
            line(pixels, x - step, y(i - 1), x, y(i), 0x20, 2);
        draw(pixels, x - 3, y(i) - 3, 0x20, 7);
    }
    QByteArray rows;
    for (int row = 0; row < height; ++row)
        rows += '\0' + pixels.mid(row * width, width);
    const QByteArray header = number(width) + number(height) + QByteArray("\x08\x00\x00\x00\x00", 5);
    return QByteArray("\x89PNG\r\n\x1a\n", 8) + chunk("IHDR", header) + chunk("IDAT", qCompress(rows).mid(4)) + chunk("IEND", {}); // qCompress puts a length before it
}

} // namespace praxis::app::samplepaper
