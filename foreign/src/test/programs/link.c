#include "program.h"

int main(void) {
  struct stat status;
  SHOW(link("hello.txt", "second"));
  SHOW(stat("second", &status));
  SHOW(status.st_nlink);
  SHOW(link("hello.txt", "second"));
  SHOW(link("absent", "third"));
  int fd = must_open("second", O_WRONLY | O_APPEND);
  SHOW(write(fd, "!", 1));
  SHOW(close(fd));
  show_file("hello.txt");
  SHOW(unlink("hello.txt"));
  show_file("second");
  SHOW(stat("second", &status));
  SHOW(status.st_nlink);
}
