package dev.mainstay.guest.library.java.security;

/** FIPS 180-4, SHA-512 and its shorter sister, SHA-384. */
final class Sha512 extends BlockDigest {
  /** FIPS 180-4, 4.2.3: of the cube roots of the first 80 primes, 64 bits of the fraction. */
  private static final long[] ROOTS =
      HexTable.longs(
          "428a2f98d728ae227137449123ef65cdb5c0fbcfec4d3b2fe9b5dba58189dbbc"
              + "3956c25bf348b53859f111f1b605d019923f82a4af194f9bab1c5ed5da6d8118"
              + "d807aa98a303024212835b0145706fbe243185be4ee4b28c550c7dc3d5ffb4e2"
              + "72be5d74f27b896f80deb1fe3b1696b19bdc06a725c71235c19bf174cf692694"
              + "e49b69c19ef14ad2efbe4786384f25e30fc19dc68b8cd5b5240ca1cc77ac9c65"
              + "2de92c6f592b02754a7484aa6ea6e4835cb0a9dcbd41fbd476f988da831153b5"
              + "983e5152ee66dfaba831c66d2db43210b00327c898fb213fbf597fc7beef0ee4"
              + "c6e00bf33da88fc2d5a79147930aa72506ca6351e003826f142929670a0e6e70"
              + "27b70a8546d22ffc2e1b21385c26c9264d2c6dfc5ac42aed53380d139d95b3df"
              + "650a73548baf63de766a0abb3c77b2a881c2c92e47edaee692722c851482353b"
              + "a2bfe8a14cf10364a81a664bbc423001c24b8b70d0f89791c76c51a30654be30"
              + "d192e819d6ef5218d69906245565a910f40e35855771202a106aa07032bbd1b8"
              + "19a4c116b8d2d0c81e376c085141ab532748774cdf8eeb9934b0bcb5e19b48a8"
              + "391c0cb3c5c95a634ed8aa4ae3418acb5b9cca4f7763e373682e6ff3d6b2b8a3"
              + "748f82ee5defb2fc78a5636f43172f6084c87814a1f0ab728cc702081a6439ec"
              + "90befffa23631e28a4506cebde82bde9bef9a3f7b2c67915c67178f2e372532b"
              + "ca273eceea26619cd186b8c721c0c207eada7dd6cde0eb1ef57d4f7fee6ed178"
              + "06f067aa72176fba0a637dc5a2c898a6113f9804bef90dae1b710b35131c471b"
              + "28db77f523047d8432caab7b40c724933c9ebe0a15c9bebc431d67c49c100d4c"
              + "4cc5d4becb3e42b6597f299cfc657e2a5fcb6fab3ad6faec6c44198c4a475817");

  private static final String START_384 =
      "cbbb9d5dc1059ed8629a292a367cd5079159015a3070dd17152fecd8f70e5939"
          + "67332667ffc00b318eb44a8768581511db0c2e0d64f98fa747b5481dbefa4fa4";
  private static final String START_512 =
      "6a09e667f3bcc908bb67ae8584caa73b3c6ef372fe94f82ba54ff53a5f1d36f1"
          + "510e527fade682d19b05688c2b3e6c1f1f83d9abfb41bd6b5be0cd19137e2179";

  private final long[] state = new long[8];
  private final long[] schedule = new long[80];

  Sha512(String algorithm, int size) {
    super(algorithm, size, 128, true);
    initialize();
  }

  @Override
  void initialize() {
    long[] start = HexTable.longs(engineGetDigestLength() == 48 ? START_384 : START_512);
    System.arraycopy(start, 0, state, 0, state.length);
  }

  @Override
  void process(byte[] bytes, int offset) {
    long[] w = schedule;
    for (int i = 0; i < 16; i++) {
      w[i] =
          (long) bigEndian(bytes, offset + 8 * i) << 32
              | (bigEndian(bytes, offset + 8 * i + 4) & 0xFFFF_FFFFL);
    }
    for (int i = 16; i < w.length; i++) {
      long near =
          Long.rotateRight(w[i - 2], 19) ^ Long.rotateRight(w[i - 2], 61) ^ (w[i - 2] >>> 6);
      long far =
          Long.rotateRight(w[i - 15], 1) ^ Long.rotateRight(w[i - 15], 8) ^ (w[i - 15] >>> 7);
      w[i] = near + w[i - 7] + far + w[i - 16];
    }
    long a = state[0];
    long b = state[1];
    long c = state[2];
    long d = state[3];
    long e = state[4];
    long f = state[5];
    long g = state[6];
    long h = state[7];
    for (int i = 0; i < w.length; i++) {
      long choice =
          (Long.rotateRight(e, 14) ^ Long.rotateRight(e, 18) ^ Long.rotateRight(e, 41))
              + ((e & f) ^ (~e & g));
      long majority =
          (Long.rotateRight(a, 28) ^ Long.rotateRight(a, 34) ^ Long.rotateRight(a, 39))
              + ((a & b) ^ (a & c) ^ (b & c));
      long next = h + choice + ROOTS[i] + w[i];
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
    for (int i = 0; i < digest.length; i++) {
      digest[i] = (byte) (state[i >> 3] >>> (56 - 8 * (i & 7)));
    }
  }

  @Override
  BlockDigest copy() {
    Sha512 copy = new Sha512(getAlgorithm(), engineGetDigestLength());
    System.arraycopy(state, 0, copy.state, 0, state.length);
    return copy;
  }
}
