#pragma once

#include <QStyledItemDelegate>

namespace praxis::ui {

/// Lines of a list: what and when above, more of it below, a mark at the left; headings between them.
class TwoLines : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum Role { DetailRole = Qt::UserRole, WhenRole, IconRole, HeadingRole, StruckRole, FirstFreeRole };

    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace praxis::ui
