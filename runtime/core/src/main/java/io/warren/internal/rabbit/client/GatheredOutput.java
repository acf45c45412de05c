package io.warren.internal.rabbit.client;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The output of a socket, of which one thread may gather what it writes: the client flushes after
 * each command, which is a system call for each. What others write meanwhile, such as a heartbeat,
 * goes out at once, behind what was gathered before it. Thread-safe.
 */
final class GatheredOutput extends OutputStream {
  /** A few packets: the broker begins with them while more are encoded. */
  private static final int SIZE = 16 << 10;

  private final OutputStream socket;

  /** Held while it is written to the socket: whoever writes must wait for the one before. */
  private final ReentrantLock lock = new ReentrantLock();

  // Guarded by the lock.
  private final byte[] bytes = new byte[SIZE];
  private int count;
  private @Nullable Thread gathering;

  GatheredOutput(OutputStream socket) {
    this.socket = socket;
  }

  /** What the calling thread writes waits, until {@link #release} or until it is much. */
  void gather() {
    lock.lock();
    try {
      gathering = Thread.currentThread();
    } finally {
      lock.unlock();
    }
  }

  /** Writes what was gathered. */
  void release() throws IOException {
    lock.lock();
    try {
      gathering = null;
      writeOut();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void write(int single) throws IOException {
    write(new byte[] {(byte) single}, 0, 1);
  }

  @Override
  public void write(byte[] from, int offset, int length) throws IOException {
    lock.lock();
    try {
      if (length > SIZE - count) {
        writeOut();
      }
      if (length > SIZE) {
        socket.write(from, offset, length);
      } else {
        System.arraycopy(from, offset, bytes, count, length);
        count += length;
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void flush() throws IOException {
    lock.lock();
    try {
      if (gathering != Thread.currentThread()) {
        writeOut();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Held by the caller: the lock. */
  private void writeOut() throws IOException {
    int length = count;
    if (length > 0) {
      // Also where it fails: nothing can be written any more then.
      count = 0;
      socket.write(bytes, 0, length);
      socket.flush();
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
