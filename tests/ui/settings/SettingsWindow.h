#pragma once

#include "services/paper/PaperPress.h"
#include "services/practice/messages/MessageQueries.h"
#include "tests/support/UiPractice.h"
#include "ui/settings/BackupService.h"
#include "ui/settings/KeyRing.h"
#include "ui/settings/SettingsPlace.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QStackedWidget>

namespace praxis::test {

using namespace praxis::ui;

template <class T> QFuture<Result<T>> ready(Result<T> result)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

class TestKeys : public KeyRing {
public:
    QFuture<Result<>> addPassword(const QUuid &user, const QString &, const QString &, const QString &password) override
    {
        passwords.insert(user, password);
        return ready<void>({});
    }
    QFuture<Result<>> changePassword(const QString &before, const QString &) override
    {
        return before == QStringLiteral("right") ? ready<void>({}) : ready<void>(fail(ErrorCode::WrongPassword));
    }
    QFuture<Result<>> removeSlots(const QUuid &user) override
    {
        removed.append(user);
        return ready<void>({});
    }
    QFuture<Result<QString>> newRecoverySheet(const QString &) override { return ready<QString>(QStringLiteral("AAAA-BBBB")); }
    QFuture<Result<>> useKeychain(bool) override { return ready<void>({}); }
    QFuture<Result<QVector<KeySlotLine>>> lines() override { return ready<QVector<KeySlotLine>>(QVector<KeySlotLine>{}); }
    QString problemOf(const QString &password, const QString &) const override
    {
        return password.size() < 12 ? QStringLiteral("too_short") : QString();
    }
    QHash<QUuid, QString> passwords;
    QVector<QUuid> removed;
};

class TestBackups : public BackupService {
public:
    QString folder() const override { return QStringLiteral("/tmp"); }
    BackupInfo last() const override { return {}; }
    QFuture<Result<BackupInfo>> make(const QString &, std::function<void(int)>) override { return ready<BackupInfo>(BackupInfo(made)); }
    QFuture<Result<BackupInfo>> verify(const QString &) override { return ready<BackupInfo>(BackupInfo{}); }

    BackupInfo made{}; ///< what a backup comes to
};

/// For people who look: PRAXIS_PICTURES names a folder.
inline void keepPicture(QWidget *widget, const char *name)
{
    const QString folder = qEnvironmentVariable("PRAXIS_PICTURES");
    if (!folder.isEmpty())
        widget->grab().save(QStringLiteral("%1/%2.png").arg(folder, QString::fromLatin1(name)));
}

/// The settings in front of a real practice.
struct Window {
    explicit Window(const Actor TestPractice::*who = &TestPractice::admin) : practice(who), place(SettingsParts{withPaper(), keys, backups, {}, [this](const SetMessageService &typed, const QString &to) {
              tried = typed;
              triedTo = to;
              return ready<void>(trial);
          }})
    {
        place.resize(1048, 680);
        place.show();
        place.enter();
    }
    QWidget *page() { return place.findChild<QStackedWidget *>(QString(), Qt::FindDirectChildrenOnly)->currentWidget(); }
    /// The one that is on screen: a page may have two forms with the same fields.
    template <class W> W *find(const char *name)
    {
        const QList<W *> all = page()->findChildren<W *>(QString::fromLatin1(name));
        const auto shown = std::ranges::find_if(all, [](const W *w) { return w->isVisible(); });
        return shown == all.end() ? all.value(0) : *shown;
    }
    void type(const char *field, const QString &text)
    {
        auto *edit = find<QLineEdit>(field);
        QVERIFY(edit);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    void click(const char *button)
    {
        auto *b = find<QAbstractButton>(button);
        QVERIFY(b);
        QTRY_VERIFY(b->isEnabled());
        QTest::mouseClick(b, Qt::LeftButton);
    }

    UiContext &withPaper()
    {
        practice.context.paper = &press;
        return practice.context;
    }

    UiPractice practice;
    paper::PaperPress press;
    TestKeys keys;
    TestBackups backups;
    SetMessageService tried;
    QString triedTo;
    Result<> trial;
    SettingsPlace place;
};

} // namespace praxis::test
