#pragma once

#include "models/ports/Vault.h"
#include "models/ports/VaultDevice.h"
#include "services/hosted/Practices.h"

#include <functional>

namespace praxis::test {

/// A file on its way in, and what is done before it is whole.
class HeldWriter final : public VaultWriter {
public:
    HeldWriter(std::unique_ptr<VaultWriter> inner, std::function<void(const char *)> before) : m_inner(std::move(inner)), m_before(std::move(before)) {}

    Result<> write(QByteArrayView plain) override { return m_inner->write(plain); }
    Result<VaultObject> finish() override { return m_before("finish"), m_inner->finish(); }

private:
    std::unique_ptr<VaultWriter> m_inner;
    std::function<void(const char *)> m_before;
};

/// Another vault, and what is done before it does anything: a place for files that is slow, or somebody who comes in between.
class HeldVault final : public Vault {
public:
    using Before = std::function<void(const char *call)>;
    HeldVault(Vault &inner, Before before) : m_inner(inner), m_before(std::move(before)) {}

    Result<std::unique_ptr<VaultWriter>> writer(const QUuid &person) override
    {
        m_before("writer");
        auto inner = m_inner.writer(person);
        if (!inner)
            return inner;
        return std::make_unique<HeldWriter>(*std::move(inner), m_before);
    }
    Result<std::unique_ptr<VaultDevice>> open(const VaultObject &object) override { return m_before("open"), m_inner.open(object); }
    Result<std::unique_ptr<VaultReader>> reader(const VaultObject &object) override { return m_before("reader"), m_inner.reader(object); }
    Result<> verify(const VaultObject &object) override { return m_inner.verify(object); }
    Result<VaultObject> rewrap(const VaultObject &object, const QUuid &person, const QByteArray &wrappedKey) override { return m_inner.rewrap(object, person, wrappedKey); }
    Result<> remove(const VaultObject &object) override { return m_inner.remove(object); }
    Result<QByteArray> ageIdentity(const VaultObject &object) override { return m_inner.ageIdentity(object); }
    Result<> writeAge(const VaultObject &object, const std::function<Result<>(QByteArrayView)> &write) override { return m_inner.writeAge(object, write); }
    Result<> copyTo(const VaultObject &object, Tier to, const Progress &progress) override { return m_before("copyTo"), m_inner.copyTo(object, to, progress); }
    Result<> dropFrom(const VaultObject &object, Tier from) override { return m_before("dropFrom"), m_inner.dropFrom(object, from); }
    Result<QStringList> inBoth() override { return m_inner.inBoth(); }
    Result<Swept> sweepOlder(const HasRow &hasRow, std::chrono::hours age) override { return m_inner.sweepOlder(hasRow, age); }

private:
    Vault &m_inner;
    Before m_before;
};

/// The doors of one practice, with another vault.
class HeldPractices final : public hosted::Practices {
public:
    HeldPractices(const Parts &parts, Vault &vault) : m_parts(parts) { m_parts.vault = &vault; }
    Result<const Parts *> of(const QUuid &) override { return &m_parts; }
    Result<Vault *> incoming(const QUuid &) override { return m_parts.vault; }

private:
    Parts m_parts;
};

} // namespace praxis::test
