#include "program.h"

int main(void) {
  char byte;
  struct stat status;
  SHOW(open("absent", O_RDONLY));
  SHOW(open("absent/file", O_WRONLY | O_CREAT, 0666));
  SHOW(open("hello.txt/file", O_RDONLY));
  SHOW(open("folder", O_WRONLY));
  SHOW(open("hello.txt", O_WRONLY | O_CREAT | O_EXCL, 0666));
  SHOW(open("hello.txt", O_RDONLY | O_DIRECTORY));
  SHOW(open("../outside", O_RDONLY) < 0);
  SHOW(open("/absent/absolute", O_RDONLY));
  SHOW(open("", O_RDONLY));
  char name[400];
  memset(name, 'n', sizeof name - 1);
  name[sizeof name - 1] = 0;
  SHOW(open(name, O_RDONLY));
  SHOW(stat("absent", &status));
  SHOW(mkdir("folder", 0777));
  SHOW(rmdir("folder"));
  SHOW(rmdir("hello.txt"));
  SHOW(unlink("absent"));
  SHOW(unlink("hello.txt/absent"));
  SHOW(rename("folder", "hello.txt"));
  SHOW(rename("hello.txt", "folder"));
  SHOW(lseek(77, 0, SEEK_SET));
  SHOW(close(77));
  SHOW(close(-1));
  SHOW(write(77, "x", 1));
  SHOW(read(77, &byte, 1));
  SHOW(fsync(77));
}
