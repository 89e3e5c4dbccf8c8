#include "program.h"

extern char **environ;

int main(void) {
  int count = 0;
  while (environ[count]) count++;
  qsort(environ, count, sizeof *environ, compare_names);
  for (int i = 0; i < count; i++) puts(environ[i]);
  printf("%s %s %s\n", getenv("HOME"), getenv("EMPTY"), getenv("ABSENT") ? "there" : "absent");
  SHOW(setenv("NEW", "value", 1));
  puts(getenv("NEW"));
}
