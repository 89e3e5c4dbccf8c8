package bad;

import dev.mainstay.annotations.*;
import java.util.List;
import java.util.Optional;

@WasiImport("acme:bad/types")
interface Bad {
  void character(char c);

  Integer boxed();

  void text(CharSequence text);

  void nested(byte[][] lists);

  void truths(boolean[] list);

  List<Byte> list();

  Optional<String> option(List<String> raw, Object any);

  void carrier(@U8 long a, @U16 byte b, @U32 short c, @U64 int d, @S8 int e, @WitChar String f, @U8 boolean g);

  @U8
  void unimportant();

  void two(@U8 @U16 int a);

  @U32
  byte[] array();
}
