package dev.mainstay.adapter.sockets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.adapter.Thunks;
import dev.mainstay.linker.LinkOptions;
import dev.mainstay.linker.LinkResult;
import dev.mainstay.linker.Linker;
import dev.mainstay.linker.profile.Profile;
import dev.mainstay.linker.profile.ProfileReader;
import dev.mainstay.linker.report.LinkException;
import dev.mainstay.linker.resolve.Unsupported;
import dev.mainstay.linker.resolve.Unsupported.Action;
import dev.mainstay.linker.resolve.WasiFunctions;
import dev.mainstay.wasm.model.ImportName;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import run.endive.runtime.Instance;
import run.endive.wasm.Parser;

/** What the linker makes of the functions of wasi:sockets, with and without WAMR's extension. */
class SocketLinkTest {
  private static final Linker LINKER = Linker.withLibraryOf(SocketLinkTest.class.getClassLoader());
  private static final int RESULT = 64;

  static Stream<String> functions() {
    return Stream.of(
            "instance-network",
            "ip-name-lookup",
            "network",
            "tcp",
            "tcp-create-socket",
            "udp",
            "udp-create-socket")
        .map(name -> "wasi:sockets/" + name)
        .flatMap(path -> WasiFunctions.fields(path).stream().map(field -> path + "#" + field));
  }

  private static WasiFunctions.WasiFunction known(String function) {
    int sharp = function.indexOf('#');
    return WasiFunctions.find(function.substring(0, sharp), function.substring(sharp + 1))
        .orElseThrow();
  }

  /** Those that no device of preview 1 can have without the extension. */
  static Stream<String> ofTheExtension() {
    return functions().filter(function -> known(function).needs().isPresent());
  }

  static Stream<String> ofEveryDevice() {
    return functions().filter(function -> known(function).needs().isEmpty());
  }

  private static LinkResult link(List<String> functions, LinkOptions options) {
    return LINKER.link(Thunks.importing(functions), options);
  }

  private static LinkOptions unsupported(Action action) {
    return LinkOptions.defaults()
        .withUnsupported(new Unsupported(Map.of("wasi:sockets/*", action)));
  }

  private static LinkOptions wamr() {
    return LinkOptions.defaults().withProfile(ProfileReader.named("wamr"));
  }

  private static Instance run(LinkResult result) {
    return Instance.builder(Parser.parse(result.payload())).build();
  }

  private static void call(Instance instance, String function) {
    var params = known(function).type().params();
    var arguments = new long[params.size()];
    if (arguments.length != 0) {
      arguments[arguments.length - 1] = RESULT;
    }
    instance.export(function).apply(arguments);
  }

  @Test
  void allAreThere() {
    assertEquals(59, functions().count());
    assertEquals(53, ofTheExtension().count());
  }

  @Test
  void everyOneIsNamedWithItsCallers() {
    var functions = ofTheExtension().toList();
    var problems =
        assertThrows(LinkException.class, () -> link(functions, LinkOptions.defaults())).problems();
    assertEquals(functions.size(), problems.size());
    for (int i = 0; i < functions.size(); i++) {
      var problem = problems.get(i);
      var name = functions.get(i).replace("#", "@0.2.0 ");
      assertEquals("unknown-import", problem.key());
      assertEquals("the device (profile wasip1) does not have " + name, problem.what());
      assertEquals("export " + functions.get(i), problem.where());
      var advice = String.valueOf(problem.advice());
      assertTrue(advice.contains("such as wamr"), advice);
      assertTrue(advice.contains("unsupported " + functions.get(i) + "=error or =trap"), advice);
    }
  }

