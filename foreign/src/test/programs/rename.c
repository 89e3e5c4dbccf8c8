#include "program.h"

int main(void) {
  SHOW(rename("hello.txt", "renamed"));
  show_file("renamed");
  SHOW(access("hello.txt", F_OK));
  SHOW(rename("renamed", "folder/moved"));
  SHOW(rename("folder/moved", "folder/a"));
  show_file("folder/a");
  SHOW(rename("folder", "other"));
  show_folder("other");
  SHOW(rename("absent", "x"));
  SHOW(mkdir("full", 0777));
  SHOW(rename("other/a", "full/a"));
  SHOW(rename("other", "full"));
  SHOW(rename("empty", "full"));
  show_folder(".");
}
