// A guest in C without a C library: prints its arguments, then fills what its allocator gives.
#define IMPORT(module, name) __attribute__((import_module(module), import_name(name)))
#define EXPORT(name) __attribute__((export_name(name)))

IMPORT("wasi:cli/stdout@0.2.0", "get-stdout") int get_stdout(void);
IMPORT("wasi:io/streams@0.2.0", "[method]output-stream.blocking-write-and-flush")
void stream_write(int stream, const char *bytes, int length, void *result);
IMPORT("wasi:io/streams@0.2.0", "[resource-drop]output-stream") void stream_drop(int stream);
IMPORT("wasi:cli/environment@0.2.3", "get-arguments") void get_arguments(void *result);

extern unsigned char __heap_base;
static unsigned long next = (unsigned long)&__heap_base;

// Takes memory to be in one piece, as allocators of modules that own theirs may.
EXPORT("cabi_realloc") void *cabi_realloc(void *old, int old_size, int alignment, int size) {
  unsigned long block = (next + alignment - 1) & -alignment;
  next = block + size;
  while (next > __builtin_wasm_memory_size(0) * 65536ul) {
    __builtin_wasm_memory_grow(0, 1);
  }
  return (void *)block;
}

static void print(const char *text, int length) {
  char result[12];
  int stream = get_stdout();
  stream_write(stream, text, length, result);
  stream_drop(stream);
}

EXPORT("wasi:cli/run@0.2.0#run") int run(void) {
  struct {
    char *text;
    int length;
  } *arguments;
  int result[2];
  get_arguments(result);
  arguments = (void *)result[0];
  for (int i = 0; i < result[1]; i++) {
    print(arguments[i].text, arguments[i].length);
    print("\n", 1);
  }
  char *large = cabi_realloc(0, 0, 1, 200000);
  for (int i = 0; i < 200000; i++) {
    large[i] = 'x';
  }
  print("done\n", 5);
  return 1;
}
