;; A declared segment is empty when code reads it. Pruning had taken it out.
(module
  (table $t 3 funcref)
  (elem $e declare func $f)
  (func $f)
  (func (export "_start") (table.init $t $e (i32.const 0) (i32.const 0) (i32.const 0))))
