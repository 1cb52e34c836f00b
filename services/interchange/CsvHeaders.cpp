#include "services/interchange/CsvMapping.h"
#include "services/interchange/Fold.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <utility>

/// The words that headers are made of. A table, so that a new word is one entry.
namespace praxis::interchange {

namespace {

/// key, and words in the form of foldedWord.
struct Words {
    const char *key;
    const char *words;
};

constexpr std::array dictionary{
    Words{"full_name", "name fullname clientname patientname contactname displayname nom nomcomplet nometprenom nomprenom client "
                       "patient vollstandigername namekomplett"},
    Words{"given_name", "firstname first givenname given forename prenom vorname rufname christianname clientfirstname patientfirstname"},
    Words{"middle_name", "middlename middle secondname middlenames deuxiemeprenom zweitername additionalname"},
    Words{"family_name", "lastname last surname familyname family nomdefamille nomfamille nachname familienname clientlastname "
                         "patientlastname zuname"},
    Words{"preferred_name", "preferredname preferredfirstname nickname knownas goesby nomusuel nomdusage prenomusuel spitzname alias"},
    Words{"title", "title salutation prefix honorific nametitle civilite titre anrede titel"},
    Words{"pronouns", "pronouns pronoun pronom pronoms pronomen"},
    Words{"birth_date", "dob dateofbirth birthdate birthday birth datedenaissance naissance ddn neele datenaissance geburtsdatum "
                        "geburtstag geboren gebdatum"},
    Words{"mobile_phone", "mobile mobilephone cell cellphone cellular mobilenumber phonemobile mobilephonenumber portable telephoneportable "
                          "telportable telmobile gsm handy mobiltelefon mobil mobilnummer handynummer phone phonenumber telephone tel "
                          "telefon telefonnummer numerodetelephone phone1 phone1value primaryphone contactnumber sms smsnumber"},
    Words{"home_phone", "homephone phonehome home hometelephone homenumber landline telephonefixe telephonedomicile domicile telfixe "
                        "fixe teldomicile festnetz telefonprivat privat phone2 phone2value teldom"},
    Words{"work_phone", "workphone phonework businessphone officephone worknumber telephoneprofessionnel teltravail telbureau telpro "
                        "telephonetravail telefongeschaftlich geschaftlich dienstlich buroteleton burotelefon phone3"},
    Words{"email", "email emailaddress mail emails email1 primaryemail courriel adressecourriel adresseemail adressemail mel "
                   "emailadresse mailadresse email1value clientemail patientemail"},
    Words{"address_line1", "address address1 addressline1 street streetaddress street1 adresse adresse1 rue adressepostale strasse "
                           "anschrift strassehausnummer postaladdress homeaddress residentialaddress homestreet address1street"},
    Words{"address_line2", "address2 addressline2 street2 unit apartment suite adresse2 complementadresse complementdadresse "
                           "adresszusatz homestreet2"},
    Words{"city", "city town suburb locality ville commune localite ort stadt wohnort homecity suburbcity address1city"},
    Words{"state", "state province region county territory etat departement bundesland kanton homestate stateprovince address1region"},
    Words{"postcode", "postcode zip zipcode postalcode cp codepostal plz postleitzahl homepostalcode postcodezip address1postalcode"},
    Words{"country", "country pays land homecountry countryregion nation address1country"},
    Words{"record_number", "recordnumber mrn medicalrecordnumber clientid patientid patientnumber clientnumber fileno filenumber "
                           "clientreference reference numerodedossier dossier nodossier numeropatient patientennummer aktenzeichen "
                           "kundennummer id chartnumber urn"},
    Words{"insurer", "insurer insurance healthfund insurancecompany mutuelle assurance assureur versicherung krankenkasse fund"},
    Words{"insurance_number", "insurancenumber policynumber membernumber insuranceid healthfundnumber memberno memberid numeroassurance "
                              "numerodassure numerosecuritesociale nir versicherungsnummer versichertennummer"},
    Words{"medicare_number", "medicare medicarenumber medicareno medicarecardnumber"},
    Words{"company", "company organisation organization business companyname employer societe entreprise employeur firma unternehmen "
                     "organizationname organization1name"},
    Words{"job_title", "jobtitle occupation position profession poste fonction beruf position2 organizationtitle role"},
    Words{"language", "language preferredlanguage langue sprache"},
    Words{"zone", "zone timezone tz fuseauhoraire fuseau zeitzone"},
    Words{"note", "note notes comment comments remark remarks adminnotes commentaire commentaires remarque remarques notiz notizen "
                  "bemerkung bemerkungen anmerkung anmerkungen kommentar"},
    Words{"tags", "tags tag labels label groups group etiquettes etiquette groupe groupes schlagworter gruppe groupmembership categories"},
};

QHash<QString, QString> makeIndex()
{
    QHash<QString, QString> index;
    for (const Words &entry : dictionary) {
        for (const QString &word : QString::fromLatin1(entry.words).split(u' ', Qt::SkipEmptyParts)) {
            if (!index.contains(word))
                index.insert(word, QString::fromLatin1(entry.key));
        }
    }
    return index;
}

/// The columns of "Export customers" of Easy!Appointments 1.4 and 1.5.
std::optional<CsvMapping> easyAppointments(const QStringList &header)
{
    static constexpr std::array<std::pair<const char *, const char *>, 8> columns{{{"first_name", "given_name"},
                                                                                   {"last_name", "family_name"},
                                                                                   {"email", "email"},
                                                                                   {"phone_number", "mobile_phone"},
                                                                                   {"address", "address_line1"},
                                                                                   {"city", "city"},
                                                                                   {"zip_code", "postcode"},
                                                                                   {"notes", "note"}}};
    CsvMapping mapping;
    mapping.name = QStringLiteral("Easy!Appointments");
    for (const auto &[column, key] : columns) {
        const QString name = QString::fromLatin1(column);
        if (!header.contains(name))
            return std::nullopt;
        mapping.columns.insert(name, QString::fromLatin1(key));
    }
    return mapping;
}

} // namespace

QVector<TargetField> contactTargets()
{
    QVector<TargetField> targets;
    for (const Words &entry : dictionary) {
        TargetField target{QString::fromLatin1(entry.key), false, FieldKind::Text, {}};
        if (target.key == u"full_name")
            target.kind = FieldKind::FullName;
        else if (target.key == u"birth_date")
            target.kind = FieldKind::Date;
        else if (target.key == u"postcode")
            target.kind = FieldKind::Postcode;
        else if (target.key.endsWith(u"_phone"))
            target.kind = FieldKind::Phone;
        else if (target.key == u"email")
            target.kind = FieldKind::Email;
        target.isRequired = target.key == u"family_name";
        targets.append(target);
    }
    for (const char *key : {"phone_allowed", "sms_allowed", "email_allowed", "post_allowed"})
        targets.append({QString::fromLatin1(key), false, FieldKind::Bool, {}});
    targets.append({QStringLiteral("contact_by"), false, FieldKind::Choice,
                    {QStringLiteral("phone"), QStringLiteral("sms"), QStringLiteral("email"), QStringLiteral("post"), QStringLiteral("none")}});
    return targets;
}

CsvMapping guessMapping(const QStringList &header, const QVector<TargetField> &targets)
{
    if (auto preset = easyAppointments(header))
        return *std::move(preset);
    static const QHash<QString, QString> index = makeIndex();
    QSet<QString> keys;
    for (const TargetField &target : targets)
        keys.insert(target.key);
    CsvMapping mapping;
    QSet<QString> taken;
    const auto give = [&](const QString &column, const QString &key) {
        if (key.isEmpty() || !keys.contains(key) || taken.contains(key) || mapping.columns.contains(column))
            return;
        mapping.columns.insert(column, key);
        taken.insert(key);
    };
    const QStringList names = columnNames(header);
    // The field's own name comes before any synonym: our own export maps onto itself.
    for (qsizetype i = 0; i < header.size(); ++i) {
        const QString own = fold(header[i]).trimmed();
        if (keys.contains(own))
            give(names[i], own);
    }
    // French "Nom" is the family name where the file has first names of their own, and "Name" is so in German.
    const bool hasGiven = std::any_of(header.begin(), header.end(),
                                      [](const QString &c) { return index.value(foldedWord(c)) == u"given_name"; });
    for (qsizetype i = 0; i < header.size(); ++i) {
        const QString word = foldedWord(header[i]);
        const bool isBareName = word == u"nom" || word == u"name";
        give(names[i], isBareName && hasGiven ? QStringLiteral("family_name") : index.value(word));
    }
    // A second telephone column without a better word.
    for (qsizetype i = 0; i < header.size(); ++i) {
        if (index.value(foldedWord(header[i])) == u"mobile_phone")
            give(names[i], QStringLiteral("home_phone"));
    }
    if (taken.contains(QStringLiteral("family_name")) && taken.contains(QStringLiteral("given_name")))
        mapping.columns.removeIf([](const auto &entry) { return entry.value() == u"full_name"; });
    return mapping;
}

} // namespace praxis::interchange
