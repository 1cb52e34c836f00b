#pragma once

#include <QFont>
#include <QFontMetrics>
#include <QStyledItemDelegate>

#include <array>
#include <optional>
#include <vector>

namespace praxis::ui {

/// The cells of a list of people. With Praxis's own look, words are drawn as the style draws them but without its way there, which lays each
/// text out twice and works out the colours of a whole window for each cell; whatever is more than plain words is left to the style, as is
/// every other look. A person on the way is a grey bar where the words will stand. All cells of a column have one font.
class PeopleRowPainter : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    /// The font of a column, with what is asked of it for each text.
    struct Letters {
        explicit Letters(const QFont &of);

        [[nodiscard]] bool surelyFits(const QString &text, int width) const;

        QFont font;
        QFontMetrics metrics;
        std::array<int, 128> widths; ///< of each character of ASCII, rounded up
    };

    void paintBar(QPainter &painter, const QStyleOptionViewItem &option, int row) const;
    void paintWords(QPainter &painter, const QStyleOptionViewItem &option, const QString &words, const Letters &letters) const;
    [[nodiscard]] const Letters &lettersOf(const QStyleOptionViewItem &option, const QModelIndex &index) const;

    mutable QFont m_viewFont, m_programFont; ///< what the columns' fonts follow from
    mutable std::vector<std::optional<Letters>> m_letters; ///< by column
};

} // namespace praxis::ui
