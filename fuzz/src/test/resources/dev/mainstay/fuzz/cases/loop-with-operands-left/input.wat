;; The branch back leaves an operand behind; turned into a condition, it did not.
(module
  (type $object (struct (field i32)))
  (import "acme:board/gpio@1.0.0" "set" (func $set (param i32)))
  (memory (export "memory") 1)
  (func (export "_start") (local $i i32)
    (call $set (struct.get $object 0 (struct.new $object (i32.const 1))))
    (block $out
      (loop $next
        (br_if $out (i32.ge_s (local.get $i) (i32.const 3)))
        (local.set $i (i32.add (local.get $i) (i32.const 1)))
        (local.get $i)
        (br $next)))))
