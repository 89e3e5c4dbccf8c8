/*
 * Runs a command on wasm3 and says how long it took: main STACK-BYTES TIME-FILE MODULE ARGUMENTS...
 *
 * The module is compiled before the clock starts. Nanoseconds are written to TIME-FILE. The exit code
 * is the command's; 134 after a trap, 2 if the module cannot be loaded.
 */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "m3_api_wasi.h"
#include "m3_env.h"
#include "wasm3.h"

static void check(M3Result result, const char *step) {
  if (result != m3Err_none) {
    fprintf(stderr, "%s: %s\n", step, result);
    exit(2);
  }
}

static unsigned char *contents(const char *name, long *size) {
  FILE *file = fopen(name, "rb");
  if (file == NULL) {
    perror(name);
    exit(2);
  }
  fseek(file, 0, SEEK_END);
  *size = ftell(file);
  rewind(file);
  unsigned char *bytes = malloc(*size);
  if (fread(bytes, 1, *size, file) != (size_t)*size) {
    perror(name);
    exit(2);
  }
  fclose(file);
  return bytes;
}

static long long now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000000000LL + time.tv_nsec;
}

int main(int count, char **arguments) {
  long size;
  unsigned char *bytes = contents(arguments[3], &size);
  IM3Environment environment = m3_NewEnvironment();
  IM3Runtime runtime = m3_NewRuntime(environment, atoi(arguments[1]), NULL);
  IM3Module module;
  check(m3_ParseModule(environment, &module, bytes, size), "parse");
  check(m3_LoadModule(runtime, module), "load");
  check(m3_LinkWASI(module), "link");
  check(m3_CompileModule(module), "compile");
  m3_wasi_context_t *wasi = m3_GetWasiContext();
  wasi->argc = count - 3;
  wasi->argv = (const char **)arguments + 3;
  IM3Function start;
  check(m3_FindFunction(&start, runtime, "_start"), "_start");

  long long before = now();
  M3Result result = m3_CallV(start);
  long long nanoseconds = now() - before;

  FILE *times = fopen(arguments[2], "w");
  if (times == NULL) {
    perror(arguments[2]);
    return 2;
  }
  fprintf(times, "%lld\n", nanoseconds);
  fclose(times);
  if (result == m3Err_trapExit) {
    return wasi->exit_code;
  }
  if (result != m3Err_none) {
    fprintf(stderr, "%s\n", result);
    return 134;
  }
  return 0;
}
