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
      "%s throws %s, which is no WitException; a checked exception is the error of a WIT result, and extends dev.mainstay.annotations.WitException"),
  MANY_THROWN(
      "%s throws %s and %s, but a WIT result has one error; throw one exception that carries a variant"),
  EXCEPTION(
      "%s %s; an exception that is the error of a result is a class with a method error() and a constructor that takes what that returns, or with neither and a constructor without parameters"),
  WIT_NAME(
      "\"%s\" is no WIT name; words of letters and digits, each beginning with a letter, joined by hyphens%s"),
  NO_WIT_NAME(
      "%s has no WIT name: \"%s\" has a word that does not begin with a letter or a letter that WIT has not; give it one by @WitName(\"…\")"),
  DUPLICATE_NAME(
      "%s and %s are both \"%s\" in WIT, which tells names apart by more than case and has no overloading; give one of them another name by @WitName(\"…\")"),
  UNSUPPORTED_TYPE(
      "%s is the type of %s, and no type of WIT; there are numbers and arrays of them, boolean, String, List, Optional, Result, EnumSet, and types with @WitRecord, @WitTuple, @WitVariant, @WitEnum or @WitResource%s"),
  UNMARKED_TYPE("%s is the type of %s, but nothing says what %s is in WIT; mark it with %s"),
  RAW_TYPE("%s is the type of %s, without saying of what; write %s<…>"),
  FLAGS(
      "%s is the type of %s, but it has @WitFlags, of which a value has any number; write EnumSet<%s>"),
  WRONG_KIND("%s is %s; @%s goes on %s"),
  EMPTY_TYPE("%s has no %s; WIT has no empty %s"),
  GENERIC_TYPE("%s has type parameters, which WIT has not; write one type for each that you need"),
  HIDDEN_TYPE("%s is private, so the generated code cannot see it; leave out the private"),
  RECURSIVE_TYPE(
      "%s contains itself, by way of %s; WIT has no recursive types: put the values into a list, and let them name each other by index"),
  CASE(
      "%s is %s; a case of the variant %s is a record with one component, its payload, or none: put more into a record with @WitRecord or @WitTuple"),
  NO_TYPE_GLUE(
      "%s has no %s, which the processor generates beside it; compile the library that has %s with the processor"),
  TYPE_GLUE_DIFFERS(
      "%s comes from a library that was compiled with it as \"%s\", but it is read as \"%s\" here: either it has changed since, or an annotation stands inside of a type (Optional<@U8 Integer>), which compilers before JDK 22 do not see in class files; compile the library again, with JDK 22 or newer here, or put the type into this compilation"),
  RESOURCE_PLACE(
      "%s is a resource, but not nested in an interface with @WasiImport or @WasiExport; put it into the one that it belongs to"),
  RESOURCE_CLOSE("%s does not extend AutoCloseable, whose close() drops the resource; let it"),
  RESOURCE_FUNCTION(
      "@%s is on %s, which is in the resource %s; constructors and static functions stand in the interface around it"),
  STATIC_RESOURCE(
      "@WitStatic on %s names %s, which is no resource of %s; name one that is nested there"),
  CONSTRUCTOR_RESULT(
      "%s is a constructor, but returns %s; return a resource that is nested in %s, or a result of it"),
  NO_RESOURCE("@%s does not go with %s, the type of %s; it goes with a resource"),
  LENT_RESULT("%s holds a resource that is lent; a result cannot lend, so leave out the @Borrow"),
  EXPORTED_RESOURCE(
      "%s is a resource that the guest exports, but %s is in an interface that it imports; use a resource of an imported interface"),
  BUFFER(
      "%s has @CallerBuffer, but %s; a caller's buffer is a byte[], and behind it stand int offset and int length"),
  BUFFER_EXPORT(
      "%s has @CallerBuffer, but the method is one that the host calls; a caller's buffer is for an imported interface"),
  BUFFER_COUNT(
      "%s has @CallerBuffer on %s; it goes on an int in a record with @WitTuple that a method with a caller's buffer returns"),
  BUFFER_RESULT(
      "%s has %d caller's buffers, but its result has %d lists for them; return an int for one, or a record with @WitTuple that has a @CallerBuffer int for each"),
  MANY_BUFFERS("%s has %d caller's buffers; there can be %d"),
  SLICE(
      "%s has @Slice, but %s; a slice is a byte[], and behind it stand int offset and int length, which are no parameters in WIT"),
  SLICE_EXPORT(
      "%s has @Slice, but the method is one that the host calls; a slice is for an imported interface"),
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
