#include <sys/time.h>
#include <time.h>
#include "program.h"

static void show(const char *path) {
  struct stat status;
  if (lstat(path, &status) < 0) {
    printf("%s: %s\n", path, strerror(errno));
  } else {
    printf("%s: %lld.%09ld %lld.%09ld\n", path, (long long)status.st_atim.tv_sec,
           status.st_atim.tv_nsec, (long long)status.st_mtim.tv_sec, status.st_mtim.tv_nsec);
  }
}

int main(void) {
  struct timespec times[] = {{1000000000, 123456000}, {1600000000, 987654000}};
  SHOW(utimensat(AT_FDCWD, "hello.txt", times, 0));
  show("hello.txt");
  int fd = must_open("poem.txt", O_RDWR);
  SHOW(futimens(fd, times));
  show("poem.txt");
  times[0].tv_nsec = UTIME_OMIT;
  times[1].tv_sec = 1700000000;
  SHOW(futimens(fd, times));
  show("poem.txt");
  SHOW(close(fd));
  SHOW(utimensat(AT_FDCWD, "absent", times, 0));
  SHOW(symlink("hello.txt", "link"));
  times[0] = (struct timespec){1100000000, 0};
  SHOW(utimensat(AT_FDCWD, "link", times, AT_SYMLINK_NOFOLLOW));
  show("link");
  show("hello.txt");
  time_t before = time(0);
  SHOW(utimensat(AT_FDCWD, "empty", 0, 0));
  struct stat status;
  SHOW(stat("empty", &status));
  SHOW(status.st_mtim.tv_sec >= before - 1 && status.st_mtim.tv_sec <= time(0) + 1);
}
