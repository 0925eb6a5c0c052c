/* A disk that refuses: put before libc's own calls, it lets so many that write below a folder pass,
   and refuses one, or all from there on. Whoever loads it says when (tests/faults/refusing.py). */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char folder[PATH_MAX];
static long passes = -1, seen, refused, kept_names;
static int code, for_good;
static const char *first = "";

void refuse_below(const char *path, long let_pass, int error, int always) {
    pthread_mutex_lock(&lock);
    snprintf(folder, sizeof folder, "%s", path);
    passes = let_pass, code = error, for_good = always;
    seen = refused = kept_names = 0;
    first = "";
    pthread_mutex_unlock(&lock);
}

void refuse_nothing(void) { passes = -1; }
long refused_calls(void) { return refused; }
long refused_removals(void) { return kept_names; }
const char *refused_first(void) { return first; }

static int is_below(const char *path) {
    return strncmp(path, folder, strlen(folder)) == 0;
}

static int turn(const char *name, int removes) {
    int no = 0;
    pthread_mutex_lock(&lock);
    if (passes >= 0 && ++seen > passes && (for_good || refused == 0)) {
        if (refused++ == 0) first = name;
        kept_names += removes;
        errno = code;
        no = 1;
    }
    pthread_mutex_unlock(&lock);
    return no;
}

static int no_path(const char *name, int at, const char *path, int removes) {
    char whole[2 * PATH_MAX], base[PATH_MAX], link[64];
    if (passes < 0 || path == NULL) return 0;
    if (path[0] == '/') return is_below(path) && turn(name, removes);
    if (at == AT_FDCWD) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", at);
    ssize_t length = readlink(link, base, sizeof base - 1);
    if (length < 0) return 0;
    base[length] = 0;
    snprintf(whole, sizeof whole, "%s/%s", base, path);
    return is_below(whole) && turn(name, removes);
}

static int no_file(const char *name, int file) {
    char base[PATH_MAX], link[64];
    if (passes < 0) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, base, sizeof base - 1);
    if (length < 0) return 0;
    base[length] = 0;
    return is_below(base) && turn(name, 0);
}

#define REAL(type, name, ...) \
    static type (*real)(__VA_ARGS__); \
    if (!real) real = (type (*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

#define WRITES(flags) (((flags) & O_ACCMODE) != O_RDONLY)

static mode_t mode_of(int flags, va_list rest) {
    return flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;
}

#define OPEN(name) \
    int name(const char *path, int flags, ...) { \
        REAL(int, #name, const char *, int, ...); \
        va_list rest; \
        va_start(rest, flags); \
        mode_t mode = mode_of(flags, rest); \
        va_end(rest); \
        if (WRITES(flags) && no_path("open", AT_FDCWD, path, 0)) return -1; \
        return real(path, flags, mode); \
    }
OPEN(open)
OPEN(open64)

#define OPENAT(name) \
    int name(int at, const char *path, int flags, ...) { \
        REAL(int, #name, int, const char *, int, ...); \
        va_list rest; \
        va_start(rest, flags); \
        mode_t mode = mode_of(flags, rest); \
        va_end(rest); \
        if (WRITES(flags) && no_path("open", at, path, 0)) return -1; \
        return real(at, path, flags, mode); \
    }
OPENAT(openat)
OPENAT(openat64)

#define FOPEN(name) \
    FILE *name(const char *path, const char *mode) { \
        REAL(FILE *, #name, const char *, const char *); \
        if (mode[0] != 'r' && no_path("open", AT_FDCWD, path, 0)) return NULL; \
        return real(path, mode); \
    }
FOPEN(fopen)
FOPEN(fopen64)

ssize_t write(int file, const void *from, size_t size) {
    REAL(ssize_t, "write", int, const void *, size_t);
    return no_file("write", file) ? -1 : real(file, from, size);
}

#define PWRITE(name) \
    ssize_t name(int file, const void *from, size_t size, off64_t at) { \
        REAL(ssize_t, #name, int, const void *, size_t, off64_t); \
        return no_file("write", file) ? -1 : real(file, from, size, at); \
    }
PWRITE(pwrite)
PWRITE(pwrite64)

ssize_t sendfile(int to, int from, off_t *at, size_t size) {
    REAL(ssize_t, "sendfile", int, int, off_t *, size_t);
    return no_file("write", to) ? -1 : real(to, from, at, size);
}

ssize_t sendfile64(int to, int from, off64_t *at, size_t size) {
    REAL(ssize_t, "sendfile64", int, int, off64_t *, size_t);
    return no_file("write", to) ? -1 : real(to, from, at, size);
}

int fsync(int file) {
    REAL(int, "fsync", int);
    return no_file("fsync", file) ? -1 : real(file);
}

int fdatasync(int file) {
    REAL(int, "fdatasync", int);
    return no_file("fsync", file) ? -1 : real(file);
}

#define TRUNCATE(name) \
    int name(int file, off64_t size) { \
        REAL(int, #name, int, off64_t); \
        return no_file("truncate", file) ? -1 : real(file, size); \
    }
TRUNCATE(ftruncate)
TRUNCATE(ftruncate64)

int rename(const char *from, const char *to) {
    REAL(int, "rename", const char *, const char *);
    return no_path("rename", AT_FDCWD, to, 0) ? -1 : real(from, to);
}

int unlink(const char *path) {
    REAL(int, "unlink", const char *);
    return no_path("unlink", AT_FDCWD, path, 1) ? -1 : real(path);
}

int unlinkat(int at, const char *path, int flags) {
    REAL(int, "unlinkat", int, const char *, int);
    return no_path("unlink", at, path, 1) ? -1 : real(at, path, flags);
}

int rmdir(const char *path) {
    REAL(int, "rmdir", const char *);
    return no_path("rmdir", AT_FDCWD, path, 1) ? -1 : real(path);
}

int mkdir(const char *path, mode_t mode) {
    REAL(int, "mkdir", const char *, mode_t);
    return no_path("mkdir", AT_FDCWD, path, 0) ? -1 : real(path, mode);
}

int chmod(const char *path, mode_t mode) {
    REAL(int, "chmod", const char *, mode_t);
    return no_path("chmod", AT_FDCWD, path, 0) ? -1 : real(path, mode);
}

int utimensat(int at, const char *path, const struct timespec times[2], int flags) {
    REAL(int, "utimensat", int, const char *, const struct timespec *, int);
    return no_path("utime", at, path, 0) ? -1 : real(at, path, times, flags);
}
