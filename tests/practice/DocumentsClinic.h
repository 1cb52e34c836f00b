#pragma once

#include "services/practice/documents/DocumentCommands.h"
#include "services/practice/documents/DocumentIntake.h"
#include "tests/support/TestDatabase.h"
#include "tests/support/TestPractice.h"

#include <QFile>

namespace praxis::test {

/// A practice on either database in which Dr Lee sees Jane.
class DocumentsClinic {
public:
    explicit DocumentsClinic(const QString &kind = u"sqlite"_qs)
        : database(kind), p(database.store(), {}), jane(p.addPerson(u"Jane"_qs, u"Nguyen"_qs, p.lee))
    {
    }

    QString file(const QString &name, const QByteArray &bytes)
    {
        const QString path = p.folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file");
        return path;
    }
    QJsonObject take(const QByteArray &bytes, const QUuid &holder)
    {
        return TestPractice::must(DocumentIntake(p.vault()).take(holder, file(u"letter.txt"_qs, bytes)));
    }
    AddDocument letter(Privacy privacy, const QByteArray &bytes = "Dear colleague")
    {
        AddDocument add;
        add.person = jane;
        add.title = u"Letter to the GP"_qs;
        add.kind = DocumentKind::Letter;
        add.privacy = privacy;
        add.file = take(bytes, jane);
        return add;
    }
    QUuid add(Privacy privacy, const QByteArray &bytes = "Dear colleague")
    {
        return TestPractice::must(p.door().run(p.psychologist, letter(privacy, bytes))).firstOf(u"Document");
    }
    QVector<DocumentEntry> list(const Actor &who, const DocumentFilter &filter = {}) { return TestPractice::must(p.door().ask(who, ShowDocuments{filter})); }
    QByteArray read(const OpenedDocument &opened) { return TestPractice::must(p.vault().open(opened.object))->readAll(); }
    template <class C> QString refusal(const Actor &who, const C &command)
    {
        const auto outcome = p.door().run(who, command);
        return outcome ? QString() : codeName(outcome.error().code) + u' ' + outcome.error().data.value(u"reason"_qs).toString();
    }
    QString closed(const Actor &who, const QUuid &id, const QString &why = {})
    {
        const auto answer = p.door().ask(who, OpenDocument{id, {}, why});
        return answer ? QString() : codeName(answer.error().code) + u' ' + answer.error().data.value(u"reason"_qs).toString();
    }
    Actor patient()
    {
        const QUuid user = p.mustRun(AddUser{.login = u"jane"_qs, .displayName = u"Jane"_qs, .role = Role::Patient, .contactId = jane}).firstOf(u"User");
        return Actor{.user = user, .organization = p.admin.organization, .role = Role::Patient, .contact = jane};
    }

    TestDatabase database;
    TestPractice p;
    QUuid jane;
};

} // namespace praxis::test
