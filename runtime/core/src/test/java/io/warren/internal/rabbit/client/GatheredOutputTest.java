package io.warren.internal.rabbit.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatheredOutputTest {
  /** What each write to the socket had. */
  private final List<String> writes = new ArrayList<>();

  private final GatheredOutput output = new GatheredOutput(socket());

  @Test
  void withoutGatheringEachFlushIsAWrite() throws IOException {
    write("one");
    write("two");

    assertThat(writes).containsExactly("one", "two");
  }

  @Test
  void whatOneThreadGathersIsOneWrite() throws IOException {
    output.gather();
    write("one");
    write("two");
    assertThat(writes).isEmpty();

    output.release();

    assertThat(writes).containsExactly("onetwo");
    write("three");
    assertThat(writes).containsExactly("onetwo", "three");
  }

  @Test
  void whatAnotherThreadWritesGoesOutAtOnceBehindWhatWasGathered() throws Exception {
    output.gather();
    write("one");

    Thread heartbeat = new Thread(() -> write("beat"));
    heartbeat.start();
    heartbeat.join();

    assertThat(writes).containsExactly("onebeat");
    write("two");
    assertThat(writes).containsExactly("onebeat");
    output.release();
    assertThat(writes).containsExactly("onebeat", "two");
  }

  @Test
  void whatIsMuchDoesNotWait() throws IOException {
    output.gather();
    write("a".repeat(10_000));
    write("b".repeat(10_000));
    assertThat(writes).containsExactly("a".repeat(10_000));
    write("c".repeat(100_000));
    assertThat(writes).hasSize(3);

    output.release();

    assertThat(String.join("", writes))
        .isEqualTo("a".repeat(10_000) + "b".repeat(10_000) + "c".repeat(100_000));
  }

  @Test
  void aSocketThatTakesNoMoreIsToldAtTheRelease() throws IOException {
    GatheredOutput broken =
        new GatheredOutput(
            new OutputStream() {
              @Override
              public void write(int single) throws IOException {
                throw new IOException("Broken pipe");
              }
            });
    broken.gather();
    broken.write(new byte[] {1, 2}, 0, 2);
    broken.flush();

    assertThatThrownBy(broken::release).isInstanceOf(IOException.class).hasMessage("Broken pipe");
  }

  private void write(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
      output.write(bytes, 0, bytes.length);
      output.flush();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private OutputStream socket() {
    return new OutputStream() {
      private final ByteArrayOutputStream written = new ByteArrayOutputStream();

      @Override
      public void write(int single) {
        throw new AssertionError("one byte a call");
      }

      @Override
      public void write(byte[] from, int offset, int length) {
        written.reset();
        written.write(from, offset, length);
        writes.add(written.toString(StandardCharsets.US_ASCII));
      }
    };
  }
}
