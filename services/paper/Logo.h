#pragma once

#include <QImage>

namespace praxis::paper {

/// The logo of a letterhead; null for what is no PNG or JPEG, or would unfold into what fills the memory. Its header alone says so.
[[nodiscard]] QImage logoImage(const QByteArray &bytes);

} // namespace praxis::paper
