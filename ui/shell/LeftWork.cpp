#include "ui/shell/LeftWork.h"

#include "services/practice/door/Desk.h"

#include <QJsonDocument>

namespace praxis::ui {

void LeftWork::keep(const Desk &desk, const QJsonObject &work)
{
    forget();
    Seal &seal = desk.parts().seal;
    const Result<QByteArray> key = seal.newWrappedKey();
    if (!key)
        return;
    QByteArray plain = QJsonDocument(work).toJson(QJsonDocument::Compact);
    const Result<QByteArray> sealed = seal.seal(*key, plain, desk.actor().user.toRfc4122());
    plain.fill('\0');
    if (!sealed)
        return;
    m_user = desk.actor().user;
    m_key = *key;
    m_sealed = *sealed;
}

QJsonObject LeftWork::take(const Desk &desk)
{
    QJsonObject work;
    if (!isEmpty() && m_user == desk.actor().user) {
        if (Result<QByteArray> plain = desk.parts().seal.open(m_key, m_sealed, m_user.toRfc4122())) {
            work = QJsonDocument::fromJson(*plain).object();
            plain->fill('\0');
        }
    }
    forget();
    return work;
}

void LeftWork::forget()
{
    m_user = {};
    m_key.fill('\0');
    m_sealed.fill('\0');
    m_key.clear();
    m_sealed.clear();
}

} // namespace praxis::ui
