#pragma once

#include <QString>

#include <memory>

class QTemporaryDir;

namespace praxis::admin {

/// Takes the browser to the address of a sign-in, by a page that this user alone can read: arguments of programs can be read by everybody of a
/// computer, and whoever opened the address first would sign this person in as themselves. Gone with this.
class SignInPage {
public:
    SignInPage();
    ~SignInPage();
    Q_DISABLE_COPY_MOVE(SignInPage)

    /// False where there is no room for it, or nothing that opens it.
    [[nodiscard]] bool open(const QString &address);

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace praxis::admin
