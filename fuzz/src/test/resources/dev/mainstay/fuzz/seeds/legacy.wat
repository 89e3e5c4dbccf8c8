;; The older encoding of exceptions.
(module
  (import "acme:board/gpio@1.0.0" "set" (func $set (param i32)))
  (memory (export "memory") 1)
  (tag $number (param i32))
  (func $fail (param i32) local.get 0 throw $number)
  (func $caught (result i32)
    try (result i32)
      i32.const 5
      call $fail
      i32.const 6
    catch $number
      i32.const 1
      i32.add
    catch_all
      i32.const 7
    end)
  (func $again (result i32)
    try $outer (result i32)
      try
        try
          i32.const 8
          call $fail
        delegate 0
      catch $number
        drop
        rethrow 0
      end
      i32.const 9
    catch $number
    end)
  (func (export "_start")
    call $caught
    call $set
    call $again
    call $set))
