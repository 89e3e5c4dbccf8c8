package com.acme.ways;

import dev.mainstay.annotations.*;

/** The same interface, imported and exported: a guest that stands in between. */
final class Ways {
  private Ways() {}

  @WasiImport("acme:ways/handler@1.0.0")
  interface Next {
    String handle(String request);
  }

  @WasiExport("acme:ways/handler@1.0.0")
  interface Handler {
    String handle(String request);
  }

  static final class Proxy implements Handler {
    private final Next next;

    Proxy(Next next) {
      this.next = next;
    }

    @Override
    public String handle(String request) {
      return next.handle(request);
    }
  }
}
