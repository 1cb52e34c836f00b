#pragma once

#include "ui/help/HelpChapters.h"
#include "ui/common/Place.h"
#include "ui/common/UiContext.h"

class QListWidget;
class QTextEdit;

namespace praxis::ui {

class PlainLabel;
class SearchField;

/// The guide: chapters on the left, what one says on the right. Searching finds the sections that have all of the words.
class GuidePlace : public Place {
    Q_OBJECT

public:
    explicit GuidePlace(const UiContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString placeId() const override { return QStringLiteral("guide"); }
    [[nodiscard]] QString title() const override { return tr("Guide"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("help-contents"); }
    void enter() override;
    void search() override;
    [[nodiscard]] QVector<Scene> scenes() override;

    void openChapter(const QString &id);
    [[nodiscard]] QTextEdit &text() { return *m_text; }
    [[nodiscard]] QListWidget &list() { return *m_list; }

private:
    struct Hit {
        int chapter = 0;
        QString section; ///< its heading; blank: the chapter's beginning
    };

    void load();
    void show(const QString &words);
    void addHit(const Hit &hit, const QString &text, const QString &below);
    void showHit(int row);

    UiContext m_context;
    QVector<HelpChapter> m_chapters;
    QString m_language;
    QVector<Hit> m_hits;
    int m_shown = -1; ///< chapter
    SearchField *m_search;
    QListWidget *m_list;
    PlainLabel *m_nothing;
    QTextEdit *m_text;
};

} // namespace praxis::ui
