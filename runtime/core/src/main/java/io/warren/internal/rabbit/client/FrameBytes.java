package io.warren.internal.rabbit.client;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Bytes that are filled and emptied again; without the locks of what it extends. */
// Of one thread, which would take one for each byte.
@SuppressWarnings("UnsynchronizedOverridesSynchronized")
final class FrameBytes extends ByteArrayOutputStream {
  private static final int MOST_OFTEN_ENOUGH = 512;

  FrameBytes() {
    super(MOST_OFTEN_ENOUGH);
  }

  @Override
  public void write(int single) {
    if (count < buf.length) {
      buf[count++] = (byte) single;
    } else {
      super.write(single);
    }
  }

  @Override
  public void write(byte[] from, int offset, int length) {
    if (length <= buf.length - count) {
      System.arraycopy(from, offset, buf, count, length);
      count += length;
    } else {
      super.write(from, offset, length);
    }
  }

  void writeInt(int value) {
    write(value >>> 24);
    write(value >>> 16);
    write(value >>> 8);
    write(value);
  }

  void writeLong(long value) {
    writeInt((int) (value >>> Integer.SIZE));
    writeInt((int) value);
  }

  /** Writes the length of what follows, once that is there, before it. */
  void length(int at) {
    ByteBuffer.wrap(buf).putInt(at, count - at - Integer.BYTES);
  }

  /** Writes what is known of a message's properties once they are there, before them. */
  void flags(int at, int flags) {
    ByteBuffer.wrap(buf).putShort(at, (short) flags);
  }

  /** Forgets all that was written since. */
  void back(int to) {
    count = to;
  }
}
