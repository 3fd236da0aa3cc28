/*
 * Writes down, in order, everything that a process does to the files of a library, so that a power cut at any moment can be
 * played afterwards. Loaded before libc (LD_PRELOAD); bench-cuts.ts compiles it. CUT_LOG: where to write; CUT_FILE: the library.
 *
 * A record: what (1 write, 2 truncate, 3 flush, 4 acknowledgement), file (0 library, 1 its log), offset, length, bytes.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static int log_file = -1;

static void *next(const char *name) { return dlsym(RTLD_NEXT, name); }

/* 0 the library, 1 its log, 2 acknowledgements, -1 anything else. */
static int which(int fd) {
  char link[64], path[4096];
  const char *library = getenv("CUT_FILE");
  if (library == NULL) return -1;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length <= 0) return -1;
  path[length] = 0;
  size_t common = strlen(library);
  if (strncmp(path, library, common) != 0) return -1;
  if (path[common] == 0) return 0;
  if (strcmp(path + common, "-wal") == 0) return 1;
  return strcmp(path + common, ".acks") == 0 ? 2 : -1;
}

static void put(const void *bytes, size_t length) {
  const char *from = bytes;
  ssize_t (*real)(int, const void *, size_t) = next("write");
  while (length > 0) {
    ssize_t done = real(log_file, from, length);
    if (done <= 0) abort();
    from += done;
    length -= (size_t)done;
  }
}

static void note(uint32_t what, uint32_t file, uint64_t offset, const void *bytes, uint64_t length) {
  struct { uint32_t what, file; uint64_t offset, length; } head = {what, file, offset, length};
  pthread_mutex_lock(&turn);
  if (log_file < 0) {
    int (*real)(const char *, int, ...) = next("open");
    log_file = real(getenv("CUT_LOG"), O_WRONLY | O_CREAT | O_APPEND, 0600);
  }
  put(&head, sizeof head);
  if (bytes != NULL) put(bytes, length);
  pthread_mutex_unlock(&turn);
}

static void note_write(int fd, const void *bytes, ssize_t length, off64_t offset) {
  int file = which(fd);
  if (length <= 0 || file < 0) return;
  note(file == 2 ? 4 : 1, (uint32_t)file, (uint64_t)offset, bytes, (uint64_t)length);
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset) {
  static ssize_t (*real)(int, const void *, size_t, off64_t);
  if (real == NULL) real = next("pwrite64");
  ssize_t done = real(fd, bytes, length, offset);
  note_write(fd, bytes, done, offset);
  return done;
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) {
  return pwrite64(fd, bytes, length, offset);
}

int ftruncate64(int fd, off64_t length) {
  static int (*real)(int, off64_t);
  if (real == NULL) real = next("ftruncate64");
  int done = real(fd, length);
  int file = which(fd);
  if (done == 0 && (file == 0 || file == 1)) note(2, (uint32_t)file, (uint64_t)length, NULL, 0);
  return done;
}

int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

static int flush(int fd, const char *name) {
  int (*real)(int) = next(name);
  int done = real(fd);
  int file = which(fd);
  if (done == 0 && (file == 0 || file == 1)) note(3, (uint32_t)file, 0, NULL, 0);
  return done;
}

int fsync(int fd) { return flush(fd, "fsync"); }

int fdatasync(int fd) { return flush(fd, "fdatasync"); }
