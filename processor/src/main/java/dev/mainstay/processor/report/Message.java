package dev.mainstay.processor.report;

import java.util.Locale;

/**
 * Everything that the processor can say. Each message has a key that stays what it is while the
 * wording may change: the constant's name in lower case, with hyphens.
 */
public enum Message {
  NOT_AN_INTERFACE(
      "%s is %s; @%s goes on an interface, whose methods are the functions of the WIT interface"),
  IMPORT_AND_EXPORT(
      "%s is both imported and exported; make it two interfaces, one with @WasiImport and one with @WasiExport"),
  HIDDEN_INTERFACE("%s is private, so the generated class cannot see it; leave out the private"),
  SEALED_INTERFACE(
      "%s is sealed, so the generated class cannot implement it; leave out the sealed"),
  GENERIC_INTERFACE(
      "%s has type parameters, which WIT has not; write one interface for each type that you need"),
  SUPER_INTERFACE(
      "%s inherits %s from %s; a WIT interface inherits nothing, so declare the method in %s itself"),
  INTERFACE_NAME("%s; for example \"acme:board/%s@1.0.0\""),
  DUPLICATE_INTERFACE(
      "%s is the WIT interface %s, and so is %s; put the functions of one WIT interface into one Java interface"),
  DIFFERENT_INTERFACES(
      "%s and %s are both the WIT interface %s, one imported and one exported, but do not have the same functions; make them agree, or give one of them another name"),
  GENERIC_METHOD(
      "%s has type parameters, which WIT has not; write one method for each type that you need"),
  VARARGS(
      "%s takes a variable number of arguments, which WIT does not; declare the parameter as %s[]"),
  THROWS(
      "%s throws %s; a checked exception would be the error of a WIT result, which is not supported yet: return a value that says what went wrong, or leave out the throws clause"),
  WIT_NAME(
      "\"%s\" is no WIT name; words of letters and digits, each beginning with a letter, joined by hyphens%s"),
  NO_WIT_NAME(
      "%s has no WIT name: \"%s\" has a word that does not begin with a letter or a letter that WIT has not; give it one by @WitName(\"…\")"),
  DUPLICATE_NAME(
      "%s and %s are both \"%s\" in WIT, which tells names apart by more than case and has no overloading; give one of them another name by @WitName(\"…\")"),
  UNSUPPORTED_TYPE(
      "%s is the type of %s, and no WIT type that is supported yet; supported are %s%s"),
  CARRIER("@%s does not go with %s; it goes with %s"),
  TWO_TYPES("%s has @%s and @%s, but one type; leave one out"),
  MISPLACED("@%s says nothing here: %s is in no interface with @WasiImport or @WasiExport"),
  NO_IMPLEMENTATION(
      "no class implements %s, which the guest exports; write one: a concrete class with a constructor that takes @WasiImport interfaces, or nothing%s"),
  MANY_IMPLEMENTATIONS(
      "%d classes implement %s, which the guest exports: %s; say which by @WasiExport(value = \"%s\", implementation = %s.class)"),
  NOT_AN_IMPLEMENTATION("%s cannot be the implementation of %s: it %s"),
  HIDDEN_IMPLEMENTATION(
      "%s implements %s, but is %s, so the generated class cannot construct it; make it a top-level class or a static nested one that is not private"),
  CONSTRUCTORS(
      "%s has %s constructors that are not private; it needs one, which takes @WasiImport interfaces, or nothing"),
  CONSTRUCTOR_PARAMETER(
      "%s is of type %s, which is no interface with @WasiImport; only these are passed to the constructor of an exported class%s"),
  NO_IMPORT_GLUE(
      "%s is of type %s, but %s, which the processor generates beside it, is missing; compile the library that has %s with the processor"),
  WORLD("the option %s is \"%s\": %s; it names the world, like acme:product/blinky"),
  GLUE_EXISTS(
      "%s is to be generated, but there is such a class already; rename the one that is there"),
  INTERNAL(
      "the processor failed, which is a mistake in the processor and not in this code; please report it with this trace:\n%s");

  private final String text;

  Message(String text) {
    this.text = text;
  }

  /** The stable key. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The message as the user sees it: the key in brackets, then the text. */
  public String format(Object... arguments) {
    return "[" + key() + "] " + String.format(Locale.ROOT, text, arguments);
  }
}
