#include "program.h"

int main(void) {
  int fd = must_open("hello.txt", O_RDWR);
  SHOW(ftruncate(fd, 3));
  SHOW(lseek(fd, 0, SEEK_END));
  SHOW(ftruncate(fd, 8));
  SHOW(lseek(fd, 0, SEEK_END));
  char bytes[8];
  SHOW(pread(fd, bytes, 8, 0));
  SHOW(bytes[3] + bytes[7]);
  SHOW(ftruncate(fd, -1));
  SHOW(close(fd));
  fd = must_open("poem.txt", O_WRONLY | O_TRUNC);
  SHOW(lseek(fd, 0, SEEK_END));
  SHOW(close(fd));
  fd = must_open("folder/a", O_RDONLY);
  SHOW(ftruncate(fd, 1) < 0 ? 1 : 0);
  SHOW(close(fd));
  SHOW(truncate("folder/b", 1));
  show_file("folder/b");
}