  @ParameterizedTest
  @MethodSource("ofTheExtension")
  void everyOneCanAnswerItsError(String function) {
    var result = link(List.of(function), unsupported(Action.ERROR));
    assertEquals(List.of(), result.report().imports());
    var instance = run(result);
    var bytes = known(function).unsupported();
    if (bytes.isEmpty()) {
      // It has no way to fail, and is a method of what nobody can have.
      assertThrows(RuntimeException.class, () -> call(instance, function));
      return;
    }
    call(instance, function);
    int code = function.endsWith("#resolve-addresses") ? 20 : 2;
    assertEquals(1, instance.memory().read(RESULT), "tag");
    assertEquals(code, instance.memory().read(RESULT + bytes.get(1).offset()));
  }

  @ParameterizedTest
  @MethodSource("ofTheExtension")
  void everyOneCanTrap(String function) {
    var result = link(List.of(function), unsupported(Action.TRAP));
    assertEquals(List.of(), result.report().imports());
    var instance = run(result);
    assertThrows(RuntimeException.class, () -> call(instance, function));
  }

  @ParameterizedTest
  @MethodSource("ofEveryDevice")
  void othersNeedNoExtension(String function) {
    var result = link(List.of(function), LinkOptions.defaults());
    assertTrue(
        result.report().imports().stream().noneMatch(name -> name.contains(" sock_")),
        result.report().imports().toString());
  }

  @ParameterizedTest
  @MethodSource("functions")
  void everyOneIsAnsweredForWamr(String function) {
    var report = link(List.of(function), wamr()).report();
    assertEquals(List.of(function), report.libraryFunctions());
    var offered =
        ProfileReader.named("wamr").functions().keySet().stream()
            .map(ImportName::toString)
            .collect(Collectors.toSet());
    assertTrue(offered.containsAll(report.imports()), report.imports().toString());
  }

  @Test
  void whatIsImportedIsWhatIsReached() {
    var report =
        link(
                List.of(
                    "wasi:sockets/instance-network#instance-network",
                    "wasi:sockets/udp-create-socket#create-udp-socket",
                    "wasi:sockets/udp#[method]udp-socket.start-bind"),
                wamr())
            .report();
    assertEquals(
        List.of(
            "wasi_snapshot_preview1 fd_close",
            "wasi_snapshot_preview1 fd_fdstat_set_flags",
            "wasi_snapshot_preview1 sock_bind",
            "wasi_snapshot_preview1 sock_open",
            "wasi_snapshot_preview1 sock_set_ipv6_only"),
        List.copyOf(new TreeSet<>(report.imports())));
  }

  /** Streams ask whether they are a socket's only where there can be such. */
  @Test
  void streamsOfOthersKnowNothingOfSockets() {
    var streams =
        WasiFunctions.fields("wasi:io/streams").stream()
            .map(field -> "wasi:io/streams#" + field)
            .toList();
    var without = link(streams, LinkOptions.defaults());
    assertEquals(without.report().imports(), link(streams, wamr()).report().imports());
    assertEquals(without.payload().length, link(streams, wamr()).payload().length);
    assertTrue(without.report().imports().stream().noneMatch(name -> name.contains(" sock_")));
  }

  /** A firmware with the extension as it was before datagrams came. */
  @Test
  void anOlderExtensionIsHeldAgainstWhatIsCalled() {
    var functions = Profile.wasip1().functions().keySet().stream().map(ImportName::field).toList();
    assertTrue(functions.contains("sock_accept"));
    var older =
        ProfileReader.parse(
            """
            {
              "name": "older",
              "extends": "wasip1",
              "functions": {
                "wasi_snapshot_preview1": {
                  "sock_open": "i32 i32 i32 i32 -> i32",
                  "sock_set_ipv6_only": "i32 i32 -> i32",
                  "sock_addr_remote": "i32 i32 -> i32"
                }
              }
            }
            """,
            "older.json");
    var create = "wasi:sockets/udp-create-socket#create-udp-socket";
    var send = "wasi:sockets/udp#[method]outgoing-datagram-stream.send";
    var problems =
        assertThrows(
                LinkException.class,
                () -> link(List.of(create, send), LinkOptions.defaults().withProfile(older)))
            .problems();
    assertEquals(1, problems.size());
    assertEquals("export " + send, problems.get(0).where());
  }
}
