// A guest in C that drops a handle twice. It may be run with one that was never valid instead.

typedef unsigned int u32;

#define IMPORT(module, function) \
  __attribute__((import_module("wasi:" module "@0.2.0"), import_name(function))) extern

IMPORT("cli/stdout", "get-stdout") u32 get_stdout(void);
IMPORT("io/streams", "[method]output-stream.blocking-write-and-flush")
void write(u32 stream, const void *bytes, u32 length, void *result);
IMPORT("io/streams", "[resource-drop]output-stream") void drop_output(u32 stream);

__attribute__((export_name("cabi_realloc"))) void *allocate(void *old, u32 old_size, u32 alignment,
                                                            u32 size) {
  static __attribute__((aligned(16))) char room[8192];
  static u32 used;
  used = (used + 15) & -16;
  if (used + size > sizeof room) __builtin_trap();
  used += size;
  return room + used - size;
}

__attribute__((export_name("wasi:cli/run@0.2.0#run"))) int run(void) {
  u32 out = get_stdout();
  u32 result[3];
  write(out, "once\n", 5, result);
#ifdef MADE_UP
  drop_output(MADE_UP);
#else
  drop_output(out);
  drop_output(out);
#endif
  write(get_stdout(), "twice\n", 6, result);
  return 0;
}
