package io.warren.internal.rabbit.reply;

import io.warren.internal.wire.DirectReplyTo;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address of direct reply-to: a process of the broker, as Erlang writes it, and a key. Before
 * 4.2, a broker that cannot decode one closes the connection that publishes to it.
 *
 * @param node the node of the process, as a hash of its name
 * @param id the number of the process
 * @param serial how often numbers began anew
 * @see <a href="https://www.erlang.org/doc/apps/erts/erl_ext_dist.html">Erlang: external term
 *     format</a>
 */
record DirectAddress(String node, int id, int serial) {
  private static final String PREFIX = DirectReplyTo.PREFIX;
  private static final int TERM = 131;
  private static final int PID = 88;
  private static final int ATOM = 118;
  private static final int SMALL_ATOM = 119;
  private static final int NUMBERS_BYTES = 3 * Integer.BYTES;
  private static final Pattern NODE = Pattern.compile("[a-z]{1,40}@[0-9]{1,10}");
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9+/=]{1,64}");

  // What Erlang 25, on which 3.10 runs, can number: a larger one is an error there.
  private static final int SMALL_IDS = 1 << 15;
  private static final int SMALL_SERIALS = 1 << 13;

  /** Reads one; null where it is none that a broker gives. */
  static @Nullable DirectAddress parse(String address) {
    int dot = address.indexOf('.', PREFIX.length());
    // A multiple of four: Erlang insists on the padding, which Java does not.
    if (!DirectReplyTo.isAddress(address)
        || dot < 0
        || (dot - PREFIX.length()) % 4 != 0
        || !KEY.matcher(address.substring(dot + 1)).matches()) {
      return null;
    }
    try {
      return process(
          ByteBuffer.wrap(Base64.getDecoder().decode(address.substring(PREFIX.length(), dot))));
    } catch (IllegalArgumentException | BufferUnderflowException e) {
      // Not base64, or too short: foreigners write what they like.
      return null;
    }
  }

  private static @Nullable DirectAddress process(ByteBuffer term) {
    if (octet(term) != TERM || octet(term) != PID) {
      return null;
    }
    int kind = octet(term);
    if (kind != ATOM && kind != SMALL_ATOM) {
      return null;
    }
    int length = kind == ATOM ? term.getShort() & 0xffff : octet(term);
    if (term.remaining() != length + NUMBERS_BYTES) {
      return null;
    }
    byte[] name = new byte[length];
    term.get(name);
    String node = new String(name, StandardCharsets.UTF_8);
    return NODE.matcher(node).matches()
        ? new DirectAddress(node, term.getInt(), term.getInt())
        : null;
  }

  private static int octet(ByteBuffer term) {
    return term.get() & 0xff;
  }

  /**
   * What decides whether a broker can decode it: the node alone, which is gone or not, where the
   * numbers are ones that every broker can read.
   */
  String fate() {
    boolean usual = id >= 0 && id < SMALL_IDS && serial >= 0 && serial < SMALL_SERIALS;
    return usual ? node : node + " " + id + " " + serial;
  }
}
