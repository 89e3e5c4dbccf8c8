package bad;

import dev.mainstay.annotations.*;

@WasiImport("acme:bad/gpio")
interface Gpio {}

interface Gpios {}

@WasiExport("acme:bad/many")
interface Many {}

class B implements Many {}

class A implements Many {}

@WasiExport(value = "acme:bad/wrong", implementation = String.class)
interface Wrong {}

@WasiExport(value = "acme:bad/abstract", implementation = Half.class)
interface Whole {}

abstract class Half implements Whole {}

@WasiExport(value = "acme:bad/no-class", implementation = int[].class)
interface NoClass {}

class Holder {
  @WasiExport("acme:bad/inner")
  interface ForInner {}

  class Inner implements ForInner {}

  @WasiExport("acme:bad/private")
  interface ForPrivate {}

  private static class Private implements ForPrivate {}
}

@WasiExport("acme:bad/constructors")
interface TwoConstructors {}

class Two implements TwoConstructors {
  Two() {}

  Two(Gpio gpio) {}
}

@WasiExport("acme:bad/no-constructor")
interface NoConstructor {}

class Closed implements NoConstructor {
  private Closed() {}
}

@WasiExport("acme:bad/parameters")
interface Parameters {}

class Wanting implements Parameters {
  Wanting(Gpio gpio, Gpios typo, int number, String text) {}
}
