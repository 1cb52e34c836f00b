#pragma once

#include "services/practice/documents/DocumentOpenings.h"
#include "services/practice/documents/DocumentScans.h"
#include "ui/common/Later.h"
#include "ui/common/Moments.h"
#include "ui/common/UiContext.h"

#include <QSet>
#include <QWidget>

class QPushButton;

namespace praxis::ui {

class PlainLabel;

/// Above the list: who asks to open a restricted document and waits for one to allow it; in which kept file a virus was found; who opened a
/// document of one's own with a reason, until one has seen that.
class AccessStrip : public QWidget {
    Q_OBJECT

public:
    explicit AccessStrip(const UiContext &context, QWidget *parent = nullptr);

    void load();
    [[nodiscard]] int count() const { return static_cast<int>(m_lines.size() + m_openings.size() + m_infected.size()); }

Q_SIGNALS:
    void counted();
    void openWanted(const QUuid &document);

private:
    void build();
    void refill();
    void showOpening();
    void showInfected();
    void showAccess();
    template <class C> void run(const C &command);

    UiContext m_context;
    Moments m_moments;
    QVector<DocumentAccessLine> m_lines; ///< of one's own documents, not seen yet; the newest first
    QVector<DocumentOpeningLine> m_openings;
    QVector<InfectedDocument> m_infected; ///< that were not put aside here
    QSet<QUuid> m_putAside;               ///< versions, until the next start: what is still there then is said again
    PlainLabel *m_words;
    QPushButton *m_open;
    QPushButton *m_seen;
    QPushButton *m_allow;
    QPushButton *m_refuse;
    Newest<Result<QVector<DocumentAccessLine>>> m_question;
    Newest<Result<QVector<DocumentOpeningLine>>> m_asking;
    Newest<Result<QVector<InfectedDocument>>> m_scanned;
};

} // namespace praxis::ui
