#include "program.h"

int main(void) {
  SHOW(unlink("hello.txt"));
  SHOW(unlink("hello.txt"));
  SHOW(unlink("folder/a"));
  SHOW(unlink("folder") < 0 ? 1 : 0);
  SHOW(remove("folder/b"));
  SHOW(remove("folder"));
  show_folder(".");
  int fd = must_open("poem.txt", O_RDONLY);
  SHOW(unlink("poem.txt"));
  char bytes[5] = {0};
  SHOW(read(fd, bytes, 4));
  puts(bytes);
  SHOW(close(fd));
  SHOW(access("poem.txt", F_OK));
}
