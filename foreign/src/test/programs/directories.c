#include "program.h"

int main(void) {
  SHOW(mkdir("one", 0777));
  SHOW(mkdir("one", 0777));
  SHOW(mkdir("one/two", 0777));
  SHOW(mkdir("absent/two", 0777));
  SHOW(mkdir("hello.txt/two", 0777));
  SHOW(rmdir("one"));
  SHOW(rmdir("one/two"));
  SHOW(rmdir("one"));
  SHOW(rmdir("one"));
  SHOW(rmdir("hello.txt"));
  SHOW(mkdir("kept", 0777));
  int fd = must_open("folder", O_RDONLY | O_DIRECTORY);
  SHOW(mkdirat(fd, "inner", 0777));
  int file = openat(fd, "inner/file", O_WRONLY | O_CREAT, 0666);
  SHOW(write(file, "deep", 4));
  SHOW(close(file));
  SHOW(openat(fd, "../hello.txt", O_RDONLY) < 0 ? 1 : 0);
  SHOW(unlinkat(fd, "a", 0));
  SHOW(close(fd));
  SHOW(open("hello.txt", O_RDONLY | O_DIRECTORY));
  char byte;
  fd = must_open("folder", O_RDONLY);
  SHOW(read(fd, &byte, 1) < 0 ? 1 : 0);
  SHOW(close(fd));
  show_folder("folder");
  show_folder("folder/inner");
}
