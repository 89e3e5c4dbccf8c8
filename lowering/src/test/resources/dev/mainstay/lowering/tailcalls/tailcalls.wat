;; Tail calls: to the function itself, in circles, through a table, and out of circles.
;; Assemble: wat2wasm --enable-tail-call tailcalls.wat -o tailcalls.wasm (wabt).
(module
  (import "host" "add" (func $host-add (param i64 i64) (result i64)))
  (type $step (func (param i64 i64) (result i64)))
  (type $test (func (param i64) (result i32)))
  (table 8 8 funcref)
  (elem (i32.const 0) $down $even-step $odd-step $plain $host-add $calls-back $test-even)

  (global $trace (mut i32) (i32.const 0))

  ;; Itself: the accumulator and a local that has to be zero each time.
  (func $count (export "count") (param i64 i64) (result i64)
    (local $zero i64) (local $set i64)
    (local.set $set (i64.const 1))
    (if (i64.eqz (local.get 0)) (then (return (local.get 1))))
    (local.set $zero (i64.add (local.get $zero) (i64.const 1)))
    (block $skip
      (br_if $skip (i64.gt_s (local.get 0) (i64.const 3)))
      (return_call $count
        (i64.sub (local.get 0) (i64.const 1))
        (i64.add (local.get 1) (local.get $zero))))
    (return_call $count
      (i64.sub (local.get 0) (local.get $set))
      (i64.add (local.get 1) (i64.mul (local.get $zero) (i64.const 2)))))
  (func $down (param i64 i64) (result i64)
    (if (result i64) (i64.eqz (local.get 0))
      (then (local.get 1))
      (else
        (return_call $down
          (i64.sub (local.get 0) (i64.const 1))
          (i64.add (local.get 1) (local.get 0))))))
  ;; Arguments that depend on each other.
  (func $fibonacci (export "fibonacci") (param i32 i64 i64) (result i64)
    (if (result i64) (local.get 0)
      (then
        (return_call $fibonacci
          (i32.sub (local.get 0) (i32.const 1))
          (local.get 2)
          (i64.add (local.get 1) (local.get 2))))
      (else (local.get 1))))

  ;; A circle of two, and of three.
  (func $even (export "even") (param i64) (result i32)
    (if (result i32) (i64.eqz (local.get 0))
      (then (i32.const 44))
      (else (return_call $odd (i64.sub (local.get 0) (i64.const 1))))))
  (func $odd (export "odd") (param i64) (result i32)
    (if (result i32) (i64.eqz (local.get 0))
      (then (i32.const 99))
      (else (return_call $even (i64.sub (local.get 0) (i64.const 1))))))
  (func $a (export "three") (param i32 f64) (result f64)
    (if (i32.eqz (local.get 0)) (then (return (local.get 1))))
    (return_call $b (f64.add (local.get 1) (f64.const 0.5)) (local.get 0)))
  (func $b (param f64 i32) (result f64)
    (if (i32.and (local.get 1) (i32.const 1))
      (then (return_call $c (local.get 1) (f32.demote_f64 (local.get 0)))))
    (return_call $a (i32.sub (local.get 1) (i32.const 1)) (local.get 0)))
  (func $c (param i32 f32) (result f64)
    (return_call $a (i32.sub (local.get 0) (i32.const 1)) (f64.promote_f32 (local.get 1))))
  ;; In a circle, and itself as well.
  (func $zig (export "zig") (param i64) (result i32)
    (if (i64.eqz (local.get 0)) (then (return (i32.const 1))))
    (if (i64.eqz (i64.rem_u (local.get 0) (i64.const 3)))
      (then (return_call $zag (i64.sub (local.get 0) (i64.const 1)))))
    (return_call $zig (i64.sub (local.get 0) (i64.const 1))))
  (func $zag (param i64) (result i32)
    (if (i64.eqz (local.get 0)) (then (return (i32.const 2))))
    (return_call $zig (i64.sub (local.get 0) (i64.const 1))))
  ;; Without results.
  (func $nothing (export "nothing") (param i32)
    (global.set $trace (i32.add (global.get $trace) (local.get 0)))
    (if (local.get 0) (then (return_call $nothing-else (i32.sub (local.get 0) (i32.const 1))))))
  (func $nothing-else (param i32)
    (global.set $trace (i32.xor (global.get $trace) (local.get 0)))
    (return_call $nothing (local.get 0)))
  (func (export "trace") (result i32) (global.get $trace))

  ;; Through the table: the index decides who is next.
  (func $even-step (export "even-step") (param i64 i64) (result i64)
    (if (i64.eqz (local.get 0)) (then (return (i64.add (local.get 1) (i64.const 1000)))))
    (return_call_indirect (type $step)
      (i64.sub (local.get 0) (i64.const 1)) (i64.add (local.get 1) (i64.const 1))
      (i32.const 2)))
  (func $odd-step (export "odd-step") (param i64 i64) (result i64)
    (if (i64.eqz (local.get 0)) (then (return (i64.add (local.get 1) (i64.const 2000)))))
    (return_call_indirect (type $step)
      (i64.sub (local.get 0) (i64.const 1)) (i64.add (local.get 1) (i64.const 1))
      (i32.add (i32.const 1) (i32.wrap_i64 (i64.rem_u (local.get 0) (i64.const 2))))))
  (func $plain (param i64 i64) (result i64) (i64.mul (local.get 0) (local.get 1)))
  ;; Reached through the table, makes no tail call, and calls a circle from inside.
  (func $calls-back (param i64 i64) (result i64)
    (i64.add
      (call $even-step (local.get 0) (local.get 1))
      (call $even-step (i64.const 5) (i64.const 0))))
  (func (export "choose") (param i64 i64 i32) (result i64)
    (return_call_indirect (type $step) (local.get 0) (local.get 1) (local.get 2)))
  ;; In the circle of the steps, and can be told to go anywhere.
  (func $go (export "go") (param i64 i64 i32) (result i64)
    (if (i64.gt_s (local.get 0) (i64.const 50))
      (then (return_call_indirect (type $go-type)
        (i64.sub (local.get 0) (i64.const 1)) (local.get 1) (local.get 2) (i32.const 7))))
    (return_call_indirect (type $step) (local.get 0) (local.get 1) (local.get 2)))
  (type $go-type (func (param i64 i64 i32) (result i64)))
  (elem (i32.const 7) $go)
  (func $test-even (param i64) (result i32) (return_call $even (local.get 0)))
  (func (export "call-table") (param i64 i64 i32) (result i64)
    (i64.add
      (i64.const 1)
      (call_indirect (type $step) (local.get 0) (local.get 1) (local.get 2))))
  (func (export "call-test") (param i64) (result i32)
    (call_indirect (type $test) (local.get 0) (i32.const 6)))

  ;; Out of a circle: to the host, and into another circle from a deep place.
  (func (export "host") (param i64 i64) (result i64)
    (return_call $host-add (local.get 0) (local.get 1)))
  (func (export "into") (param i64) (result i32)
    (block
      (loop
        (br_if 1 (i64.eqz (local.get 0)))
        (i32.const 5)
        (return_call $even (local.get 0))))
    (i32.const -1))
  ;; A circle called from a circle, not in the end.
  (func $sum (export "sum") (param i64) (result i32)
    (if (i64.eqz (local.get 0)) (then (return (i32.const 0))))
    (i32.add
      (call $even (i64.add (local.get 0) (i64.const 100)))
      (call $sum-else (i64.sub (local.get 0) (i64.const 1)))))
  (func $sum-else (param i64) (result i32)
    (if (i64.eqz (i64.and (local.get 0) (i64.const 1)))
      (then (return_call $sum (local.get 0))))
    (return_call $relay (local.get 0)))
  (func $relay (param i64) (result i32)
    (return_call $sum-else (i64.sub (local.get 0) (i64.const 1))))

  ;; Several results.
  (func $ping (param i32 i32) (result i32 i64)
    (if (i32.eqz (local.get 0)) (then (return (local.get 1) (i64.const 7))))
    (return_call $pong (local.get 1) (local.get 0)))
  (func $pong (param i32 i32) (result i32 i64)
    (return_call $ping
      (i32.sub (local.get 1) (i32.const 1))
      (i32.add (local.get 0) (local.get 1))))
  (func (export "several") (param i32) (result i32)
    (call $ping (local.get 0) (i32.const 0))
    (i32.wrap_i64)
    (i32.add))
  (func (export "loop-several") (param i32) (result i32)
    (call $loop-pair (local.get 0) (i64.const 0))
    (i32.wrap_i64)
    (i32.sub))
  (func $loop-pair (param i32 i64) (result i32 i64)
    (if (i32.eqz (local.get 0)) (then (i32.const 3) (local.get 1) (br 1)))
    (return_call $loop-pair
      (i32.sub (local.get 0) (i32.const 1))
      (i64.add (local.get 1) (i64.const 2))))
  (func (export "unreached") (param i32) (result i32)
    (return (local.get 0))
    (return_call $test-even (i64.const 1)))
)
