#include "ui/shell/Screens.h"

#include "ui/shell/CommandPalette.h"
#include "ui/shell/FirstRun.h"
#include "ui/shell/KeySheet.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/NoticeBar.h"
#include "ui/shell/Session.h"
#include "ui/shell/SheetPage.h"
#include "ui/shell/SignIn.h"

#include <QPushButton>

namespace praxis::ui::screens {

namespace {

FirstRun *showFirstRun(Session &session, const QString &page)
{
    session.showFirstRun();
    auto *firstRun = qobject_cast<FirstRun *>(session.window()->centralWidget());
    firstRun->showPage(page);
    return firstRun;
}

} // namespace

QVector<Scene> beforeSignIn(Session &session)
{
    const auto trouble = [&session](ErrorCode code) { return [&session, code] { session.showTrouble({code, {}}); }; };
    return {
        {QStringLiteral("first-run-welcome"), [&session] { showFirstRun(session, QStringLiteral("welcome")); }},
        {QStringLiteral("first-run-practice"), [&session] { showFirstRun(session, QStringLiteral("practice")); }},
        {QStringLiteral("first-run-sheet"), [&session] {
             showFirstRun(session, QStringLiteral("sheet"))->findChild<SheetPage *>()->setSheet(QStringLiteral("Harbourside Psychology"),
                                                                        QStringLiteral("7K3Q-M2XA-9ZXM-04TB-CVH8-QW5R-N1DJ-6YPE-T"));
         }},
        {QStringLiteral("first-run-busy"), [&session] { showFirstRun(session, QStringLiteral("busy")); }},
        {QStringLiteral("first-run-after"), [&session] { showFirstRun(session, QStringLiteral("after")); }},
        {QStringLiteral("sign-in"), [&session] { session.showSignIn(); }},
        {QStringLiteral("sign-in-sheet"), [&session] {
             session.showSignIn();
             session.window()->centralWidget()->findChild<QPushButton *>(QStringLiteral("useSheet"))->click();
         }},
        {QStringLiteral("trouble-damaged"), trouble(ErrorCode::StoreDamaged)},
        {QStringLiteral("trouble-older"), trouble(ErrorCode::RolledBack)},
    };
}

QVector<Scene> inside(Workspace &workspace)
{
    QVector<Scene> scenes;
    Workspace *work = &workspace;
    for (Place *place : workspace.places()) {
        scenes.append({place->placeId(), [work, id = place->placeId()] { work->goTo(id); }});
        scenes.append(place->scenes());
    }
    const auto closePalette = [work] { work->palette().hide(); };
    scenes.append({QStringLiteral("palette"), [work] { work->palette().open(); }, closePalette});
    scenes.append({QStringLiteral("palette-search"), [work] { work->palette().open(QStringLiteral("an")); }, closePalette});
    scenes.append({QStringLiteral("keys"), [work] { work->showKeys(); }, [work] {
                       if (auto *sheet = work->findChild<KeySheet *>())
                           sheet->reject();
                   }});
    scenes.append({QStringLiteral("notice-trouble"), [work] { work->notices().failed({ErrorCode::DiskFull, {}}); }, [work] { work->notices().hide(); }});
    return scenes;
}

} // namespace praxis::ui::screens
