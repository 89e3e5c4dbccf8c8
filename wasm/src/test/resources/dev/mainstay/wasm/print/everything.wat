(module $everything
  (rec
    (type $Node (sub (struct (field $next (mut (ref null $Node))) (field $tiny i8))))
    (type $Leaf (sub final $Node (struct (field (mut (ref null $Node))) (field i8) (field $wide (mut i64)))))
    (type $type#2 (func (param (ref $Node)) (result i32)))
  )
  (type $Chars (array (mut i16)))
  (type $type#4 (func))
  (type $type#5 (func (param i32)))
  (type $type#6 (func (result i32 (ref null exn))))
  (type $type#7 (func (param i32 i64) (result i32 i64)))
  (import "env" "f" (func $imported (type $type#4)))
  (import "env" "table" (table $table#0 0 (ref null func)))
  (import "env" "memory" (memory $memory#0 1 65536))
  (import "env" "base" (global $global#0 i32))
  (import "env" "tag" (tag $tag#0 (type $type#5)))
  (table $handlers 2 2 (ref func) ref.func $main)
  (memory $second 1 2)
  (tag $thrown (type $type#5))
  (global $counter (mut f64) f64.const inf)
  (global $global#2 (mut (ref null $Node)) ref.null none i32.const -1 i64.const -9223372036854775808 struct.new $Leaf)
  (export "main" (func $main))
  (export "table" (table $handlers))
  (export "memory" (memory $memory#0))
  (export "counter" (global $counter))
  (export "tag" (tag $thrown))
  (export "" (global $global#2))
  (start $imported)
  (elem $elem#0 (table $table#0) (offset i32.const 0) (ref func))
  (elem $elem#1 (ref func) (item ref.func $main))
  (elem $elem#2 (table $handlers) (offset i32.const 0) (ref func) (item ref.func $imported))
  (elem $elem#3 declare (ref func) (item ref.func $main))
  (elem $elem#4 (table $table#0) (offset i32.const 0) (ref null func) (item ref.null func) (item ref.null func))
  (elem $visitors (ref null $type#2) (item ref.func $func#2))
  (elem $elem#6 (table $handlers) (offset i32.const 0) (ref $type#2) (item ref.func $func#2))
  (elem $elem#7 declare (ref null extern))
  (func $main (type $type#4)
    (local i32 i32 (ref null exn) i32 (ref null $Chars))
    block $0 (result i32 (ref null exn))
      try_table $1 (catch_ref $thrown $0)
        i32.const 0
        i32.const 2
        array.new_data $Chars $text
        local.set 4
        loop $2
          local.get 0
          br_if $2
        end
        i32.const 65
        i64.const -65
        block $3 (param i32 i64) (result i32 i64)
          local.get 1
          br_table $3 $3
        end
        drop
        i32.load $second offset=4294967295
        drop
        global.get $global#2
        ref.as_non_null
        call $func#2
        throw $thrown
      end
      return
    end
    throw_ref
  )
  (func $func#2 (type $type#2) (param (ref $Node)) (result i32)
    block $0 (result (ref $Leaf))
      local.get 0
      br_on_cast $0 (ref $Node) (ref $Leaf)
      struct.get_s $Node 1
      return
    end
    struct.get $Leaf 2
    i32.wrap_i64
  )
  (data $data#0 (memory $memory#0) (offset global.get $global#0) "\01\02\03")
  (data $text "h\00i\00")
  (data $data#2 (memory $second) (offset i32.const 0) "\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00")
)
