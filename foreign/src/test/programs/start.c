// What the C library puts around a program, without wrapping each export into constructors and
// destructors; and the allocator that a component's main module exports.
#include <stdlib.h>
#include <wasi/api.h>

void __wasm_call_ctors(void);
void __wasm_call_dtors(void);
int __original_main(void);

__attribute__((export_name("_start"))) void _start(void) {
  __wasm_call_ctors();
  int code = __original_main();
  __wasm_call_dtors();
  if (code) __wasi_proc_exit(code);
}

__attribute__((export_name("cabi_realloc"))) void *cabi_realloc(void *old, size_t old_size,
                                                                size_t alignment, size_t size) {
  (void)old_size;
  if (size == 0) return (void *)alignment;
  void *block = realloc(old, size);  // aligned to 16 bytes, which is all that anybody asks for
  if (!block) abort();
  return block;
}
