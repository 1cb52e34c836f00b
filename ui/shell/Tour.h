#pragma once

#include "ui/common/Place.h"
#include "ui/common/Theme.h"
#include "ui/shell/AtRest.h"

#include <QObject>
#include <QSize>
#include <QStringList>

namespace praxis::ui {

class Gate;
class Session;

/// Drives the real program over its screens and takes a picture of each once it has come to rest: light and dark, small and large.
/// Needs the sample practice.
class Tour : public QObject {
    Q_OBJECT

public:
    Tour(Session &session, Gate &gate, QString folder, QString language, QObject *parent = nullptr);

    /// Afterwards the same screens are seen by somebody else too: what a role has to itself is on no picture of the founder's.
    void visitAs(const QString &login, const QString &password, const QStringList &scenes);
    void start();

Q_SIGNALS:
    void finished(int pictures);
    /// A picture shows a screen that never came to rest.
    void unready(const QString &scene);

private:
    struct Look {
        theme::Mode mode;
        QSize size;
    };

    void enterPractice();
    void enterAsVisitor();
    void nextLook();
    void next();
    void takeAndGoOn(bool isAtRest);
    void take(const QString &name);

    Session &m_session;
    Gate &m_gate;
    QString m_folder;
    QString m_language;
    QVector<Look> m_looks;
    QVector<Scene> m_scenes;
    AtRest m_atRest;
    Scene m_shown;
    qsizetype m_look = 0;
    qsizetype m_scene = 0;
    int m_pictures = 0;
    bool m_inside = false;
    struct Visitor {
        QString login;
        QString password;
        QStringList scenes;
    };
    QVector<Visitor> m_visitors;
    QString m_seenBy; ///< goes before the name of a picture
};

} // namespace praxis::ui
