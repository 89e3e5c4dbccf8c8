;; Extended constant expressions: known ones, and ones with what the host supplies.
;; Assemble: wat2wasm --enable-extended-const constants.wat -o constants.wasm (wabt).
(module
  (import "host" "base" (global $base i32))
  (import "host" "wide" (global $wide i64))
  (memory (export "memory") 1)
  (table $fixed 8 funcref)
  (table $late 8 funcref)

  (global $known i32 (i32.sub (i32.mul (i32.const 7) (i32.const 6)) (i32.add (i32.const 1) (i32.const 1))))
  (global $known-wide i64 (i64.add (i64.const 0x7fffffffffffffff) (i64.const 2)))
  (global $late-one i32 (i32.add (global.get $base) (i32.const 5)))
  (global $late-wide (mut i64) (i64.mul (global.get $wide) (i64.sub (i64.const 0) (i64.const 3))))
  (global $plain i32 (global.get $base))

  (data (i32.add (i32.const 10) (i32.const 6)) "known")
  (data (i32.add (global.get $base) (i32.const 32)) "late")
  (data (i32.const 34) "over")
  (data (global.get $base) "plain")

  (elem (table $fixed) (i32.mul (i32.const 1) (i32.const 2)) func $one $two)
  (elem (table $late) (i32.sub (global.get $base) (i32.const 1)) func $one $two)
  (elem (table $late) (i32.const 2) func $three)

  (func $one (result i32) (i32.const 1))
  (func $two (result i32) (i32.const 2))
  (func $three (result i32) (i32.const 3))

  (func (export "known") (result i32) (global.get $known))
  (func (export "known-wide") (result i64) (global.get $known-wide))
  (func (export "late") (result i32) (global.get $late-one))
  (func (export "late-wide") (result i64) (global.get $late-wide))
  (func (export "plain") (result i32) (global.get $plain))
  (func (export "byte") (param i32) (result i32) (i32.load8_u (local.get 0)))
  (func (export "fixed") (param i32) (result i32) (call_indirect $fixed (result i32) (local.get 0)))
  (func (export "late-call") (param i32) (result i32) (call_indirect $late (result i32) (local.get 0)))
)
