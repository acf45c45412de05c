package io.warren.internal.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * JSON in UTF-8, as it is being written, one object after the other. Our own, as each message has
 * four entries: a generator that checks what it is told takes twice as long. Whoever calls it keeps
 * the order of JSON. Not thread-safe.
 */
final class JsonBytes {
  private static final byte[] TRUE = bytesOf("true");
  private static final byte[] FALSE = bytesOf("false");
  private static final byte[] NULL = bytesOf("null");
  private static final byte[] HEX = bytesOf("0123456789abcdef");

  /** What a character becomes at most. */
  private static final int MOST_ESCAPED = 6;

  private static final int ASCII = 0x80;

  /** What ASCII is in a string: 0: itself; 1: hexadecimal; else: the letter after a backslash. */
  private static final byte[] ESCAPES = escapes();

  private static final byte AS_HEX = 1;

  private byte[] bytes;
  private int size;

  /** Whether a comma comes before what comes next. */
  private boolean follows;

  /**
   * @param room for how many bytes, until there are more
   */
  JsonBytes(int room) {
    bytes = new byte[room];
  }

  private static byte[] bytesOf(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] escapes() {
    byte[] escapes = new byte[ASCII];
    Arrays.fill(escapes, 0, ' ', AS_HEX);
    escapes['\b'] = 'b';
    escapes['\f'] = 'f';
    escapes['\n'] = 'n';
    escapes['\r'] = 'r';
    escapes['\t'] = 't';
    escapes['"'] = '"';
    escapes['\\'] = '\\';
    return escapes;
  }

  /** What is written, and room behind it. */
  byte[] array() {
    return bytes;
  }

  /** How many bytes are written. */
  int size() {
    return size;
  }

  /** Begins anew. */
  void clear() {
    size = 0;
    follows = false;
  }

  void beginObject() {
    begin('{');
  }

  void endObject() {
    end('}');
  }

  void beginArray() {
    begin('[');
  }

  void endArray() {
    end(']');
  }

  private void begin(char bracket) {
    separate(1);
    bytes[size++] = (byte) bracket;
    follows = false;
  }

  private void end(char bracket) {
    room(1);
    bytes[size++] = (byte) bracket;
    follows = true;
  }

  void field(Field field) {
    byte[] json = field.json();
    separate(json.length);
    append(json);
    follows = false;
  }

  /** The name of a field that somebody else chose. */
  void field(String name) {
    string(name);
    room(1);
    bytes[size++] = ':';
    follows = false;
  }

  /** Of half a character, a question mark is written. */
  void string(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    string(utf8, utf8.length);
  }

  private void escape(int c) {
    bytes[size++] = '\\';
    byte letter = ESCAPES[c];
    if (letter == AS_HEX) {
      bytes[size++] = 'u';
      bytes[size++] = '0';
      bytes[size++] = '0';
      bytes[size++] = HEX[c >> 4];
      bytes[size++] = HEX[c & 0xF];
    } else {
      bytes[size++] = letter;
    }
  }

  /**
   * What is text in UTF-8 already: see {@link Texts#readable}.
   *
   * @param length of the beginning that is written
   */
  void string(byte[] utf8, int length) {
    separate(length + 2);
    bytes[size++] = '"';
    int at = 0;
    while (at < length) {
      at = unescaped(utf8, at, length);
      if (at < length) {
        room(MOST_ESCAPED + length - at);
        escape(utf8[at++]);
      }
    }
    room(1);
    bytes[size++] = '"';
  }

  /** Copies what stands for itself, and returns where that ends. There is room for it. */
  private int unescaped(byte[] from, int begin, int end) {
    byte[] to = bytes;
    int offset = size - begin;
    int at = begin;
    while (at + Long.BYTES <= end) {
      long word = Words.at(from, at);
      if (!Words.isUnescaped(word)) {
        break;
      }
      Words.put(to, offset + at, word);
      at += Long.BYTES;
    }
    while (at < end && (from[at] < 0 || ESCAPES[from[at]] == 0)) {
      to[offset + at] = from[at];
      at++;
    }
    size = offset + at;
    return at;
  }

  void number(long value) {
    separate(1 + Decimals.MOST);
    if (value == Long.MIN_VALUE) {
      append(bytesOf(Long.toString(value)));
    } else {
      if (value < 0) {
        bytes[size++] = '-';
      }
      size += Decimals.write(Math.abs(value), bytes, size);
    }
  }

  /** What is no number of JSON is a string. */
  void number(double value) {
    String text = Double.toString(value);
    if (Double.isFinite(value)) {
      raw(bytesOf(text));
    } else {
      string(text);
    }
  }

  void flag(boolean value) {
    raw(value ? TRUE : FALSE);
  }

  void nothing() {
    raw(NULL);
  }

  void base64(byte[] value, int length) {
    ByteBuffer encoded = Base64.getEncoder().encode(ByteBuffer.wrap(value, 0, length));
    separate(encoded.remaining() + 2);
    bytes[size++] = '"';
    int count = encoded.remaining();
    encoded.get(bytes, size, count);
    size += count;
    bytes[size++] = '"';
  }

  /** A value that is JSON. */
  void raw(byte[] json) {
    separate(json.length);
    append(json);
  }

  /** Fields that were written before, with the comma before them. */
  void again(byte[] fields) {
    room(fields.length);
    append(fields);
  }

  private void append(byte[] more) {
    System.arraycopy(more, 0, bytes, size, more.length);
    size += more.length;
  }

  /** Before a value or a field, which takes that much at least. */
  private void separate(int needed) {
    room(needed + 1);
    if (follows) {
      bytes[size++] = ',';
    }
    follows = true;
  }

  private void room(int needed) {
    if (needed > bytes.length - size) {
      bytes = Arrays.copyOf(bytes, Math.max(size + needed, 2 * bytes.length));
    }
  }
}
