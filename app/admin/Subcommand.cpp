#include "app/admin/Subcommand.h"

#include <array>
#include <atomic>
#include <csignal>

namespace praxis::admin {

namespace {

std::atomic_flag interrupted = ATOMIC_FLAG_INIT;

void onInterrupt(int signal)
{
    interrupted.test_and_set();
    std::signal(signal, SIG_DFL);
}

void option(QCommandLineParser &parser, const char *name, const char *description, const char *value = nullptr, const char *preset = "")
{
    parser.addOption({QString::fromLatin1(name), QString::fromLatin1(description), QString::fromLatin1(value ? value : ""), QString::fromLatin1(preset)});
}

void describeInit(QCommandLineParser &p)
{
    option(p, "name", "The practice's name.", "NAME");
    option(p, "country", "Country, ISO 3166-1.", "CODE", "AU");
    option(p, "currency", "Currency, ISO 4217; without it, the country's.", "CODE");
    option(p, "zone", "Time zone, IANA.", "ZONE", "Australia/Sydney");
    option(p, "language", "Language, BCP 47.", "TAG", "en-AU");
    option(p, "display-name", "The administrator's name as others see it.", "NAME");
    option(p, "recovery-file", "Write the recovery code into a new file instead of showing it.", "FILE");
    option(p, "store", "A hosted backend instead of a practice on this computer: postgresql://SUPERUSER@host/database, or the path of a file.", "ADDRESS");
    option(p, "store-password-file", "The password of that superuser.", "FILE");
    option(p, "app-password-file", "Where the password of praxisd's own role is kept: made, and set, where there is none.", "FILE");
    option(p, "platform-controlled", "Of a hosted practice: a practitioner's own switch for video counts beside the practice's.");
    option(p, "master-key-file", "The server's key: made where there is none.", "FILE");
}
void describeDemo(QCommandLineParser &p)
{
    option(p, "size", "small (600 people) or large (50 000 people, 500 000 appointments).", "SIZE", "small");
    option(p, "seed", "The same number gives the same practice.", "N", "1");
    option(p, "today", "The day that the sample takes for today.", "DATE");
}
void describeImport(QCommandLineParser &p)
{
    option(p, "map", "A saved mapping of the columns by its name, or a JSON file with one.", "M");
    option(p, "dry-run", "Say what would happen, and keep nothing.");
    option(p, "refused", "Write the refused lines as CSV.", "FILE");
    option(p, "duplicates", "People who are there already: skip, update_blanks or add_anyway.", "WHAT", "skip");
    option(p, "unknown-people", "Appointments of people who are not known: title_only or new_person.", "WHAT", "title_only");
    option(p, "all-day", "Events without a time: refuse or closed_day.", "WHAT", "refuse");
    option(p, "practitioner", "Whose appointments they are, where the file does not say.", "NAME");
    option(p, "location", "Where they take place, where the file does not say.", "NAME");
}
void describeExport(QCommandLineParser &p)
{
    option(p, "from", "First day of appointments.", "DATE");
    option(p, "until", "Last day of appointments.", "DATE");
    option(p, "practitioner", "Only this practitioner's appointments.", "NAME");
    option(p, "kind", "Only people of this kind, for example patient.", "KIND");
    option(p, "why", "Why one person's record, or a file of the vault, is copied; it stands in the audit trail.", "REASON");
    option(p, "to-others", "It goes to somebody else. A list is without those who have not agreed to sharing; that one person's record goes all the same stands in the trail.");
}
void describeStore(QCommandLineParser &p)
{
    option(p, "store", "A hosted backend: postgresql://USER@host/database, or the path of its file.", "ADDRESS");
    option(p, "store-password-file", "The password of that user.", "FILE");
}
void describeBackup(QCommandLineParser &p)
{
    describeStore(p);
    option(p, "master-key-file", "The key of that backend.", "FILE");
    option(p, "media", "Its media are there, and are not copied: s3://KEY-ID@host/bucket?region=REGION.", "ADDRESS");
    option(p, "keep-days", "Backups of this practice in FOLDER that are older go once the new one is there; 0 keeps them all, and with them the keys of what was destroyed since.", "DAYS", "35");
}
void describeRestore(QCommandLineParser &p)
{
    option(p, "replace", "Take the place of the practice that is there. It is kept beside it, under another name.");
}
void describeUser(QCommandLineParser &p)
{
    option(p, "role", "admin, practice_manager, psychologist or receptionist.", "ROLE", "receptionist");
    option(p, "display-name", "The name as others see it.", "NAME");
    option(p, "practitioner", "Which practitioner this is.", "NAME");
    option(p, "new-password-file", "The new password is the first line of this file; - is standard input.", "FILE");
}
void describeVerify(QCommandLineParser &p)
{
    describeStore(p);
    option(p, "before", "What `verify database --json` said before a backup was made: nothing may be missing of it.", "FILE");
    option(p, "master-key-file", "The key of that backend.", "FILE");
    option(p, "media", "Where its media are, if not in the folder of --data: s3://KEY-ID@host/bucket?region=REGION.", "ADDRESS");
    option(p, "media-secret-file", "The secret of that key.", "FILE");
    option(p, "media-authorities", "Certificates that count there, instead of the system's, and lists of those that no longer do.", "FILE");
}
void describeAccount(QCommandLineParser &p)
{
    describeStore(p);
    option(p, "master-key-file", "The key of that backend.", "FILE");
    option(p, "organization", "Only accounts of this practice.", "ID");
    option(p, "public-url", "As others reach praxisd, for an address that is handed over.", "URL");
}
void describeSignOut(QCommandLineParser &p)
{
    option(p, "server", "The hosted backend, https://NAME.", "URL");
    option(p, "authorities", "Certificates that count there and at the identity service, instead of the system's.", "FILE");
}
void describeSignIn(QCommandLineParser &p)
{
    describeSignOut(p);
    option(p, "issuer", "The OpenID Connect service, as praxisd has it for oidc-issuer; not needed where somebody is signed in already.", "URL");
    option(p, "client-id", "The name of this program at that service: a public client with a redirect to http://127.0.0.1/signed-in at any port.", "NAME");
    option(p, "port", "Only where the service wants a redirect of one port.", "PORT");
    option(p, "no-browser", "Show the address instead of opening it. Who opens it is who signs in: show it to nobody.");
    option(p, "anew", "By the browser, though somebody is signed in: that sign-in ends.");
}
void describeNothing(QCommandLineParser &) {}

} // namespace

std::span<const Subcommand> subcommands()
{
    static constexpr std::array<Subcommand, 14> all{{
        {"init", "", "Make a new, empty practice and its first administrator.",
         "  praxisctl --data ~/practice --login robin init --name \"Harbourside Psychology\" --zone Australia/Sydney\n"
         "  praxisctl --data ~/practice --login robin --password-file pw init --name Harbourside --recovery-file sheet.txt\n"
         "  praxisctl --data /var/lib/praxis --login robin@example.org init --name Harbourside --store postgresql://postgres@localhost/praxis \\\n"
         "            --master-key-file /etc/praxis/master.key --app-password-file /etc/praxis/database.password\n",
         describeInit, runInit},
        {"demo", "", "Make the sample practice: invented people, years of appointments. Its passwords are shown.",
         "  praxisctl --data ~/sample demo --size small\n"
         "  praxisctl --data ~/large demo --size large --seed 7 --today 2026-11-24\n",
         describeDemo, runDemo},
        {"import", "csv|ics|vcf FILE", "Bring in people or appointments, as one step that can be undone.",
         "  praxisctl --data ~/practice --login robin import csv clients.csv --dry-run\n"
         "  praxisctl --data ~/practice --login robin import csv clients.csv --map \"Old system\" --refused refused.csv\n"
         "  praxisctl --data ~/practice --login robin import ics calendar.ics --practitioner \"Dr Lee\"\n",
         describeImport, runImport},
        {"export", "csv|ics|vcf FILE, person WHO PLACE, age recording|document ID FOLDER", "Take people (csv, vcf), appointments (ics), all of one person's record, or files of the vault with what opens them by the program `age` out.",
         "  praxisctl --data ~/practice --login robin export csv people.csv --kind patient\n"
         "  praxisctl --data ~/practice --login robin export ics autumn.ics --from 2026-03-01 --until 2026-05-31\n"
         "  praxisctl --data ~/practice --login robin export person P-1042 nguyen.zip --why \"She asked for it\"\n"
         "  praxisctl --data ~/practice --login robin export age document 0199b7c2-6f0e-7d31-9a55-2f64c0ffee00 /media/usb --why \"The court has no Praxis\"\n",
         describeExport, runExport},
        {"backup", "FOLDER", "Copy the practice into a new folder inside FOLDER, encrypted as it is, while it may be in use. Those there that are older than 35 days go.",
         "  praxisctl --data ~/practice --login robin backup /media/usb/backups\n"
         "  praxisctl --data ~/practice --login robin backup /media/usb/backups --keep-days 90\n"
         "  praxisctl --data /var/lib/praxis backup /backup --store /var/lib/praxis/praxisd.praxis --master-key-file /etc/praxis/master.key\n",
         describeBackup, runBackup},
        {"restore", "BACKUP", "Put a backup back. It is looked at and verified first, and never overwrites.",
         "  praxisctl --data ~/practice --login robin restore /media/usb/backups/praxis-20261124-091500\n"
         "  praxisctl --data ~/practice --login robin restore --replace /media/usb/backups/praxis-20261124-091500\n",
         describeRestore, runRestore},
        {"verify", "audit|database|vault", "Check that the audit trail, the database, or every file of the vault is as it was written.",
         "  praxisctl --data ~/practice --login robin verify audit\n"
         "  praxisctl --data ~/practice --login robin verify database\n"
         "  praxisctl --data ~/practice --login robin verify vault\n"
         "  praxisctl --data /var/lib/praxis verify audit --store postgresql://praxis_app@localhost/praxis \\\n"
         "            --store-password-file /etc/praxis/database.password --master-key-file /etc/praxis/master.key\n"
         "  praxisctl --data /restore verify database --before /backup/2026-11-24/counts.json --store postgresql://praxis_app@localhost/praxis \\\n"
         "            --store-password-file /etc/praxis/database.password --master-key-file /etc/praxis/master.key\n",
         describeVerify, runVerify},
        {"migrate", "", "Bring the database of a hosted backend to this version; servers of an older one go on until they are stopped.",
         "  praxisctl migrate --store postgresql://postgres@localhost/praxis\n",
         describeStore, runMigrate},
        {"sweep", "vault", "Remove encrypted files that no record names and that are older than a day; `verify vault` counts them.",
         "  praxisctl --data ~/practice --login robin sweep vault\n",
         describeNothing, runSweep},
        {"user", "add|role|password LOGIN", "Add somebody who signs in, change a role, or set a new password.",
         "  praxisctl --data ~/practice --login robin user add rita --role receptionist --display-name \"Rita Vella\"\n"
         "  praxisctl --data ~/practice --login robin user role rita --role practice_manager\n"
         "  praxisctl --data ~/practice --login robin user password rita\n",
         describeUser, runUser},
        {"account", "list | reset-password|reset-second-factor|end-sessions LOGIN", "Accounts of a hosted backend, where nobody of the practice can help: each is in the trail, and its owner is told.",
         "  praxisctl --data /var/lib/praxis account list --store postgresql://praxis_app@localhost/praxis \\\n"
         "            --store-password-file /etc/praxis/database.password --master-key-file /etc/praxis/master.key\n"
         "  praxisctl --data /var/lib/praxis account reset-password lin@harbour.example --public-url https://praxis.example \\\n"
         "            --store /var/lib/praxis/practices.db --master-key-file /etc/praxis/master.key\n",
         describeAccount, runAccount},
        {"sign-in", "", "Sign in to a hosted backend by the browser, where its people are those of an OpenID Connect service, or say who is signed in.",
         "  praxisctl sign-in --server https://praxis.example --issuer https://id.example/realms/clinic --client-id praxis-desktop\n"
         "  praxisctl sign-in --server https://praxis.example\n"
         "  praxisctl --json sign-in --server https://praxis.example --issuer https://id.example --client-id praxis --no-browser --anew\n",
         describeSignIn, runSignIn},
        {"sign-out", "", "End that sign-in at the identity service, and forget it on this computer.",
         "  praxisctl sign-out --server https://praxis.example\n",
         describeSignOut, runSignOut},
        {"rekey", "", "Encrypt the practice with a new key, when somebody has left who may remember the old one.",
         "  praxisctl --data ~/practice --login robin rekey\n",
         describeNothing, runRekey},
    }};
    return all;
}

Result<std::unique_ptr<app::Machine>> machine()
{
    return app::Machine::make(nullptr); // a terminal asks for the password; the keychain belongs to the desktop
}

Result<Opened> openPractice(const Invocation &call)
{
    const QString login = call.value("login");
    if (login.isEmpty())
        return fail(ErrorCode::Required, {{QStringLiteral("field"), QStringLiteral("--login")}});
    Opened opened;
    PRAXIS_TRY(opened.machine, machine());
    PRAXIS_TRY(opened.practice, app::PracticeFile::open(call.folder, *opened.machine));
    PRAXIS_TRY(const SecretBytes password, call.terminal.password(QStringLiteral("Password of ") + login, call.value("password-file")));
    PRAXIS_CHECK(opened.practice->unlockWithPassword(login, password));
    return opened;
}

bool isInterrupted()
{
    return interrupted.test();
}

void watchForInterrupt()
{
    std::signal(SIGINT, onInterrupt);
    std::signal(SIGTERM, onInterrupt);
}

} // namespace praxis::admin
