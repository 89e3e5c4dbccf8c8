;; A command: copies stdin to stdout, then argv[1] to stderr, and exits with the number of arguments.
(module
  (import "wasi_snapshot_preview1" "fd_read" (func $fd_read (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_write" (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "args_sizes_get" (func $args_sizes_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "args_get" (func $args_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
  (memory (export "memory") 2)
  (func (export "_start") (local $length i32)
    (loop $more
      (i32.store (i32.const 16) (i32.const 4096))
      (i32.store (i32.const 20) (i32.const 4096))
      (drop (call $fd_read (i32.const 0) (i32.const 16) (i32.const 1) (i32.const 24)))
      (if (i32.load (i32.const 24))
        (then
          (i32.store (i32.const 20) (i32.load (i32.const 24)))
          (drop (call $fd_write (i32.const 1) (i32.const 16) (i32.const 1) (i32.const 28)))
          (br $more))))
    (drop (call $args_sizes_get (i32.const 32) (i32.const 36)))
    (drop (call $args_get (i32.const 1024) (i32.const 2048)))
    (if (i32.gt_u (i32.load (i32.const 32)) (i32.const 1))
      (then
        (i32.store (i32.const 16) (i32.load (i32.const 1028)))
        (loop $next
          (if (i32.load8_u (i32.add (i32.load (i32.const 1028)) (local.get $length)))
            (then
              (local.set $length (i32.add (local.get $length) (i32.const 1)))
              (br $next))))
        (i32.store (i32.const 20) (local.get $length))
        (drop (call $fd_write (i32.const 2) (i32.const 16) (i32.const 1) (i32.const 28)))))
    (call $proc_exit (i32.load (i32.const 32)))))
