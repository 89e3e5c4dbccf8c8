;; The same with the older encoding of exceptions, which the engine of the tests does not run: what
;; each function returns for 0, 1, 2, … stands in the test.
;; Assemble: wasm-as --enable-exception-handling --enable-multivalue legacy.wat -o legacy.wasm
(module
  (tag $empty)
  (tag $number (param i32))
  (func $any (param $n i32)
    (if (i32.eq (local.get $n) (i32.const 1)) (then (throw $empty)))
    (if (i32.eq (local.get $n) (i32.const 2)) (then (throw $number (i32.const 20))))
    (if (i32.eq (local.get $n) (i32.const 3)) (then (throw $number (i32.const 30)))))

  (func $catch (export "catch") (param $n i32) (result i32)
    (try (result i32)
      (do (call $any (local.get $n)) (i32.const 7))
      (catch $number (i32.add (i32.const 1)))
      (catch_all (i32.const 8))))

  (func (export "uncaught") (param $n i32) (result i32)
    (try (result i32)
      (do (call $any (local.get $n)) (i32.const 7))
      (catch $number)))

  (func (export "rethrow") (param $n i32) (result i32)
    (try (result i32)
      (do
        (try $inner (result i32)
          (do (call $any (local.get $n)) (i32.const 7))
          (catch $number
            (if (i32.eq (i32.const 30)) (then (rethrow $inner)))
            (i32.const 9))
          (catch_all (drop (call $catch (i32.const 2))) (rethrow $inner))))
      (catch $number (i32.add (i32.const 5)))
      (catch $empty (i32.const 6))))

  (func (export "delegate") (param $n i32) (result i32)
    (try $outer (result i32)
      (do
        (try $between (result i32)
          (do
            (try (do (call $any (local.get $n))) (delegate $outer))
            (i32.const 7))
          (catch_all (i32.const 99))))
      (catch $number)
      (catch_all (i32.const 8)))))
