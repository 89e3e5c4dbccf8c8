// A guest in C without a C library and without a binding generator: it names the functions of WASI
// 0.2 itself. BUILD_TARGET chooses the names of the component model's build targets; else PATCH is the
// patch of all interfaces, and without it each has another one.
#ifdef BUILD_TARGET
#define INTERFACE(name, patch) "cm32p2|wasi:" name "@0.2"
#define DROP_OF(resource) resource "_drop"
#define RUN "cm32p2|wasi:cli/run@0.2|run"
#define REALLOC "cm32p2_realloc"
#else
#ifdef PATCH
#define INTERFACE(name, patch) "wasi:" name "@0.2." PATCH
#define RUN "wasi:cli/run@0.2." PATCH "#run"
#else
#define INTERFACE(name, patch) "wasi:" name "@0.2." patch
#define RUN "wasi:cli/run@0.2.9#run"
#endif
#define DROP_OF(resource) "[resource-drop]" resource
#define REALLOC "cabi_realloc"
#endif

#define IMPORT(name, patch, function) \
  __attribute__((import_module(INTERFACE(name, patch)), import_name(function))) extern

typedef unsigned char u8;
typedef unsigned int u32;
typedef unsigned long long u64;

IMPORT("cli/stdout", "0", "get-stdout") u32 get_stdout(void);
IMPORT("cli/stdin", "1", "get-stdin") u32 get_stdin(void);
IMPORT("cli/exit", "12", "exit-with-code") void exit_with_code(u32 code);
IMPORT("io/streams", "2", "[method]output-stream.blocking-write-and-flush")
void write(u32 stream, const void *bytes, u32 length, void *result);
IMPORT("io/streams", "2", DROP_OF("output-stream")) void drop_output(u32 stream);
IMPORT("io/streams", "3", "[method]input-stream.blocking-read")
void read(u32 stream, u64 length, void *result);
IMPORT("io/streams", "3", "[method]input-stream.subscribe") u32 subscribe(u32 stream);
IMPORT("io/streams", "3", DROP_OF("input-stream")) void drop_input(u32 stream);
IMPORT("io/error", "4", DROP_OF("error")) void drop_error(u32 error);
IMPORT("io/poll", "5", "poll") void poll(const u32 *pollables, u32 count, void *result);
IMPORT("io/poll", "5", "[method]pollable.block") void block(u32 pollable);
IMPORT("io/poll", "5", DROP_OF("pollable")) void drop_pollable(u32 pollable);
IMPORT("clocks/monotonic-clock", "6", "now") u64 now(void);
IMPORT("clocks/monotonic-clock", "6", "subscribe-duration") u32 after(u64 nanoseconds);
IMPORT("filesystem/preopens", "7", "get-directories") void get_directories(void *result);
IMPORT("filesystem/types", "8", "[method]descriptor.open-at")
void open_at(u32 folder, u32 path_flags, const char *path, u32 length, u32 open_flags, u32 flags,
             void *result);
IMPORT("filesystem/types", "8", "[method]descriptor.read-via-stream")
void read_via_stream(u32 file, u64 offset, void *result);
IMPORT("filesystem/types", "8", "[method]descriptor.write-via-stream")
void write_via_stream(u32 file, u64 offset, void *result);
IMPORT("filesystem/types", "8", "[method]descriptor.read-directory")
void read_directory(u32 folder, void *result);
IMPORT("filesystem/types", "9", "[method]directory-entry-stream.read-directory-entry")
void read_entry(u32 stream, void *result);
IMPORT("filesystem/types", "8", DROP_OF("directory-entry-stream")) void drop_entries(u32 stream);
IMPORT("filesystem/types", "9", DROP_OF("descriptor")) void drop_descriptor(u32 descriptor);

enum { CREATE = 1, DIRECTORY = 2, READ = 1, WRITE = 2 };

// What is given out is filled with something first: nobody may take it for zeroes.
extern u8 __heap_base;
static u32 next = (u32)&__heap_base;

__attribute__((export_name(REALLOC))) void *allocate(void *old, u32 old_size, u32 alignment,
                                                     u32 size) {
  if (old) __builtin_trap();
  u32 start = (next + alignment - 1) & -alignment;
  next = start + size;
  while (next > __builtin_wasm_memory_size(0) * 65536) {
    if (__builtin_wasm_memory_grow(0, 1) == -1ul) __builtin_trap();
  }
  for (u32 at = start; at < next; at++) *(u8 *)at = 0xaa;
  return (void *)start;
}

static u32 out;

