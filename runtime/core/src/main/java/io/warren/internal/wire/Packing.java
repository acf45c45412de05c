package io.warren.internal.wire;

import io.warren.PayloadException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Unpacks what HTTP's content codings have packed. */
final class Packing {
  /** As large as the client takes a body that is not packed, by default. */
  private static final int MOST_BYTES = 64 << 20;

  private static final int ZLIB_METHOD = 8;
  private static final int ZLIB_CHECK = 31;

  private Packing() {}

  /** Whether there is something to take off, or nothing was put on by that name. */
  static boolean isKnown(String encoding) {
    return switch (encoding) {
      case "gzip", "x-gzip", "deflate", "identity", "binary", "" -> true;
      default -> false;
    };
  }

  /**
   * Takes off one encoding.
   *
   * @throws PayloadException when the bytes are not packed so, or would be too many
   */
  static byte[] unpack(String encoding, byte[] packed) {
    try {
      return switch (encoding) {
        case "gzip", "x-gzip" -> bounded(new GZIPInputStream(new ByteArrayInputStream(packed)));
        case "deflate" -> inflated(packed);
        default -> packed;
      };
    } catch (IOException e) {
      throw new PayloadException(
          "the body is not packed with " + encoding + ", as its content encoding says: " + e, e);
    }
  }

  /** With zlib's head, as it should be, or without, as some send it. */
  private static byte[] inflated(byte[] packed) throws IOException {
    Inflater inflater = new Inflater(!hasZlibHead(packed));
    try {
      return bounded(new InflaterInputStream(new ByteArrayInputStream(packed), inflater));
    } finally {
      inflater.end();
    }
  }

  private static boolean hasZlibHead(byte[] packed) {
    return packed.length > 1
        && (packed[0] & 0x0F) == ZLIB_METHOD
        && ((packed[0] & 0xFF) << 8 | (packed[1] & 0xFF)) % ZLIB_CHECK == 0;
  }

  private static byte[] bounded(InputStream unpacking) throws IOException {
    try (unpacking) {
      byte[] bytes = unpacking.readNBytes(MOST_BYTES);
      if (unpacking.read() >= 0) {
        throw new PayloadException("the body unpacks to more than " + MOST_BYTES + " bytes");
      }
      return bytes;
    }
  }
}
