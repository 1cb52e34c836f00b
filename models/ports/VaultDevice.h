#pragma once

#include "models/kernel/Error.h"

#include <QIODevice>

#include <memory>
#include <span>

namespace praxis {

/// The plain bytes of an encrypted file, read anywhere. One thread at a time.
class VaultReader {
public:
    virtual ~VaultReader() = default;
    VaultReader() = default;
    VaultReader(const VaultReader &) = delete;
    VaultReader &operator=(const VaultReader &) = delete;

    [[nodiscard]] virtual qint64 size() const = 0;
    /// Fills `into` from `offset` (bytes); how much it was: all of it, or less at the end of the file. All or an error: where a
    /// part is damaged (StoreDamaged; data: media "damaged", chunk) or cannot be read (FileUnreadable), nothing is to be used.
    [[nodiscard]] virtual Result<qint64> read(qint64 offset, std::span<char> into) = 0;
};

/// A reader as a device for players: seekable, opened for reading, unbuffered (the reader has what there is to keep).
/// Plain bytes never touch the disk. close() drops the key.
class VaultDevice final : public QIODevice {
public:
    explicit VaultDevice(std::unique_ptr<VaultReader> reader);
    ~VaultDevice() override;

    [[nodiscard]] bool isSequential() const override { return false; }
    [[nodiscard]] qint64 size() const override { return m_size; }
    bool seek(qint64 position) override;
    void close() override;
    /// Why the last read gave -1; code None where all is well.
    [[nodiscard]] const Error &error() const { return m_error; }

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    std::unique_ptr<VaultReader> m_reader;
    qint64 m_size;
    Error m_error;
};

} // namespace praxis
