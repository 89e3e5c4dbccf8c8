#include "program.h"

static void show_link(const char *path) {
  char target[64] = {0};
  ssize_t n = readlink(path, target, sizeof target - 1);
  printf("%s -> %s %zd\n", path, n < 0 ? strerror(errno) : target, n);
}

int main(void) {
  SHOW(symlink("hello.txt", "link"));
  SHOW(symlink("hello.txt", "link"));
  SHOW(symlink("../poem.txt", "folder/up"));
  SHOW(symlink("folder", "other"));
  SHOW(symlink("absent", "dangling"));
  SHOW(symlink("loop", "loop"));
  show_link("link");
  show_link("folder/up");
  show_link("dangling");
  show_link("hello.txt");
  show_link("absent");
  show_file("link");
  show_file("other/a");
  SHOW(open("dangling", O_RDONLY));
  SHOW(open("loop", O_RDONLY));
  SHOW(open("link", O_RDONLY | O_NOFOLLOW));
  struct stat status;
  SHOW(lstat("link", &status));
  SHOW(S_ISLNK(status.st_mode));
  SHOW(stat("link", &status));
  SHOW(S_ISREG(status.st_mode));
  SHOW(stat("dangling", &status));
  SHOW(rename("link", "moved"));
  show_link("moved");
  SHOW(unlink("moved"));
  show_file("hello.txt");
  show_folder(".");
}
