#pragma once

#include <QByteArray>
#include <QStringList>

/// Files for the sample practice, made from nothing: this part of the program knows no fonts and no painter.
namespace praxis::app::samplepaper {

/// One A4 page (ISO 32000-1): a heading, and lines below. Western letters only.
[[nodiscard]] QByteArray pdf(const QString &heading, const QStringList &lines);
/// A sheet with a curve on it, as a client fills one in for a month (PNG, greyscale); values from 0 to 10.
[[nodiscard]] QByteArray chart(const QVector<int> &values);

} // namespace praxis::app::samplepaper
