// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/replaced_file.h"

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace gridhall {

namespace {

namespace fs = std::filesystem;

/// A file descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor()
    {
        if (number_ >= 0)
            ::close(number_);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    int number() const { return number_; }
    bool isOpen() const { return number_ >= 0; }

private:
    int number_;
};

/// The new file beside the old one; gone again unless it was kept.
struct Beside {
    fs::path path;
    bool kept = false;
    ~Beside()
    {
        if (!kept && !path.empty())
            ::unlink(path.c_str());
    }
};

/// Where the links from `path` end, also if nothing is there yet.
fs::path linkTarget(fs::path path)
{
    std::error_code error;
    for (int hops = 0; hops < 40 && fs::is_symlink(path, error); ++hops) {
        const fs::path next = fs::read_symlink(path, error);
        if (error)
            break;
        path = next.is_absolute() ? next : path.parent_path() / next;
    }
    return path;
}

/// Creates an empty file of a fresh name in the folder of `target`; the errno if it cannot.
int create(const fs::path &target, Beside &beside)
{
    const auto ticks = std::chrono::steady_clock::now().time_since_epoch().count();
    for (int attempt = 0; attempt < 100; ++attempt) {
        fs::path path = target.parent_path() / ".";
        path += target.filename();
        path += "." + std::to_string(::getpid()) + "-" + std::to_string(ticks + attempt) + ".new";
        const Descriptor file(::open(path.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666));
        if (file.isOpen()) {
            beside.path = path;
            return 0;
        }
        if (errno != EEXIST)
            return errno;
    }
    return EEXIST;
}

/// Gives the new file the rights (and, where allowed, the owner) of the one it replaces.
void keepRights(const fs::path &old, int file)
{
    struct stat status {};
    if (::stat(old.c_str(), &status) != 0)
        return;
    if (::fchown(file, status.st_uid, status.st_gid) != 0)
        errno = 0;
    ::fchmod(file, status.st_mode & 07777);
}

/// Removes what saves of the same file left behind when they were killed: files of a process that is gone, ten minutes
/// older than the new one by the file system's own clock.
void sweepLeftovers(const fs::path &target, const fs::path &fresh)
{
    constexpr std::chrono::minutes patience{10};
    const std::string start = "." + target.filename().string() + ".";
    std::error_code error;
    const auto now = fs::last_write_time(fresh, error);
    const fs::path folder = fresh.parent_path();
    for (const fs::directory_entry &entry : fs::directory_iterator(folder.empty() ? "." : folder, error)) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with(start) || !name.ends_with(".new") || entry.last_write_time(error) > now - patience)
            continue;
        const long process = std::strtol(name.c_str() + start.size(), nullptr, 10);
        if (process > 0 && ::kill(static_cast<pid_t>(process), 0) != 0 && errno == ESRCH)
            fs::remove(entry.path(), error);
    }
}

int makeDurable(const fs::path &path, const fs::path &old)
{
    const Descriptor file(::open(path.c_str(), O_RDWR | O_CLOEXEC));
    if (!file.isOpen())
        return errno;
    keepRights(old, file.number());
    return ::fsync(file.number()) == 0 ? 0 : errno;
}

int putInPlace(const fs::path &from, const fs::path &to)
{
    if (::rename(from.c_str(), to.c_str()) != 0)
        return errno;
    const fs::path folder = to.parent_path();
    const Descriptor directory(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (directory.isOpen())
        ::fsync(directory.number());
    return 0;
}

int writeAll(const fs::path &path, std::string_view bytes)
{
    const Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (!file.isOpen())
        return errno;
    while (!bytes.empty()) {
        const auto written = ::write(file.number(), bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR)
            return errno;
        bytes.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
    }
    return 0;
}

} // namespace

Problem writeProblem(const fs::path &path, int error)
{
    const std::string folder = path.has_parent_path() ? path.parent_path().string() : std::string(".");
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        return Problem(translatable("Files", "%1 was not saved: there is no folder %2. Make it or choose another."),
                       {path.string(), folder});
    case EACCES:
    case EPERM:
    case EROFS:
        return Problem(translatable("Files", "%1 was not saved: the folder %2 may not be written. Choose another folder "
                                             "or change its permissions."),
                       {path.string(), folder});
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return Problem(translatable("Files", "%1 was not saved: there is no room left in %2. Free some space or choose "
                                             "another place; the old file is untouched."),
                       {path.string(), folder});
    case EISDIR: return Problem(translatable("Files", "%1 was not saved: it is a folder. Choose a file name."), {path.string()});
    default:
        return Problem(translatable("Files", "%1 was not saved: %2. Choose another place; the old file is untouched."),
                       {path.string(), std::string(std::strerror(error))});
    }
}

Result<Done> replaced(const fs::path &path, const std::function<Result<Done>(const fs::path &)> &write)
{
    const fs::path target = linkTarget(path);
    std::error_code ignored;
    if (fs::is_directory(target, ignored))
        return writeProblem(path, EISDIR);
    Beside beside;
    if (const int error = create(target, beside))
        return writeProblem(path, error);
    sweepLeftovers(target, beside.path);
    if (auto written = write(beside.path); !written)
        return written;
    if (const int error = makeDurable(beside.path, target))
        return writeProblem(path, error);
    if (const int error = putInPlace(beside.path, target))
        return writeProblem(path, error);
    beside.kept = true;
    return Done();
}

Result<Done> replaced(const fs::path &path, std::string_view bytes)
{
    return replaced(path, [&](const fs::path &beside) -> Result<Done> {
        if (const int error = writeAll(beside, bytes))
            return writeProblem(path, error);
        return Done();
    });
}

} // namespace gridhall
