#pragma once

#include "services/practice/door/Desk.h"
#include "tests/support/TestPractice.h"
#include "ui/common/Actions.h"
#include "ui/common/Directory.h"
#include "ui/common/Navigator.h"
#include "ui/common/Notices.h"
#include "ui/common/UiContext.h"

#include <QTest>

namespace praxis::test {

/// Remembers where it was told to go.
class TestNavigator : public ui::Navigator {
public:
    void goTo(const QString &placeId) override { place = placeId; }
    void openPerson(const QUuid &id) override { person = id; }
    void openRequestsOf(const QUuid &id) override { requestsOf = id; }
    void openDay(const QDate &) override {}
    void openAppointment(const QUuid &id, const QDate &) override { appointment = id; }
    void bookFor(const QUuid &id) override { booking = id; }
    void openNote(const QUuid &id) override { note = id; }
    void writeNote(const QUuid &about, const QUuid &of) override
    {
        notePerson = about;
        noteAppointment = of;
    }
    void takePayment(const QUuid &who, const QUuid &of) override
    {
        payPerson = who;
        payAppointment = of;
    }
    void chargeAppointment(const QUuid &id) override { charged = id; }
    void openRecording(const QUuid &id) override { recording = id; }
    void openRecordingsOf(const QUuid &id) override { recordingsOf = id; }
    void importRecording(const QUuid &id, const QStringList &paths) override
    {
        importInto = id;
        files = paths;
    }

    void openDocument(const QUuid &id) override { document = id; }
    void openDocumentsOf(const QUuid &id) override { documentsOf = id; }
    void fileDocuments(const QUuid &about, const QUuid &of, const QStringList &paths) override
    {
        filePerson = about;
        fileAppointment = of;
        files = paths;
    }

    QString place;
    QUuid person, appointment, booking, note, notePerson, noteAppointment, recording, recordingsOf, importInto, document, documentsOf, filePerson, fileAppointment, payPerson, payAppointment, charged, requestsOf;
    QStringList files;
};

/// Remembers what it was told to say.
class TestNotices : public ui::Notices {
public:
    void done(const Outcome &outcome) override { outcomes.append(outcome); }
    void failed(const Error &error) override { errors.append(error); }
    void say(const QString &sentence) override { sentences.append(sentence); }

    QVector<Outcome> outcomes;
    QVector<Error> errors;
    QStringList sentences;
};

/// A practice with a desk in front of it, as a place of the window is given it.
class UiPractice : public TestPractice {
public:
    explicit UiPractice(const Actor TestPractice::*who = &TestPractice::manager) : desk(store(), parts), directory(desk)
    {
        desk.signIn(this->*who);
        directory.load();
        if (!QTest::qWaitFor([this] { return directory.isLoaded(); }, 10'000))
            qFatal("the directory does not load");
    }

    Desk desk;
    ui::Directory directory;
    ui::Actions actions;
    TestNavigator navigator;
    TestNotices notices;
    ui::UiContext context{desk, directory, actions, navigator, notices};
};

} // namespace praxis::test