static u32 length(const char *text) {
  u32 count = 0;
  while (text[count]) count++;
  return count;
}

static void print_bytes(const void *bytes, u32 count) {
  u32 result[3];
  write(out, bytes, count, result);
}

static void print(const char *text) { print_bytes(text, length(text)); }

static void print_number(u32 value) {
  char digits[10];
  u32 at = sizeof digits;
  do digits[--at] = '0' + value % 10;
  while (value /= 10);
  print_bytes(digits + at, sizeof digits - at);
}

// A descriptor, or 0 after saying which error there was.
static u32 open(u32 folder, const char *path, u32 open_flags, u32 flags) {
  struct { u8 failed; u32 value; } result;
  open_at(folder, 1, path, length(path), open_flags, flags, &result);
  if (!result.failed) return result.value;
  print(path);
  print(" cannot be opened: ");
  print_number(result.value & 0xff);
  print("\n");
  return 0;
}

static void show(u32 folder, const char *path, u32 start) {
  struct { u8 failed; u32 value; } opened;
  struct { u8 failed; union { const u8 *bytes; u8 error; }; u32 value; } part;
  u32 file = open(folder, path, 0, READ);
  if (!file) return;
  read_via_stream(file, start, &opened);
  if (opened.failed) __builtin_trap();
  for (;;) {
    read(opened.value, 7, &part);
    if (part.failed) break;
    print_bytes(part.bytes, part.value);
  }
  if (part.error == 0) {
    drop_error(part.value);
    print("failed");
  }
  drop_input(opened.value);
  drop_descriptor(file);
}

static void save(u32 folder, const char *path, const char *text) {
  struct { u8 failed; u32 value; } opened;
  u32 result[3];
  u32 file = open(folder, path, CREATE, WRITE);
  if (!file) return;
  write_via_stream(file, 0, &opened);
  if (opened.failed) __builtin_trap();
  drop_descriptor(file);  // the stream holds the file
  write(opened.value, text, length(text), result);
  write(opened.value, text, length(text), result);
  drop_output(opened.value);
}

static void list(u32 folder, const char *path) {
  struct { u8 failed; u32 value; } opened;
  struct { u8 failed; u32 there; u32 type; const char *name; u32 length; } entry;
  u32 descriptor = open(folder, path, DIRECTORY, READ);
  if (!descriptor) return;
  read_directory(descriptor, &opened);
  if (opened.failed) __builtin_trap();
  for (;;) {
    read_entry(opened.value, &entry);
    if (entry.failed || !(entry.there & 0xff)) break;
    print((entry.type & 0xff) == 3 ? "folder " : (entry.type & 0xff) == 6 ? "file " : "other ");
    print_bytes(entry.name, entry.length);
    print("\n");
  }
  drop_entries(opened.value);
  drop_descriptor(descriptor);
}

static void wait(void) {
  u32 input = get_stdin();
  u32 pollables[2] = {after(60ull * 1000 * 1000 * 1000), subscribe(input)};
  struct { const u32 *indices; u32 count; } ready;
  poll(pollables, 2, &ready);
  print("ready:");
  for (u32 i = 0; i < ready.count; i++) {
    print(" ");
    print_number(ready.indices[i]);
  }
  print("\n");
  struct { u8 failed; const u8 *bytes; u32 length; } line;
  read(input, 100, &line);
  if (line.failed) __builtin_trap();
  print_bytes(line.bytes, line.length);
  drop_pollable(pollables[0]);
  drop_pollable(pollables[1]);
  drop_input(input);
  u64 start = now();
  u32 timer = after(5 * 1000 * 1000);
  block(timer);
  drop_pollable(timer);
  print(now() - start < 5 * 1000 * 1000 ? "too early\n" : "waited\n");
}

__attribute__((export_name(RUN))) u32 run(void) {
  struct { struct { u32 descriptor; const char *name; u32 length; } *folders; u32 count; } preopens;
  out = get_stdout();
  get_directories(&preopens);
  print_number(preopens.count);
  print(" folder, ");
  print_bytes(preopens.folders[0].name, preopens.folders[0].length);
  print("\n");
  u32 folder = preopens.folders[0].descriptor;
  show(folder, "hello.txt", 0);
  show(folder, "hello.txt", 7);
  show(folder, "absent", 0);
  save(folder, "folder/new", "twice\n");
  show(folder, "folder/new", 0);
  list(folder, "folder");
  list(folder, "hello.txt");
  drop_descriptor(folder);
  wait();
  drop_output(out);
  exit_with_code(7);
  return 0;
}
