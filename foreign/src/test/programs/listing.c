#include "program.h"

// More entries than fit into anybody's buffer at once, some with long names.
int main(void) {
  char name[256];
  SHOW(mkdir("many", 0777));
  for (int i = 0; i < 300; i++) {
    int length = 1 + i * 7 % 230;
    memset(name, 'a' + i % 26, length);
    snprintf(name + length, sizeof name - length, "-%d", i);
    char path[300];
    snprintf(path, sizeof path, "many/%s", name);
    close(must_open(path, O_WRONLY | O_CREAT));
  }
  show_folder("many");
  show_folder(".");
  show_folder("folder");
  show_folder("absent");
  show_folder("hello.txt");
  SHOW(mkdir("none", 0777));
  show_folder("none");
  DIR *dir = opendir("many");
  int count = 0, named = 0;
  for (int i = 0; i < 100; i++) count += readdir(dir) != 0;
  rewinddir(dir);
  for (struct dirent *entry; (entry = readdir(dir));) named += entry->d_name[0] != '.';
  SHOW(count);
  SHOW(named);
  SHOW(closedir(dir));
}
