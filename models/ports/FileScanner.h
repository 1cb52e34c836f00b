#pragma once

#include "models/kernel/Error.h"

#include <QByteArrayView>
#include <QString>

#include <memory>

namespace praxis {

/// What a virus scanner said of a file.
struct ScanVerdict {
    bool clean = false;
    QString found;  ///< the name of what was found, where it is not clean
    QString engine; ///< which scanner, with its version
};

/// One file on its way through the scanner. One thread at a time.
class FileScan {
public:
    virtual ~FileScan() = default;
    FileScan() = default;
    FileScan(const FileScan &) = delete;
    FileScan &operator=(const FileScan &) = delete;

    [[nodiscard]] virtual Result<> write(QByteArrayView bytes) = 0;
    /// After the last piece; once.
    [[nodiscard]] virtual Result<ScanVerdict> finish() = 0;
};

/// A virus scanner of this computer. Thread-safe; calls do I/O.
class FileScanner {
public:
    virtual ~FileScanner() = default;
    FileScanner() = default;
    FileScanner(const FileScanner &) = delete;
    FileScanner &operator=(const FileScanner &) = delete;

    /// Its name and version; NotAvailable: there is none, or it does not answer.
    [[nodiscard]] virtual Result<QString> engine() = 0;
    /// NotAvailable.
    [[nodiscard]] virtual Result<std::unique_ptr<FileScan>> begin() = 0;
};

} // namespace praxis
