#include "program.h"

static void show(const char *path) {
  struct stat status;
  if (stat(path, &status) < 0) {
    printf("%s: %s\n", path, strerror(errno));
    return;
  }
  printf("%s: type %o, size %lld, %lld links\n", path, status.st_mode & S_IFMT,
         S_ISDIR(status.st_mode) ? 0 : (long long)status.st_size, 
         S_ISDIR(status.st_mode) ? 0 : (long long)status.st_nlink);
}

int main(void) {
  show("hello.txt");
  show("empty");
  show("folder");
  show("folder/a");
  show(".");
  show("absent");
  show("hello.txt/a");
  struct stat one, other;
  int fd = must_open("hello.txt", O_RDWR);
  SHOW(fstat(fd, &one));
  SHOW(one.st_size);
  SHOW(stat("folder/../hello.txt", &other));
  SHOW(one.st_ino == other.st_ino && one.st_dev == other.st_dev);
  SHOW(stat("poem.txt", &other));
  SHOW(one.st_ino == other.st_ino);
  SHOW(write(fd, "longer than it was before", 25));
  SHOW(fstat(fd, &one));
  SHOW(one.st_size);
  SHOW(close(fd));
  SHOW(fstat(fd, &one));
  SHOW(access("hello.txt", R_OK | W_OK));
  SHOW(access("absent", R_OK));
}
