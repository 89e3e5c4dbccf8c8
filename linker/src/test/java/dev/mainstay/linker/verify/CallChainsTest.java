package dev.mainstay.linker.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.mainstay.linker.text.Wat;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallChainsTest {
  private static WasmFunction named(WasmModule module, String name) {
    return module.functions().stream()
        .filter(function -> name.equals(function.name()))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> chain(WasmModule module, String name) {
    return CallChains.of(module).to(named(module, name));
  }

  private static final String MODULE =
      """
      (module
        (import "h" "f" (func $host))
        (table $t 1)
        (elem (i32.const 0) $behind)
        (global $g funcref (ref.func $referred))
        (func $main (export "_start") (call $long) (drop (global.get $g)) (drop (ref.func $host)))
        (func $long (call $longer))
        (func $longer (call $host) (call_indirect (i32.const 0)))
        (func $behind)
        (func $referred)
        (func $unreached))
      """;

  @Test
  void theShortestWayOfCallsIsShown() {
    assertEquals(
        List.of("export _start", "main", "long", "longer"), chain(Wat.module(MODULE), "host"));
  }

  @Test
  void tablesAndGlobalsAreWaysToo() {
    var module = Wat.module(MODULE);
    assertEquals(List.of("export _start", "main", "long", "longer"), chain(module, "behind"));
    assertEquals(List.of("export _start", "main"), chain(module, "referred"));
    assertEquals(List.of(), chain(module, "unreached"));
  }

  @Test
  void namesAreThoseOfTheSource() {
    var module = new WasmModule();
    var type = module.functionType(new FunctionType(List.of(), List.of()));
    var function = WasmFunction.defined(type, null);
    assertEquals("(a function without a name)", FunctionNames.show(function));
    function.setName("java.lang.String::length");
    assertEquals("java.lang.String.length", FunctionNames.show(function));
    function.setName("com.acme.Pump::<init>");
    assertEquals("com.acme.Pump.new", FunctionNames.show(function));
    function.setName("com.acme.Pump::<clinit>");
    assertEquals("com.acme.Pump.static", FunctionNames.show(function));
    function.setName("__main_void");
    assertEquals("__main_void", FunctionNames.show(function));
  }

  @Test
  void distancesCountChanges() {
    assertEquals(0, EditDistance.between("now", "now"));
    assertEquals(1, EditDistance.between("now", "nov"));
    assertEquals(3, EditDistance.between("", "now"));
    assertEquals(2, EditDistance.between("now", "own"));
  }
}
