package dev.mainstay.guest.library.java.security;

/** RFC 1321. */
final class Md5 extends BlockDigest {
  /** RFC 1321, 3.4: the integer part of 4294967296 times the sine of 1 to 64, without its sign. */
  private static final int[] SINES =
      HexTable.ints(
          "d76aa478e8c7b756242070dbc1bdceeef57c0faf4787c62aa8304613fd469501"
              + "698098d88b44f7afffff5bb1895cd7be6b901122fd987193a679438e49b40821"
              + "f61e2562c040b340265e5a51e9b6c7aad62f105d02441453d8a1e681e7d3fbc8"
              + "21e1cde6c33707d6f4d50d87455a14eda9e3e905fcefa3f8676f02d98d2a4c8a"
              + "fffa39428771f6816d9d6122fde5380ca4beea444bdecfa9f6bb4b60bebfbc70"
              + "289b7ec6eaa127fad4ef308504881d05d9d4d039e6db99e51fa27cf8c4ac5665"
              + "f4292244432aff97ab9423a7fc93a039655b59c38f0ccc92ffeff47d85845dd1"
              + "6fa87e4ffe2ce6e0a30143144e0811a1f7537e82bd3af2352ad7d2bbeb86d391");

  private static final int[] SHIFTS = {7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21};

  private int a;
  private int b;
  private int c;
  private int d;

  Md5(String algorithm) {
    super(algorithm, 16, 64, false);
    initialize();
  }

  @Override
  void initialize() {
    a = 0x67452301;
    b = 0xefcdab89;
    c = 0x98badcfe;
    d = 0x10325476;
  }

  @Override
  void process(byte[] bytes, int offset) {
    int a = this.a;
    int b = this.b;
    int c = this.c;
    int d = this.d;
    for (int i = 0; i < 64; i++) {
      int mixed;
      int word;
      if (i < 16) {
        mixed = (b & c) | (~b & d);
        word = i;
      } else if (i < 32) {
        mixed = (d & b) | (~d & c);
        word = 5 * i + 1;
      } else if (i < 48) {
        mixed = b ^ c ^ d;
        word = 3 * i + 5;
      } else {
        mixed = c ^ (b | ~d);
        word = 7 * i;
      }
      int input = Integer.reverseBytes(bigEndian(bytes, offset + 4 * (word & 15)));
      int rotated =
          Integer.rotateLeft(a + mixed + SINES[i] + input, SHIFTS[(i >> 4) * 4 + (i & 3)]);
      a = d;
      d = c;
      c = b;
      b += rotated;
    }
    this.a += a;
    this.b += b;
    this.c += c;
    this.d += d;
  }

  @Override
  void write(byte[] digest) {
    int[] words = {a, b, c, d};
    for (int i = 0; i < words.length; i++) {
      words[i] = Integer.reverseBytes(words[i]);
    }
    bigEndian(words, digest);
  }

  @Override
  BlockDigest copy() {
    Md5 copy = new Md5(getAlgorithm());
    copy.a = a;
    copy.b = b;
    copy.c = c;
    copy.d = d;
    return copy;
  }
}
