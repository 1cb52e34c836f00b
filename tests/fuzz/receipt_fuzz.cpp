#include "app/hosted/HostedStore.h"
#include "services/hosted/api/Uploads.h"

#include <QTemporaryDir>

using namespace praxis;
using namespace Qt::StringLiterals;

namespace {

/// A practice of one file, into which one piece of a file has come.
struct Server {
    Server()
    {
        app::StoreAddress address;
        address.path = folder.filePath(u"practices.db"_s);
        store = must(app::HostedStore::open({address, folder.path(), SecretBytes::copyOf(QByteArray(32, 'k')), true, {}}, *machine));
        signIns = std::make_unique<hosted::SignIns>(hosted::SignIns::Parts{passwords, store->key(), *(tokens = std::make_unique<hosted::AccessTokens>(store->key(), "fuzz")), machine->clock, machine->ids});
        app::HostedStore::Founding founding;
        founding.practice.name = u"Harbourside"_s;
        founding.practice.country = u"AU"_s;
        founding.practice.currency = u"AUD"_s;
        founding.practice.zone = u"Australia/Sydney"_s;
        founding.login = founding.displayName = u"robin"_s;
        founding.password = "a garden of seven willows";
        actor.organization = must(store->found(std::move(founding), *signIns));
        actor.user = QUuid::fromString(u"018f0000-0000-7000-8000-000000000002");
        uploads = std::make_unique<hosted::Uploads>(*must(store->incoming(actor.organization)), *must(store->of(actor.organization)), actor);
        identities = must(store->identities().identity());
        receipt = must(uploads->keep(QByteArrayView("a letter")));
    }
    template <class T> static T must(Result<T> result)
    {
        if (!result)
            qFatal("no practice: %s", qPrintable(codeName(result.error().code)));
        return std::move(*result);
    }

    QTemporaryDir folder;
    std::unique_ptr<app::Machine> machine = must(app::Machine::make(nullptr));
    std::unique_ptr<app::HostedStore> store;
    ServerPasswords passwords;
    std::unique_ptr<hosted::AccessTokens> tokens;
    std::unique_ptr<hosted::SignIns> signIns;
    Actor actor;
    std::unique_ptr<hosted::Uploads> uploads;
    std::unique_ptr<IdentitySession> identities;
    QString receipt;
};

} // namespace

/// Whatever comes as a receipt for a piece of a file, or as what keeps somebody signed in: it is one that was given out, or nothing.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static Server server;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QString text = QString::fromUtf8(bytes);
    if (text != server.receipt && server.uploads->open({text}))
        qFatal("a receipt that nobody was given");
    const qsizetype place = size == 0 ? 0 : data[0] % server.receipt.size(); // and one that was, but for a letter or what follows it
    const QString half = server.receipt.first(place) + text;
    if (half != server.receipt && server.uploads->open({half}))
        qFatal("a receipt that was changed");
    if (server.signIns->refresh(*server.identities, bytes)) // nobody has signed in yet
        qFatal("a sign-in that nobody began");
    return 0;
}
