;; Code may name a segment that was written to its table at the start. Pruning split it.
(module
  (table $t 3 funcref)
  (elem $e (table $t) (i32.const 0) func $f $f)
  (func $f)
  (func (export "_start")
    (call_indirect $t (i32.const 0))
    (elem.drop $e)))
