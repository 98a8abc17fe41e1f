// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>

namespace gridhall {

/// Held while the process lives; the system lets go of it when the process ends, however it ends. It binds only those
/// who ask for it.
class FileLock {
public:
    /// On a file that is made if need be. Null if another process (or this one) holds it, or it cannot be made.
    static std::unique_ptr<FileLock> taken(const std::filesystem::path &path);

    enum class Claim { Ours, Elsewhere, Impossible };
    /// On a file that is there, such as a design that is open. Where a file system knows no locks it is `Impossible`.
    static Claim claim(const std::filesystem::path &path, std::unique_ptr<FileLock> &lock);

    ~FileLock();
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;

private:
    explicit FileLock(int descriptor) : descriptor_(descriptor) {}
    int descriptor_;
};

} // namespace gridhall
