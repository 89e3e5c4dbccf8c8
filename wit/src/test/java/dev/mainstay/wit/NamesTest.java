package dev.mainstay.wit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
  @ParameterizedTest
  @CsvSource({
    "onMessage,on-message",
    "read,read",
    "toHTTPServer,to-http-server",
    "HTTP,http",
    "MAX_SIZE,max-size",
    "readU8,read-u8",
    "utf8Decode,utf8-decode",
    "aB,a-b",
    "A,a",
    "snake_case,snake-case",
    "x_1,x-1"
  })
  void javaNamesInKebabCase(String java, String wit) {
    assertEquals(wit, Names.kebab(java));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "on-message", "get-HTTP-status", "U8", "list", "x2y"})
  void names(String name) {
    assertTrue(Names.isName(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-", "a-", "-a", "a--b", "1a", "a-1", "onMessage", "a_b", "%list", "ü"})
  void noNames(String name) {
    assertFalse(Names.isName(name));
  }

  @Test
  void keywordsAreEscaped() {
    assertEquals("%list", Names.escape("list"));
    assertEquals("lists", Names.escape("lists"));
  }

  @Test
  void interfaceNamesAreRead() {
    InterfaceName name = InterfaceName.parse("acme:board/gpio@1.0.0-rc.1+b2");
    assertEquals(new PackageName("acme", "board", Optional.of("1.0.0-rc.1+b2")), name.pkg());
    assertEquals("gpio", name.name());
    assertEquals("acme:board/gpio@1.0.0-rc.1+b2", name.toString());
    assertEquals("acme:board@1.0.0-rc.1+b2", name.pkg().toString());
    assertEquals("a:b/c", InterfaceName.parse("a:b/c").toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "a:b",
        "a/b",
        "a:b/",
        "a:b/c@",
        "a:b/c@1.0",
        "A_:b/c",
        "a:b/c d",
        "a:b/c@01.0.0"
      })
  void noInterfaceNames(String text) {
    assertThrows(IllegalArgumentException.class, () -> InterfaceName.parse(text));
  }

  @Test
  void aFunctionsCoreNameSaysWhoseItIs() {
    Resource stream = new Resource(InterfaceName.parse("a:b/c"), "output-stream", "");
    WitFunction.Kind method = new WitFunction.Kind.Method(stream);
    WitFunction.Kind fixed = new WitFunction.Kind.Static(stream);
    WitFunction.Kind constructor = new WitFunction.Kind.Constructor(stream);
    assertEquals("[method]output-stream.write", named("write", method).coreName());
    assertEquals("[static]output-stream.open", named("open", fixed).coreName());
    assertEquals("[constructor]output-stream", named("constructor", constructor).coreName());
    assertEquals("write", named("write", new WitFunction.Kind.Free()).coreName());
  }

  private static WitFunction named(String name, WitFunction.Kind kind) {
    return new WitFunction(name, kind, List.of(), Optional.empty(), "");
  }
}
