package com.acme.names;

import dev.mainstay.annotations.WasiImport;
import dev.mainstay.annotations.WitName;

/** Names that are something else in Java, in WIT or in the glue itself. */
@WasiImport("acme:names/interface")
public interface Keywords {
  void list(int record, int result, int area);

  @WitName("get-HTTP-status")
  int getStatus(String mark, @WitName("type") int kind);

  @WitName("get-status-of")
  int getStatus(String of);

  void toHTTPServer();

  String instance(String resultCore, String nameBytes, String name);

  void listCore();

  void MAX_SIZE();

  default int convenience() {
    return getStatus("");
  }

  static void helper() {}
}
