#include "models/records/Document.h"
#include "tests/store/StoreFixture.h"

using namespace praxis;
using namespace praxis::test;
using namespace Qt::StringLiterals;

/// A long list of documents is read by the index of its order, and a filtered one is sorted: both have the same order, page by page.
class DocumentOrderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWholeListIsInTheOrderOfASortedOne_data();
    void aWholeListIsInTheOrderOfASortedOne();

private:
    static constexpr int documents = 5'200; ///< so many that lists by person are walked, too
    static constexpr int people = 700;

    [[nodiscard]] static std::shared_ptr<TestDatabase> filled(const QString &kind);
    [[nodiscard]] static QVector<DocumentFilter::Level> levels(bool all);
    /// The first pages, as lists ask for one after the other.
    [[nodiscard]] static QStringList pages(StoreSession &session, DocumentFilter filter);
};

std::shared_ptr<TestDatabase> DocumentOrderTest::filled(const QString &kind)
{
    static QHash<QString, std::shared_ptr<TestDatabase>> databases; // rows only read: one database of each kind
    if (databases.contains(kind))
        return databases[kind];
    auto database = std::make_shared<TestDatabase>(kind);
    databases.insert(kind, database);
    const auto session = database->session();
    const Practice practice = Practice::numbered(1);
    const auto must = [](const Result<> &done) {
        if (!done)
            qFatal("%s", qPrintable(said(done.error())));
    };
    must(session->begin(practice.organization, true));
    must(practice.insertInto(*session));
    for (quint32 i = 0; i < 3; ++i) {
        auto user = made<User>(practice.organization, idOf(i, 9));
        user.login = user.loginKey = u"user%1"_s.arg(i);
        user.displayName = u"User %1"_s.arg(i);
        must(session->insert(typeOf<User>(), user));
    }
    for (quint32 i = 0; i < people; ++i) {
        Contact person = practice.person(i + 1, u"Given %1"_s.arg(i % 300), u"Family %1"_s.arg(i % 90)); // namesakes too
        person.isDeleted = i % 50 == 7;
        must(session->insert(typeOf<Contact>(), person));
    }
    const std::array kinds{DocumentKind::Letter, DocumentKind::Report, DocumentKind::Other};
    for (quint32 i = 0; i < documents; ++i) {
        auto one = made<Document>(practice.organization, idOf(i, 10));
        one.createdAt = Instant{monday + i};
        one.contactId = i % 40 == 0 ? QUuid() : idOf(1 + i * 7 % people, 5);
        one.authorId = idOf(i % 3, 9);
        one.title = u"%1etter %2"_s.arg(i % 2 ? u'l' : u'L').arg(i % 800);
        one.kind = kinds[i % kinds.size()];
        one.privacy = static_cast<Privacy>(i * 11 % 4);
        one.status = i % 5 == 0 ? DocumentStatus::Submitted : i % 5 == 1 ? DocumentStatus::Approved : DocumentStatus::Filed;
        one.versions = 1;
        one.isDeleted = i % 90 == 3;
        must(session->insert(typeOf<Document>(), one));
    }
    must(session->commit());
    return database;
}

QVector<DocumentFilter::Level> DocumentOrderTest::levels(bool all)
{
    if (!all) // a psychologist: their own of what is closed
        return {{Privacy::Public, true, false}, {Privacy::Internal, true, false}, {Privacy::Confidential, false, false}, {Privacy::Restricted, false, false}};
    return {{Privacy::Public, true, false}, {Privacy::Internal, true, false}, {Privacy::Confidential, true, true}, {Privacy::Restricted, true, true}};
}

QStringList DocumentOrderTest::pages(StoreSession &session, DocumentFilter filter)
{
    constexpr int most = 4;
    QStringList found;
    for (int page = 0; page < most; ++page) {
        const auto entries = session.documents(filter);
        if (!entries)
            return {said(entries.error())};
        for (const DocumentEntry &entry : *entries)
            found.append(QString(entry.sortKey + u' ' + idText(entry.id)));
        if (entries->size() < filter.limit)
            break;
        filter.after = entries->last().sortKey;
        filter.beforeId = entries->last().id;
    }
    return found;
}

void DocumentOrderTest::aWholeListIsInTheOrderOfASortedOne_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("sort");
    QTest::addColumn<bool>("all");
    for (const char *kind : {"sqlite", "postgresql"}) {
        for (const auto &[sort, name] : {std::pair{DocumentFilter::ByTitle, "title"}, {DocumentFilter::ByPerson, "person"}, {DocumentFilter::ByKind, "kind"},
                                         {DocumentFilter::ByAuthor, "author"}, {DocumentFilter::ByPrivacy, "privacy"}, {DocumentFilter::ByStatus, "status"}}) {
            for (const bool all : {true, false})
                QTest::addRow("%s by %s, %s", kind, name, all ? "all" : "one's own") << QString::fromLatin1(kind) << static_cast<int>(sort) << all;
        }
    }
}

void DocumentOrderTest::aWholeListIsInTheOrderOfASortedOne()
{
    QFETCH(const QString, kind);
    QFETCH(const int, sort);
    QFETCH(const bool, all);
    const auto session = filled(kind)->session();
    const Practice practice = Practice::numbered(1);
    MUST(session->begin(practice.organization, false));
    for (const bool descending : {true, false}) {
        DocumentFilter whole{.levels = levels(all), .viewerUser = idOf(1, 9), .viewerPractitioner = practice.practitioner,
                             .sort = static_cast<DocumentFilter::Sort>(sort), .descending = descending, .limit = 150};
        DocumentFilter sorted = whole;
        sorted.text = u"E"_s; // which all titles have, and of what is hidden the names
        const QStringList walked = pages(*session, whole);
        QCOMPARE(walked.size(), 600);
        QCOMPARE(walked, pages(*session, sorted));
        QStringList once = walked;
        once.removeDuplicates();
        QCOMPARE(once.size(), walked.size());
    }
    session->rollback();
}

QTEST_GUILESS_MAIN(DocumentOrderTest)
#include "DocumentOrderTest.moc"
