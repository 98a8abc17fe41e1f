// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/file_lock.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace gridhall {

std::unique_ptr<FileLock> FileLock::taken(const std::filesystem::path &path)
{
    const int descriptor = ::open(path.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return nullptr;
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        ::close(descriptor);
        return nullptr;
    }
    return std::unique_ptr<FileLock>(new FileLock(descriptor));
}

FileLock::Claim FileLock::claim(const std::filesystem::path &path, std::unique_ptr<FileLock> &lock)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return Claim::Impossible;
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) {
        lock.reset(new FileLock(descriptor));
        return Claim::Ours;
    }
    const bool held = errno == EWOULDBLOCK;
    ::close(descriptor);
    return held ? Claim::Elsewhere : Claim::Impossible;
}

FileLock::~FileLock() { ::close(descriptor_); }

} // namespace gridhall
