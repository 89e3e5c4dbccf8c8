package dev.mainstay.wasi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.mainstay.engines.LoopbackHost;
import dev.mainstay.linker.LinkOptions;
import dev.mainstay.linker.profile.ProfileReader;
import dev.mainstay.testing.Payload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import run.endive.runtime.HostFunction;
import run.endive.runtime.ImportFunction;
import run.endive.runtime.ImportValues;
import run.endive.runtime.Instance;
import run.endive.wasi.WasiOptions;
import run.endive.wasi.WasiPreview1;
import run.endive.wasm.Parser;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.FunctionImport;

/** A guest that uses the sockets that wait, linked for WAMR, with real sockets on the loopback. */
class NetworkTest {
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  private final LoopbackHost host = new LoopbackHost(false);

  private static Payload payload() {
    LinkOptions options = LinkOptions.defaults().withProfile(ProfileReader.named("wamr"));
    return WasiGuest.of("network", "network.Network").payload(options);
  }

  @AfterEach
  void nothingIsLeftOpen() {
    assertEquals(0, host.open(), "sockets are open");
  }

  /** What it prints. */
  private String run(String... arguments) throws Exception {
    WasmModule module = Parser.parse(payload().bytes());
    ByteArrayOutputStream stdout = new ByteArrayOutputStream();
    List<String> all = new ArrayList<>(List.of("network"));
    all.addAll(List.of(arguments));
    WasiOptions options =
        WasiOptions.builder().withArguments(all).withStdout(stdout, false).build();
    try (WasiPreview1 rest = WasiPreview1.builder().withOptions(options).build()) {
      List<ImportFunction> imports = new ArrayList<>();
      for (HostFunction each : rest.toHostFunctions()) {
        if (!isNetwork(each.name())) {
          imports.add(each);
        }
      }
      module.importSection().stream()
          .map(FunctionImport.class::cast)
          .filter(wanted -> isNetwork(wanted.name()))
          .forEach(
              wanted ->
                  imports.add(
                      new HostFunction(
                          wanted.module(),
                          wanted.name(),
                          module.typeSection().getType(wanted.typeIndex()),
                          (instance, args) ->
                              new long[] {host.call(wanted.name(), instance.memory(), args)})));
      Instance.builder(module)
          .withImportValues(ImportValues.builder().withFunctions(imports).build())
          .withStart(false)
          .build()
          .export("_start")
          .apply();
    }
    return stdout.toString(UTF_8);
  }

  private static boolean isNetwork(String name) {
    return name.startsWith("sock_")
        || List.of("poll_oneoff", "clock_time_get", "fd_close", "fd_fdstat_set_flags")
            .contains(name);
  }

  /** Nobody listens there for now. */
  private static int freePort() throws Exception {
    try (ServerSocket free = new ServerSocket(0, 1, LOOPBACK)) {
      return free.getLocalPort();
    }
  }

  @Test
  void aClient() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, LOOPBACK)) {
      CompletableFuture<String> heard =
          CompletableFuture.supplyAsync(
              () -> {
                try (Socket connection = server.accept()) {
                  byte[] hello = connection.getInputStream().readNBytes(5);
                  connection.getOutputStream().write("good day".getBytes(UTF_8));
                  return new String(hello, UTF_8);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      int port = server.getLocalPort();

      assertEquals(
          """
          connected with port %d
          shutdown: NOT_SUPPORTED
          good day
          done
          """
              .formatted(port),
          run("client", String.valueOf(port)));
      assertEquals("hello", heard.get());
    }
  }

  @Test
  void aServer() throws Exception {
    int port = freePort();
    CompletableFuture<String> answer =
        CompletableFuture.supplyAsync(
            () -> {
              while (true) {
                try (Socket connection = new Socket(LOOPBACK, port)) {
                  connection.getOutputStream().write("capitals".getBytes(UTF_8));
                  connection.shutdownOutput();
                  return new String(connection.getInputStream().readAllBytes(), UTF_8);
                } catch (SocketException e) {
                  LockSupport.parkNanos(5_000_000); // It does not listen yet.
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              }
            });

    assertEquals("listening on port true\ndone\n", run("server", String.valueOf(port)));
    assertEquals("CAPITALS", answer.get());
  }

  @Test
  void datagrams() throws Exception {
    try (DatagramSocket clock = new DatagramSocket(new InetSocketAddress(LOOPBACK, 0))) {
      CompletableFuture<String> question =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  DatagramPacket packet = new DatagramPacket(new byte[64], 64);
                  clock.receive(packet);
                  String text = new String(packet.getData(), 0, packet.getLength(), UTF_8);
                  packet.setData("half past ten".getBytes(UTF_8));
                  clock.send(packet);
                  return text;
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });

      assertEquals(
          "half past ten\nfrom port true\n",
          run("datagrams", String.valueOf(clock.getLocalPort())));
      assertEquals("how late is it?", question.get());
    }
  }

  @Test
  void nobodyIsThere() throws Exception {
    assertEquals("connect: CONNECTION_REFUSED\n", run("client", String.valueOf(freePort())));
  }

  /** No names are looked up, no option is set but what the adapter mends, and none is imported. */
  @Test
  void importsWhatItCalls() {
    assertEquals(
        "sock_accept sock_addr_local sock_addr_remote sock_bind sock_connect sock_listen sock_open"
            + " sock_recv sock_recv_from sock_send sock_send_to sock_set_ipv6_only sock_set_linger"
            + " sock_set_reuse_addr sock_shutdown",
        payload().imports().stream()
            .map(Payload.Import::name)
            .filter(name -> name.startsWith("sock_"))
            .sorted()
            .collect(Collectors.joining(" ")));
  }
}
