#pragma once

class QHBoxLayout;
class QString;
class QVBoxLayout;
class QWidget;

namespace praxis::ui {

/// The same head on every page of the settings: a title and one sentence; returns the column below it. `actions` gets the row
/// beside the title.
[[nodiscard]] QVBoxLayout *pageHead(QWidget *page, const QString &title, const QString &intro, QHBoxLayout **actions = nullptr);

} // namespace praxis::ui
