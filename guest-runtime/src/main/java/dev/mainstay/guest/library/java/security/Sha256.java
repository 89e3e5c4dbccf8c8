package dev.mainstay.guest.library.java.security;

/** FIPS 180-4, SHA-256 and its shorter sister, SHA-224. */
final class Sha256 extends BlockDigest {
  /** FIPS 180-4, 4.2.2: of the cube roots of the first 64 primes, 32 bits of the fraction. */
  private static final int[] ROOTS =
      HexTable.ints(
          "428a2f9871374491b5c0fbcfe9b5dba53956c25b59f111f1923f82a4ab1c5ed5"
              + "d807aa9812835b01243185be550c7dc372be5d7480deb1fe9bdc06a7c19bf174"
              + "e49b69c1efbe47860fc19dc6240ca1cc2de92c6f4a7484aa5cb0a9dc76f988da"
              + "983e5152a831c66db00327c8bf597fc7c6e00bf3d5a7914706ca635114292967"
              + "27b70a852e1b21384d2c6dfc53380d13650a7354766a0abb81c2c92e92722c85"
              + "a2bfe8a1a81a664bc24b8b70c76c51a3d192e819d6990624f40e3585106aa070"
              + "19a4c1161e376c082748774c34b0bcb5391c0cb34ed8aa4a5b9cca4f682e6ff3"
              + "748f82ee78a5636f84c878148cc7020890befffaa4506cebbef9a3f7c67178f2");

  private static final String START_224 =
      "c1059ed8367cd5073070dd17f70e5939ffc00b316858151164f98fa7befa4fa4";
  private static final String START_256 =
      "6a09e667bb67ae853c6ef372a54ff53a510e527f9b05688c1f83d9ab5be0cd19";

  private final int[] state = new int[8];
  private final int[] schedule = new int[64];

  Sha256(String algorithm, int size) {
    super(algorithm, size, 64, true);
    initialize();
  }

  @Override
  void initialize() {
    int[] start = HexTable.ints(engineGetDigestLength() == 28 ? START_224 : START_256);
    System.arraycopy(start, 0, state, 0, state.length);
  }

  @Override
  void process(byte[] bytes, int offset) {
    int[] w = schedule;
    for (int i = 0; i < 16; i++) {
      w[i] = bigEndian(bytes, offset + 4 * i);
    }
    for (int i = 16; i < w.length; i++) {
      int near =
          Integer.rotateRight(w[i - 2], 17) ^ Integer.rotateRight(w[i - 2], 19) ^ (w[i - 2] >>> 10);
      int far =
          Integer.rotateRight(w[i - 15], 7)
              ^ Integer.rotateRight(w[i - 15], 18)
              ^ (w[i - 15] >>> 3);
      w[i] = near + w[i - 7] + far + w[i - 16];
    }
    int a = state[0];
    int b = state[1];
    int c = state[2];
    int d = state[3];
    int e = state[4];
    int f = state[5];
    int g = state[6];
    int h = state[7];
    for (int i = 0; i < w.length; i++) {
      int choice =
          (Integer.rotateRight(e, 6) ^ Integer.rotateRight(e, 11) ^ Integer.rotateRight(e, 25))
              + ((e & f) ^ (~e & g));
      int majority =
          (Integer.rotateRight(a, 2) ^ Integer.rotateRight(a, 13) ^ Integer.rotateRight(a, 22))
              + ((a & b) ^ (a & c) ^ (b & c));
      int next = h + choice + ROOTS[i] + w[i];
      h = g;
      g = f;
      f = e;
      e = d + next;
      d = c;
      c = b;
      b = a;
      a = next + majority;
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
    state[4] += e;
    state[5] += f;
    state[6] += g;
    state[7] += h;
  }

  @Override
  void write(byte[] digest) {
    bigEndian(state, digest);
  }

  @Override
  BlockDigest copy() {
    Sha256 copy = new Sha256(getAlgorithm(), engineGetDigestLength());
    System.arraycopy(state, 0, copy.state, 0, state.length);
    return copy;
  }
}
