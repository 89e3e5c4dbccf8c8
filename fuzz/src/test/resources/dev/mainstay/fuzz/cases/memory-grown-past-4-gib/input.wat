;; Linking raised minimum and maximum together, the latter beyond what a memory can have.
(module
  (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
  (memory (export "memory") 0 65536)
  (data $p "abc")
  (func (export "_start")
    (memory.init $p (i32.const 0) (i32.const 0) (i32.const 0))))
